/**
 * Whether two sources tell of one event: by the trigger's word and its kin, by who takes part (rare names count for more),
 * by the day, the place and the words around it. What the corpus holds besides makes no difference.
 *
 * The weights are learnt (`same-event-weights.ts`) from the annotations of ECB+ (A. Cybulska, P. Vossen, 2014; CC BY 3.0), apart for
 * triggers of one family and for others: of the first nearly all else being alike they are one event, of the second hardly.
 */
import type { EventMention, Statement } from '../ingest/statement.ts';
import { COMMONEST, EVERYDAY } from '../ingest/words/everyday.ts';
import type { Span } from '../match/sentences.ts';
import { kinOf, type Kin } from './kin.ts';
import { ONE_FAMILY, OTHER_FAMILIES } from './same-event-weights.ts';
import { subjectOf, termsOf, type Term } from './terms.ts';

/** An event as it stands in a sentence, with what tells it from others. */
export interface ToldEvent {
  head: Kin;
  /** How rare the trigger's word is, from 0 to 1: "say" is 0. */
  rarity: number;
  isSaying: boolean;
  /** Families of the words of the phrase that names it. */
  phrase: ReadonlySet<string>;
  /** Names and words of the sentence outside the phrase → weight. */
  names: ReadonlyMap<string, number>;
  words: ReadonlyMap<string, number>;
  /** Of `words` those right beside it. */
  near: ReadonlySet<string>;
  by?: string;
  to?: string;
  statement: Pick<Statement, 'dates'>;
}

/** Characters to both sides that are right beside. */
const NEAR = 32;
/** Words of a phrase that name no event. */
const LIGHT =
  /^(?:in|into|up|down|out|off|on|over|away|back|through|to|with|for|by|at|from|of|about|against|around|apart|along|the|an?|his|her|its|their|this|that|these|those|is|are|was|were|be|been|being|has|have|had|will|would|could|may|might|no|not|s|and|or)$/u;
const SAYING =
  /^(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|announc\w+|report\w*|claim\w*|stat(?:e[sd]?|ing)|add(?:s|ed)?|according|confirm\w*|statements?|announcement|reveal\w*|quot\w+|note[sd]?|ask(?:s|ed)?|call(?:s|ed)?)$/u;

/**
 * @param span of the trigger, or of the phrase that names the event, in the statement's text
 * @param all the terms of the statement, where they are known already
 */
export function toldEvent(
  statement: Statement,
  span: Span & Partial<Pick<EventMention, 'by' | 'to'>>,
  all: ReadonlyMap<string, Term> = termsOf(statement),
): ToldEvent {
  const terms = [...all].filter(([, { spans }]) => spans.some((each) => !overlap(each, span)));
  const pick = (kind: string): [string, Term][] => terms.filter(([key]) => key.startsWith(kind));
  const inside = wordsOf(statement.text.slice(span.start, span.end));
  const head = headOf(inside);
  const subject = (key: string | undefined): string | undefined => {
    const name = statement.names.find((each) => each.key === key);
    return name && subjectOf(name);
  };
  const [by, to] = [subject(span.by), subject(span.to)];
  return {
    head: kinOf(head),
    rarity: COMMONEST.has(head) ? 0 : EVERYDAY.has(head) ? 0.5 : 1,
    isSaying: SAYING.test(head),
    phrase: new Set(inside.filter((word) => !LIGHT.test(word)).map((word) => kinOf(word).family)),
    names: new Map(pick('n:').map(([key, { weight }]) => [key, weight])),
    words: new Map(pick('w:').map(([key, { weight }]) => [key, weight])),
    near: new Set(
      pick('w:').flatMap(([key, { spans }]) =>
        spans.some(({ start, end }) => end > span.start - NEAR && start < span.end + NEAR) ? [key] : [],
      ),
    ),
    ...(by !== undefined && { by }),
    ...(to !== undefined && { to }),
    statement,
  };
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}’']*/gu) ?? [];
}

/** The last word before a preposition: "meeting" of "a potential meeting of the two leaders". */
function headOf(words: readonly string[]): string {
  const from = words.findIndex((word) => !LIGHT.test(word));
  const behind = words.slice(Math.max(0, from));
  const to = behind.findIndex((word) => LIGHT.test(word));
  return (to > 0 ? behind[to - 1] : behind.at(-1)) ?? '';
}

/** What is compared of two events, each from 0 to 1; the same from both sides. In the order of the learnt weights. */
export const FEATURES = [
  'always',
  'synonyms',
  'phrase',
  'names',
  'words',
  'near',
  'namesOther',
  'sameDoer',
  'otherDoer',
  'sameObject',
  'otherObject',
  'sameDay',
  'otherDay',
  'sameSentence',
  'rarity',
  'saying',
] as const;

type Feature = (typeof FEATURES)[number];

/** More groups in common say no more. */
const MOST_GROUPS = 3;

export function featuresOf(a: ToldEvent, b: ToldEvent): number[] {
  const values: Record<Feature, number> = {
    always: 1,
    synonyms: Math.min(MOST_GROUPS, inBoth(a.head.groups, b.head.groups)) / MOST_GROUPS,
    phrase: shareOfSets(a.phrase, b.phrase),
    names: shareOf(a.names, b.names),
    words: shareOf(a.words, b.words),
    near: shareOfSets(a.near, b.near),
    // A sentence that has the other's word besides tells of that one there.
    namesOther: Number(a.words.has(`w:${b.head.family}`) || b.words.has(`w:${a.head.family}`)),
    sameDoer: Number(a.by !== undefined && a.by === b.by),
    otherDoer: Number(a.by !== undefined && b.by !== undefined && a.by !== b.by),
    sameObject: Number(a.to !== undefined && a.to === b.to),
    otherObject: Number(a.to !== undefined && b.to !== undefined && a.to !== b.to),
    ...days(a.statement, b.statement),
    sameSentence: Number(a.statement === b.statement),
    rarity: Math.min(a.rarity, b.rarity),
    saying: Number(a.isSaying || b.isSaying),
  };
  return FEATURES.map((feature) => values[feature]);
}

/** How likely the two are one event, from 0 to 1; symmetric. */
export function samenessOf(a: ToldEvent, b: ToldEvent): number {
  const weights = isOneFamily(a, b) ? ONE_FAMILY : OTHER_FAMILIES;
  const sum = featuresOf(a, b).reduce((total, value, at) => total + value * (weights[at] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

export function isOneFamily(a: ToldEvent, b: ToldEvent): boolean {
  return a.head.family === b.head.family;
}

function days(
  { dates: a }: ToldEvent['statement'],
  { dates: b }: ToldEvent['statement'],
): Record<'sameDay' | 'otherDay', number> {
  const same = a.some((one) => b.some((other) => one.from <= other.to && other.from <= one.to));
  return { sameDay: Number(same), otherDay: Number(!same && a.length > 0 && b.length > 0) };
}

/** Weight in common, as a share of the mean of both. */
function shareOf(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let both = 0;
  for (const [key, weight] of one) if (other.has(key)) both += weight;
  const size = Math.sqrt(sumOf(one) * sumOf(other));
  return size === 0 ? 0 : both / size;
}

function sumOf(weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const weight of weights.values()) sum += weight;
  return sum;
}

function shareOfSets(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return one.size === 0 || other.size === 0 ? 0 : inBoth(one, other) / Math.sqrt(one.size * other.size);
}

function inBoth<Member>(one: ReadonlySet<Member>, other: ReadonlySet<Member>): number {
  let count = 0;
  for (const member of one) if (other.has(member)) count++;
  return count;
}
