/**
 * From a pack to its bytes: the name index, the records, and what follows from them and is needed while reading a
 * page (which passages and comparisons a subject has, which subjects are related, whose comparisons differ).
 */
import { outcomeOf, type Evidence } from '../compare/outcome.ts';
import { aliasesOf, cluesOf, cluesToSomebody } from '../match/aliases.ts';
import { buildNames } from '../match/names.ts';
import { isToldByWords } from '../match/participants.ts';
import type { Comparison, Outcome, Pack, PassageId, Subject, SubjectId, ComparisonId } from '../model.ts';
import { encodeText, writeContainer } from './container.ts';
import { writeRecords } from './records.ts';

export type SubjectRecord = Subject & {
  /** In the order of date and paragraph. */
  passages: PassageId[];
  comparisons: ComparisonId[];
  /** How many of the comparisons differ. */
  differences: number;
  /** Numbers of the subjects that share a passage or an event with it. */
  related: number[];
};

export type ComparisonRecord = Comparison & { outcome: Outcome };

/** What is known of a pack before a record is read. */
export interface PackFacts {
  id: string;
  name: string;
  sources: number;
  /** Whether it has an event that is told by words alone. */
  tellsByWords: boolean;
}

/** The bytes of a pack; the same pack gives the same bytes. The pack must be free of errors (see `compile/`). */
export function encodePack(pack: Pack): ArrayBuffer {
  const evidence: Evidence = {
    sources: new Map(pack.sources.map((source) => [source.id, source])),
    passages: new Map(pack.passages.map((passage) => [passage.id, passage])),
  };
  const comparisons = sorted(pack.comparisons).map((comparison): ComparisonRecord => {
    return { ...comparison, outcome: outcomeOf(comparison, evidence) };
  });
  const subjects = subjectRecords(pack, comparisons);
  const clues = cluesOf(subjects);
  const facts: PackFacts = {
    id: pack.id,
    name: pack.name,
    sources: pack.sources.length,
    tellsByWords: subjects.some(isToldByWords),
  };
  return writeContainer({
    facts: encodeText(JSON.stringify(facts)),
    names: new Uint8Array(buildNames(aliasesOf(subjects))),
    clues: new Uint8Array(buildNames(clues)),
    somebody: new Uint8Array(buildNames(cluesToSomebody(clues))),
    subjects: writeRecords(subjects),
    comparisons: writeRecords(comparisons),
    passages: writeRecords(sorted(pack.passages)),
    sources: writeRecords(sorted(pack.sources)),
  });
}

function sorted<RecordType extends { id: string }>(records: readonly RecordType[]): RecordType[] {
  return records.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

function subjectRecords(pack: Pack, comparisons: ComparisonRecord[]): SubjectRecord[] {
  const subjects = sorted(pack.subjects);
  const numbers = new Map(subjects.map((subject, number) => [subject.id, number]));
  const sources = new Map(pack.sources.map((source) => [source.id, source.date]));
  const passages = pack.passages.toSorted(
    (one, other) =>
      order(sources.get(one.source) ?? '', sources.get(other.source) ?? '') || one.paragraph - other.paragraph,
  );
  const passagesOf = Map.groupBy(
    passages.flatMap((passage) => mentionedIn(passage).map((subject) => ({ subject, id: passage.id }))),
    ({ subject }) => subject,
  );
  const comparisonsOf = Map.groupBy(
    comparisons.flatMap((comparison) => comparison.subjects.map((subject) => ({ subject, comparison }))),
    ({ subject }) => subject,
  );
  const related = relatedSubjects(pack);
  return subjects.map((subject) => {
    const own = comparisonsOf.get(subject.id)?.map(({ comparison }) => comparison) ?? [];
    return {
      ...subject,
      passages: passagesOf.get(subject.id)?.map(({ id }) => id) ?? [],
      comparisons: own.map(({ id }) => id),
      differences: own.filter(({ outcome }) => outcome.kind === 'differ').length,
      related: [...(related.get(subject.id) ?? [])].map((id) => numbers.get(id) as number).toSorted((a, b) => a - b),
    };
  });
}

/** A passage is about its subjects, and about whoever is quoted in it. */
export function mentionedIn(passage: Pack['passages'][number]): SubjectId[] {
  const speaker = passage.quotation?.speaker;
  return [...new Set([...passage.subjects, ...(speaker ? [speaker] : [])])];
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function relatedSubjects(pack: Pack): Map<SubjectId, Set<SubjectId>> {
  const related = new Map<SubjectId, Set<SubjectId>>();
  const relate = (group: readonly SubjectId[]): void => {
    for (const one of group) {
      const others = related.get(one) ?? new Set();
      related.set(one, others);
      for (const other of group) if (other !== one) others.add(other);
    }
  };
  for (const passage of pack.passages) relate(mentionedIn(passage));
  for (const subject of pack.subjects) {
    if (subject.kind === 'event') {
      relate([subject.id, ...subject.participants, ...(subject.place ? [subject.place] : [])]);
    } else {
      for (const { office } of subject.held) relate([subject.id, office]);
      if (subject.country) relate([subject.id, subject.country]);
    }
  }
  return related;
}
