/**
 * Dates for readers: EDTF in, text of the reader's language out. As precise as the date is, and no more.
 */
import type { Edtf } from '../corpus/model.ts';
import type { Words } from './words.ts';

/** A browser takes longer to make one than to write a hundred dates with it. By language and precision; they stay. */
const formats = new Map<string, Intl.DateTimeFormat>();

const DAY = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC', calendar: 'gregory' } as const;
const MONTH = { month: 'long', year: 'numeric', timeZone: 'UTC', calendar: 'gregory' } as const;
const YEAR = { year: 'numeric', timeZone: 'UTC', calendar: 'gregory' } as const;

/** The date without its "about" or its "?": what `<time datetime>` takes, and what sorts. */
export function plainDate(date: Edtf): string {
  return date.replace(/[~?]/, '');
}

function formatFor(plain: string, locale: string): Intl.DateTimeFormat {
  const precision = plain.length > 7 ? DAY : plain.length > 4 ? MONTH : YEAR;
  const key = `${locale} ${plain.length}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, precision);
  formats.set(key, format);
  return format;
}

/**
 * `2014-09-15` → "15 September 2014", `2014-09` → "September 2014", `2014-06~` → "about June 2014", `2026-01-02?`, which
 * stands in for a date that nobody knows, → "2 January 2026 (the text has no date)".
 */
export function dateText(date: Edtf, words: Words): string {
  const plain = plainDate(date);
  const text = formatFor(plain, words.locale).format(new Date(plain));
  if (date.endsWith('?')) return words.standIn({ date: text });
  return date.endsWith('~') ? words.about({ date: text }) : text;
}

/**
 * From one date to another, what they share said once: "15–17 September 2014". Without `to` only the first date; with
 * the same date twice, that date.
 */
export function datesText(from: Edtf, to: Edtf | undefined, words: Words): string {
  if (to === undefined || to === from) return dateText(from, words);
  const exact = ![from, to].some((date) => /[~?]$/.test(date)) && from.length === to.length;
  return exact
    ? formatFor(from, words.locale).formatRange(new Date(from), new Date(to))
    : words.fromTo({ from: dateText(from, words), to: dateText(to, words) });
}

/** A term of office: "3 August 2013 – 3 August 2021", or "since 4 June 1989". */
export function termText(from: Edtf, to: Edtf | undefined, words: Words): string {
  return to === undefined
    ? words.since({ date: dateText(from, words) })
    : words.fromTo({ from: dateText(from, words), to: dateText(to, words) });
}

/** The name of the month of a date, `2014-09` → "September"; for headings below the year. */
export function monthText(month: string, words: Words): string {
  return new Intl.DateTimeFormat(words.locale, { month: 'long', timeZone: 'UTC', calendar: 'gregory' }).format(
    new Date(month),
  );
}
