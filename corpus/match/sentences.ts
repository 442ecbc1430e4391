/**
 * Sentences of a block: by the rules of Unicode, with the breaks taken back that they make behind abbreviations and
 * initials ("Maj. Gen. Qassem", "the U.S. Army") and before small letters. Spans cover the text without gaps.
 */
import { beginsSmall, lettered, WORD_END } from './lettered.ts';
import { once } from './once.ts';
import { sentenceEnds } from './sentence-breaks.ts';

export interface Span {
  start: number;
  end: number;
}

/** A text that ends like this goes on behind the break. */
const UNFINISHED = new Set(
  `Adm Brig Capt Cmdr Col Cpl Dr Gen Gov Hon Lt Maj Mr Mrs Ms Mt No Pres Prof Rep Rev Sen Sgt Sr St Jr vs Jan Feb Mar Apr
  Jun Jul Aug Sep Sept Oct Nov Dec`.split(/\s+/),
);
const LAST_WORD = /(?:^|[\s("“‘-])(?:([A-Za-z][a-z]{1,4})|[A-Z]|[A-Z]\.[A-Z])\.\s*$/;

/** "U.S." may end a sentence: it does where a word follows that names no body or person. */
const ENDS_LIKE_U_S = /\b[A-Z]\.[A-Z]\.\s*$/u;
const BEGINS_ANEW =
  /^(?:The|A|An|In|On|At|But|And|It|He|She|They|We|This|That|These|Those|There|His|Her|Its|If|As)(?!\w)/u;

/** "Am 15. September", as many languages write it. */
const ENDS_IN_ORDINAL = /(?:^|[\s(])\d{1,2}\.\s*$/u;

export class Sentences {
  /** Made when first asked for: hardly any page needs one. */
  readonly #segmenter: () => Intl.Segmenter;
  readonly #isEnglish: boolean;
  /** The one language with a rule of its own: `;` asks a question in it. */
  readonly #isGreek: boolean;

  /** @param language BCP 47 */
  constructor(language = 'en') {
    this.#segmenter = once(() => new Intl.Segmenter(language, { granularity: 'sentence' }));
    this.#isEnglish = /^en\b/i.test(language);
    this.#isGreek = /^el\b/i.test(language);
  }

  /** The sentences of a text, in order; none of an empty one. */
  of(text: string): Span[] {
    const spans: Span[] = [];
    let start = 0;
    for (const end of this.#ends(text)) {
      const last = spans.at(-1);
      const before = last && endOf(text.slice(last.start, last.end));
      const isOne =
        before !== undefined &&
        (goesOn(before, text.slice(start, end)) || (!this.#isEnglish && ENDS_IN_ORDINAL.test(before)));
      if (last && isOne) last.end = end;
      else spans.push({ start, end });
      start = end;
    }
    return spans;
  }

  #ends(text: string): number[] {
    const known = this.#isGreek ? undefined : sentenceEnds(text);
    return known ?? Array.from(this.#segmenter().segment(text), ({ index, segment }) => index + segment.length);
  }
}

/** All of it that is asked about: a sentence that goes on behind each of a thousand initials is not read a thousand times. */
const END_LETTERS = 20;

function endOf(sentence: string): string {
  return sentence.trimEnd().slice(-END_LETTERS);
}

/** "“Why?” Rouhani asked": who speaks is told behind the quotation. */
const ENDS_QUOTED = /[?!][”"’']\s*$/u;
const ATTRIBUTED = lettered(
  String.raw`^(?:\p{Lu}[\p{L}.’'-]*\s+){1,4}(?:said|says|asked|asks|told|wondered|replied|added|quipped|scoffed)${WORD_END}`,
);

function goesOn(before: string, after: string): boolean {
  if (ENDS_QUOTED.test(before) && ATTRIBUTED.test(after)) return true;
  // “Why?” he asked.
  if (beginsSmall(after)) return true;
  if (ENDS_LIKE_U_S.test(before)) return !BEGINS_ANEW.test(after);
  const last = LAST_WORD.exec(before);
  return last !== null && (last[1] === undefined || UNFINISHED.has(last[1]));
}
