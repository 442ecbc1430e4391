import { describe, expect, test } from 'vitest';
import { canonicalAddress, isSameText, sketchOf } from '../../../corpus/own/same.ts';

/** Words that do not repeat. */
const words = (from: number, count: number): string =>
  Array.from({ length: count }, (_, at) => `word${from + at}`).join(' ');

describe('the same text', () => {
  test('is recognised with another beginning and other punctuation', () => {
    const one = sketchOf([words(0, 300)]);
    const other = sketchOf(['A new headline', words(0, 300).replaceAll('word7 ', 'Word7, ')]);
    expect(isSameText(one, other)).toBe(true);
  });

  test('is not what shares half of it', () => {
    expect(isSameText(sketchOf([words(0, 300)]), sketchOf([words(150, 300)]))).toBe(false);
  });

  test('is not recognised where there is hardly any', () => {
    expect(isSameText(sketchOf(['Live updates follow']), sketchOf(['Live updates follow']))).toBe(false);
  });
});

test.each([
  ['https://www.gazette.example/a/b/?utm_source=x&id=7#top', 'http://gazette.example/a/b?id=7'],
  ['https://gazette.example/a/amp/', 'https://m.gazette.example/a'],
  ['https://gazette.example/?b=2&a=1', 'https://gazette.example?a=1&b=2'],
])('%s is %s', (one, other) => {
  expect(canonicalAddress(one)).toBe(canonicalAddress(other));
});

test('another path is another page', () => {
  expect(canonicalAddress('https://gazette.example/a')).not.toBe(canonicalAddress('https://gazette.example/b'));
  expect(canonicalAddress('https://gazette.example/?id=1')).not.toBe(canonicalAddress('https://gazette.example/?id=2'));
});
