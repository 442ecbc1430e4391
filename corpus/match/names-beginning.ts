/**
 * The longest alias that begins at a word, and what stands beside it, whatever the words are like. Reads words on from there
 * as far as it needs them. Where words may begin an alias is for `names.ts` to say.
 */
import { Words } from './fold.ts';
import { BREAK, IGNORED, startBefore, type Letters } from './letters.ts';
import { ALL, ANY, INITIAL, mix, mixComma, PREFIX } from './names-index.ts';
import type { Lookup, Reading } from './names-lookup.ts';

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
  readings: readonly Reading[];
  before?: Neighbour;
  after?: Neighbour;
}

/**
 * What stands unbroken by white space for longer is no word beside a name: looked at before each of them, it would take
 * the square of its length.
 */
const LONGEST_RUN = 256;

/** The words from one on at which an alias may begin. Holds no text between uses. */
export class Beginning {
  /** Where reading goes on behind the last candidate and its possessive. */
  after = 0;
  readonly #lookup: Lookup;
  readonly #letters: Letters;
  readonly #words: Words;
  /** Another reader, for what stands beside a match. */
  readonly #beside: Words;
  /** The words, by column. */
  #count = 0;
  readonly #start: number[] = [];
  readonly #end: number[] = [];
  readonly #a: number[] = [];
  readonly #b: number[] = [];
  readonly #joined: boolean[] = [];
  readonly #comma: boolean[] = [];
  readonly #possessive: boolean[] = [];
  readonly #binding: number[] = [];

  constructor(lookup: Lookup, letters: Letters) {
    this.#lookup = lookup;
    this.#letters = letters;
    this.#words = new Words(letters);
    this.#beside = new Words(letters);
  }

  /** Reads on until there is a word of that number; false when the text has no more. */
  #has(word: number): boolean {
    const words = this.#words;
    while (this.#count <= word) {
      if (!words.next()) return false;
      const at = this.#count++;
      this.#start[at] = words.start;
      this.#end[at] = words.end;
      this.#a[at] = words.a;
      this.#b[at] = words.b;
      this.#joined[at] = words.joined;
      this.#comma[at] = words.comma;
      this.#possessive[at] = words.isPossessive;
      this.#binding[at] = bindingOf(words);
    }
    return true;
  }

  /**
   * The last word and first entry of the longest alias that begins with the word at `start`, which is then word 0; entry
   * −1 when none does.
   */
  #longest(text: string, start: number, notWhole: boolean): { word: number; entry: number } {
    this.#words.readFrom(text, start);
    this.#count = 0;
    let best = -1;
    let word = 0;
    let a = 0;
    let b = 0;
    for (let at = 0; this.#has(at); at++) {
      if (at > 0 && !this.#joined[at]) {
        if (!this.#comma[at]) break;
        a = mixComma(a);
        b = mixComma(b);
      }
      a = mix(a, this.#a[at] as number);
      b = mix(b, this.#b[at] as number);
      const value = at === 0 ? this.#lookup.single(a, b) : this.#lookup.longer(a, b);
      if (value === 0) break;
      const entry = this.#lookup.allowed(value, at + 1, this.#binding);
      if (entry >= 0 && !(notWhole && !this.#has(at + 1))) {
        best = entry;
        word = at;
      }
      if ((value & PREFIX) === 0) break;
    }
    return { entry: best, word };
  }

  /** The longest alias that begins with the word at `start`, and what stands beside it; undefined when none does. */
  candidate(text: string, start: number, notWhole: boolean): Candidate | undefined {
    const { entry, word } = this.#longest(text, start, notWhole);
    if (entry < 0) return undefined;
    const end = this.#end[word] as number;
    const found: Candidate = { start, end, readings: this.#lookup.readings(entry, word + 1, this.#binding) };
    const next = word + 1;
    const follows = this.#has(next);
    this.after = follows && this.#possessive[next] ? (this.#end[next] as number) : end;
    if (follows && this.#joined[next] && this.#binding[next] !== ANY)
      found.after = this.#neighbour(text, this.#start[next] as number, this.#end[next] as number, false);
    const before = this.#before(text, start);
    if (before) found.before = before;
    return found;
  }

  /** The word right before `start`. Words are read from the one before that on, to know whether it leads. */
  #before(text: string, start: number): Neighbour | undefined {
    const near = this.#runBefore(text, start);
    if (near < 0) return undefined;
    const far = this.#runBefore(text, near);
    const words = this.#beside.readFrom(text, far < 0 ? near : far);
    let at = near;
    let end = near;
    let leads = true;
    let binding = ANY;
    while (words.next() && words.start < start) {
      at = words.start;
      end = words.end;
      leads = !words.joined;
      binding = bindingOf(words);
    }
    return words.joined && binding !== ANY ? this.#neighbour(text, at, end, leads) : undefined;
  }

  /** Where what stands unbroken before `at` begins; −1 where nothing does that a name may go on from. */
  #runBefore(text: string, at: number): number {
    const letters = this.#letters;
    let end = at;
    while (letters.codeBefore(text, end) <= IGNORED) {
      if (letters.codeBefore(text, end) === BREAK) return -1;
      end = startBefore(text, end);
    }
    const least = end - LONGEST_RUN;
    const start = letters.unbrokenFrom(text, end, least);
    return start > least ? start : -1;
  }

  #neighbour(text: string, start: number, end: number, leads: boolean): Neighbour {
    const words = this.#beside.readFrom(text, start);
    words.next();
    return { word: words.folded(), start, end, leads };
  }
}

function bindingOf({ allCapitals, capital }: Words): number {
  return allCapitals ? ALL : capital ? INITIAL : ANY;
}
