import { expect, test } from 'vitest';
import { datesIn } from '../../../corpus/match/sentence-dates.ts';
import type { Edtf } from '../../../corpus/model.ts';

/** Wednesday. */
const PAGE = '2014-09-17' as Edtf;

function iso(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function spans(sentence: string, pageDate: Edtf | undefined = PAGE): string[] {
  return datesIn(sentence, pageDate, 2007).map(({ from, to }) => (from === to ? iso(from) : `${iso(from)}/${iso(to)}`));
}

test.each([
  ['on 15 September 2014', ['2014-09-15']],
  ['on September 15, 2014', ['2014-09-15']],
  ['on Sept. 15', ['2014-09-15']],
  ['on the 15th of September', ['2014-09-15']],
  ['in December 2007', ['2007-12-01/2007-12-31']],
  ['last December', ['2013-12-01/2013-12-31']],
  ['back in 2011', ['2011-01-01/2011-12-31']],
  ['between 2003 and 2011', ['2003-01-01/2011-12-31']],
  ['since 1979', []],
  ['since 1979, when it rained', ['1979-01-01/1979-12-31']],
  ['in the three years since they came', ['2010-12-17/2012-06-18']],
  ['at 9:30, with 2014 rifles-a-day', ['2014-01-01/2014-12-31']],
  ['three years ago', ['2010-12-17/2012-06-18']],
  ['twenty-five years ago', ['1988-12-16/1990-06-18']],
  ['four decades ago', ['1971-09-17/1977-09-17']],
  ['at his June press conference', ['2014-06-01/2014-06-30']],
  ['on the March on Rome', []],
  ['by the end of the year', ['2014-09-17/2014-12-31']],
  ['by year’s end', ['2014-09-17/2014-12-31']],
  ['may say no', []],
])('reads %s', (words, expected) => {
  expect(spans(`They met ${words}.`)).toEqual(expected);
});

test('reads what begins a sentence', () => {
  expect(spans('Three years ago they met.')).toEqual(['2010-12-17/2012-06-18']);
});

test.each([
  ['on Monday', '2014-09-15', true],
  ['next Monday', '2014-09-22', true],
  ['on Monday', '2014-09-19', false],
  ['at the weekend', '2014-09-13', true],
  ['at the weekend', '2014-09-20', true],
  ['last weekend', '2014-09-20', false],
  ['tomorrow', '2014-09-18', true],
  ['next week', '2014-09-24', true],
  ['last week', '2014-09-24', false],
] as const)('%s on a Wednesday may be %s: %s', (words, day, expected) => {
  const at = Date.parse(day) / 86_400_000;
  expect(datesIn(`They meet ${words}.`, PAGE, 2014).some(({ from, to }) => from <= at && at <= to)).toBe(expected);
});

test('a day near the page’s is near, a written one is not', () => {
  expect(datesIn('on Monday', PAGE, 2014).every(({ near }) => near)).toBe(true);
  expect(datesIn('on 15 September', PAGE, 2014).some(({ near }) => near)).toBe(false);
});

test('without a page date a weekday is nothing, and a day lies in the year that is asked about', () => {
  expect(datesIn('on Monday 18 December', undefined, 2007).map(({ from }) => iso(from))).toEqual(['2007-12-18']);
});
