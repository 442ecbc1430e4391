/**
 * How English writes dates: the patterns, and the days they mean. What a text says with them is read in `sentence-dates.ts`
 * (can a sentence be about a day?) and `ingest/dates.ts` (which date does it name?).
 */
import { parseDate } from '../compare/dates.ts';
import type { Edtf } from '../model.ts';
import { once } from './once.ts';

export const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
export const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const COUNTS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const MONTH =
  '(?<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Jun\\.|Jul\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.)';
const DAY = '(?<day>0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?';
const YEAR = '(?<year>(?:19|20)\\d\\d)';

// What is put together of others is made when a sentence first asks for it.
export const dayMonth = once(() => new RegExp(`\\b${DAY}(?: of)? ${MONTH}(?:,? ${YEAR}\\b)?`, 'g'));
export const monthDay = once(() => new RegExp(`\\b${MONTH} ${DAY}\\b(?!:)(?:,? ${YEAR}\\b)?`, 'g'));
export const monthYear = once(() => new RegExp(`\\b${MONTH},? (?:of )?${YEAR}\\b`, 'g'));
export const inMonth = once(
  () => new RegExp(`\\b(?:[Ii]n|[Dd]uring|[Ll]ast|[Tt]his|[Mm]id-|[Ee]arly|[Ll]ate|[Bb]ack in) ?${MONTH}(?! \\d)`, 'g'),
);
/** "His June press conference". */
export const ofMonth = once(
  () =>
    new RegExp(
      `(?:\\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]he)|[’']s) ${MONTH}(?= (?!on\\b|of\\b|in\\b|to\\b)[a-z])`,
      'g',
    ),
);
export const onlyYear = once(() => new RegExp(`(?<![\\w-])(?:(?<before>\\w+) )?${YEAR}(?![\\w-])`, 'g'));
export const WEEKDAY = /\b(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b/g;
export const ago = once(
  () =>
    new RegExp(
      `\\b(${COUNTS.slice(1).toReversed().join('|')}|(?:${TENS.join('|')})(?:[- ](?:${COUNTS.slice(1, 10).join('|')}))?|an?|\\d{1,2}) (day|week|month|year|decade)s? (?:ago|earlier)\\b`,
      'g',
    ),
);
export const LAST = /\b(last|previous|this|next) (week|month|year)\b/g;
export const WITHIN = /\b(?:by|at|before) (?:(?:the )?end of (?:the|this) (week|month|year)|(year)(?:[’']s |-)end)\b/g;
export const WEEKEND = /\b(?:at|on|over|this|last|next) (?:the )?weekend\b/g;
export const NEAR = /\b(today|yesterday|tomorrow)\b/gi;

/** A year behind one of these begins or ends a time; the sentence is not about that year. */
export const UNBOUND_BEFORE = new Set('since after before until from to between and till past than'.split(' '));

export const DAYS_OF: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.4, year: 365.25, decade: 3652.5 };

/** The number of "a", "ten", "twenty-five" or "25". */
export function countOf(words: string): number {
  if (/^an?$/.test(words)) return 1;
  const [first = '', second = ''] = words.split(/[- ]/);
  const tens = TENS.indexOf(first);
  if (tens >= 0) return (tens + 2) * 10 + Math.max(0, COUNTS.indexOf(second));
  return COUNTS.includes(words) ? COUNTS.indexOf(words) : Number(words);
}

/** The year in which a page of this date speaks of a month without saying the year: the latest that is not far ahead. */
export function yearOf(month: number, pageDate: Edtf | undefined, hint: number): number {
  const page = pageDate && parseDate(pageDate);
  if (!page) return hint;
  return page.month !== undefined && month > page.month + 1 ? page.year - 1 : page.year;
}

export const DAY_MS = 86_400_000;

export function dayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month, day) / DAY_MS;
}

export function weekdayOf(day: number): number {
  return new Date(day * DAY_MS).getUTCDay();
}
