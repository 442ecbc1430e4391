import { describe, expect, test } from 'vitest';
import { pointAfter, pointsOf, yearsOf } from '../../components/timeline-points.ts';
import { timelineEvent } from './builders.ts';

const entries = [timelineEvent('a', '1979'), timelineEvent('b', '2014-06'), timelineEvent('c', '2014-06')];

describe('the drawing of the timeline', () => {
  test('has the years that something is in, the wider the more there is, over the whole width', () => {
    const [first, second] = yearsOf(entries);
    expect([first?.year, second?.year]).toEqual([1979, 2014]);
    expect(second!.width).toBeGreaterThan(first!.width);
    expect(first!.width + second!.width).toBeCloseTo(100);
  });

  test('puts above each other what is of one day', () => {
    const levels = pointsOf(entries, yearsOf(entries), 1).map(({ level }) => level);
    expect(levels).toEqual([0, 0, 1]);
  });

  test.each([
    ['ArrowRight', 1, 2],
    ['ArrowLeft', 1, 0],
    ['ArrowLeft', 0, 0],
    ['ArrowRight', 4, 4],
    ['ArrowDown', 0, 1],
    ['ArrowDown', 2, 4],
    ['ArrowDown', 4, 4],
    ['ArrowUp', 4, 1],
    ['ArrowUp', 0, 0],
    ['Home', 3, 0],
    ['End', 0, 4],
    ['a', 0, undefined],
  ])('is led through by %s from %i to %s', (key, at, to) => {
    expect(pointAfter(key, at, [1979, 2003, 2003, 2003, 2014], 1)).toBe(to);
  });

  test('has time go to the left where reading does', () => {
    expect(pointAfter('ArrowLeft', 0, [1979, 2003], -1)).toBe(1);
  });
});
