import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairParts, type PartRelation } from '../../../../corpus/compare/measured/parts.ts';

const CASES: readonly [what: string, a: string[], b: string[], pairs: [string, string, PartRelation][]][] = [
  [
    'the same in other words',
    ['Gunmen', 'shut', 'two mines', 'in Chile'],
    ['Gunmen', 'close', '2 mines', 'in Chile'],
    [
      ['Gunmen', 'Gunmen', 'same'],
      ['shut', 'close', 'same'],
      ['two mines', '2 mines', 'same'],
      ['in Chile', 'in Chile', 'same'],
    ],
  ],
  [
    'one that says more',
    ['Police', 'close', 'the coal mine'],
    ['Chilean police', 'close', 'the mine'],
    [
      ['Police', 'Chilean police', 'more-b'],
      ['close', 'close', 'same'],
      ['the coal mine', 'the mine', 'more-a'],
    ],
  ],
  [
    'figures that differ, though they share no word',
    ['Death toll', 'climbs', 'to 15', 'in Chile mine'],
    ['Death toll', 'climbs', 'to 11', 'in Chile mine'],
    [
      ['Death toll', 'Death toll', 'same'],
      ['climbs', 'climbs', 'same'],
      ['to 15', 'to 11', 'similar'],
      ['in Chile mine', 'in Chile mine', 'same'],
    ],
  ],
  [
    'opposites',
    ['Copper shares', 'close', 'higher'],
    ['Copper shares', 'close', 'lower'],
    [
      ['Copper shares', 'Copper shares', 'same'],
      ['close', 'close', 'same'],
      ['higher', 'lower', 'opposite'],
    ],
  ],
  [
    'the rest of a name as nothing more',
    ['Sigrun Tveitaraas', 'resigns'],
    ['Tveitaraas', 'resigns'],
    [
      ['Sigrun Tveitaraas', 'Tveitaraas', 'same'],
      ['resigns', 'resigns', 'same'],
    ],
  ],
  ['nothing of two stories', ['Copper shares', 'close', 'higher'], ['A choir', 'sings', 'in Bergen'], []],
];

describe('parts of two statements are paired as', () => {
  test.each(CASES)('%s', (_, a, b, pairs) => {
    expect(pairParts(a, b).map((pair) => [a[pair.a], b[pair.b], pair.relation])).toEqual(pairs);
  });
});

const part = fc.constantFrom(
  ...CASES.flatMap(([, a, b]) => [...a, ...b]),
  'ferry',
  'the ferry',
  'a ferry',
  '3',
  '4',
  '5',
  'France',
  'Peru',
);
const parts = fc.array(part, { maxLength: 5 });

test('each part goes with one other at most', () => {
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      const pairs = pairParts(a, b);
      expect(new Set(pairs.map((pair) => pair.a)).size).toBe(pairs.length);
      expect(new Set(pairs.map((pair) => pair.b)).size).toBe(pairs.length);
    }),
  );
});

test('a statement that is set beside itself says the same in every part', () => {
  fc.assert(
    fc.property(parts, (a) => {
      expect(pairParts(a, a).every(({ relation, score }) => relation === 'same' && score === 5)).toBe(true);
      expect(pairParts(a, a)).toHaveLength(a.length);
    }),
  );
});

test('swapping the statements swaps the sides and nothing else', () => {
  const turned: Partial<Record<PartRelation, PartRelation>> = { 'more-a': 'more-b', 'more-b': 'more-a' };
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      fc.pre(a.join(' ').toLowerCase() !== b.join(' ').toLowerCase());
      const swapped = pairParts(b, a).map((pair) => ({
        ...pair,
        a: pair.b,
        b: pair.a,
        relation: turned[pair.relation] ?? pair.relation,
      }));
      expect(swapped.toSorted((one, other) => one.a - other.a)).toEqual(pairParts(a, b));
    }),
    { numRuns: 500 },
  );
});
