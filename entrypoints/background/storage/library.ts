/**
 * Changing what the reader has brought: one change after the other, whichever window it comes from, each whole or not
 * at all. What follows from a change, and where it is made, is for others to say (`settle.ts`). The background only reads.
 */
import { Corpus } from '../../../corpus/pack/corpus.ts';
import { bundledCorpus } from './bundled-corpus.ts';
import { readCompiled, readStored, type Change, type StoredPack, type StoredSource } from './database.ts';
import { byDay, isSource, packsOf, recordsOf, type Records } from './records.ts';
import { eachSource, readKeysOfSources, readPacks, readSources, type Wanted } from './sources.ts';

/** What becomes of the records; all else is made from that. */
export type Edit = Omit<Change, 'compiled' | 'comparing'>;

export interface Changing {
  /** Makes the change. @throws NoRoomError where the browser gives no more room. */
  settle: (edit: Edit) => Promise<void>;
  /** Tells the background of it. */
  announce: () => Promise<unknown>;
}

/** What a change may have to know of what there is. All sources at once are as large as the library: they are asked for. */
export interface Present {
  packs: StoredPack[];
  /** Of sources that can be read or not, with the ids of their packs. */
  keys: () => Promise<{ pack: string; key: string }[]>;
  /** Undefined where there is none, or none that can be read. */
  source: (key: string) => Promise<StoredSource | undefined>;
  sourcesOf: (pack: string) => Promise<StoredSource[]>;
  all: () => Promise<Records>;
}

/** @param edit what is to be different, given what is; undefined for nothing. It may be asked only once. */
export async function changeLibrary(
  edit: (present: Present) => Edit | undefined | Promise<Edit | undefined>,
  { settle, announce }: Changing,
): Promise<void> {
  const hasChanged = await locked(async () => {
    const wished = await edit(await present());
    if (wished) await settle(wished);
    return wished !== undefined;
  });
  if (hasChanged) await announce();
}

/** Waits until nobody else changes the library. */
export function locked<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  return navigator.locks.request('library', work) as Promise<Answer>;
}

async function present(): Promise<Present> {
  return {
    packs: await readLibraryPacks(),
    keys: async () => (await readKeysOfSources()).map((key) => ({ pack: key.slice(0, key.indexOf('/')), key })),
    source: readSource,
    sourcesOf: (pack) => sourcesThat({ of: pack }),
    all: readLibrary,
  };
}

/** All of it at once. */
export async function readLibrary(): Promise<Records> {
  return recordsOf(await readStored());
}

export async function readLibraryPacks(): Promise<StoredPack[]> {
  return packsOf(await readPacks());
}

/** Undefined where there is none, or none that can be read. */
export async function readSource(key: string): Promise<StoredSource | undefined> {
  const [stored] = await readSources([key]);
  return stored !== undefined && isSource(stored) ? stored : undefined;
}

/** Those that can be read, in the order in which they came. */
export async function sourcesThat(are: Wanted): Promise<StoredSource[]> {
  const sources: StoredSource[] = [];
  for await (const stored of eachSource(are)) if (isSource(stored)) sources.push(stored);
  return byDay(sources);
}

/** What tells a source from others. */
export type KnownSource = Pick<StoredSource, 'key' | 'pack' | 'on' | 'source' | 'sketch'>;

/**
 * Of those of a pack that can be read: those that are wanted, in the order in which they came and without their texts, and the
 * keys of all. What cannot be read has no key that is taken: it makes room for what comes in its place.
 */
export async function knownSources(
  pack: string,
  isWanted: (source: KnownSource) => boolean,
): Promise<{ sources: KnownSource[]; keys: string[] }> {
  const sources: (KnownSource & Pick<StoredSource, 'added'>)[] = [];
  const keys: string[] = [];
  for await (const stored of eachSource({ of: pack })) {
    if (!isSource(stored)) continue;
    const { key, on, added, source, sketch } = stored;
    keys.push(key);
    if (isWanted(stored)) sources.push({ key, pack, on, added, source, sketch });
  }
  return { sources: byDay(sources), keys };
}

/** All that is switched on, and the bundled pack. */
export async function readersCorpus(): Promise<Corpus> {
  const compiled = await readCompiled('corpus');
  return compiled ? new Corpus(compiled.bytes) : bundledCorpus();
}
