import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupAnswers } from '../../../../corpus/compare/measured/answers.ts';

const ANSWERS = [
  'to stop the smuggling of eels',
  'eel smuggling',
  'in order to curb smugglers of eels',
  'the mayor wanted a new bridge',
  'a new bridge',
  'two more years',
  '2 years',
  'until July 2031',
  'through July 2031',
];

/** Groups by their answers, in an order that does not depend on that of the answers. */
function grouped(answers: readonly string[]): string[][] {
  const groups = groupAnswers(answers).map((group) => group.map((at) => answers[at] ?? '').toSorted());
  return groups.toSorted((one, other) => (one.join() < other.join() ? -1 : 1));
}

describe('answers to one question', () => {
  test('stand together by what they say', () => {
    expect(grouped(ANSWERS)).toEqual([
      ['2 years', 'two more years'],
      ['a new bridge', 'the mayor wanted a new bridge'],
      ['eel smuggling', 'in order to curb smugglers of eels', 'to stop the smuggling of eels'],
      ['through July 2031', 'until July 2031'],
    ]);
  });

  test('stand together when they are the same, and alone when they share nothing', () => {
    expect(grouped(['a storm', 'A storm.', 'greed'])).toEqual([['A storm.', 'a storm'], ['greed']]);
    expect(groupAnswers([])).toEqual([]);
  });

  test('are each in one group, the same in whatever order they come', () => {
    const some = fc.shuffledSubarray(ANSWERS);
    fc.assert(
      fc.property(some, (answers) => {
        expect(new Set(groupAnswers(answers).flat()).size).toBe(answers.length);
        expect(groupAnswers(answers).flat()).toHaveLength(answers.length);
        expect(grouped(answers)).toEqual(grouped(answers.toSorted()));
      }),
    );
  });
});
