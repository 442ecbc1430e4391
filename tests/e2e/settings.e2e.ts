/** What the reader sets, and what it does on pages that are open. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  cardBox,
  cardGone,
  eventually,
  marksOn,
  openCard,
  restOn,
  settledMarks,
  showing,
  shownText,
  throughout,
  type SeenMark,
} from '../cli/reading.ts';
import { serve, type Site } from '../cli/serve.ts';
import { inBrowsers, type Reader } from './in-browsers.ts';
import { choose, chosen, forgetSettings, openSettings, press, stored, tabAt, take } from './settings-page.ts';

/** Longer than a pointer has to rest for a card when nothing is set. */
const LONG_MS = 700;

const PAGE = `<!doctype html><html lang="en"><title>Settings</title>
  <style>body { font: 18px/1.5 sans-serif; max-width: 40em; margin: 2em }</style>
  <p>Nobody went anywhere. Then Hassan Rouhani spoke. Nobody listened to it at all.</p>
  <p>At last <a href="/other">Qassem Suleimani</a> came home.</p>`;

let site: Site;
let folder: string;
beforeAll(async () => {
  site = await serve({ '/': { body: PAGE }, '/other': { body: PAGE } });
  folder = await mkdtemp(join(tmpdir(), 'concordance-'));
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

inBrowsers('what opens a card', (reader) => {
  beforeEach(() => forgetSettings(reader));

  test('can be a click, which links keep', async () => {
    const { page, mark, settings } = await opened(reader);
    await choose(settings, 'opening', 'A click on a mark');
    await restOnNew(page, mark);
    await throughout('no card opens', LONG_MS, async () => (await cardBox(page)) === undefined);
    await page.mouse.click(mark.box.x + 10, mark.box.y + mark.box.height / 2);
    await eventually('the card', () => cardBox(page));
    // It stays until it is clicked away.
    await page.mouse.move(700, 600, { steps: 3 });
    await throughout('the card stays', LONG_MS, async () => (await cardBox(page)) !== undefined);
    await page.mouse.click(700, 600);
    await cardGone(page);
    const link = (await marksOn(page)).find(({ text }) => text === 'Qassem Suleimani')!;
    await page.mouse.click(link.box.x + 10, link.box.y + link.box.height / 2);
    await eventually('the other page', async () => page.url().endsWith('/other'));
  });

  test('can be a key that is held, before or after the pointer rests', async () => {
    const { page, mark, settings } = await opened(reader);
    await choose(settings, 'opening', 'Resting on a mark while a key is held');
    await choose(settings, 'key', 'Shift');
    await restOnNew(page, mark);
    await throughout('no card opens', LONG_MS, async () => (await cardBox(page)) === undefined);
    await page.keyboard.down('Shift');
    await eventually('the card', () => cardBox(page));
    await page.keyboard.up('Shift');
    await page.mouse.move(700, 600, { steps: 3 });
    await cardGone(page);
    await page.keyboard.down('Shift');
    await restOn(page, mark);
    await eventually('the card', () => cardBox(page));
    await page.keyboard.up('Shift');
  });

  test('takes from 150 to 1,000 ms, as it is set', async () => {
    const { page, mark, settings } = await opened(reader);
    const slider = await eventually('the slider', async () => (await settings.$('>>> #dwell')) ?? undefined);
    await settings.bringToFront();
    await slider.focus();
    await settings.keyboard.press('End');
    await showing(settings, '1,000 ms');
    await stored(settings, 'dwellMs', 1000);
    await page.bringToFront();
    await restOnNew(page, mark);
    await throughout('no card opens', 500, async () => (await cardBox(page)) === undefined);
    await eventually('the card', () => cardBox(page));
    await page.mouse.move(700, 600, { steps: 3 });
    await cardGone(page);
    await settings.bringToFront();
    await slider.focus();
    await settings.keyboard.press('Home');
    await showing(settings, '150 ms');
    await stored(settings, 'dwellMs', 150);
    await page.bringToFront();
    await restOnNew(page, mark);
    await eventually('the card', () => cardBox(page));
  });
});

inBrowsers('which pages get marks', (reader) => {
  beforeEach(() => forgetSettings(reader));

  test('is changed at once in open tabs by the list of sites, with a clear word for what is no site', async () => {
    const page = await reader.open(site.url('/'));
    await settledMarks(page);
    const settings = await openSettings(reader);
    await settings.bringToFront();
    const box = await eventually(
      'the list',
      async () => (await settings.$('>>> concordance-site-list >>> input')) ?? false,
    );
    await box.type('127.*');
    await settings.keyboard.press('Enter');
    await showing(settings, 'A * may stand only at the beginning');
    for (let letter = 0; letter < 5; letter += 1) await settings.keyboard.press('Backspace');
    await box.type(new URL(site.url('/')).host);
    await settings.keyboard.press('Enter');
    await eventually('marks to go', async () => (await marksOn(page)).length === 0);
    await (await settings.$('>>> concordance-site-list >>> li button'))!.click();
    // A page that is not in front is not drawn.
    await page.bringToFront();
    await settledMarks(page);
  });

  test('is all, and no mark is drawn, where marks are set to be off', async () => {
    const { page, settings } = await opened(reader);
    await choose(settings, 'markStrength', 'Not drawn: popup and panel list what is found');
    await eventually('marks to go', async () => (await marksOn(page)).length === 0);
    await page.bringToFront();
    const popup = await reader.openPopup();
    await showing(popup, 'Hassan Rouhani');
  });

  test('is all, and no name of the bundled pack is marked, where the reader wants none of that', async () => {
    const { page, settings } = await opened(reader);
    await choose(settings, 'packs', 'Those of the pack that comes with Concordance');
    await eventually('marks to go', async () => (await marksOn(page)).length === 0);
    await page.bringToFront();
    await showing(await reader.openPopup(), 'Hassan Rouhani');
    await choose(settings, 'packs', 'Those of the pack that comes with Concordance');
    await page.bringToFront();
    await settledMarks(page);
  });

  test('get the look that is chosen', async () => {
    const { page, settings } = await opened(reader);
    await choose(settings, 'markStyle', 'A tint behind the words');
    await choose(settings, 'markStrength', 'Strong');
    await page.bringToFront();
    await eventually('the look', async () => (await marksOn(page))[0]?.drawn.includes('name-tint-strong'));
  });
});

inBrowsers('all settings', (reader) => {
  beforeEach(() => forgetSettings(reader));

  test('come out of a file as far as they can be read, and back', async () => {
    const settings = await openSettings(reader);
    const file = join(folder, 'settings.json');
    await writeFile(
      file,
      JSON.stringify({ version: 1, opening: 'click', dwellMs: 'soon', sitesOff: ['a.example', 5] }),
    );
    await take(settings, file);
    await showing(settings, 'The settings of the file are in use.');
    await showing(settings, 'Sites without marks and How long the pointer rests before a card opens');
    expect(await chosen(settings, 'opening')).toBe('A click on a mark');
    await showing(settings, 'a.example');
    await press(settings, 'Undo');
    await showing(settings, 'Your settings are back.');
    expect(await chosen(settings, 'opening')).toBe('Resting the pointer on a mark');

    await writeFile(file, '{ "name": "something else" }');
    await take(settings, file);
    await showing(settings, 'This file holds no settings of Concordance.');
    expect(await chosen(settings, 'opening')).toBe('Resting the pointer on a mark');
  });

  test('are reset, and the reset is undone', async () => {
    const settings = await openSettings(reader);
    await choose(settings, 'opening', 'A click on a mark');
    await press(settings, 'Reset everything');
    await eventually('the reset', async () => (await chosen(settings, 'opening')) === 'Resting the pointer on a mark');
    await press(settings, 'Undo');
    await eventually('the undo', async () => (await chosen(settings, 'opening')) === 'A click on a mark');
  });

  test.each([
    ['nonsense', 'nonsense'],
    ['a broken one among them', { version: 1, textSize: 'huge' }],
  ])('that are stored broken are told and replaced: %s', async (_, broken) => {
    const before = await openSettings(reader);
    await before.evaluate(`chrome.storage.local.set(${JSON.stringify({ settings: broken })})`);
    const page = await reader.open(site.url('/'));
    await settledMarks(page);
    const settings = await openSettings(reader);
    await showing(settings, 'could not be read and are as they were at first');
    await showing(settings, 'Take from a file');
    await stored(settings, 'textSize', 100);
    const after = await openSettings(reader);
    await showing(after, 'Take from a file');
    expect(await shownText(after)).not.toContain('could not be read');
  });

  test('show how marks look on a sample', async () => {
    const settings = await openSettings(reader);
    await settings.bringToFront();
    expect((await settledMarks(settings)).map(({ text }) => text)).toContain('John Kerry');
  });

  test('of the size of text change the pages of the extension', async () => {
    const settings = await openSettings(reader);
    const height = async (): Promise<number> => (await (await settings.$('>>> h1'))!.boundingBox())!.height;
    const before = await height();
    await (await settings.$('>>> #text-size'))!.select('200 %');
    await eventually('larger text', async () => (await height()) > before * 1.8);
  });
});

inBrowsers('the keyboard', (reader) => {
  test('has the keys that the settings show', async () => {
    const settings = await openSettings(reader);
    for (const keys of ['Alt+Shift+J', 'Alt+Shift+K', 'Alt+Shift+O', 'Alt+Shift+M']) await showing(settings, keys);
  });

  // In Chromium no script can press them.
  test.runIf(reader.engine === 'firefox')('takes the marks off the site in front, and puts them back', async () => {
    const page = await reader.open(site.url('/'));
    await settledMarks(page);
    await reader.session.giveCommand?.('switch-site');
    await eventually('no marks', async () => (await marksOn(page)).length === 0);
    await reader.session.giveCommand?.('switch-site');
    await settledMarks(page);
  });
});

inBrowsers(
  'a new reader',
  (reader) => {
    test('is welcomed once, with marks and a card to try', async () => {
      const welcome = await eventually('the welcome', () => tabAt(reader, '/welcome.html'));
      await welcome.bringToFront();
      // Nor does anything else open by itself.
      expect(await reader.session.isPanelOpen()).toBe(false);
      const marks = await settledMarks(welcome);
      const mark = marks.find(({ text }) => text === 'John Kerry')!;
      // Of a page of an extension, Firefox gives scripts no frames; the layer that holds the card they see.
      if (reader.engine === 'chromium') expect(await openCard(welcome, mark)).toContain('John Kerry');
      else await restOn(welcome, mark);
      const isThere = async (): Promise<boolean> => (await welcome.$('html > :popover-open')) !== null;
      await eventually('the layer', isThere);
      await throughout('the card is there', LONG_MS, isThere);
      await welcome.keyboard.press('Escape');
      await eventually('the card to close', async () => !(await isThere()));

      await press(welcome, 'Next');
      await showing(welcome, 'Step 2 of 3');
      await press(welcome, 'Next');
      await showing(welcome, 'Step 3 of 3');
      await press(welcome, 'Start reading');
      await eventually('the welcome to close', async () => (await tabAt(reader, '/welcome.html')) === undefined);

      await reader.session.reloadExtension();
      await openSettings(reader);
      expect(await tabAt(reader, '/welcome.html')).toBeUndefined();
    });
  },
  { keepWelcome: true },
);

async function opened(reader: Reader): Promise<{ page: Page; mark: SeenMark; settings: Page }> {
  const page = await reader.open(site.url('/'));
  const marks = await settledMarks(page);
  const settings = await openSettings(reader);
  return { page, mark: marks.find(({ text }) => text === 'Hassan Rouhani')!, settings };
}

/** Rests on a mark of a page that comes to the front and may have been marked anew. */
async function restOnNew(page: Page, mark: SeenMark): Promise<void> {
  await page.bringToFront();
  await settledMarks(page);
  await restOn(page, mark);
}
