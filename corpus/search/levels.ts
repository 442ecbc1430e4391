/**
 * How well each entry has a word that was asked for, and which entries have all of them. At 200,000 passages these passes
 * over all entries are what a search takes, so they work on bytes, four at a time where nothing is found, and without a
 * branch where much is.
 *
 * A level is one byte for an entry: step of the spelling × `LEVELS` + how early the word stands; `ABSENT` without the word.
 */
import { ABSENT, LEVELS } from './postings.ts';
import type { WordList } from './sections.ts';
import { STEPS, type Reading } from './spellings.ts';

/** Four entries without the word. */
const ALL_ABSENT = 0xffff_ffff;

/** For each of `size` entries the level of the best spelling that it has, of a word asked for. */
export function levelsOf({ spellings, parts }: Reading, { words, postings }: WordList, size: number): Uint8Array {
  const levels = absent(size);
  for (const { word, step } of spellings) postings.gather(word, step * LEVELS, levels);
  if (!parts) return levels;
  const [left, right] = parts.map((part) => {
    const found = absent(size);
    postings.gather(words.find(part), STEPS.near * LEVELS, found);
    return found;
  }) as [Uint8Array, Uint8Array];
  for (let number = 0; number < size; number++) {
    const level = Math.max(left[number] as number, right[number] as number);
    if (level < (levels[number] as number)) levels[number] = level;
  }
  return levels;
}

/**
 * The entries `[from, to)` that have all words, in rising order.
 *
 * @param levels of each word, as `levelsOf` gives them.
 * @param allowed leaves out those for which it has 0.
 * @param seen leaves out those for which it has 1, and gets 1 for the others.
 */
export function entriesHaving(
  levels: readonly Uint8Array[],
  allowed: Uint8Array | undefined,
  from: number,
  to: number,
  seen?: Uint8Array,
): Uint32Array {
  const [first, ...others] = levels;
  if (first === undefined) return new Uint32Array(0);
  let numbers = present(first, from, to);
  for (const other of others) numbers = without(numbers, other, ABSENT);
  if (allowed) numbers = without(numbers, allowed, 0);
  if (!seen) return numbers;
  numbers = without(numbers, seen, 1);
  for (let at = 0; at < numbers.length; at++) seen[numbers[at] as number] = 1;
  return numbers;
}

function absent(size: number): Uint8Array {
  return new Uint8Array(Math.ceil(size / 4) * 4).fill(ABSENT);
}

function present(levels: Uint8Array, from: number, to: number): Uint32Array {
  const numbers = new Uint32Array(to - from);
  const fours = new Uint32Array(levels.buffer);
  let count = 0;
  for (let number = from; number < to; number++) {
    if (number % 4 === 0 && fours[number / 4] === ALL_ABSENT) number += 3;
    else {
      numbers[count] = number;
      count += levels[number] === ABSENT ? 0 : 1;
    }
  }
  return numbers.subarray(0, count);
}

/** Leaves out those for which `bytes` has `byte`; the others move to the front of the same numbers. */
function without(numbers: Uint32Array, bytes: Uint8Array, byte: number): Uint32Array {
  let count = 0;
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] as number;
    numbers[count] = number;
    count += bytes[number] === byte ? 0 : 1;
  }
  return numbers.subarray(0, count);
}
