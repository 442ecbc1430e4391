/**
 * What a reader has of three articles on one person: found, marked, shown with all three, put right; after a restart of
 * the browser, and after everything was exported, deleted and brought back.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINES, launchBrowser, requireBrowser, requireBuild, type Engine, type Session } from '../cli/browsers.ts';
import { marksOn, openCard, settledMarks, shownText, showing, eventually, type SeenMark } from '../cli/reading.ts';
import { serve, type Site } from '../cli/serve.ts';
import { bring, press, savedBy } from '../cli/library-page.ts';
import { articles, type Articles } from './own-articles.ts';

const TIMEOUT_MS = 120_000;

describe.for(articles())('three $what', ({ files, person, compared, page: sentence }: Articles) => {
  describe.for(ENGINES)('in %s', (engine: Engine) => {
    let profile = '';
    let session: Session;
    let site: Site;

    const start = async (): Promise<void> => {
      session = await launchBrowser(requireBrowser(engine), { extension: requireBuild(engine), profile });
    };
    beforeAll(async () => {
      profile = await mkdtemp(join(tmpdir(), 'concordance-'));
      // Something that the public pack knows shows when the page has been read.
      site = await serve({ '/': { body: `<article><p>${sentence} John Kerry was not there.</p></article>` } });
      await start();
    }, TIMEOUT_MS);
    afterAll(async () => {
      await session.close();
      await site.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    });

    const library = async (): Promise<Page> => {
      const page = await session.openExtensionPage('library.html', true);
      await page.bringToFront();
      return page;
    };
    /** What the card of the person on a page says, without what depends on the pack's name. */
    const card = async (): Promise<string> => {
      const page = await session.newPage();
      await page.goto(site.url('/'));
      await page.bringToFront();
      await settledMarks(page);
      const text = await openCard(page, await wordsOn(page, person));
      expect((await marksOn(page)).map((mark) => mark.text)).not.toContain(person);
      await page.close();
      return text;
    };
    const search = async (query: string): Promise<string> => {
      const page = await session.openExtensionPage(`search.html#q=${encodeURIComponent(query)}&open=1`, true);
      await showing(page, 'In 3 of your');
      const text = await shownText(page);
      await page.close();
      return text;
    };

    let before = '';

    test('bring a person who is in all of them', { timeout: TIMEOUT_MS }, async () => {
      const page = await library();
      await bring(page, files);
      await showing(page, '3 of 3 files taken');
      await showing(page, 'People, places, organisations and events');
      const list = await page.waitForSelector('>>> concordance-subject-list >>> input[type="search"]');
      await list?.type(person);
      await showing(page, `${person} Person · 3 sources`);
      await page.close();
      expect(await search(person)).toContain(person);
    });

    test(
      'mark a page where it cannot be seen by the page, with a card of all three',
      { timeout: TIMEOUT_MS },
      async () => {
        before = await card();
        expect(before).toContain(person);
        expect(before).toContain('In 3 of your');
        expect(before.replaceAll('\n', ' ')).toContain(compared);
      },
    );

    test('are there after the browser was closed and opened again', { timeout: TIMEOUT_MS }, async () => {
      await session.close();
      await start();
      expect(await card()).toBe(before);
    });

    test(
      'are there again once the library is opened, where a build wrote another format',
      { timeout: TIMEOUT_MS },
      async () => {
        const opener = await session.openExtensionPage('manifest.json', true);
        await opener.evaluate(writeFormat, 1);
        await session.stopBackground();
        const page = await library();
        await eventually('the format of this build', async () => (await opener.evaluate(readFormat)) > 1);
        await page.close();
        await opener.close();
        expect(await card()).toBe(before);
      },
    );

    test(
      'keep what the reader puts right, after a restart and when a source comes again',
      { timeout: TIMEOUT_MS },
      async () => {
        const page = await library();
        await correct(page, person);
        const name = await page.waitForSelector('>>> concordance-subject-editor >>> input[name="name"]');
        await name?.evaluate((input, given) => (input.value = given), `${person} (corrected)`);
        await press(page, 'Rename');
        await showing(page, `Put right: ${person}`);
        await bring(page, files.slice(0, 1));
        await showing(page, 'was there already');
        await page.close();
        await session.close();
        await start();
        expect(await card()).toContain(`${person} (corrected)`);
        const again = await library();
        await correct(again, `${person} (corrected)`);
        await press(again, 'Hide: this is nobody and nothing');
        await showing(again, 'Put right:');
        await press(again, 'Undo');
        await showing(again, 'Brought back');
        await again.close();
        before = await card();
      },
    );

    test('show the same when they were exported, deleted, and brought back', { timeout: TIMEOUT_MS }, async () => {
      const page = await library();
      await press(page, 'Export');
      const file = await savedBy(page, () => press(page, 'With the full texts'));
      await press(page, 'Delete everything…');
      await press(page, 'Yes, delete everything');
      await showing(page, 'You have not added anything yet');
      await bring(page, [{ name: 'pack.json', text: file }]);
      await showing(page, 'pack added: My sources');
      await page.close();
      expect(await card()).toBe(before);
    });
  });
});

/** Of what is compiled: the number behind the first four bytes. */
async function readFormat(): Promise<number> {
  const opening = indexedDB.open('library');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const reading = opening.result.transaction('compiled').objectStore('compiled').get('corpus');
  await new Promise((resolve) => reading.addEventListener('success', resolve));
  opening.result.close();
  return new DataView((reading.result as { bytes: ArrayBuffer }).bytes).getUint32(4, true);
}

async function writeFormat(format: number): Promise<void> {
  const opening = indexedDB.open('library');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const writing = opening.result.transaction('compiled', 'readwrite');
  const store = writing.objectStore('compiled');
  const reading = store.get('corpus');
  await new Promise((resolve) => reading.addEventListener('success', resolve));
  const compiled = reading.result as { bytes: ArrayBuffer };
  new DataView(compiled.bytes).setUint32(4, format, true);
  store.put(compiled, 'corpus');
  await new Promise((resolve) => writing.addEventListener('complete', resolve));
  opening.result.close();
}

/** Opens a subject of the list to be put right. */
async function correct(page: Page, name: string): Promise<void> {
  const list = await page.waitForSelector('>>> concordance-subject-list >>> input[type="search"]');
  await list?.evaluate((input, given) => {
    input.value = given;
    input.dispatchEvent(new Event('input'));
  }, name);
  await eventually(`“${name}” in the list`, async () => {
    const button = await page.$(`>>> button[aria-label=${JSON.stringify(`Put right: ${name}`)}]`);
    await button?.evaluate((element) => (element as HTMLElement).click());
    return button !== null;
  });
}

/** Where words stand on a page, whether they are marked or not: what is drawn for private names no script can see. */
async function wordsOn(page: Page, words: string): Promise<SeenMark> {
  const box = await page.evaluate((sought) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(sought) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    }
    return undefined;
  }, words);
  if (!box) throw new Error(`The page does not say “${words}”.`);
  return { text: words, drawn: [], box, around: '' };
}
