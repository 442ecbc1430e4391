import { expect, test } from 'vitest';
import { datesIn } from '../../../corpus/ingest/dates.ts';
import type { Edtf } from '../../../corpus/model.ts';

/** A Wednesday. */
const PUBLISHED = '2014-09-17' as Edtf;

test.each([
  ['The talks began on Monday.', ['2014-09-15']],
  ['They meet on Wednesday.', ['2014-09-17']],
  ['The talks will begin on Friday.', ['2014-09-19']],
  ['It happened last Wednesday.', ['2014-09-10']],
  ['Both left yesterday.', ['2014-09-16']],
  ['On 12 May and Sept. 3 it rained.', ['2014-05-12', '2014-09-03']],
  ['It rained on December 6, 2013.', ['2013-12-06']],
  ['In December the lake froze.', ['2013-12']],
  ['Since 1979 the two have not spoken.', ['1979']],
  ['Three years ago the troops left.', ['2011~']],
  ['Last year was dry.', ['2013']],
  ['They march on; the Sun shone.', []],
  ['Today it is a simple matter.', []],
  ['On 31 February nothing happened.', []],
])('%s', (text, expected) => {
  expect(datesIn(text, PUBLISHED).map(({ date }) => date)).toEqual(expected);
});

test('the same weekday of two weeks is two days', () => {
  const [one] = datesIn('on Monday', '2014-09-17' as Edtf);
  const [other] = datesIn('on Monday', '2014-09-24' as Edtf);
  expect([one?.date, other?.date]).toEqual(['2014-09-15', '2014-09-22']);
});

test('an undated text has only the dates that bear a year', () => {
  expect(datesIn('on Monday, in May, on 3 June and in June 2014', undefined).map(({ date }) => date)).toEqual([
    '2014-06',
  ]);
});
