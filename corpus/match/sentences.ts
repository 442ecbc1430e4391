/**
 * Sentences of a block: `Intl.Segmenter`, with the breaks taken back that it makes behind abbreviations and initials
 * ("Maj. Gen. Qassem", "the U.S. Army") and before small
 * letters. Spans cover the text without gaps.
 */

import { once } from './once.ts';

export interface Span {
  start: number;
  end: number;
}

/** A text that ends like this goes on behind the break. */
const UNFINISHED =
  /(?:^|[\s("“‘-])(?:[A-Z]|[A-Z]\.[A-Z]|Adm|Brig|Capt|Cmdr|Col|Cpl|Dr|Gen|Gov|Hon|Lt|Maj|Mr|Mrs|Ms|Mt|No|Pres|Prof|Rep|Rev|Sen|Sgt|Sr|St|Jr|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s*$/u;

/** "U.S." may end a sentence: it does where a word follows that names no body or person. */
const ENDS_LIKE_U_S = /\b[A-Z]\.[A-Z]\.\s*$/u;
const BEGINS_ANEW = /^(?:The|A|An|In|On|At|But|And|It|He|She|They|We|This|That|These|Those|There|His|Her|Its|If|As)\b/u;

/** "Am 15. September", as many languages write it. */
const ENDS_IN_ORDINAL = /(?:^|[\s(])\d{1,2}\.\s*$/u;

export class Sentences {
  /** Made when first asked for: a browser's first one takes as long as reading a page, and many pages need none. */
  readonly #segmenter: () => Intl.Segmenter;
  readonly #isEnglish: boolean;

  /** @param language BCP 47 */
  constructor(language = 'en') {
    this.#segmenter = once(() => new Intl.Segmenter(language, { granularity: 'sentence' }));
    this.#isEnglish = /^en\b/iu.test(language);
  }

  /** The sentences of a text, in order; none of an empty one. */
  of(text: string): Span[] {
    const spans: Span[] = [];
    for (const { segment, index } of this.#segmenter().segment(text)) {
      const last = spans.at(-1);
      const before = last && text.slice(last.start, last.end);
      const isOne =
        before !== undefined && (goesOn(before, segment) || (!this.#isEnglish && ENDS_IN_ORDINAL.test(before)));
      if (last && isOne) last.end = index + segment.length;
      else spans.push({ start: index, end: index + segment.length });
    }
    return spans;
  }
}

/** "“Why?” Rouhani asked": who speaks is told behind the quotation. */
const ENDS_QUOTED = /[?!][”"’']\s*$/u;
const ATTRIBUTED =
  /^(?:\p{Lu}[\p{L}.’'-]*\s+){1,4}(?:said|says|asked|asks|told|wondered|replied|added|quipped|scoffed)\b/u;

function goesOn(before: string, after: string): boolean {
  if (ENDS_QUOTED.test(before) && ATTRIBUTED.test(after)) return true;
  // “Why?” he asked.
  if (/^\p{Ll}/u.test(after)) return true;
  if (ENDS_LIKE_U_S.test(before)) return !BEGINS_ANEW.test(after);
  return UNFINISHED.test(before);
}
