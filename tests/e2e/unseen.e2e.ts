/** What is ours on a page and is not looked at: nobody comes upon it, with keys, pointer, screen reader or on paper. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, requireBrowser } from '../cli/browsers.ts';
import { cardBox, cardGone, openCard, settledMarks } from '../cli/reading.ts';
import { serve, type Site } from '../cli/serve.ts';
import { inBrowsers, type Reader } from './in-browsers.ts';

const PAGE = `<!doctype html><html lang="en"><title>Unseen</title>
  <style>body { font: 18px/1.5 sans-serif; margin: 2em }</style>
  <main><p><button id="first">First</button></p>
  <p>Then Hassan Rouhani spoke. Nobody listened to it at all.</p><p><button id="last">Last</button></p></main>`;

let site: Site;
beforeAll(async () => {
  site = await serve({ '/': { body: PAGE } });
});
afterAll(() => site.close());

inBrowsers('a card that is closed', (reader) => {
  test('is come upon by no key', async () => {
    const { page } = await closed(reader);
    await page.focus('#first');
    const met: string[] = [];
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press('Tab');
      met.push(await page.evaluate(() => document.activeElement?.id || document.activeElement?.localName || ''));
    }
    expect(met[0]).toBe('last');
    // The host of the card is an element without a name.
    expect(met).not.toContain('div');
  });

  test('is in nobody’s way where it was', async () => {
    const { page, box } = await closed(reader);
    await page.evaluate(() => {
      addEventListener('click', ({ target }) => (document.title = (target as Element).localName), { capture: true });
    });
    await page.mouse.click(box.x + 40, box.y + 40);
    expect(await page.title()).not.toBe('div');
    expect(await page.title()).not.toBe('Unseen');
  });

  test('adds nothing to what a screen reader finds of the article', async ({ skip }) => {
    if (reader.engine === 'firefox') skip('WebDriver BiDi tells no accessibility tree');
    const { page } = await closed(reader);
    const bare = await launchBrowser(requireBrowser('chromium'), {});
    const without = await bare.newPage();
    await without.goto(site.url('/'));
    const trees = await Promise.all([treeOf(page), treeOf(without)]);
    await bare.close();
    expect(trees[0]).toContain('Hassan Rouhani');
    expect(trees[0]).toBe(trees[1]);
    expect(JSON.stringify(await page.accessibility.snapshot())).not.toContain('Concordance');
  });
});

inBrowsers('an open card', (reader) => {
  test('is not printed, and there again afterwards', async () => {
    const page = await reader.open(site.url('/'));
    await openCard(page, (await settledMarks(page))[0]!);
    await page.evaluate(() => {
      addEventListener('beforeprint', () => {
        const host = document.documentElement.lastElementChild;
        document.title = host?.localName === 'div' && !host.checkVisibility() ? 'kept off' : 'printed';
      });
    });
    await page.pdf();
    expect(await page.title()).toBe('kept off');
    expect(await cardBox(page)).toBeDefined();
  });
});

/** A page on which a card was open. */
async function closed(reader: Reader): Promise<{ page: Page; box: { x: number; y: number } }> {
  const page = await reader.open(site.url('/'));
  await openCard(page, (await settledMarks(page))[0]!);
  const box = (await cardBox(page))!;
  await page.keyboard.press('Escape');
  await cardGone(page);
  await page.mouse.move(700, 5);
  return { page, box };
}

/** Everything of the article, named or not; the numbers of nodes are others in each browser. */
async function treeOf(page: Page): Promise<string> {
  const root = (await page.$('main'))!;
  const tree = await page.accessibility.snapshot({ interestingOnly: false, root });
  return JSON.stringify(tree, (key, value: unknown) => (key.endsWith('Id') ? undefined : value));
}
