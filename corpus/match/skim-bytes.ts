/**
 * What bytes of UTF-8 are to a first look at a text (`skim.ts`), and by what number the first letters of a word are known.
 * Knows nothing of names.
 */
import { APOSTROPHE, IGNORED, PERIOD, SMALL_A, SMALL_CODES } from './letters.ts';

/** Where the bytes of a slice begin, behind the last one of the slice before; they are looked at by fours as well. */
export const FIRST_BYTE = 4;
export const MOST_BYTES_A_UNIT = 3;
/** Bytes from here on are parts of other characters than the first 128. */
export const FIRST_WIDE_BYTE = 0x80;
/** The first that begins a character of several bytes, the first that begins one of four. */
export const FIRST_LEAD = 0xc0;
export const FIRST_LONG_LEAD = 0xf0;

/** What stands before a text and behind it: no letter, and nothing that joins words. */
export const EDGE = 0;
/** A small letter or a digit has it, and a capital has not. */
const SMALL_BIT = 0x20;

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
export const OPEN_SHIFT = 21;

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

/** What a byte is: the first of a word by which an alias may begin, no letter or digit, a part of another character. */
const MAY_BEGIN = 1;
const PARTS_WORDS = 2;
const WIDE = 16;

/** What each byte is to an index with these first letters, as bits by `FIFTHS`: of the words without a capital, and with one. */
export function kindsOf(small: number, capital: number): Readonly<Uint8Array> {
  const kinds = new Uint8Array(BYTE_CODES.length).fill(WIDE | PARTS_WORDS);
  for (let byte = 0; byte < FIRST_WIDE_BYTE; byte++) {
    const code = BYTE_CODES[byte] as number;
    // A word with a capital may be an alias that needs none.
    const known = code === byte ? small : small | capital;
    kinds[byte] = code <= IGNORED ? PARTS_WORDS : (known >>> (FIFTHS[byte] as number)) & MAY_BEGIN;
  }
  return kinds;
}

/** What the first words of aliases are like. */
export interface Beginnings {
  /** Whether there is one without a capital. */
  hasSmall: boolean;
  /** What finds where they begin, see `startPattern`. */
  start: () => RegExp;
  /** See `kindsOf`. */
  kinds: () => Readonly<Uint8Array>;
  /** Numbers of `beginningAt`, as bits. */
  bits: Readonly<Uint32Array>;
  shift: number;
}
