/**
 * What is read of a text in another language than English: dates, figures and countries, as the language writes them
 * (`writing.ts`).
 * What a figure counts is not read.
 */
import { earliestDay, latestDay, parseDate } from '../compare/dates.ts';
import { DAY_MS, weekdayOf, yearOf } from '../match/calendar.ts';
import type { Span } from '../match/sentences.ts';
import type { Edtf } from '../model.ts';
import type { DateMention, Figure, Name } from './statement.ts';
import { digitsOf, type Writing } from './writing.ts';

/** Reads one language; made once for a document. */
export interface Reader {
  dates: (text: string, published: Edtf | undefined) => DateMention[];
  figures: (text: string, dates: readonly Span[]) => Figure[];
  /** Countries: every language has its own names for them. */
  countries: (text: string) => Name[];
}

/** Years that a bare number is taken for. */
const YEAR = '(?<year>1[4-9]\\d\\d|20\\d\\d)';
const DAY = '(?<day>0?[1-9]|[12]\\d|3[01])';
/** A word goes on with these. In Arabic small words stand before a number without a space, in Chinese none do. */
const WESTERN = String.raw`\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}`;
const NO_LETTER_BEFORE = `(?<![${WESTERN}])`;
const NO_LETTER_BEHIND = String.raw`(?![${WESTERN}\p{Script=Arabic}\p{Script=Hebrew}])`;
/** Between the parts of a date: "15. September", "1er septembre", "15 de septiembre de 2014". */
const OF = String.raw`(?:\.|er|º|ª)?(?:\s+(?:de|del|di|d[’']))?\s*`;

export function readerOf(writing: Writing): Reader {
  const patterns = datePatterns(writing);
  const figure = figurePattern(writing);
  const country = new RegExp(`${NO_LETTER_BEFORE}(?:${alternatives(writing.countries)})${NO_LETTER_BEHIND}`, 'giu');
  return {
    dates: (text, published) => datesIn(text, published, writing, patterns),
    figures: (text, dates) => figuresIn(text, dates, writing, figure),
    countries: (text) =>
      [...text.matchAll(country)].map(({ index, 0: name }) => {
        const key = writing.countries.get(name.toLowerCase()) ?? name.toLowerCase();
        return { start: index, end: index + name.length, key, type: 'place' };
      }),
  };
}

function datePatterns({ months }: Writing): RegExp[] {
  const written = [
    String.raw`(?<!\d)(?<year>\d{4})-(?<number>\d\d)-(?<day>\d\d)(?!\d)`,
    String.raw`(?<!\d)${YEAR}\s?年\s?(?<number>\d{1,2})\s?月(?:\s?${DAY}\s?日)?`,
    String.raw`(?<![\d.,/-])(?<first>\d{1,2})(?<sign>[./-])(?<second>\d{1,2})\k<sign>${YEAR}(?!\d)`,
  ];
  if (months.size > 0) {
    const month = `${NO_LETTER_BEFORE}(?<month>${alternatives(months)})${NO_LETTER_BEHIND}(?:\\.(?=\\s+\\d))?`;
    written.push(
      String.raw`(?<![\d.,])${DAY}${OF}${month}(?:(?:\s+del?)?,?\s+${YEAR}(?!\d))?`,
      String.raw`${month}(?:\s+del?)?\s+${YEAR}(?!\d)`,
    );
  }
  return written.map((pattern) => new RegExp(pattern, 'giu'));
}

function datesIn(
  original: string,
  published: Edtf | undefined,
  writing: Writing,
  patterns: readonly RegExp[],
): DateMention[] {
  const { weekdays } = writing;
  const text = digitsOf(original);
  const found: DateMention[] = [];
  const add = (start: number, words: string, date: string): void => {
    const end = start + words.trimEnd().length;
    if (!parseDate(date) || found.some((other) => other.start < end && start < other.end)) return;
    const edtf = date as Edtf;
    found.push({ start, end, date: edtf, from: earliestDay(edtf), to: latestDay(edtf) });
  };
  for (const pattern of patterns) {
    for (const { index, 0: words, groups = {} } of text.matchAll(pattern)) {
      const { month, day } = monthAndDay(groups, writing);
      if (month === undefined || (groups['year'] === undefined && !published)) continue;
      const year = groups['year'] ?? yearOf(month - 1, published, 0);
      add(index, words, [year, pad(month), ...(day === undefined ? [] : [pad(day)])].join('-'));
    }
  }
  const isDay = published !== undefined && parseDate(published)?.day !== undefined;
  if (isDay && weekdays.size > 0) {
    const today = latestDay(published);
    const pattern = new RegExp(`${NO_LETTER_BEFORE}(?:${alternatives(weekdays)})${NO_LETTER_BEHIND}`, 'giu');
    for (const { index, 0: name } of text.matchAll(pattern)) {
      const back = (weekdayOf(today) - (weekdays.get(name.toLowerCase()) ?? 0) + 7) % 7;
      add(index, name, new Date((today - back) * DAY_MS).toISOString().slice(0, 10));
    }
  }
  for (const { index, 0: year } of text.matchAll(new RegExp(`(?<![\\d.,/-])${YEAR}(?![.,/-]?\\d|[%$€£¥])`, 'gu')))
    add(index, year, year);
  return found.toSorted((one, other) => one.start - other.start);
}

/** "15.9." is the fifteenth of September wherever a twelfth month is the last. */
function monthAndDay(groups: Record<string, string | undefined>, { months, isDayFirst }: Writing) {
  const [first, second] = [Number(groups['first']), Number(groups['second'])];
  if (groups['first'] !== undefined) {
    const isTurned = isDayFirst ? second > 12 : first <= 12;
    return isTurned ? { month: first, day: second } : { month: second, day: first };
  }
  const { month: name, number, day } = groups;
  return {
    month: name === undefined ? Number(number) : months.get(name.toLowerCase()),
    day: day === undefined ? undefined : Number(day),
  };
}

function figurePattern({ group, decimal, scales, units }: Writing): RegExp {
  const [parts, points] = [classOf(group), classOf(decimal)];
  const number = String.raw`\d{1,3}(?:${parts}\d{3})+(?!\d)(?:${points}\d+)?|\d+(?:${points}\d+)?`;
  const scale = scales.size > 0 ? `(?:\\s?(?<scale>${alternatives(scales)})${NO_LETTER_BEHIND})?` : '';
  const unit = `(?:\\s?(?:de\\s|d[’'])?(?<unit>${alternatives(units)})${NO_LETTER_BEHIND})?`;
  const start = `(?<![${WESTERN}\\d.,:/-])(?<currency>[$€£¥])?\\s?`;
  return new RegExp(`${start}(?<number>${number})${scale}${unit}(?![${WESTERN}\\d:])`, 'giu');
}

/** Not those that stand in dates; a bare year is one. */
function figuresIn(original: string, dates: readonly Span[], writing: Writing, pattern: RegExp): Figure[] {
  const text = digitsOf(original);
  return [...text.matchAll(pattern)].flatMap((match): Figure[] => {
    const { currency, number = '', scale, unit: written } = match.groups ?? {};
    const start = match.index + match[0].length - match[0].trimStart().length;
    const end = match.index + match[0].length;
    if (dates.some((date) => date.start < end && start < date.end)) return [];
    const value = valueOf(number, writing) * (scale === undefined ? 1 : (writing.scales.get(scale.toLowerCase()) ?? 1));
    if (!Number.isFinite(value)) return [];
    const unit = writing.units.get((currency ?? written ?? '').toLowerCase()) ?? '';
    const kind = unit === '' ? 'count' : 'measure';
    return [{ start, end, low: value, high: value, exactness: 'exact', unit, counted: '', kind }];
  });
}

function valueOf(number: string, { group, decimal }: Writing): number {
  const last = new RegExp(`${classOf(decimal)}(\\d+)$`, 'u').exec(number);
  // "1.500" in a language with points between thousands.
  const isFraction = last !== null && !new RegExp(`^\\d{1,3}(?:${classOf(group)}\\d{3})+$`, 'u').test(number);
  const whole = (isFraction ? number.slice(0, last.index) : number).replaceAll(/\D/gu, '');
  return Number(isFraction ? `${whole}.${last[1]}` : whole);
}

/** The longest first, so that "million" does not end before its plural does. */
function alternatives(words: ReadonlyMap<string, unknown>): string {
  return [...words.keys()]
    .toSorted((one, other) => other.length - one.length)
    .map((word) => word.replaceAll(/[$.*+?^{}()|[\]\\/]/gu, String.raw`\$&`))
    .join('|');
}

function classOf(characters: string): string {
  return `[${characters.replaceAll(/[\\\]^-]/gu, String.raw`\$&`)}]`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
