/** Text at 200 %: everything is twice as large, and nothing is cut off or runs out of where it stands. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cardBox, cardFrame, eventually, openCard, settledMarks, showing } from '../cli/reading.ts';
import { serve, type Site } from '../cli/serve.ts';
import { inBrowsers } from './in-browsers.ts';

const PAGE = `<!doctype html><html lang="en"><title>Large</title>
  <style>body { font: 18px/1.5 sans-serif; margin: 2em }</style><p>Iran and the United States do not agree.</p>`;

/** Of an extension page without any wish of the reader's, in CSS pixels. */
const USUAL_REM = 16;

let site: Site;
beforeAll(async () => {
  site = await serve({ '/': { body: PAGE } });
});
afterAll(() => site.close());

inBrowsers('text at 200 %', (reader) => {
  beforeEach(async () => {
    const settings = await reader.openSettings();
    await settings.evaluate(`chrome.storage.local.set({ settings: { version: 1, language: 'en', textSize: 200 } })`);
    await settings.close();
  });

  test('is all there in a card, which is inside the page', async () => {
    const page = await reader.open(site.url('/'));
    await openCard(
      page,
      (await settledMarks(page)).find(({ text }) => text === 'Iran')!,
    );
    const card = await eventually('the card', () => cardFrame(page));
    for (const each of await card.$$('>>> summary')) await each.evaluate((one) => one.click());
    await fits(card);
    const box = (await cardBox(page))!;
    expect(box.x + box.width).toBeLessThanOrEqual(1280);
    expect(box.y + box.height).toBeLessThanOrEqual(800);
  });

  test('is all there in the popup, and in a panel as narrow as they are', async () => {
    await settledMarks(await reader.open(site.url('/')));
    for (const [open, width] of [
      ['openPopup', 780],
      ['openPanel', 320],
    ] as const) {
      const shell = await reader[open]();
      await shell.setViewport({ width, height: 590 });
      await showing(shell, 'mention');
      await fits(shell);
      await shell.$eval('>>> [data-subject]', (each) => (each as HTMLElement).click());
      await showing(shell, 'Where sources agree or differ');
      await fits(shell);
    }
  });

  test.each([
    ['options.html', 'How marks look'],
    ['search.html#q=kerry', 'John Kerry'],
    ['library.html', 'Bring files'],
    ['welcome.html', 'Try it here'],
    ['overview.html', 'Differ in'],
  ])('is all there in %s', async (address, words) => {
    const page = reader.closedAfter(await reader.session.openExtensionPage(address, true));
    await showing(page, words);
    await fits(page);
  });
});

/** Waits until the text is as large as is wanted, and looks for what cannot be read. */
async function fits(context: Page | Frame): Promise<void> {
  await eventually('large text', async () => {
    const size = await context.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    return Number.parseFloat(size) === 2 * USUAL_REM;
  });
  expect(await context.evaluate(cut)).toEqual([]);
}

/** Runs in a page: words that end beyond its edge, or beyond the edge of a part that does not scroll. */
function cut(): string[] {
  const found: string[] = [];
  const look = (root: Document | ShadowRoot): void => {
    for (const each of root.querySelectorAll<HTMLElement>('*')) {
      if (each.shadowRoot) look(each.shadowRoot);
      const texts = [...each.childNodes].filter((node) => node instanceof Text && node.data.trim() !== '');
      if (texts.length === 0 || !each.checkVisibility() || each.closest('.heard, svg')) continue;
      const { textOverflow, overflowX } = getComputedStyle(each);
      // Cut on purpose, with an ellipsis that says so.
      if (textOverflow === 'ellipsis') continue;
      const boxes = texts.flatMap((text) => {
        const range = document.createRange();
        range.selectNodeContents(text);
        return [...range.getClientRects()];
      });
      const left = Math.min(...boxes.map((box) => box.left));
      const right = Math.max(...boxes.map((box) => box.right));
      const isOut = left < -1 || right > document.documentElement.clientWidth + 1;
      if ((isOut && !isInScroller(each)) || (overflowX === 'hidden' && each.scrollWidth > each.clientWidth + 1))
        found.push(
          `${each.localName} “${each.textContent.trim().slice(0, 40)}” ${Math.round(left)}–${Math.round(right)}`,
        );
    }
  };
  /** The matrix may be wider than the page: it scrolls. */
  const isInScroller = (element: Element): boolean => element.closest('[role=grid]') !== null;
  look(document);
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth + 1)
    found.push('the page scrolls sideways');
  return found;
}
