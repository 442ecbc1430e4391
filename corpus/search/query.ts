/**
 * What a reader typed, as words and phrases. Folding is the matcher's (`match/fold.ts`): Khamene'i, Khāmeneʾi and
 * khamenei are the same. Every other character parts words, so nothing that can be typed has a special meaning except
 * quotation marks; one that is not closed lasts to the end.
 */
import { FUNCTION_WORDS } from '../function-words.ts';
import { Words } from '../match/fold.ts';
import type { Letters } from '../match/letters.ts';

/** Longer words are cut: nobody types them, and the vocabulary keeps distances in bytes. */
export const MAX_WORD_LENGTH = 64;
/** Longer queries are cut: no name or question is longer, and the cost of a search grows with its words. */
export const MAX_QUERY_LENGTH = 200;
const MAX_QUERY_WORDS = 24;

export interface Query {
  /** In the order typed, each once. */
  words: QueryWord[];
  /** Folded words that have to follow each other; each of them is in `words` too. */
  phrases: string[][];
  /** Whether its end was left out. */
  cut: boolean;
}

export interface QueryWord {
  folded: string;
  /** As it was typed. */
  typed: string;
  /** Stands in a phrase: no other spelling will do. */
  exact: boolean;
  /** Says nothing of what is sought, as "why" and "did": it is not taken for misspelt, and need not be found. */
  filler: boolean;
}

const QUOTES = /["“”„‟«»＂]/u;
/** Somebody may have selected a whole book; white space at its beginning is no reason to look further. */
const MOST_SELECTED = 10 * MAX_QUERY_LENGTH;

/** What questions have besides. */
const QUESTION_WORDS: ReadonlySet<string> = new Set(['why', 'whom', 'whose', 'whether']);
/** Function words that are somebody or some time as well: "us strikes", "may 2014". */
const MEANT: ReadonlySet<string> = new Set(['us', 'may']);

/** The word of a possessive, which says nothing about what is sought. */
const POSSESSIVE = "'s";

/** The folded words of a text with their spans, without possessives. */
export function* foldedWords(
  text: string,
  letters: Letters,
): Generator<{ folded: string; start: number; end: number }> {
  const words = new Words(letters).read(text);
  while (words.next()) {
    const folded = words.folded();
    if (folded !== POSSESSIVE) yield { folded: folded.slice(0, MAX_WORD_LENGTH), start: words.start, end: words.end };
  }
}

/** A text that was selected somewhere, as a query: a quotation mark in it has no meaning. A long one ends in "…". */
export function selectedQuery(text: string): string {
  const plain = text
    .slice(0, MOST_SELECTED)
    .replaceAll(/["“”„‟«»＂\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toWellFormed();
  return plain.length <= MAX_QUERY_LENGTH ? plain : `${plain.slice(0, MAX_QUERY_LENGTH).toWellFormed()}…`;
}

export function parseQuery(typed: string, letters: Letters): Query {
  const text = typed.slice(0, MAX_QUERY_LENGTH);
  const words = new Map<string, QueryWord>();
  const phrases: string[][] = [];
  let cut = typed.trimEnd().length > MAX_QUERY_LENGTH;
  text.split(QUOTES).forEach((part, index) => {
    const quoted = index % 2 === 1;
    const phrase: string[] = [];
    for (const { folded, start, end } of foldedWords(part, letters)) {
      const known = words.get(folded);
      if (!known && words.size === MAX_QUERY_WORDS) {
        cut = true;
        break;
      }
      const exact = quoted || known?.exact === true;
      words.set(folded, { folded, typed: part.slice(start, end), exact, filler: !exact && isFiller(folded) });
      phrase.push(folded);
    }
    if (quoted && phrase.length > 0) phrases.push(phrase);
  });
  return { words: [...words.values()].map(among), phrases, cut };
}

function isFiller(folded: string): boolean {
  return QUESTION_WORDS.has(folded) || (FUNCTION_WORDS.has(folded) && !MEANT.has(folded));
}

/** Where nothing else is sought, a filler is. */
function among(word: QueryWord, _: number, words: readonly QueryWord[]): QueryWord {
  return words.every(({ filler }) => filler) ? { ...word, filler: false } : word;
}

/** The query without what says nothing of what is sought; the same where no such word is there. */
export function withoutFillers(query: Query): Query {
  const words = query.words.filter(({ filler }) => !filler);
  return words.length === query.words.length ? query : { ...query, words };
}
