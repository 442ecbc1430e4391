/**
 * The browser's own language model as a second opinion: no trace of it where there is none; and with a stand-in for it, what a
 * reader sees who has switched it on. The real one is on no machine that tests run on.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bring } from '../cli/library-page.ts';
import { eventually, showing, shownText } from '../cli/reading.ts';
import { serve, type Site } from '../cli/serve.ts';
import { inBrowsers } from './in-browsers.ts';
import { choose, openSettings } from './settings-page.ts';

const note = (publisher: string, text: string) => ({
  name: `${publisher}.md`,
  text: `---\ntitle: ${publisher} on lanterns\npublisher: ${publisher}\ndate: 2014-09-16\n---\n\n${text}`,
});
const NOTES = [
  note('Gazette', 'John Kerry opened 48 lantern workshops in Paris on Monday.'),
  note('Herald', 'In Paris on Monday John Kerry opened 47 lantern workshops.'),
];

/** Answers every question with words of both texts, and counts how often it was made. */
function standIn(): void {
  const LanguageModel = {
    availability: () => Promise.resolve('available'),
    create: () => {
      document.documentElement.dataset['sessions'] = String(
        Number(document.documentElement.dataset['sessions'] ?? 0) + 1,
      );
      const answer = JSON.stringify({ verdict: 'differ', first: 'lantern workshops', second: 'lantern workshops' });
      return Promise.resolve({ prompt: () => Promise.resolve(answer), destroy: () => undefined });
    },
  };
  Object.defineProperty(globalThis, 'LanguageModel', { value: LanguageModel, configurable: true });
}

let site: Site;
beforeAll(async () => {
  const body = '<title>News</title><article><p>Secretary of State John Kerry arrived on Monday.</p></article>';
  site = await serve({ '/': { body } });
});
afterAll(() => site.close());

const NAME = 'The browser’s own language model';
const ASK = 'Ask this browser’s model';

inBrowsers('the browser’s own model', (reader) => {
  /** The one subject of the page, in the panel. */
  const openPair = async (stands: boolean): Promise<Page> => {
    await reader.open(site.url('/'));
    const panel = await reader.openPanel();
    if (stands) {
      await panel.evaluateOnNewDocument(standIn);
      await panel.reload();
    }
    await showing(panel, 'John Kerry');
    await press(panel, 'John Kerry');
    await showing(panel, 'May differ');
    return panel;
  };

  test('leaves no trace where the browser has none', async () => {
    const library = await reader.session.openExtensionPage('library.html');
    await library.bringToFront();
    await bring(library, NOTES);
    await showing(library, '2 of 2 files taken');
    await library.close();
    const settings = await openSettings(reader);
    expect(await shownText(settings)).not.toContain(NAME);
    const panel = await openPair(false);
    expect(await shownText(panel)).not.toContain('model');
  });

  // Firefox has no such interface, and opens no page of an extension anew for a test.
  test.runIf(reader.engine === 'chromium')('is asked by whoever has switched it on, and by nobody else', async () => {
    const panel = await openPair(true);
    expect(await shownText(panel)).not.toContain(ASK);
    const settings = await openSettings(reader);
    await settings.evaluateOnNewDocument(standIn);
    await settings.reload();
    await choose(settings, 'browserModel', 'Can be asked for a second opinion');

    const asking = await openPair(true);
    await showing(asking, ASK);
    expect(await asking.evaluate(() => document.documentElement.dataset['sessions'])).toBeUndefined();
    await press(asking, ASK);
    await showing(asking, 'The browser’s model: not both can be right.');
    expect(await shownText(asking)).toContain('The opinion of a program that comes with this browser.');
    expect(await asking.evaluate(() => document.documentElement.dataset['sessions'])).toBe('1');
  });
});

async function press(page: Page, text: string): Promise<void> {
  const button = await eventually(`“${text}”`, async () => {
    for (const each of await page.$$('>>> button, >>> a'))
      if ((await each.evaluate(({ textContent }) => textContent))?.includes(text)) return each;
    return undefined;
  });
  await button.evaluate((each) => (each as HTMLElement).click());
}
