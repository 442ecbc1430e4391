/**
 * Figures: what a sentence counts or measures, as intervals with a unit, the thing counted and how exactly it is meant.
 * "nearly 200,000", "at least 38", "between 800 and 1,500", "dozens".
 *
 * No figures: years and days, times of day, ranks and numbers of things ("No. 2", "page 47", "Resolution 1701"),
 * designations ("F-16", "G20"), ordinals, "one" standing for somebody.
 */
import { NUMBER, vagueIn, valueOf } from './number-words.ts';
import type { Exactness, Figure } from './statement.ts';
import { counted } from './counted.ts';

const CURRENCY = String.raw`(?:US\$|A\$|C\$|HK\$|[$€£¥₹])`;
const UNIT = String.raw`percentage points?|per ?cent|pct|pc|%|¢|dollars?|euros?|pounds|kilomet(?:er|re)s?|km|miles?|met(?:er|re)s?|feet|ft|inches|hectares?|acres?|kilograms?|kilos?|kg|lbs?|tons?|tonnes?|barrels?|degrees?|litres?|liters?|megawatts?|mw|years?|months?|weeks?|days?|hours?|minutes?|seconds?|yrs?|wks?|hrs?`;

const ONE = String.raw`(?<currency>${CURRENCY})?(?<number>${NUMBER})`;
const FIGURE = new RegExp(
  String.raw`(?<![\p{L}\d.,/:$€£¥#-])${ONE}(?:(?:\s?(?<link>-|–|—|to|and|or)\s?)(?:${CURRENCY})?(?<second>${NUMBER}))?(?<unit>[ -]?(?:${UNIT})(?![\p{L}\d]))?`,
  'giu',
);

/** What stands right before a number that counts nothing. */
const LABEL =
  /(?:\b(?:no|nos|number|numbers|page|pages|p|pp|chapter|article|section|title|resolution|room|flight|channel|route|highway|line|level|phase|part|volume|vol|act|rule|game|week|day|round|group|type|model|grade|stage|episode|season|lesson|verse|psalm|genesis|boeing|airbus|apartment|apt|unit|gate|sector|zone|area|district|interstate|top|ranked|aged?|at|@)\.?|#|№)\s*$/iu;
/** "MAX 8", "iPhone 5"; airliners are "737" without a word before. */
const MODEL_BEFORE = /(?:\b\p{Lu}{2,}|\p{Ll}\p{Lu}\p{L}*)[\s-]$/u;
const AGE_BEFORE = /\b(?:aged?|at)\s*$/iu;
const MONTH =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s*$/iu;
const MONTH_BEHIND = /^(?:st|nd|rd|th)?(?:\s+of)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\b/iu;
const ORDINAL = /^(?:st|nd|rd|th|s)\b/u;
const CLOCK = /^(?::\d|\s?(?:a\.?m|p\.?m|o[’']clock)\b)/iu;

const QUALIFIERS: readonly [RegExp, Exactness][] = [
  [/\b(?:nearly|almost|close to|just under|just short of|not quite|approaching)\s+(?:the\s+)?$/iu, 'about'],
  [/\b(?:about|around|roughly|some|approximately|an estimated|estimated|circa|or so)\s+$|~\s?$/iu, 'about'],
  [
    /\b(?:at least|more than|over|no fewer than|no less than|not less than|upwards? of|in excess of|a minimum of|above|as few as)\s+(?:a\s+)?$/iu,
    'at-least',
  ],
  [
    /\b(?:at most|up to|as many as|as much as|no more than|not more than|a maximum of|fewer than|less than|under|below|within)\s+$/iu,
    'at-most',
  ],
];
const BELOW = /\b(?:nearly|almost|close to|just under|just short of|not quite|approaching)\s+(?:the\s+)?$/iu;
const FROM_BETWEEN = /\b(?:between|from|anywhere from)\s+$/iu;
const PLUS = /^\s?\+|^\s+or more\b|^\s+and counting\b/u;
const SO = /^\s+or so\b/u;

/** "About" means within so much of it. */
const ABOUT = 0.1;
/** Years that a bare number is taken for. */
const FIRST_YEAR = 1400;
const LAST_YEAR = 2100;

/** Sorted by `start`, disjoint. */
export function figuresIn(text: string): Figure[] {
  const figures: Figure[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const figure = figureOf(text, match);
    if (figure) figures.push(figure);
  }
  for (const { start, end, low, high } of vagueIn(text)) {
    if (figures.some((other) => other.start < end && start < other.end)) continue;
    figures.push({ start, end, low, high, exactness: 'about', unit: '', kind: 'count', ...counting(text, start, end) });
  }
  return figures.toSorted((one, other) => one.start - other.start);
}

function counting(text: string, start: number, end: number): { counted: string } {
  return { counted: counted(text.slice(0, start), text.slice(end)) };
}

function figureOf(text: string, match: RegExpExecArray): Figure | undefined {
  const { index: start } = match;
  const { currency, number = '', link, second, unit: written = '' } = match.groups ?? {};
  const before = text.slice(Math.max(0, start - 40), start);
  let end = start + match[0].length;
  const first = valueOf(number);
  const age = /^[ -]years?[ -]old\b/iu.test(text.slice(start + match[0].length - written.length));
  const unit = age ? '' : unitOf(currency, written, before, text.slice(end));
  // Of "5 and 6" only what follows "between" is a range.
  if (second !== undefined && link === 'and' && !/\bbetween\s+$/iu.test(before)) {
    end = start + (currency ?? '').length + number.length;
    return single(text, {
      start,
      end,
      value: first,
      unit: currency ? unitOf(currency, '', before, '') : '',
      age: false,
    });
  }
  if (second !== undefined) return range(text, { start, end, first, second, number, unit });
  return single(text, { start, end, value: first, unit, age });
}

function range(
  text: string,
  {
    start,
    end,
    first,
    second,
    number,
    unit,
  }: { start: number; end: number; first: number; second: string; number: string; unit: string },
): Figure | undefined {
  let low = first;
  const high = valueOf(second);
  // "1 to 2 million".
  if (high >= 1000 && /\p{L}/u.test(second) && /^[\d.]+$/u.test(number) && low < 1000)
    low *= high / Number(/^[\d.]+/.exec(second)?.[0] ?? high);
  if (isYear(number, unit) && isYear(second, unit)) return undefined;
  const before = text.slice(Math.max(0, start - 40), start);
  if (isLabelled(before)) return undefined;
  if (/^\d+$/u.test(number) && /^\d+$/u.test(second) && /\d[-–]\d/u.test(text.slice(start, end)) && unit === '') {
    // "won 3-1", and years, addresses, grades.
    return {
      start,
      end,
      low: Math.min(low, high),
      high: Math.max(low, high),
      exactness: 'exact',
      unit: '',
      counted: '',
      kind: 'score',
    };
  }
  if (low > high) return undefined;
  const kind = unit === '' ? 'count' : 'measure';
  return {
    start,
    end,
    low,
    high,
    exactness: 'range',
    unit,
    kind,
    ...(unit === '' ? counting(text, start, end) : { counted: '' }),
  };
}

function single(
  text: string,
  { start, end, value, unit, age }: { start: number; end: number; value: number; unit: string; age: boolean },
): Figure | undefined {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end);
  const words = text.slice(start, end);
  const bare = unit === '';
  if (age || (/,\s*$/u.test(before) && after.startsWith(',') && value < 120 && bare && /^\d+$/u.test(words))) {
    return { start, end, low: value, high: value, exactness: 'exact', unit: 'year', counted: '', kind: 'age' };
  }
  if (
    bare &&
    (isLabelled(before) ||
      isYear(words, unit) ||
      MONTH.test(before) ||
      MONTH_BEHIND.test(after) ||
      AGE_BEFORE.test(before))
  )
    return undefined;
  if (bare && (MODEL_BEFORE.test(before) || /^7\d7$/u.test(words))) return undefined;
  if (ORDINAL.test(after) || CLOCK.test(after) || /^[\p{L}\d]|^[/:]\d|^\.\d|^-\p{L}*\d/u.test(after)) return undefined;
  if (
    bare &&
    /^one$/iu.test(words) &&
    !/^\s+(?:person|man|woman|soldier|child|dead|killed|civilian|policeman)\b/u.test(after)
  )
    return undefined;
  const { low, high, exactness } = meant(value, before, after);
  return {
    start,
    end,
    low,
    high,
    exactness,
    unit,
    kind: bare ? 'count' : 'measure',
    ...(bare ? counting(text, start, end) : { counted: '' }),
  };
}

function meant(value: number, before: string, after: string): { low: number; high: number; exactness: Exactness } {
  if (PLUS.test(after)) return { low: value, high: Infinity, exactness: 'at-least' };
  const exactness = SO.test(after) ? 'about' : (QUALIFIERS.find(([pattern]) => pattern.test(before))?.[1] ?? 'exact');
  if (exactness === 'at-least') return { low: value, high: Infinity, exactness };
  if (exactness === 'at-most') return { low: 0, high: value, exactness };
  if (exactness === 'about')
    return { low: value * (1 - ABOUT), high: BELOW.test(before) ? value : value * (1 + ABOUT), exactness };
  return { low: value, high: value, exactness };
}

function isLabelled(before: string): boolean {
  return (
    LABEL.test(before) &&
    !FROM_BETWEEN.test(before) &&
    !/\b(?:at least|at most)\s+$/iu.test(before) &&
    !/\bat\s+$/iu.test(before)
  );
}

function isYear(words: string, unit: string): boolean {
  return unit === '' && /^\d{4}$/u.test(words) && Number(words) >= FIRST_YEAR && Number(words) < LAST_YEAR;
}

function unitOf(currency: string | undefined, written: string, before: string, after: string): string {
  if (currency) return currency.replace('US', '');
  const unit = written.toLowerCase().replace(/^[ -]/u, '');
  if (unit === '')
    return /\bmagnitude\s+(?:of\s+)?$/iu.test(before) ||
      /^[ -]magnitude\b/iu.test(after) ||
      /^\s+(?:earth)?quake\b/iu.test(after)
      ? 'magnitude'
      : '';
  return UNITS.find(([pattern]) => pattern.test(unit))?.[1] ?? unit.replace(/s$/u, '');
}

const UNITS: readonly [RegExp, string][] = [
  [/^(?:%|pct|pc|per ?cent)$/u, '%'],
  [/^dollars?$/u, '$'],
  [/^euros?$/u, '€'],
  [/^kilomet|^km$/u, 'km'],
  [/^met(?:er|re)/u, 'metre'],
  [/^feet$|^ft$/u, 'foot'],
  [/^kilo(?:gram)?s?$|^kg$/u, 'kg'],
  [/^lbs?$|^pounds$/u, 'pound'],
  [/^tonnes?$|^tons?$/u, 'tonne'],
  [/^yrs?$/u, 'year'],
  [/^wks?$/u, 'week'],
  [/^hrs?$/u, 'hour'],
  [/^lit(?:er|re)/u, 'litre'],
];
