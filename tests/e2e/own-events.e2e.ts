/** What several of a reader's sources begin with: an event, with a card, put right like any subject. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { bring, press } from '../cli/library-page.ts';
import { eventually, shownText, showing } from '../cli/reading.ts';
import { inBrowsers } from './in-browsers.ts';

const FILES = [
  {
    name: 'gazette.md',
    text: `---
title: Council shuts the Tarnwick ferry line
publisher: The Harbour Gazette
date: 2031-03-04
---

The council of Ostby shut the ferry line of the Tarnwick Shipyard on Tuesday, and Vera Lindqvist gave up her office.

Forty people stood at the quay.`,
  },
  {
    name: 'herald.md',
    text: `---
title: A mayor without a ferry
publisher: The Tarnwick Herald
date: 2031-03-05
---

Vera Lindqvist gave up her office on Tuesday when the council of Ostby shut the ferry line of the Tarnwick Shipyard.

Nobody else spoke.`,
  },
];

/** Of the same day; in the order of ids it comes before both. */
const THIRD = {
  name: 'courier.md',
  text: `---
title: The end of a ferry line
publisher: The Courier
date: 2031-03-04
---

Vera Lindqvist gave up her office on Tuesday because the council of Ostby shut the ferry line of the Tarnwick Shipyard.

The quay was empty at noon.`,
};

inBrowsers('an event of own sources', (reader) => {
  const openLibrary = async (): Promise<Page> => {
    const page = reader.closedAfter(await reader.session.openExtensionPage('library.html'));
    await page.bringToFront();
    return page;
  };

  test('is found where two begin with it, with who took part, when, and what both say', async () => {
    const page = await openLibrary();
    await bring(page, FILES);
    await showing(page, '2 of 2 files taken');
    await showing(page, 'Council shuts the Tarnwick ferry line Event · 2 sources');
    const search = reader.closedAfter(await reader.session.openExtensionPage('search.html#q=ferry%20line'));
    await search.bringToFront();
    await showing(search, 'Events Council shuts the Tarnwick ferry line');
    await search.keyboard.press('Enter');
    const text = await eventually('its card', async () => {
      const shown = await shownText(search);
      return shown.includes('4 March 2031') && shown.includes('Both write about this') && shown;
    });
    expect(text).toContain('Vera Lindqvist');
    expect(text).toContain('The Tarnwick Herald');
  });

  test('is found when the library is opened again after a page was closed too soon', async () => {
    const [first, second] = FILES;
    const page = await openLibrary();
    await press(page, 'Delete everything…');
    await press(page, 'Yes, delete everything');
    await showing(page, 'You have not added anything yet');
    await bring(page, [first!]);
    await showing(page, '1 of 1 files taken');
    // As it is when what was compared is kept, and the corpus is not compiled anew any more.
    await page.evaluate(compiled, false);
    await bring(page, [second!]);
    await showing(page, 'Council shuts the Tarnwick ferry line Event · 2 sources');
    await page.evaluate(compiled, true);
    await page.close();
    await reader.session.stopBackground();
    await openLibrary();
    const search = reader.closedAfter(await reader.session.openExtensionPage('search.html#q=ferry%20line'));
    await search.bringToFront();
    await showing(search, 'Events Council shuts the Tarnwick ferry line');
    await search.keyboard.press('Enter');
    await eventually('its card', async () => {
      const shown = await shownText(search);
      // While the library is still at it.
      if (shown.includes('Try again')) await press(search, 'Try again');
      return shown.includes('Both write about this');
    });
    await reader.session.takeProblems();
  });

  test('is renamed, hidden and brought back, and stays so when the sources come again', async () => {
    const page = await openLibrary();
    await openEditor(page, 'Council shuts the Tarnwick ferry line');
    expect(await shownText(page)).not.toContain('Mark it on pages');
    const name = await page.waitForSelector('>>> concordance-subject-editor >>> input[name="name"]');
    await name?.evaluate((input) => (input.value = 'The last ferry'));
    await press(page, 'Rename');
    await showing(page, 'Put right: Council shuts');
    await bring(page, FILES);
    await showing(page, '0 of 2 files taken');
    await showing(page, 'The last ferry Event · 2 sources');
    await press(page, 'Hide: this is no event');
    await eventually('no event', async () => !/Event · \d source/.test((await shownText(page)).replaceAll('\n', ' ')));
    await press(page, 'Undo');
    await showing(page, 'The last ferry Event · 2 sources');
  });

  test('stays put right when another source of that day comes, and when the first ones go', async () => {
    const page = await openLibrary();
    await showing(page, 'The last ferry Event · 2 sources');
    await bring(page, [THIRD]);
    await showing(page, '1 of 1 files taken');
    await showing(page, 'The last ferry Event · 3 sources');
    await press(page, 'Delete', '[data-source*="gazette"]');
    await showing(page, 'The last ferry Event · 2 sources');
    await press(page, 'Undo');
    await showing(page, 'The last ferry Event · 3 sources');
    expect(await shownText(page)).not.toContain('Council shuts the Tarnwick ferry line\nEvent');

    await openEditor(page, 'The last ferry');
    await press(page, 'Hide: this is no event');
    await eventually('no event', async () => !/Event · \d source/.test((await shownText(page)).replaceAll('\n', ' ')));
    await press(page, 'Undo');
    await showing(page, 'The last ferry Event · 3 sources');
  });
});

/** In the page: takes note of the compiled corpus, or puts the one that was noted in the place of the present one. */
async function compiled(isPutBack: boolean): Promise<void> {
  const opening = indexedDB.open('library');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const store = opening.result.transaction('compiled', 'readwrite').objectStore('compiled');
  const page = globalThis as unknown as { noted: unknown };
  const asked = isPutBack ? store.put(page.noted, 'corpus') : store.get('corpus');
  await new Promise((resolve) => asked.addEventListener('success', resolve));
  if (!isPutBack) page.noted = asked.result;
  opening.result.close();
}

async function openEditor(page: Page, name: string): Promise<void> {
  await eventually(`“${name}” in the list`, async () => {
    const button = await page.$(`>>> button[aria-label=${JSON.stringify(`Put right: ${name}`)}]`);
    await button?.evaluate((element) => (element as HTMLElement).click());
    return button !== null;
  });
}
