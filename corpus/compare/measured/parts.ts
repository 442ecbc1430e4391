/**
 * Which part of one statement tells what a part of the other tells, and how the two stand to each other: the same, the
 * opposite, one more specific, or merely similar. Parts are pieces of text that somebody else has cut (a noun with its
 * words, a verb); they are paired one with one. Knows nothing of grammar.
 */
import { likenessOf, readable, type Readable } from '../likeness/likeness.ts';
import { areOpposite, pairWords } from '../likeness/pairing.ts';
import type { Word } from '../likeness/words.ts';

/** `more-a`: the part of `a` says more; `more-b` the other way round. */
export type PartRelation = 'same' | 'opposite' | 'more-a' | 'more-b' | 'similar';

const TURNED: Readonly<Partial<Record<PartRelation, { relation: PartRelation }>>> = {
  'more-a': { relation: 'more-b' },
  'more-b': { relation: 'more-a' },
};

export interface PartPair {
  /** Places in the two lists of parts. */
  a: number;
  b: number;
  relation: PartRelation;
  /** From 0 to 5, as people grade parts: 5 says the same. */
  score: number;
}

/** Parts that share less than this go together only by where they stand. */
const LEAST_SHARED = 0.6;
const LEAST_SHARED_IN_PLACE = 0.15;
/** Share of the smaller part in that; the rest is the share of both. */
const OF_THE_SMALLER = 0.3;
/** How much a part loses that stands at the other end. */
const OUT_OF_PLACE = 0.02;

/** Likeness of the whole statements above which they tell the same news. */
const SAME_NEWS = 0.5;
const SAME_STORY = 0.35;
/** Share that two parts of the same news have in common when one of them only adds to the other. */
const ADDED = 0.45;
const SIMILAR = 0.35;
/** A word of no dictionary is a name where it has a capital. */
const NAME_WEIGHT = 10;

interface Part extends Readable {
  text: string;
}

/** Two statements with their parts, the first the one whose words come first in the order of letters. */
class Pairing {
  readonly a: readonly Part[];
  readonly b: readonly Part[];
  readonly #whole: readonly [Readable, Readable];
  readonly #likeness: number;
  readonly #pairs: PartPair[] = [];

  constructor(a: readonly string[], b: readonly string[]) {
    this.a = a.map((text) => ({ ...readable(text), text }));
    this.b = b.map((text) => ({ ...readable(text), text }));
    this.#whole = [readable(a.join(' ')), readable(b.join(' '))];
    this.#likeness = likenessOf(...this.#whole);
  }

  /** In the order of `a`. */
  run(): PartPair[] {
    this.#pairShared();
    this.#pairEach((a, b) => this.#isOfOneKind(a, b));
    this.#pairEach((a, b) => shareOf(a.part, b.part) > LEAST_SHARED_IN_PLACE && this.#neighbours(a.at, b.at) >= 0.5);
    return this.#pairs.toSorted((one, other) => one.a - other.a);
  }

  /** What shares most words goes first. */
  #pairShared(): void {
    const candidates = this.a.flatMap((one, a) =>
      this.b.map((other, b) => {
        const apart = Math.abs(a / this.a.length - b / this.b.length);
        return { a, b, shared: sharedOf(one, other) - OUT_OF_PLACE * apart };
      }),
    );
    for (const { a, b, shared } of candidates.toSorted((one, other) => other.shared - one.shared)) {
      if (shared > LEAST_SHARED && this.#areFree(a, b)) this.#add(a, b);
    }
  }

  #pairEach(fits: (a: { part: Part; at: number }, b: { part: Part; at: number }) => boolean): void {
    this.a.forEach((one, a) => {
      this.b.forEach((other, b) => {
        if (this.#areFree(a, b) && fits({ part: one, at: a }, { part: other, at: b })) this.#add(a, b);
      });
    });
  }

  #areFree(a: number, b: number): boolean {
    return !this.#pairs.some((pair) => pair.a === a || pair.b === b);
  }

  #add(a: number, b: number): void {
    this.#pairs.push({ a, b, ...this.#relationOf(this.a[a] as Part, this.b[b] as Part) });
  }

  /** Two figures, two countries, two words of opposite sense, where the statements are of one story. */
  #isOfOneKind(
    { part: one, at: a }: { part: Part; at: number },
    { part: other, at: b }: { part: Part; at: number },
  ): boolean {
    if (this.#likeness < 0.3 && this.#neighbours(a, b) < 0.5) return false;
    const isCountry = ({ words }: Part): boolean => words.length === 1 && words[0]?.kind === 'country';
    const hasFigure = ({ words }: Part): boolean => words.some(({ kind }) => kind === 'number');
    const isOpposite = one.words.length <= 2 && one.words.some((x) => other.words.some((y) => areOpposite(x, y)));
    return isOpposite || (hasFigure(one) && hasFigure(other)) || (isCountry(one) && isCountry(other));
  }

  /** How many of the parts beside them are paired with each other; an end of both counts half. */
  #neighbours(a: number, b: number): number {
    const isPair = (step: number): boolean => this.#pairs.some((pair) => pair.a === a + step && pair.b === b + step);
    const ends = Number(a === 0 && b === 0) + Number(a === this.a.length - 1 && b === this.b.length - 1);
    return Number(isPair(-1)) + Number(isPair(1)) + ends / 2;
  }

  #relationOf(one: Part, other: Part): Pick<PartPair, 'relation' | 'score'> {
    if (one.key === other.key) return { relation: 'same', score: 5 };
    const pairs = pairWords(one.words, other.words);
    const restA = one.words.filter((_, at) => !pairs.some(({ a }) => a === at));
    const restB = other.words.filter((_, at) => !pairs.some(({ b }) => b === at));
    const share = shareOf(one, other);
    const isNews = this.#likeness > SAME_NEWS;
    if (restA.some((x) => restB.some((y) => areOpposite(x, y)))) return { relation: 'opposite', score: 4 };
    if (hasNumber(restA) && hasNumber(restB)) {
      return { relation: 'similar', score: isNews ? 4 : share > 0 || this.#likeness > SAME_STORY ? 3 : 2 };
    }
    if (this.#isSame(one, other, restA, restB)) return { relation: 'same', score: 5 };
    if (restB.length === 0) return { relation: 'more-a', score: 4 };
    if (restA.length === 0) return { relation: 'more-b', score: 4 };
    const [fewer, more] = restA.length < restB.length ? [restA, restB] : [restB, restA];
    if (isNews && fewer.length === 1 && more.length === 1 && share > 0.3 && [...fewer, ...more].every(isWord)) {
      return { relation: 'same', score: 5 };
    }
    if (fewer.length === 1 && more.length > 1 && share > ADDED && this.#likeness > 0.4) {
      return { relation: more === restA ? 'more-a' : 'more-b', score: 4 };
    }
    return { relation: 'similar', score: share > SIMILAR ? 3 : 2 };
  }

  /** Nothing is left over, or what is left over is the rest of a name, or stands elsewhere in the other statement. */
  #isSame(one: Part, other: Part, restA: readonly Word[], restB: readonly Word[]): boolean {
    if (restA.length > 0 && restB.length > 0) return false;
    const [rest, part, whole] = restA.length > 0 ? [restA, one, this.#whole[1]] : [restB, other, this.#whole[0]];
    return isRestOfName(part, rest) || rest.every(({ stem }) => whole.stems.has(stem));
  }
}

/** @param a, b the parts of two statements, each in its order, without those that are only punctuation */
export function pairParts(a: readonly string[], b: readonly string[]): PartPair[] {
  // Of equally good pairings the first is taken: so one of the statements always comes first.
  if (readable(a.join(' ')).key <= readable(b.join(' ')).key) return new Pairing(a, b).run();
  const turned = new Pairing(b, a).run().map((pair) => ({ ...pair, ...TURNED[pair.relation], a: pair.b, b: pair.a }));
  return turned.toSorted((one, other) => one.a - other.a);
}

/** "Angela" of "Angela Merkel". */
function isRestOfName({ text, words }: Part, rest: readonly Word[]): boolean {
  const isName = (word: Word): boolean =>
    word.weight >= NAME_WEIGHT && /^\p{Lu}/u.test(text.slice(word.start, word.end));
  const touches = (one: Word, two: Word): boolean =>
    Math.abs(two.end - one.start) < 2 || Math.abs(one.end - two.start) < 2;
  const others = words.filter((word) => !rest.includes(word) && isName(word));
  return rest.every(isName) && rest.some((word) => others.some((other) => touches(word, other)));
}

/** Share of both that they have in common, by weight. */
function shareOf(one: Part, other: Part): number {
  return (2 * sharedWeight(one, other)) / Math.max(1, one.weight + other.weight);
}

function sharedOf(one: Part, other: Part): number {
  if (one.key === other.key) return 1;
  if (one.words.length === 0 || other.words.length === 0) return 0;
  const ofSmaller = sharedWeight(one, other) / Math.max(1, Math.min(one.weight, other.weight));
  return (1 - OF_THE_SMALLER) * shareOf(one, other) + OF_THE_SMALLER * ofSmaller;
}

function sharedWeight(one: Readable, other: Readable): number {
  return pairWords(one.words, other.words).reduce((sum, { a, b, alike }) => {
    return sum + (((one.words[a]?.weight ?? 0) + (other.words[b]?.weight ?? 0)) / 2) * alike;
  }, 0);
}

function hasNumber(words: readonly Word[]): boolean {
  return words.some(({ kind }) => kind === 'number');
}

function isWord({ kind }: Word): boolean {
  return kind === 'word';
}
