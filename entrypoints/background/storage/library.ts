/**
 * Changing what the reader has brought: one change after the other, whichever window it comes from, each whole or not
 * at all, with the corpus compiled anew in the same transaction. For pages of the extension: the background only reads.
 */
import { Corpus } from '../../../corpus/pack/corpus.ts';
import type { Corrections } from '../../../corpus/own/corrections.ts';
import { compileLibrary, type LibraryPack } from '../../../corpus/own/library.ts';
import { readAgain } from '../../../corpus/own/passages.ts';
import { ask } from '../contract/channel.ts';
import { buildWholeIndex } from '../../../corpus/search/build.ts';
import { searchEntries } from '../../../corpus/search/entries.ts';
import { bundled } from './bundled.ts';
import { compareChanged, compareUnread } from './comparing.ts';
import { readCompiled, readStored, writeChange, writeReadings, type Change, type StoredPack } from './database.ts';
import { OWN_PACK, recordsOf, type Records } from './records.ts';

/** What becomes of the records; the corpus is made from that. */
export type Edit = Omit<Change, 'compiled' | 'comparing'>;

/** There was no room for it; nothing has changed. */
export class NoRoomError extends Error {}

/**
 * Makes a change, and tells the background.
 *
 * @param edit what is to be different, given what is; undefined for nothing. It may be asked only once.
 * @param announce tells the background, for whoever is that itself.
 * @throws NoRoomError where the browser gives no more room.
 */
export async function changeLibrary(
  edit: (records: Records) => Edit | undefined | Promise<Edit | undefined>,
  announce: () => Promise<unknown> = () => ask('libraryChanged', {}),
): Promise<void> {
  await navigator.locks.request('library', async () => {
    const before = recordsOf(await readStored());
    const wished = await edit(before);
    if (!wished) return;
    const { change, records, corpus } = await read(wished, after(before, wished));
    const compiled = await compile(records);
    const comparing = await compareChanged(before.sources, records.sources, { corpus, version: version() });
    try {
      await writeChange({ ...change, compiled, comparing });
    } catch (error) {
      if (error instanceof DOMException && error.name === 'QuotaExceededError') throw new NoRoomError();
      throw error;
    }
  });
  await announce();
}

export async function readLibrary(): Promise<Records> {
  return recordsOf(await readStored());
}

/** All that is switched on, and the bundled pack. */
export async function readersCorpus(): Promise<Corpus> {
  const compiled = await readCompiled('corpus');
  return compiled ? new Corpus(compiled.bytes) : bundledCorpus();
}

export async function bundledCorpus(): Promise<Corpus> {
  return new Corpus(await bundled('bundled.pack'));
}

/** What the reader's own sources are read by: everything that is not found in them itself. */
export interface Reading {
  corpus: Corpus;
  /** What it is: another has another name. */
  by: string;
}

/** The corpus whose names are looked for in what is brought next. */
export async function currentReading(): Promise<Reading> {
  return readingBy(recordsOf(await readStored()));
}

async function readingBy({ packs, sources }: Omit<Records, 'broken'>): Promise<Reading> {
  const others = switchedOn({ packs: packs.filter(({ id }) => id !== OWN_PACK), sources });
  const known = await bundledCorpus();
  const corpus = others.some(({ subjects }) => subjects.length > 0) ? new Corpus(compileLibrary(known, others)) : known;
  const kept = packs.filter(({ id, on }) => on && id !== OWN_PACK);
  return {
    corpus,
    by: JSON.stringify([version(), kept.map(({ id, added, subjects }) => [id, added, subjects.length])]),
  };
}

interface Read {
  change: Edit;
  records: Omit<Records, 'broken'>;
  corpus: Corpus;
}

/**
 * Reads own sources again that another corpus has read: a pack came or went, or they come out of a backup. What is found in
 * them is no part of the corpus that reads: so it is the same in whatever order they came.
 */
async function read(change: Edit, records: Omit<Records, 'broken'>): Promise<Read> {
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

/**
 * Compiles anew what an earlier version of the extension has compiled, and reads and compares what this one has not. Some
 * sources at a time: another window that changes the library need not wait for all of them.
 */
export async function freshenLibrary(): Promise<void> {
  const compiled = await readCompiled('corpus');
  if (compiled && compiled.version !== version()) await changeLibrary(() => ({}));
  await compareRest();
}

/** Reads and compares what has not been yet: many that came together, or what was there when the browser was closed. */
export async function compareRest(): Promise<void> {
  const { corpus } = await currentReading();
  while (await compareSome(corpus));
}

/** @returns whether there was something to be read. */
function compareSome(corpus: Corpus): Promise<boolean> {
  return navigator.locks.request('library', async () => {
    const comparing = await compareUnread((await readLibrary()).sources, { corpus, version: version() });
    if (comparing.readings.length > 0) await writeReadings(comparing);
    return comparing.readings.length > 0;
  });
}

function after(before: Records, { putPacks = [], putSources = [], deletePacks = [], deleteSources = [] }: Edit) {
  const packs = new Map(before.packs.map((pack) => [pack.id, pack]));
  const sources = new Map(before.sources.map((source) => [source.key, source]));
  for (const id of deletePacks) packs.delete(id);
  for (const key of deleteSources) sources.delete(key);
  for (const pack of putPacks) packs.set(pack.id, pack);
  for (const source of putSources) sources.set(source.key, source);
  return { packs: [...packs.values()], sources: [...sources.values()] };
}

async function compile(records: Omit<Records, 'broken'>): Promise<Change['compiled']> {
  const library = switchedOn(records);
  if (library.every((pack) => [pack.sources, pack.subjects, pack.comparisons].every(({ length }) => length === 0)))
    return undefined;
  const known = await bundledCorpus();
  const corpus = compileLibrary(known, library, correctionsOf(records));
  const search = buildWholeIndex(searchEntries(new Corpus(corpus)));
  return { corpus: { bytes: corpus, version: version() }, search: { bytes: search, version: version() } };
}

/** The packs that are read, in the order in which they count. */
export function switchedOn({ packs, sources }: Omit<Records, 'broken'>): LibraryPack[] {
  const on = packs.filter((pack) => pack.on).toSorted((one, other) => rank(one) - rank(other));
  return on.map(({ id, name, subjects, comparisons }): LibraryPack => {
    const own = sources.filter((source) => source.pack === id && source.on);
    return { id, name, sources: own, subjects, comparisons };
  });
}

/** What the reader has put right. */
export function correctionsOf({ packs }: Pick<Records, 'packs'>): Corrections {
  return packs.find(({ id }) => id === OWN_PACK)?.corrections ?? [];
}

/** What the reader adds piece by piece names the subjects of all other packs. */
function rank({ id }: StoredPack): number {
  return id === OWN_PACK ? 1 : 0;
}

/** Of the extension; a document that nobody sees has no manifest to ask. */
function version(): string {
  return String(import.meta.env['VERSION']);
}
