/** What the reader's own sources are read by, and what of the library is read: all that follows from its records alone. */
import { compileLibrary, type LibraryPack } from '../../../corpus/own/library.ts';
import { Corpus } from '../../../corpus/pack/corpus.ts';
import { bundledCorpus } from './bundled-corpus.ts';
import type { StoredPack } from './database.ts';
import { readLibraryPacks, sourcesThat } from './library.ts';
import { OWN_PACK, type Records } from './records.ts';
import { version } from './version.ts';

/** Everything that is not found in the own sources themselves. */
export interface Reading {
  corpus: Corpus;
  /** What it is: another has another name. */
  by: string;
}

/** The corpus whose names are looked for in what is brought next. */
export async function currentReading(): Promise<Reading> {
  return readingBy({ packs: await readLibraryPacks(), sources: await sourcesThat({ notOf: OWN_PACK }) });
}

/** @param sources those of the other packs, at least. */
export async function readingBy({ packs, sources }: Omit<Records, 'broken'>): Promise<Reading> {
  const others = switchedOn({ packs: packs.filter(({ id }) => id !== OWN_PACK), sources });
  const known = await bundledCorpus();
  const corpus = others.some(({ subjects }) => subjects.length > 0) ? new Corpus(compileLibrary(known, others)) : known;
  const kept = packs.filter(({ id, on }) => on && id !== OWN_PACK);
  return {
    corpus,
    by: JSON.stringify([version(), kept.map(({ id, added, subjects }) => [id, added, subjects.length])]),
  };
}

/** The packs that are read, in the order in which they count. */
export function switchedOn({ packs, sources }: Omit<Records, 'broken'>): LibraryPack[] {
  const on = packs.filter((pack) => pack.on).toSorted((one, other) => rank(one) - rank(other));
  return on.map(({ id, name, subjects, comparisons }): LibraryPack => {
    const own = sources.filter((source) => source.pack === id && source.on);
    return { id, name, sources: own, subjects, comparisons };
  });
}

/** What the reader adds piece by piece names the subjects of all other packs. */
function rank({ id }: StoredPack): number {
  return id === OWN_PACK ? 1 : 0;
}
