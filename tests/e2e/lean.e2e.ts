/** What a page is given of the extension, and when: most mention nothing, and are not to pay for what shows cards. */
import type { CDPSession } from 'puppeteer-core';
import { afterAll, beforeAll, test } from 'vitest';
import { worldsOf } from '../cli/browsers/worlds.ts';
import { eventually, marksOn, openCard, settledMarks, throughout } from '../cli/reading.ts';
import { serve, type Site } from '../cli/serve.ts';
import { inBrowsers } from './in-browsers.ts';

let site: Site;
beforeAll(async () => {
  const frame = `<iframe srcdoc="<p>Nobody listened.</p>"></iframe>`;
  site = await serve({
    '/': { body: `<!doctype html><html lang="en"><title>Page</title><p>Nobody spoke.</p>${frame}` },
  });
});
afterAll(() => site.close());

inBrowsers('a page', (reader) => {
  // Firefox lets nobody look into the worlds of extensions.
  test.runIf(reader.engine === 'chromium')(
    'is given what shows cards once it mentions something, and its frames are not',
    async () => {
      const page = await reader.open(site.url('/'));
      const cdp = await page.createCDPSession();
      const worlds = await worldsOf(cdp);
      await eventually('both documents', () => Promise.resolve(worlds.size === 2));
      await throughout('no cards', 500, async () => (await cardsIn(cdp, worlds)) === 0);
      await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>Jen Psaki left.</p>'));
      await eventually('the mark', async () => (await marksOn(page)).length === 1);
      await eventually('cards', async () => (await cardsIn(cdp, worlds)) === 1);
      const [mark] = await settledMarks(page);
      await openCard(page, mark!);
      // The frame hears that one is open, and needs none for that.
      await throughout('cards in the page alone', 500, async () => (await cardsIn(cdp, worlds)) === 1);
      await cdp.detach();
    },
  );
});

/** In how many of these there is what shows cards. */
async function cardsIn(cdp: CDPSession, worlds: ReadonlySet<number>): Promise<number> {
  const expression = "'concordanceCards' in globalThis";
  const found = await Promise.all(
    [...worlds].map((contextId) => cdp.send('Runtime.evaluate', { expression, contextId })),
  );
  return found.filter(({ result }) => result.value === true).length;
}
