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
 * Most words begin no alias. A first look at the text (`skim.ts`) gives the few places at which one may, by four letters;
 * there words are hashed from their bytes and looked up (`plain-word.ts`, `plain-beside.ts`). Where a word holds a character
 * that is not one byte, or a period may be that of an initial or a title, `Words` read it, which know all about words
 * (`names-beginning.ts`). How the index lies in memory: `names-index.ts` and `names-lookup.ts`.
 *
 * It knows nothing of subjects beyond a number, and decides nothing about meaning: see `resolve.ts`.
 */
import { Words } from './fold.ts';
import { HYPHEN, IGNORED, Letters, SMALL_A } from './letters.ts';
import { Beginning, type Candidate, type Neighbour } from './names-beginning.ts';
import { Lookup } from './names-lookup.ts';
import { ANY } from './names-index.ts';
import { NONE, PlainBefore, UNSURE } from './plain-beside.ts';
import { PlainWord } from './plain-word.ts';
import { Skim, SLICE } from './skim.ts';
import { BYTE_CODES, FIRST_BYTE, FIRST_LEAD, FIRST_LONG_LEAD, FIRST_WIDE_BYTE } from './skim-bytes.ts';

export type { Candidate, Neighbour } from './names-beginning.ts';
export { buildNames } from './names-build.ts';
export { MAX_WORDS, type Alias, type Strength } from './names-index.ts';
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

/** Of a plain word: folding leaves all but its capitals. */
function neighbour(text: string, start: number, end: number, leads: boolean): Neighbour {
  return { word: text.slice(start, end).toLowerCase(), start, end, leads };
}

/** Finds the aliases of one index. Keeps of a text no more than its last slice, until the next one comes. */
export class Names {
  readonly #letters = new Letters();
  readonly #words = new Words(this.#letters);
  readonly #lookup: Lookup;
  readonly #beginning: Beginning;
  readonly #skim: Skim;
  readonly #plain: PlainWord;
  readonly #before = new PlainBefore();
  /** Where reading goes on behind the word last read. */
  #after = 0;

  /**
   * @param skim the same for all indexes by which the same texts are read
   * @throws RangeError when the bytes are not an index.
   */
  constructor(buffer: ArrayBuffer, offset = 0, skim = new Skim()) {
    this.#lookup = new Lookup(buffer, offset);
    this.#beginning = new Beginning(this.#lookup, this.#letters);
    this.#skim = skim;
    this.#plain = new PlainWord(skim.bytes, this.#lookup);
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

  #search(text: string, notWhole: boolean): Candidate[] {
    const found: Candidate[] = [];
    if (this.#lookup.isEmpty) return found;
    const { bytes, places } = this.#skim;
    /** Up to where the text is read. */
    let reached = 0;
    for (let from = 0; from < text.length; from += SLICE) {
      const count = this.#skim.look(text, from, this.#lookup.beginnings);
      /** From the place of a byte to its place in the text. */
      let shift = from - FIRST_BYTE;
      for (let place = 0; place < count; place++) {
        const byteAt = places[place] as number;
        const byte = bytes[byteAt] as number;
        const at = byteAt + shift;
        if (byte >= FIRST_WIDE_BYTE) {
          // A character of two or three bytes is one code unit, one of four is two.
          if (byte < FIRST_LEAD) shift--;
          else if (byte >= FIRST_LONG_LEAD) shift++;
          if (byte < FIRST_LEAD || this.#letters.codeAt(text, at) <= IGNORED) continue;
        }
        if (at < reached || !this.#isStart(text, at, byteAt, reached)) continue;
        const entry = this.#entry(text, at, byteAt);
        reached = this.#after;
        if (entry === NONE) continue;
        const { behind } = this.#plain;
        const known = entry !== UNSURE && !notWhole;
        const plain = known ? this.#plainCandidate(text, entry, byteAt, shift) : undefined;
        const candidate = plain ?? this.#beginning.candidate(text, at, notWhole && at === 0);
        if (!candidate) continue;
        found.push(candidate);
        reached = plain ? behind + shift : this.#beginning.after;
      }
    }
    return found;
  }

  /**
   * The candidate of the entry found at a place in the bytes, from where `shift` leads to one in the text; undefined where
   * what stands beside it is not plain.
   */
  #plainCandidate(text: string, entry: number, byteAt: number, shift: number): Candidate | undefined {
    const { bytes } = this.#skim;
    const { end, next, count, binding } = this.#plain;
    const before = this.#before.read(bytes, byteAt);
    if (before === UNSURE || next === UNSURE) return undefined;
    const hasAfter = next >= 0 && (bytes[next] as number) < SMALL_A;
    if (hasAfter && !this.#plain.read(next)) return undefined;
    const readings = this.#lookup.readings(entry, count, binding);
    const found: Candidate = { start: byteAt + shift, end: end + shift, readings };
    if (before >= 0) found.before = neighbour(text, before + shift, this.#before.end + shift, this.#before.leads);
    if (hasAfter && this.#plain.lastBinding() !== ANY)
      found.after = neighbour(text, next + shift, this.#plain.lastEnd + shift, false);
    return found;
  }

  /** Whether the letter at `at` is the first of a word; `reached` is the end of one, or the beginning of the text. */
  #isStart(text: string, at: number, byteAt: number, reached: number): boolean {
    const before = this.#skim.bytes[byteAt - 1] as number;
    const code = before < FIRST_WIDE_BYTE ? (BYTE_CODES[before] as number) : this.#letters.codeBefore(text, at);
    if (code <= HYPHEN) return true;
    if (code > IGNORED) return false;
    // An apostrophe, a period or something unseen parts words or does not, by what stands before it.
    const words = this.#words.readFrom(text, this.#letters.unbrokenFrom(text, at, reached));
    while (words.next() && words.start < at) continue;
    return words.start === at && !words.isPossessive;
  }

  /** The entry of the longest alias that begins with the word at `at`; `NONE`, or `UNSURE` where `Words` have to say. */
  #entry(text: string, at: number, byteAt: number): number {
    if (this.#plain.read(byteAt)) {
      this.#after = at + this.#plain.after - byteAt;
      return this.#plain.isRuledOut() ? NONE : this.#plain.longest();
    }
    const words = this.#words.readFrom(text, at);
    words.next();
    this.#after = words.after;
    return this.#lookup.hasFirst(words.a, words.capital) ? UNSURE : NONE;
  }
}
