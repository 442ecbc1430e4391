/**
 * How much two statements share of what is rare in their two sources. Who and what a story is about stands in every second
 * sentence of it and tells no two of them from others; what each source says once, and both say, is likely one thing.
 * Counts come from the two sources and never from the corpus, so that a third source changes nothing.
 */
import type { Alignable } from './alignment.ts';
import { kinOf } from './kin.ts';

/** Term → in how many statements of a source it stands. Absent of a source with so few that all of it is rare. */
export type TermCounts = ReadonlyMap<string, number>;

export interface SharedInTwo {
  /** Sum of the most telling: 1 for a name or an act that stands once in either source, less for words and what stands oftener. */
  weight: number;
  /** How many acts stand once in one source and at most a few times in the other; how many people and places do. */
  acts: number;
  names: number;
  /** Whether a name of any kind does, and a word that is not among the commonest. */
  isNamed: boolean;
}

/** Of fewer statements nothing is rare: a page's one sentence, a short summary. */
const LEAST_STATEMENTS = 8;
/** A word tells less than a name or an act. */
const OF_WORDS = 0.55;
/** So often in one source times so often in the other: what stands oftener tells nothing. */
const MOST_TIMES = 4;
const FEW_TIMES = 3;
/** Of so many, more says no more. */
const MOST_TELLING = 4;
/** Weight of a word that is not among the commonest (`terms.ts`). */
const TELLING_WORD = 1;
/** What anybody does in any story; families. */
const LIGHT = new Set(
  'try take hold include continue call end begin start leave become receive make get give keep put will vote run open fall raise'
    .split(' ')
    .map((word) => kinOf(word).family),
);

export function countsOf(alignables: readonly Alignable[]): TermCounts | undefined {
  if (alignables.length < LEAST_STATEMENTS) return undefined;
  const counts = new Map<string, number>();
  for (const { terms } of alignables) for (const key of terms.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Symmetric. */
export function sharedInTwo(a: Alignable, b: Alignable, ofA: TermCounts, ofB: TermCounts): SharedInTwo {
  const weights = new Map<string, number>();
  const few: string[] = [];
  for (const key of a.terms.keys()) {
    const times = b.terms.has(key) ? (ofA.get(key) ?? 1) * (ofB.get(key) ?? 1) : Infinity;
    if (times > MOST_TIMES || !/^[nwe]:/u.test(key) || isInsideOneName(key, a, b)) continue;
    if (times <= FEW_TIMES) few.push(key);
    // A trigger is a word as well.
    const thing = key.startsWith('n:') ? key : key.slice(2);
    const weight = (key.startsWith('w:') ? OF_WORDS : 1) / Math.sqrt(times);
    weights.set(thing, Math.max(weight, weights.get(thing) ?? 0));
  }
  const most = [...weights.values()].toSorted((one, other) => other - one).slice(0, MOST_TELLING);
  const [names, acts] = [few.filter((key) => key.startsWith('n:')), few.filter((key) => key.startsWith('e:'))];
  return {
    weight: most.reduce((sum, weight) => sum + weight, 0),
    acts: acts.filter((key) => !LIGHT.has(key.slice(2).replace(/ .*/u, ''))).length,
    names: names.filter((key) => a.scenes.has(key.slice(2)) && b.scenes.has(key.slice(2))).length,
    isNamed: names.length > 0 && few.some((key) => key.startsWith('w:') && (a.terms.get(key) ?? 0) >= TELLING_WORD),
  };
}

/** Of "the Lindqvist administration" the second word says nothing more. */
function isInsideOneName(key: string, a: Alignable, b: Alignable): boolean {
  const name = key.startsWith('n:') ? undefined : a.insideNames.get(key.slice(2));
  return name !== undefined && name === b.insideNames.get(key.slice(2));
}
