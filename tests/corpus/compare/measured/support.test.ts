import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { supportOf, type Support } from '../../../../corpus/compare/measured/support.ts';

const CASES: readonly [support: Support, one: string, other: string][] = [
  [
    'strengthens',
    'The quarry at Lillesand will close in the spring, the owner announced.',
    'Workers at the Lillesand quarry were told to expect its closure in the spring.',
  ],
  [
    'weakens',
    'The owner announced that the quarry at Lillesand will close.',
    'But the quarry’s owner denied that a decision had been made, and said it would not close.',
  ],
  [
    'strengthens',
    'The quarry lost 4 million kroner in 2019, but it will not close.',
    'The quarry will not close although it lost 4 million kroner in 2019.',
  ],
  ['other', 'The quarry at Lillesand will close.', 'A choir from Bergen won the prize.'],
];

describe('of two statements of one story', () => {
  test.each(CASES)('one %s the other: %s', (support, one, other) => {
    expect(supportOf(one, other)).toBe(support);
  });
});

test('the order of the two makes no difference', () => {
  const statement = fc.constantFrom(...CASES.flatMap(([, one, other]) => [one, other]));
  fc.assert(
    fc.property(statement, statement, (one, other) => {
      expect(supportOf(other, one)).toBe(supportOf(one, other));
    }),
  );
});
