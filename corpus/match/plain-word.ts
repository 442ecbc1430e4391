/**
 * The second look: whether an alias may begin with a word, told from its bytes where the word is plain. A bitmap of first
 * words says no to most, and the word behind it to most of what begins some name. Knows the bytes of one slice
 * (`skim.ts`), and leaves to `Words` whatever is not in the first 128 characters.
 */
import { hashA, hashB, SEED_A, SEED_B } from './fold.ts';
import { APOSTROPHE, BREAK, HYPHEN, IGNORED, PERIOD } from './letters.ts';
import { mix, NONE } from './names-index.ts';
import type { Lookup } from './names-lookup.ts';
import { BYTE_CODES } from './skim.ts';

const COMMA = 0x2c;
const CAPITAL_A = 0x41;
const CAPITAL_Z = 0x5a;
const SMALL_S = 0x73;

export class PlainWord {
  /** Where reading goes on behind the word last read: behind its possessive, where it has one. */
  after = 0;
  readonly #bytes: Readonly<Uint8Array>;
  readonly #lookup: Lookup;
  #start = 0;
  #end = 0;
  /** Both lanes of its hash. */
  readonly #hash = new Int32Array(2);

  constructor(bytes: Readonly<Uint8Array>, lookup: Lookup) {
    this.#bytes = bytes;
    this.#lookup = lookup;
  }

  /** Reads the word that begins at a place in the bytes; false where it is not plain. */
  read(start: number): boolean {
    const bytes = this.#bytes;
    let a = SEED_A;
    let b = SEED_B;
    let at = start;
    let code = BYTE_CODES[bytes[at] as number] as number;
    for (; code > IGNORED; code = BYTE_CODES[bytes[++at] as number] as number) {
      a = hashA(a, code);
      b = hashB(b, code);
    }
    this.#start = start;
    this.#end = this.after = at;
    this.#hash[0] = a;
    this.#hash[1] = b;
    if (code <= HYPHEN) return at > start;
    if (code === PERIOD) return at > start + 1;
    return code === APOSTROPHE && this.#endsBefore(at);
  }

  /** Whether the apostrophe at `at`, or the "'s", is behind the word, and not inside it. */
  #endsBefore(at: number): boolean {
    const bytes = this.#bytes;
    const next = BYTE_CODES[bytes[at + 1] as number] as number;
    if (next <= IGNORED) return next < IGNORED;
    this.after = at + 2;
    return next === SMALL_S && (BYTE_CODES[bytes[at + 2] as number] as number) < IGNORED;
  }

  /** Whether an alias may begin with the word: yes too often, and never no where one does. */
  mayBegin(): boolean {
    const letter = this.#bytes[this.#start] as number;
    const wordA = this.#hash[0] as number;
    if (!this.#lookup.hasFirst(wordA, letter >= CAPITAL_A && letter <= CAPITAL_Z)) return false;
    const a = mix(0, wordA);
    const b = mix(0, this.#hash[1] as number);
    const value = this.#lookup.value(a, b);
    if (value === 0) return false;
    return (value & NONE) !== NONE || this.#mayGoOn(a, b);
  }

  /** Whether an alias may begin with this word and the next; yes where that one is not plain. */
  #mayGoOn(beginA: number, beginB: number): boolean {
    const bytes = this.#bytes;
    const gap = BYTE_CODES[bytes[this.#end] as number] as number;
    if (gap === BREAK) return bytes[this.#end] === COMMA;
    if (gap > HYPHEN) return true;
    let a = SEED_A;
    let b = SEED_B;
    let at = this.#end + 1;
    let code = BYTE_CODES[bytes[at] as number] as number;
    for (; code > IGNORED; code = BYTE_CODES[bytes[++at] as number] as number) {
      a = hashA(a, code);
      b = hashB(b, code);
    }
    if (at === this.#end + 1 || code > HYPHEN) return true;
    return this.#lookup.value(mix(beginA, a), mix(beginB, b)) !== 0;
  }
}
