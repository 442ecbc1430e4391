/**
 * The first look at a text: where in it an alias of one index may begin, going by the first letters of a word and by what
 * stands before it. It says "perhaps" of some places where none begins, and leaves out none where one does.
 *
 * The text is read as UTF-8, slice by slice: the platform makes that of a string faster than a loop can ask for its
 * characters, and a table of 256 entries then says what a byte is. There is no branch for a letter, since a word that is a
 * letter longer than the last one costs more by a wrong guess of the processor than by its letters. Knows nothing of names.
 */
import { APOSTROPHE, IGNORED, PERIOD, SMALL_CODES } from './letters.ts';
import { bitOf } from './names-index.ts';

// In every place this runs, but in none of the compiler's libraries without the DOM.
declare class TextEncoder {
  encodeInto(text: string, bytes: Uint8Array): { written: number };
}

/** UTF-16 code units of a slice. */
export const SLICE = 16_384;
/** Where the bytes of a slice begin, behind the last one of the slice before; they are looked at by fours as well. */
export const FIRST_BYTE = 4;
/** Bytes from here on are parts of other characters than the first 128. */
export const FIRST_WIDE_BYTE = 0x80;

const MOST_BYTES_A_UNIT = 3;
/** Bytes that are looked at behind the end of a slice; all of them together are fours. */
const BEHIND = 8;
/** What stands before a text and behind it: no letter, and nothing that joins words. */
export const EDGE = 0;
/** No byte of a text: the slice ends there or begins, and a word may not. */
const CUT = 0xff;

export const SMALL_A = 0x61;
/** A small letter or a digit has it, and a capital has not. */
const SMALL_BIT = 0x20;

/** What a byte is: the first of a word by which an alias may begin, no letter or digit, a part of another character. */
const MAY_BEGIN = 1;
const PARTS_WORDS = 2;
const WIDE = 16;

/** The code of the characters that are one byte; whatever else may be anything, and is left to who knows all characters. */
export const BYTE_CODES: Readonly<Uint8Array> = byteCodes();

function byteCodes(): Uint8Array {
  const codes = new Uint8Array(256).fill(IGNORED);
  codes.set(SMALL_CODES);
  return codes;
}

const END = 0;
const ANY = 31;
/** What a byte is in five bits: `END` where it ends a word, `ANY` where any letter may follow. */
export const FIFTHS: Readonly<Uint8Array> = BYTE_CODES.map((code) => {
  // Digits share the numbers that letters leave.
  if (code > IGNORED) return code >= SMALL_A ? code & 31 : 27 + (code & 3);
  return code === IGNORED || code === APOSTROPHE || code === PERIOD ? ANY : END;
});

/** The bit that is set in the number of a beginning that may be any. */
const OPEN_SHIFT = 21;

/** The number of the first four letters of a word, and of whether it begins with a capital. */
export function beginningAt(bytes: Readonly<Uint8Array>, at: number): number {
  const letter = bytes[at] as number;
  const first = FIFTHS[letter] as number;
  const second = FIFTHS[bytes[at + 1] as number] as number;
  // Behind its end nothing counts: all bits of `-fifth >> 31` are set, or with an `END` none.
  const third = (FIFTHS[bytes[at + 2] as number] as number) & (-second >> 31);
  const fourth = (FIFTHS[bytes[at + 3] as number] as number) & (-third >> 31);
  const open = ((first + 1) | (second + 1) | (third + 1) | (fourth + 1)) & (ANY + 1);
  return first | (second << 5) | (third << 10) | (fourth << 15) | ((letter & SMALL_BIT) << 15) | (open << 16);
}

/** By which letters the first words of aliases begin. */
export interface Beginnings {
  /** First letters, as bits by `FIFTHS`: of the words without a capital, and with one. */
  initials: Readonly<Uint32Array>;
  /** Numbers of `beginningAt`, as bits. */
  bits: Readonly<Uint32Array>;
  shift: number;
}

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
  readonly #beginnings: Readonly<Uint32Array>;
  readonly #shift: number;

  constructor({ initials, bits, shift }: Beginnings) {
    const [small, capital] = initials as unknown as [number, number];
    this.#beginnings = bits;
    this.#shift = shift;
    this.#hasSmall = small !== 0;
    this.#kinds = new Uint8Array(BYTE_CODES.length).fill(WIDE | PARTS_WORDS);
    for (let byte = 0; byte < FIRST_WIDE_BYTE; byte++) {
      const code = BYTE_CODES[byte] as number;
      // A word with a capital may be an alias that needs none.
      const known = code === byte ? small : small | capital;
      this.#kinds[byte] = code <= IGNORED ? PARTS_WORDS : (known >>> (FIFTHS[byte] as number)) & MAY_BEGIN;
    }
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

  /** Drops those of which the first letters say that none begins there. @returns how many are left. */
  #sift(starts: number): number {
    const { bytes, places } = this;
    const beginnings = this.#beginnings;
    const shift = this.#shift;
    let count = 0;
    for (let start = 0; start < starts; start++) {
      const at = places[start] as number;
      const beginning = beginningAt(bytes, at);
      const bit = bitOf(beginning, shift);
      places[count] = at;
      count += (((beginnings[bit >>> 5] as number) >>> (bit & 31)) | (beginning >>> OPEN_SHIFT)) & 1;
    }
    while (count > 0 && (places[count - 1] as number) >= this.#end) count--;
    return count;
  }
}
