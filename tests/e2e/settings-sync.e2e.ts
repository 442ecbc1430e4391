/** What goes along with the reader's browser account: nothing, until it is wished, and then nothing but looks and ways. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { bring, press } from '../cli/library-page.ts';
import { eventually, showing, throughout } from '../cli/reading.ts';
import { inBrowsers } from './in-browsers.ts';

/** Long enough for the account to be heard of, and answered, several times. */
const SOME_TURNS_MS = 700;

interface Stored {
  chrome: { storage: Record<'local' | 'sync', { get(key: null): Promise<object>; set(what: object): Promise<void> }> };
}

const stored = (page: Page, area: 'local' | 'sync'): Promise<Record<string, Record<string, unknown>>> =>
  page.evaluate(async (of) => (globalThis as unknown as Stored).chrome.storage[of].get(null), area) as never;

inBrowsers('settings and the browser account', (reader) => {
  test('have nothing to do with each other at first', async () => {
    const page = await reader.openSettings();
    await showing(page, 'Sync with my browser account');
    await choose(page, 'frequency', 'Every time');
    await eventually('the setting', async () => (await stored(page, 'local'))['settings']?.['frequency'] === 'every');
    expect(await stored(page, 'sync')).toEqual({});
  });

  test('share how marks look and behave once that is wished, and nothing else', async () => {
    const library = reader.closedAfter(await reader.session.openExtensionPage('library.html'));
    await library.bringToFront();
    const says = 'Vera Lindqvist left Ostby. Then Vera Lindqvist came back.';
    await bring(library, [{ name: 'secret.txt', text: `Secret title\n\n${says}\n\n${says}` }]);
    await showing(library, '1 of 1 files taken');
    const page = await reader.openSettings();
    await page.bringToFront();
    await page.evaluate(async () => {
      const { storage } = (globalThis as unknown as Stored).chrome;
      const { settings } = (await storage.local.get(null)) as { settings: object };
      const lists = { sitesOff: ['secret.example'], sitesOn: ['other.example'], pagesOff: ['https://page.example/x'] };
      await storage.local.set({ settings: { ...settings, ...lists, otherSites: false } });
    });
    await press(page, 'Sync with my browser account');
    await eventually('the settings in the account', async () => 'settings' in (await stored(page, 'sync')));
    await choose(page, 'opening', 'A click on a mark');
    await eventually('the new one', async () => (await stored(page, 'sync'))['settings']?.['opening'] === 'click');
    const given = await stored(page, 'sync');
    expect(Object.keys(given)).toEqual(['settings']);
    expect(Object.keys(given['settings'] ?? {}).toSorted()).toEqual(
      'dwellMs frequency key kinds language markStrength markStyle opening packs textSize version'.split(' '),
    );
    expect(JSON.stringify(given)).not.toMatch(/example|Lindqvist|Ostby|secret/i);
  });

  test('stay as they were set last, when one change comes soon after another', async () => {
    const page = await reader.openSettings();
    await showing(page, 'Once on a page');
    const row = await eventually(
      'the setting',
      async () => (await page.$('>>> [data-setting="frequency"]')) ?? undefined,
    );
    await row.evaluate((element) => {
      const choices = [...element.querySelectorAll('input')];
      for (let turn = 0; turn < 4; turn++) for (const choice of choices) choice.click();
      choices.find((choice) => choice.closest('label')?.textContent.trim() === 'Every time')!.click();
    });
    await eventually('the last', async () => (await stored(page, 'sync'))['settings']?.['frequency'] === 'every');
    await throughout('nothing comes back', SOME_TURNS_MS, async () => {
      await settled(page);
      return (
        (await stored(page, 'local'))['settings']?.['frequency'] === 'every' &&
        (await stored(page, 'sync'))['settings']?.['frequency'] === 'every'
      );
    });
  });

  test('are taken over from another browser, without touching the sites', async () => {
    const page = await reader.openSettings();
    const { settings: before } = await stored(page, 'local');
    await page.evaluate(() =>
      (globalThis as unknown as Stored).chrome.storage.sync.set({
        settings: {
          version: 1,
          markStyle: 'tint',
          opening: 'click',
          textSize: 'vast',
          sitesOff: ['elsewhere.example'],
        },
      }),
    );
    await eventually('what the other has', async () => {
      const { settings } = await stored(page, 'local');
      return settings?.['markStyle'] === 'tint';
    });
    const { settings } = await stored(page, 'local');
    expect(settings).toMatchObject({ opening: 'click', sitesOff: ['secret.example'], otherSites: false });
    // It had none, and one that this version does not know.
    expect(settings).toMatchObject({ frequency: 'every', textSize: before?.['textSize'] });
  });

  test('go apart again when that is wished', async () => {
    const page = await reader.openSettings();
    await press(page, 'Sync with my browser account');
    await eventually('nothing in the account', async () => Object.keys(await stored(page, 'sync')).length === 0);
    await choose(page, 'frequency', 'Once on a page');
    await eventually('the setting', async () => (await stored(page, 'local'))['settings']?.['frequency'] === 'page');
    await settled(page);
    expect(await stored(page, 'sync')).toEqual({});
    // What another browser still shares is its own affair.
    await page.evaluate(() =>
      (globalThis as unknown as Stored).chrome.storage.sync.set({ settings: { version: 1, markStyle: 'lines' } }),
    );
    await choose(page, 'frequency', 'Every time');
    await eventually('the setting', async () => (await stored(page, 'local'))['settings']?.['frequency'] === 'every');
    await settled(page);
    expect((await stored(page, 'local'))['settings']).toMatchObject({ markStyle: 'tint' });
    expect(await stored(page, 'sync')).toEqual({ settings: { version: 1, markStyle: 'lines' } });
  });
});

/** Once the change that is being made, if there is one, is made with all that follows from it. */
function settled(page: Page): Promise<unknown> {
  return page.evaluate(() => navigator.locks.request('settings', () => Promise.resolve(true)));
}

async function choose(page: Page, setting: string, label: string): Promise<void> {
  await eventually(`“${label}”`, async () => {
    const row = await page.$(`>>> [data-setting="${setting}"]`);
    return row?.evaluate((element, words) => {
      const choice = [...element.querySelectorAll('label')].find((each) => each.textContent.trim() === words);
      choice?.querySelector('input')?.click();
      return choice !== undefined;
    }, label);
  });
}
