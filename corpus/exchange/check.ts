/**
 * What is wrong with the content of a pack that has the right shape: ids that stand twice, lead nowhere, lead to
 * something of another kind or back to themselves, days that do not exist.
 */
import { parseDate } from '../compare/dates.ts';
import type { PackProblem, PackReason } from './problem.ts';
import type { PackFile } from './schema.ts';

type Content = PackFile['content'];
type Subject = Content['subjects'][number];
type Entity = Extract<Subject, { kind: 'entity' }>;

/** All problems, in the order of the content. */
export function* problemsOf(content: Content): Generator<PackProblem> {
  yield* doubles('source', content.sources);
  yield* doubles('passage', content.passages);
  yield* doubles('subject', content.subjects);
  yield* doubles('comparison', content.comparisons);
  const known = new Known(content);
  yield* sourceProblems(content, known);
  yield* passageProblems(content, known);
  for (const subject of content.subjects) yield* subjectProblems(subject, known);
  yield* comparisonProblems(content, known);
}

function problem(reason: PackReason, at: string): PackProblem {
  return { reason, at };
}

function* doubles(kind: string, records: readonly { id: string }[]): Generator<PackProblem> {
  const seen = new Set<string>();
  for (const { id } of records) {
    if (seen.has(id)) yield problem('double-id', `${kind} "${id}"`);
    seen.add(id);
  }
}

/** What ids lead to. */
class Known {
  readonly sources: ReadonlyMap<string, Content['sources'][number]>;
  readonly passages: ReadonlySet<string>;
  readonly subjects: ReadonlyMap<string, Subject>;

  constructor({ sources, passages, subjects }: Content) {
    this.sources = new Map(sources.map((source) => [source.id, source]));
    this.passages = new Set(passages.map(({ id }) => id));
    this.subjects = new Map(subjects.map((subject) => [subject.id, subject]));
  }

  *subject(at: string, id: string | undefined, isRight?: (subject: Subject) => boolean): Generator<PackProblem> {
    if (id === undefined) return;
    const subject = this.subjects.get(id);
    if (!subject) yield problem('dangling-id', `${at} "${id}"`);
    else if (isRight?.(subject) === false) yield problem('wrong-kind', `${at} "${id}"`);
  }
}

const isOffice = (subject: Subject): boolean => subject.kind === 'entity' && subject.type === 'office';
const isNoOffice = (subject: Subject): boolean => subject.kind === 'entity' && subject.type !== 'office';
const isEntity = (subject: Subject): boolean => subject.kind === 'entity';

function* dates(at: string, given: readonly (string | undefined)[]): Generator<PackProblem> {
  for (const date of given) {
    if (date !== undefined && parseDate(date) === undefined) yield problem('no-date', `${at}: "${date}"`);
  }
}

function* sourceProblems({ sources }: Content, known: Known): Generator<PackProblem> {
  for (const { id, date, republished, sameAs } of sources) {
    const at = `source "${id}"`;
    yield* dates(at, [date, republished?.date]);
    if (sameAs === undefined) continue;
    const same = known.sources.get(sameAs);
    if (!same) yield problem('dangling-id', `${at}: sameAs "${sameAs}"`);
    // One step is enough to say it, and cannot go round.
    else if (sameAs === id || same.sameAs !== undefined) yield problem('cycle', `${at}: sameAs "${sameAs}"`);
  }
}

function* passageProblems({ passages }: Content, known: Known): Generator<PackProblem> {
  for (const { id, source, subjects, quotation } of passages) {
    const at = `passage "${id}"`;
    if (!known.sources.has(source)) yield problem('dangling-id', `${at}: source "${source}"`);
    else if (!id.startsWith(`${source}#`)) yield problem('wrong-kind', `${at}: source "${source}"`);
    for (const subject of subjects) yield* known.subject(`${at}: subject`, subject);
    yield* known.subject(`${at}: speaker`, quotation?.speaker, isEntity);
    yield* known.subject(`${at}: carrier`, quotation?.carrier, isEntity);
  }
}

function* subjectProblems(subject: Subject, known: Known): Generator<PackProblem> {
  const at = `subject "${subject.id}"`;
  if (subject.kind === 'entity') return yield* entityProblems(subject, at, known);
  yield* dates(at, [subject.date, subject.end]);
  yield* known.subject(`${at}: place`, subject.place, (place) => place.kind === 'entity' && place.type === 'place');
  for (const id of subject.participants) {
    // An event may take part in another; one that takes part in itself would never end.
    if (id === subject.id) yield problem('cycle', `${at}: participant "${id}"`);
    yield* known.subject(`${at}: participant`, id);
  }
  const { by = [], to = [], with: groups = [] } = subject.told ?? {};
  for (const id of [...by, ...to, ...groups.flat()]) {
    if (!id.startsWith('~')) yield* known.subject(`${at}: told`, id);
  }
}

function* entityProblems({ id, country, held }: Entity, at: string, known: Known): Generator<PackProblem> {
  if (country === id) yield problem('cycle', `${at}: country "${country}"`);
  else yield* known.subject(`${at}: country`, country, isNoOffice);
  for (const { office, from, to } of held) {
    yield* known.subject(`${at}: office`, office, isOffice);
    if (office === id) yield problem('cycle', `${at}: office "${office}"`);
    yield* dates(at, [from, to]);
  }
}

function* comparisonProblems({ comparisons }: Content, known: Known): Generator<PackProblem> {
  for (const { id, subjects, answers } of comparisons) {
    const at = `comparison "${id}"`;
    for (const subject of subjects) yield* known.subject(`${at}: subject`, subject);
    for (const { passages, speaker } of answers.flatMap(({ positions }) => positions)) {
      yield* known.subject(`${at}: speaker`, speaker, isEntity);
      for (const passage of passages) {
        if (!known.passages.has(passage)) yield problem('dangling-id', `${at}: passage "${passage}"`);
      }
    }
  }
}
