/** What a reader sees whose system chooses the colours: words as legible as all others, with lines below them. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardBox, eventually } from '../cli/reading.ts';
import { serve, type Site } from '../cli/serve.ts';
import { inBrowsers } from './in-browsers.ts';
import { pixels } from './pixels.ts';

const PAGE = `<!doctype html><html lang="en"><title>Contrast</title><style>body { font: 32px/2 sans-serif; margin: 2em }</style>
  <p><i>nobody</i> went <b>Hassan Rouhani</b> anywhere.</p>`;

let site: Site;
beforeAll(async () => {
  site = await serve({ '/': { body: PAGE } });
});
afterAll(() => site.close());

inBrowsers(
  'high contrast',
  (reader) => {
    test('has marks as lines, and never as blocks over the words', async () => {
      const page = await reader.open(site.url('/'));
      await eventually('a line', async () => (await painted(page, 'b')).isUnderlined);
      expect(await painted(page, 'b')).toEqual({ isUnderlined: true, isBlock: false });
      expect(await painted(page, 'i')).toEqual({ isUnderlined: false, isBlock: false });
    });

    test('opens a card with an edge', async () => {
      const page = await reader.open(site.url('/'));
      await eventually('a line', async () => (await painted(page, 'b')).isUnderlined);
      const at = await boxOf(page, 'b');
      await page.mouse.move(at.x + 10, at.y - 30);
      await page.mouse.move(at.x + 10, at.y + at.height / 2, { steps: 4 });
      const box = await eventually('the card', () => cardBox(page));
      const edge = await pixels(page, { x: box.x - 3, y: box.y + 100, width: 6, height: 1 });
      expect(new Set(edge).size).toBeGreaterThan(1);
    });
  },
  { forcedColors: true },
);

function boxOf(page: Page, selector: string): Promise<DOMRect> {
  return page.$eval(selector, (each) => each.getBoundingClientRect().toJSON() as DOMRect);
}

/** What is to be seen around words: whether a line runs below them, and whether they stand on another ground. */
async function painted(page: Page, selector: string): Promise<{ isUnderlined: boolean; isBlock: boolean }> {
  const { x, y, width, height } = await boxOf(page, selector);
  const ground = (await pixels(page, { x: 4, y: 4, width: 1, height: 1 }))[0];
  const rows = Array.from({ length: 14 }, (_, row) => Math.round(y + height) - 7 + row);
  const shares = await Promise.all(
    rows.map(async (top) => {
      const row = await pixels(page, { x, y: top, width, height: 1 });
      return row.filter((colour) => colour !== ground).length / row.length;
    }),
  );
  const whole = await pixels(page, { x, y, width, height });
  const same = whole.filter((colour) => colour === ground).length / whole.length;
  return { isUnderlined: shares.some((share) => share > 0.3), isBlock: same < 0.5 };
}
