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

/** A list of bytes that grows. */
class Bytes {
  length = 0;
  #bytes = new Uint8Array(1 << 16);

  number(value: number): void {
    if (this.length + 5 > this.#bytes.length) {
      const longer = new Uint8Array(this.#bytes.length * 2);
      longer.set(this.#bytes);
      this.#bytes = longer;
    }
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) this.#bytes[this.length++] = (rest % 0x80) | 0x80;
    this.#bytes[this.length++] = rest;
  }

  whole(): Uint8Array {
    return this.#bytes.slice(0, this.length);
  }
}

/**
 * @param words how many words there are.
 * @param tokens the numbers of the words of all entries, one entry after the other.
 * @param places where each of them stands in its entry, rising within an entry.
 * @param starts where each entry begins in `tokens`; one more at the end.
 */
export function postingsOf(
  words: number,
  tokens: Uint32Array,
  places: Uint16Array,
  starts: Uint32Array,
): PostingsArrays {
  // A counting sort by word; within a word it keeps the order of entries and places.
  const begins = new Uint32Array(words + 1);
  for (const word of tokens) begins[word + 1] = (begins[word + 1] as number) + 1;
  for (let word = 0; word < words; word++) begins[word + 1] = (begins[word + 1] as number) + (begins[word] as number);
  const next = begins.slice();
  const placeOf = new Uint16Array(tokens.length);
  const ownerOf = new Uint32Array(tokens.length);
  for (let entry = 0; entry + 1 < starts.length; entry++) {
    for (let at = starts[entry] as number; at < (starts[entry + 1] as number); at++) {
      const word = tokens[at] as number;
      const slot = next[word] as number;
      next[word] = slot + 1;
      placeOf[slot] = places[at] as number;
      ownerOf[slot] = entry;
    }
  }
  const entryBytes = new Bytes();
  const placeBytes = new Bytes();
  const entryStarts = new Uint32Array(words + 1);
  const placeStarts = new Uint32Array(words + 1);
  for (let word = 0; word < words; word++) {
    const end = begins[word + 1] as number;
    let last = 0;
    for (let slot = begins[word] as number; slot < end;) {
      const entry = ownerOf[slot] as number;
      let after = slot;
      while (after < end && ownerOf[after] === entry) after++;
      const first = placeOf[slot] as number;
      const length = (places[(starts[entry + 1] as number) - 1] as number) + 1;
      entryBytes.number((entry - last) * LEVELS + levelOf(first, length));
      placeBytes.number(after - slot);
      for (let place = 0; slot < after; slot++) {
        const here = placeOf[slot] as number;
        placeBytes.number(here - place);
        place = here;
      }
      last = entry;
    }
    entryStarts[word + 1] = entryBytes.length;
    placeStarts[word + 1] = placeBytes.length;
  }
  return { entries: entryBytes.whole(), entryStarts, places: placeBytes.whole(), placeStarts };
}

/** FlexSearch's score: the place itself in a short text, the part of the text in a long one. */
function levelOf(place: number, length: number): number {
  return length <= LEVELS ? place : Math.min(LEVELS - 1, Math.floor(((LEVELS - 1) / length) * place + 1));
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
