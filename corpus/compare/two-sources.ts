/**
 * The pairs of two sources: of the statements that may tell the same, which are each other's best, what is claimed of
 * them, and all that is told of those that are kept. Knows no third source.
 */
import { alignAcross, factsInCommon, levelAcross, sharedAcross } from './across.ts';
import { align, sharedBy, type Alignable, type Alignment } from './alignment.ts';
import type { ComparedPair, Level } from './compared.ts';
import { isCopied } from './copied.ts';
import type { Difference } from './differ.ts';
import type { Held } from './held.ts';
import { sharedInTwo, type SharedInTwo } from './in-two.ts';
import { likenessOf } from './likeness/likeness.ts';
import { observationsOf } from './observe.ts';
import { once } from '../match/once.ts';
import { daysApart, isMatch, originOf, verdictOf } from './verdict.ts';

/** Less alike than this, two statements are not each other's best. */
const LEAST_LIKENESS = 0.3;
/** Sources with so many mutual matches tell one story. */
const ONE_STORY = 2;

export interface Candidate {
  /** Position of the statement in the one source, and in the other. */
  a: number;
  b: number;
  one: Alignable;
  two: Alignable;
  alignment: Alignment;
  /** Absent where one of the sources says too little. */
  inTwo: SharedInTwo | undefined;
  /** How alike they are for the learnt ranker: worked out when it is first asked for. */
  alike: () => number;
}

/** Whether neither side has a better match for the other, or one has not, or both. */
interface Standing extends Candidate {
  standing: 'mutual' | 'best-of-one' | 'second';
  /** Whether either side is the other's best by what is rare in both sources. */
  isOnly: boolean;
}

/** A pair of which is known what is claimed. */
export interface Judged extends Pick<ComparedPair, 'a' | 'b' | 'level' | 'likeness'> {
  one: Alignable;
  two: Alignable;
  alike: () => number;
  difference?: Difference;
  isAcross: boolean;
}

/** @returns undefined where the two have too little in common. */
export function candidateOf(held: Held, a: number, other: Held, b: number): Candidate | undefined {
  const [one, two] = [held.alignable[a] as Alignable, other.alignable[b] as Alignable];
  const isAcross = held.isAbroad || other.isAbroad;
  const alignment = isAcross ? alignAcross(one, two) : align(one, two);
  if (!alignment || (!isAcross && alignment.likeness < LEAST_LIKENESS)) return undefined;
  const inTwo = held.counts && other.counts && sharedInTwo(one, two, held.counts, other.counts);
  return { a, b, one, two, alignment, inTwo, alike: once(() => likenessOf(one.read(), two.read())) };
}

/** Those of the candidates that are pairs, in no order. */
export function judge(held: Held, other: Held, candidates: readonly Candidate[]): Judged[] {
  const standings = standingsOf(candidates);
  const matches = standings.filter(({ standing, alignment }) => standing === 'mutual' && isMatch(alignment));
  const isOneStory = matches.length >= ONE_STORY;
  const isAcross = held.isAbroad || other.isAbroad;
  return standings.flatMap((candidate) => {
    const { one, two, alike, alignment } = candidate;
    const verdict = isAcross ? verdictAcross(candidate) : verdictInWords(candidate, isOneStory);
    if (!verdict) return [];
    const a = { source: held.id, statement: one.statement.at };
    const b = { source: other.id, statement: two.statement.at };
    return [{ a, b, one, two, alike, isAcross, likeness: alignment.likeness, ...verdict }];
  });
}

type Verdict = Pick<Judged, 'level' | 'difference'>;

function verdictInWords(candidate: Standing, isOneStory: boolean): Verdict | undefined {
  const { one, two, alignment, standing, inTwo, isOnly, alike } = candidate;
  return verdictOf(one, two, { ...alignment, standing, isOneStory, alike, ...(isOnly && inTwo && { inTwo }) });
}

/** Of each statement the best of the other source. */
function verdictAcross({ one, two, alignment, standing }: Standing): Verdict | undefined {
  return standing === 'second' ? undefined : { level: levelAcross(one, two, alignment) };
}

function standingsOf(candidates: readonly Candidate[]): Standing[] {
  const alike = bestsOf(candidates, ({ alignment }) => alignment.likeness);
  const rare = bestsOf(candidates, ({ inTwo }) => inTwo?.weight ?? 0);
  return candidates.map((each) => {
    const bests = alike(each);
    return {
      ...each,
      standing: bests === 2 ? 'mutual' : bests === 1 ? 'best-of-one' : 'second',
      isOnly: rare(each) === 2,
    };
  });
}

/** Of how many of its sides a candidate is the best, by a worth; of equals the earlier ones are better. */
function bestsOf(candidates: readonly Candidate[], worth: (candidate: Candidate) => number): (of: Candidate) => number {
  const best = (side: 'a' | 'b', other: 'a' | 'b'): Map<number, Candidate> => {
    const map = new Map<number, Candidate>();
    for (const each of candidates) {
      const held = map.get(each[side]);
      const gain = held ? worth(each) - worth(held) : 1;
      if (!held || gain > 0 || (gain === 0 && each[other] < held[other])) map.set(each[side], each);
    }
    return map;
  };
  const [ofA, ofB] = [best('a', 'b'), best('b', 'a')];
  return (each) => Number(ofA.get(each.a) === each) + Number(ofB.get(each.b) === each);
}

/** All pairs with a claim, and the first so many without of each other source. */
export function fewOfNames(most: number): (pair: { level: Level; b: ComparedPair['b'] }) => boolean {
  const counts = new Map<string, number>();
  return ({ level, b }) => {
    if (level !== 'names') return true;
    const count = counts.get(b.source) ?? 0;
    counts.set(b.source, count + 1);
    return count < most;
  };
}

/** All that is told of a pair. */
export function pairOf({ a, b, level, likeness, one, two, alike, difference, isAcross }: Judged): ComparedPair {
  const origin = originOf(one, two);
  const copied = origin === undefined && isCopied(one.words, two.words);
  const apart = daysApart(one, two);
  return {
    a,
    b,
    level,
    ...(difference && { because: difference.type }),
    ...(isAcross
      ? {
          shared: sharedAcross(one.statement, two.statement),
          observations: factsInCommon(one.statement, two.statement),
        }
      : { shared: sharedBy(one, two), observations: observationsOf(one, two, difference), alike: alike() }),
    likeness,
    ...(isAcross && { isAcross: true as const }),
    ...(origin !== undefined && { origin }),
    ...(copied && { isCopied: true as const }),
    ...(apart !== undefined && { apart }),
  };
}
