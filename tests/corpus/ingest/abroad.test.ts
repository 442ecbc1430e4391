import { expect, test } from 'vitest';
import { readerOf } from '../../../corpus/ingest/abroad.ts';
import { writingOf } from '../../../corpus/ingest/writing.ts';
import type { Edtf } from '../../../corpus/model.ts';

/** Dates and figures, on Wednesday, 17 September 2014. */
function readIn(language: string, text: string): string[] {
  const reader = readerOf(writingOf(language));
  const dates = reader.dates(text, '2014-09-17' as Edtf);
  return [
    ...dates.map(({ start, end, date }) => `${text.slice(start, end)}: ${date}`),
    ...reader
      .figures(text, dates)
      .map(({ start, end, low, unit }) => `${text.slice(start, end)}: ${low} ${unit}`.trim()),
  ];
}

test.each([
  ['de', 'am 15. September 2014', ['15. September 2014: 2014-09-15']],
  ['de', 'am 3. Jänner', ['3. Jänner: 2014-01-03']],
  ['de', 'am Montag', ['Montag: 2014-09-15']],
  ['de', 'seit 15.9.2014', ['15.9.2014: 2014-09-15']],
  ['de', '3,5 Millionen Euro', ['3,5 Millionen Euro: 3500000 €']],
  ['de', '1.500 Kilometer, um 20:30 Uhr', ['1.500 Kilometer: 1500 km']],
  ['fr', 'le 1er octobre.', ['1er octobre: 2014-10-01']],
  ['fr', '3,5 millions d’euros, soit 12 %', ['3,5 millions d’euros: 3500000 €', '12 %: 12 %']],
  ['fr', 'en 2011', ['2011: 2011']],
  ['ar', 'في 15 أيلول', ['15 أيلول: 2014-09-15']],
  ['ar', 'و3.5 مليون دولار', ['3.5 مليون دولار: 3500000 $']],
  ['es', 'el 15 de septiembre de 2014', ['15 de septiembre de 2014: 2014-09-15']],
  ['ja', '2014年9月15日、19万人', ['2014年9月15日: 2014-09-15', '19万: 190000']],
  ['en-US', 'on 9/15/2014', ['9/15/2014: 2014-09-15']],
  ['xx', '15.9.2014, 190000', ['15.9.2014: 2014-09-15', '190000: 190000']],
  ['de', 'F-16 und B2B', []],
])('%s: %s', (language, text, read) => {
  expect(readIn(language, text)).toEqual(read);
});
