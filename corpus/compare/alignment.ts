/**
 * How alike two statements are, between 0 and 1, symmetric: how much of the shorter one the other has, with more for acts
 * in common, for many and rare words, and for the same words in the same order. A statement is 1 with its own copy,
 * unless it says next to nothing.
 *
 * Words are those of one family (`kin.ts`): "acquired" is like "acquisition".
 */
import type { Statement } from '../ingest/statement.ts';
import type { Span } from '../match/sentences.ts';
import type { Edtf } from '../model.ts';
import { kinOf } from './kin.ts';
import type { Readable } from './likeness/likeness.ts';
import { subjectOf, termsOf, type Term } from './terms.ts';

/** A statement with what its alignment needs; made once for each. */
export interface Alignable {
  statement: Statement;
  date: Edtf | undefined;
  /** Term → weight. */
  terms: ReadonlyMap<string, number>;
  /** Where they stand. */
  placed: ReadonlyMap<string, Term>;
  /** What the ranker reads of it: made when it is first asked for, as that costs more than the rest. */
  read: () => Readable;
  /** Sum of the weights of its terms. */
  weight: number;
  subjects: ReadonlySet<string>;
  /** Of them people and places. */
  scenes: ReadonlySet<string>;
  /** Families of the words in small letters that belong to a name, each with whose it is. */
  insideNames: ReadonlyMap<string, string>;
  /** All words, in small letters and in their order. */
  words: readonly string[];
}

/** The terms of a statement, words and triggers by their family: what is of one family is one term. */
export function familyTermsOf(statement: Statement): Map<string, Term> {
  const terms = new Map<string, Term>();
  for (const [key, { weight, spans }] of termsOf(statement)) {
    const family = familyOf(key, statement.text, spans[0]);
    const held = terms.get(family);
    terms.set(family, {
      weight: Math.max(weight, held?.weight ?? 0),
      spans: held ? [...held.spans, ...spans] : [...spans],
    });
  }
  return terms;
}

function familyOf(key: string, text: string, span: Span | undefined): string {
  const word = span && text.slice(span.start, span.end).toLowerCase();
  if (word === undefined || !/^[we]:/u.test(key) || /[^\p{L}]/u.test(word)) return key;
  return `${key.slice(0, 2)}${kinOf(word).family}`;
}

export interface Alignment {
  likeness: number;
  /** Weights of shared words, names, triggers and acts, and events of the corpus. */
  words: number;
  names: number;
  acts: number;
  known: number;
  /** How many shared words are rare. */
  rare: number;
}

/** Statements with less to say than this are like everything. */
const LEAST_WEIGHT = 6;
/** A word that outweighs everyday ones. */
const RARE_WEIGHT = 1.6;
/** Of these more says no more. */
const MOST_TERMS = 8;
const MOST_RARE = 4;
const LONGEST_RUN = 8;
/**
 * What counts beside the share of the shorter one: shares of acts and names, many terms, rare ones, a run of words. Found
 * by reading pairs of news stories; `LIKE_ITSELF` is near what a sentence of some length reaches with its own copy.
 */
const OF_ACTS = 1;
const OF_NAMES = 0.5;
const OF_MANY = 0.35;
const OF_RARE = 0.35;
const OF_RUN = 0.8;
const LIKE_ITSELF = 2;

/** @returns undefined where the two share nothing. */
export function align(a: Alignable, b: Alignable): Alignment | undefined {
  const sums = { w: 0, n: 0, e: 0, a: 0, k: 0 };
  let [count, rare, rareWords] = [0, 0, 0];
  for (const [key, weight] of a.terms) {
    const other = b.terms.get(key);
    if (other === undefined) continue;
    sums[key.charAt(0) as keyof typeof sums] += Math.min(weight, other);
    count++;
    if (weight >= RARE_WEIGHT) rare++;
    if (weight >= RARE_WEIGHT && key.startsWith('w:')) rareWords++;
  }
  if (count === 0) return undefined;
  const acts = sums.e + sums.a;
  const total = sums.w + sums.n + acts + sums.k;
  const shorter = Math.max(LEAST_WEIGHT, Math.min(a.weight, b.weight));
  const mean = Math.max(LEAST_WEIGHT, Math.sqrt(a.weight * b.weight));
  const sum =
    total / shorter +
    (OF_ACTS * acts + OF_NAMES * sums.n) / mean +
    (OF_MANY * Math.min(MOST_TERMS, count)) / MOST_TERMS +
    (OF_RARE * Math.min(MOST_RARE, rare)) / MOST_RARE +
    (OF_RUN * Math.min(LONGEST_RUN, longestRun(a.words, b.words))) / LONGEST_RUN;
  return {
    likeness: Math.min(1, sum / LIKE_ITSELF),
    words: sums.w,
    names: sums.n,
    acts,
    known: sums.k,
    rare: rareWords,
  };
}

/** Most words that stand in both in the same order without a gap. */
export function longestRun(one: readonly string[], other: readonly string[]): number {
  let longest = 0;
  // How long the run is that ends before each place of the other: from the end, so that what is read is of the word before.
  const runs = new Uint16Array(other.length + 1);
  for (const word of one) {
    for (let at = other.length - 1; at >= 0; at--) {
      const run = other[at] === word ? (runs[at] as number) + 1 : 0;
      runs[at + 1] = run;
      if (run > longest) longest = run;
    }
  }
  return longest;
}

/** Where the terms stand that the two share. */
export function sharedBy(one: Alignable, other: Alignable): { a: Span[]; b: Span[] } {
  const [a, b] = [one.placed, other.placed];
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
