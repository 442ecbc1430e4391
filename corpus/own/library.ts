/**
 * What a reader has brought, as kept, to the corpus that is read: the bundled pack and theirs in one, with the names that
 * are new in it as subjects, and the events, as the reader has put them right.
 *
 * What is kept may have lost its neighbours: a source that is switched off takes its passages out of comparisons, a pack
 * that was deleted the subjects that other passages name. What leads nowhere is left out, so that the whole is sound.
 */
import type { KeptPair } from '../compare/kept-pair.ts';
import type { Comparison, Pack, Passage, PassageId, SourceId, Subject, SubjectId } from '../model.ts';
import type { Corpus } from '../pack/corpus.ts';
import { encodePack } from '../pack/encode.ts';
import { mergePacks, packOf } from '../pack/merge.ts';
import { corrected } from './corrected.ts';
import type { Corrections } from './corrections.ts';
import { knownEvents, withSourcesNoted, type KnownEvents } from './event-ids.ts';
import { foundSubjects, type FoundSubject } from './found.ts';
import { leadEvents, type LeadEvent, type LeadPair } from './lead-events.ts';
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
  /** Which sources the events have that sources begin with. */
  events: KnownEvents;
  /** By pack: under which ids its sources are in the whole. */
  sources: ReadonlyMap<string, ReadonlyMap<SourceId, SourceId>>;
}

/** What there is besides packs. */
export interface Reading {
  corrections?: Corrections;
  /** Pairs of sources, by `<pack>/<source>`, that begin alike. */
  leads?: readonly KeptPair[];
}

/**
 * The bytes of the whole corpus.
 *
 * @param packs in the order that the reader gave them.
 */
export function compileLibrary(bundled: Corpus, packs: readonly LibraryPack[], reading?: Reading): ArrayBuffer {
  return encodePack(packOfLibrary(bundled, packs, reading).pack);
}

/**
 * The same before it is encoded: who holds what the packs are made of can let go of that first.
 *
 * @returns with what is put right, as it is to be kept from now on: see `withSourcesNoted`.
 */
export function packOfLibrary(
  bundled: Corpus,
  packs: readonly LibraryPack[],
  { corrections = [], leads = [] }: Reading = {},
): { pack: Pack; corrections: Corrections } {
  const library = libraryOf(bundled, packs, { corrections, leads });
  return {
    pack: readersPack(library, corrections),
    corrections: withSourcesNoted(corrections, library.pack.comparisons, library.events),
  };
}

/**
 * Whose texts the making of it looks into: beginnings that tell events, and sources in which somebody was split.
 *
 * @returns for a passage of the source that is kept under a key, `<pack>/<source>`.
 */
export function textsNeeded({ corrections = [], leads = [] }: Reading): (key: string, passage: Passage) => boolean {
  const begin = new Set<string>(leads.flatMap(({ a, b }) => [a.source, b.source]));
  const split = corrections.flatMap((each) => (each.do === 'split' ? [each.source] : []));
  return (key, { paragraph, source }) =>
    (paragraph === 1 && begin.has(key)) ||
    // In the whole a source may be called by its pack too.
    split.some((id) => id === source || id.startsWith(`${key.slice(0, key.indexOf('/'))}.${source}`));
}

/**
 * The bundled pack and the reader's in one, with the events that sources begin with.
 *
 * @param corrections are not made yet; but by them events are known again.
 */
export function libraryOf(
  bundled: Corpus,
  packs: readonly LibraryPack[],
  { corrections = [], leads = [] }: Reading = {},
): Library {
  const whole = packs.map((pack) => ({ pack: packFrom(pack), found: foundIn(pack) }));
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
  const sources = new Map(packs.map(({ id }, at) => [id, ids[at + 1]?.sources ?? new Map<SourceId, SourceId>()]));
  const events = leadEvents(pack, placed(leads, sources), knownEvents(corrections, pack.comparisons));
  return { pack: withEvents(pack, events), once: new Set(once), events: sourcesOf(pack, events), sources };
}

/** Under the ids that sources have in the whole; without those that are not in it. */
function placed(leads: readonly KeptPair[], sources: Library['sources']): LeadPair[] {
  const idOf = (key: string): SourceId | undefined => {
    const pack = key.slice(0, key.indexOf('/'));
    return sources.get(pack)?.get(key.slice(pack.length + 1) as SourceId);
  };
  return leads.flatMap(({ a: one, b: other, likeness }) => {
    const [a, b] = [idOf(one.source), idOf(other.source)];
    return a !== undefined && b !== undefined && a !== b ? [{ a, b, likeness }] : [];
  });
}

function sourcesOf({ passages }: Pack, told: readonly LeadEvent[]): KnownEvents {
  const sources = new Map(passages.map(({ id, source }) => [id, source]));
  return new Map(
    told.map((each) => [each.event.id, [...new Set(each.passages.flatMap((id) => sources.get(id) ?? []))]]),
  );
}

function withEvents(pack: Pack, told: readonly LeadEvent[]): Pack {
  if (told.length === 0) return pack;
  const events = new Map(told.flatMap(({ event, passages }) => passages.map((id) => [id, event.id] as const)));
  return {
    ...pack,
    subjects: [...pack.subjects, ...told.map(({ event }) => event)],
    passages: pack.passages.map((passage) => {
      const event = events.get(passage.id);
      return event === undefined ? passage : { ...passage, subjects: [...passage.subjects, event] };
    }),
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

/** Comparisons of which a passage is missing go: without it nobody can say what they come to. */
export function wholePack(pack: LibraryPack): Pack {
  const { passages, comparisons, ...rest } = packFrom(pack);
  return { ...rest, passages, comparisons: cited(comparisons, passages) };
}

function cited(comparisons: readonly Comparison[], passages: readonly Passage[]): Comparison[] {
  const present = new Set<PassageId>(passages.map(({ id }) => id));
  return comparisons.filter(({ answers }) =>
    answers.every(({ positions }) => positions.every((position) => position.passages.every((id) => present.has(id)))),
  );
}

/** With comparisons that may rest on what other packs have: a reader asks about all that there is. */
function packFrom({ id, name, sources, subjects, comparisons }: LibraryPack): Pack {
  const passages = sources.flatMap((each) => each.passages);
  return { id, name, sources: sources.map(({ source }) => source), passages, subjects, comparisons };
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
    subjects: pack.subjects.map((subject) =>
      subject.kind === 'event' ? { ...subject, participants: present(subject.participants, isThere) } : subject,
    ),
    sources: pack.sources.map(({ sameAs, ...source }) => ({
      ...source,
      ...(sameAs && sources.has(sameAs) && { sameAs }),
    })),
    passages: pack.passages.map((passage) =>
      passage.subjects.every(isThere) ? passage : { ...passage, subjects: passage.subjects.filter(isThere) },
    ),
    comparisons: cited(pack.comparisons, pack.passages).flatMap((each) => soundComparison(each, isThere)),
  };
}

/** Each once: of two participants that are one now, there is one. */
function present(ids: readonly SubjectId[], isThere: (id: SubjectId) => boolean): SubjectId[] {
  return [...new Set(ids.filter(isThere))];
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
