/**
 * What bears a name: a person, an organisation, a place, a group, or an office. By the words of the name itself and by
 * what stands right beside it; each mention casts a vote, and a name in a document has one type.
 */
import { countryAdjectives, namesOfCountries, countryOf } from '../match/countries.ts';
import type { Run } from './runs.ts';
import type { NameType } from './statement.ts';
import { EVERYDAY } from './words/everyday.ts';
import {
  BEFORE_PLACES,
  FIRST_NAMES,
  OF_OFFICES,
  OF_ORGANISATIONS,
  OF_PLACES,
  ORGANISATIONS,
  PEOPLES,
  PLACES,
  SPEAKS,
  TITLES,
} from './words/known.ts';

/** Points for each type; a word of the name itself weighs more than a neighbour. */
export type Votes = Partial<Record<NameType, number>>;

const SURE = 10;
const STRONG = 4;
const WEAK = 1;

const INITIAL = /^\p{L}$/u;
/** A small letter, then a capital, or digits: "YouTube", "G4S". Not "McDonald", "DeVos". */
const BRAND = /^(?!Mc|Mac|De|Di|La|Le|Du|O)\p{Lu}?\p{Ll}+\p{Lu}|^\p{Lu}+\d|\d\p{Lu}/u;
const IN =
  /\b(?:in|near|outside|across|throughout|around|from|to|at|into|via|(?:south|north|east|west)(?:ern)?|of|leave|left|visit(?:ed|ing)?|reach(?:ed)?)\s+(?:the\s+)?$/iu;
const STRICTLY_IN =
  /\b(?:in|near|outside|across|throughout|around|into|(?:south|north|east|west)(?:ern)?(?: of)?)\s+(?:the\s+)?$/iu;
/** "spokeswoman Jen Psaki", "the analyst Ann Lee". */
const ROLE_BEFORE = /\b(\p{Ll}+(?:or|er|ist|ian|man|woman|ant|ent|ess))\s+$/u;
const PERSON_AFTER =
  /^(?:,\s+(?:\d\d\b|(?:an?|the|who|his|her)\s)|\s+(?:who|himself|herself|was born|died)\b|\s+\(\d\d\))/u;
const BODY_AFTER =
  /^(?:[’']s)?\s+(?:spokes\w+|officials?|shares?|stock|chief|ceo|employees?|workers?|executives?|website|app|customers?|users?|headquarters|lawmakers?|members?|journalists?|reporters?|party|supporters?|voters?|players?|fans)\b/u;
const PERSON_OF =
  /[’']s\s+(?:wife|husband|son|daughter|mother|father|brother|sister|lawyer|attorney|career|book|family|death|parents|life|hair|girlfriend|boyfriend)\b/u;

/** @param words of the name, without titles; @param titled whether a title stands before it */
export function votesOf(text: string, words: Run, titled: boolean): Votes {
  const votes: Votes = {};
  const vote = (type: NameType, points: number): void => {
    votes[type] = (votes[type] ?? 0) + points;
  };
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return votes;
  const folded = words.map((word) => word.folded);
  const whole = folded.join(' ');
  if (titled) vote('person', SURE);
  fromItself(words, folded, whole, vote);
  if (words.some(({ start, end }) => BRAND.test(text.slice(start, end)))) vote('organisation', STRONG);
  fromNeighbours(
    text.slice(Math.max(0, first.start - 40), first.start),
    text.slice(last.end, last.end + 40),
    words,
    vote,
  );
  return votes;
}

function fromItself(
  words: Run,
  folded: readonly string[],
  whole: string,
  vote: (type: NameType, points: number) => void,
): void {
  const [first = '', last = ''] = [folded[0], folded.at(-1)];
  if (folded.every((word) => OF_OFFICES.has(word)) || (OF_OFFICES.has(first) && folded[1] === 'of'))
    vote('office', SURE);
  if (PLACES.has(whole) || namesOfCountries().has(whole)) vote('place', SURE);
  else if (countryOf(whole) !== undefined) vote(isPlaceName(whole) ? 'place' : 'group', SURE);
  if (PEOPLES.has(whole)) vote('group', SURE);
  if (ORGANISATIONS.has(whole)) vote('organisation', SURE);
  const body = folded.some((word) => OF_ORGANISATIONS.has(word));
  if (body) vote('organisation', OF_ORGANISATIONS.has(last) || folded.includes('of') ? STRONG * 2 : STRONG);
  if (OF_PLACES.has(last) && folded.length > 1 && !body) vote('place', STRONG);
  if (OF_PLACES.has(first) && folded[1] === 'of') vote('place', STRONG);
  if (BEFORE_PLACES.has(first) && folded.length > 1 && !body) vote('place', STRONG - 1);
  if (folded.length > 1 && FIRST_NAMES.has(first) && !body) vote('person', STRONG * 2);
  if (folded.length === 1 && FIRST_NAMES.has(first)) vote('person', STRONG);
  if (folded.length > 1 && folded.slice(0, -1).some((word) => INITIAL.test(word))) vote('person', STRONG);
  if (folded.length === 2 && !body) vote('person', WEAK + 1);
  if (folded.length === 3 && !body && !folded.includes('of') && !folded.includes('and')) vote('person', WEAK);
  if (folded.length > 3 || folded.includes('and') || folded.includes('of') || folded.includes('for'))
    vote('organisation', WEAK);
  // "Arriva Buses": ordinary words make the names of things, unless a first name stands before them.
  const ordinary = folded.length > 1 && folded.slice(1).some((word) => EVERYDAY.has(word)) && !FIRST_NAMES.has(first);
  if (ordinary && !OF_PLACES.has(last)) vote('organisation', STRONG - 1);
  if (words.length === 1 && words[0]?.allCapitals && first.length > 1 && first.length <= 6)
    vote('organisation', STRONG - 1);
  if (folded.length === 1 && /(?:ians|ists|ites|crats|cans|tives|ics)$/.test(first)) vote('group', STRONG);
}

function fromNeighbours(
  before: string,
  after: string,
  words: Run,
  vote: (type: NameType, points: number) => void,
): void {
  if (SPEAKS.test(after.trimStart())) vote('person', WEAK * 2);
  if (ROLE_BEFORE.test(before) && TITLES.has(ROLE_BEFORE.exec(before)?.[1] ?? '')) vote('person', SURE);
  else if (ROLE_BEFORE.test(before)) vote('person', WEAK);
  if (PERSON_AFTER.test(after)) vote('person', STRONG - 1);
  if (PERSON_OF.test(after)) vote('person', STRONG);
  if (BODY_AFTER.test(after)) vote('organisation', WEAK * 2);
  if (STRICTLY_IN.test(before)) vote('place', words.length < 3 ? STRONG - 1 : WEAK);
  else if (IN.test(before)) vote('place', WEAK);
  // "Ramadi, Iraq": the first of two.
  const next = /^,\s+(\p{Lu}[\p{L}.]*)/u.exec(after)?.[1]?.toLowerCase().replaceAll('.', '');
  if (next !== undefined && (PLACES.has(next) || namesOfCountries().has(next))) vote('place', STRONG);
  if (/\bthe\s+$/iu.test(before) && words.length === 1) vote('organisation', WEAK * 2);
  if (/^\s*\((?:AP|AFP|Reuters|CNN)\)/u.test(after)) vote('place', STRONG);
}

function isPlaceName(word: string): boolean {
  return (
    !countryAdjectives().has(word) &&
    !/(?:ans|is|ish|ese|s)$/.test(word.replace(/states.*|emirates|netherlands|philippines|us|maldives|seychelles/u, ''))
  );
}

/** The type with most votes; of equals the first here. What nothing tells is an organisation. */
export function elected(votes: Votes): NameType {
  const order: NameType[] = ['place', 'person', 'organisation', 'group', 'office'];
  let best: NameType | undefined;
  for (const type of order) if ((votes[type] ?? 0) > (best ? (votes[best] ?? 0) : 0)) best = type;
  return best ?? 'organisation';
}
