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
 * Most words begin no alias, so most of a text is read by a loop that only finds where words are and hashes them; it asks
 * a bitmap, and where that says "perhaps" the words are read once more, by `Words`, which knows all about them. The loop
 * leaves to `Words` whatever it does not know itself. What begins at a word: `names-beginning.ts`. How the index lies in
 * memory: `names-index.ts` and `names-lookup.ts`.
 *
 * It knows nothing of subjects beyond a number, and decides nothing about meaning: see `resolve.ts`.
 */
import { hashA, hashB, SEED_A, SEED_B, Words } from './fold.ts';
import { APOSTROPHE, BREAK, HYPHEN, IGNORED, isCapital, Letters, MANY, PERIOD, SMALL_CODES, SPACE } from './letters.ts';
import { Beginning, type Candidate } from './names-beginning.ts';
import { mix, NONE } from './names-index.ts';
import { Lookup } from './names-lookup.ts';

export type { Candidate, Neighbour } from './names-beginning.ts';
export { buildNames, MAX_WORDS, type Alias, type Strength } from './names-index.ts';
export type { Reading } from './names-lookup.ts';

function moved(candidate: Candidate, by: number): Candidate {
  const { before, after } = candidate;
  const shift = <Span extends { start: number; end: number }>(span: Span): Span => ({
    ...span,
    start: span.start + by,
    end: span.end + by,
  });
  return { ...shift(candidate), ...(before && { before: shift(before) }), ...(after && { after: shift(after) }) };
}

/** Characters from here on are looked up one by one. */
const FIRST_WIDE = 0x250;

/** As `SMALL_CODES`, where what folds to several letters is left to `Words`. */
const PLAIN_CODES: Readonly<Uint16Array> = SMALL_CODES.map((code) => (code === MANY ? IGNORED : code));

const APOSTROPHE_OF_PRINT = 0x2019;
const COMMA_UNIT = 0x2c;
const SMALL_S = 0x73;

/** Finds the aliases of one index. Holds no text between calls. */
export class Names {
  readonly #lookup: Lookup;
  readonly #letters = new Letters();
  readonly #words = new Words(this.#letters);
  readonly #beginning: Beginning;

  /** @throws RangeError when the bytes are not an index. */
  constructor(buffer: ArrayBuffer, offset = 0) {
    this.#lookup = new Lookup(buffer, offset);
    this.#beginning = new Beginning(this.#lookup, this.#letters);
  }

  /** Every candidate of a text, sorted by `start` and disjoint; decoys among them, with no readings. */
  find(text: string): Candidate[] {
    return this.#search(text, false);
  }

  /**
   * The candidates inside a span that `find` gave, as if the alias that fills it were not known: for the case that it
   * counts for nothing there. They have no neighbours outside of the span.
   */
  inside(text: string, { start, end }: { start: number; end: number }): Candidate[] {
    return this.#search(text.slice(start, end), true).map((found) => moved(found, start));
  }

  /** One loop and no calls but for rare characters: it runs over every letter of every page. */
  #search(text: string, notWhole: boolean): Candidate[] {
    const found: Candidate[] = [];
    const length = text.length;
    const codes = PLAIN_CODES;
    const lookup = this.#lookup;
    /** Where the two words before begin. */
    let before = -1;
    let beforeThat = -1;
    for (let at = 0; at < length;) {
      let unit = text.charCodeAt(at);
      let code = unit < FIRST_WIDE ? (codes[unit] as number) : this.#codeOf(text, at);
      if (code < IGNORED || (code === IGNORED && this.#codeAt(text, at) === IGNORED)) {
        at++;
        continue;
      }
      let start = at;
      let isLarge = unit < 0x80 ? unit <= 0x5a && unit >= 0x41 : isCapital(text.codePointAt(at) as number);
      let hash = SEED_A;
      let isPlain = code !== IGNORED && (unit < 0xd800 || unit > 0xdfff);
      let isSkipped = false;
      if (isPlain && !isLarge) {
        isSkipped = !lookup.hasLetter(code);
        if (!isSkipped) {
          const second = at + 1 < length ? text.charCodeAt(at + 1) : 0x20;
          const next = second < FIRST_WIDE ? (codes[second] as number) : IGNORED;
          if (next <= HYPHEN || next > IGNORED) isSkipped = !lookup.hasPair(code, next <= HYPHEN ? 0 : next);
        }
      }
      if (isSkipped) {
        // No alias begins so: all that matters is where the word ends.
        for (;;) {
          do {
            at++;
            unit = at < length ? text.charCodeAt(at) : 0;
            code = unit < FIRST_WIDE ? (codes[unit] as number) : IGNORED;
          } while (code > IGNORED);
          if (unit !== 0x20 || at + 1 >= length) break;
          // Most often another one follows.
          const next = text.charCodeAt(at + 1);
          if (next < 0x61 || next > 0x7a || lookup.hasLetter(next)) break;
          beforeThat = before;
          before = start;
          start = ++at;
        }
        if (code > HYPHEN) {
          at = this.#skipRest(text, start, at);
          if (at < 0) {
            isPlain = isSkipped = false;
            at = start;
          }
        }
      } else if (isPlain) {
        do {
          hash = hashA(hash, code);
          at++;
          unit = at < length ? text.charCodeAt(at) : 0x20;
          code = unit < FIRST_WIDE ? (codes[unit] as number) : this.#codeOf(text, at);
        } while (code > IGNORED && unit < FIRST_WIDE);
        if (code > HYPHEN) {
          // An initial, an apostrophe or something rare: it may belong to the word.
          if (code === PERIOD) isPlain = at > start + 1;
          else if (code === APOSTROPHE) isPlain = this.#codeAt(text, at + 1) <= IGNORED || this.#isPossessive(text, at);
          else isPlain = false;
        }
      }
      let last = -1;
      if (!isSkipped) {
        if (!isPlain) {
          const words = this.#words.readFrom(text, start);
          words.next();
          ({ a: hash, capital: isLarge, end: at } = words);
        }
        if (lookup.hasFirst(hash, isLarge) && (!isPlain || this.#mayBegin(text, start, at))) {
          const { entry, word } = this.#beginning.longest(text, start, notWhole && before < 0);
          if (entry >= 0) {
            last = word;
            const candidate = this.#beginning.candidate(text, entry, word, beforeThat < 0 ? before : beforeThat);
            found.push(candidate);
            at = candidate.end;
          }
        }
      }
      beforeThat = before;
      before = start;
      if (last > 0) {
        for (const next of this.#beginning.startsUpTo(last)) {
          beforeThat = before;
          before = next;
        }
      }
      if (at < length && text.charCodeAt(at) > 0x26 && this.#isPossessive(text, at)) at += 2;
    }
    return found;
  }

  /** The end of a word that goes on at `at` in characters that are not plain; −1 where that is not easily said. */
  #skipRest(text: string, start: number, at: number): number {
    for (let end = at; ;) {
      const point = at < text.length ? (text.codePointAt(at) as number) : 0x20;
      const code = this.#letters.code(point);
      if (code === PERIOD) return at === start + 1 ? -1 : end;
      if (code <= HYPHEN) return end;
      if (code === APOSTROPHE) {
        if (this.#codeAt(text, at + 1) <= IGNORED || this.#isPossessive(text, at)) return end;
      } else if (code === IGNORED) {
        return -1;
      }
      at += point > 0xffff ? 2 : 1;
      if (code > IGNORED) end = at;
    }
  }

  /**
   * Whether an alias may begin with the plain word in `[start, end)`: it is one itself, or begins one with the word behind
   * it as far as that is plain too. Says no to most words that begin some name, and never to one that begins a match.
   */
  #mayBegin(text: string, start: number, end: number): boolean {
    let wordA = SEED_A;
    let wordB = SEED_B;
    for (let at = start; at < end; at++) {
      const code = SMALL_CODES[text.charCodeAt(at)] ?? MANY;
      if (code === MANY) return true;
      wordA = hashA(wordA, code);
      wordB = hashB(wordB, code);
    }
    const a = mix(0, wordA);
    const b = mix(0, wordB);
    const value = this.#lookup.value(a, b);
    if (value === 0) return false;
    if ((value & NONE) !== NONE) return true;
    const gap = end < text.length ? (SMALL_CODES[text.charCodeAt(end)] ?? MANY) : BREAK;
    if (gap !== SPACE && gap !== HYPHEN) return gap !== BREAK || text.charCodeAt(end) === COMMA_UNIT;
    wordA = SEED_A;
    wordB = SEED_B;
    let at = end + 1;
    for (; at < text.length; at++) {
      const code = SMALL_CODES[text.charCodeAt(at)] ?? MANY;
      if (code === SPACE || code === HYPHEN || (code === BREAK && at > end + 1)) break;
      if (code <= IGNORED || code === MANY) return true;
      wordA = hashA(wordA, code);
      wordB = hashB(wordB, code);
    }
    return at === end + 1 || this.#lookup.value(mix(a, wordA), mix(b, wordB)) !== 0;
  }

  /** The code of the character at `at`, which is none of the first ones. */
  #codeOf(text: string, at: number): number {
    if (text.charCodeAt(at) === APOSTROPHE_OF_PRINT) return APOSTROPHE;
    return this.#letters.code(text.codePointAt(at) as number);
  }

  #codeAt(text: string, at: number): number {
    return at < text.length ? this.#letters.code(text.codePointAt(at) as number) : 0;
  }

  /** Whether an "'s" that ends a word stands at `at`, behind a word. */
  #isPossessive(text: string, at: number): boolean {
    return (
      this.#codeAt(text, at) === APOSTROPHE &&
      this.#codeAt(text, at + 1) === SMALL_S &&
      this.#codeAt(text, at + 2) <= IGNORED
    );
  }
}
