/**
 * The second look: what alias begins with a word, told from its bytes where the words are plain. A bitmap of first words
 * says no to most, and one of second words to most of what begins some name. Knows the bytes of one slice (`skim.ts`), and
 * leaves to `Words` whatever is not in the first 128 characters.
 */
import { POSSESSIVE_A, POSSESSIVE_B, PRIME_A, PRIME_B, SEED_A, SEED_B } from './fold.ts';
import { APOSTROPHE, BREAK, HYPHEN, IGNORED, PERIOD } from './letters.ts';
import { ANY, mix, mixComma, PREFIX } from './names-index.ts';
import type { Lookup } from './names-lookup.ts';
import { bindingOf, mayJoin, NONE, UNSURE } from './plain-beside.ts';
import { BYTE_CODES } from './skim-bytes.ts';

const COMMA = 0x2c;
const CAPITAL_A = 0x41;
const CAPITAL_Z = 0x5a;
const SMALL_S = 0x73;

/** What belongs to another module is read anew for each letter. */
const TIMES_A = PRIME_A;
const TIMES_B = PRIME_B;

export class PlainWord {
  /** Where the word last read ends. */
  lastEnd = 0;
  /** Where reading goes on behind it: behind its possessive, where it has one. */
  after = 0;
  readonly #bytes: Readonly<Uint8Array>;
  readonly #lookup: Lookup;
  #start = 0;
  /** Whether it is the "'s" behind another. */
  #possessive = false;
  /** Whether a comma stands between the word last read and the next one. */
  #comma = false;
  /** What `longest` found. */
  end = 0;
  /** Behind its possessive. */
  behind = 0;
  count = 0;
  /** Where the word begins that is joined to it; `NONE`, or `UNSURE`. */
  next = NONE;
  readonly binding: number[] = [];
  /** Both lanes of its hash. */
  readonly #hash = new Int32Array(2);

  constructor(bytes: Readonly<Uint8Array>, lookup: Lookup) {
    this.#bytes = bytes;
    this.#lookup = lookup;
  }

  /** Reads the word that begins at a place in the bytes; false where it is not plain. */
  read(start: number): boolean {
    const bytes = this.#bytes;
    // As `hashA` and `hashB`: where the program has just begun to run, two calls for each letter take longer than all else.
    let a = SEED_A;
    let b = SEED_B;
    let at = start;
    let code = BYTE_CODES[bytes[at] as number] as number;
    for (; code > IGNORED; code = BYTE_CODES[bytes[++at] as number] as number) {
      a = Math.imul(a ^ code, TIMES_A);
      b = Math.imul((b ^ code) + (b >>> 15), TIMES_B);
    }
    this.#start = start;
    this.lastEnd = this.after = at;
    this.#hash[0] = a;
    this.#hash[1] = b;
    this.#possessive = at === start && code === APOSTROPHE && this.#isPossessive(at);
    if (this.#possessive) return this.#readPossessive(at);
    if (at === start) return false;
    if (code <= HYPHEN) return true;
    if (code === PERIOD) return at > start + 1;
    return code === APOSTROPHE && this.#endsBefore(at);
  }

  /** Whether the apostrophe at `at`, or the "'s", is behind the word, and not inside it. */
  #endsBefore(at: number): boolean {
    const next = BYTE_CODES[this.#bytes[at + 1] as number] as number;
    if (next <= IGNORED) return next < IGNORED;
    this.after = at + 2;
    return this.#isPossessive(at);
  }

  #isPossessive(at: number): boolean {
    const bytes = this.#bytes;
    return BYTE_CODES[bytes[at + 1] as number] === SMALL_S && (BYTE_CODES[bytes[at + 2] as number] as number) < IGNORED;
  }

  /** Reads the "'s" behind a word, which is a word of its own. */
  #readPossessive(at: number): true {
    this.lastEnd = this.after = at + 2;
    this.#hash[0] = POSSESSIVE_A;
    this.#hash[1] = POSSESSIVE_B;
    return true;
  }

  /** Whether the word last read is none by which an alias begins, as far as a bitmap knows. */
  isRuledOut(): boolean {
    const letter = this.#bytes[this.#start] as number;
    return !this.#lookup.hasFirst(this.#hash[0] as number, letter >= CAPITAL_A && letter <= CAPITAL_Z);
  }

  /**
   * The first entry of the longest alias that begins with the word last read; `NONE`, or `UNSURE` where that hangs on what is
   * not plain. The alias ends at `end`, and has `count` words whose capitals are worth `binding`.
   */
  longest(): number {
    let a = mix(0, this.#hash[0] as number);
    let b = mix(0, this.#hash[1] as number);
    let value = this.#lookup.single(a, b);
    let best = NONE;
    for (let words = 1; value !== 0; words++) {
      this.binding[words - 1] = this.lastBinding();
      const entry = this.#lookup.allowed(value, words, this.binding);
      const next = this.#next();
      if (entry >= 0) {
        best = entry;
        this.count = words;
        this.end = this.lastEnd;
        this.behind = this.after;
        this.next = this.#comma ? NONE : next;
      }
      if ((value & PREFIX) === 0 || next === NONE) break;
      if (next === UNSURE || !this.read(next)) return UNSURE;
      if (words === 1 && !this.#lookup.hasSecond(this.#hash[0] as number)) break;
      if (this.#comma) {
        a = mixComma(a);
        b = mixComma(b);
      }
      a = mix(a, this.#hash[0] as number);
      b = mix(b, this.#hash[1] as number);
      value = this.#lookup.longer(a, b);
    }
    return best;
  }

  /** How the capitals of the word last read bind. */
  lastBinding(): number {
    return this.#possessive ? ANY : bindingOf(this.#bytes, this.#start, this.lastEnd);
  }

  /** Where the word begins that is joined to the one last read, or parted from it by one comma. */
  #next(): number {
    const bytes = this.#bytes;
    this.#comma = false;
    let at = this.lastEnd;
    let code = BYTE_CODES[bytes[at] as number] as number;
    for (; code <= HYPHEN; code = BYTE_CODES[bytes[++at] as number] as number) {
      if (code !== BREAK) continue;
      if (this.#comma || bytes[at] !== COMMA) return NONE;
      this.#comma = true;
    }
    if (code > IGNORED) return at;
    if (code === APOSTROPHE && at === this.lastEnd && !this.#possessive && this.#isPossessive(at)) return at;
    return code === PERIOD && !mayJoin(bytes, this.#start, at) ? NONE : UNSURE;
  }
}
