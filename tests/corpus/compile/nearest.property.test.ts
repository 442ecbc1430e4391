import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance, nearest } from '../../../corpus/compile/nearest.ts';

const id = fc.stringMatching(/^[a-e]{3,9}$/);

test('is the same both ways, and nothing from a text to itself', () => {
  fc.assert(
    fc.property(id, id, (one, other) => {
      expect(distance(one, other)).toBe(distance(other, one));
      expect(distance(one, other) === 0).toBe(one === other);
    }),
  );
});

test('is told exactly up to its limit', () => {
  fc.assert(
    fc.property(id, id, fc.nat(4), (one, other, limit) => {
      expect(distance(one, other, limit)).toBe(Math.min(distance(one, other), limit + 1));
    }),
  );
});

test('counts one letter left out, put in, replaced or swapped as one', () => {
  expect(['irn', 'irann', 'irak', 'iarn'].map((slip) => distance('iran', slip))).toEqual([1, 1, 1, 1]);
});

test('finds the id that one letter was left out of', () => {
  fc.assert(
    fc.property(id, fc.nat(), (candidate, at) => {
      const gap = at % candidate.length;
      const slip = candidate.slice(0, gap) + candidate.slice(gap + 1);
      expect(nearest(slip, ['zzzzzzzzzzzz', candidate])).toBe(candidate);
    }),
  );
});

test('finds nothing where nothing is near', () => {
  expect(nearest('paris-conference', ['iran', 'barack-obama'])).toBeUndefined();
});
