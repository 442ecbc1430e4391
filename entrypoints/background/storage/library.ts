/**
 * Changing what the reader has brought: one change after the other, whichever window it comes from, each whole or not
 * at all, with the corpus compiled anew in the same transaction. For pages of the extension: the background only reads.
 */
import { browser } from 'wxt/browser';
import { Corpus } from '../../../corpus/pack/corpus.ts';
import { compileLibrary, type LibraryPack } from '../../../corpus/own/library.ts';
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
 * @throws NoRoomError where the browser gives no more room.
 */
export async function changeLibrary(edit: (records: Records) => Edit | undefined): Promise<void> {
  await navigator.locks.request('library', async () => {
    const before = recordsOf(await readStored());
    const change = edit(before);
    if (!change) return;
    const now = after(before, change);
    const compiled = await compile(now);
    const corpus = new Corpus(compiled?.corpus.bytes ?? (await bundled('bundled.pack')));
    const comparing = await compareChanged(before.sources, now.sources, { corpus, version: version() });
    try {
      await writeChange({ ...change, compiled, comparing });
    } catch (error) {
      if (error instanceof DOMException && error.name === 'QuotaExceededError') throw new NoRoomError();
      throw error;
    }
  });
  await ask('libraryChanged', {});
}

export async function readLibrary(): Promise<Records> {
  return recordsOf(await readStored());
}

/** The corpus whose names are looked for in what is brought next. */
export async function currentCorpus(): Promise<Corpus> {
  const compiled = await readCompiled('corpus');
  return new Corpus(compiled?.version === version() ? compiled.bytes : await bundled('bundled.pack'));
}

/**
 * Compiles anew what an earlier version of the extension has compiled, and reads and compares what this one has not. Some
 * sources at a time: another window that changes the library need not wait for all of them.
 */
export async function freshenLibrary(): Promise<void> {
  const compiled = await readCompiled('corpus');
  if (compiled && compiled.version !== version()) await changeLibrary(() => ({}));
  const corpus = await currentCorpus();
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

async function compile({ packs, sources }: Omit<Records, 'broken'>): Promise<Change['compiled']> {
  const on = packs.filter((pack) => pack.on).toSorted((one, other) => rank(one) - rank(other));
  const library = on.map(({ id, name, subjects, comparisons }): LibraryPack => {
    const own = sources.filter((source) => source.pack === id && source.on);
    return { id, name, sources: own, subjects, comparisons };
  });
  if (library.every((pack) => pack.sources.length === 0 && pack.subjects.length === 0)) return undefined;
  const corpus = compileLibrary(new Corpus(await bundled('bundled.pack')), library);
  const search = buildWholeIndex(searchEntries(new Corpus(corpus)));
  return { corpus: { bytes: corpus, version: version() }, search: { bytes: search, version: version() } };
}

/** What the reader adds piece by piece names the subjects of all other packs. */
function rank({ id }: StoredPack): number {
  return id === OWN_PACK ? 1 : 0;
}

function version(): string {
  return browser.runtime.getManifest().version;
}
