import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likenessOf, readable } from '../../../../corpus/compare/likeness/likeness.ts';

/** Words that meet: the same, kin, opposite, misspelt, numbers, countries, denials. */
const word = fc.constantFrom(
  ...`the miners minister killed slain four 4 40,000 rises falls France French not Qaddafi Gaddafi treaty signs signed
  quake earthquake, in Oslo U.S. ferry`.split(/\s+/),
);
const statement = fc.array(word, { maxLength: 9 }).map((words) => words.join(' '));

/** Few words that repeat: of several pairings none is better than the others. */
const repeating = fc
  .array(fc.constantFrom('ferry', 'ferries', 'quake', 'earthquake', 'treaty'), { maxLength: 8 })
  .map((words) => words.join(' '));

const likeness = (one: string, other: string): number => likenessOf(readable(one), readable(other));

test('two statements are as alike as they are the other way round', () => {
  fc.assert(
    fc.property(fc.oneof(fc.tuple(statement, statement), fc.tuple(repeating, repeating)), ([one, other]) => {
      expect(likeness(other, one)).toBe(likeness(one, other));
    }),
    { numRuns: 500 },
  );
});

test('nothing is more like a statement than its own copy', () => {
  fc.assert(
    fc.property(statement, statement, (one, other) => {
      expect(likeness(one, `${one}.`)).toBe(1);
      expect(likeness(one, other)).toBeLessThanOrEqual(1);
    }),
  );
});

test('likeness stays between 0 and 1, of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      const value = likeness(one, other);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }),
  );
});
