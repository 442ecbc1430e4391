/**
 * What two statements can share, as weighted terms: words by how rare they are in English, names, triggers and their acts.
 * Weights come from the language and never from the corpus, so that an unrelated source changes nothing.
 */
import type { Name, Statement } from '../ingest/statement.ts';
import { COMMONEST, EVERYDAY } from '../ingest/words/everyday.ts';
import { countryOf } from '../match/countries.ts';
import { foldAlias } from '../match/fold.ts';
import { Letters } from '../match/letters.ts';
import type { Span } from '../match/sentences.ts';

/** A term with where it stands first; `w:` a word, `n:` a name, `e:` a trigger, `a:` an act, `k:` an event of the corpus. */
export interface Term {
  weight: number;
  spans: Span[];
}

const COMMONEST_WEIGHT = 0.6;
const EVERYDAY_WEIGHT = 1;
const RARE_WEIGHT = 1.6;
const PLACE_WEIGHT = 0.6;
const GROUP_WEIGHT = 1;
const NAME_WEIGHT = 1.6;
/** Beside the word itself. */
const TRIGGER_WEIGHT = 0.6;
const ACT_WEIGHT = 0.5;
const KNOWN_WEIGHT = 2.5;

const STOPS = new Set(
  `the of and to in that is was for on with as by at from it its be are this an or which but not have has had were he she his
  her they their them there been one would will can could may might should must said says say who what when where while
  also into than then more most other some such no if so about after before up out over under between through during
  against we our you your my me him us i do did does these those all any each both only own same very just how because
  already still even much many like now new mr mrs ms told according added`.split(/\s+/),
);

/** Whether a word, in small letters, says nothing by itself. */
export function isIdle(word: string): boolean {
  return STOPS.has(word);
}

/** Seats of government, as names of it. Folded. */
const SEATS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    washington: 'united states of america',
    'white house': 'united states of america',
    tehran: 'iran',
    baghdad: 'iraq',
    damascus: 'syria',
    riyadh: 'saudi arabia',
    moscow: 'russia',
    kremlin: 'russia',
    beijing: 'china',
    ankara: 'turkey',
    kiev: 'ukraine',
    kyiv: 'ukraine',
    pyongyang: 'north korea',
    seoul: 'south korea',
    tokyo: 'japan',
    islamabad: 'pakistan',
    kabul: 'afghanistan',
    cairo: 'egypt',
  }),
);

/** As often left out as written. */
const OF_A_PLACE = /(?<=\p{L}) (?:island|sea|province|peninsula)$/u;

/** One key for a name in all documents: a person's last word, a country's common name; an id read as words. */
export function subjectOf({ key, type }: Pick<Name, 'key' | 'type'>): string {
  const words = key.replaceAll('-', ' ').replace(/^the /u, '');
  const country = countryOf(words) ?? SEATS.get(words);
  if (country !== undefined) return country;
  if (type === 'place') return words.replace(OF_A_PLACE, '');
  if (type !== 'person') return words;
  const parts = words.replace(/ (?:jr|sr|ii|iii)$/u, '').split(' ');
  return parts.at(-1) ?? words;
}

/** The same of a name with the countries that it has in it: "the Iraqi army" is told of Iraq too. */
export function subjectsOf(text: string, name: Name): string[] {
  const countries = name.type === 'person' || name.type === 'place' ? [] : countriesIn(text, name);
  return [...new Set([subjectOf(name), ...countries.map(({ country }) => country)])];
}

/** The terms of a statement. An office and "the" say nothing. */
export function termsOf({ text, names, events, knownEvents }: Statement): Map<string, Term> {
  const terms = new Map<string, Term>();
  const add = (key: string, weight: number, span: Span): void => {
    const term = terms.get(key);
    if (term) term.spans.push(span);
    else terms.set(key, { weight, spans: [span] });
  };
  for (const name of names) {
    if (name.type === 'office') continue;
    const subject = subjectOf(name);
    const isPlace = name.type === 'place' || countryOf(subject) !== undefined;
    add(`n:${subject}`, isPlace ? PLACE_WEIGHT : name.type === 'group' ? GROUP_WEIGHT : NAME_WEIGHT, {
      start: name.start,
      end: name.end,
    });
    if (name.type !== 'person' && name.type !== 'place')
      for (const { country, start, end } of countriesIn(text, name))
        if (country !== subject) add(`n:${country}`, PLACE_WEIGHT, { start, end });
  }
  for (const { key, start, end } of knownEvents) add(`k:${key}`, KNOWN_WEIGHT, { start, end });
  for (const { lemma, acts, start, end } of events) {
    add(`e:${stemOf(lemma)}`, TRIGGER_WEIGHT, { start, end });
    for (const act of acts) add(`a:${act}`, ACT_WEIGHT, { start, end });
  }
  const letters = new Letters();
  for (const { index: start, 0: word } of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}’']*/gu)) {
    const end = start + word.length;
    const inside = names.find((each) => each.start < end && start < each.end);
    // Of "Shiite militias" the second word is a word like any other.
    if (inside && (inside.type === 'office' || !/^\p{Ll}/u.test(word))) continue;
    const folded = foldAlias(word, letters).replace(/ 's$/u, '');
    if (folded.length < 2 || STOPS.has(folded) || /^\d+$/u.test(folded)) continue;
    const weight = COMMONEST.has(folded) ? COMMONEST_WEIGHT : EVERYDAY.has(folded) ? EVERYDAY_WEIGHT : RARE_WEIGHT;
    add(`w:${stemOf(folded)}`, weight, { start, end });
  }
  return terms;
}

/** "The Iraqi army" is told of Iraq too. */
function countriesIn(text: string, { start, end }: Span): (Span & { country: string })[] {
  return [...text.slice(start, end).matchAll(/\p{Lu}[\p{L}.]*/gu)].flatMap(({ index, 0: word }) => {
    const country = countryOf(word.toLowerCase().replaceAll('.', ''));
    return country === undefined ? [] : [{ country, start: start + index, end: start + index + word.length }];
  });
}

/** Without endings, so that "militants", "militant" and "strategies", "strategy" are one. Light on purpose. */
export function stemOf(word: string): string {
  let stem = word.replace(/'s$/u, '');
  if (stem.length > 4)
    stem = stem
      .replace(/ies$/u, 'y')
      .replace(/(?<=(?:ss|sh|ch|x))es$/u, '')
      .replace(/(?<=[^su])s$/u, '');
  if (stem.length > 6) stem = stem.replace(/(?:ations?|ation)$/u, 'at').replace(/(?:ment|ness|ing|ed|ly|er|ion)$/u, '');
  else if (stem.length > 5) stem = stem.replace(/(?:ing|ed|ly)$/u, '');
  return stem.length > 4 ? stem.replace(/[ey]$/u, '') : stem;
}
