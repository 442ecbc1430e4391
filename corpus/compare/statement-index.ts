/**
 * All sources that are compared, by the terms of their statements: what a new source is set beside without reading the
 * others again. The cost of `compare` grows with the new source and with how often its rarer terms occur, not with the
 * corpus.
 *
 * Of two sources only pairs are given in which one statement is the best that the other has there, or in which the two are
 * said to differ: so neither the order of the sources nor a third one changes anything. Sources of one voice are never paired.
 */
import { EVERYDAY } from '../ingest/words/everyday.ts';
import type { SourceId } from '../model.ts';
import { align, alignableOf, sharedBy, type Alignable, type Alignment } from './alignment.ts';
import type { ComparedPair, ComparedSource } from './compared.ts';
import { observationsOf } from './observe.ts';
import { isIdle } from './terms.ts';
import { daysApart, isMatch, originOf, verdictOf } from './verdict.ts';

/** Lighter terms find nobody, but for triggers and acts: everybody has them. */
const LEAST_FINDING = 1;
/** Statements that share less than this weight of finding terms are not looked at. */
const LEAST_FOUND = 1.1;
/** Less alike than this, two statements are not each other's best. */
const LEAST_LIKENESS = 0.3;

interface Held extends ComparedSource {
  alignable: readonly Alignable[];
}

interface Posting {
  source: Held;
  at: number;
}

interface Candidate {
  /** Position of the statement in the new source, and in the other. */
  a: number;
  b: number;
  alignment: Alignment;
}

/** Whether neither side has a better match for the other, or one has not, or both. */
interface Standing extends Candidate {
  standing: 'mutual' | 'best-of-one' | 'second';
}

export class StatementIndex {
  readonly #sources = new Map<SourceId, Held>();
  readonly #postings = new Map<string, Posting[]>();

  /** Takes a source in; in the place of one of the same id. */
  add(source: ComparedSource): void {
    this.remove(source.id);
    const held = hold(source);
    this.#sources.set(source.id, held);
    held.alignable.forEach(({ terms }, at) => {
      for (const [key, weight] of terms) {
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
    const keys = new Set(held.alignable.flatMap(({ terms }) => [...terms.keys()]));
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
          const alignment = align(alignable, other.alignable[b] as Alignable);
          if (!alignment || alignment.likeness < LEAST_LIKENESS) continue;
          const list = found.get(other) ?? [];
          found.set(other, list);
          list.push({ a, b, alignment });
        }
      }
    });
    return found;
  }

  /** The weight of finding terms that each statement of the others shares. */
  #weights(held: Held, { terms }: Alignable): Map<Held, Map<number, number>> {
    const weights = new Map<Held, Map<number, number>>();
    for (const [key, weight] of terms) {
      if (!finds(key, weight)) continue;
      for (const { source, at } of this.#postings.get(key) ?? []) {
        if (source.id === held.id || source.voice === held.voice) continue;
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

/** Small words of a sentence below which nothing is said of its language. */
const LEAST_SMALL_WORDS = 3;
/** Of English news nine in ten small words are everyday ones. */
const LEAST_ENGLISH = 0.34;

/** Boilerplate in another language stands under many articles and tells nothing. */
function isForeign(text: string): boolean {
  const small = text.match(/(?<![\p{L}])\p{Ll}+/gu) ?? [];
  const known = small.filter((word) => EVERYDAY.has(word) || isIdle(word));
  return small.length >= LEAST_SMALL_WORDS && known.length < small.length * LEAST_ENGLISH;
}

/** "Posted by Ann Lee on October 29 at 2:54 pm" says who wrote, and stands over all that she wrote. */
const BYLINE = /^(?:posted|published|updated|last (?:updated|modified)|filed|written|by)\b[^.!?]*\d[^.!?]*$/iu;
const MOST_OF_BYLINE = 90;

function isByline(text: string): boolean {
  return text.length <= MOST_OF_BYLINE && BYLINE.test(text);
}

function hold(source: ComparedSource): Held {
  const seen = new Set<string>();
  const alignable = source.statements.flatMap((statement) => {
    // A pull-quote, a caption or a title on the page repeats what the text says.
    const text = statement.text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
    if (seen.has(text) || isForeign(statement.text) || isByline(statement.text)) return [];
    seen.add(text);
    return [alignableOf(statement, source.date)];
  });
  return { ...source, alignable };
}

/** Of equals the earlier ones are better. */
function standingsOf(candidates: readonly Candidate[]): Standing[] {
  const best = (side: 'a' | 'b', other: 'a' | 'b'): Map<number, Candidate> => {
    const map = new Map<number, Candidate>();
    for (const each of candidates) {
      const held = map.get(each[side]);
      const gain = held ? each.alignment.likeness - held.alignment.likeness : 1;
      if (!held || gain > 0 || (gain === 0 && each[other] < held[other])) map.set(each[side], each);
    }
    return map;
  };
  const [ofA, ofB] = [best('a', 'b'), best('b', 'a')];
  return candidates.map((each) => {
    const bests = Number(ofA.get(each.a) === each) + Number(ofB.get(each.b) === each);
    return { ...each, standing: bests === 2 ? 'mutual' : bests === 1 ? 'best-of-one' : 'second' };
  });
}

/** Sources with so many mutual matches tell one story. */
const ONE_STORY = 2;

function pairsOf(held: Held, other: Held, candidates: readonly Standing[]): ComparedPair[] {
  const matches = candidates.filter(({ standing, alignment }) => standing === 'mutual' && isMatch(alignment));
  const isOneStory = matches.length >= ONE_STORY;
  return candidates.flatMap((candidate) => pairOf(held, other, candidate, isOneStory));
}

function pairOf(held: Held, other: Held, { a, b, alignment, standing }: Standing, isOneStory: boolean): ComparedPair[] {
  const [one, two] = [held.alignable[a] as Alignable, other.alignable[b] as Alignable];
  const verdict = verdictOf(one, two, { ...alignment, standing, isOneStory });
  if (!verdict) return [];
  const { level, difference } = verdict;
  const origin = originOf(one, two);
  const apart = daysApart(one, two);
  return [
    {
      a: { source: held.id, statement: one.statement.at },
      b: { source: other.id, statement: two.statement.at },
      level,
      ...(difference && { because: difference.type }),
      likeness: alignment.likeness,
      shared: sharedBy(one.statement, two.statement),
      observations: observationsOf(one, two, difference),
      ...(origin !== undefined && { origin }),
      ...(apart !== undefined && { apart }),
    },
  ];
}

function rank({ level }: ComparedPair): number {
  return ['may-differ', 'both', 'names'].indexOf(level);
}

function byIds(one: ComparedPair, other: ComparedPair): number {
  const key = ({ a, b }: ComparedPair): string => `${b.source} ${a.statement} ${b.statement}`;
  return key(one) < key(other) ? -1 : 1;
}
