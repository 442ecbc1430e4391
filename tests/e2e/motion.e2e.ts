/** What moves and what flashes: once, where it helps to find something, and nothing where the reader wants no motion. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, inSight, settledMarks, showing, type SeenMark } from '../cli/reading.ts';
import { serve, type Site } from '../cli/serve.ts';
import { inBrowsers } from './in-browsers.ts';
import { countOf, pixels } from './pixels.ts';

const FILLER = '<p style="height: 3000px">Nothing.</p>';
/** Pages that scroll softly by themselves, too. */
const PAGE = `<!doctype html><html lang="en"><title>Motion</title>
  <style>html { scroll-behavior: smooth } body { font: 18px/1.5 sans-serif; margin: 2em }</style>
  <p>First Jen Psaki spoke.</p>${FILLER}<p>Then Hassan Rouhani answered.</p>${FILLER}`;

/** Longer than the box around what was jumped to is seen. */
const LONG_MS = 4_000;
/** Until what was pressed has come back from where it is kept, and is shown. */
const WATCH_MS = 500;
/** Of that box. */
const BOX_COLOUR = 0x1d4ed8;

let site: Site;
beforeAll(async () => {
  site = await serve({ '/': { body: PAGE } });
});
afterAll(() => site.close());

inBrowsers('what the panel jumps to', (reader) => {
  test('has a box around it that comes once, goes, and stays away', async () => {
    const page = await reader.open(site.url('/'));
    await settledMarks(page);
    const panel = await reader.openPanel();
    await jump(panel);
    const mark = await markInSight(page);
    const seen: number[] = [];
    for (const end = Date.now() + LONG_MS; Date.now() < end;) seen.push(await boxAround(page, mark));
    const isOn = seen.map((count) => count > mark.box.width / 2);
    expect(isOn).toContain(true);
    expect(isOn.at(-1)).toBe(false);
    // However often it was looked at: on once, and off once.
    expect(isOn.filter((on, at) => at > 0 && on !== isOn[at - 1]).length).toBeLessThanOrEqual(isOn[0] ? 1 : 2);
    expect(seen.at(-1)).toBe(0);
  });
});

inBrowsers(
  'a reader who wants no motion',
  (reader) => {
    test('is taken to a mention at once, and the box around it stands still', async () => {
      const page = await reader.open(site.url('/'));
      await settledMarks(page);
      const panel = await reader.openPanel();
      await page.evaluate(() => {
        const places = ((globalThis as unknown as { places: number[] }).places = []) as number[];
        addEventListener('scroll', () => places.push(scrollY));
      });
      await jump(panel);
      const mark = await markInSight(page);
      await eventually('the box', async () => (await boxAround(page, mark)) > mark.box.width / 2);
      const places = await page.evaluate(() => (globalThis as unknown as { places: number[] }).places);
      // A browser may put a page on whole pixels afterwards.
      expect(Math.max(...places) - Math.min(...places)).toBeLessThan(2);
    });

    test('sees nothing slide or grow in popup, panel and settings', async () => {
      const page = await reader.open(site.url('/'));
      await settledMarks(page);
      const panel = await reader.openPanel();
      await jump(panel);
      await showing(panel, 'Shown on the page');
      await panel.bringToFront();
      expect(await moving(panel)).toEqual([]);
      const settings = await reader.openSettings();
      await showing(settings, 'How marks look');
      await settings.bringToFront();
      for (const each of await settings.$$('>>> [role=switch], >>> summary'))
        await each.evaluate((one) => (one as HTMLElement).click());
      expect(await moving(settings)).toEqual([]);
      const popup = await reader.openPopup();
      await popup.bringToFront();
      const knob = await found(popup, '[role=switch]');
      await knob.evaluate((each) => (each as HTMLElement).click());
      expect(await moving(popup)).toEqual([]);
    });
  },
  { reducedMotion: true },
);

async function jump(panel: Page): Promise<void> {
  const button = await found(panel, '[aria-label="Show the mention of Hassan Rouhani on the page"]');
  await button.evaluate((each) => (each as HTMLElement).click());
}

function markInSight(page: Page): Promise<SeenMark> {
  return eventually('the mark in sight', async () =>
    inSight(page, await settledMarks(page)).find(({ text }) => text === 'Hassan Rouhani'),
  );
}

/** How many pixels of the box around a mark are seen. */
async function boxAround(page: Page, { box }: SeenMark): Promise<number> {
  const clip = { x: box.x - 6, y: box.y - 6, width: box.width + 12, height: box.height + 12 };
  return countOf(await pixels(page, clip), BOX_COLOUR);
}

/** What is animated in a document and its shadow roots for a while, but for what only comes and goes where it stands. */
function moving(page: Page): Promise<string[]> {
  return page.evaluate(async (forMs) => {
    const still = new Set(['opacity', 'visibility', 'offset', 'computedOffset', 'easing', 'composite']);
    const moved = new Set<string>();
    for (const end = performance.now() + forMs; performance.now() < end;) {
      const roots: (Document | ShadowRoot)[] = [document];
      for (const root of roots)
        for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
      for (const { effect } of roots.flatMap((root) => root.getAnimations()))
        for (const frame of (effect as KeyframeEffect).getKeyframes())
          for (const key of Object.keys(frame)) if (!still.has(key)) moved.add(key);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return [...moved];
  }, WATCH_MS);
}

function found(page: Page, selector: string): Promise<ElementHandle> {
  return eventually(selector, async () => (await page.$(`>>> ${selector}`).catch(() => null)) ?? undefined);
}
