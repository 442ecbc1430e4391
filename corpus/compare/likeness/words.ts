/**
 * A text as the words that can be set beside those of another text: each with its stem, how much it weighs and what it is
 * kin to. Function words are left out, numbers are read ("four" is 4), a country is one with its adjective and its people.
 * Knows nothing of the other text.
 */
import { FUNCTION_WORDS } from '../../function-words.ts';
import { NUMBER, valueOf } from '../../ingest/number-words.ts';
import { countryOf } from '../../match/countries.ts';
import type { Span } from '../../match/sentences.ts';
import { isKnown, kinOf, rarityOf, type Kin } from './kin.ts';
import { porterStemOf } from './stem.ts';

export type WordKind = 'word' | 'number' | 'country' | 'not';

export interface Word extends Span {
  kind: WordKind;
  /** Porter's stem; the common name of a country in small letters; "#4" of a number. */
  stem: string;
  /** As written, in small letters without accents. */
  plain: string;
  /** By how rare it is in English, from 1 to 10. */
  weight: number;
  kin?: Kin;
}

/** What is written in capitals or with points, and is another word without them. */
const INITIALS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    us: 'united states of america',
    usa: 'united states of america',
    uk: 'united kingdom',
    un: 'united nations',
    eu: 'european union',
  }),
);

/** Countries as headlines shorten them; the words before the last have been read. */
const SHORT_COUNTRIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'n korea': 'north korea',
    's korea': 'south korea',
    nkorea: 'north korea',
    skorea: 'south korea',
    nz: 'new zealand',
    'n zealand': 'new zealand',
    saudi: 'saudi arabia',
  }),
);

/** Words as headlines shorten them. */
const SHORT_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    govt: 'government',
    gov: 'governor',
    pct: 'percent',
    intl: 'international',
    dept: 'department',
    natl: 'national',
    yr: 'year',
    yrs: 'year',
    wk: 'week',
    nuke: 'nuclear',
    nukes: 'nuclear',
    parlt: 'parliament',
    univ: 'university',
    sen: 'senator',
    pres: 'president',
    pak: 'pakistan',
    calif: 'california',
    fla: 'florida',
    colo: 'colorado',
    aussie: 'australian',
  }),
);

const NOT = /^(?:not|no|never|cannot|\p{L}+n[’']t)$/iu;

/** What is no word of a lexicon weighs as much as one that is neither common nor rare. */
const OTHER_WEIGHT = 6;
const NOT_WEIGHT = 4;

const TOKEN = new RegExp(
  String.raw`(?<number>(?<![\p{L}\d])${NUMBER}(?![\p{L}\d]))|(?<initials>(?:\p{L}\.){2,}|(?<!\p{L})(?:US|USA|UK|UN|EU)(?!\p{L}))|[\p{L}\p{N}]+(?:[’']\p{L}+)?`,
  'giu',
);

/** Words that have been looked up, as written in small letters. */
export type LookedUp = Map<string, Pick<Word, 'stem' | 'weight' | 'kin'>>;

/** In their order; none of an empty text. @param lookedUp takes in what is looked up, for the next text */
export function wordsOf(text: string, lookedUp: LookedUp = new Map()): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [written] = match;
    const span = { start: match.index, end: match.index + written.length };
    const whole = plainOf(written);
    const plain = SHORT_WORDS.get(whole) ?? whole;
    // "One" is a pronoun more often than a number.
    if (match.groups?.['number'] !== undefined && plain !== 'one') {
      words.push({ ...span, kind: 'number', stem: `#${valueOf(written)}`, plain, weight: OTHER_WEIGHT });
      continue;
    }
    const initials = written === written.toUpperCase() && match.groups?.['initials'] !== undefined;
    if (!initials && FUNCTION_WORDS.has(plain)) continue;
    const country = countryAt(text, words.at(-1), span, plain, initials);
    if (country) {
      if (country.start < span.start) words.pop();
      words.push(country);
    } else if (NOT.test(written)) {
      words.push({ ...span, kind: 'not', stem: 'not', plain, weight: NOT_WEIGHT });
    } else {
      const found = lookedUp.get(plain) ?? lookUp(plain);
      lookedUp.set(plain, found);
      words.push({ ...span, kind: 'word', plain, ...found });
    }
  }
  return words;
}

function lookUp(plain: string): Pick<Word, 'stem' | 'weight' | 'kin'> {
  const stem = stemOf(plain);
  const kin = kinOf(stem);
  return { stem, weight: rarityOf(stem), ...(kin && { kin }) };
}

/** A country's name, also where the word before is its first part. */
function countryAt(
  text: string,
  before: Word | undefined,
  span: Span,
  plain: string,
  initials: boolean,
): Word | undefined {
  const other = { kind: 'country' as const, weight: OTHER_WEIGHT };
  if (before && (before.plain.length === 1 ? /^\.?\s*$/u : /^[\s-]*$/u).test(text.slice(before.end, span.start))) {
    const both = `${before.plain} ${plain}`;
    const stem = countryOf(both) ?? SHORT_COUNTRIES.get(both);
    if (stem !== undefined) return { ...other, start: before.start, end: span.end, stem, plain: both };
  }
  const stem = initials ? INITIALS.get(plain) : (countryOf(plain) ?? SHORT_COUNTRIES.get(plain));
  return stem === undefined ? undefined : { ...other, ...span, stem, plain };
}

/** As the American press spells it, where the lexicon knows only that. */
function stemOf(plain: string): string {
  const stem = porterStemOf(plain);
  if (isKnown(stem)) return stem;
  const american = porterStemOf(plain.replace(/is(?=e[ds]?$|ing$|ation)/u, 'iz').replace(/our(?=s?$|ed$|ing$)/u, 'or'));
  return isKnown(american) ? american : stem;
}

function plainOf(written: string): string {
  return written
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}|\./gu, '')
    .replace(/[’']s$/u, '')
    .replaceAll(/[’']/gu, '');
}
