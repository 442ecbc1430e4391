/**
 * How a page writes its words, read no further than it is asked about: a page asks about some dozens of the thousands it has.
 * The answers are those of `usageOf`, which reads them all and takes longer than finding the names among them.
 *
 * - The page is cut into pieces by one pattern. Most pieces are *plain*: one word, and all that folding does to it is to
 *   leave out its capitals. What words the others are or have in them is read.
 * - What stands before a word is read in the texts that have it with a capital.
 */
import { usageOf, type Usage } from './context.ts';
import { foldAlias } from './fold.ts';
import { Letters } from './letters.ts';
import { once } from './once.ts';

/** Characters that end a word and that no word has in it. */
const ENDS = String.raw` \t\n\r,;:!?()"“”…–—-`;
/** Up to one of them; a period before it, or before nothing, is no part of it. */
const PIECE = new RegExp(String.raw`[^.${ENDS}]+(?:\.(?=[^${ENDS}])[^${ENDS}]*)?`, 'g');
const PLAIN = '(?:[A-Z]?[a-z0-9]+|[A-Z][A-Z0-9]*)';
/** Among pieces with a space between. */
const NOT_PLAIN = new RegExp(`(?<![^ ])(?!${PLAIN}(?![^ ]))[^ ]+`, 'g');
const FOLDED = /^[a-z0-9]+$/;

export class PageUsage implements Usage {
  readonly words = { has: (word: string): boolean => this.#isWritten(word) };
  readonly small = {
    has: (word: string): boolean =>
      (FOLDED.test(word) && this.#pieces().has(word)) || this.#others().usage.small.has(word),
  };
  readonly proper = { has: (word: string): boolean => this.#isProper(word) };

  readonly #texts: readonly string[];
  /** As they are written, each once. */
  readonly #pieces = once((): ReadonlySet<string> => new Set(this.#texts.join(' ').match(PIECE)));
  /** The pieces that are not plain, and the usage in them. */
  readonly #others = once(() => {
    const pieces = [...this.#pieces()].join(' ').match(NOT_PLAIN) ?? [];
    return { pieces, usage: usageOf(pieces) };
  });
  /** By word, those of them that have it in them: of a page in another script they are all it has. */
  readonly #otherPieces = once(() => {
    const letters = new Letters();
    return Map.groupBy(
      this.#others().pieces.flatMap((piece) =>
        foldAlias(piece, letters)
          .split(' ')
          .map((word) => ({ word, piece })),
      ),
      ({ word }) => word,
    );
  });
  /** By text: what is proper in it. */
  readonly #known = new Map<string, Usage['proper']>();

  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }

  #isWritten(word: string): boolean {
    if (FOLDED.test(word)) {
      const pieces = this.#pieces();
      if (pieces.has(word) || pieces.has(capitalised(word)) || pieces.has(word.toUpperCase())) return true;
    }
    return this.#others().usage.words.has(word);
  }

  #isProper(word: string): boolean {
    if (!this.#isWritten(word)) return false;
    const others = this.#others().usage.words.has(word) ? (this.#otherPieces().get(word) ?? []) : [];
    const written = [capitalised(word), ...others.map(({ piece }) => piece)];
    return this.#texts.some((text) => written.some((each) => text.includes(each)) && this.#properIn(text).has(word));
  }

  #properIn(text: string): Usage['proper'] {
    let proper = this.#known.get(text);
    if (!proper) this.#known.set(text, (proper = usageOf([text]).proper));
    return proper;
  }
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
