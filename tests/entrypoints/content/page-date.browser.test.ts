import { describe, expect, test } from 'vitest';
import { dateInPath, dateOfPage, parseDate } from '../../../entrypoints/content/page-date.ts';

describe('a date as pages write it', () => {
  test.for<[text: string, date: string | undefined]>([
    ['2014-09-15', '2014-09-15'],
    ['2014-09-15T23:30:00-05:00', '2014-09-15'],
    ['2014-09-15 08:00', '2014-09-15'],
    [' 2014/9/5 ', '2014-09-05'],
    ['20140915', '2014-09-15'],
    ['20140915T1200', '2014-09-15'],
    ['2014-09', '2014-09'],
    ['2014', '2014'],
    ['Mon, 15 Sep 2014 08:00:00 GMT', '2014-09-15'],
    ['15 September 2014', '2014-09-15'],
    ['September 15, 2014', '2014-09-15'],
    ['Sept. 5th, 2014', '2014-09-05'],
    ['2014-13-01', undefined],
    ['2014-02-30', undefined],
    ['1014-02-03', undefined],
    ['yesterday', undefined],
    ['', undefined],
    ['1410768000', undefined],
  ])('%s', ([text, date]) => {
    expect(parseDate(text)).toBe(date);
  });
});

describe('a date in an address', () => {
  test.for<[path: string, date: string | undefined]>([
    ['/2014/09/15/iran-says-no', '2014-09-15'],
    ['/world/2014/sep/15/iran', '2014-09-15'],
    ['/news/2014-09-15-iran.html', '2014-09-15'],
    ['/news/20140915/iran', '2014-09-15'],
    ['/2014/09/iran', '2014-09'],
    ['/iran-2014-report', undefined],
    ['/story/20141234567', undefined],
    ['/2014/99/99/', undefined],
    ['/', undefined],
  ])('%s', ([path, date]) => {
    expect(dateInPath(path)).toBe(date);
  });
});

/** A page of this markup. */
const page = (markup: string): Document => new DOMParser().parseFromString(markup, 'text/html');
const json = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('the date of a page', () => {
  test.for<[title: string, markup: string, date: string | undefined]>([
    ['is that of its structured data', json({ '@type': 'NewsArticle', datePublished: '2014-09-15' }), '2014-09-15'],
    [
      'is that of an article in a graph',
      json({
        '@graph': [
          { '@type': 'WebPage', datePublished: '2020-01-01' },
          { '@type': ['Article', 'X'], author: {}, datePublished: '2014-09-15' },
        ],
      }),
      '2014-09-15',
    ],
    ['is not that of the site', json({ '@type': 'WebSite', datePublished: '2001-01-01' }), undefined],
    [
      'survives broken structured data',
      '<script type="application/ld+json">{"@type": </script><meta property="article:published_time" content="2014-09-15T00:00Z">',
      '2014-09-15',
    ],
    [
      'is that of a meta element, the most telling first',
      '<meta name="date" content="2020-01-01"><meta property="article:published_time" content="2014-09-15">',
      '2014-09-15',
    ],
    ['may have a name in other letters', '<meta name="DC.date.issued" content="2014-09-15">', '2014-09-15'],
    [
      'is that of a time in the article',
      '<time datetime="2020-01-01"></time><article><h1></h1><time datetime="2014-09-15T10:00">15 Sep</time></article>',
      '2014-09-15',
    ],
    ['is that of an item property', '<span itemprop="datePublished" content="2014-09-15"></span>', '2014-09-15'],
    ['is not known where nothing says so', '<p>15 September 2014</p>', undefined],
  ])('%s', ([, markup, date]) => {
    expect(dateOfPage(page(markup))).toBe(date);
  });
});
