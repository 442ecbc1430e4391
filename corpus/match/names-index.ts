/**
 * The name index as bytes: how aliases lie in one ArrayBuffer, to be used where they lie. `names.ts` says what matching
 * means; this file only how a sequence of words is found.
 *
 * - A sequence of words is known by two 32-bit hashes, mixed word by word. With a million names and a thousand million
 *   look-ups two sequences are taken for each other about once, and only where the capitals fit as well.
 * - Each alias, and each beginning of one, has a value in a table (`names-table.ts`): its entry, or the place of its entries,
 *   with a bit that says whether a longer alias begins with it. Single words have a table of their own, which stays small
 *   and close at hand: most look-ups end there.
 * - An entry is one number for a name with a capital to every word, two for any other. Where there is but one, and of one
 *   number, it is the value itself. Sequences of the same entries have them in one place: thousands of words tell of the
 *   same events.
 * - Bitmaps tell of most words that no alias begins with them, one for words with a capital and one for the rest, and of most
 *   words behind those that none goes on with them. A smaller one tells it of the first letters of a word (`skim.ts`).
 * - Behind the header stand the first words without a capital, where they are few: those that are ASCII once folded, as text with
 *   spaces between them (`first-starts.ts`).
 */
import type { TableKind } from './names-table.ts';

/**
 * What an alias is worth: `certain` stands for its subject anywhere, `short` needs evidence, a `decoy` is nobody, a
 * `role` is whoever held the office. Clues to events are kept in an index of their own: `trigger`, `adjective`.
 */
export const STRENGTHS = ['certain', 'short', 'decoy', 'role', 'trigger', 'adjective'] as const;
export type Strength = (typeof STRENGTHS)[number];

export interface Alias {
  text: string;
  /** A number of the caller's, below 2^26 (ignored for decoys). */
  subject: number;
  strength: Strength;
}

/** Words of an alias beyond this are not indexed; no name of the press has more. */
export const MAX_WORDS = 16;

export const MAGIC = 0x434e5836;
export const HEADER_FIELDS = 11;
export const INITIAL_FIELDS = 2;
/** A longer alias begins with this sequence. */
export const PREFIX = 0x80000000;
/** Many sequences only begin longer ones. */
export const SINGLES: TableKind = { each: 4, common: PREFIX };
export const LONGER: TableKind = { each: 8, common: PREFIX };
/** The rest of the value is an entry; otherwise it is the place of its entries, counted from one, 0 where it has none. */
export const INLINE = 1 << 30;
/** The rest of an entry is the number of the subject. */
export const STRENGTH_SHIFT = 26;
export const SUBJECT_MASK = (1 << STRENGTH_SHIFT) - 1;
export const EXPLICIT = 1 << 29;
export const MORE = 1 << 30;

/** How the capitals of a word bind. */
export const ANY = 0;
export const INITIAL = 1;
export const ALL = 2;

/** Goes into the hash of a sequence where a comma stands between two of its words. */
const COMMA = 0x2c2c2c2c;

/** The hash of a sequence and one word more. */
export function mix(state: number, word: number): number {
  let mixed = Math.imul(state ^ word, 0x9e3779b1);
  mixed ^= mixed >>> 15;
  return (Math.imul(mixed, 0x85ebca6b) + word) | 0;
}

export function mixComma(state: number): number {
  return mix(state, COMMA);
}

/** What spreads a number over 32 bits. */
export const SPREAD = 0x9e3779b1;

/** The bit of a number in a bitmap of `2 ** (32 - shift)` bits. */
export function bitOf(number: number, shift: number): number {
  return Math.imul(number, SPREAD) >>> shift;
}
