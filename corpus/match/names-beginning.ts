/**
 * The longest alias that begins at a word, and what stands beside it. Reads words on from there as far as it needs them.
 * Where words may begin an alias is for `names.ts` to say.
 */
import { Words } from './fold.ts';
import type { Letters } from './letters.ts';
import { ALL, ANY, INITIAL, mix, mixComma, NONE, PREFIX } from './names-index.ts';
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
  readings: Reading[];
  before?: Neighbour;
  after?: Neighbour;
}

/** The words from one on at which an alias may begin. Holds no text between uses. */
export class Beginning {
  readonly #lookup: Lookup;
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
    this.#words = new Words(letters);
    this.#beside = new Words(letters);
  }

  /** Where the words behind the first begin, up to word `last`, but for possessives. */
  startsUpTo(last: number): number[] {
    const starts: number[] = [];
    for (let word = 1; word <= last; word++) if (!this.#possessive[word]) starts.push(this.#start[word] as number);
    return starts;
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
  longest(text: string, start: number, notWhole: boolean): { word: number; entry: number } {
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
      const value = this.#lookup.value(a, b);
      if (value === 0) break;
      const place = value & NONE;
      const entry = place === NONE ? -1 : this.#lookup.allowed(place - 1, at + 1, this.#binding);
      if (entry >= 0 && !(notWhole && !this.#has(at + 1))) {
        best = entry;
        word = at;
      }
      if ((value & PREFIX) === 0) break;
    }
    return { entry: best, word };
  }

  /**
   * The candidate of what `longest` gave.
   *
   * @param before where an earlier word begins, −1 where there is none: what stands beside it is read from there
   */
  candidate(text: string, entry: number, last: number, before: number): Candidate {
    const start = this.#start[0] as number;
    const found: Candidate = {
      start,
      end: this.#end[last] as number,
      readings: this.#lookup.readings(entry, last + 1, this.#binding),
    };
    const after = last + 1;
    const follows = this.#has(after) && this.#joined[after] && this.#binding[after] !== ANY;
    if (follows) found.after = this.#neighbour(text, this.#start[after] as number, this.#end[after] as number, false);
    const earlier = this.#before(text, before, start);
    if (earlier) found.before = earlier;
    return found;
  }

  /** The word right before `start`, reading from the beginning of an earlier one. */
  #before(text: string, from: number, start: number): Neighbour | undefined {
    if (from < 0) return undefined;
    const words = this.#beside.readFrom(text, from);
    let at = from;
    let end = from;
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

  #neighbour(text: string, start: number, end: number, leads: boolean): Neighbour {
    const words = this.#beside.readFrom(text, start);
    words.next();
    return { word: words.folded(), start, end, leads };
  }
}

function bindingOf({ allCapitals, capital }: Words): number {
  return allCapitals ? ALL : capital ? INITIAL : ANY;
}
