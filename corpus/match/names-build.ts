/**
 * Builds a name index (`names-index.ts`) from aliases. Runs where a pack is compiled, and not where pages are read.
 */
import { Words } from './fold.ts';
import { Letters } from './letters.ts';
import {
  ALL,
  ANY,
  bitOf,
  EXPLICIT,
  INITIAL,
  INITIAL_FIELDS,
  INLINE,
  LONGER,
  MAGIC,
  MAX_WORDS,
  mix,
  mixComma,
  MORE,
  PREFIX,
  SINGLES,
  STRENGTH_SHIFT,
  STRENGTHS,
  SUBJECT_MASK,
  type Alias,
} from './names-index.ts';
import { buildTable } from './names-table.ts';
import { beginningAt, EDGE, FIFTHS, FIRST_WIDE_BYTE } from './skim-bytes.ts';

/** Letters of a word that `beginningAt` looks at. */
const BEGINNING = 4;

/** Letters of all first words without a capital; where there are more, they are not few. */
const FEW_LETTERS = 1024;
const ASCII_WORD = /^[a-z0-9]+$/;

/** Bits of a bitmap for each first word. */
const BITS_PER_WORD = 12;

/** One number for each sequence, by open addressing; grows as it fills. */
class Sequences {
  count = 0;
  a = new Int32Array(1024);
  b = new Int32Array(1024);
  prefix = new Uint8Array(1024);
  /** Whether it is a single word. */
  single = new Uint8Array(1024);
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
      this.single = grown(this.single, new Uint8Array(this.count * 2));
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
class FirstWords {
  readonly capital = new Set<number>();
  readonly small = new Set<number>();
  /** Of the latter, those that are ASCII once they are folded. */
  readonly smallFolded = new Set<string>();
  /** The words that stand behind them. */
  readonly second = new Set<number>();
  /** See `Beginnings`. */
  readonly initials = new Uint32Array(INITIAL_FIELDS);
  readonly beginnings = new Set<number>();

  add({ a, capital }: Words, folded: string): void {
    (capital ? this.capital : this.small).add(a);
    if (!capital && ASCII_WORD.test(folded)) this.smallFolded.add(folded);
    // Of letters that are no single byte none is ruled out.
    if (folded.charCodeAt(0) >= FIRST_WIDE_BYTE) return;
    const field = capital ? 1 : 0;
    this.initials[field] = (this.initials[field] as number) | (1 << (FIFTHS[folded.charCodeAt(0)] as number));
    const written = folded.charAt(0).toUpperCase() + folded.slice(1);
    for (const word of capital ? [written] : [written, folded]) {
      const bytes = Uint8Array.from({ length: BEGINNING }, (_, at) => Math.min(0xff, word.charCodeAt(at) || EDGE));
      this.beginnings.add(beginningAt(bytes, 0));
    }
  }
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
  const first = new FirstWords();
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
      if (count === 0) sequences.single[sequence] = 1;
      const binding = words.allCapitals && words.length > 1 ? ALL : words.capital ? INITIAL : ANY;
      if (count === 0) first.add(words, words.folded());
      if (count === 1) first.second.add(words.a);
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
  const { a, b, single, count } = sequences;
  const { value, entryFields } = valuesOf(sequences, entries);
  const numbers: [singles: number[], longer: number[]] = [[], []];
  for (let number = 0; number < count; number++) numbers[single[number] === 1 ? 0 : 1].push(number);
  const singles = buildTable({ a, b, value }, numbers[0], SINGLES);
  const longer = buildTable({ a, b, value }, numbers[1], LONGER);
  const capitals = bitmapOf([...first.capital, ...first.small]);
  const smalls = bitmapOf([...first.small]);
  const seconds = bitmapOf([...first.second]);
  const beginnings = bitmapOf([...first.beginnings]);
  const sizes = [singles.size, longer.size].flatMap((size) => [size.count, size.own]);
  const bitmaps = [beginnings, capitals, smalls, seconds];
  const few = fewWords(first.smallFolded);
  const header = [MAGIC, few.length, ...bitmaps.map(({ length }) => length * 32), ...sizes, entryFields.length];
  const parts = [header, first.initials, few, ...bitmaps, singles.fields, longer.fields, entryFields];
  const fields = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    fields.set(part, at);
    at += part.length;
  }
  return fields.buffer;
}

/** The value of each sequence, and the entries to which some of them point; the same entries stand once. */
function valuesOf(
  { count, head, prefix }: Sequences,
  entries: readonly Entry[],
): { value: Uint32Array; entryFields: number[] } {
  const value = new Uint32Array(count);
  const entryFields: number[] = [];
  const places = new Map<string, number>();
  for (let number = 0; number < count; number++) {
    const newest = head[number] as number;
    const only = newest > 0 ? (entries[newest - 1] as Entry) : undefined;
    let found = 0;
    if (only?.next === 0 && only.plain) found = INLINE | fieldOf(only);
    else if (only) {
      const fields = fieldsOf(entries, newest);
      const key = fields.join();
      found = places.get(key) ?? entryFields.length + 1;
      if (found > entryFields.length) {
        places.set(key, found);
        for (const field of fields) entryFields.push(field);
      }
    }
    value[number] = found | (prefix[number] === 1 ? PREFIX : 0);
  }
  return { value, entryFields };
}

/** Of the entries of one sequence. */
function fieldsOf(entries: readonly Entry[], newest: number): number[] {
  const fields: number[] = [];
  for (let at = newest; at > 0;) {
    const entry = entries[at - 1] as Entry;
    fields.push(fieldOf(entry));
    if (!entry.plain) fields.push(entry.capitals);
    at = entry.next;
  }
  return fields;
}

function fieldOf({ subject, strength, plain, next }: Entry): number {
  return subject | (strength << STRENGTH_SHIFT) | (plain ? 0 : EXPLICIT) | (next > 0 ? MORE : 0);
}

/** The words as text, with a space between two and up to three at the end; nothing where they are more than a few. */
function fewWords(words: ReadonlySet<string>): Uint32Array {
  const text = [...words].toSorted().join(' ');
  if (text.length > FEW_LETTERS) return new Uint32Array();
  const full = text.padEnd(Math.ceil(text.length / 4) * 4);
  return new Uint32Array(Uint8Array.from(full, (letter) => letter.charCodeAt(0)).buffer);
}

/** In 32 bits at least, and a power of two. */
function bitmapOf(words: readonly number[]): Uint32Array {
  const shift = 32 - Math.ceil(Math.log2(Math.max(32, words.length * BITS_PER_WORD)));
  const fields = new Uint32Array(2 ** (32 - shift) / 32);
  for (const word of words) {
    const bit = bitOf(word, shift);
    fields[bit >>> 5] = (fields[bit >>> 5] as number) | (1 << (bit & 31));
  }
  return fields;
}
