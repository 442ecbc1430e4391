/**
 * Words: how text, and every alias, is cut and compared. The same scanner reads both, so that they cannot differ.
 *
 * - A *word* is a run of letters and digits. Case, diacritics, apostrophes inside it ("Khamene'i") and invisible
 *   characters (soft hyphens, joiners, direction marks) make no difference.
 * - An abbreviation with periods between single letters is one word: "U.S." is "us".
 * - The possessive "'s" is a word of its own, so "Iran's" begins with the whole word "iran".
 * - Hyphens and white space part words alike: "al-Abadi" is "al Abadi".
 * - Two words are *joined* when only white space, hyphens or apostrophes stand between them, or the period of an
 *   initial or a title ("John F. Kerry", "Maj. Gen."). A name runs across nothing else, but for one comma where it is
 *   written with one ("Paris, Texas", "minister of trade, industry and energy").
 *
 * Spans are half-open, in UTF-16 code units of the text as it was given. Knows nothing of names.
 */
import { APOSTROPHE, HYPHEN, IGNORED, isCapital, Letters, MANY, PERIOD, SMALL_CODES, SPACE } from './letters.ts';

/** Written with a period that does not end a sentence, so that the name goes on behind it. */
const TITLES = new Set(
  'adm brig capt cmdr col cpl dr fr gen gov hon lt maj messrs mr mrs ms pres prof rep rev sen sgt sr st jr'.split(' '),
);
/** No title has more letters. */
const LONGEST_TITLE = 6;

/** Below this a letter folds to one, and another one only if it is a capital. */
const FIRST_WIDE = 0x80;

/** Words of which folding leaves all but the capitals; most are. */
const PLAIN = /^[A-Za-z0-9]+$/;

const SMALL_S = 0x73;
const COMMA = 0x2c;
const DIGIT_NINE = 0x39;

/** Seeds and multipliers of the two 32-bit lanes of a word's hash (FNV-1a and a variant of it). */
export const SEED_A = 0x811c9dc5;
export const SEED_B = 0x9747b28c;
export const PRIME_A = 0x01000193;
export const PRIME_B = 0x5bd1e995;

/** The first lane of a word's hash, one folded code unit further. */
export function hashA(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME_A);
}

/** The second lane, likewise. */
function hashB(hash: number, unit: number): number {
  return Math.imul((hash ^ unit) + (hash >>> 15), PRIME_B);
}

/** The word "'s". */
export const POSSESSIVE_A = hashA(hashA(SEED_A, 0x27), 0x73);
export const POSSESSIVE_B = hashB(hashB(SEED_B, 0x27), 0x73);

const TITLE_HASHES: ReadonlySet<number> = new Set(
  [...TITLES].map((title) => Array.from(title, (letter) => letter.charCodeAt(0)).reduce(hashA, SEED_A)),
);

/** Whether a word with a capital may be a title, going by the first lane of its hash. */
export function mayBeTitle(hash: number): boolean {
  return TITLE_HASHES.has(hash);
}

/**
 * Reads the words of one text from left to right: `while (words.next()) …` with the word in the fields. The fields
 * hold the last word until the next call.
 */
export class Words {
  /** Where the word begins and ends in the text. */
  start = 0;
  end = 0;
  /** Whether nothing but what a name may hold stands between this word and the one before. */
  joined = false;
  /** Whether a comma and what a name may hold stands there: an alias runs over a comma only where it has one itself. */
  comma = false;
  /** Whether its first letter is a capital; whether all its letters are (and it has one). */
  capital = false;
  allCapitals = false;
  /** Whether it is an "'s" behind another word. */
  isPossessive = false;
  /** 64 bits of hash over the folded word. */
  a = 0;
  b = 0;
  /** Letters and digits in the word. */
  length = 0;

  readonly #letters: Letters;
  #text = '';
  #at = 0;
  #join = false;

  constructor(letters: Letters) {
    this.#letters = letters;
  }

  /** Starts over with another text. */
  read(text: string): this {
    return this.readFrom(text, 0);
  }

  /** Starts over where a word begins, as if the text began there. */
  readFrom(text: string, at: number): this {
    this.#text = text;
    this.#at = at;
    this.#join = false;
    this.#possessiveAt = -1;
    this.end = at;
    return this;
  }

  /** Where reading goes on behind the word and its possessive. */
  get after(): number {
    return this.#possessiveAt < 0 ? this.#at : this.#possessiveAt + 2;
  }

  /** Moves to the next word; false when there is none. */
  next(): boolean {
    if (this.#possessive()) return true;
    if (!this.#skipToWord()) return false;
    this.#readWord();
    return true;
  }

  /** The folded form of the word just read. */
  folded(): string {
    if (this.isPossessive) return "'s";
    const word = this.#text.slice(this.start, this.end);
    if (PLAIN.test(word)) return word.toLowerCase();
    let folded = '';
    for (let at = this.start; at < this.end;) {
      const point = this.#text.codePointAt(at) as number;
      const code = this.#letters.code(point);
      if (code > IGNORED) folded += code === MANY ? this.#letters.units(point) : String.fromCharCode(code);
      at += point > 0xffff ? 2 : 1;
    }
    return folded;
  }

  /** Set by `#readWord` when it stopped before an "'s". */
  #possessiveAt = -1;

  #possessive(): boolean {
    if (this.#possessiveAt < 0) {
      this.isPossessive = false;
      return false;
    }
    this.start = this.#possessiveAt;
    this.end = this.#at = this.start + 2;
    this.#possessiveAt = -1;
    this.isPossessive = true;
    this.joined = true;
    this.comma = false;
    this.capital = this.allCapitals = false;
    this.length = 1;
    this.a = POSSESSIVE_A;
    this.b = POSSESSIVE_B;
    this.#join = true;
    return true;
  }

  #skipToWord(): boolean {
    const text = this.#text;
    const length = text.length;
    let at = this.#at;
    let join = this.#join;
    let commas = 0;
    while (at < length) {
      const point = text.codePointAt(at) as number;
      const width = point > 0xffff ? 2 : 1;
      const code = this.#letters.code(point);
      if (code > IGNORED) break;
      if (code !== SPACE && code !== HYPHEN && code !== IGNORED && code !== APOSTROPHE) {
        commas = point === COMMA && join ? 1 : 2;
        join = false;
      }
      at += width;
    }
    this.#at = at;
    this.comma = commas === 1;
    this.#join = join;
    return at < length;
  }

  #readWord(): void {
    const text = this.#text;
    const total = text.length;
    let at = this.#at;
    let a = SEED_A;
    let b = SEED_B;
    let length = 0;
    let capitals = 0;
    let cased = 0;
    let end: number;
    let initials = false;
    this.start = at;
    this.joined = this.#join;
    // Most words are of the first letters only.
    for (; at < total; at++, length++) {
      const unit = text.charCodeAt(at);
      const code = unit < FIRST_WIDE ? (SMALL_CODES[unit] as number) : IGNORED;
      if (code <= IGNORED) break;
      a = hashA(a, code);
      b = hashB(b, code);
      if (code > DIGIT_NINE) cased++;
      if (code !== unit) capitals++;
    }
    end = at;
    this.capital = length > 0 && isCapital(text.charCodeAt(this.start));
    while (at < total) {
      const point = text.codePointAt(at) as number;
      const width = point > 0xffff ? 2 : 1;
      const code = this.#letters.code(point);
      if (code > IGNORED) {
        if (code === MANY) {
          const units = this.#letters.units(point);
          for (let unit = 0; unit < units.length; unit++) {
            a = hashA(a, units.charCodeAt(unit));
            b = hashB(b, units.charCodeAt(unit));
          }
        } else {
          a = hashA(a, code);
          b = hashB(b, code);
        }
        if (isCapital(point)) {
          capitals++;
          cased++;
          if (length === 0) this.capital = true;
        } else if (code > DIGIT_NINE) cased++;
        length++;
        at += width;
        end = at;
        continue;
      }
      if (code === IGNORED) {
        at += width;
        // A combining mark belongs to the letter before it; other invisible characters only count between letters.
        if (isMark(point)) end = at;
        continue;
      }
      if (code === APOSTROPHE) {
        const after = this.#letters.codeAt(text, at + 1);
        if (after <= IGNORED) break;
        if (after === SMALL_S && this.#letters.codeAt(text, at + 2) <= IGNORED) {
          this.#possessiveAt = at;
          break;
        }
        at += width;
        continue;
      }
      if (code === PERIOD && (initials || length === 1) && this.#isInitial(at + 1)) {
        initials = true;
        at += width;
        continue;
      }
      if (code === PERIOD && initials) end = at + 1;
      break;
    }
    this.end = end;
    this.a = a;
    this.b = b;
    this.length = length;
    this.allCapitals = cased > 0 && capitals === cased;
    this.#at = Math.max(at, end);
    this.#join = true;
    if (end === at && this.#letters.codeAt(text, at) === PERIOD && this.#periodJoins(length, end)) this.#at = at + 1;
  }

  /** Whether one single letter, and no word, begins at `at`. */
  #isInitial(at: number): boolean {
    const text = this.#text;
    return this.#letters.codeAt(text, at) > DIGIT_NINE && this.#letters.codeAt(text, at + 1) <= IGNORED;
  }

  #periodJoins(length: number, end: number): boolean {
    if (length === 1) return this.capital;
    return this.capital && length <= LONGEST_TITLE && TITLES.has(this.#text.slice(this.start, end).toLowerCase());
  }
}

function isMark(point: number): boolean {
  return point >= 0x300 && /\p{M}/u.test(String.fromCodePoint(point));
}

/** The same with one space between each two. */
const PLAIN_WORDS = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** The folded words of an alias, joined by one space; empty when it has none. */
export function foldAlias(alias: string, letters?: Letters): string {
  if (PLAIN_WORDS.test(alias)) return alias.toLowerCase();
  const words = new Words(letters ?? new Letters()).read(alias);
  const folded: string[] = [];
  while (words.next()) folded.push(words.folded());
  return folded.join(' ');
}
