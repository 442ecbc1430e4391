/**
 * Whether one of two texts has words of the other as they stand there: what an agency sent and both printed, a statement that
 * both quote at length. Nearly the same words are one voice, whoever prints them.
 */
import { longestRun } from './alignment.ts';

/** A run of words that nobody finds twice. */
const LEAST_WORDS = 10;
/** Of the shorter of two sentences: what stands around the run is an editor's. */
const LEAST_SHARE = 0.6;

/** @param one all words of a sentence, in small letters */
export function isCopied(one: readonly string[], other: readonly string[]): boolean {
  const least = Math.max(LEAST_WORDS, LEAST_SHARE * Math.min(one.length, other.length));
  return Math.min(one.length, other.length) >= LEAST_WORDS && longestRun(one, other) >= least;
}

/** The same of two passages: whether a sentence's worth of words stands in both. */
export function sharesWords(one: string, other: string): boolean {
  return longestRun(wordsIn(one), wordsIn(other)) >= LEAST_WORDS_OF_PASSAGES;
}

/** Two passages have more chances to share a phrase than two sentences. */
const LEAST_WORDS_OF_PASSAGES = 14;

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
