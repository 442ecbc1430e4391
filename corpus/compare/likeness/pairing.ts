/**
 * Sets the words of two texts side by side, each with one of the other at most: those that are the same first, then those
 * that are kin or spelt nearly alike, and of equals those whose neighbours go together too. Only a word that the other text
 * writes as two goes with both of them. Knows nothing of meaning.
 */
import type { Kin } from './kin.ts';
import type { Word } from './words.ts';

export interface WordPair {
  /** Places in the two lists of words. */
  a: number;
  b: number;
  /** From 0 to 1, which is the same word. */
  alike: number;
}

/** How much of a word its kin is worth. Fitted by eye on headlines; the ranker is not sensitive to them. */
const SPELT_ALIKE = 0.8;
const KIN = 0.65;
/** "Quake" at the end of "earthquake". */
const PART = 0.65;

/** Shorter words are spelt alike by accident. */
const LEAST_SPELT = 4;
const LEAST_CHANGED = 5;
/** Letters that two stems must begin with, and may then go on with differently. */
const SAME_BEGINNING = 5;
const OTHER_ENDING = 3;

interface Candidate extends WordPair {
  neighbours: number;
  /** How far from each other they stand, as shares of the texts. */
  apart: number;
}

/** In the order of `a`. */
export function pairWords(one: readonly Word[], other: readonly Word[]): WordPair[] {
  const alike = new Map<number, number>();
  one.forEach((word, a) => {
    for (let b = 0; b < other.length; b++) {
      const value = alikeness(word, other[b] as Word);
      if (value > 0) alike.set(a * other.length + b, value);
    }
  });
  const candidates = [...alike].map(([key, value]): Candidate => {
    const [a, b] = [Math.floor(key / other.length), key % other.length];
    const before = a > 0 && b > 0 && alike.has(key - other.length - 1);
    const after = b < other.length - 1 && alike.has(key + other.length + 1);
    const apart = Math.abs(a / one.length - b / other.length);
    return { a, b, alike: value, neighbours: Number(before) + Number(after), apart };
  });
  candidates.sort((x, y) => y.alike - x.alike || y.neighbours - x.neighbours || x.apart - y.apart);
  const pairs = joinedPairs(one, other);
  const [takenOfA, takenOfB] = [new Set(pairs.map(({ a }) => a)), new Set(pairs.map(({ b }) => b))];
  for (const { a, b, alike } of candidates) {
    if (takenOfA.has(a) || takenOfB.has(b)) continue;
    takenOfA.add(a);
    takenOfB.add(b);
    pairs.push({ a, b, alike });
  }
  return pairs.sort((x, y) => x.a - y.a);
}

/** "Horsemeat" and "horse meat": each half of the word goes with one of the two. */
function joinedPairs(one: readonly Word[], other: readonly Word[]): WordPair[] {
  const ofA = joinsOf(other).flatMap(({ plain, at }) => {
    const a = one.findIndex((word) => word.plain === plain);
    return a < 0 ? [] : [at, at + 1].map((b) => ({ a, b, alike: 0.5 }));
  });
  const ofB = joinsOf(one).flatMap(({ plain, at }) => {
    const b = other.findIndex((word) => word.plain === plain);
    return b < 0 ? [] : [at, at + 1].map((a) => ({ a, b, alike: 0.5 }));
  });
  return [...ofA, ...ofB];
}

function joinsOf(words: readonly Word[]): { plain: string; at: number }[] {
  return words.slice(1).map(({ plain }, at) => ({ plain: (words[at] as Word).plain + plain, at }));
}

/** How alike two words are by themselves, from 0 to 1. */
function alikeness(one: Word, other: Word): number {
  if (one.stem === other.stem) return 1;
  if (one.kind !== 'word' || other.kind !== 'word') return 0;
  const kin = one.kin && other.kin && isKin(one.kin, other.kin) ? KIN : 0;
  return Math.max(kin, spelling(one, other));
}

/** Whether one is the opposite of the other: "rise" and "fall". */
export function areOpposite({ kin }: Word, { stem }: Word): boolean {
  return kin?.opposites.includes(stem) ?? false;
}

function isKin({ groups: one }: Kin, { groups: other }: Kin): boolean {
  let [a, b] = [0, 0];
  while (a < one.length && b < other.length) {
    const gap = (one[a] as number) - (other[b] as number);
    if (gap === 0) return true;
    if (gap < 0) a++;
    else b++;
  }
  return false;
}

/** "Blast" and "blasts" have one stem; "Gaddafi" and "Qaddafi", "Egypt" and "Egyptology" have not. */
function spelling(one: Word, other: Word): number {
  const [short, long] = one.plain.length <= other.plain.length ? [one, other] : [other, one];
  if (short.plain.length < LEAST_SPELT) return 0;
  const isSame = (at: number): boolean => short.plain.at(at) === long.plain.at(at);
  if (!(isSame(0) && isSame(1)) && !(isSame(-1) && isSame(-2))) return 0;
  if (short.plain.length >= LEAST_CHANGED) {
    if (isOneOff(short.plain, long.plain)) return SPELT_ALIKE;
    if (long.plain.endsWith(short.plain)) return PART;
  }
  const common = commonBeginning(short.stem, long.stem);
  const isLong = common >= Math.max(short.stem.length, long.stem.length) - OTHER_ENDING;
  return common >= SAME_BEGINNING && isLong ? SPELT_ALIKE : 0;
}

/** One letter added, left out or changed. */
function isOneOff(short: string, long: string): boolean {
  if (long.length - short.length > 1) return false;
  const start = commonBeginning(short, long);
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end++;
  return long.length - start - end <= 1;
}

function commonBeginning(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  return at;
}
