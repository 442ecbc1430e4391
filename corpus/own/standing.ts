/**
 * How a name that documents have brought stands with the reader: not every run of capitals deserves a mark, and a wrong
 * mark is worse than a missing one.
 *
 *     marked   named twice at least in sentences, by a name that cannot be something else
 *     quiet    what everybody knows (a country, a people, a large city), or a name that might be something else (a word
 *              that one document alone has, an acronym): in search, card and list, never on a page
 *     once     named in one passage only: listed, and no subject of the corpus
 */
import { EVERYDAY } from '../ingest/words/everyday.ts';
import {
  FIRST_NAMES,
  OF_OFFICES,
  OF_ORGANISATIONS,
  ORGANISATIONS,
  PEOPLES,
  PLACES,
  TITLES,
} from '../ingest/words/known.ts';
import type { NameType } from '../ingest/statement.ts';
import { countryOf } from '../match/countries.ts';
import { foldAlias } from '../match/fold.ts';
import type { Spelling } from './named.ts';

export type Standing = 'marked' | 'quiet' | 'once';

/** A name, over all documents. */
export interface Standee {
  name: string;
  type: NameType;
  /** In sentences, of names of more words than one, and of single words. */
  spelt: readonly Spelling[];
  documents: number;
  passages: number;
}

const MENTIONS_NEEDED = 2;
/** A single word needs more to be a name of one thing only; a person's is a surname or a first name of many. */
const OF_A_WORD = { documents: 2, mentions: 4 };
const OF_A_SURNAME = { documents: 3, mentions: 6 };

/** Written with a capital, and the name of nobody in particular. */
const NO_ONE = new Set(
  `arabic hebrew latin bible koran quran god christ internet web tv suv gdp covid ii islam
  christianity judaism zionism yeah twitter facebook google youtube instagram whatsapp`.split(/\s+/),
);
/** When something was, not who: "12:41 UTC". */
const TIMES = new Set('utc gmt bst cet cest est edt cst cdt mst mdt pst pdt christmas easter ramadan'.split(' '));
/** What begins a sentence. */
const NO_WORD = new Set(
  'he she it but no you we they or his her its my your our new how what if when while as'.split(' '),
);
/** Ideas: "Accountability", "Americanism". */
const IDEA = /(?:ism|ity|ness|ment|tion)$/u;

export function standingOf({ name, type, spelt, documents, passages }: Standee): Standing {
  const words = foldAlias(name).split(' ');
  if (isNoName(name, words)) return 'once';
  if (passages < 2 && documents < 2) return 'once';
  if (isCommonKnowledge(words.join(' '))) return 'quiet';
  const mentions = spelt.reduce((sum, { count }) => sum + count, 0);
  if (mentions < MENTIONS_NEEDED) return 'quiet';
  // "THE NEW COVENANT" is a line of capitals, "PC" and "CSS" are words of a trade.
  if (name === name.toUpperCase()) return 'quiet';
  if (words.length > 1) return tellsApart(words) ? 'marked' : 'quiet';
  const needed = type === 'person' ? OF_A_SURNAME : OF_A_WORD;
  const isOften = documents >= needed.documents && mentions >= needed.mentions;
  return isOften && isNameOfOne(words[0] as string) ? 'marked' : 'quiet';
}

function isNameOfOne(word: string): boolean {
  const sets = [EVERYDAY, FIRST_NAMES, TITLES, OF_ORGANISATIONS, NO_ONE];
  return !sets.some((set) => set.has(word)) && !IDEA.test(word);
}

/** Of ordinary words alone a name is anybody's: every country has an Interior Ministry. */
function tellsApart(words: readonly string[]): boolean {
  const own = words.filter((word) => ![EVERYDAY, TITLES, OF_OFFICES, OF_ORGANISATIONS].some((set) => set.has(word)));
  if (own.length === 0 || NO_WORD.has(words[0] as string)) return false;
  // "Call Scott Ritter".
  return !(EVERYDAY.has(words[0] as string) && FIRST_NAMES.has(words[1] as string) && words.length > 2);
}

function isNoName(name: string, words: readonly string[]): boolean {
  return (
    words.join('').length < 2 ||
    !/\p{L}{2}/u.test(name) ||
    (words.length === 1 && [NO_WORD, TIMES].some((set) => set.has(name.toLowerCase()))) ||
    isRunOn(name)
  );
}

/** What reading took for one name and is two: "Enron CEO Kenneth Lay", "Atonement' Up". */
export function isRunOn(name: string): boolean {
  return /['’”"] |\p{L}[\p{L}.]* (?:President|C[EFIO]O|Minister|Chairman|Rep|Sen|Gov|Secretary|Prime Minister)\.? \p{Lu}/u.test(
    name,
  );
}

function isCommonKnowledge(key: string): boolean {
  return countryOf(key) !== undefined || PEOPLES.has(key) || PLACES.has(key) || ORGANISATIONS.has(key);
}
