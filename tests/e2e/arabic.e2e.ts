/** The extension in Arabic: its words, its dates, and everything from right to left, while sources stay in their language. */
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cardFrame, eventually, openCard, settledMarks, showing } from '../cli/reading.ts';
import { serve, type Site } from '../cli/serve.ts';
import { inBrowsers } from './in-browsers.ts';
import { pixels } from './pixels.ts';

const PAGE = `<!doctype html><html lang="en"><title>Arabic</title>
  <style>body { font: 18px/1.5 sans-serif; margin: 2em }</style><p>Iran and the United States do not agree.</p>`;

const COMPARISONS = 'مواضع اتفاق المصادر واختلافها';
/** A difference in the reason. */
const DIFFER = 'اختلاف في السبب';

let site: Site;
beforeAll(async () => {
  site = await serve({ '/': { body: PAGE } });
});
afterAll(() => site.close());

inBrowsers('in Arabic', (reader) => {
  beforeEach(async () => {
    const settings = await reader.openSettings();
    await settings.evaluate(`chrome.storage.local.set({ settings: { version: 1, language: 'ar' } })`);
    await settings.close();
  });

  test('a card runs from right to left, with its dates in words', async () => {
    const page = await reader.open(site.url('/'));
    await openCard(
      page,
      (await settledMarks(page)).find(({ text }) => text === 'Iran')!,
    );
    const card = await eventually('the card', () => cardFrame(page));
    await showing(card, COMPARISONS);
    await showing(card, DIFFER);
    await showing(card, '15 سبتمبر 2014');
    expect(await isLeftOf(card, '.close', 'concordance-subject >>> h1')).toBe(true);
    const name = await found(card, 'concordance-subject >>> h1');
    expect(await name.evaluate((each) => [each.lang, getComputedStyle(each).textAlign])).toEqual(['en', 'right']);
  });

  test('popup and panel run from right to left', async () => {
    await settledMarks(await reader.open(site.url('/')));
    const popup = await reader.openPopup();
    await showing(popup, 'المصادر تختلف');
    const [track] = await popup.$$('>>> [role=switch]');
    expect(await track?.evaluate((each) => getComputedStyle(each).direction)).toBe('rtl');
    const panel = await reader.openPanel();
    await showing(panel, 'في هذه الصفحة');
    expect(await isLeftOf(panel, '#tab-timeline', '#tab-page')).toBe(true);
    expect(await isLeftOf(panel, '.jump', '.called')).toBe(true);
  });

  test('an empty search says at the right what to write', async () => {
    const search = reader.closedAfter(await reader.session.openExtensionPage('search.html', true));
    const input = await found(search, 'input[type=search]');
    const box = await input.evaluate((each) => {
      const { x, y, width, height } = each.getBoundingClientRect();
      return { x, y, width, height };
    });
    // Between the edges; the lens is at the outermost right.
    const words = { x: box.x + box.width - 120, y: box.y + 8, width: 70, height: box.height - 16 };
    await eventually('words in it', async () => new Set(await pixels(search, words)).size > 2);
    const other = { ...words, x: box.x + 20 };
    expect(new Set(await pixels(search, other)).size).toBe(1);
  });

  test('the overview has its questions at the right, and arrows lead where they point', async () => {
    const page = reader.closedAfter(await reader.session.openExtensionPage('overview.html', true));
    await showing(page, DIFFER);
    expect(await isLeftOf(page, '[role=gridcell]', '[role=rowheader]')).toBe(true);
    // An answer in English stands where its column begins, below the name of its publisher.
    const [name, answer] = await Promise.all(['.publisher', '[role=gridcell] p'].map((what) => endOfText(page, what)));
    expect(answer).toBeCloseTo(name!, 0);
    await (await found(page, '[role=rowheader]')).focus();
    await page.keyboard.press('ArrowLeft');
    expect(await focusedPlace(page)).toBe('0 0');
    await page.keyboard.press('ArrowRight');
    expect(await focusedPlace(page)).toBe('0 -1');
  });
});

async function isLeftOf(context: Page | Frame, one: string, other: string): Promise<boolean> {
  const [left, right] = await Promise.all(
    [one, other].map(async (selector) =>
      (await found(context, selector)).evaluate((each) => {
        const { left, right } = each.getBoundingClientRect();
        return (left + right) / 2;
      }),
    ),
  );
  return left! < right!;
}

/** The right edge of the first line of the first such text, in CSS pixels. */
async function endOfText(context: Page | Frame, selector: string): Promise<number> {
  return (await found(context, selector)).evaluate((each) => {
    const range = document.createRange();
    range.selectNodeContents(each);
    return range.getClientRects()[0]!.right;
  });
}

/** Row and column. */
function focusedPlace(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const { row, column } = (element as HTMLElement).dataset;
    return `${row} ${column}`;
  });
}

function found(context: Page | Frame, selector: string): Promise<ElementHandle<HTMLElement>> {
  return eventually(
    selector,
    async () =>
      ((await context.$(`>>> ${selector}`).catch(() => null)) as ElementHandle<HTMLElement> | null) ?? undefined,
  );
}
