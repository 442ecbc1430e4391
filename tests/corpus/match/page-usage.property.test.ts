import fc from 'fast-check';
import { expect, test } from 'vitest';
import { usageOf } from '../../../corpus/match/context.ts';
import { foldAlias } from '../../../corpus/match/fold.ts';
import { PageUsage } from '../../../corpus/match/page-usage.ts';

const PARTS = [
  ' ',
  ' ',
  ' ',
  '\n',
  '\u00A0',
  '\u2028',
  '\uFEFF',
  '\u00AD',
  '\u0301',
  '.',
  '. ',
  ', ',
  '-',
  '–',
  '—',
  '…',
  '“',
  '’',
  "'",
  "'s",
  '’s ',
  'a',
  'A',
  'b',
  'iran',
  'Iran',
  'IRAN',
  'iRan',
  'Mr',
  'U.S.',
  'u.s',
  'é',
  'É',
  'ß',
  'İ',
  'ı',
  '\u212A',
  'ſ',
  '2',
  '2nd',
  'G20',
  'g20',
  'война',
  '𐐀',
  'ﬁ',
];
const texts = fc.array(
  fc.array(fc.constantFrom(...PARTS), { maxLength: 14 }).map((parts) => parts.join('')),
  { maxLength: 3 },
);
const words = fc
  .array(
    fc.constantFrom(
      'a',
      'b',
      'iran',
      'mr',
      'us',
      's',
      "'s",
      'e',
      'ss',
      'i',
      'k',
      '2',
      '2nd',
      'nd',
      'g20',
      'война',
      'fi',
    ),
    { maxLength: 2 },
  )
  .map((parts) => parts.join(''));

test('a page has the usage of all its words, whichever is asked about', () => {
  fc.assert(
    fc.property(texts, words, (written, word) => {
      const [page, all] = [new PageUsage(written), usageOf(written)];
      for (const each of [word, ...all.words, foldAlias(written.join(' ')), ''])
        expect([each, page.words.has(each), page.small.has(each), page.proper.has(each)]).toEqual([
          each,
          all.words.has(each),
          all.small.has(each),
          all.proper.has(each),
        ]);
    }),
    { numRuns: 3000 },
  );
});
