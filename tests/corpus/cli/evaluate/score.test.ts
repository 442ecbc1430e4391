import { describe, expect, test } from 'vitest';
import { Confusion, correlationOf } from '../../../../corpus/cli/evaluate/score.ts';

describe('a confusion of labels', () => {
  const confusion = new Confusion();
  for (const found of ['agree', 'agree', 'agree', 'differ']) confusion.add('agree', found);
  for (const found of ['differ', 'agree']) confusion.add('differ', found);

  test('counts what was found for each label', () => {
    expect(Object.fromEntries(confusion.cells)).toEqual({
      'agree → agree': 3,
      'agree → differ': 1,
      'differ → differ': 1,
      'differ → agree': 1,
    });
  });

  test('weighs every label alike, however often it occurs', () => {
    expect(confusion.balancedAccuracy).toBeCloseTo((3 / 4 + 1 / 2) / 2);
    expect(confusion.macroF1).toBeCloseTo((3 / 4 + 1 / 2) / 2);
  });
});

describe('a correlation', () => {
  test('is 1 of lists that rise together, −1 of such as part', () => {
    expect(correlationOf([1, 2, 3], [10, 20, 30])).toBeCloseTo(1);
    expect(correlationOf([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1);
  });

  test('is 0 where one list does not vary', () => {
    expect(correlationOf([1, 1, 1], [1, 2, 3])).toBe(0);
  });
});
