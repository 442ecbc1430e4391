/**
 * What a reader has brought, as kept, to the corpus that is read: the bundled pack and theirs in one, with the names that
 * are new in it as subjects, as the reader has put them right.
 *
 * What is kept may have lost its neighbours: a source that is switched off takes its passages out of comparisons, a pack
 * that was deleted the subjects that other passages name. What leads nowhere is left out, so that the whole is sound.
 */
import type { Comparison, Pack, PassageId, SourceId, Subject, SubjectId } from '../model.ts';
import type { Corpus } from '../pack/corpus.ts';
import { encodePack } from '../pack/encode.ts';
import { mergePacks, packOf } from '../pack/merge.ts';
import { corrected } from './corrected.ts';
import type { Corrections } from './corrections.ts';
import { foundSubjects, type FoundSubject } from './found.ts';
import type { OwnSource } from './passages.ts';

/** A pack of the reader's: what is switched on of it. */
export interface LibraryPack {
  id: string;
  name: string;
  sources: OwnSource[];
  subjects: Subject[];
  comparisons: Comparison[];
}

/** What the reader has, before it is put right. */
export interface Library {
  pack: Pack;
  /** Names that stand in one passage only: no subjects, unless the reader makes them some. */
  once: ReadonlySet<SubjectId>;
  /** By pack: under which ids its sources are in the whole. */
  sources: ReadonlyMap<string, ReadonlyMap<SourceId, SourceId>>;
}

/** The bytes of the whole corpus. @param packs in the order that the reader gave them. */
export function compileLibrary(
  bundled: Corpus,
  packs: readonly LibraryPack[],
  corrections: Corrections = [],
): ArrayBuffer {
  return encodePack(readersPack(libraryOf(bundled, packs), corrections));
}

/** The bundled pack and the reader's in one. */
export function libraryOf(bundled: Corpus, packs: readonly LibraryPack[]): Library {
  const elsewhere = [...bundled.passages].map(({ id }) => id);
  const whole = packs.map((pack) => ({ pack: wholePack(pack, elsewhere), found: foundIn(pack) }));
  const { pack, ids } = mergePacks([packOf(bundled), ...whole.map(({ pack, found }) => withFound(pack, found))]);
  const idIn = (at: number, id: SubjectId): SubjectId => ids[at]?.subjects.get(id) ?? id;
  const found = whole.flatMap((each, at) =>
    each.found.map(({ subject, standing }) => ({ id: idIn(at + 1, subject.id), standing })),
  );
  // What a pack brings as a subject is one, however rarely it is named.
  const brought = new Set(
    [packOf(bundled), ...whole.map((each) => each.pack)].flatMap(({ subjects }, at) =>
      subjects.map(({ id }) => idIn(at, id)),
    ),
  );
  const once = found.filter(({ id, standing }) => standing === 'once' && !brought.has(id)).map(({ id }) => id);
  return {
    pack,
    once: new Set(once),
    sources: new Map(packs.map(({ id }, at) => [id, ids[at + 1]?.sources ?? new Map()])),
  };
}

/** As the reader has put it right, and sound. */
export function readersPack({ pack, once }: Library, corrections: Corrections): Pack {
  const touched = new Set(
    corrections.flatMap((each) => (each.do === 'merge' ? [each.subject, each.into] : [each.subject])),
  );
  const right = corrected(pack, corrections);
  const isSubject = ({ id }: Subject): boolean => !once.has(id) || touched.has(id);
  return sound({ ...right, subjects: right.subjects.filter(isSubject) });
}

/**
 * Comparisons of which a passage is missing go: without it nobody can say what they come to.
 *
 * @param elsewhere passages that they may cite beside the pack's own.
 */
export function wholePack(
  { id, name, sources, subjects, comparisons }: LibraryPack,
  elsewhere: readonly PassageId[] = [],
): Pack {
  const passages = sources.flatMap((each) => each.passages);
  const present = new Set([...passages.map((passage) => passage.id), ...elsewhere]);
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

/** The subjects that the names in its sources are. */
function foundIn({ sources }: LibraryPack): FoundSubject[] {
  return foundSubjects(
    sources.flatMap(({ source: { id, publisher }, passages, names = [] }) =>
      names.length === 0 ? [] : [{ id, publisher, passages: passages.map((passage) => passage.id), names }],
    ),
  );
}

function withFound(pack: Pack, found: readonly FoundSubject[]): Pack {
  if (found.length === 0) return pack;
  const named = new Map<PassageId, SubjectId[]>();
  for (const { subject, passages } of found) {
    for (const id of [...passages.values()].flat()) named.set(id, [...(named.get(id) ?? []), subject.id]);
  }
  return {
    ...pack,
    subjects: [...pack.subjects, ...found.map(({ subject }) => subject)],
    passages: pack.passages.map((passage) => ({
      ...passage,
      subjects: [...passage.subjects, ...(named.get(passage.id) ?? [])],
    })),
  };
}

function sound(pack: Pack): Pack {
  const subjects = new Set(pack.subjects.map(({ id }) => id));
  const isThere = (id: SubjectId): boolean => subjects.has(id);
  const sources = new Set(pack.sources.map(({ id }) => id));
  return {
    ...pack,
    sources: pack.sources.map(({ sameAs, ...source }) => ({
      ...source,
      ...(sameAs && sources.has(sameAs) && { sameAs }),
    })),
    passages: pack.passages.map((passage) =>
      passage.subjects.every(isThere) ? passage : { ...passage, subjects: passage.subjects.filter(isThere) },
    ),
    comparisons: pack.comparisons.flatMap((each) => soundComparison(each, isThere)),
  };
}

/** Nothing for a question about nobody who is there; who is reported and is not there is the publisher's own voice. */
function soundComparison(comparison: Comparison, isThere: (id: SubjectId) => boolean): Comparison[] {
  const subjects = comparison.subjects.filter(isThere);
  if (subjects.length === 0) return [];
  const answers = comparison.answers.map(({ answer, positions }) => ({
    answer,
    positions: positions.map(({ speaker, ...position }) => ({
      ...position,
      ...(speaker && isThere(speaker) && { speaker }),
    })),
  }));
  return [{ ...comparison, subjects, answers }];
}
