/**
 * How alike two statements are: the weight of the terms they share, as a share of what the two have. Symmetric, between 0
 * and 1; a statement is 1 with its own copy.
 *
 * "Both write about this" needs more than likeness: a subject in common, something that happens or is the case in common,
 * and neither another day nor another place.
 */
import type { Statement } from '../ingest/statement.ts';
import type { Span } from '../match/sentences.ts';
import type { Edtf } from '../model.ts';
import { subjectOf, termsOf } from './terms.ts';

/** A statement with what its alignment needs; made once for each. */
export interface Alignable {
  statement: Statement;
  date: Edtf | undefined;
  /** Term → weight; where they stand is read again for the few pairs that are kept. */
  terms: ReadonlyMap<string, number>;
  /** Sum of the weights of its terms. */
  weight: number;
  subjects: ReadonlySet<string>;
}

export function alignableOf(statement: Statement, date: Edtf | undefined): Alignable {
  const terms = new Map<string, number>();
  let weight = 0;
  for (const [key, term] of termsOf(statement)) {
    terms.set(key, term.weight);
    weight += term.weight;
  }
  const subjects = new Set(statement.names.filter(({ type }) => type !== 'office').map(subjectOf));
  return { statement, date, terms, weight, subjects };
}

export interface Alignment {
  likeness: number;
  /** Weights of shared words, names, triggers and acts, and events of the corpus. */
  words: number;
  names: number;
  acts: number;
  known: number;
}

/** Statements with less to say than this are like everything. */
const LEAST_WEIGHT = 6;

/** @returns undefined where the two share nothing. */
export function align(a: Alignable, b: Alignable): Alignment | undefined {
  const sums = { w: 0, n: 0, e: 0, a: 0, k: 0 };
  for (const [key, weight] of a.terms) {
    const other = b.terms.get(key);
    if (other !== undefined) sums[key.charAt(0) as keyof typeof sums] += Math.min(weight, other);
  }
  const total = sums.w + sums.n + sums.e + sums.a + sums.k;
  if (total === 0) return undefined;
  // Half way between the shorter and the mean: a long sentence may tell more, a short one must not match by accident.
  const size = Math.max(LEAST_WEIGHT, Math.sqrt(a.weight * b.weight));
  return {
    likeness: Math.min(1, total / size),
    words: sums.w,
    names: sums.n,
    acts: sums.e + sums.a,
    known: sums.k,
  };
}

/** Where the terms stand that the two share. */
export function sharedBy(one: Statement, other: Statement): { a: Span[]; b: Span[] } {
  const [a, b] = [termsOf(one), termsOf(other)];
  const keys = [...a.keys()].filter((key) => b.has(key));
  const spansOf = (terms: typeof a): Span[] => disjoint(keys.flatMap((key) => terms.get(key)?.spans ?? []));
  return { a: spansOf(a), b: spansOf(b) };
}

function disjoint(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push({ start: span.start, end: span.end });
  }
  return kept;
}

/** Both name days, and no day can be both. */
export function areOtherDays(one: Statement, other: Statement): boolean {
  if (one.dates.length === 0 || other.dates.length === 0) return false;
  return !one.dates.some((a) => other.dates.some((b) => a.from <= b.to && b.from <= a.to));
}

/** Both name places, and none of one is among the other's. Countries are left out: they act as often as they are scenes. */
export function areOtherPlaces(one: Alignable, other: Alignable): boolean {
  const [a, b] = [placesOf(one), placesOf(other)];
  return (
    a.size > 0 &&
    b.size > 0 &&
    ![...a].some((place) => other.subjects.has(place)) &&
    ![...b].some((place) => one.subjects.has(place))
  );
}

/** Places behind "in", "near", "at". */
function placesOf({ statement: { text, names } }: Alignable): Set<string> {
  const places = names.filter(
    ({ type, start, adjective }) =>
      type === 'place' &&
      !adjective &&
      /\b(?:in|near|at|outside|around)\s+(?:the\s+|(?:south|north|east|west)(?:ern)?\s+|central\s+)?$/iu.test(
        text.slice(Math.max(0, start - 24), start),
      ),
  );
  return new Set(places.map(subjectOf));
}
