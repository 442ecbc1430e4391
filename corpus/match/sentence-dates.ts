/**
 * The dates that a sentence names, as spans of days since 1970: written out ("15 September 2014", "Sept. 15", "September
 * 2014", "in 2014"), relative to the page's date ("Monday", "yesterday", "last year", "three years ago").
 *
 * Small on purpose: it only has to tell whether a sentence can be about the day of an event. Dates that bind nothing
 * ("since 1979", "after 2003") are not given.
 */
import { earliestDay, latestDay, parseDate } from '../compare/dates.ts';
import type { Edtf } from '../model.ts';
import {
  ago,
  dayMonth,
  DAY_MS,
  DAYS_OF,
  inMonth,
  LAST,
  monthDay,
  monthYear,
  MONTHS,
  NEAR,
  ofMonth,
  onlyYear,
  UNBOUND_BEFORE,
  WEEKDAY,
  WEEKDAYS,
  WEEKEND,
  WITHIN,
  countOf,
  dayOf,
  weekdayOf,
  yearOf,
} from './calendar.ts';
import { once } from './once.ts';

/**
 * What every date has. A background that has just woken makes its patterns anew, and that takes longer than to read a
 * page with them: most sentences have no date, so that most pages need few of the patterns.
 */
const MONTH_NAME = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;
const YEAR = /(?:19|20)\d\d/;
const TIME = /day|tomorrow|week|month|year|decade/i;
/** With a number before it, or behind it, a time may be any. */
const AWAY = /ago|earlier|since|before|after/i;

/** No date without a year or a number of years is further from the page's: "last year" may be the January of it. */
const NEAR_DAYS = 700;

/**
 * How many days from the date of its page a date can be that a sentence names, or a part of it: 0 where `datesIn` gives
 * none, `Infinity` where it may give any. Costs next to nothing.
 */
export function reachOf(sentence: string, pageDate: Edtf | undefined): number {
  if (YEAR.test(sentence)) return Infinity;
  if (!pageDate) return MONTH_NAME.test(sentence) ? Infinity : 0;
  if (!TIME.test(sentence)) return MONTH_NAME.test(sentence) ? NEAR_DAYS : 0;
  return AWAY.test(sentence) ? Infinity : NEAR_DAYS;
}

export interface DaySpan {
  /** First and last day, both included. */
  from: number;
  to: number;
  /** A day near the page's ("Monday", "yesterday"), which may be the day of the news and not of the act. */
  near?: true;
}

/** How long after an act the news names the day on which somebody spoke of it. */
const SAID_DAYS = 3;

/** "Between 2003 and 2011", "from 2003 to 2011". */
const BETWEEN_YEARS = /\b(?:between|from)\s+((?:19|20)\d\d)\s+(?:and|to|until|till)\s+((?:19|20)\d\d)\b/gi;
/** "Since 1980, when …" tells of that year. */
const TELLS_ON = /^,? when\b/;
/** "In the three years since US troops left", "a month after thirty states met": the pattern of `ago` for what was then. */
const since = once(() => new RegExp(ago().source.replace('ago|earlier', 'since|before|after(?! that)'), 'g'));

/**
 * @param pageDate gives the year of "15 September" and the day of "Monday"; without it those give nothing, but for
 * @param year which stands in for the year of dates without one when there is no page date.
 * @returns in no order; empty when the sentence names no date.
 */
export function datesIn(sentence: string, pageDate: Edtf | undefined, year: number): DaySpan[] {
  return [
    ...written(sentence, pageDate, year),
    ...(pageDate && TIME.test(sentence) ? relative(sentence, pageDate) : []),
  ];
}

function written(sentence: string, pageDate: Edtf | undefined, hint: number): DaySpan[] {
  const spans: DaySpan[] = [];
  let rest = sentence;
  for (const pattern of MONTH_NAME.test(sentence) ? [dayMonth, monthDay, monthYear, inMonth, ofMonth] : []) {
    // What one pattern has read, the next does not read again.
    rest = rest.replace(pattern(), (...match) => {
      const groups = match.at(-1) as { month: string; day?: string; year?: string };
      const month = MONTHS.indexOf(groups.month.slice(0, 3).toLowerCase());
      const day = groups.day === undefined ? undefined : Number(groups.day);
      const year = groups.year === undefined ? yearOf(month, pageDate, hint) : Number(groups.year);
      spans.push(
        day === undefined ? monthSpan(year, month) : { from: dayOf(year, month, day), to: dayOf(year, month, day) },
      );
      return '';
    });
  }
  if (!YEAR.test(rest)) return spans;
  rest = rest.replace(BETWEEN_YEARS, (_, from: string, to: string) => {
    spans.push({ from: dayOf(Number(from), 0, 1), to: dayOf(Number(to), 11, 31) });
    return '';
  });
  for (const { groups, index, 0: words } of rest.matchAll(onlyYear())) {
    const goesOn = TELLS_ON.test(rest.slice(index + words.length));
    if (!goesOn && UNBOUND_BEFORE.has(groups?.['before']?.toLowerCase() ?? '')) continue;
    const year = Number(groups?.['year']);
    spans.push({ from: dayOf(year, 0, 1), to: dayOf(year, 11, 31) });
  }
  return spans;
}

function relative(text: string, pageDate: Edtf): DaySpan[] {
  // "Last year" and "a month ago" begin sentences too; weekdays have their capital anyhow.
  const sentence = text.toLowerCase();
  const today = latestDay(pageDate);
  const spans: DaySpan[] = [];
  const near = (from: number, to: number): number => spans.push({ from, to, near: true });
  const parsed = parseDate(pageDate);
  if (parsed?.day) {
    for (const [name] of text.matchAll(WEEKDAY)) {
      const back = (weekdayOf(today) - WEEKDAYS.indexOf(name.toLowerCase()) + 7) % 7;
      // News means the last Monday, an announcement the next; and often the day somebody said it, soon after it was.
      near(today - back - SAID_DAYS, today - back + 1);
      near(today - back + 7, today - back + 8);
    }
    for (const [weekend] of sentence.matchAll(WEEKEND)) {
      const next = (6 - weekdayOf(today) + 7) % 7;
      if (!weekend.startsWith('last')) near(today + next - 1, today + next + 2);
      if (!/^(?:this|next)/.test(weekend)) near(today + next - 8, today + next - 5);
    }
    for (const [name] of sentence.matchAll(NEAR)) {
      const day = today + { today: 0, yesterday: -1, tomorrow: 1 }[name.toLowerCase() as 'today'];
      near(day - SAID_DAYS, day + 1);
    }
  }
  for (const [, count = '', unit = ''] of [...sentence.matchAll(ago()), ...sentence.matchAll(since())]) {
    spans.push(around(today - countOf(count) * (DAYS_OF[unit] as number), unit));
  }
  for (const [, end, unit = end ?? ''] of sentence.matchAll(WITHIN)) {
    spans.push({ from: today, to: endOf(today, unit) });
  }
  for (const [, which, unit = ''] of sentence.matchAll(LAST)) {
    const step = which === 'next' ? 1 : which === 'this' ? 0 : -1;
    // A page that bears only its month was written on any day of it.
    for (const day of new Set([earliestDay(pageDate), today])) {
      spans.push(around(day + step * (DAYS_OF[unit] as number), unit));
    }
  }
  return spans;
}

/** The last day of the week, month or year of a day. */
function endOf(day: number, unit: string): number {
  const date = new Date(day * DAY_MS);
  const month = date.getUTCMonth();
  if (unit === 'week') return day + ((7 - weekdayOf(day)) % 7);
  return dayOf(date.getUTCFullYear(), unit === 'year' ? 12 : month + 1, 0);
}

/** "Three years ago" is right to half a year. */
function around(day: number, unit: string): DaySpan {
  const slack = Math.max(1, Math.round((DAYS_OF[unit] as number) * (unit === 'decade' ? 0.3 : 0.75)));
  return { from: Math.floor(day) - slack, to: Math.ceil(day) + slack };
}

function monthSpan(year: number, month: number): DaySpan {
  return { from: dayOf(year, month, 1), to: dayOf(year, month + 1, 0) };
}
