/**
 * The corpus at one look: every question, every source that one of them rests on, and what each source says on each question.
 *
 * Questions on which voices differ come first, then what changed, what was updated, what is agreed on and what one voice
 * says; of the same outcome first those on which more publishers speak, and then by what they are about, so that questions on one
 * subject stand together. Sources come by date. A source that is silent on a question has no stand there.
 */
import { sourcesOf } from '../compare/outcome.ts';
import { earliestDay, latestDay, shownDate } from '../compare/dates.ts';
import type { ComparisonId, Edtf, Genre, Outcome, SourceId, SubjectId, SubjectReference } from '../model.ts';
import type { Corpus } from './corpus.ts';
import type { ComparisonRecord } from './encode.ts';

export interface OverviewSource {
  id: SourceId;
  publisher: string;
  title: string;
  date: Edtf;
  genre: Genre;
}

/** One answer of one source; a source that reports several speakers may have several. */
export interface Stand {
  source: SourceId;
  /** The place of the answer among the answers of the question. */
  answer: number;
  /** Present where the source quotes or reports somebody. */
  speaker?: string;
}

export interface OverviewQuestion {
  comparison: ComparisonId;
  question: string;
  outcome: Outcome;
  answers: string[];
  stands: Stand[];
  /** The first is the one in whose view the comparison is shown. */
  subjects: SubjectReference[];
}

export interface Overview {
  sources: OverviewSource[];
  questions: OverviewQuestion[];
}

/** What an overview is narrowed to; what is left out narrows nothing. */
export interface OverviewFilters {
  outcome?: Outcome['kind'];
  /** Questions about this subject. */
  subject?: SubjectId;
  /** Questions on which this source speaks. */
  source?: SourceId;
  /** Sources published in these years, and the questions on which one of them speaks. */
  from?: number;
  to?: number;
}

const RANK: Record<Outcome['kind'], number> = { differ: 0, change: 1, update: 2, agree: 3, 'one-voice': 4 };

export function overview(corpus: Corpus): Overview {
  const { ofAny } = corpus.asked();
  const sources = [...corpus.sources]
    .filter(({ id }) => ofAny.has(id))
    .map((source) => {
      const { id, publisher, title, genre } = source;
      return { id, publisher, title, date: shownDate(source), genre };
    })
    .toSorted((one, other) => earliestDay(one.date) - earliestDay(other.date) || compare(one.id, other.id));
  const publishers = new Map(sources.map(({ id, publisher }) => [id, publisher]));
  const questions = [...corpus.comparisons].map((record) => questionOf(corpus, record));
  const weight = ({ stands }: OverviewQuestion): number =>
    new Set(stands.map(({ source }) => publishers.get(source))).size;
  questions.sort(
    (one, other) =>
      RANK[one.outcome.kind] - RANK[other.outcome.kind] ||
      weight(other) - weight(one) ||
      compare(one.subjects[0]?.name ?? '', other.subjects[0]?.name ?? '') ||
      compare(one.comparison, other.comparison),
  );
  return { sources, questions };
}

/** The part of an overview that passes every filter, in its order. */
export function filterOverview({ sources, questions }: Overview, filters: OverviewFilters): Overview {
  const { outcome, subject, source, from = -Infinity, to = Infinity } = filters;
  const kept = sources.filter(({ date }) => yearOf(latestDay(date)) >= from && yearOf(earliestDay(date)) <= to);
  const ids = new Set(kept.map(({ id }) => id));
  const passes = ({ outcome: { kind }, subjects, stands }: OverviewQuestion): boolean =>
    (outcome === undefined || kind === outcome) &&
    (subject === undefined || subjects.some(({ id }) => id === subject)) &&
    (source === undefined || stands.some((stand) => stand.source === source)) &&
    stands.some((stand) => ids.has(stand.source));
  return { sources: kept, questions: questions.filter(passes) };
}

/** The subjects that questions are about, by name. */
export function subjectsOf({ questions }: Overview): SubjectReference[] {
  const subjects = new Map(questions.flatMap((question) => question.subjects).map((each) => [each.id, each]));
  return [...subjects.values()].toSorted((one, other) => compare(one.name, other.name));
}

/** The first and the last year in which a source was published; undefined without sources. */
export function yearsOf({ sources }: Overview): [number, number] | undefined {
  const years = sources.map(({ date }) => yearOf(earliestDay(date)));
  return years.length > 0 ? [Math.min(...years), Math.max(...years)] : undefined;
}

function questionOf(corpus: Corpus, record: ComparisonRecord): OverviewQuestion {
  const { id, question, outcome, answers, subjects } = record;
  const stands = answers.flatMap(({ positions }, answer) =>
    positions.flatMap((position) => {
      const speaker = position.speaker && nameOf(corpus, position.speaker);
      return sourcesOf(position, corpus).map((source): Stand => ({
        source: source.id,
        answer,
        ...(speaker && { speaker }),
      }));
    }),
  );
  return {
    comparison: id,
    question,
    outcome,
    answers: answers.map(({ answer }) => answer),
    stands,
    subjects: subjects.map((subject) => ({ id: subject, name: nameOf(corpus, subject) })),
  };
}

const nameOf = (corpus: Corpus, id: SubjectId): string => corpus.subjects.get(id)?.name ?? id;

const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
