/**
 * Where words begin in the first texts that are read. A browser that has just begun to run a program takes each step of a loop
 * over bytes by itself, many times as slowly as later, but a pattern is native soon: so it finds the words at first, and the
 * loops of `skim.ts`, which are better once they are native too, do it later. The loops go by the first letters of all aliases, the
 * pattern goes by capitals and, where they are few, by the first words of aliases without one. Neither leaves out a place where an
 * alias begins.
 */
import { FIRST_BYTE, FIRST_LONG_LEAD, FIRST_WIDE_BYTE, MOST_BYTES_A_UNIT } from './skim-bytes.ts';

/** UTF-16 code units, some pages: so many are read by a pattern. */
const PATIENCE = 2 ** 19;
/** In a longer text the loops soon are native. */
const LONGEST = 4096;

/** The bytes of UTF-8 before this begin a character of two. */
const FIRST_THIRD_LEAD = 0xe0;

/** Where a word begins, and what is no single byte. */
const ANY_START = /(?<![A-Za-z0-9])[A-Za-z0-9]|[^\0-\x7f]/g;
/** The same of words that begin with a capital, which any index may have. */
const CAPITAL_START = /(?<![A-Za-z0-9])[A-Z]|[^\0-\x7f]/g;

/**
 * The same, and where one of these folded words begins, or one that goes on behind its small letters: with a capital, an apostrophe,
 * a period or a character that is not ASCII (`FIRST_CLASSES` in `letters.ts`).
 */
function capitalOr(words: readonly string[]): RegExp {
  const small = `(?:${words.join('|')})(?![a-z0-9])|[a-z0-9]+(?:[A-Z.'\`]|[^\\0-\\x7f])`;
  return new RegExp(`(?<![A-Za-z0-9])(?:[A-Z]|(?=${small})[a-z0-9])|[^\\0-\\x7f]`, 'g');
}

/**
 * By what the words are found that may begin an alias.
 *
 * @param hasSmall whether one begins without a capital
 * @param words the first words of these, folded; none where they are not known
 */
export function startPattern(hasSmall: boolean, words: readonly string[]): RegExp {
  if (!hasSmall) return CAPITAL_START;
  return words.length > 0 ? capitalOr(words) : ANY_START;
}

/** Where words begin in one text, which several indexes look at one after the other. */
export class FirstStarts {
  /** What was last found: the first bytes of words, and each byte of a character that has several. Sorted. */
  readonly places = new Uint16Array(LONGEST * MOST_BYTES_A_UNIT);
  readonly #bytes: Readonly<Uint8Array>;
  #patience: number;
  #text = '';
  /** How many places there are; −1 where they have not been found. */
  #count = -1;
  /** By which they were found. */
  #pattern = CAPITAL_START;

  /**
   * @param bytes of the text, from `FIRST_BYTE`
   * @param patience UTF-16 code units that are read so
   */
  constructor(bytes: Readonly<Uint8Array>, patience = PATIENCE) {
    this.#bytes = bytes;
    this.#patience = patience;
  }

  /** Whether this is the text last begun, if that was to be read so. */
  has(text: string): boolean {
    return text === this.#text;
  }

  /** Begins with another text, whose bytes are there by now. */
  begin(text: string): void {
    const isFirst = text.length <= LONGEST && text.length <= this.#patience;
    if (isFirst) this.#patience -= text.length;
    this.#text = isFirst ? text : '';
    this.#count = -1;
  }

  /**
   * Finds the words of the text in `places` by which an alias may begin, or more. @returns how many places there are.
   *
   * @param pattern of `startPattern`
   */
  find(pattern: RegExp): number {
    // Those with a capital are among the others, and a few more are soon ruled out; of all words most would have to be.
    const isFound = this.#pattern === pattern || (pattern === CAPITAL_START && this.#pattern !== ANY_START);
    if (this.#count >= 0 && isFound) return this.#count;
    this.#pattern = pattern;
    return (this.#count = this.#found(pattern));
  }

  #found(pattern: RegExp): number {
    const { places } = this;
    const text = this.#text;
    const bytes = this.#bytes;
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
}
