/** The switches of the popup: for a page, for a site and for everything, in all tabs that are open. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, test } from 'vitest';
import { eventually, marksOn, settledMarks, showing, shownText, throughout } from '../cli/reading.ts';
import { serve, type Site } from '../cli/serve.ts';
import { inBrowsers } from './in-browsers.ts';
import { flip, forgetSettings } from './settings-page.ts';

/** In which a page would be marked that is going to be. */
const MOMENT_MS = 500;

const PAGE = `<!doctype html><html lang="en"><title>Switches</title><p>Then Hassan Rouhani spoke.</p>`;

let site: Site;
beforeAll(async () => {
  site = await serve({ '/': { body: PAGE }, '/other': { body: PAGE } });
});
afterAll(() => site.close());

inBrowsers('marks that the reader switches', (reader) => {
  beforeEach(() => forgetSettings(reader));

  test('are off and on at once in all tabs', async () => {
    const other = await reader.open(site.url('/other'));
    await settledMarks(other);
    const page = await reader.open(site.url('/'));
    await settledMarks(page);
    const popup = await reader.openPopup();
    /** A page that is not in front is not drawn. */
    const marked = async (page: Page, wanted: boolean): Promise<void> => {
      await page.bringToFront();
      if (wanted) await settledMarks(page);
      else await eventually('marks to go', async () => (await marksOn(page)).length === 0);
    };
    await flip(popup, 'Marks on this page');
    await showing(popup, 'Marks are off on this page');
    await marked(page, false);
    await marked(other, true);

    await page.bringToFront();
    await flip(popup, 'Marks on this page');
    await marked(page, true);
    await eventually('the list', async () => (await shownText(popup)).includes('Hassan Rouhani'));

    await flip(popup, `Marks on ${new URL(site.url('/')).host}`);
    for (const each of [page, other]) await marked(each, false);
    await flip(popup, `Marks on ${new URL(site.url('/')).host}`);
    for (const each of [page, other]) await marked(each, true);

    await flip(popup, 'Marks everywhere');
    for (const each of [page, other]) await marked(each, false);
    await showing(popup, 'Marks are off everywhere');
    await flip(popup, 'Marks everywhere');
    for (const each of [page, other]) await marked(each, true);
  });

  test('of a page are off and on in all tabs that show it, and in none that shows another', async () => {
    const [twin, other] = [await reader.open(site.url('/')), await reader.open(site.url('/other'))];
    const page = await reader.open(site.url('/'));
    for (const each of [twin, other, page]) {
      await each.bringToFront();
      await settledMarks(each);
    }
    const popup = await reader.openPopup();
    await flip(popup, 'Marks on this page');
    // The twin behind it, too.
    for (const each of [page, twin]) await eventually('marks to go', async () => (await marksOn(each)).length === 0);
    await other.bringToFront();
    await throughout('the other page has its marks', MOMENT_MS, async () => (await marksOn(other)).length > 0);
    await twin.bringToFront();
    await throughout('the twin has none', MOMENT_MS, async () => (await marksOn(twin)).length === 0);

    // From the tab in which it was not turned off.
    const another = await reader.openPopup();
    await flip(another, 'Marks on this page');
    for (const each of [twin, page, other]) {
      await each.bringToFront();
      await settledMarks(each);
    }
  });

  test('follow a page that takes the place of another', async () => {
    const page = await reader.open(site.url('/'));
    await settledMarks(page);
    const popup = await reader.openPopup();
    await flip(popup, 'Marks on this page');
    await eventually('marks to go', async () => (await marksOn(page)).length === 0);
    await page.evaluate(() => history.pushState(null, '', '/another'));
    await settledMarks(page);
    await page.evaluate(() => history.back());
    await eventually('marks to go', async () => (await marksOn(page)).length === 0);
  });
});
