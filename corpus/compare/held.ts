/** A source as the index holds it: its statements made ready for aligning, without those that tell nothing. */
import { isReadable } from '../ingest/statements.ts';
import { EVERYDAY } from '../ingest/words/everyday.ts';
import { withoutWords } from './across.ts';
import { alignableOf, type Alignable } from './alignment.ts';
import type { ComparedSource } from './compared.ts';
import { isIdle } from './terms.ts';

export interface Held extends ComparedSource {
  alignable: readonly Alignable[];
  /** In another language than English. */
  isAbroad: boolean;
}

/** Small words of a sentence below which nothing is said of its language. */
const LEAST_SMALL_WORDS = 3;
/** Of English news nine in ten small words are everyday ones. */
const LEAST_ENGLISH = 0.34;

/** Boilerplate in another language stands under many articles and tells nothing. */
function isForeign(text: string): boolean {
  const small = text.match(/(?<![\p{L}])\p{Ll}+/gu) ?? [];
  const known = small.filter((word) => EVERYDAY.has(word) || isIdle(word));
  return small.length >= LEAST_SMALL_WORDS && known.length < small.length * LEAST_ENGLISH;
}

/** "Posted by Ann Lee on October 29 at 2:54 pm" says who wrote, and stands over all that she wrote. */
const BYLINE = /^(?:posted|published|updated|last (?:updated|modified)|filed|written|by)\b[^.!?]*\d[^.!?]*$/iu;
const MOST_OF_BYLINE = 90;

function isByline(text: string): boolean {
  return text.length <= MOST_OF_BYLINE && BYLINE.test(text);
}

export function hold(source: ComparedSource): Held {
  const seen = new Set<string>();
  const isAbroad = source.language !== undefined && !isReadable(source.language);
  const alignable = source.statements.flatMap((statement) => {
    // A pull-quote, a caption or a title on the page repeats what the text says.
    const text = statement.text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
    if (seen.has(text) || (!isAbroad && isForeign(statement.text)) || isByline(statement.text)) return [];
    seen.add(text);
    const all = alignableOf(statement, source.date);
    return [isAbroad ? withoutWords(all) : all];
  });
  return { ...source, alignable, isAbroad };
}
