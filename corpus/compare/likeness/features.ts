/**
 * What two texts have in common and what only one of them has, as numbers for a ranker. The same whichever of the two
 * comes first, as long as their pairing is. Knows nothing of how the numbers are weighed.
 */
import { pairWords, type WordPair } from './pairing.ts';
import { wordsOf, type LookedUp, type Word } from './words.ts';

/** A text with what its comparisons need; made once for each. */
export interface Readable {
  words: readonly Word[];
  /** Sum of the weights of its words. */
  weight: number;
  /** Stem → weight of all words that have it. */
  stems: ReadonlyMap<string, number>;
  /** Length of the vector that the weights of the stems make. */
  norm: number;
  /** Runs of three letters, as numbers, ascending. */
  grams: Int32Array;
  /** All its words in small letters: texts with the same say the same. */
  key: string;
}

/** @param lookedUp of `wordsOf` */
export function readable(text: string, lookedUp?: LookedUp): Readable {
  const words = wordsOf(text, lookedUp);
  const stems = new Map<string, number>();
  for (const { stem, weight } of words) stems.set(stem, (stems.get(stem) ?? 0) + weight);
  return {
    words,
    weight: words.reduce((sum, { weight }) => sum + weight, 0),
    stems,
    norm: Math.hypot(...stems.values()),
    grams: gramsOf(words),
    key:
      text
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.join(' ') ?? '',
  };
}

/** Names of the features, in their order. */
export const FEATURES = [
  'coverOfOne',
  'coverOfOther',
  'coverOfBoth',
  'wordsOfBoth',
  'wordsOfOne',
  'cosine',
  'letters',
  'pairs',
  'sharedWeight',
  'runs',
  'restWeight',
  'sameNumbers',
  'otherNumbers',
  'numbers',
  'otherCountries',
  'firstWords',
  'lastWords',
  'exact',
] as const;

/** Values of `FEATURES`. */
export function featuresOf(one: Readable, other: Readable): number[] {
  const pairs = pairWords(one.words, other.words);
  const sums = sumsOf(one.words, other.words, pairs);
  const [lengthA, lengthB] = [Math.max(1, one.words.length), Math.max(1, other.words.length)];
  const [coverA, coverB] = [sums.weightOfA / Math.max(1, one.weight), sums.weightOfB / Math.max(1, other.weight)];
  const [restA, restB] = [restOf(one.words, pairs, 'a'), restOf(other.words, pairs, 'b')];
  const numbers = [numbersIn(one.words), numbersIn(other.words)] as const;
  return [
    Math.min(coverA, coverB),
    Math.max(coverA, coverB),
    Math.sqrt(coverA * coverB),
    (2 * sums.alike) / (lengthA + lengthB),
    sums.alike / Math.max(lengthA, lengthB),
    cosine(one, other),
    dice(one.grams, other.grams),
    pairs.length,
    sums.shared,
    runsOf(pairs) / Math.max(1, Math.min(lengthA, lengthB) - 1),
    Math.max(restA.weight, restB.weight),
    sums.numbers,
    Math.min(...numbers) - sums.numbers,
    Math.max(...numbers),
    Math.min(restA.countries, restB.countries),
    Number(pairs.some(({ a, b }) => a === 0 && b === 0)),
    Number(pairs.some(({ a, b }) => a === one.words.length - 1 && b === other.words.length - 1)),
    pairs.filter(({ alike }) => alike === 1).length / Math.max(1, pairs.length),
  ];
}

interface Sums {
  /** Weights of the words of each that are paired, as far as they are alike. */
  weightOfA: number;
  weightOfB: number;
  /** The same, of the mean of the two words. */
  shared: number;
  alike: number;
  numbers: number;
}

function sumsOf(one: readonly Word[], other: readonly Word[], pairs: readonly WordPair[]): Sums {
  const sums: Sums = { weightOfA: 0, weightOfB: 0, shared: 0, alike: 0, numbers: 0 };
  for (const { a, b, alike } of pairs) {
    const [word, its] = [one[a] as Word, other[b] as Word];
    sums.weightOfA += word.weight * alike;
    sums.weightOfB += its.weight * alike;
    sums.shared += ((word.weight + its.weight) / 2) * alike;
    sums.alike += alike;
    if (word.kind === 'number') sums.numbers++;
  }
  return sums;
}

function restOf(
  words: readonly Word[],
  pairs: readonly WordPair[],
  side: 'a' | 'b',
): { weight: number; countries: number } {
  const paired = new Set(pairs.map((pair) => pair[side]));
  const rest = { weight: 0, countries: 0 };
  words.forEach(({ weight, kind }, at) => {
    if (paired.has(at)) return;
    rest.weight += weight;
    if (kind === 'country') rest.countries++;
  });
  return rest;
}

function numbersIn(words: readonly Word[]): number {
  return words.filter(({ kind }) => kind === 'number').length;
}

/** Pairs that follow on the one before, in both texts. */
function runsOf(pairs: readonly WordPair[]): number {
  return pairs.filter(({ a, b }, at) => a - (pairs[at - 1]?.a ?? -2) === 1 && b - (pairs[at - 1]?.b ?? -2) === 1)
    .length;
}

function cosine(one: Readable, other: Readable): number {
  let product = 0;
  for (const [stem, weight] of one.stems) product += weight * (other.stems.get(stem) ?? 0);
  return product === 0 ? 0 : product / (one.norm * other.norm);
}

/** Share of the runs of letters that both have. */
function dice(one: Int32Array, other: Int32Array): number {
  let [a, b, common] = [0, 0, 0];
  while (a < one.length && b < other.length) {
    const gap = (one[a] as number) - (other[b] as number);
    if (gap === 0) common++;
    if (gap <= 0) a++;
    if (gap >= 0) b++;
  }
  return (2 * common) / Math.max(1, one.length + other.length);
}

/** Bits of a letter's code that are kept: Latin, Greek, Cyrillic, Arabic and Hebrew stay apart. */
const LETTER_BITS = 10;
const LETTER_MASK = (1 << LETTER_BITS) - 1;

function gramsOf(words: readonly Word[]): Int32Array {
  const text = ` ${words.map(({ plain }) => plain).join(' ')} `;
  const grams = new Int32Array(Math.max(0, text.length - 2));
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    run = ((run << LETTER_BITS) | (text.charCodeAt(at) & LETTER_MASK)) & ((1 << (3 * LETTER_BITS)) - 1);
    if (at >= 2) grams[at - 2] = run;
  }
  grams.sort();
  return grams.filter((gram, at) => at === 0 || gram !== grams[at - 1]);
}
