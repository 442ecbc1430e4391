/** Whether the pointer is on its way to the card. Pure geometry, in CSS pixels of the viewport. */
import type { Box } from './boxes.ts';

export interface Point {
  x: number;
  y: number;
}

/** Whether a point lies in the card or between it and where the pointer left the mark. */
export function isOnTheWay(from: Point, at: Point, { left, top, right, bottom }: Box): boolean {
  const corners = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
  // Some of them lie behind others: together they cover the card, too.
  return corners.some((corner, index) => isInTriangle(at, from, corner, corners[(index + 1) % 4] ?? corner));
}

function isInTriangle(at: Point, a: Point, b: Point, c: Point): boolean {
  const sides = [side(at, a, b), side(at, b, c), side(at, c, a)];
  return !(sides.some((value) => value < 0) && sides.some((value) => value > 0));
}

/** On which side of the line from `a` to `b` a point lies, by sign. */
function side(at: Point, a: Point, b: Point): number {
  return (at.x - b.x) * (a.y - b.y) - (a.x - b.x) * (at.y - b.y);
}
