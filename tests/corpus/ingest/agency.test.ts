import { expect, test } from 'vitest';
import { agencyOf, creditOf } from '../../../corpus/ingest/agency.ts';

test.each<[string, string, string[], string | undefined]>([
  ['the agency itself', 'Reuters', ['The harbour was closed.'], 'reuters'],
  ['a dateline', 'The Tide', ['LEEDS, England (AP) — The harbour was closed.'], 'associated press'],
  ['a dateline of two towns', 'The Tide', ['LEEDS/DERBY (Reuters) - The harbour was closed.'], 'reuters'],
  ['a byline', 'The Tide', ['Ann Lee, Associated Press', 'The harbour was closed.'], 'associated press'],
  ['a line at the end', 'The Tide', ['The harbour was closed.', '© 2014 AFP'], 'afp'],
  [
    'a copyright',
    'The Tide',
    ['It was closed.', 'Copyright 2014 The Associated Press. All rights reserved.'],
    'associated press',
  ],
  ['an agency in the text', 'The Tide', ['The harbour was closed, Ann Lee told Reuters (AP has not).'], undefined],
  ['nobody', 'The Tide', ['The harbour was closed.'], undefined],
])('whose report a text is: %s', (_, publisher, paragraphs, expected) => {
  expect(creditOf({ publisher, paragraphs })).toBe(expected);
});

test('one agency has one key under all its names', () => {
  expect(agencyOf('AP')).toBe(agencyOf('The Associated Press'));
  expect(agencyOf('The Harbour Gazette')).toBeUndefined();
});
