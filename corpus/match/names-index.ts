/**
 * The name index as bytes: how aliases lie in one ArrayBuffer, to be used where they lie. `names.ts` says what matching
 * means; this file only how a sequence of words is found.
 *
 * - A sequence of words is known by two 32-bit hashes, mixed word by word: the first gives the slot, the second is kept
 *   there. With a million names and a thousand million look-ups two sequences are taken for each other about once, and
 *   only where the capitals fit as well.
 * - Each alias, and each beginning of one, has a slot: the second hash, and the place of its entries with a bit that
 *   says whether a longer alias begins with it.
 * - An entry is one number for a name with a capital to every word, two for any other.
 * - Two bitmaps tell of most words that no alias begins with them, one for words with a capital and one for the rest.
 */
import { Words } from './fold.ts';
import { Letters } from './letters.ts';

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

/** 32 by 32 bits: by which two letters aliases begin that begin with a small one. */
export const PAIR_FIELDS = 32;

export const MAGIC = 0x434e5832;
export const HEADER_FIELDS = 6;
export const SLOT_FIELDS = 2;
/** A longer alias begins with this sequence. */
export const PREFIX = 0x80000000;
/** The place of the entries of a sequence that only begins aliases. */
export const NONE = 0x7fffffff;
/** The rest of an entry is the number of the subject. */
export const STRENGTH_SHIFT = 26;
export const SUBJECT_MASK = (1 << STRENGTH_SHIFT) - 1;
export const EXPLICIT = 1 << 29;
export const MORE = 1 << 30;

/** Share of the slots that are taken; more of them make the table smaller and slower. */
const LOAD = 0.8;
/** Bits of a bitmap for each first word. */
const BITS_PER_WORD = 12;
const LEAST_BITS = 32;

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

/** The slot at which the look-up of a sequence begins. */
export function slotOf(a: number, slots: number): number {
  return ((a >>> 0) * (slots / 0x100000000)) | 0;
}

/** The bit of a first word in a bitmap of `2 ** (32 - shift)` bits. */
export function bitOf(wordA: number, shift: number): number {
  return Math.imul(wordA, 0x9e3779b1) >>> shift;
}

/** One number for each sequence, by open addressing; grows as it fills. */
class Sequences {
  count = 0;
  a = new Int32Array(1024);
  b = new Int32Array(1024);
  prefix = new Uint8Array(1024);
  /** The newest entry of each, counted from one. */
  head = new Uint32Array(1024);
  #table = new Uint32Array(4096);

  /** The number of a sequence, new or not. */
  of(a: number, b: number): number {
    if (this.count * 2 > this.#table.length) this.#grow();
    const mask = this.#table.length - 1;
    for (let slot = (a ^ (b >>> 7)) & mask; ; slot = (slot + 1) & mask) {
      const known = this.#table[slot] as number;
      if (known === 0) return (this.#table[slot] = this.#add(a, b)) - 1;
      if (this.a[known - 1] === a && this.b[known - 1] === b) return known - 1;
    }
  }

  #add(a: number, b: number): number {
    if (this.count === this.a.length) {
      this.a = grown(this.a, new Int32Array(this.count * 2));
      this.b = grown(this.b, new Int32Array(this.count * 2));
      this.prefix = grown(this.prefix, new Uint8Array(this.count * 2));
      this.head = grown(this.head, new Uint32Array(this.count * 2));
    }
    this.a[this.count] = a;
    this.b[this.count] = b;
    return ++this.count;
  }

  #grow(): void {
    const table = new Uint32Array(this.#table.length * 4);
    const mask = table.length - 1;
    for (let number = 0; number < this.count; number++) {
      let slot = ((this.a[number] as number) ^ ((this.b[number] as number) >>> 7)) & mask;
      while (table[slot] !== 0) slot = (slot + 1) & mask;
      table[slot] = number + 1;
    }
    this.#table = table;
  }
}

function grown<List extends Int32Array | Uint32Array | Uint8Array>(from: List, to: List): List {
  to.set(from);
  return to;
}

/** The words with which aliases begin, by their first hash. */
interface FirstWords {
  capital: Set<number>;
  small: Set<number>;
  pairs: Uint32Array;
}

function setPair(pairs: Uint32Array, word: string): void {
  const pair = ((word.charCodeAt(0) & 31) << 5) | (word.length > 1 ? word.charCodeAt(1) & 31 : 0);
  pairs[pair >>> 5] = (pairs[pair >>> 5] as number) | (1 << (pair & 31));
}

/** What one alias says of its sequence. */
interface Entry {
  subject: number;
  strength: number;
  capitals: number;
  /** Whether every word has a capital, and no word needs more. */
  plain: boolean;
  /** The one before, counted from one. */
  next: number;
}

/**
 * Builds the index.
 *
 * @throws RangeError for an alias without any letter or digit, and for a subject's number that is too large; the caller
 * has checked its names before.
 */
export function buildNames(aliases: readonly Alias[]): ArrayBuffer {
  const words = new Words(new Letters());
  const sequences = new Sequences();
  const entries: Entry[] = [];
  const first: FirstWords = { capital: new Set(), small: new Set(), pairs: new Uint32Array(PAIR_FIELDS) };
  for (const { text, subject, strength } of aliases) {
    if (subject > SUBJECT_MASK) throw new RangeError(`subject ${subject} of ${JSON.stringify(text)} is too large`);
    let [a, b, capitals, count, sequence] = [0, 0, 0, 0, -1];
    words.read(text);
    while (count < MAX_WORDS && words.next()) {
      if (sequence >= 0) sequences.prefix[sequence] = 1;
      if (count > 0 && words.comma) [a, b] = [mixComma(a), mixComma(b)];
      a = mix(a, words.a);
      b = mix(b, words.b);
      sequence = sequences.of(a, b);
      const binding = words.allCapitals && words.length > 1 ? ALL : words.capital ? INITIAL : ANY;
      if (count === 0) (binding === ANY ? first.small : first.capital).add(words.a);
      if (count === 0 && binding === ANY) setPair(first.pairs, words.folded());
      capitals |= binding << (2 * count);
      count++;
    }
    if (sequence < 0) throw new RangeError(`alias without a word: ${JSON.stringify(text)}`);
    const entry = {
      subject,
      strength: STRENGTHS.indexOf(strength),
      capitals: capitals >>> 0,
      plain: capitals >>> 0 === 0x55555555 >>> (32 - 2 * count),
      next: sequences.head[sequence] as number,
    };
    if (isKnown(entries, entry)) continue;
    entries.push(entry);
    sequences.head[sequence] = entries.length;
  }
  return pack(sequences, entries, first);
}

/** "US" and "U.S." are one alias once folded. */
function isKnown(entries: readonly Entry[], entry: Entry): boolean {
  for (let at = entry.next; at > 0;) {
    const other = entries[at - 1] as Entry;
    if (other.subject === entry.subject && other.capitals === entry.capitals && other.strength === entry.strength)
      return true;
    at = other.next;
  }
  return false;
}

function pack(sequences: Sequences, entries: readonly Entry[], first: FirstWords): ArrayBuffer {
  const slots = Math.max(4, Math.ceil(sequences.count / LOAD));
  const length = entries.reduce((sum, { plain }) => sum + (plain ? 1 : 2), 0);
  const [capitalBits, smallBits] = [bitsFor(first.capital.size + first.small.size), bitsFor(first.small.size)];
  const fields = new Uint32Array(
    HEADER_FIELDS + capitalBits / 32 + smallBits / 32 + PAIR_FIELDS + slots * SLOT_FIELDS + length,
  );
  fields.set([MAGIC, slots, length, capitalBits, smallBits, sequences.count]);
  const bitmapAt = HEADER_FIELDS;
  for (const word of [...first.capital, ...first.small]) setBit(fields, bitmapAt, capitalBits, word);
  for (const word of first.small) setBit(fields, bitmapAt + capitalBits / 32, smallBits, word);
  const pairsAt = bitmapAt + capitalBits / 32 + smallBits / 32;
  fields.set(first.pairs, pairsAt);
  const slotsAt = pairsAt + PAIR_FIELDS;
  const entriesAt = slotsAt + slots * SLOT_FIELDS;
  let next = 0;
  for (let number = 0; number < sequences.count; number++) {
    let place = NONE;
    if (sequences.head[number] !== 0) {
      // An empty slot has a value of zero, so places are counted from one.
      place = next + 1;
      for (let at = sequences.head[number] as number; at > 0;) {
        const entry = entries[at - 1] as Entry;
        at = entry.next;
        fields[entriesAt + next++] =
          entry.subject | (entry.strength << STRENGTH_SHIFT) | (entry.plain ? 0 : EXPLICIT) | (at > 0 ? MORE : 0);
        if (!entry.plain) fields[entriesAt + next++] = entry.capitals;
      }
    }
    let slot = slotOf(sequences.a[number] as number, slots);
    while (fields[slotsAt + slot * SLOT_FIELDS + 1] !== 0) slot = slot + 1 === slots ? 0 : slot + 1;
    fields[slotsAt + slot * SLOT_FIELDS] = sequences.b[number] as number;
    fields[slotsAt + slot * SLOT_FIELDS + 1] = place | (sequences.prefix[number] === 1 ? PREFIX : 0);
  }
  return fields.buffer;
}

function bitsFor(words: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(LEAST_BITS, words * BITS_PER_WORD)));
}

function setBit(fields: Uint32Array, offset: number, bits: number, word: number): void {
  const bit = bitOf(word, 32 - Math.log2(bits));
  fields[offset + (bit >>> 5)] = (fields[offset + (bit >>> 5)] as number) | (1 << (bit & 31));
}
