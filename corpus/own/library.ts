/**
 * What a reader has brought, as kept, to the corpus that is read: the bundled pack and theirs in one.
 *
 * What is kept may have lost its neighbours: a source that is switched off takes its passages out of comparisons, a pack
 * that was deleted the subjects that other passages name. What leads nowhere is left out, so that the whole is sound.
 */
import type { Comparison, Pack, Subject } from '../model.ts';
import type { Corpus } from '../pack/corpus.ts';
import { encodePack } from '../pack/encode.ts';
import { mergePacks, packOf } from '../pack/merge.ts';
import type { OwnSource } from './passages.ts';

/** A pack of the reader's: what is switched on of it. */
export interface LibraryPack {
  id: string;
  name: string;
  sources: OwnSource[];
  subjects: Subject[];
  comparisons: Comparison[];
}

/** The bytes of the whole corpus. @param packs in the order that the reader gave them. */
export function compileLibrary(bundled: Corpus, packs: readonly LibraryPack[]): ArrayBuffer {
  return encodePack(sound(mergePacks([packOf(bundled), ...packs.map(wholePack)])));
}

/** Comparisons of which a passage is missing go: without it nobody can say what they come to. */
export function wholePack({ id, name, sources, subjects, comparisons }: LibraryPack): Pack {
  const passages = sources.flatMap((each) => each.passages);
  const present = new Set(passages.map((passage) => passage.id));
  const cited = ({ answers }: Comparison): boolean =>
    answers.every(({ positions }) =>
      positions.every((position) => position.passages.every((each) => present.has(each))),
    );
  return {
    id,
    name,
    sources: sources.map(({ source }) => source),
    passages,
    subjects,
    comparisons: comparisons.filter(cited),
  };
}

function sound(pack: Pack): Pack {
  const subjects = new Set(pack.subjects.map(({ id }) => id));
  const sources = new Set(pack.sources.map(({ id }) => id));
  return {
    ...pack,
    sources: pack.sources.map(({ sameAs, ...source }) => ({
      ...source,
      ...(sameAs && sources.has(sameAs) && { sameAs }),
    })),
    passages: pack.passages.map((passage) =>
      passage.subjects.every((id) => subjects.has(id))
        ? passage
        : { ...passage, subjects: passage.subjects.filter((id) => subjects.has(id)) },
    ),
  };
}
