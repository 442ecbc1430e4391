/**
 * A sorted list of words in typed arrays, and the ways to find words in it: the word itself, those that begin with it,
 * those that are spelt nearly like it. It knows nothing of what the words stand for.
 *
 * Words are sorted by UTF-16 code units and numbered in that order. Distance is restricted Damerau–Levenshtein (optimal
 * string alignment): letters added, left out, replaced, and two neighbours swapped, each letter touched once.
 *
 * Near words are found by walking the sorted list as the trie that it is: of each word only the letters that it does
 * not share with the word before are compared, and a beginning that is already too far away is skipped with all words
 * that have it (Schulz and Mihov 2002 get the same by an automaton; for two errors the table is as fast and shorter).
 */

import { MAX_WORD_LENGTH } from './query.ts';

export interface NearWord {
  word: number;
  distance: number;
}

export interface VocabularyArrays {
  /** All words one after the other. */
  letters: Uint16Array;
  /** Where each word begins; one more at the end. */
  starts: Uint32Array;
  /** How many letters each word shares with the word before. */
  shared: Uint8Array;
}

/** @param words sorted by code units, each once, none longer than `MAX_WORD_LENGTH`. */
export function vocabularyOf(words: readonly string[]): VocabularyArrays {
  const starts = new Uint32Array(words.length + 1);
  words.forEach((word, at) => (starts[at + 1] = (starts[at] as number) + word.length));
  const letters = new Uint16Array(starts[words.length] as number);
  const shared = new Uint8Array(words.length);
  words.forEach((word, at) => {
    const start = starts[at] as number;
    for (let letter = 0; letter < word.length; letter++) letters[start + letter] = word.charCodeAt(letter);
    const before = words[at - 1] ?? '';
    let same = 0;
    while (same < before.length && before.charCodeAt(same) === word.charCodeAt(same)) same++;
    shared[at] = same;
  });
  return { letters, starts, shared };
}

export class Vocabulary {
  readonly size: number;
  readonly #letters: Uint16Array;
  readonly #starts: Uint32Array;
  readonly #shared: Uint8Array;

  constructor({ letters, starts, shared }: VocabularyArrays) {
    this.#letters = letters;
    this.#starts = starts;
    this.#shared = shared;
    this.size = shared.length;
  }

  word(number: number): string {
    return String.fromCharCode(...this.#letters.subarray(this.#starts[number], this.#starts[number + 1]));
  }

  /** The number of a word; −1 when it is not in the list. */
  find(word: string): number {
    const at = this.#lowest(word);
    return at < this.size && this.word(at) === word ? at : -1;
  }

  /** The numbers `[from, to)` of the words that begin with `beginning`, itself included. */
  beginningWith(beginning: string): [from: number, to: number] {
    // U+FFFF is no character, so no word goes on with it.
    return [this.#lowest(beginning), this.#lowest(`${beginning}\uffff`)];
  }

  /** The first word that is not less than `word`. */
  #lowest(word: string): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compare(middle, word) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #compare(number: number, word: string): number {
    const start = this.#starts[number] as number;
    const length = (this.#starts[number + 1] as number) - start;
    for (let at = 0; at < length && at < word.length; at++) {
      const difference = (this.#letters[start + at] as number) - word.charCodeAt(at);
      if (difference !== 0) return difference;
    }
    return length - word.length;
  }

  /**
   * The words that are at most `most` errors away, nearest first, then in the order of the list.
   *
   * @param beginning also words that go on after a beginning that near: "khamanei" finds "khameneis".
   */
  near(word: string, most: number, beginning = false): NearWord[] {
    const asked = word.slice(0, MAX_WORD_LENGTH);
    const table = new DistanceTable(asked);
    const found: NearWord[] = [];
    let depth = 0;
    for (let number = 0; number < this.size;) {
      const start = this.#starts[number] as number;
      const length = (this.#starts[number + 1] as number) - start;
      depth = Math.min(depth, this.#shared[number] as number);
      let isTooFar = false;
      while (depth < length && !isTooFar) {
        table.step(depth, this.#letters[start + depth] as number);
        depth++;
        isTooFar = (table.least[depth] as number) > most;
      }
      const reached = beginning ? table.best[depth] : isTooFar ? most + 1 : table.distance(depth);
      if ((reached as number) <= most) found.push({ word: number, distance: reached as number });
      number++;
      if (!isTooFar) continue;
      // Every word with these letters is as far away; or, for beginnings, already found.
      for (; number < this.size && (this.#shared[number] as number) >= depth; number++) {
        if ((reached as number) <= most) found.push({ word: number, distance: reached as number });
      }
    }
    return found.toSorted((one, other) => one.distance - other.distance || one.word - other.word);
  }
}

/** The rows of the distance table, one for each letter of the words walked. */
class DistanceTable {
  /** The least distance in each row: no word goes below it. */
  readonly least = new Uint8Array(MAX_WORD_LENGTH + 1);
  /** The least distance of the whole asked word to any beginning up to each row. */
  readonly best = new Uint8Array(MAX_WORD_LENGTH + 1);
  readonly #asked: string;
  readonly #width: number;
  readonly #rows: Uint8Array;
  readonly #letters = new Uint16Array(MAX_WORD_LENGTH + 1);

  constructor(asked: string) {
    this.#asked = asked;
    this.#width = asked.length + 1;
    this.#rows = new Uint8Array((MAX_WORD_LENGTH + 1) * this.#width);
    for (let column = 0; column < this.#width; column++) this.#rows[column] = column;
    this.best[0] = asked.length;
  }

  distance(depth: number): number {
    return this.#rows[depth * this.#width + this.#width - 1] as number;
  }

  /** Writes the row after `depth` letters, the next of which is `letter`. */
  step(depth: number, letter: number): void {
    const rows = this.#rows;
    const width = this.#width;
    const above = depth * width;
    const row = above + width;
    const before = depth > 0 ? (this.#letters[depth - 1] as number) : -1;
    this.#letters[depth] = letter;
    let least = (rows[row] = depth + 1);
    for (let column = 1; column < width; column++) {
      const asked = this.#asked.charCodeAt(column - 1);
      let value = (rows[above + column - 1] as number) + (asked === letter ? 0 : 1);
      const added = (rows[row + column - 1] as number) + 1;
      const left = (rows[above + column] as number) + 1;
      if (added < value) value = added;
      if (left < value) value = left;
      if (column > 1 && asked === before && this.#asked.charCodeAt(column - 2) === letter) {
        const swapped = (rows[above - width + column - 2] as number) + 1;
        if (swapped < value) value = swapped;
      }
      rows[row + column] = value;
      if (value < least) least = value;
    }
    // A swap reaches back two rows, and costs what the row between them has at most: no row goes below this one's least.
    this.least[depth + 1] = least;
    this.best[depth + 1] = Math.min(this.best[depth] as number, rows[row + width - 1] as number);
  }
}
