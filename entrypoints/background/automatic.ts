/**
 * What was compared automatically about a subject, from what is kept. Only what the reader has brought is compared so: of
 * the bundled pack alone there is nothing to look up. What cannot be read is as good as not there.
 */
import type { KeptPair } from '../../corpus/compare/kept-pair.ts';
import type { ReadSource } from '../../corpus/compare/read-source.ts';
import type { Level } from '../../corpus/compare/compared.ts';
import type { AutomaticView, SubjectId } from '../../corpus/model.ts';
import { canonicalAddress } from '../../corpus/own/same.ts';
import { automaticViews, namesOfSubject, pairsOfEvent } from '../../corpus/pack/automatic.ts';
import type { Corpus } from '../../corpus/pack/corpus.ts';
import { readSetAside } from './contract/set-aside.ts';
import { unread } from './storage/database.ts';
import { aboutKey, readLeads, readPairs, readSharing } from './storage/pairs.ts';
import { version } from './storage/version.ts';

/** Of each name: nobody reads more, and a country's would be thousands. */
const MOST: Record<Level, number> = { 'may-differ': 50, both: 50, names: 5 };

/** Of the reader's sources that share something with a sentence. */
const MOST_SHARING = 10;

const COMPARED = 'read what was compared';

/** None where what is kept cannot be read. */
export async function readingsSharing(keys: readonly number[]): Promise<ReadSource[]> {
  const readings = await readSharing(keys, MOST_SHARING).catch(unread(COMPARED, []));
  // What an earlier version has read is read again when the library is opened next.
  return readings.filter((each) => each.version === version()).map(({ read }) => read);
}

/** What was set beside a page, without what is the page itself, kept before. */
export function besidePage(corpus: Corpus, pairs: readonly KeptPair[], address?: string): AutomaticView[] {
  const own = address && canonicalAddress(address);
  return automaticViews(corpus, pairs, () => false).filter(({ b }) => {
    const url = b.source && corpus.sources.get(b.source.id)?.url;
    return url === undefined || canonicalAddress(url) !== own;
  });
}

/** None where what is kept cannot be read. */
export async function automaticAbout(corpus: Corpus, id: SubjectId): Promise<AutomaticView[]> {
  const pairs = await pairsAbout(corpus, id).catch(unread(COMPARED, []));
  const aside = new Set(await readSetAside());
  return automaticViews(corpus, pairs, (pair) => aside.has(pair));
}

async function pairsAbout(corpus: Corpus, id: SubjectId): Promise<KeptPair[]> {
  const names = namesOfSubject(corpus, id);
  const levels = Object.entries(MOST) as [Level, number][];
  const pairs = await Promise.all(
    levels.map(([level, most]) =>
      readPairs(
        names.map((name) => aboutKey(level, name)),
        most,
      ),
    ),
  );
  const isEvent = corpus.subjects.get(id)?.kind === 'event';
  const ofEvent = isEvent ? pairsOfEvent(corpus, id, await readLeads()) : [];
  return [...ofEvent, ...pairs.flat().map(({ pair }) => pair)];
}
