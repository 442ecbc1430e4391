import { describe, expect, test } from 'vitest';
import { dateInPath, dateOfPage, parseDate } from '../../../corpus/match/page-date.ts';

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
    ['/2014/9/5/3230179/iran', '2014-09-05'],
    ['/2014/WORLD/meast/09/15/iran.answer/index.html', '2014-09-15'],
    ['/iran-2014-report', undefined],
    ['/2014/part/3/of/4/', undefined],
    ['/story/20141234567', undefined],
    ['/2014/99/99/', undefined],
    ['/', undefined],
  ])('%s', ([path, date]) => {
    expect(dateInPath(path)).toBe(date);
  });
});

describe('the date of a page', () => {
  const day = (...days: string[]): [string, string][] => days.map((each) => ['datepublished', each]);
  test.for<[what: string, meta: [string, string][], date: string]>([
    ['is what its meta element says', day('2014-09-19T12:47Z'), '2014-09-19'],
    ['is that of several which say one day', day('2014-09-19T12:47Z', '2014-09-19'), '2014-09-19'],
    ['is none of several days, which other articles have', day('2014-09-19', '2014-09-16'), '2014-09-15'],
    [
      'is what another element says then',
      [...day('2014-09-19', '2014-09-16'), ['dc.date', '2014-09-14']],
      '2014-09-14',
    ],
  ])('%s', ([, meta, date]) => {
    expect(dateOfPage({ structured: [], meta, times: [], path: '/2014/09/15/iran' })?.date).toBe(date);
  });
});
