/**
 * When a page was published, as far as it says: in its structured data, its meta elements, a time by its headline, or
 * its address. The day is the publisher's own: no time zone is applied.
 */
import type { Edtf } from '../model.ts';
import { MONTHS } from './calendar.ts';

/** What on a page may tell its date, as it stands there; the texts of each kind in the order of the page. */
export interface DateClues {
  /** JSON-LD. */
  structured: readonly string[];
  /** Names in lower case, with what they say. */
  meta: readonly (readonly [name: string, content: string])[];
  /** Of `<time>` elements and of what is marked up as a date of publication. */
  times: readonly string[];
  /** Of the page's address. */
  path: string;
}

/** Which of the clues told the date. */
export type DateOrigin = 'structured' | 'meta' | 'time' | 'address';

export interface PageDate {
  /** As precise as the page gives it. */
  date: Edtf;
  origin: DateOrigin;
}

/** In lower case, the most telling first. */
const META_NAMES = (
  'article:published_time datepublished originalpublicationdate parsely-pub-date sailthru.date pubdate publishdate ' +
  'publicationdate publication_date citation_publication_date pdate dc.date.issued dcterms.created dc.date date'
).split(' ');
/** Structured data is not nested deeper; a page that nests it so means harm. */
const DEEPEST = 20;

/** @returns undefined when the page gives nothing that can be a date. */
export function dateOfPage({ structured, meta, times, path }: DateClues): PageDate | undefined {
  // Each is asked only where those before it say nothing: the first marks of a page wait for this.
  return (
    from('structured', firstDate(structured.flatMap((json) => publishedIn(parsed(json))))) ??
    from('meta', dateInMeta(meta)) ??
    from('time', firstDate(times)) ??
    from('address', dateInPath(path))
  );
}

function from(origin: DateOrigin, date: Edtf | undefined): PageDate | undefined {
  return date && { date, origin };
}

function dateInMeta(meta: DateClues['meta']): Edtf | undefined {
  const contents = Map.groupBy(meta, ([name]) => name);
  return firstDate(META_NAMES.map((name) => agreed(contents.get(name))));
}

/** What elements of one name say; undefined where they say several days, as they do of other articles beside this one. */
function agreed(same: DateClues['meta'] | undefined): string | undefined {
  if (!same) return undefined;
  const dates = new Set(same.map(([, content]) => parseDate(content)).filter((date) => date !== undefined));
  return dates.size === 1 ? [...dates][0] : undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

/** What articles in structured data say of their publication, outermost first. The site and its pages have dates too. */
function publishedIn(data: unknown, depth = 0): string[] {
  if (typeof data !== 'object' || data === null || depth > DEEPEST) return [];
  const { '@type': type, datePublished } = data as Record<string, unknown>;
  const isArticle = [type].flat().some((each) => typeof each === 'string' && /(?:Article|Posting|Report)$/.test(each));
  const inside = Object.values(data).flatMap((each) => publishedIn(each, depth + 1));
  return isArticle && typeof datePublished === 'string' ? [datePublished, ...inside] : inside;
}

/** In every path that has a date; the patterns of those are seldom made. */
const YEAR = /(?:19|20)\d\d/;

/**
 * Finds `/2014/09/15/`, `/2014/sep/15/`, `/2014-09-15-`, `/20140915/` and `/2014/09/` in the path of an address, and
 * `/2014/9/5/` and `/2014/world/middle.east/09/15/`.
 */
export function dateInPath(path: string): Edtf | undefined {
  if (!YEAR.test(path)) return undefined;
  const [, year, month, day] =
    /(?:^|[/_-])((?:19|20)\d\d)[/_-]?(\d\d|[a-z]{3})(?:[/_-]?(\d\d))?(?=[/_.-]|$)/i.exec(path) ??
    /\/((?:19|20)\d\d)\/(?:[a-z.]+\/){0,3}(\d\d?)\/(\d\d?)(?=\/)/i.exec(path) ??
    [];
  return year && month ? dateFrom(year, month, day) : undefined;
}

function firstDate(texts: Iterable<string | undefined>): Edtf | undefined {
  for (const text of texts) {
    const date = text ? parseDate(text) : undefined;
    if (date) return date;
  }
  return undefined;
}

/** Reads `2014-09-15T…`, `2014/09/15`, `20140915`, `2014-09`, `2014`, `15 Sep 2014` and `September 15, 2014`. */
export function parseDate(text: string): Edtf | undefined {
  const [, year, month, day] =
    /^\s*(\d{4})(?:[-/.](\d\d?)(?:[-/.](\d\d?))?(?!\d)|(\d\d)(\d\d)(?!\d))?/
      .exec(text)
      ?.filter((part) => part !== undefined) ?? [];
  if (year) return dateFrom(year, month, day);
  const [, ...dayFirst] = /\b(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})\b/i.exec(text) ?? [];
  if (dayFirst[2]) return dateFrom(dayFirst[2], dayFirst[1], dayFirst[0]);
  const [, ...monthFirst] = /\b([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i.exec(text) ?? [];
  return monthFirst[2] ? dateFrom(monthFirst[2], monthFirst[0], monthFirst[1]) : undefined;
}

function dateFrom(year: string, monthText?: string, dayText?: string): Edtf | undefined {
  if (!/^(?:19|20)/.test(year)) return undefined;
  if (monthText === undefined) return year as Edtf;
  const month = /^\d/.test(monthText) ? Number(monthText) : MONTHS.indexOf(monthText.toLowerCase()) + 1;
  if (month < 1 || month > 12) return undefined;
  const start = `${year}-${String(month).padStart(2, '0')}`;
  if (dayText === undefined) return start as Edtf;
  const day = Number(dayText);
  // The 31st of a shorter month would become another day.
  if (day < 1 || new Date(Date.UTC(Number(year), month - 1, day)).getUTCDate() !== day) return undefined;
  return `${start}-${String(day).padStart(2, '0')}` as Edtf;
}
