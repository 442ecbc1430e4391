/**
 * Which words of the corpus a typed word may stand for: itself, words that begin with it, and, for one that is misspelt,
 * words spelt nearly like it or two words with the space between them left out.
 */
import type { Postings } from './postings.ts';
import type { QueryWord } from './query.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How far a word of the corpus is from the word asked for; better ones are lower. */
export const STEPS = { itself: 0, beginning: 1, near: 2, far: 3 } as const;
export const STEP_COUNT = 4;

/** Shorter words are not taken for misspelt: every other word of two letters is one letter away. */
const SHORTEST_MISSPELT = 3;
/** Up to this length one letter may be wrong, from here on two. */
const LONGEST_SHORT = 5;
/** From here on a word that is only the beginning of others may be a misspelt whole as well: "obana" is no "Obanazawa". */
const SHORTEST_WHOLE = 5;
/** More spellings than this are guesses; the nearest and most common are kept. */
const MOST_SPELLINGS = 48;
const SHORTEST_PART = 2;

export interface Spelling {
  word: number;
  step: number;
}

/** What a typed word is taken for. */
export interface Reading {
  asked: QueryWord;
  spellings: Spelling[];
  /** The nearly equal words among them, as they are in the vocabulary. */
  near: Set<string>;
  /** The two words that it is without a space between. */
  parts?: [string, string];
}

export function mostErrors(length: number): number {
  return length < SHORTEST_MISSPELT ? 0 : length <= LONGEST_SHORT ? 1 : 2;
}

/**
 * @param forgiving takes a word for misspelt even when the corpus has it: when all words together found nothing.
 */
export function readingOf(asked: QueryWord, words: Vocabulary, postings: Postings, forgiving: boolean): Reading {
  const { folded } = asked;
  const reading: Reading = { asked, spellings: [], near: new Set() };
  const itself = words.find(folded);
  if (itself >= 0) reading.spellings.push({ word: itself, step: STEPS.itself });
  if (asked.exact) return reading;
  const [from, to] = words.beginningWith(folded);
  for (let word = from; word < to; word++) if (word !== itself) reading.spellings.push({ word, step: STEPS.beginning });

  const isUnknown = from === to;
  const mayBeMisspelt = isUnknown || (itself < 0 && folded.length >= SHORTEST_WHOLE);
  if (asked.filler || (!forgiving && !mayBeMisspelt)) return reading;
  const known = new Set(reading.spellings.map(({ word }) => word));
  for (const { word, distance } of nearest(folded, words, postings, isUnknown, forgiving)) {
    if (known.has(word)) continue;
    reading.spellings.push({ word, step: distance > 1 ? STEPS.far : STEPS.near });
    reading.near.add(words.word(word));
  }
  const parts = itself < 0 ? partsOf(folded, words, postings) : undefined;
  if (parts && (isUnknown || forgiving)) reading.parts = parts;
  return reading;
}

function nearest(folded: string, words: Vocabulary, postings: Postings, isUnknown: boolean, forgiving: boolean) {
  const most = mostErrors(folded.length);
  if (most === 0) return [];
  const one = words.near(folded, 1, isUnknown);
  const found = most > 1 && (forgiving || (isUnknown && one.length === 0)) ? words.near(folded, most, isUnknown) : one;
  return found
    .toSorted((a, b) => a.distance - b.distance || postings.weight(b.word) - postings.weight(a.word))
    .slice(0, MOST_SPELLINGS);
}

/** The way to part a word in two known ones of which the rarer is most common. */
function partsOf(folded: string, words: Vocabulary, postings: Postings): [string, string] | undefined {
  let best: [string, string] | undefined;
  let most = 0;
  for (let at = SHORTEST_PART; at <= folded.length - SHORTEST_PART; at++) {
    const [left, right] = [folded.slice(0, at), folded.slice(at)];
    const [first, second] = [words.find(left), words.find(right)];
    if (first < 0 || second < 0) continue;
    const weight = Math.min(postings.weight(first), postings.weight(second));
    if (weight > most) [best, most] = [[left, right], weight];
  }
  return best;
}
