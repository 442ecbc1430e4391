/** Searching from outside the extension's pages: the address bar's keyword, and the context menu of selected text. */
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { addressOf } from '../cli/browsers.ts';
import { bring } from '../cli/library-page.ts';
import { eventually, showing } from '../cli/reading.ts';
import { inBrowsers, type Reader } from './in-browsers.ts';

const TEXT = 'data:text/html;charset=utf-8,<p style="font-size:32px">';

inBrowsers('outside the page', (reader) => {
  describe('the address bar', () => {
    test('suggests what may be meant, and says through which spelling', async () => {
      await reader.open(TEXT);
      const [first] = await reader.session.suggestions('rouhnai');
      expect(first).toMatch(/^Hassan Rouhani – .*“rouhnai” found as “Rouhani”$/);
    });

    test('opens the subject that is chosen', async () => {
      await reader.open(TEXT);
      const names = await reader.session.suggestions('islamic st');
      const place = names.findIndex((name) => name.startsWith('Islamic State'));
      await reader.session.takeSuggestion(place + 1);
      const page = await searchPage(reader);
      await showing(page, 'Where sources agree or differ');
      await showing(page, 'People, places, organisations');
    });

    test('opens at once what has the typed text for a name', async () => {
      await reader.open(TEXT);
      await reader.session.suggestions('daesh');
      await reader.session.takeSuggestion(0);
      await showing(await searchPage(reader), 'Where sources agree or differ');
    });

    test('leads to the search page with anything else, and with what means something in markup', async () => {
      await reader.open(TEXT);
      expect(await reader.session.suggestions('<kerry & zebra> "\u0007😀')).toEqual([]);
      await reader.session.takeSuggestion(0);
      await showing(await searchPage(reader), 'Not in your sources does not mean not true');
    });

    test('answers the last of many keystrokes', async () => {
      await reader.open(TEXT);
      const typed = 'massoum';
      const answers = [...typed].map((_, at) => reader.session.suggestions(typed.slice(0, at + 1)));
      // What was typed on from may stay without an answer.
      for (const answer of answers) answer.catch(() => {});
      expect((await answers.at(-1))?.[0]).toContain('Fouad Massoum');
    });
  });

  test('finds in the address bar what was kept since the last search there', async () => {
    await reader.open(TEXT);
    expect(await reader.session.suggestions('lamplighters')).toEqual([]);
    const library = await reader.session.openExtensionPage('library.html');
    await library.bringToFront();
    await bring(library, [{ name: 'quay.txt', text: 'On the quay\n\nThe lamplighters of the quay went home.' }]);
    await showing(library, 'quay.txt kept as On the quay');
    await library.close();
    await reader.open(TEXT);
    expect(await reader.session.suggestions('lamplighters')).toEqual([expect.stringContaining('lamplighters')]);
  });

  describe('the context menu of selected text', () => {
    test('looks a name up', async () => {
      const page = await reader.open(`${TEXT}Daesh`);
      await selectAll(page);
      await reader.session.chooseInMenu(page, 'look-up');
      await showing(await searchPage(reader), 'Where sources agree or differ');
    });

    test('searches for other words, and says when there are too many', async () => {
      const page = await reader.open(`${TEXT}“Kerry${' went to Paris'.repeat(30)}”`);
      await selectAll(page);
      await reader.session.chooseInMenu(page, 'look-up');
      await showing(await searchPage(reader), 'This search was too long; only its beginning was used.');
    });
  });
});

async function selectAll(page: Page): Promise<void> {
  await page.bringToFront();
  await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
}

/** The tab that the search page is in; closed after the test. */
async function searchPage(reader: Reader): Promise<Page> {
  const page = await eventually('the search page', async () => {
    for (const each of await reader.session.browser.pages()) {
      if ((await addressOf(each)).includes('/search.html#')) return each;
    }
    return undefined;
  });
  return reader.closedAfter(page);
}
