/**
 * Which of several bearers of a name is the better reading. The numbers only have an order: a full name on the page is more
 * than a certain alias, that more than related subjects, those more than what the words around suggest.
 */
import type { SubjectRecord } from '../pack/encode.ts';
import { countryAdjectives } from './countries.ts';
import { relatedOn, type Place } from './evidence.ts';
import { foldAlias } from './fold.ts';
import type { Candidate, Strength } from './names.ts';
import { isCityAt, isGovernmentAt, settingAt, sportsOf } from './settings.ts';

const WEIGHT = {
  fullName: 60,
  metonym: 30,
  located: 5,
  government: 75,
  certain: 40,
  related: 6,
  mostRelated: 30,
  words: 7,
  mostWords: 21,
  sport: 48,
  score: 50,
  place: 40,
  edition: 6,
  surname: 3,
  firstName: 2,
  whole: 4,
  everyday: 5,
};

/** What comes round every two or four years is called by its bare name for about as long. */
const EDITION_YEARS = 2;

/** A reading of a name. */
export interface Weighed {
  subject: SubjectRecord;
  strength: Strength;
  /** By which the page has its subject for certain. */
  fullName: string | undefined;
}

/** Above 0; only to be compared with other readings of the same candidate. */
export function weigh({ subject, strength, fullName }: Weighed, span: Candidate, place: Place): number {
  const alias = place.block.text.slice(span.start, span.end);
  const certain = strength === 'certain';
  let weight = 1 + Math.min(WEIGHT.mostRelated, WEIGHT.related * relatedOn(subject, place.evidence).length);
  if (certain) weight += WEIGHT.certain;
  else if (fullName !== undefined) weight += WEIGHT.fullName;
  // A capital is the city before it is the government; a page about a person means the person by the surname.
  const isName = span.readings.some((other) => other.strength === 'certain');
  if (!certain && isName && subject.kind === 'entity' && subject.type === 'place') {
    const { text } = place.block;
    if (isPartOf(alias, subject.name)) weight = Math.min(weight, WEIGHT.metonym);
    else if (isCityAt(text, span.start, span.end)) weight = WEIGHT.located;
    else if (isGovernmentAt(text, span.start, span.end)) weight = WEIGHT.government;
    else weight = Math.min(weight, WEIGHT.metonym);
  }
  const own = foldAlias(alias);
  const name = foldAlias(subject.name);
  return Math.max(1, weight + wordsOnPage(name, own, place) + likeness(subject, { own, name }, span, place));
}

/** "England" in "Kingdom of England" stands for no government elsewhere. */
function isPartOf(alias: string, name: string): boolean {
  return ` ${foldAlias(name)} `.includes(` ${foldAlias(alias)} `);
}

/** What the other words of a subject's name, where the page has them, say for it: "football", "cricket", "university". */
function wordsOnPage(name: string, alias: string, { evidence }: Place): number {
  const own = alias.split(' ');
  const others = name.split(' ').filter((word) => word.length > 3 && !own.includes(word));
  if (others.length === 0) return 0;
  const { words } = evidence.usage();
  return Math.min(WEIGHT.mostWords, WEIGHT.words * others.filter((word) => words.has(word)).length);
}

/**
 * What speaks for one of several bearers of a name, besides evidence that they are on the page.
 *
 * @param folded the alias and the subject's name
 */
function likeness(
  subject: SubjectRecord,
  { own, name }: { own: string; name: string },
  span: Candidate,
  { block, evidence }: Place,
): number {
  let weight = WEIGHT.whole * Math.min(1, own.length / Math.max(1, name.length));
  if (subject.kind === 'event') return weight;
  if (subject.type === 'person') {
    // The press uses surnames; the first name alone is for friends and stars.
    if (name.endsWith(` ${own}`)) weight += WEIGHT.surname;
    else if (name.startsWith(`${own} `)) weight += WEIGHT.firstName;
  }
  const year = evidence.date && /\b(?:1[89]|20)\d\d\b/u.exec(subject.name)?.[0];
  if (year && evidence.date) {
    const apart = Math.abs(Number(year) - Number(evidence.date.slice(0, 4)));
    // A name that recurs is the one of these days.
    weight += apart <= EDITION_YEARS ? WEIGHT.edition - apart : -WEIGHT.edition;
  }
  if (countryAdjectives().has(own)) weight += subject.type === 'place' ? WEIGHT.everyday : 0;
  if (subject.type === 'place' && /(?:^Republic of | City$)/u.test(subject.name)) weight += WEIGHT.everyday;
  if (subject.type === 'organisation') {
    const setting = settingAt(block.text, span.start, span.end);
    const sports = sportsOf(subject.name);
    const matches = sports.some((sport) => evidence.sports().has(sport));
    if (setting !== 'place' && matches) weight += WEIGHT.sport;
    if (/\bunder-\d\d\b/u.test(subject.name)) weight -= WEIGHT.everyday;
    if (setting === 'team' && sports.length > 0) weight += WEIGHT.score;
    if (setting === 'place') weight -= WEIGHT.place;
  }
  return weight;
}
