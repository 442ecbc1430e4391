import { describe, expect, test } from 'vitest';
import { wordsFor } from '../../components/words.ts';
import type { DifferenceType, Outcome } from '../../corpus/model.ts';

const words = wordsFor('en');

describe('an outcome in words', () => {
  test.each<[Outcome, string]>([
    [{ kind: 'agree' }, 'Agree'],
    [{ kind: 'differ', type: 'reason' }, 'Differ in the reason'],
    [{ kind: 'update' }, 'Updated later'],
    [{ kind: 'change' }, 'Changed over time'],
    [
      { kind: 'one-voice', publishers: ['The Washington Post'] },
      'Found only in The Washington Post among your 5 sources',
    ],
    [{ kind: 'one-voice', publishers: ['A', 'B'], speaker: 'Rouhani' }, 'One voice: Rouhani, in A and B'],
  ])('%o reads "%s"', (outcome, text) => {
    expect(words.outcome(outcome, 5)).toBe(text);
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
    const text = words.outcome({ kind: 'differ', type }, 5);
    expect(text).toMatch(/^Differ in /);
    expect(text).not.toMatch(/wrong|false|true|contradict|conflict|right|error/i);
  });
});

test('counts in the plural forms of the language', () => {
  expect([1, 2, 1200].map(words.mentions)).toEqual(['1 mention', '2 mentions', '1,200 mentions']);
  expect(words.inSources(1, 1)).toBe('In all your 1 source');
  expect(words.inSources(2, 5)).toBe('In 2 of your 5 sources');
});

test('falls back to English where a language has no dictionary', () => {
  expect(wordsFor('tlh')).toBe(words);
  expect(wordsFor('')).toBe(words);
  expect(wordsFor('en-US')).toBe(words);
});
