/**
 * What is compared of two statements when one of them is in another language than English: who and what both name, and the
 * days and figures that are the same. No words, and so nothing is ever said to differ.
 */
import type { Figure, Statement } from '../ingest/statement.ts';
import type { Span } from '../match/sentences.ts';
import type { Alignable, Alignment } from './alignment.ts';
import type { Level, Observation } from './compared.ts';
import { canBothHold } from './figures.ts';
import { subjectOf } from './terms.ts';

/** What finds others, beside names; heavier than a country's name alone. */
const FACT_WEIGHT = 1.2;
/** Smaller numbers without a unit are of anything. */
const LEAST_TELLING = 20;
/** Names in common that weigh this much are two, one of them not a place. */
const TWO_NAMES = 2.2;
/** For the order only. */
const OF_NAMES = 0.15;
const OF_FACTS = 0.25;

/** A statement without what only English ones are compared by. */
export function withoutWords(alignable: Alignable): Alignable {
  const terms = new Map([...alignable.terms].filter(([key]) => isOfAll(key)));
  return { ...alignable, terms, weight: sumOf(terms), words: [] };
}

/** Names, and events of the corpus. */
function isOfAll(key: string): boolean {
  return key.startsWith('n:') || key.startsWith('k:');
}

function sumOf(weights: ReadonlyMap<string, number>): number {
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0);
}

/** Keys of the days and figures of a statement, by which others find it: figures that can be one share a key. */
export function factTerms({ dates, figures }: Statement): Map<string, number> {
  const days = dates.filter(({ from, to }) => from === to).map(({ from }) => `d:${from}`);
  const amounts = figures.filter(isTelling).flatMap(({ unit, low, high }) => {
    const [first, last] = [stepOf(low * (1 - ROUNDING)), stepOf(Math.min(high, low * MOST_WIDE) * (1 + ROUNDING))];
    return Array.from({ length: last - first + 1 }, (_, at) => `f:${unit} ${first + at}`);
  });
  return new Map([...days, ...amounts].map((key) => [key, FACT_WEIGHT]));
}

/** A number stands for what is this near to it, as a share of it. */
const ROUNDING = 0.06;
/** Of "at least 38" only what is not far above it is looked for. */
const MOST_WIDE = 3;
/** A tenth further is another step. */
const STEPS = 10;

function stepOf(value: number): number {
  return Math.floor(Math.log(Math.max(1, value)) * STEPS);
}

function isTelling({ kind, unit, low }: Figure): boolean {
  return kind === 'measure' ? unit !== '' : kind === 'count' && low >= LEAST_TELLING;
}

/** @returns undefined where the two name nobody and nothing in common, or have no fact in common. */
export function alignAcross(a: Alignable, b: Alignable): Alignment | undefined {
  let [names, known] = [0, 0];
  for (const [key, weight] of a.terms) {
    const other = b.terms.get(key);
    if (other === undefined || !isOfAll(key)) continue;
    if (key.startsWith('n:')) names += Math.min(weight, other);
    else known += Math.min(weight, other);
  }
  if (names + known === 0) return undefined;
  const facts = factsInCommon(a.statement, b.statement).length;
  if (facts === 0 && known === 0) return undefined;
  const likeness = Math.min(1, OF_NAMES * (names + known) + OF_FACTS * facts);
  return { likeness, words: 0, names, acts: 0, known, rare: 0 };
}

/** `both` where names and a figure go together with a further name, a day or an event; else `names`. */
export function levelAcross(a: Alignable, b: Alignable, { names, known }: Alignment): Level {
  const facts = factsInCommon(a.statement, b.statement);
  const [hasFigure, hasDay] = [facts.some(({ type }) => type === 'number'), facts.some(({ type }) => type === 'date')];
  const isOne = hasFigure ? names >= TWO_NAMES || hasDay || known > 0 : hasDay && known > 0;
  return isOne ? 'both' : 'names';
}

/** The same days and figures, each with its words in both. */
export function factsInCommon(one: Statement, other: Statement): Observation[] {
  const found: Observation[] = [];
  for (const a of one.figures) {
    const b = other.figures.find(
      (each) => isTelling(a) && isTelling(each) && each.kind === a.kind && each.unit === a.unit && canBothHold(a, each),
    );
    if (b) found.push({ type: 'number', relation: 'same', a: spanOf(a), b: spanOf(b) });
  }
  for (const a of one.dates) {
    const b = other.dates.find(({ from, to }) => a.from === a.to && from === to && from === a.from);
    if (b) found.push({ type: 'date', relation: 'same', a: spanOf(a), b: spanOf(b) });
  }
  return found;
}

/** Where the names stand that the two share, and the facts. */
export function sharedAcross(one: Statement, other: Statement): { a: Span[]; b: Span[] } {
  const keys = (statement: Statement): Map<string, Span[]> => {
    const spans = new Map<string, Span[]>();
    const add = (key: string, span: Span): void => void spans.set(key, [...(spans.get(key) ?? []), spanOf(span)]);
    for (const name of statement.names) if (name.type !== 'office') add(`n:${subjectOf(name)}`, name);
    for (const event of statement.knownEvents) add(`k:${event.key}`, event);
    return spans;
  };
  const [a, b, facts] = [keys(one), keys(other), factsInCommon(one, other)];
  const both = [...a.keys()].filter((key) => b.has(key));
  const spansOf = (spans: typeof a, side: 'a' | 'b'): Span[] =>
    disjoint([...both.flatMap((key) => spans.get(key) ?? []), ...facts.flatMap((fact) => fact[side] ?? [])]);
  return { a: spansOf(a, 'a'), b: spansOf(b, 'b') };
}

function disjoint(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted((x, y) => x.start - y.start || y.end - x.end))
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
