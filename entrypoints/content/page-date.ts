/** What a page has that may tell when it was published, gathered for the background to read; see corpus/match/page-date.ts. */
import type { DateClues } from '../../corpus/match/page-date.ts';

const TIMES = ':is(article,main,[role=main]) time[datetime],time[pubdate],[itemprop=datePublished]';
const META = 'meta:is([property],[name],[itemprop])[content]';
/** Of each kind, and in characters: no page that means well has more. */
const MOST = 100;
const MOST_LENGTH = 100_000;

export function dateClues(page: Document): DateClues {
  const all = <Clue>(selector: string, read: (element: Element) => Clue): Clue[] =>
    [...page.querySelectorAll(selector)].slice(0, MOST).map(read);
  const of = (element: Element, ...names: string[]): string =>
    names.map((name) => element.getAttribute(name)).find((value) => value !== null) ?? '';
  return {
    structured: all('script[type="application/ld+json" i]', ({ textContent }) => textContent.slice(0, MOST_LENGTH)),
    meta: all(META, (meta) => [of(meta, 'property', 'name', 'itemprop').toLowerCase(), of(meta, 'content')]),
    times: all(TIMES, (time) => of(time, 'datetime', 'content')),
    path: page.location?.pathname ?? '',
  };
}
