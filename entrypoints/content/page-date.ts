/**
 * When a page was published, as far as it says: in its structured data, its meta elements, a time by its headline, or
 * its address. The day is the publisher's own: no time zone is applied. Pure but for reading the document.
 */
import type { Edtf } from '../../corpus/model.ts';

/** In lower case, the most telling first. */
const META_NAMES = (
  'article:published_time datepublished originalpublicationdate parsely-pub-date sailthru.date pubdate publishdate ' +
  'publicationdate publication_date citation_publication_date pdate dc.date.issued dcterms.created dc.date date'
).split(' ');
const HEADLINE_TIMES = ':is(article, main, [role="main"]) time[datetime], time[pubdate], [itemprop="datePublished"]';
/** Structured data is not nested deeper; a page that nests it so means harm. */
const DEEPEST = 20;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** @returns the date as precisely as it is given; undefined when the page gives none that can be one. */
export function dateOfPage(page: Document): Edtf | undefined {
  return fromStructuredData(page) ?? fromMeta(page) ?? fromTime(page) ?? dateInPath(page.location?.pathname ?? '');
}

function fromStructuredData(page: Document): Edtf | undefined {
  const scripts = page.querySelectorAll('script[type="application/ld+json" i]');
  return firstDate([...scripts].flatMap(({ textContent }) => publishedIn(parsed(textContent))));
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

function fromMeta(page: Document): Edtf | undefined {
  const contents = new Map<string, string>();
  for (const meta of page.querySelectorAll('meta[content]')) {
    const name = (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      ''
    ).toLowerCase();
    if (!contents.has(name)) contents.set(name, meta.getAttribute('content') ?? '');
  }
  return firstDate(META_NAMES.map((name) => contents.get(name)));
}

function fromTime(page: Document): Edtf | undefined {
  const times = [...page.querySelectorAll(HEADLINE_TIMES)];
  return firstDate(times.map((time) => time.getAttribute('datetime') ?? time.getAttribute('content')));
}

/** Finds `/2014/09/15/`, `/2014/sep/15/`, `/2014-09-15-`, `/20140915/` and `/2014/09/` in the path of an address. */
export function dateInPath(path: string): Edtf | undefined {
  const [, year, month, day] =
    /(?:^|[/_-])((?:19|20)\d\d)[/_-]?(\d\d|[a-z]{3})(?:[/_-]?(\d\d))?(?=[/_.-]|$)/i.exec(path) ?? [];
  return year && month ? dateFrom(year, month, day) : undefined;
}

function firstDate(texts: Iterable<string | null | undefined>): Edtf | undefined {
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
