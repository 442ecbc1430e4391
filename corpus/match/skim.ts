/**
 * The first look at a text: where in it an alias of one index may begin, going by the first two letters of a word and by
 * what stands before it. It says "perhaps" of some places where none begins, and leaves out none where one does.
 *
 * The text is read as UTF-8, slice by slice: the platform makes that of a string faster than a loop can ask for its
 * characters, and a table of 256 entries then says what a byte is. There is no branch for a letter, since a word that is a
 * letter longer than the last one costs more by a wrong guess of the processor than by its letters. Knows nothing of names.
 */
import { APOSTROPHE, IGNORED, PERIOD, SMALL_CODES } from './letters.ts';
import { PAIR_FIELDS } from './names-index.ts';

// In every place this runs, but in none of the compiler's libraries without the DOM.
declare class TextEncoder {
  encodeInto(text: string, bytes: Uint8Array): { written: number };
}

/** UTF-16 code units of a slice. */
export const SLICE = 4096;
/** Where the bytes of a slice begin, behind the last one of the slice before; they are looked at by fours as well. */
export const FIRST_BYTE = 4;
/** Bytes from here on are parts of other characters than the first 128. */
export const FIRST_WIDE_BYTE = 0x80;

const MOST_BYTES_A_UNIT = 3;
/** Bytes that are looked at behind the end of a slice; all of them together are fours. */
const BEHIND = 8;
/** What stands before a text and behind it: no letter, and nothing that joins words. */
const EDGE = 0;
/** No byte of a text: the slice ends there or begins, and a word may not. */
const CUT = 0xff;

/** What a byte is: the first of a word by which an alias may begin, no letter or digit, a part of another character. */
const MAY_BEGIN = 1;
const PARTS_WORDS = 2;
const WIDE = 16;

/** The code of the characters that are one byte; whatever else may be anything, and is left to who knows all characters. */
export const BYTE_CODES: Readonly<Uint8Array> = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < FIRST_WIDE_BYTE ? (SMALL_CODES[byte] as number) : IGNORED,
);

/** Which bit stands for a byte as the second of a word: 0 where the word ends, the last where it may be any letter. */
const SECONDS: Readonly<Uint8Array> = BYTE_CODES.map((code) => {
  if (code > IGNORED) return code >= 0x61 ? code & 31 : 31;
  return code === IGNORED || code === APOSTROPHE || code === PERIOD ? 31 : 0;
});
const ANY_SECOND = 1 << 31;

/** Looks at texts for one index. */
export class Skim {
  /** The slice last looked at, from `FIRST_BYTE`. */
  readonly bytes = new Uint8Array(FIRST_BYTE + SLICE * MOST_BYTES_A_UNIT + BEHIND);
  /**
   * The places in `bytes` at which an alias may begin, and each byte of a character that has several, for which the reader
   * has to allow in telling where in the text a byte stands. Sorted.
   */
  readonly places = new Uint16Array(SLICE * MOST_BYTES_A_UNIT + BEHIND);
  #end = FIRST_BYTE;
  readonly #encoder = new TextEncoder();
  readonly #slice = this.bytes.subarray(FIRST_BYTE, -BEHIND);
  readonly #fours = new Int32Array(this.bytes.buffer);
  readonly #blocks = new Uint16Array(this.#fours.length);
  readonly #hasSmall: boolean;
  readonly #kinds: Uint8Array;
  /** By the first byte of a word: the second ones with which an alias may begin, as bits. */
  readonly #seconds: Int32Array;

  /** @param pairs see `Lookup.pairs`. */
  constructor(pairs: Readonly<Uint32Array>) {
    const small = pairs.subarray(0, PAIR_FIELDS / 2);
    const capital = pairs.subarray(PAIR_FIELDS / 2);
    this.#seconds = Int32Array.from(BYTE_CODES, (code, byte) => {
      if (byte >= FIRST_WIDE_BYTE) return -1;
      const row = code & 31;
      // A word with a capital may be an alias that needs none.
      const seconds = code > IGNORED ? (small[row] as number) | (code === byte ? 0 : (capital[row] as number)) : 0;
      return seconds === 0 ? 0 : seconds | ANY_SECOND;
    });
    this.#hasSmall = small.some((seconds) => seconds !== 0);
    this.#kinds = BYTE_CODES.map((code, byte) => {
      if (byte >= FIRST_WIDE_BYTE) return WIDE | PARTS_WORDS;
      if (code <= IGNORED) return PARTS_WORDS;
      return this.#seconds[byte] === 0 ? 0 : MAY_BEGIN;
    });
  }

  /** Looks at the slice that begins at `from`. @returns how many places there are. */
  look(text: string, from: number): number {
    const isLast = from + SLICE >= text.length;
    const slice = text.length <= SLICE ? text : text.slice(from, from + SLICE);
    this.bytes.fill(CUT, 0, FIRST_BYTE);
    this.bytes[FIRST_BYTE - 1] = from === 0 ? EDGE : (this.bytes[this.#end - 1] as number);
    this.#end = FIRST_BYTE + this.#encoder.encodeInto(slice, this.#slice).written;
    this.bytes.fill(EDGE, this.#end, this.#end + BEHIND);
    if (!isLast) this.bytes[this.#end] = CUT;
    return this.#sift(this.#starts());
  }

  /** Writes which fours of bytes hold a capital or a wide byte; all, where small letters matter. @returns how many. */
  #blocksWithStarts(): number {
    const fours = this.#fours;
    const blocks = this.#blocks;
    const small = this.#hasSmall ? 1 : 0;
    const last = (this.#end - 1) >> 2;
    let count = 0;
    for (let block = FIRST_BYTE >> 2; block <= last; block++) {
      const four = fours[block] as number;
      blocks[count] = block;
      // Of the letters, capitals have the bit 0x40 and not 0x20.
      const hits = (four & ~(four << 1) & 0x40404040) | (four & 0x80808080) | small;
      count += (hits | -hits) >>> 31;
    }
    return count;
  }

  /** Writes where words begin that may begin an alias by their first letter. @returns how many. */
  #starts(): number {
    const { bytes, places } = this;
    const fours = this.#fours;
    const kinds = this.#kinds;
    const blocks = this.#blocks;
    const blockCount = this.#blocksWithStarts();
    let count = 0;
    for (let block = 0; block < blockCount; block++) {
      const at = (blocks[block] as number) << 2;
      const four = fours[at >> 2] as number;
      const zeroth = kinds[bytes[at - 1] as number] as number;
      const first = kinds[four & 0xff] as number;
      places[count] = at;
      count += (first & (zeroth >> 1)) + (first >> 4);
      const second = kinds[(four >>> 8) & 0xff] as number;
      places[count] = at + 1;
      count += (second & (first >> 1)) + (second >> 4);
      const third = kinds[(four >>> 16) & 0xff] as number;
      places[count] = at + 2;
      count += (third & (second >> 1)) + (third >> 4);
      const fourth = kinds[four >>> 24] as number;
      places[count] = at + 3;
      count += (fourth & (third >> 1)) + (fourth >> 4);
    }
    return count;
  }

  /** Drops those of which the second letter says that none begins there. @returns how many are left. */
  #sift(starts: number): number {
    const { bytes, places } = this;
    const seconds = this.#seconds;
    let count = 0;
    for (let start = 0; start < starts; start++) {
      const at = places[start] as number;
      places[count] = at;
      count += ((seconds[bytes[at] as number] as number) >>> (SECONDS[bytes[at + 1] as number] as number)) & 1;
    }
    while (count > 0 && (places[count - 1] as number) >= this.#end) count--;
    return count;
  }
}
