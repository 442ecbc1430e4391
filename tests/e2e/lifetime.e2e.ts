/** What the browser does to an extension while pages are open: it stops the background, it replaces everything. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveDemo } from '../cli/demo.ts';
import { cardGone, eventually, openCard, restOn, settledMarks } from '../cli/reading.ts';
import type { Site } from '../cli/serve.ts';
import { inBrowsers } from './in-browsers.ts';

/** Shorter than the first hover takes, so that Firefox stops the background by itself. */
const IDLE_MS = 500;

let site: Site;
beforeAll(async () => {
  site = await serveDemo();
});
afterAll(() => site.close());

inBrowsers(
  'an open page',
  (reader) => {
    test('opens cards after the background was stopped', async () => {
      const page = await reader.open(site.url('/'));
      expect(await cardFor(page, 'Eshaq Jahangiri')).toContain('Eshaq Jahangiri');
      await page.keyboard.press('Escape');
      await cardGone(page);
      // Firefox stops it by itself when the page leaves it in peace. Chromium's is stopped by hand, and a late message of
      // the page may wake the next one at once.
      if (reader.engine === 'chromium') await reader.session.stopBackground();
      else await eventually('the background to stop', async () => !(await reader.session.isBackgroundRunning()));
      expect(await cardFor(page, 'Haider al-Abadi')).toContain('Haidar al-Abadi');
    });

    test('marks what is added after the background was stopped', async () => {
      const page = await reader.open(site.url('/'));
      await settledMarks(page);
      await reader.session.stopBackground();
      await page.evaluate(() => {
        const paragraph = document.createElement('p');
        paragraph.textContent = 'John Kerry had left by then.';
        document.querySelector('.headline')?.after(paragraph);
      });
      await eventually('the new mark', async () =>
        (await settledMarks(page)).some(({ text, around }) => text === 'John Kerry' && around.includes('left by then')),
      );
    });

    test('is still there for the popup after the background was stopped', async () => {
      const page = await reader.open(site.url('/'));
      await settledMarks(page);
      await reader.session.stopBackground();
      const popup = await reader.openPopup();
      await eventually('the list', async () => (await popup.$$('>>> [data-subject]')).length > 20);
    });
  },
  { backgroundIdleMs: IDLE_MS },
);

inBrowsers('a page that outlives its extension', (reader) => {
  test('goes quiet when the extension is loaded anew', async () => {
    const page = await reader.open(site.url('/'));
    const marks = await settledMarks(page);
    await reader.session.reloadExtension();
    for (const mark of marks.slice(0, 3)) await restOn(page, mark);
    await page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent = 'John Kerry had left by then.';
      document.querySelector('.headline')?.after(paragraph);
    });
    const text = await page.evaluate(() => document.body.innerText);
    expect(text).toContain('John Kerry had left by then.');
  });

  test('works again after it is opened anew', async () => {
    const page = await reader.open(site.url('/'));
    await settledMarks(page);
    await reader.session.reloadExtension();
    await page.reload();
    expect(await cardFor(page, 'Eshaq Jahangiri')).toContain('Eshaq Jahangiri');
  });
});

async function cardFor(page: Page, text: string): Promise<string> {
  const mark = (await settledMarks(page)).find((each) => each.text === text);
  if (mark === undefined) throw new Error(`“${text}” is not marked.`);
  return openCard(page, mark);
}
