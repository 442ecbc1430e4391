import { describe, expect, test } from 'vitest';
import { dateOfPage } from '../../../corpus/match/page-date.ts';
import { dateClues } from '../../../entrypoints/content/page-date.ts';

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
    expect(dateOfPage(dateClues(page(markup)))?.date).toBe(date);
  });
});
