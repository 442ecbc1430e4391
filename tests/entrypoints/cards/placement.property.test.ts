import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from '../../../entrypoints/content/boxes.ts';
import { corner, place, SHEET_WIDTH, union, type Wanted } from '../../../entrypoints/cards/placement.ts';

const coordinate = (least: number, most: number): fc.Arbitrary<number> =>
  fc.double({ min: least, max: most, noNaN: true, noDefaultInfinity: true });

const wanted: fc.Arbitrary<Wanted> = fc
  .record({
    left: coordinate(0, 300),
    top: coordinate(0, 300),
    width: coordinate(200, 2_000),
    height: coordinate(100, 1_400),
    lines: fc.integer({ min: 1, max: 12 }),
    lineHeight: coordinate(10, 60),
    at: fc.record({ x: coordinate(0, 1), y: coordinate(-0.2, 1), width: coordinate(0.05, 1) }),
    wish: fc.record({ width: fc.constantFrom(384, 640), height: coordinate(0, 2_000) }),
    isRightToLeft: fc.boolean(),
  })
  .map(({ left, top, width, height, lines, lineHeight, at, wish, isRightToLeft }) => {
    const viewport = { left, top, right: left + width, bottom: top + height };
    const first = top + at.y * height;
    const start = left + at.x * width * 0.9;
    const sentence = Array.from({ length: lines }, (_, line) => ({
      left: start,
      top: first + line * lineHeight,
      right: start + at.width * width,
      bottom: first + (line + 1) * lineHeight,
    }));
    const mark = { ...sentence[0]!, right: Math.min(start + 60, sentence[0]!.right) };
    return { mark, sentence, viewport, size: wish, isRightToLeft };
  })
  // A card is closed when its mark cannot be seen.
  .filter(
    ({ mark, viewport }) => mark.bottom > viewport.top && mark.top < viewport.bottom && mark.left < viewport.right,
  );

const boxOf = ({ left, top, width, height }: { left: number; top: number; width: number; height: number }): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right - 1e-6 && a.right > b.left + 1e-6 && a.top < b.bottom - 1e-6 && a.bottom > b.top + 1e-6;

describe('a card', () => {
  test('is never outside of what can be seen', () => {
    fc.assert(
      fc.property(wanted, (wish) => {
        const { left, top, right, bottom } = boxOf(place(wish));
        expect(left).toBeGreaterThanOrEqual(wish.viewport.left);
        expect(top).toBeGreaterThanOrEqual(wish.viewport.top);
        expect(right).toBeLessThanOrEqual(wish.viewport.right + 1e-6);
        expect(bottom).toBeLessThanOrEqual(wish.viewport.bottom + 1e-6);
      }),
    );
  });

  test('that is pinned is never outside of what can be seen either', () => {
    fc.assert(
      fc.property(wanted, ({ mark, viewport, size }) => {
        const { left, top, right, bottom } = boxOf(corner(mark, viewport, size));
        expect(left).toBeGreaterThanOrEqual(viewport.left - 1e-6);
        expect(top).toBeGreaterThanOrEqual(viewport.top - 1e-6);
        expect(right).toBeLessThanOrEqual(viewport.right + 1e-6);
        expect(bottom).toBeLessThanOrEqual(viewport.bottom + 1e-6);
      }),
    );
  });

  test('is never over the sentence, unless there is no room', () => {
    fc.assert(
      fc.property(wanted, (wish) => {
        const where = boxOf(place(wish));
        if (!wish.sentence.some((line) => overlaps(where, line))) return;
        const taken = union([wish.mark, ...wish.sentence]);
        const room = Math.max(wish.viewport.bottom - taken.bottom, taken.top - wish.viewport.top);
        expect(room).toBeLessThan(120 + 16);
      }),
    );
  });

  test('is as high as it would like, or as high as fits', () => {
    fc.assert(
      fc.property(wanted, (wish) => {
        const { height, width } = place(wish);
        expect(height).toBeGreaterThanOrEqual(0);
        expect(height).toBeLessThanOrEqual(wish.size.height);
        expect(width).toBeGreaterThan(0);
      }),
    );
  });

  test('fills the width of a narrow screen, and of no other', () => {
    fc.assert(
      fc.property(wanted, (wish) => {
        const width = wish.viewport.right - wish.viewport.left;
        const where = place(wish);
        if (width <= SHEET_WIDTH) expect(where.width).toBeCloseTo(width);
        else expect(where.width).toBeLessThan(width);
      }),
    );
  });
});

describe('where there is room, a card', () => {
  const viewport = { left: 0, top: 0, right: 1_280, bottom: 800 };
  const size = { width: 384, height: 300 };
  const line = (top: number, left = 200, right = 900): Box => ({ left, top, right, bottom: top + 24 });
  const mark = (top: number): Box => ({ left: 300, top, right: 360, bottom: top + 24 });

  test.for<[title: string, wish: Omit<Wanted, 'isRightToLeft'> & Partial<Wanted>, place: object]>([
    [
      'stands below the whole sentence, under its mark',
      { mark: mark(100), sentence: [line(100), line(124)], viewport, size },
      { left: 300, top: 156, height: 300 },
    ],
    [
      'ends where its mark does in text from right to left',
      {
        mark: mark(100),
        sentence: [line(100), line(124)],
        viewport,
        size: { ...size, width: 300 },
        isRightToLeft: true,
      },
      { left: 60, top: 156, height: 300 },
    ],
    [
      'does not hang over the left edge there',
      { mark: mark(100), sentence: [line(100)], viewport, size, isRightToLeft: true },
      { left: 8 },
    ],
    [
      'stands above when there is no room below',
      { mark: mark(700), sentence: [line(676), line(700)], viewport, size },
      { left: 300, top: 368, height: 300 },
    ],
    [
      'stands beside a sentence that fills the height',
      { mark: mark(400), sentence: [{ left: 200, top: 100, right: 700, bottom: 700 }], viewport, size },
      { left: 708, top: 400, height: 300 },
    ],
    [
      'is cut to what fits rather than laid over the sentence',
      { mark: mark(300), sentence: [{ left: 0, top: 150, right: 1_280, bottom: 560 }], viewport, size },
      { top: 568, height: 224 },
    ],
    [
      'does not hang over the right edge',
      { mark: { ...mark(100), left: 1_200, right: 1_260 }, sentence: [line(100)], viewport, size },
      { left: 1_280 - 8 - 384 },
    ],
    [
      'is a sheet at the bottom of a narrow screen',
      { mark: mark(100), sentence: [line(100, 0, 375)], viewport: { ...viewport, right: 375 }, size },
      { left: 0, top: 500, width: 375, height: 300 },
    ],
    [
      'is a sheet at the top when the sentence is at the bottom',
      { mark: mark(700), sentence: [line(700, 0, 375)], viewport: { ...viewport, right: 375 }, size },
      { left: 0, top: 0, width: 375, height: 300 },
    ],
  ])('%s', ([, wish, expected]) => {
    expect(place({ isRightToLeft: false, ...wish })).toMatchObject(expected);
  });
});
