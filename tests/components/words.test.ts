import { describe, expect, test } from 'vitest';
import { outcomeText } from '../../components/outcome-text.ts';
import { bringWords, wordsFor } from '../../components/words.ts';
import type { DifferenceType, Outcome } from '../../corpus/model.ts';

const early = wordsFor('ar');
await bringWords('ar');
const words = wordsFor('en');

describe('an outcome in words', () => {
  test.each<[Outcome, string]>([
    [{ kind: 'agree' }, 'Agree'],
    [{ kind: 'differ', type: 'reason' }, 'Differ in the reason'],
    [{ kind: 'update' }, 'Updated later'],
    [{ kind: 'change' }, 'Changed over time'],
    [
      { kind: 'one-voice', publishers: ['The Washington Post'] },
      'Found only in The Washington Post among the 5 sources read for this',
    ],
    [{ kind: 'one-voice', publishers: ['A', 'B'], speaker: 'Rouhani' }, 'One voice: Rouhani, in A and B'],
  ])('%o reads "%s"', (outcome, text) => {
    expect(outcomeText(outcome, 5, words)).toBe(text);
  });

  test.each<DifferenceType>([
    'number',
    'date',
    'place',
    'who',
    'polarity',
    'reason',
    'attribution',
    'certainty',
    'wording',
  ])('gives no verdict on a difference of type %s', (type) => {
    const text = outcomeText({ kind: 'differ', type }, 5, words);
    expect(text).toMatch(/^Differ in /);
    expect(text).not.toMatch(/wrong|false|true|contradict|conflict|right|error/i);
  });
});

describe('a message', () => {
  test('has its numbers in the plural forms and the digits of the language', () => {
    expect([1, 2, 1200].map((count) => words.mentions({ count }))).toEqual([
      '1 mention',
      '2 mentions',
      '1,200 mentions',
    ]);
    expect(words.inAllSources({ count: 1 })).toBe('In your only source');
    expect(words.inSomeSources({ some: 2, count: 5 })).toBe('In 2 of your 5 sources');
  });

  test('of a group is found by the name with hyphens', () => {
    expect(words.told['not-jumped']).toBe('No longer to be seen on the page');
  });

  test('keeps a value that runs the other way apart, and no other', () => {
    expect(words.timelineOf({ name: 'العراق' })).toBe('Timeline of \u2068العراق\u2069');
    expect(words.timelineOf({ name: 'Iraq' })).toBe('Timeline of Iraq');
    expect(words.list(['العراق', 'Iran'])).toBe('\u2068العراق\u2069 and Iran');
  });

  test('takes values as they are, dollars too', () => {
    expect(words.noResults({ query: '$QUERY$ $& $1' })).toBe('Nothing in your sources matches “$QUERY$ $& $1”');
  });
});

describe('in Arabic', () => {
  const arabic = wordsFor('ar-EG');

  test('counts in all six plural forms', () => {
    expect([0, 1, 2, 3, 11, 100].map((count) => arabic.mentions({ count }))).toEqual([
      'لا إشارات',
      'إشارة واحدة',
      'إشارتان',
      '3 إشارات',
      '11 إشارة',
      '100 إشارة',
    ]);
  });

  test('keeps what is in Latin letters apart, in lists too', () => {
    expect(arabic.timelineOf({ name: 'Iran' })).toBe('الخط الزمني: \u2068Iran\u2069');
    expect(arabic.list(['Iran', 'العراق'])).toBe('\u2068Iran\u2069 والعراق');
    expect(outcomeText({ kind: 'one-voice', publishers: ['The Post'] }, 5, arabic)).toBe(
      'ورد في \u2068The Post\u2069 فقط من بين المصادر الـ5 التي قُرئت لهذا السؤال',
    );
  });
});

test('are English until those of the language have come', () => {
  expect(early).toBe(words);
  expect(wordsFor('ar')).not.toBe(words);
});

test('falls back to English where a language has no messages', () => {
  expect(wordsFor('tlh')).toBe(words);
  expect(wordsFor('')).toBe(words);
  expect(wordsFor('en-US')).toBe(words);
});
