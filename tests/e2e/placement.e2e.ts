/** Where a card stands: beside its sentence, inside what the reader sees of the page, wherever the page moves its words. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { cardBox, cardGone, eventually, openCard, settledMarks, shownCards, type SeenMark } from '../cli/reading.ts';
import { serve, type Site } from '../cli/serve.ts';
import { inBrowsers, type Reader } from './in-browsers.ts';
import { zoom } from './zoom.ts';

const STYLE = 'body { font: 18px/1.5 sans-serif; margin: 2em } p { margin: 1em 0; max-width: 40em }';
const NOTHING = '<p>Nothing at all happened on any of the other days of that year.</p>';
const SPOKE = '<p>Nobody went anywhere. Then Hassan Rouhani spoke. Nobody listened to it at all.</p>';

const pageWith = (body: string, attributes = ''): { body: string } => ({
  body: `<!doctype html><html lang="en" ${attributes}><meta charset="utf-8"><title>Placement</title><style>${STYLE}</style>${body}`,
});

let site: Site;
beforeAll(async () => {
  site = await serve({
    '/': pageWith(SPOKE + NOTHING.repeat(40)),
    '/screen': pageWith(`${NOTHING}<article style="background: Canvas">${NOTHING}${SPOKE}</article>`),
    '/scroller': pageWith(
      `${NOTHING.repeat(3)}<div style="height: 200px; overflow: auto">${SPOKE}${NOTHING.repeat(20)}</div>${NOTHING.repeat(9)}`,
    ),
    '/larger': pageWith(SPOKE + NOTHING.repeat(9), 'style="zoom: 1.5"'),
    '/rtl': pageWith('<p>ثم تحدث حسن روحاني.</p><p>Then Hassan Rouhani spoke.</p>', 'dir="rtl"'),
  });
});
afterAll(() => site.close());

inBrowsers('a card on a page that is zoomed', (reader) => {
  // The browser remembers it for the site.
  afterEach(() => zoom(reader, 1));

  test.each([0.5, 2, 3])('is inside the page and beside the sentence at %d', async (factor) => {
    const { page } = await opened(reader, '/');
    await zoom(reader, factor);
    await eventually('the zoom', () => page.evaluate((wide) => innerWidth !== wide, 1280));
    await openCard(page, await rouhani(page));
    const box = (await cardBox(page))!;
    const { width, height } = await page.evaluate(() => {
      const { clientWidth, clientHeight } = document.documentElement;
      return { width: clientWidth, height: clientHeight };
    });
    expect(box.x).toBeGreaterThanOrEqual(0);
    // Browsers round the one and not the other.
    expect(box.x + box.width).toBeLessThan(width + 1);
    expect(box.y + box.height).toBeLessThan(height + 1);
    const lines = await page.evaluate(() => {
      const text = document.querySelector('p')!.firstChild as Text;
      const range = document.createRange();
      range.setStart(text, text.data.indexOf('Then'));
      range.setEnd(text, text.data.indexOf('Nobody listened'));
      return [...range.getClientRects()].map(({ top, bottom }) => ({ top, bottom }));
    });
    for (const { top, bottom } of lines) expect(box.y >= bottom || box.y + box.height <= top).toBe(true);
  });
});

inBrowsers('a card', (reader) => {
  test('stands at its mark, as large as ever, on a page that makes itself larger', async () => {
    const [plain, larger] = [await opened(reader, '/'), await opened(reader, '/larger')];
    await plain.page.bringToFront();
    await openCard(plain.page, await rouhani(plain.page));
    const { width } = (await cardBox(plain.page))!;
    await larger.page.bringToFront();
    const mark = await rouhani(larger.page);
    await openCard(larger.page, mark);
    const box = (await cardBox(larger.page))!;
    expect(box.width).toBe(width);
    expect(Math.abs(box.x - mark.box.x)).toBeLessThan(1);
    expect(box.y - mark.box.y - mark.box.height).toBeLessThan(60);
  });

  test('opens in an element that fills the screen, and stays when it does not any more', async () => {
    const { page } = await opened(reader, '/screen');
    await fillScreen(page);
    await openCard(page, await rouhani(page));
    await onTop(page);
    await page.evaluate(() => document.exitFullscreen());
    await eventually('the page', () => page.evaluate(() => document.fullscreenElement === null));
    await onTop(page);
  });

  test('goes into an element that comes to fill the screen', async () => {
    const { page, mark } = await opened(reader, '/screen');
    await openCard(page, mark);
    await fillScreen(page);
    await onTop(page);
    await page.evaluate(() => document.exitFullscreen());
  });

  test('follows its words in a part of the page that scrolls, and goes with them', async () => {
    const { page, mark } = await opened(reader, '/scroller');
    await openCard(page, mark);
    const before = (await cardBox(page))!;
    await page.evaluate(() => document.querySelector('div')!.scrollBy({ top: 12, behavior: 'instant' }));
    await eventually('the card to follow', async () => Math.abs(before.y - 12 - ((await cardBox(page))?.y ?? 0)) < 1);
    // Out of the sight of that part; the page would still have room for the words.
    await page.evaluate(() => document.querySelector('div')!.scrollBy({ top: 120, behavior: 'instant' }));
    await cardGone(page);
  });

  test('follows when something above its words grows', async () => {
    const { page, mark } = await opened(reader, '/');
    await openCard(page, mark);
    const below = (await cardBox(page))!.y - mark.box.y;
    await page.evaluate(() => document.body.style.setProperty('padding-top', '50px'));
    const moved = await rouhani(page);
    expect(moved.box.y).toBeGreaterThan(mark.box.y + 40);
    await eventually(
      'the card to follow',
      async () => Math.abs(moved.box.y + below - ((await cardBox(page))?.y ?? 0)) < 1,
    );
  });

  test('ends where its words do in a page from right to left', async () => {
    const { page, mark } = await opened(reader, '/rtl', 'حسن روحاني');
    await openCard(page, mark);
    const box = (await cardBox(page))!;
    expect(Math.abs(box.x + box.width - (mark.box.x + mark.box.width))).toBeLessThan(1);
  });

  test('is wider for a reader of large text', async () => {
    const { page } = await opened(reader, '/');
    const width = async (): Promise<number> => {
      await openCard(page, await rouhani(page));
      const { width } = (await cardBox(page))!;
      await page.mouse.move(5, 5, { steps: 3 });
      await cardGone(page);
      return width;
    };
    const usual = await width();
    await setTextSize(reader, 150);
    expect(await width()).toBe(usual * 1.5);
    await setTextSize(reader, 100);
    expect(await width()).toBe(usual);
  });
});

inBrowsers('a reader who has zoomed in with two fingers', (reader) => {
  // No script can do that in Firefox.
  test.runIf(reader.engine === 'chromium')('sees the card inside the part of the page that is left', async () => {
    const { page } = await opened(reader, '/');
    const session = await page.createCDPSession();
    await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
    await openCard(page, await rouhani(page));
    const box = (await cardBox(page))!;
    const seen = await page.evaluate(() => {
      const { offsetLeft, offsetTop, width, height } = visualViewport!;
      return { left: offsetLeft, top: offsetTop, right: offsetLeft + width, bottom: offsetTop + height };
    });
    expect(seen.right - seen.left).toBeLessThan(700);
    expect(box.x).toBeGreaterThanOrEqual(seen.left);
    expect(box.y).toBeGreaterThanOrEqual(seen.top);
    expect(box.x + box.width).toBeLessThanOrEqual(seen.right + 0.5);
    expect(box.y + box.height).toBeLessThanOrEqual(seen.bottom + 0.5);
  });
});

async function opened(reader: Reader, path: string, name?: string): Promise<{ page: Page; mark: SeenMark }> {
  const page = await reader.open(site.url(path));
  return { page, mark: await rouhani(page, name) };
}

function rouhani(page: Page, name = 'Hassan Rouhani'): Promise<SeenMark> {
  return eventually(name, async () => (await settledMarks(page)).find(({ text }) => text === name));
}

/** Makes the article fill the screen. */
async function fillScreen(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector('article')!.requestFullscreen());
  await eventually('the whole screen', () => page.evaluate(() => document.fullscreenElement !== null));
}

/** Waits until nothing of the page lies over the middle of the card. */
async function onTop(page: Page): Promise<void> {
  await eventually('the card on top', async () => {
    const [card] = await shownCards(page);
    if (!card) return false;
    const { x, y, width, height } = card.box;
    return page.evaluate(
      (left, top) => {
        const there = document.elementFromPoint(left, top);
        // What the page has put there itself is text.
        return there !== null && !['P', 'ARTICLE', 'BODY', 'HTML'].includes(there.tagName);
      },
      x + width / 2,
      y + height / 2,
    );
  });
}

/** As the settings page would. */
async function setTextSize(reader: Reader, textSize: number): Promise<void> {
  const popup = await reader.openPopup();
  await popup.evaluate(async (size) => {
    const { storage } = (globalThis as unknown as { chrome: { storage: Storage } }).chrome;
    await storage.local.set({ settings: { version: 1, textSize: size } });
  }, textSize);
  await popup.close();
}

interface Storage {
  local: { set: (values: object) => Promise<void> };
}
