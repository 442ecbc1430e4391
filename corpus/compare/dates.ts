/**
 * Days of EDTF dates: `2014-09-15`, `2014-09`, `2014`, with or without `~`. A month or a year is the span of its days;
 * "about" widens nothing, and neither does the "?" of a day that stands in for another.
 */
import type { Edtf, Source } from '../model.ts';

const DAY_MS = 86_400_000;

const EDTF = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?[~?]?$/;

/** Year, month (1–12), day of a date; `undefined` for what is no date of the calendar. */
export function parseDate(text: string): { year: number; month?: number; day?: number } | undefined {
  const match = EDTF.exec(text);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  const at = new Date(Date.UTC(year as number, (month ?? 1) - 1, day ?? 1));
  if (at.getUTCMonth() !== (month ?? 1) - 1 || at.getUTCDate() !== (day ?? 1)) return undefined;
  return { year: year as number, ...(month && { month }), ...(day && { day }) };
}

/** The first day a date may mean, in days since 1970. @throws RangeError for what is no date. */
export function earliestDay(date: Edtf): number {
  const { year, month = 1, day = 1 } = parsed(date);
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/** The last day a date may mean, in days since 1970. @throws RangeError for what is no date. */
export function latestDay(date: Edtf): number {
  const { year, month, day } = parsed(date);
  if (day) return earliestDay(date);
  return Date.UTC(month ? year : year + 1, month ?? 0, 0) / DAY_MS;
}

function parsed(date: Edtf): { year: number; month?: number; day?: number } {
  const result = parseDate(date);
  if (!result) throw new RangeError(`not a date: ${JSON.stringify(date)}`);
  return result;
}

/** When a source was published; undefined where nobody has said so and a day stands in its place, with a note on it. */
export function publishedOn({ date, dateNote }: Pick<Source, 'date' | 'dateNote'>): Edtf | undefined {
  return dateNote !== undefined && /^\d{4}-\d\d-\d\d$/.test(date) ? undefined : date;
}

/** The date of a source as a reader is shown it: with "?" behind a day that stands in for another, as EDTF has it. */
export function shownDate(source: Pick<Source, 'date' | 'dateNote'>): Edtf {
  return publishedOn(source) ?? (`${source.date}?` as Edtf);
}
