/**
 * Where words begin in the first texts that are read. A browser that has just begun to run a program takes each step of a loop
 * over bytes by itself, many times as slowly as later, but a pattern is native soon: so it finds the words at first, and the
 * loops of `skim.ts`, which are better once they are native too, do it later. Both find the same.
 */
import { FIRST_BYTE, FIRST_LONG_LEAD, FIRST_WIDE_BYTE } from './skim-bytes.ts';

/** UTF-16 code units of a text: in a longer one the loops soon are native. */
export const LONGEST_FIRST = 4096;

/** The bytes of UTF-8 before this begin a character of two. */
const FIRST_THIRD_LEAD = 0xe0;

/** Where a word begins, and what is no single byte. */
const ANY_START = /(?<![A-Za-z0-9])[A-Za-z0-9]|[^\0-\x7f]/g;
const CAPITAL_START = /(?<![A-Za-z0-9])[A-Z]|[^\0-\x7f]/g;

/**
 * Writes where words begin, of those with a capital alone or of all, and each byte of a character that has several.
 *
 * @param bytes of the text, from `FIRST_BYTE`
 * @returns how many there are
 */
export function firstStarts(text: string, bytes: Readonly<Uint8Array>, places: Uint16Array, hasSmall: boolean): number {
  const pattern = hasSmall ? ANY_START : CAPITAL_START;
  let count = 0;
  /** From the place behind a character in the text to that of its first byte. */
  let shift = FIRST_BYTE - 1;
  pattern.lastIndex = 0;
  while (pattern.test(text)) {
    const at = pattern.lastIndex + shift;
    places[count++] = at;
    const byte = bytes[at] as number;
    if (byte < FIRST_WIDE_BYTE) continue;
    const more = byte < FIRST_THIRD_LEAD ? 1 : byte < FIRST_LONG_LEAD ? 2 : 3;
    for (let each = 1; each <= more; each++) places[count++] = at + each;
    shift += more;
    if (byte < FIRST_LONG_LEAD) continue;
    // It is two code units.
    pattern.lastIndex++;
    shift--;
  }
  return count;
}
