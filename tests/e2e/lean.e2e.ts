/** What a page is given of the extension, and when: most mention nothing, and are not to pay for what shows cards. */
import type { CDPSession } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, marksOn, throughout } from '../cli/reading.ts';
import { serve, type Site } from '../cli/serve.ts';
import { inBrowsers } from './in-browsers.ts';

let site: Site;
beforeAll(async () => {
  site = await serve({ '/': { body: '<!doctype html><html lang="en"><title>Page</title><p>Nobody spoke.</p>' } });
});
afterAll(() => site.close());

inBrowsers('a page', (reader) => {
  // Firefox lets nobody look into the worlds of extensions.
  test.runIf(reader.engine === 'chromium')('is given what shows cards once it mentions something', async () => {
    const page = await reader.open(site.url('/'));
    const cdp = await page.createCDPSession();
    const worlds = await worldsIn(cdp);
    expect(worlds).toHaveLength(1);
    await throughout('no cards', 500, async () => !(await hasCards(cdp, worlds)));
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>Jen Psaki left.</p>'));
    await eventually('the mark', async () => (await marksOn(page)).length === 1);
    await eventually('cards', () => hasCards(cdp, worlds));
    await cdp.detach();
  });
});

/** The worlds of extensions in a page. */
async function worldsIn(cdp: CDPSession): Promise<number[]> {
  const worlds: number[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
    if (origin.startsWith('chrome-extension:')) worlds.push(id);
  });
  await cdp.send('Runtime.enable');
  return worlds;
}

async function hasCards(cdp: CDPSession, worlds: readonly number[]): Promise<boolean> {
  const expression = "'concordanceCards' in globalThis";
  const found = await Promise.all(worlds.map((contextId) => cdp.send('Runtime.evaluate', { expression, contextId })));
  return found.some(({ result }) => result.value === true);
}
