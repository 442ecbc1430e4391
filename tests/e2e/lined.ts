/** The lines below private marks, looked for in pictures of the screen: words have their colour, but no size. */
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import { eventually, throughout } from '../cli/reading.ts';
import { coloursOf, partsOf, screen, widthOf } from './pixels.ts';

/** Longer than a layer at rest waits before it looks again. */
const LONG_MS = 300;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where words are on the page, in it, in a shadow root or in a frame of it. */
export async function boxOf(page: Page, name: string): Promise<Box> {
  for (const frame of page.frames()) {
    const [box] = await frame.$$eval(
      'pierce/b',
      (all, sought) => {
        const found = all.filter((each) => each.textContent === sought && each.checkVisibility());
        return found.map((each) => each.getBoundingClientRect().toJSON() as Box);
      },
      name,
    );
    if (!box) continue;
    const element = await frame.frameElement();
    const at = (await element?.evaluate((each) => each.getBoundingClientRect().toJSON() as DOMRect)) ?? { x: 0, y: 0 };
    const { left, right, top, bottom } = box;
    return { left: left + at.x, right: right + at.x, top: top + at.y, bottom: bottom + at.y };
  }
  throw new Error(`“${name}” is not on the page.`);
}

/** Waits until these words have a line each, and nothing else on the screen has; and until it stays so. */
export async function lined(page: Page, names: readonly string[]): Promise<void> {
  let problem: string | undefined;
  let before: [Uint8Array, number, Box[]] = [new Uint8Array(), 0, []];
  const isSo = async (): Promise<boolean> => {
    const seen = await screen(page);
    const wide = await page.evaluate(() => innerWidth);
    const boxes = await Promise.all(names.map((name) => boxOf(page, name)));
    // To read a picture costs more than to take it, and most are the same as the one before.
    if (problem === undefined || !isDeepStrictEqual([seen, wide, boxes], before))
      problem = misplaced(seen, wide, names, boxes);
    before = [seen, wide, boxes];
    return problem === '';
  };
  try {
    await eventually('lines', isSo);
    await throughout('lines stay', LONG_MS, isSo);
  } catch (error) {
    throw new Error(`Lines below ${names.join() || 'nothing'}: ${problem}`, { cause: error });
  }
}

/** What is wrong with the lines on the screen; empty when nothing is. */
function misplaced(seen: Uint8Array, innerWidth: number, names: readonly string[], boxes: readonly Box[]): string {
  const width = widthOf(seen);
  const scale = width / innerWidth;
  const found = boxes.map(() => new Set<number>());
  for (const [at, colour] of coloursOf(seen).entries()) {
    const [red, green, blue] = partsOf(colour);
    if (red < 200 || green > 150 || blue > 150 || green + blue > red + 60) continue;
    const [x, y] = [(at % width) / scale, Math.floor(at / width) / scale];
    const on = boxes.findIndex(
      ({ left, right, bottom }) => x >= left - 2 && x <= right + 2 && Math.abs(y - bottom) <= 3,
    );
    if (on === -1) return `a line at ${x}, ${y}`;
    found[on]!.add(x);
  }
  // Dotted: half of the width has something.
  const missing = boxes.findIndex(({ left, right }, on) => found[on]!.size < (right - left) * scale * 0.3);
  return missing === -1 ? '' : `no line below ${names[missing]}`;
}
