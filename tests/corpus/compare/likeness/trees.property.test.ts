import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grow, growApart, type Row } from '../../../../corpus/cli/train/grow.ts';
import { Forest, readTrees, writeTrees } from '../../../../corpus/compare/likeness/trees.ts';

const OPTIONS = { trees: 40, leaves: 4, rate: 0.2, leastRows: 2, shrink: 0 };

const rows = fc.array(
  fc.record({
    features: fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })),
    goal: fc.integer({ min: 0, max: 5 }),
  }),
  { minLength: 8, maxLength: 60 },
);

const errorOf = (list: readonly Row[], valueOf: (row: Row) => number): number =>
  list.reduce((sum, row) => sum + (row.goal - valueOf(row)) ** 2, 0);

test('trees are the same after writing and reading', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const trees = grow(list, OPTIONS);
      expect(readTrees(writeTrees(trees))).toEqual(trees);
    }),
  );
});

test('trees explain what they were grown on at least as well as the mean does', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const trees = grow(list, OPTIONS);
      const forest = new Forest(trees);
      const ofMean = errorOf(list, () => trees.base);
      expect(errorOf(list, ({ features }) => forest.valueOf(features))).toBeLessThanOrEqual(ofMean + 1e-6);
    }),
  );
});

test('a step that depends on two features is learnt', () => {
  const list = Array.from({ length: 100 }, (_, at): Row => {
    const features = [at % 10, Math.floor(at / 10)] as const;
    return { features, goal: features[0] > 4 && features[1] > 4 ? 1 : 0 };
  });
  for (const trees of [grow(list, OPTIONS), growApart(list, OPTIONS, 3)]) {
    const forest = new Forest(trees);
    expect(forest.valueOf([9, 9])).toBeGreaterThan(0.9);
    expect(forest.valueOf([9, 0])).toBeLessThan(0.1);
    expect(forest.valueOf([0, 9])).toBeLessThan(0.1);
  }
});
