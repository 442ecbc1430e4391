/**
 * Writes the lists of `postings.ts` entry by entry, in memory that is hardly more than they take: some entries at a time are
 * sorted by word and written small, and in the end the parts of each word are put together (sort-based index construction,
 * Manning, Raghavan and Schütze 2008, section 4.2, with the runs in memory).
 */
import { LEVELS, PLACES, type PostingsArrays } from './postings.ts';

const RUN_LENGTH = 1 << 18;

/** The lists of some entries. A word has its entries counted from 0, so that the run can be read by itself. */
interface Run {
  /** Numbers of the words that it has, rising. */
  words: Uint32Array;
  entries: Uint8Array;
  entryStarts: Uint32Array;
  places: Uint8Array;
  placeStarts: Uint32Array;
  /** The last entry of each word. */
  last: Uint32Array;
}

export class PostingsWriter {
  readonly #runs: Run[] = [];
  /** Of the run that is being filled: words, where each stands in its entry, and where each entry begins. */
  #words = new Uint32Array(1 << 10);
  #places = new Uint16Array(1 << 10);
  #starts: number[] = [0];
  #length = 0;
  /** The number of the first entry of it. */
  #first = 0;
  #place = 0;
  readonly #runLength: number;

  /** @param runLength how many words are sorted at a time. */
  constructor(runLength = RUN_LENGTH) {
    this.#runLength = runLength;
  }

  /** The next word of the entry. Behind the last place that can be counted it is not found. */
  add(word: number): void {
    if (this.#place >= PLACES) return;
    if (this.#length === this.#words.length) this.#grow();
    this.#words[this.#length] = word;
    this.#places[this.#length++] = this.#place++;
  }

  /** One place stays empty. */
  gap(): void {
    this.#place++;
  }

  /** The entry ends. */
  close(): void {
    this.#starts.push(this.#length);
    this.#place = 0;
    if (this.#length >= this.#runLength) this.#endRun();
  }

  /** @param order the numbers of all words, in the order in which they are numbered from now on. The writer is empty then. */
  arrays(order: Uint32Array): PostingsArrays {
    this.#endRun();
    const runs = this.#runs.splice(0);
    const entries = new Uint8Array(runs.reduce((sum, run) => sum + run.entries.length, 0));
    const places = new Uint8Array(runs.reduce((sum, run) => sum + run.places.length, 0));
    const entryStarts = new Uint32Array(order.length + 1);
    const placeStarts = new Uint32Array(order.length + 1);
    const written = { entries: new Bytes(entries), places: new Bytes(places) };
    for (const [number, word] of order.entries()) {
      let last = 0;
      for (const run of runs) {
        const at = placeIn(run.words, word);
        if (at < 0) continue;
        // The first is counted from the last of the run before; the others stay as they are.
        const list = run.entries.subarray(run.entryStarts[at], run.entryStarts[at + 1]);
        const [first, behind] = readNumber(list);
        written.entries.number(first - last * LEVELS);
        written.entries.copy(list.subarray(behind));
        written.places.copy(run.places.subarray(run.placeStarts[at], run.placeStarts[at + 1]));
        last = run.last[at] as number;
      }
      entryStarts[number + 1] = written.entries.length;
      placeStarts[number + 1] = written.places.length;
    }
    return { entries: written.entries.whole(), entryStarts, places: written.places.whole(), placeStarts };
  }

  #endRun(): void {
    if (this.#length === 0 && this.#starts.length === 1) return;
    const words = this.#words.subarray(0, this.#length);
    if (words.length > 0) this.#runs.push(runOf(words, this.#places, this.#starts, this.#first));
    this.#first += this.#starts.length - 1;
    this.#starts = [0];
    this.#length = 0;
  }

  #grow(): void {
    const words = new Uint32Array(this.#words.length * 2);
    const places = new Uint16Array(words.length);
    words.set(this.#words);
    places.set(this.#places);
    this.#words = words;
    this.#places = places;
  }
}

/**
 * @param places where each word stands in its entry, rising within an entry.
 * @param starts where each entry begins; one more at the end. @param first the number of the first entry.
 */
function runOf(words: Uint32Array, places: Uint16Array, starts: readonly number[], first: number): Run {
  const owners = new Uint32Array(words.length);
  for (let entry = 0; entry + 1 < starts.length; entry++) owners.fill(entry, starts[entry], starts[entry + 1]);
  const order = sortedByWord(words);
  const distinct: number[] = [];
  const last: number[] = [];
  const [entryStarts, placeStarts] = [[0], [0]];
  const entryBytes = new Bytes();
  const placeBytes = new Bytes();
  for (let at = 0; at < order.length;) {
    const word = words[order[at] as number] as number;
    let before = 0;
    while (at < order.length && words[order[at] as number] === word) {
      const slot = order[at] as number;
      const owner = owners[slot] as number;
      const end = starts[owner + 1] as number;
      let after = at;
      while (after < order.length && words[order[after] as number] === word && owners[order[after] as number] === owner)
        after++;
      const length = (places[end - 1] as number) + 1;
      entryBytes.number((first + owner - before) * LEVELS + levelOf(places[slot] as number, length));
      placeBytes.number(after - at);
      for (let place = 0; at < after; at++) {
        const here = places[order[at] as number] as number;
        placeBytes.number(here - place);
        place = here;
      }
      before = first + owner;
    }
    distinct.push(word);
    last.push(before);
    entryStarts.push(entryBytes.length);
    placeStarts.push(placeBytes.length);
  }
  return {
    words: Uint32Array.from(distinct),
    entries: entryBytes.whole().slice(),
    entryStarts: Uint32Array.from(entryStarts),
    places: placeBytes.whole().slice(),
    placeStarts: Uint32Array.from(placeStarts),
    last: Uint32Array.from(last),
  };
}

/** The places of `words` in the order of the words; of one word they stay in theirs. A counting sort. */
function sortedByWord(words: Uint32Array): Uint32Array {
  const count = words.reduce((most, word) => Math.max(most, word), 0) + 1;
  const next = new Uint32Array(count + 1);
  for (const word of words) next[word + 1] = (next[word + 1] as number) + 1;
  for (let word = 0; word < count; word++) next[word + 1] = (next[word + 1] as number) + (next[word] as number);
  const order = new Uint32Array(words.length);
  for (const [at, word] of words.entries()) {
    const slot = next[word] as number;
    next[word] = slot + 1;
    order[slot] = at;
  }
  return order;
}

/** FlexSearch's score: the place itself in a short text, the part of the text in a long one. */
function levelOf(place: number, length: number): number {
  return length <= LEVELS ? place : Math.min(LEVELS - 1, Math.floor(((LEVELS - 1) / length) * place + 1));
}

/** −1 for a word that is not there. @param words rising. */
function placeIn(words: Uint32Array, word: number): number {
  let low = 0;
  let high = words.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = words[middle] as number;
    if (found === word) return middle;
    if (found < word) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** @returns the first number of a list, and where the next begins. */
function readNumber(bytes: Uint8Array): [value: number, behind: number] {
  let value = 0;
  let factor = 1;
  for (let at = 0; ; at++) {
    const byte = bytes[at] as number;
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return [value, at + 1];
    factor *= 0x80;
  }
}

/** A list of bytes that grows where it has to. */
class Bytes {
  length = 0;
  #bytes: Uint8Array;

  constructor(bytes = new Uint8Array(1 << 10)) {
    this.#bytes = bytes;
  }

  number(value: number): void {
    // No number here takes more.
    this.#have(this.length + 5);
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) this.#bytes[this.length++] = (rest % 0x80) | 0x80;
    this.#bytes[this.length++] = rest;
  }

  copy(bytes: Uint8Array): void {
    this.#have(this.length + bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  whole(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  #have(length: number): void {
    if (length <= this.#bytes.length) return;
    const longer = new Uint8Array(Math.max(length, this.#bytes.length * 2));
    longer.set(this.#bytes);
    this.#bytes = longer;
  }
}
