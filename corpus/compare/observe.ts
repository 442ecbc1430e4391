/**
 * What is true of two aligned statements, type by type, with the words of both that show it. No verdicts: what is unlike
 * may still fit together (see `verdict.ts`).
 */
import type { EventMention, Figure, Statement } from '../ingest/statement.ts';
import type { Span } from '../match/sentences.ts';
import type { DifferenceType } from '../model.ts';
import { areOtherDays, areOtherPlaces, type Alignable } from './alignment.ts';
import type { Observation } from './compared.ts';
import { earliestDay, latestDay } from './dates.ts';
import type { Difference } from './differ.ts';
import { areComparable, canBothHold, isRunning } from './figures.ts';
import { stemOf, subjectOf } from './terms.ts';
import { wordings } from './wording.ts';

const ORDER: readonly DifferenceType[] = [
  'number',
  'polarity',
  'reason',
  'date',
  'place',
  'who',
  'certainty',
  'attribution',
  'wording',
];

/** What is the same: which day it was tells a reader more than that it was done in both. */
const ORDER_OF_SAME: readonly DifferenceType[] = [
  'number',
  'date',
  'place',
  'who',
  'reason',
  'polarity',
  'certainty',
  'attribution',
  'wording',
];

/**
 * What is unlike first, then by type. Swapping the sides swaps the spans and nothing else.
 *
 * @param difference what the two are said to differ in: goes first, in the place of the others of its type
 */
export function observationsOf(a: Alignable, b: Alignable, difference?: Difference): Observation[] {
  if (!difference) return observed(a, b);
  const others = observed(a, b).filter(({ type }) => type !== difference.type);
  return [{ ...difference, relation: 'unlike' }, ...others];
}

function observed(a: Alignable, b: Alignable): Observation[] {
  const [one, other] = [a.statement, b.statement];
  const found = [
    ...numbers(a, b),
    ...events(one, other),
    ...reasons(one, other),
    ...dates(one, other),
    ...(areOtherPlaces(a, b)
      ? [{ type: 'place', relation: 'unlike', ...firsts(placeOf(one), placeOf(other)) } as const]
      : []),
    ...voices(one, other),
    ...wordings(one, other),
  ];
  const rank = ({ type, relation }: Observation): number =>
    relation === 'unlike' ? ORDER.indexOf(type) : ORDER.length + ORDER_OF_SAME.indexOf(type);
  return found.toSorted((x, y) => rank(x) - rank(y));
}

function firsts(a: Span | undefined, b: Span | undefined): Pick<Observation, 'a' | 'b'> {
  return { ...(a && { a: spanOf(a) }), ...(b && { b: spanOf(b) }) };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** Each figure with one of the other side: all that can be one figure first, so that what is left has no other partner. */
function numbers(a: Alignable, b: Alignable): Observation[] {
  const [ones, others] = [[...a.statement.figures], [...b.statement.figures]];
  const found: Observation[] = [];
  const pair = (
    fits: (one: Figure, other: Figure) => boolean,
    relation: (one: Figure, other: Figure) => Observation['relation'],
  ): void => {
    for (const one of a.statement.figures) {
      if (!ones.includes(one)) continue;
      const other = others.find((each) => areComparable(one, each) && fits(one, each));
      if (!other) continue;
      ones.splice(ones.indexOf(one), 1);
      others.splice(others.indexOf(other), 1);
      found.push({ type: 'number', relation: relation(one, other), a: spanOf(one), b: spanOf(other) });
    }
  };
  pair(
    (one, other) => canBothHold(one, other) && areOfOneThing(one, a, other, b),
    () => 'same',
  );
  // A figure that fits another of the other side is not set against a third.
  const fitsNone = (one: Figure, all: readonly Figure[]): boolean =>
    !all.some((each) => areComparable(one, each) && canBothHold(one, each));
  pair(
    (one, other) =>
      areOfOneThing(one, a, other, b) && fitsNone(one, b.statement.figures) && fitsNone(other, a.statement.figures),
    (one, other) => (isLater(a, b, one, other) ? 'later' : 'unlike'),
  );
  return found.toSorted((one, other) => (one.a?.start ?? 0) - (other.a?.start ?? 0));
}

/** Letters behind a figure in which a word says what it is of: "$43 million in federal taxes". */
const BEHIND = 32;

/** The same thing counted; of money and measures, the same words behind both, or nothing behind and the same before. */
function areOfOneThing(one: Figure, a: Alignable, other: Figure, b: Alignable): boolean {
  if (one.kind === 'count') return one.counted !== '' && one.counted === other.counted;
  if (one.kind !== 'measure') return false;
  const [x, y] = [wordsBehind(a.statement.text, one), wordsBehind(b.statement.text, other)];
  if (x.size > 0 && y.size > 0) return [...x].some((word) => y.has(word));
  const before = wordsBefore(b.statement.text, other);
  return [...wordsBefore(a.statement.text, one)].some((word) => before.has(word));
}

function wordsBehind(text: string, { end }: Span): Set<string> {
  return wordsIn(/^[^.,;:()"“”–—]*/u.exec(text.slice(end, end + BEHIND))?.[0] ?? '');
}

function wordsBefore(text: string, { start }: Span): Set<string> {
  return wordsIn(/[^.,;:()"“”–—]*$/u.exec(text.slice(Math.max(0, start - BEHIND), start))?.[0] ?? '');
}

function wordsIn(text: string): Set<string> {
  return new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map(stemOf));
}

/** A toll that has grown from one day to the next. */
function isLater(a: Alignable, b: Alignable, one: Figure, other: Figure): boolean {
  if (!a.date || !b.date || !isRunning(one)) return false;
  if (latestDay(a.date) < earliestDay(b.date)) return one.low < other.low;
  return latestDay(b.date) < earliestDay(a.date) && other.low < one.low;
}

function events(one: Statement, other: Statement): Observation[] {
  const seen = new Set<string>();
  return one.events.flatMap((a) =>
    other.events.flatMap((b): Observation[] => {
      const stem = stemOf(a.lemma);
      if (stem !== stemOf(b.lemma) || seen.has(stem)) return [];
      seen.add(stem);
      return [...signs(a, b), ...doers(a, b, one, other)];
    }),
  );
}

function signs(a: EventMention, b: EventMention): Observation[] {
  if (a.sign === b.sign) return a.sign === 'open' ? [] : [{ type: 'polarity', relation: 'same', ...firsts(a, b) }];
  const type = a.sign === 'open' || b.sign === 'open' ? 'certainty' : 'polarity';
  return [{ type, relation: 'unlike', ...firsts(a, b) }];
}

function doers(a: EventMention, b: EventMention, one: Statement, other: Statement): Observation[] {
  const [x, y] = [one.names.find(({ key }) => key === a.by), other.names.find(({ key }) => key === b.by)];
  if (!x || !y) return [];
  return [{ type: 'who', relation: subjectOf(x) === subjectOf(y) ? 'same' : 'unlike', ...firsts(x, y) }];
}

/** Reasons are the same where they share a word that says something. */
function reasons(one: Statement, other: Statement): Observation[] {
  const [a, b] = [one.reasons[0], other.reasons[0]];
  if (!a && !b) return [];
  if (!a || !b) return [{ type: 'reason', relation: 'one', ...firsts(a, b) }];
  const words = (text: string): Set<string> => new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map(stemOf));
  const others = words(other.text.slice(b.start, b.end));
  const isSame = [...words(one.text.slice(a.start, a.end))].some((word) => others.has(word));
  return [{ type: 'reason', relation: isSame ? 'same' : 'unlike', ...firsts(a, b) }];
}

function dates(one: Statement, other: Statement): Observation[] {
  const [a, b] = [one.dates[0], other.dates[0]];
  if (!a || !b) return [];
  if (areOtherDays(one, other)) return [{ type: 'date', relation: 'unlike', ...firsts(a, b) }];
  for (const x of one.dates) {
    const y = other.dates.find(({ from, to }) => x.from <= to && from <= x.to);
    if (y) return [{ type: 'date', relation: 'same', ...firsts(x, y) }];
  }
  return [];
}

function placeOf({ names }: Statement): Span | undefined {
  return names.find(({ type, adjective }) => type === 'place' && !adjective);
}

/** The publisher's own words on one side, somebody's on the other. */
function voices({ voice: one }: Statement, { voice: other }: Statement): Observation[] {
  if (one.kind !== other.kind) return [{ type: 'attribution', relation: 'unlike' }];
  if (one.kind === 'own' || other.kind === 'own' || one.speaker === '' || other.speaker === '') return [];
  const same = subjectOf({ key: one.speaker, type: 'person' }) === subjectOf({ key: other.speaker, type: 'person' });
  // Where two speakers seem to differ the names were right only half of the time: nothing is said then.
  return same ? [{ type: 'attribution', relation: 'same' }] : [];
}
