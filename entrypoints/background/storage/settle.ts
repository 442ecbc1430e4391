/**
 * Writes a change of the library with all that follows from it, in one transaction: own sources are read again that have
 * to be, the corpus and its index are compiled anew, what is new is compared. The heavy part of any change; whoever asks
 * for it holds the lock (see `library.ts`).
 *
 * The one place that has all texts of the library in the memory, as records and then as bytes: the functions are cut so that
 * each has let go of what it was given when the next begins.
 */
import type { KeptPair } from '../../../corpus/compare/kept-pair.ts';
import type { Pack } from '../../../corpus/model.ts';
import { packOfLibrary } from '../../../corpus/own/library.ts';
import { readAgain } from '../../../corpus/own/passages.ts';
import { Corpus } from '../../../corpus/pack/corpus.ts';
import { encodePack } from '../../../corpus/pack/encode.ts';
import { buildWholeIndex } from '../../../corpus/search/build.ts';
import { searchEntries } from '../../../corpus/search/entries.ts';
import { bundledCorpus } from './bundled-corpus.ts';
import { compareChanged } from './comparing.ts';
import { readStored, writeChange, type Change, type Comparing } from './database.ts';
import type { Changing, Edit } from './library.ts';
import { isLead, readLeads } from './pairs.ts';
import { readingBy, switchedOn } from './reading.ts';
import { byDay, correctionsOf, inOrder, OWN_PACK, recordsOf, type Records } from './records.ts';
import { version } from './version.ts';

type Whole = Omit<Records, 'broken'>;

/** @throws NoRoomError where the browser gives no more room; then nothing has changed. */
export async function settle(wished: Edit): Promise<void> {
  const { corpus, leads, ...change } = encoded(await packAfter(wished));
  await writeChange({ ...change, compiled: corpus && { corpus: compiled(corpus, leads), search: index(corpus) } });
}

/** A change that is made where this runs, and that whoever asked for it tells the background of. */
export const UNANNOUNCED: Changing = { settle, announce: () => Promise.resolve() };

/** One that adds sources, of which more are to come: what follows from them all is for `compileAgain`. */
export const WITH_MORE_TO_COME: Changing = {
  settle: (edit) => writeChange({ ...edit, compiled: 'later' }),
  announce: () => Promise.resolve(),
};

interface After extends Edit {
  comparing: Comparing;
  /** All that is read; undefined: there is nothing of the reader's to be read. */
  pack: Pack | undefined;
  leads: number;
}

/** Without the records that the pack was made of, which are as large again. */
function encoded({ pack, ...after }: After): Omit<After, 'pack'> & { corpus: ArrayBuffer | undefined } {
  return { ...after, corpus: pack && encodePack(pack) };
}

async function packAfter(wished: Edit): Promise<After> {
  const present = recordsOf(await readStored());
  const { change, records, corpus } = await read(wished, after(present, wished));
  const comparing = await compareChanged(present.sources, records.sources, { corpus, version: version() });
  const leads = await leadsAfter(comparing);
  return { ...change, comparing, pack: await packOf(records, leads), leads: leads.length };
}

interface Read {
  change: Edit;
  records: Whole;
  corpus: Corpus;
}

/**
 * Reads own sources again that another corpus has read: a pack came or went, or they come out of a backup. What is found in
 * them is no part of the corpus that reads: so it is the same in whatever order they came.
 */
async function read(change: Edit, records: Whole): Promise<Read> {
  const { corpus, by } = await readingBy(records);
  const stale = records.sources.filter(({ pack, readBy }) => pack === OWN_PACK && readBy !== by);
  if (stale.length === 0) return { change, records, corpus };
  const again = new Map(stale.map((source) => [source.key, { ...readAgain(source, corpus), readBy: by }]));
  const put = (change.putSources ?? []).filter(({ key }) => !again.has(key));
  return {
    change: { ...change, putSources: [...put, ...again.values()] },
    records: { ...records, sources: records.sources.map((source) => again.get(source.key) ?? source) },
    corpus,
  };
}

/** In the order in which they will be read: the corpus is the same when it is compiled anew. */
function after(before: Whole, { putPacks = [], putSources = [], deletePacks = [], deleteSources = [] }: Edit): Whole {
  const packs = new Map(before.packs.map((pack) => [pack.id, pack]));
  const sources = new Map(before.sources.map((source) => [source.key, source]));
  for (const id of deletePacks) packs.delete(id);
  for (const key of deleteSources) sources.delete(key);
  for (const pack of putPacks) packs.set(pack.id, pack);
  for (const source of putSources) sources.set(source.key, source);
  const byKey = [...sources.values()].toSorted((one, other) => (one.key < other.key ? -1 : 1));
  return { packs: inOrder([...packs.values()]), sources: byDay(byKey) };
}

/** The pairs that sources begin with, once that is compared. */
async function leadsAfter({ forget, pairs }: Comparing): Promise<KeptPair[]> {
  const gone = new Set(forget);
  const stay = (await readLeads()).filter(({ a, b }) => !gone.has(a.source) && !gone.has(b.source));
  return [...stay, ...pairs.flatMap(({ pair }) => (isLead(pair) ? [pair] : []))];
}

async function packOf(records: Whole, leads: readonly KeptPair[]): Promise<Pack | undefined> {
  const library = switchedOn(records);
  if (library.every((pack) => [pack.sources, pack.subjects, pack.comparisons].every(({ length }) => length === 0)))
    return undefined;
  return packOfLibrary(await bundledCorpus(), library, { corrections: correctionsOf(records), leads });
}

type Part = Exclude<Change['compiled'], 'later' | undefined>['corpus'];

function compiled(bytes: ArrayBuffer, leads: number): Part {
  return { bytes, version: version(), leads };
}

function index(corpus: ArrayBuffer): Part {
  return { bytes: buildWholeIndex(searchEntries(new Corpus(corpus))), version: version() };
}
