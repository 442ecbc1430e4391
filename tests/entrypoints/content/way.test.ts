import { expect, test } from 'vitest';
import { isOnTheWay } from '../../../entrypoints/content/way.ts';

const card = { left: 100, top: 200, right: 400, bottom: 500 };
const mark = { x: 150, y: 100 };

test.for<[title: string, at: { x: number; y: number }, expected: boolean]>([
  ['straight down to the card', { x: 150, y: 150 }, true],
  ['aslant to its far corner', { x: 320, y: 180 }, true],
  ['inside the card', { x: 390, y: 490 }, true],
  ['along the line of text', { x: 300, y: 102 }, false],
  ['away from the card', { x: 150, y: 60 }, false],
  ['past the card', { x: 90, y: 300 }, false],
])('a pointer that goes %s', ([, at, expected]) => {
  expect(isOnTheWay(mark, at, card)).toBe(expected);
});
