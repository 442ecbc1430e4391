/**
 * Which entries have a word, where in them it stands, and how early: lists of numbers, delta-coded in bytes.
 *
 * For each word there are two lists. `entries`: for each entry, in rising order, one number (difference to the entry
 * before × `LEVELS` + level). `places`: in the same order, how many places the word has in the entry, then each place as
 * the difference to the one before. Numbers are written in groups of seven bits, lowest first (LEB128). The lists that
 * every search walks are so kept apart from those that only phrases need.
 */

/** How finely it is told how early in its entry a word stands: 0 is best. FlexSearch's default is 9; this is three bits. */
export const LEVELS = 8;

/** Places are counted in 16 bits. */
export const PLACES = 0x1_0000;

/** The level of an entry that does not have the word. */
export const ABSENT = 255;

export interface PostingsArrays {
  entries: Uint8Array;
  /** Where in `entries` each word's list begins; one more at the end. */
  entryStarts: Uint32Array;
  places: Uint8Array;
  placeStarts: Uint32Array;
}

export class Postings {
  readonly #arrays: PostingsArrays;

  constructor(arrays: PostingsArrays) {
    this.#arrays = arrays;
  }

  /** How long a word's list is, in bytes: a measure of how common it is. */
  weight(word: number): number {
    const { entryStarts } = this.#arrays;
    return (entryStarts[word + 1] as number) - (entryStarts[word] as number);
  }

  /** Lowers `levels` of every entry that has the word to `base` + its level, where it is higher. */
  gather(word: number, base: number, levels: Uint8Array): void {
    const { entries, entryStarts } = this.#arrays;
    const end = entryStarts[word + 1] as number;
    let entry = 0;
    for (let at = entryStarts[word] as number; at < end;) {
      let byte = entries[at++] as number;
      let value = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = entries[at++] as number;
        value |= (byte & 0x7f) << shift;
      }
      entry += value >>> 3;
      const level = base + (value & (LEVELS - 1));
      if (level < (levels[entry] as number)) levels[entry] = level;
    }
  }

  /** The entries that have the word, in rising order. */
  entriesOf(word: number): number[] {
    const { entries, entryStarts } = this.#arrays;
    const list: number[] = [];
    let entry = 0;
    eachNumber(entries, entryStarts[word] as number, entryStarts[word + 1] as number, (value) => {
      list.push((entry += value >>> 3));
    });
    return list;
  }

  /** The entries in which these words follow each other. */
  entriesWithRun(words: readonly number[]): Set<number> {
    let runs = this.#keys(words[0] as number);
    for (let at = 1; at < words.length && runs.length > 0; at++) {
      const next = this.#keys(words[at] as number);
      let here = 0;
      runs = runs.filter((key) => {
        while (here < next.length && (next[here] as number) < key + at) here++;
        return next[here] === key + at;
      });
    }
    return new Set(runs.map((key) => Math.floor(key / PLACES)));
  }

  /** Each place of a word as entry × `PLACES` + place, rising. */
  #keys(word: number): number[] {
    const { places, placeStarts } = this.#arrays;
    const owners = this.entriesOf(word);
    const keys: number[] = [];
    let owner = 0;
    let left = 0;
    let place = 0;
    eachNumber(places, placeStarts[word] as number, placeStarts[word + 1] as number, (value) => {
      if (left === 0) {
        left = value;
        place = 0;
        return;
      }
      place += value;
      keys.push((owners[owner] as number) * PLACES + place);
      if (--left === 0) owner++;
    });
    return keys;
  }
}

function eachNumber(bytes: Uint8Array, from: number, to: number, take: (value: number) => void): void {
  for (let at = from; at < to;) {
    let byte = bytes[at++] as number;
    let value = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = bytes[at++] as number;
      value |= (byte & 0x7f) << shift;
    }
    take(value);
  }
}
