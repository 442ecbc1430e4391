/**
 * The name index: aliases in, *candidates* out, leftmost-longest on word boundaries.
 *
 * - *Leftmost-longest*: of the aliases that begin at the leftmost word, the longest wins; matching goes on behind it.
 *   A decoy ("Kerry County") is an alias of nothing and wins or loses by the same rule.
 * - *Capitals*: a word of an alias that begins with a capital needs a capital on the page; a word that is all
 *   capitals and longer than one letter needs all capitals ("US" is not "us"). Small letters need nothing.
 * - *Joined*: an alias never runs over a full stop, a bracket or a quotation mark, and over a comma only where it is
 *   written with one ("Paris, Texas"); see `fold.ts`.
 *
 * The index is one ArrayBuffer of three tables, used where it lies. A word sequence is known by 64 bits of hash: each
 * prefix of an alias has a slot in an open-addressing table, so a scan costs one probe for each word that begins no
 * alias. Two sequences with the same 64 bits would be taken for each other; with a million names and a thousand
 * million probes that happens less than once in ten thousand corpora.
 *
 * It knows nothing of subjects beyond a number, and decides nothing about meaning: see `resolve.ts`.
 */
import { foldAlias, Words } from './fold.ts';
import { Letters } from './letters.ts';

/**
 * What an alias is worth: `certain` stands for its subject anywhere, `short` needs evidence, a `decoy` is nobody, a
 * `role` is whoever held the office. Clues to events are kept in an index of their own: `trigger`, `adjective`.
 */
const STRENGTHS = ['certain', 'short', 'decoy', 'role', 'trigger', 'adjective'] as const;
export type Strength = (typeof STRENGTHS)[number];

export interface Alias {
  text: string;
  /** A number of the caller's, below 2^32 (ignored for decoys). */
  subject: number;
  strength: Strength;
}

export interface Reading {
  subject: number;
  strength: Strength;
}

/** A capitalised word that stands right beside a candidate, with nothing but a space or a hyphen between. */
export interface Neighbour {
  /** Folded. */
  word: string;
  start: number;
  end: number;
  /** Whether it begins a sentence, a clause or the text, so that its capital may mean nothing. */
  leads: boolean;
}

/** An alias found in a text, with everything it may stand for; nothing for a decoy. */
export interface Candidate {
  start: number;
  end: number;
  readings: Reading[];
  before?: Neighbour;
  after?: Neighbour;
}

/** Words of an alias beyond this are not indexed; no name of the press has more. */
export const MAX_WORDS = 16;

const SLOT_FIELDS = 3;
const ENTRY_FIELDS = 4;
const HEADER_FIELDS = 4;
const MAGIC = 0x434e5831;
const PREFIX_BIT = 0x80000000;
/** Slots per key; more are faster and larger. */
const SLACK = 1.6;
const NONE = 0x7fffffff;

/** Goes into the hash of a sequence where a comma stands between two of its words. */
const COMMA = 0x2c2c2c2c;

/** Two bits a word: how its capitals bind. */
const ANY = 0;
const INITIAL = 1;
const ALL = 2;

function mix(state: number, word: number): number {
  let mixed = Math.imul(state ^ word, 0x9e3779b1);
  mixed ^= mixed >>> 15;
  return Math.imul(mixed, 0x85ebca6b) + word;
}

interface Key {
  a: number;
  b: number;
  prefix: boolean;
  entry: number;
}

/**
 * Builds the index.
 *
 * @throws RangeError for an alias without any letter or digit; the caller has checked its names before.
 */
export function buildNames(aliases: readonly Alias[]): ArrayBuffer {
  const letters = new Letters();
  const words = new Words(letters);
  const keys = new Map<string, Key>();
  const entries: number[] = [];
  const keyOf = (a: number, b: number): Key => {
    const name = `${a >>> 0}:${b >>> 0}`;
    let key = keys.get(name);
    if (!key) keys.set(name, (key = { a, b, prefix: false, entry: NONE }));
    return key;
  };
  for (const alias of aliases) {
    let a = 0;
    let b = 0;
    let capitals = 0;
    let count = 0;
    let key: Key | undefined;
    words.read(alias.text);
    while (count < MAX_WORDS && words.next()) {
      if (key) key.prefix = true;
      if (key && words.comma) a = mix(a, COMMA);
      a = mix(a, words.a);
      b = mix(b, words.b);
      key = keyOf(a, b);
      const binding = words.allCapitals && words.length > 1 ? ALL : words.capital ? INITIAL : ANY;
      capitals |= binding << (2 * count);
      count++;
    }
    if (!key) throw new RangeError(`alias without a word: ${JSON.stringify(alias.text)}`);
    if (hasEntry(entries, key.entry, alias, capitals)) continue;
    entries.push(alias.subject, capitals, STRENGTHS.indexOf(alias.strength), key.entry);
    key.entry = entries.length / ENTRY_FIELDS - 1;
  }
  return pack([...keys.values()], entries);
}

function moved(candidate: Candidate, by: number): Candidate {
  const { before, after } = candidate;
  const shift = <Span extends { start: number; end: number }>(span: Span): Span => ({
    ...span,
    start: span.start + by,
    end: span.end + by,
  });
  return { ...shift(candidate), ...(before && { before: shift(before) }), ...(after && { after: shift(after) }) };
}

/** "US" and "U.S." are one alias once folded. */
function hasEntry(entries: readonly number[], first: number, alias: Alias, capitals: number): boolean {
  for (let at = first; at !== NONE; at = entries[at * ENTRY_FIELDS + 3] as number) {
    const [subject, bound, strength] = entries.slice(at * ENTRY_FIELDS, at * ENTRY_FIELDS + 3);
    if (subject === alias.subject && bound === capitals && strength === STRENGTHS.indexOf(alias.strength)) return true;
  }
  return false;
}

function pack(keys: Key[], entries: number[]): ArrayBuffer {
  const size = 2 ** Math.ceil(Math.log2(Math.max(4, keys.length * SLACK)));
  const fields = new Uint32Array(HEADER_FIELDS + size * SLOT_FIELDS + entries.length);
  fields.set([MAGIC, size, entries.length / ENTRY_FIELDS, 0]);
  const slots = fields.subarray(HEADER_FIELDS, HEADER_FIELDS + size * SLOT_FIELDS);
  for (const key of keys) {
    let slot = (key.a >>> 0) & (size - 1);
    while (slots[slot * SLOT_FIELDS + 2] !== 0) slot = (slot + 1) & (size - 1);
    // An empty slot has a value of zero, so entries are counted from one.
    const value = (key.entry === NONE ? NONE : key.entry + 1) | (key.prefix ? PREFIX_BIT : 0);
    slots.set([key.a, key.b, value], slot * SLOT_FIELDS);
  }
  fields.set(entries, HEADER_FIELDS + size * SLOT_FIELDS);
  return fields.buffer;
}

/** Finds the aliases of one index. Holds no text between calls. */
export class Names {
  readonly #slots: Uint32Array;
  readonly #entries: Uint32Array;
  readonly #mask: number;
  readonly #letters = new Letters();
  readonly #words = new Words(this.#letters);
  /** The words of the text being read, by column. */
  readonly #start: number[] = [];
  readonly #end: number[] = [];
  readonly #a: number[] = [];
  readonly #b: number[] = [];
  readonly #joined: boolean[] = [];
  readonly #comma: boolean[] = [];
  readonly #binding: number[] = [];

  /** @throws RangeError when the bytes are not an index. */
  constructor(buffer: ArrayBuffer, offset = 0) {
    const header = new Uint32Array(buffer, offset, HEADER_FIELDS);
    const [magic, size, entries] = header as unknown as [number, number, number];
    if (magic !== MAGIC) throw new RangeError('not a name index');
    const slotsAt = offset + HEADER_FIELDS * 4;
    this.#slots = new Uint32Array(buffer, slotsAt, size * SLOT_FIELDS);
    this.#entries = new Uint32Array(buffer, slotsAt + size * SLOT_FIELDS * 4, entries * ENTRY_FIELDS);
    this.#mask = size - 1;
  }

  /** Every candidate of a text, sorted by `start` and disjoint; decoys among them, with no readings. */
  find(text: string): Candidate[] {
    return this.#search(text, false);
  }

  #search(text: string, notWhole: boolean): Candidate[] {
    const count = this.#read(text);
    const found: Candidate[] = [];
    for (let first = 0; first < count;) {
      const { last, entry } = this.#longest(first, first === 0 && notWhole ? count - 1 : count);
      if (entry < 0) {
        first++;
        continue;
      }
      found.push({
        start: this.#start[first] as number,
        end: this.#end[last] as number,
        readings: this.#readings(entry, first),
        ...(this.#joined[first] && this.#neighbour('before', first - 1, text)),
        ...(last + 1 < count && this.#joined[last + 1] && this.#neighbour('after', last + 1, text)),
      });
      first = last + 1;
    }
    return found;
  }

  /**
   * The candidates inside a span that `find` gave, as if the alias that fills it were not known: for the case that it
   * counts for nothing there. They have no neighbours outside of the span.
   */
  inside(text: string, { start, end }: { start: number; end: number }): Candidate[] {
    return this.#search(text.slice(start, end), true).map((found) => moved(found, start));
  }

  #read(text: string): number {
    const words = this.#words.read(text);
    let count = 0;
    while (words.next()) {
      this.#start[count] = words.start;
      this.#end[count] = words.end;
      this.#a[count] = words.a;
      this.#b[count] = words.b;
      this.#joined[count] = words.joined;
      this.#comma[count] = words.comma;
      this.#binding[count] = words.allCapitals ? ALL : words.capital ? INITIAL : ANY;
      count++;
    }
    return count;
  }

  #neighbour(side: 'before' | 'after', word: number, text: string): Partial<Candidate> {
    if (this.#binding[word] === ANY) return {};
    const start = this.#start[word] as number;
    const end = this.#end[word] as number;
    const folded = foldAlias(text.slice(start, end), this.#letters);
    return { [side]: { word: folded, start, end, leads: !this.#joined[word] } };
  }

  /** The last word and first entry of the longest alias that begins at `first`; entry −1 when none does. */
  #longest(first: number, count: number): { last: number; entry: number } {
    let best = -1;
    let last = first;
    let a = 0;
    let b = 0;
    for (let at = first; at < count; at++) {
      if (at > first && !this.#joined[at]) {
        if (!this.#comma[at]) break;
        a = mix(a, COMMA);
      }
      a = mix(a, this.#a[at] as number);
      b = mix(b, this.#b[at] as number);
      const value = this.#value(a, b);
      if (value === 0) break;
      const entry = (value & NONE) === NONE ? -1 : (value & NONE) - 1;
      if (entry >= 0 && this.#allowed(entry, first) >= 0) {
        best = entry;
        last = at;
      }
      if ((value & PREFIX_BIT) === 0) break;
    }
    return { last, entry: best };
  }

  #value(a: number, b: number): number {
    const slots = this.#slots;
    const keyA = a >>> 0;
    const keyB = b >>> 0;
    for (let slot = keyA & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const at = slot * SLOT_FIELDS;
      const value = slots[at + 2] as number;
      if (value === 0) return 0;
      if (slots[at] === keyA && slots[at + 1] === keyB) return value;
    }
  }

  /** The first entry of the chain, from `entry` on, whose capitals the words from `first` on have; else −1. */
  #allowed(entry: number, first: number): number {
    for (let at = entry; at !== NONE; at = this.#entries[at * ENTRY_FIELDS + 3] as number) {
      let capitals = this.#entries[at * ENTRY_FIELDS + 1] as number;
      let word = first;
      while (capitals !== 0 && (capitals & 3) <= (this.#binding[word] as number)) {
        capitals >>>= 2;
        word++;
      }
      if (capitals === 0) return at;
    }
    return -1;
  }

  #readings(entry: number, first: number): Reading[] {
    const readings: Reading[] = [];
    for (let at = this.#allowed(entry, first); at >= 0;) {
      const strength = STRENGTHS[this.#entries[at * ENTRY_FIELDS + 2] as number] as Strength;
      const subject = this.#entries[at * ENTRY_FIELDS] as number;
      if (strength !== 'decoy') readings.push({ subject, strength });
      const next = this.#entries[at * ENTRY_FIELDS + 3] as number;
      at = next === NONE ? -1 : this.#allowed(next, first);
    }
    return readings;
  }
}
