/**
 * What is compared automatically, kept in step with the sources: each is read once into statements, set beside those that
 * share something with it, and the pairs are kept. For the pages that change the library: reading takes tens of
 * milliseconds a source, and the background would wake with it.
 */
import { Findable, MOST_COMPARED, sharingKeys } from '../../../corpus/compare/finding.ts';
import { keptPairs, type KeptPair } from '../../../corpus/compare/kept-pair.ts';
import { readSource, type ReadSource } from '../../../corpus/compare/read-source.ts';
import type { Corpus } from '../../../corpus/pack/corpus.ts';
import type { After } from './after.ts';
import { bundledStatements } from './bundled-corpus.ts';
import { type Comparing, type StoredPair, type StoredReading, type StoredSource } from './database.ts';
import { aboutKey, isLead, LEADS, readSharing } from './pairs.ts';

/** So many sources are read with the change that brings them. Where more come together, none of them waits for it. */
const AT_ONCE = 20;

interface Comparer {
  /** Whose names and events are recognised. */
  corpus: Corpus;
  version: string;
}

/**
 * What a change of sources changes of what is compared. Switching a source off changes nothing of it. Sources that come by
 * the hundred are left for afterwards.
 */
export async function compareChanged(
  { changed, gone, records: { sources }, whole, reading: { corpus } }: After,
  version: string,
): Promise<Comparing> {
  if (changed.length > AT_ONCE) return { forget: [...gone, ...changed], readings: [], pairs: [] };
  return compareAll(await whole(changed), sources, { corpus, version, gone });
}

/** The same for sources that have not been read yet. @param beside whose text some of them are. */
export function compareUnread(
  unread: readonly StoredSource[],
  beside: readonly StoredSource[],
  comparer: Comparer,
): Promise<Comparing> {
  return compareAll(unread, [...unread, ...beside], { ...comparer, gone: [] });
}

async function compareAll(
  changed: readonly StoredSource[],
  sources: readonly StoredSource[],
  { corpus, version, gone }: Comparer & { gone: string[] },
): Promise<Comparing> {
  const forget = [...gone, ...changed.map(({ key }) => key)];
  if (changed.length === 0) return { forget, readings: [], pairs: [] };
  const outdated = new Set(forget);
  const known = byKey(sources);
  const bundle = await bundledStatements();
  const readings: StoredReading[] = [];
  const pairs: StoredPair[] = [];
  const fresh = new Findable<ReadSource>();
  for (const source of changed) {
    const read = readSource({ ...source, voice: voiceOf(source, known) }, corpus);
    const stored = (await readSharing(read.keys, MOST_COMPARED)).filter(
      (each) => !outdated.has(each.key) && each.version === version,
    );
    const others = [...stored.map((each) => each.read), ...fresh.sharing(read), ...sharingKeys(read, bundle)];
    pairs.push(...keptPairs(read, others).map(storedPair));
    fresh.add(read);
    readings.push({ key: source.key, version, keys: read.keys, read });
  }
  return { forget, readings, pairs };
}

/** Two sources may carry the same sentence of one voice: a pair is theirs alone. */
function storedPair(pair: KeptPair): StoredPair {
  const sources = [pair.a.source, pair.b.source];
  return {
    id: [pair.id, ...sources].join(' '),
    sources,
    about: [...pair.about.map((each) => aboutKey(pair.level, each)), ...(isLead(pair) ? [LEADS] : [])],
    pair,
  };
}

function byKey(sources: readonly StoredSource[]): Map<string, StoredSource> {
  return new Map(sources.map((source) => [source.key, source]));
}

function voiceOf({ pack, source: { publisher, sameAs } }: StoredSource, known: Map<string, StoredSource>): string {
  return (sameAs && known.get(`${pack}/${sameAs}`)?.source.publisher) ?? publisher;
}
