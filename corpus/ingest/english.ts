/** How English a text is, by its small words. */
import { EVERYDAY } from './words/everyday.ts';

/** Small words below which nothing is said of a text. */
const LEAST_SMALL_WORDS = 3;

/** The share of its small words that are everyday ones in English, where nine in ten are; undefined of hardly any words. */
export function shareOfEnglish(text: string): number | undefined {
  const small = text.match(/(?<![\p{L}])\p{Ll}+/gu) ?? [];
  if (small.length < LEAST_SMALL_WORDS) return undefined;
  return small.filter((word) => EVERYDAY.has(word) || IDLE.has(word)).length / small.length;
}

/** Those that the list of everyday words is without. */
const IDLE = new Set('the of and to in that is was for on with as by at from it its be are this an or a i'.split(' '));
