/** What a finger means, on a screen as small as a phone's: a tap, a tap on a link, and a swipe. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardBox, cardFrame, cardGone, eventually, settledMarks, shownText, throughout } from '../cli/reading.ts';
import { serve, type Site } from '../cli/serve.ts';
import { inBrowsers, type Reader } from './in-browsers.ts';

/** Longer than it takes a card to open. */
const LONG_MS = 700;
const PHONE = { width: 360, height: 640 };

const PAGE = `<!doctype html><html lang="en"><title>Touch</title><meta name="viewport" content="width=device-width">
  <style>body { font: 18px/1.6 sans-serif; margin: 1em } button { font: inherit }</style>
  <p>Nobody went anywhere. Then Hassan Rouhani spoke. Nobody listened to it at all.</p>
  <p>At last <a href="/other">Qassem Suleimani</a> came home. It was late by then.</p>
  <p>In another window <a href="/other" target="_blank">John Kerry</a> was seen.</p>
  <p><a href="/nowhere" id="routed">Haider al-Abadi</a> stayed within.</p>
  <p>The next day <a href="javascript://127.0.0.1/%0avoid(document.title+=' ran')">Jen Psaki</a> spoke.</p>
  ${'<p>Nothing at all happened on any of the other days of that year.</p>'.repeat(60)}
  <script>
    document.querySelector('#routed').addEventListener('click', (event) => {
      event.preventDefault();
      document.title += ' routed';
    });
  </script>`;

let site: Site;
beforeAll(async () => {
  site = await serve({ '/': { body: PAGE }, '/other': { body: '<title>Other</title>' } });
});
afterAll(() => site.close());

inBrowsers('a finger', (reader) => {
  test('opens a sheet at the lower edge by a tap on a mark, and closes it by a tap elsewhere', async () => {
    const page = await opened(reader);
    await tap(page, 'Hassan Rouhani');
    const box = await eventually('the sheet', () => cardBox(page));
    expect(box.x).toBe(0);
    expect(box.width).toBe(await page.evaluate(() => document.documentElement.clientWidth));
    expect(box.y + box.height).toBe(PHONE.height);
    await page.touchscreen.tap(PHONE.width / 2, 6);
    await cardGone(page);
  });

  test('opens the sheet where the mark is in a link, which is one tap away in it', async () => {
    const page = await opened(reader);
    await tap(page, 'Qassem Suleimani');
    const link = await linkIn(page);
    expect(await link.evaluate((each) => each.textContent?.trim().replace(/\s+/g, ' '))).toBe(
      `Follow the link ${site.url('/other').replace('http://', '')}`,
    );
    expect(page.url()).toBe(site.url('/'));
    await link.tap();
    await eventually('the other page', async () => page.url() === site.url('/other'));
  });

  test('follows the link of a mark by a second tap on it', async () => {
    const page = await opened(reader);
    await tap(page, 'Qassem Suleimani');
    await linkIn(page);
    await tap(page, 'Qassem Suleimani');
    await eventually('the other page', async () => page.url() === site.url('/other'));
  });

  test('is not offered a link where the mark is in none', async () => {
    const page = await opened(reader);
    await tap(page, 'Qassem Suleimani');
    await linkIn(page);
    await tap(page, 'Hassan Rouhani');
    const card = await eventually('the card', () => cardFrame(page));
    await eventually('the other card', async () => (await shownText(card)).includes('Hassan Rouhani'));
    expect(await shownText(card)).not.toContain('Follow the link');
  });

  test('follows a link as its page has it: into another window, or within', async () => {
    const page = await opened(reader);
    const before = new Set(await reader.session.browser.pages());
    await tap(page, 'John Kerry');
    await (await linkIn(page)).tap();
    const other = await eventually('the other window', async () =>
      (await reader.session.browser.pages()).find((each) => !before.has(each)),
    );
    await eventually('the other page', async () => other.url() === site.url('/other'));
    await other.close();
    await page.bringToFront();
    await cardGone(page);
    await tap(page, 'Haider al-Abadi');
    await (await linkIn(page)).tap();
    await eventually('the page to hear of it', async () => (await page.title()).endsWith('routed'));
    expect(page.url()).toBe(site.url('/'));
    await cardGone(page);
  });

  test('is offered no link that only runs a script, which a tap runs as ever', async () => {
    const page = await opened(reader);
    await tap(page, 'Jen Psaki');
    await eventually('the script to run', async () => (await page.title()) === 'Touch ran');
    await throughout('there is no card', LONG_MS, async () => (await cardBox(page)) === undefined);
  });

  test('opens nothing by scrolling, wherever it begins', async () => {
    const page = await opened(reader);
    for (const words of ['Hassan Rouhani', 'Qassem Suleimani']) {
      const { x, y } = await placeOf(page, words);
      await page.touchscreen.touchStart(x, y);
      for (let step = 1; step <= 6; step += 1) await page.touchscreen.touchMove(x, y + 40 * step);
      for (let step = 6; step >= 0; step -= 1) await page.touchscreen.touchMove(x, y + 40 * step - y / 2);
      await page.touchscreen.touchEnd();
      await throughout('there is no card', LONG_MS, async () => (await cardBox(page)) === undefined);
      expect(page.url()).toBe(site.url('/'));
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    }
  });
});

async function opened(reader: Reader): Promise<Page> {
  const page = await reader.open('about:blank');
  await page.setViewport({ ...PHONE, ...(reader.engine === 'chromium' && { isMobile: true, hasTouch: true }) });
  await page.goto(site.url('/'));
  await settledMarks(page);
  return page;
}

async function placeOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  const { box } = (await settledMarks(page)).find(({ text }) => text === words)!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function tap(page: Page, words: string): Promise<void> {
  const { x, y } = await placeOf(page, words);
  await page.touchscreen.tap(x, y);
}

/** The way to the link in the card, once the card is seen. */
async function linkIn(page: Page): Promise<ElementHandle> {
  await eventually('the sheet', () => cardBox(page));
  const card = await eventually('the card', () => cardFrame(page));
  return eventually('the link', async () => (await card.$('>>> .link')) ?? undefined);
}
