/**
 * The dates that a text names, as EDTF, against the date of its publication: "Monday" is the last Monday, or the next one
 * behind "will"; "in November" is the last November. Clauses about a beginning or an end ("since 1979") name that date.
 */
import { earliestDay, latestDay, parseDate } from '../compare/dates.ts';
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
  onlyYear,
  WEEKDAY,
  WEEKDAYS,
  weekdayOf,
  countOf,
  yearOf,
} from '../match/calendar.ts';
import type { Edtf } from '../model.ts';
import type { DateMention } from './statement.ts';

const AHEAD =
  /\b(?:will|would|shall|is to|are to|due|scheduled|expected|set|plans?|planned|next|coming|by)\b[^.;]{0,80}$/iu;
const LAST_BEFORE = /\b(?:last|previous)\s+$/iu;

/**
 * Sorted by `start`, disjoint.
 *
 * @param published without it only dates with a year are given
 */
export function datesIn(text: string, published: Edtf | undefined): DateMention[] {
  const found: DateMention[] = [];
  let rest = text;
  const add = (start: number, words: string, date: string, about = false): void => {
    const edtf = date as Edtf;
    if (!parseDate(date)) return;
    const [from, to] = [earliestDay(edtf), latestDay(edtf)];
    const slack = about ? Math.max(1, Math.round((to - from) * 0.5)) : 0;
    found.push({
      start,
      end: start + words.length,
      date: (about ? `${date}~` : date) as Edtf,
      from: from - slack,
      to: to + slack,
    });
    rest = rest.slice(0, start) + ' '.repeat(words.length) + rest.slice(start + words.length);
  };
  written(() => rest, published, add);
  if (published && parseDate(published)) relative(() => rest, published, add);
  return found.toSorted((one, other) => one.start - other.start);
}

type Add = (start: number, words: string, date: string, about?: boolean) => void;

function written(rest: () => string, published: Edtf | undefined, add: Add): void {
  for (const pattern of [dayMonth, monthDay, monthYear, inMonth]) {
    for (const match of rest().matchAll(pattern())) {
      const { month = '', day, year } = match.groups ?? {};
      const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
      if (year === undefined && !published) continue;
      const of = year ?? String(yearOf(number, published, 0));
      const parts = [of, pad(number + 1), ...(day === undefined ? [] : [pad(Number(day))])];
      add(match.index, match[0], parts.join('-'), /^(?:mid|early|late)/iu.test(match[0]));
    }
  }
  for (const match of rest().matchAll(onlyYear())) {
    const year = match.groups?.['year'] ?? '';
    add(match.index + match[0].length - year.length, year, year);
  }
}

function relative(rest: () => string, published: Edtf, add: Add): void {
  const today = latestDay(published);
  const isDay = parseDate(published)?.day !== undefined;
  if (isDay) {
    for (const { index, 0: name } of rest().matchAll(WEEKDAY)) {
      const before = rest().slice(0, index);
      const back = (weekdayOf(today) - WEEKDAYS.indexOf(name.toLowerCase()) + 7) % 7;
      const day =
        LAST_BEFORE.test(before) && back === 0
          ? today - 7
          : AHEAD.test(before) && back > 0
            ? today - back + 7
            : today - back;
      add(index, name, isoOf(day));
    }
    for (const { index, 0: name } of rest().matchAll(NEAR)) {
      // "Today it is a simple matter" is no day.
      if (/^today/iu.test(name)) continue;
      add(index, name, isoOf(today + (/^yester/iu.test(name) ? -1 : 1)));
    }
  }
  for (const { index, 0: words, 1: count = '', 2: unit = '' } of small(rest()).matchAll(ago())) {
    const number = countOf(count);
    // "A decade ago" names no date.
    if (unit === 'decade' || (unit !== 'year' && !isDay)) continue;
    add(index, words, cut(isoOf(Math.round(today - number * (DAYS_OF[unit] ?? 1))), unit), true);
  }
  for (const { index, 0: words, 1: which, 2: unit = '' } of small(rest()).matchAll(LAST)) {
    if (unit === 'week') continue;
    const step = which === 'next' ? 1 : which === 'this' ? 0 : -1;
    add(index, words, cut(isoOf(Math.round(earliestDay(published) + step * (DAYS_OF[unit] ?? 1))), unit));
  }
}

/** A year for "years ago", a month for months; a day for days and weeks. */
function cut(iso: string, unit: string): string {
  return unit === 'year' ? iso.slice(0, 4) : unit === 'month' ? iso.slice(0, 7) : iso;
}

function isoOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Only ASCII, so that no letter changes its length. */
function small(text: string): string {
  return text.replaceAll(/[A-Z]/gu, (letter) => letter.toLowerCase());
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
