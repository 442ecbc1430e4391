/**
 * All sources that are compared, by the terms of their statements: what a new source is set beside without reading the
 * others again. The cost of `compare` grows with the new source and with how often its rarer terms occur, not with the
 * corpus.
 *
 * Of two sources only pairs are given in which one statement is the best that the other has there, or in which the two are
 * said to differ: so neither the order of the sources nor a third one changes anything. Sources of one voice are never paired.
 */
import type { SourceId } from '../model.ts';
import { alignAcross, factsInCommon, factTerms, levelAcross, sharedAcross } from './across.ts';
import { align, sharedBy, type Alignable, type Alignment } from './alignment.ts';
import type { ComparedPair, ComparedSource } from './compared.ts';
import { isCopied } from './copied.ts';
import { hold, type Held } from './held.ts';
import { sharedInTwo, type SharedInTwo } from './in-two.ts';
import { observationsOf } from './observe.ts';
import { daysApart, isMatch, originOf, verdictOf } from './verdict.ts';

/** Lighter terms find nobody, but for triggers and acts: everybody has them. */
const LEAST_FINDING = 1;
/** Statements that share less than this weight of finding terms are not looked at. */
const LEAST_FOUND = 1.1;
/** Less alike than this, two statements are not each other's best. */
const LEAST_LIKENESS = 0.3;

interface Posting {
  source: Held;
  at: number;
}

interface Candidate {
  /** Position of the statement in the new source, and in the other. */
  a: number;
  b: number;
  alignment: Alignment;
  /** Absent where one of the sources says too little. */
  inTwo: SharedInTwo | undefined;
}

/** Whether neither side has a better match for the other, or one has not, or both. */
interface Standing extends Candidate {
  standing: 'mutual' | 'best-of-one' | 'second';
  /** Whether either side is the other's best by what is rare in both sources. */
  isOnly: boolean;
}

export class StatementIndex {
  readonly #sources = new Map<SourceId, Held>();
  readonly #postings = new Map<string, Posting[]>();

  /** Takes a source in; in the place of one of the same id. */
  add(source: ComparedSource): void {
    this.remove(source.id);
    const held = hold(source);
    this.#sources.set(source.id, held);
    held.alignable.forEach((alignable, at) => {
      for (const [key, weight] of findingTerms(alignable)) {
        if (!finds(key, weight)) continue;
        const postings = this.#postings.get(key);
        if (postings) postings.push({ source: held, at });
        else this.#postings.set(key, [{ source: held, at }]);
      }
    });
  }

  /** Nothing happens where there is none. */
  remove(id: SourceId): void {
    const held = this.#sources.get(id);
    if (!held) return;
    this.#sources.delete(id);
    const keys = new Set(held.alignable.flatMap((alignable) => findingTerms(alignable).map(([key]) => key)));
    for (const key of keys) {
      const rest = this.#postings.get(key)?.filter(({ source }) => source !== held) ?? [];
      if (rest.length > 0) this.#postings.set(key, rest);
      else this.#postings.delete(key);
    }
  }

  /**
   * The pairs of a source with all others of other voices, `a` its own side; those said to differ first, then the most
   * alike. It need not be in the index.
   */
  compare(source: ComparedSource): ComparedPair[] {
    const held = this.#sources.get(source.id) ?? hold(source);
    const pairs = [...this.#candidates(held)].flatMap(([other, candidates]) =>
      pairsOf(held, other, standingsOf(candidates)),
    );
    return pairs.toSorted(
      (one, other) => rank(one) - rank(other) || other.likeness - one.likeness || byIds(one, other),
    );
  }

  #candidates(held: Held): Map<Held, Candidate[]> {
    const found = new Map<Held, Candidate[]>();
    held.alignable.forEach((alignable, a) => {
      for (const [other, weights] of this.#weights(held, alignable)) {
        for (const [b, weight] of weights) {
          if (weight < LEAST_FOUND) continue;
          const alignment = alignOf(held, alignable, other, other.alignable[b] as Alignable);
          if (!alignment) continue;
          const list = found.get(other) ?? [];
          found.set(other, list);
          list.push({ a, b, alignment, inTwo: inTwoOf(held, alignable, other, other.alignable[b] as Alignable) });
        }
      }
    });
    return found;
  }

  /** The weight of finding terms that each statement of the others shares. */
  #weights(held: Held, alignable: Alignable): Map<Held, Map<number, number>> {
    const weights = new Map<Held, Map<number, number>>();
    for (const [key, weight] of findingTerms(alignable)) {
      if (!finds(key, weight)) continue;
      for (const { source, at } of this.#postings.get(key) ?? []) {
        if (source.id === held.id || source.voice === held.voice) continue;
        if (isFact(key) && !held.isAbroad && !source.isAbroad) continue;
        const sums = weights.get(source) ?? new Map<number, number>();
        weights.set(source, sums);
        sums.set(at, (sums.get(at) ?? 0) + weight);
      }
    }
    return weights;
  }
}

function finds(key: string, weight: number): boolean {
  return weight >= LEAST_FINDING || key.startsWith('e:') || key.startsWith('a:');
}

/** Days and figures find each other where words cannot. */
function findingTerms({ terms, statement }: Alignable): [key: string, weight: number][] {
  return [...terms, ...factTerms(statement)];
}

function isFact(key: string): boolean {
  return key.startsWith('d:') || key.startsWith('f:');
}

function alignOf(held: Held, one: Alignable, other: Held, two: Alignable): Alignment | undefined {
  if (held.isAbroad || other.isAbroad) return alignAcross(one, two);
  const alignment = align(one, two);
  return alignment && alignment.likeness >= LEAST_LIKENESS ? alignment : undefined;
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

function inTwoOf(held: Held, one: Alignable, other: Held, two: Alignable): SharedInTwo | undefined {
  return held.counts && other.counts && sharedInTwo(one, two, held.counts, other.counts);
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

/** Sources with so many mutual matches tell one story. */
const ONE_STORY = 2;

function pairsOf(held: Held, other: Held, candidates: readonly Standing[]): ComparedPair[] {
  const matches = candidates.filter(({ standing, alignment }) => standing === 'mutual' && isMatch(alignment));
  const isOneStory = matches.length >= ONE_STORY;
  return candidates.flatMap((candidate) => pairOf(held, other, candidate, isOneStory));
}

function pairOf(held: Held, other: Held, candidate: Standing, isOneStory: boolean): ComparedPair[] {
  const { a, b, alignment } = candidate;
  const [one, two] = [held.alignable[a] as Alignable, other.alignable[b] as Alignable];
  const isAcross = held.isAbroad || other.isAbroad;
  const found = isAcross ? acrossOf(one, two, candidate) : inWordsOf(one, two, candidate, isOneStory);
  if (!found) return [];
  const origin = originOf(one, two);
  const copied = origin === undefined && isCopied(one.words, two.words);
  const apart = daysApart(one, two);
  return [
    {
      a: { source: held.id, statement: one.statement.at },
      b: { source: other.id, statement: two.statement.at },
      ...found,
      likeness: alignment.likeness,
      ...(isAcross && { isAcross: true as const }),
      ...(origin !== undefined && { origin }),
      ...(copied && { isCopied: true as const }),
      ...(apart !== undefined && { apart }),
    },
  ];
}

type Found = Pick<ComparedPair, 'level' | 'because' | 'shared' | 'observations'>;

function inWordsOf(one: Alignable, two: Alignable, candidate: Standing, isOneStory: boolean): Found | undefined {
  const { alignment, standing, inTwo, isOnly } = candidate;
  const verdict = verdictOf(one, two, { ...alignment, standing, isOneStory, ...(isOnly && inTwo && { inTwo }) });
  if (!verdict) return undefined;
  const { level, difference } = verdict;
  return {
    level,
    ...(difference && { because: difference.type }),
    shared: sharedBy(one.statement, two.statement),
    observations: observationsOf(one, two, difference),
  };
}

/** Of each statement the best of the other source. */
function acrossOf(one: Alignable, two: Alignable, { alignment, standing }: Standing): Found | undefined {
  if (standing === 'second') return undefined;
  return {
    level: levelAcross(one, two, alignment),
    shared: sharedAcross(one.statement, two.statement),
    observations: factsInCommon(one.statement, two.statement),
  };
}

function rank({ level }: ComparedPair): number {
  return ['may-differ', 'both', 'names'].indexOf(level);
}

function byIds(one: ComparedPair, other: ComparedPair): number {
  const key = ({ a, b }: ComparedPair): string => `${b.source} ${a.statement} ${b.statement}`;
  return key(one) < key(other) ? -1 : 1;
}
