/**
 * How a language writes numbers, dates and countries, as `Intl` knows it: separators, words for thousands and millions, units,
 * months and days of the week. Nothing of its grammar; of a language that `Intl` does not know only digits are read.
 */
import { countryOf } from '../match/countries.ts';

export interface Writing {
  /** Any character that may part groups of three digits, and the decimal one. */
  group: string;
  decimal: string;
  /** Word, in small letters → what it multiplies by. */
  scales: ReadonlyMap<string, number>;
  /** Word or sign, in small letters → unit as English figures have it: "%", "km", "year". */
  units: ReadonlyMap<string, string>;
  /** Name, in small letters → month, from 1. */
  months: ReadonlyMap<string, number>;
  /** Name, in small letters → day of the week, Sunday 0. */
  weekdays: ReadonlyMap<string, number>;
  /** Name, in small letters → the country's key in an English text. */
  countries: ReadonlyMap<string, string>;
  /** Whether "3/9" is the third of September. */
  isDayFirst: boolean;
}

/** Where one language has other names for the months. */
const REGIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['ar', ['ar-EG', 'ar-LB', 'ar-MA']],
  ['de', ['de', 'de-AT']],
]);
const UNKNOWN = 'und';
const SCALES = [1e3, 1e4, 1e6, 1e8, 1e9, 1e12];
/** One, two and many are written in other forms, and in Arabic eleven too. */
const COUNTS = [1, 2, 5, 11];
const UNITS: readonly [name: string, unit: string][] = [
  ['percent', '%'],
  ['kilometer', 'km'],
  ['meter', 'metre'],
  ['kilogram', 'kg'],
  ['year', 'year'],
  ['month', 'month'],
  ['week', 'week'],
  ['day', 'day'],
  ['hour', 'hour'],
  ['minute', 'minute'],
];
const CURRENCIES: readonly [word: string, unit: string][] = [
  ['$', '$'],
  ['us$', '$'],
  ['dollar', '$'],
  ['dollars', '$'],
  ['dólares', '$'],
  ['dollari', '$'],
  ['دولار', '$'],
  ['€', '€'],
  ['euro', '€'],
  ['euros', '€'],
  ['يورو', '€'],
  ['£', '£'],
  ['¥', '¥'],
  ['%', '%'],
  ['٪', '%'],
];
/** A Sunday, the 4th of January 1970. */
const SUNDAY = 3;
const DAY_MS = 86_400_000;
/** Spaces, narrow and wide, part groups in many languages, and in print in most. */
const SPACES = '\u0020\u00A0\u2009\u202F';

/** @param language BCP 47 */
export function writingOf(language: string): Writing {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  const regions = (REGIONS.get(primary) ?? [language]).filter(isKnown);
  const known = regions[0] ?? UNKNOWN;
  const parts = new Intl.NumberFormat(known, { useGrouping: true }).formatToParts(1_234_567.8);
  const sign = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  const [group, decimal] = [sign('group'), sign('decimal') || '.'];
  return {
    // In Arabic both the own signs and the western ones stand.
    group: `${SPACES}${group.trim()}${primary === 'ar' ? ',' : ''}`,
    decimal: `${decimal}${primary === 'ar' ? '.' : ''}`,
    scales: scalesOf(known),
    units: unitsOf(known),
    months: monthsOf(regions),
    weekdays: weekdaysOf(known),
    countries: countriesOf(known),
    isDayFirst: isDayFirst(known),
  };
}

/** The language itself where `Intl` knows it; else the one that stands for none. */
export function knownLanguage(language: string): string {
  return isKnown(language) ? language : UNKNOWN;
}

function isKnown(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
}

function scalesOf(language: string): Map<string, number> {
  const scales = new Map<string, number>();
  for (const compactDisplay of ['long', 'short'] as const) {
    const format = new Intl.NumberFormat(language, { notation: 'compact', compactDisplay });
    for (const scale of SCALES) {
      for (const count of COUNTS) {
        const parts = format.formatToParts(count * scale);
        const word = small(parts.find(({ type }) => type === 'compact')?.value ?? '');
        // "1000" where a language has no short form, "K" that is anything.
        const isWhole = parts.some(({ type, value }) => type === 'integer' && digitsOf(value) === String(count));
        if (isWhole && !/^[a-z]?$/u.test(word) && !scales.has(word)) scales.set(word, scale);
      }
    }
  }
  return scales;
}

function unitsOf(language: string): Map<string, string> {
  const units = new Map<string, string>(CURRENCIES);
  for (const [name, unit] of UNITS) {
    for (const unitDisplay of ['long', 'short'] as const) {
      const format = new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay });
      for (const count of COUNTS) {
        const written = format.formatToParts(count).find(({ type }) => type === 'unit')?.value;
        if (written !== undefined && written.length > 1) units.set(small(written), unit);
      }
    }
  }
  return units;
}

function monthsOf(languages: readonly string[]): Map<string, number> {
  const months = new Map<string, number>();
  for (const language of languages) {
    for (let month = 0; month < 12; month++) {
      const day = Date.UTC(2014, month, 15);
      for (const options of [{ month: 'long' }, { month: 'long', day: 'numeric' }, { month: 'short' }] as const) {
        const parts = new Intl.DateTimeFormat(language, {
          ...options,
          timeZone: 'UTC',
          calendar: 'gregory',
        }).formatToParts(day);
        const name = small(parts.find(({ type }) => type === 'month')?.value ?? '');
        if (/\p{L}/u.test(name)) months.set(name, month + 1);
      }
    }
  }
  return months;
}

function weekdaysOf(language: string): Map<string, number> {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const days = [0, 1, 2, 3, 4, 5, 6].map((day): [string, number] => [
    small(format.format((SUNDAY + day) * DAY_MS)),
    day,
  ]);
  return new Map(days.filter(([name]) => /^\p{L}+$/u.test(name)));
}

/** All codes of two letters are asked for; most are no country's. */
function countriesOf(language: string): Map<string, string> {
  const [own, english] = [language, 'en'].map(
    (each) => new Intl.DisplayNames(each, { type: 'region', fallback: 'none' }),
  );
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  const countries = new Map<string, string>();
  for (const code of letters.flatMap((one) => letters.map((other) => one + other))) {
    const [name, key] = [own?.of(code), countryOf(small(english?.of(code) ?? ''))];
    if (name !== undefined && key !== undefined) countries.set(small(name), key);
  }
  return countries;
}

function isDayFirst(language: string): boolean {
  const parts = new Intl.DateTimeFormat(language, { dateStyle: 'short', calendar: 'gregory' }).formatToParts(0);
  const types = parts.map(({ type }) => type);
  return types.indexOf('day') < types.indexOf('month');
}

function small(text: string): string {
  return text.toLowerCase().replace(/\.$/u, '').trim();
}

/** With the digits of every script as 0 to 9, each in its place. */
export function digitsOf(text: string): string {
  return text.replaceAll(/\p{Nd}/gu, (digit) => {
    // Those of two code units are ornaments.
    if (digit.length > 1) return digit;
    const code = digit.charCodeAt(0);
    // Digits of a script stand in a row, zero first.
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero--;
    return String(code - zero);
  });
}
