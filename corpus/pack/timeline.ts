/**
 * What came before what: the events of the corpus by their dates, and what its sources say by the dates of the sources.
 *
 * The order is that of the dates as written, which puts what is known only by its year or month before the days in it;
 * on one date events come first, then sources. A source that answers no question is not in it.
 */
import type {
  ComparisonId,
  Edtf,
  EventStatus,
  Genre,
  Outcome,
  SourceId,
  SubjectId,
  SubjectReference,
} from '../model.ts';
import { shownDate } from '../compare/dates.ts';
import { sourcesOf } from '../compare/outcome.ts';
import type { Corpus } from './corpus.ts';
import type { ComparisonRecord, SubjectRecord } from './encode.ts';

export interface TimelineEvent {
  kind: 'event';
  date: Edtf;
  end?: Edtf;
  status: EventStatus;
  subject: SubjectReference;
  description: string;
  place?: SubjectReference;
  /** How many comparisons about it differ. */
  differences: number;
}

/** One answer of one voice to one question. */
export interface TimelineStatement {
  comparison: ComparisonId;
  question: string;
  answer: string;
  /** Present where the publisher quotes or reports somebody. */
  speaker?: SubjectReference;
  outcome: Outcome['kind'];
  /** The subject in whose view the comparison is shown. */
  subject: SubjectId;
}

export interface TimelineSource {
  kind: 'source';
  /** When the source was published, which is when it says what it says. */
  date: Edtf;
  source: SourceId;
  publisher: string;
  title: string;
  genre: Genre;
  /** In the order of comparisons; never empty. */
  statements: TimelineStatement[];
}

export type TimelineEntry = TimelineEvent | TimelineSource;

/**
 * The timeline of the corpus, earliest first.
 *
 * @param about only events that this subject is, takes part in or is the place of, and only statements on questions
 *   about it or by it; empty where there are none.
 */
export function timeline(corpus: Corpus, about?: SubjectId): TimelineEntry[] {
  const entries: TimelineEntry[] = [...events(corpus, about), ...sources(corpus, about)];
  return entries.toSorted(
    (one, other) =>
      compare(one.date.replace(/[~?]/, ''), other.date.replace(/[~?]/, '')) ||
      compare(one.kind, other.kind) ||
      compare(keyOf(one), keyOf(other)),
  );
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const keyOf = (entry: TimelineEntry): string => (entry.kind === 'event' ? entry.subject.id : entry.source);

function* events(corpus: Corpus, about: SubjectId | undefined): Generator<TimelineEvent> {
  for (const record of corpus.subjects) {
    if (record.kind !== 'event' || !isAbout(record, about)) continue;
    yield {
      kind: 'event',
      date: record.date,
      ...(record.end && { end: record.end }),
      status: record.status,
      subject: { id: record.id, name: record.name },
      description: record.description,
      ...(record.place && { place: reference(corpus, record.place) }),
      differences: record.differences,
    };
  }
}

function isAbout(event: SubjectRecord & { kind: 'event' }, about: SubjectId | undefined): boolean {
  return about === undefined || [event.id, event.place, ...event.participants].includes(about);
}

function sources(corpus: Corpus, about: SubjectId | undefined): TimelineSource[] {
  const entries = new Map<SourceId, TimelineSource>();
  for (const comparison of corpus.comparisons) {
    for (const { source, statement } of statements(corpus, comparison, about)) {
      const { id, publisher, title, genre } = source;
      const date = shownDate(source);
      const entry = entries.get(id) ?? { kind: 'source', date, source: id, publisher, title, genre, statements: [] };
      entries.set(id, entry);
      entry.statements.push(statement);
    }
  }
  return [...entries.values()];
}

function statements(corpus: Corpus, comparison: ComparisonRecord, about: SubjectId | undefined) {
  const { id, question, subjects, outcome, answers } = comparison;
  const isOnIt = about !== undefined && subjects.includes(about);
  return answers.flatMap(({ answer, positions }) =>
    positions
      .filter(({ speaker }) => about === undefined || isOnIt || speaker === about)
      .flatMap((position) => {
        const statement: TimelineStatement = {
          comparison: id,
          question,
          answer,
          ...(position.speaker && { speaker: reference(corpus, position.speaker) }),
          outcome: outcome.kind,
          subject: (isOnIt ? about : subjects[0]) as SubjectId,
        };
        return sourcesOf(position, corpus).map((source) => ({ source, statement }));
      }),
  );
}

function reference(corpus: Corpus, id: SubjectId): SubjectReference {
  return { id, name: corpus.subjects.get(id)?.name ?? id };
}
