/**
 * All sources that are compared, by the terms of their statements: what a new source is set beside without reading the
 * others again. The cost of `compare` grows with the new source and with how often its rarer terms occur, not with the
 * corpus.
 *
 * Of two sources only pairs are given in which one statement is the best that the other has there, or in which the two are
 * said to differ: so neither the order of the sources nor a third one changes anything. Sources of one voice are never paired.
 */
import type { SourceId } from '../model.ts';
import { factTerms } from './across.ts';
import type { Alignable } from './alignment.ts';
import { RANK_OF_LEVEL, type ComparedPair, type ComparedSource } from './compared.ts';
import { hold, type Held } from './held.ts';
import type { LookedUp } from './likeness/words.ts';
import { candidateOf, fewOfNames, judge, pairOf, type Candidate } from './two-sources.ts';

/** Lighter terms find nobody, but for triggers and acts: everybody has them. */
const LEAST_FINDING = 1;
/** Statements that share less than this weight of finding terms are not looked at. */
const LEAST_FOUND = 1.1;
interface Posting {
  source: Held;
  at: number;
}

type Sides = Pick<ComparedPair, 'a' | 'b'>;

export class StatementIndex {
  readonly #sources = new Map<SourceId, Held>();
  readonly #postings = new Map<string, Posting[]>();
  readonly #lookedUp: LookedUp = new Map();

  /** Takes a source in; in the place of one of the same id. */
  add(source: ComparedSource): void {
    this.remove(source.id);
    const held = hold(source, this.#lookedUp);
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
   *
   * @param mostNames so many pairs without a claim of each other source, the first of them; all where it is not given
   */
  compare(source: ComparedSource, mostNames = Infinity): ComparedPair[] {
    const held = this.#sources.get(source.id) ?? hold(source, this.#lookedUp);
    return [...this.#candidates(held)]
      .flatMap(([other, candidates]) => judge(held, other, candidates))
      .toSorted(
        (one, two) =>
          RANK_OF_LEVEL[one.level] - RANK_OF_LEVEL[two.level] || two.likeness - one.likeness || byIds(one, two),
      )
      .filter(fewOfNames(mostNames))
      .map((judged) => pairOf(judged));
  }

  #candidates(held: Held): Map<Held, Candidate[]> {
    const found = new Map<Held, Candidate[]>();
    held.alignable.forEach((alignable, a) => {
      for (const [other, weights] of this.#weights(held, alignable)) {
        for (const [b, weight] of weights) {
          if (weight < LEAST_FOUND) continue;
          const candidate = candidateOf(held, a, other, b);
          if (!candidate) continue;
          const list = found.get(other) ?? [];
          found.set(other, list);
          list.push(candidate);
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

function byIds(one: Sides, other: Sides): number {
  const key = ({ a, b }: Sides): string => `${b.source} ${a.statement} ${b.statement}`;
  return key(one) < key(other) ? -1 : 1;
}
