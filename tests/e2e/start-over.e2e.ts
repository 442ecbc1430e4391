/** What other files of tests lean on: a browser that starts over knows nothing of what was done in it. */
import { expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { addressOf } from '../cli/browsers.ts';
import { inBrowsers } from './in-browsers.ts';

inBrowsers('a browser that starts over', (reader) => {
  test('has kept nothing of the extension', async () => {
    expect(await leave(await reader.openSettings())).toEqual([]);
    expect(await leave(await reader.openSettings())).toEqual(['local', 'sync', 'session', 'database']);
    await reader.session.startOver();
    expect(await leave(await reader.openSettings())).toEqual([]);
  });

  test('has the version that was built', async () => {
    const version = async (): Promise<unknown> =>
      (await reader.openSettings()).evaluate('(globalThis.browser ?? chrome).runtime.getManifest().version');
    const built = await version();
    await reader.session.reloadExtension({ version: '0.0.1' });
    expect(await version()).toBe('0.0.1');
    await reader.session.startOver();
    expect(await version()).toBe(built);
  });

  test('has one tab, and nothing to complain of', async () => {
    const page = await reader.session.newPage();
    await page.evaluate(() => {
      console.error('something is wrong');
    });
    await reader.session.startOver();
    const addresses = await Promise.all((await reader.session.browser.pages()).map(addressOf));
    // Of those that puppeteer lists in Firefox, some are long gone.
    expect(addresses.filter((address) => address !== '')).toEqual(['about:blank']);
    expect(await reader.session.takeProblems()).toEqual([]);
  });
});

/** Leaves something in each place where an extension can, and gives those where it had been left before. */
function leave(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    type Area = { get(key: string): Promise<object>; set(items: object): Promise<void> };
    const { browser, chrome } = globalThis as unknown as Record<string, { storage: Record<string, Area> }>;
    const storage = (browser ?? chrome)!.storage;
    const there: string[] = [];
    for (const area of ['local', 'sync', 'session']) {
      if (Object.keys(await storage[area]!.get('left')).length > 0) there.push(area);
      await storage[area]!.set({ left: true });
    }
    const request = indexedDB.open('left');
    let isNew = false;
    request.onupgradeneeded = () => (isNew = true);
    await new Promise((resolve) => (request.onsuccess = resolve));
    request.result.close();
    return isNew ? there : [...there, 'database'];
  });
}
