import { describe, expect, test } from 'vitest';
import { dateText, datesText, termText } from '../../components/dates.ts';
import { bringWords, wordsFor } from '../../components/words.ts';
import { edtf } from './builders.ts';

await bringWords('ar');
const words = wordsFor('en');

describe('a date', () => {
  test.each([
    ['2014-09-15', '15 September 2014'],
    ['2014-09', 'September 2014'],
    ['2014', '2014'],
    ['2014-06~', 'about June 2014'],
    ['2014-06-14~', 'about 14 June 2014'],
    ['2014-01-01', '1 January 2014'],
    ['2026-01-02?', '2 January 2026 (the text has no date)'],
  ])('%s reads "%s": as precise as it is, and no more', (date, text) => {
    expect(dateText(edtf(date), words)).toBe(text);
  });
});

test('in Arabic is of the Gregorian calendar', () => {
  const arabic = wordsFor('ar');
  expect(dateText(edtf('2014-09-15'), arabic)).toBe('15 سبتمبر 2014');
  expect(dateText(edtf('2014-06~'), arabic)).toBe('نحو يونيو 2014');
  expect(dateText(edtf('2026-01-02?'), arabic)).toBe('2 يناير 2026 (لا تاريخ في النص)');
});

describe('a stretch of time', () => {
  test.each([
    ['2014-09-15', undefined, '15 September 2014'],
    ['2014-09-15', '2014-09-15', '15 September 2014'],
    ['2014-09-15', '2014-09-17', '15 – 17 September 2014'],
    ['2014-09-15', '2014-10-02', '15 September – 2 October 2014'],
    ['2014-06~', '2014-09-17', 'about June 2014 – 17 September 2014'],
  ])('from %s to %s reads "%s"', (from, to, text) => {
    const read = datesText(edtf(from), to === undefined ? undefined : edtf(to), words);
    expect(read.replaceAll(/\s/g, ' ')).toBe(text);
  });

  test('says "since" of a term that has not ended', () => {
    expect(termText(edtf('1989-06-04'), undefined, words)).toBe('since 4 June 1989');
    expect(termText(edtf('1981-10'), edtf('1989-08-03'), words)).toBe('October 1981 – 3 August 1989');
  });
});
