/** What a page says is text: nothing of it becomes an element, a request, a script or a link in what is ours. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bring, press } from '../cli/library-page.ts';
import { cardFrame, eventually, openCard, settledMarks, showing, shownText, throughout } from '../cli/reading.ts';
import { serve, type ServedPage, type Site } from '../cli/serve.ts';
import { inBrowsers, type Reader } from './in-browsers.ts';
import { tabAt } from './settings-page.ts';

/** Longer than anything that would be asked for is waited for. */
const LONG_MS = 500;
/** The bundled sources say something of the same thing. */
const SAID = 'said on 15 September that Iran had turned down an American request';
const RUNS = "javascript:document.title='ran'";
/** With a host, as links to pages have one. */
const RUNS_AT_HOST = "javascript://127.0.0.1/%0adocument.title='ran'";

let site: Site;
/** As a page writes it that means to be read as text. */
let markup: string;
beforeAll(async () => {
  const pages: Record<string, ServedPage> = {};
  site = await serve(pages);
  markup = `<img data-ours src=${site.url('/asked')} onerror="document.title='ran'">`;
  pages['/markup'] = article({
    head: `<title>${escaped(`<b data-ours>Talks</b> ${markup}`)}</title><meta name="author" content="${escaped(markup)}">`,
    body: `<p>Ayatollah <i>${escaped('<b data-ours>')}</i>Ali Khamenei${escaped(`</b> ${markup} ${SAID} ${markup}`)}.</p>
      <p>${escaped(`<svg data-ours onload="document.title='ran'">`)}John Kerry, ${escaped(markup)} left for Tarnwick.</p>`,
  });
  for (const [path, address] of [
    ['/runs', RUNS],
    ['/runs-at-host', RUNS_AT_HOST],
  ] as const)
    pages[path] = article({
      head: `<title>Links of ${path}</title><link rel="canonical" href="${address}"><meta property="og:url" content="${address}">`,
      body: `<p>Ayatollah <a href="${address}">Ali Khamenei</a> ${SAID}.</p>`,
    });
});
afterAll(() => site.close());

inBrowsers('text that looks like markup', (reader) => {
  test('is text in card, popup and panel, and asks for nothing', async () => {
    const page = await reader.open(site.url('/markup'));
    const mark = (await settledMarks(page)).find(({ text }) => text.endsWith('Ali Khamenei'));
    expect(await openCard(page, mark!)).toContain('Ali Khamenei');
    const card = (await cardFrame(page))!;
    // What the page says is set beside what the sources say of it.
    await showing(card, markup);
    await (await card.$('>>> details.why summary'))!.evaluate((each) => each.click());
    const popup = await reader.openPopup();
    await showing(popup, 'John Kerry');
    const panel = await reader.openPanel();
    await showing(panel, 'John Kerry');
    for (const ours of [card, popup, panel]) await expectNoMarkup(ours);
    await expectNothingAsked(page);
  });

  test('is text where the page is kept, and wherever it is shown from then on', async () => {
    const page = await reader.open(site.url('/markup'));
    await settledMarks(page);
    const library = await adding(reader);
    const title = await library.waitForSelector('>>> input[name="title"]');
    expect(await title?.evaluate((input) => input.value)).toContain('<b data-ours>Talks</b>');
    await expectNoMarkup(library);
    await press(library, 'Keep');
    await showing(library, 'Kept: <b data-ours>Talks</b>');
    await expectNoMarkup(library);
    const search = reader.closedAfter(
      await reader.session.openExtensionPage(`search.html#q=${encodeURIComponent('Tarnwick')}&open=1`),
    );
    await showing(search, 'left for Tarnwick');
    await search.bringToFront();
    await search.keyboard.press('Enter');
    await showing(search, '<b data-ours>Talks</b>');
    await showing(search, markup);
    await expectNoMarkup(search);
    await expectNothingAsked(page);
  });
});

inBrowsers('an address that runs a script', (reader) => {
  test.for(['/runs', '/runs-at-host'])('%s: is no link in card, popup, panel and what is kept', async (path) => {
    const page = await reader.open(site.url(path));
    const [mark] = await settledMarks(page);
    await openCard(page, mark!);
    const card = (await cardFrame(page))!;
    await showing(card, SAID);
    const popup = await reader.openPopup();
    await showing(popup, 'Ali Khamenei');
    const panel = await reader.openPanel();
    await showing(panel, 'Ali Khamenei');
    for (const ours of [card, popup, panel]) await expectNoScriptLink(ours);
    const library = await adding(reader);
    const address = await library.waitForSelector('>>> input[name="url"]');
    expect(await address?.evaluate((input) => input.value)).toBe(site.url(path));
    await press(library, 'Keep');
    await showing(library, `Kept: Links of ${path}`);
    await expectNoScriptLink(library);
    expect(await page.title()).toBe(`Links of ${path}`);
  });

  test('is no link of a file that says it is its address', async () => {
    const library = reader.closedAfter(await reader.session.openExtensionPage('library.html'));
    await library.bringToFront();
    await bring(library, [
      { name: 'a.md', text: `---\ntitle: Notes\nurl: ${RUNS}\n---\n\nVera Lindqvist lit the lantern at the quay.` },
      {
        name: 'b.html',
        text: `<link rel="canonical" href="${RUNS_AT_HOST}"><title>More</title><p>Vera Lindqvist left the quay.`,
      },
    ]);
    await showing(library, '2 of 2 files taken');
    const search = reader.closedAfter(
      await reader.session.openExtensionPage(`search.html#q=${encodeURIComponent('Vera Lindqvist')}&open=1`),
    );
    await showing(search, 'Notes');
    await showing(search, 'More');
    for (const ours of [library, search]) await expectNoScriptLink(ours);
  });
});

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function article({ head, body }: { head: string; body: string }): ServedPage {
  return {
    body: `<!doctype html><html lang="en"><head>${head}<meta property="article:published_time" content="2014-09-17">
      <style>body { font: 18px/1.6 sans-serif; margin: 2em }</style></head><body><article>${body}</article></body></html>`,
  };
}

/** “Add this page”, for the one in front. @returns the page on which it is corrected. */
async function adding(reader: Reader): Promise<Page> {
  const popup = await reader.openPopup();
  await press(popup, 'Add this page');
  const library = await eventually('the library', () => tabAt(reader, '/library.html'));
  await showing(library, 'Add to your sources');
  return reader.closedAfter(library);
}

async function expectNoMarkup(ours: Page | Frame): Promise<void> {
  expect(await ours.$$('>>> [data-ours]')).toEqual([]);
  expect(await ours.evaluate(() => document.title)).not.toBe('ran');
}

async function expectNothingAsked(page: Page): Promise<void> {
  await throughout('nothing is asked for', LONG_MS, async () => !site.asked.includes('/asked'));
  expect(await page.title()).toContain('Talks');
}

async function expectNoScriptLink(ours: Page | Frame): Promise<void> {
  const links = await ours.$$eval('>>> [href], >>> [src], >>> [action], >>> [formaction]', (all) =>
    all.flatMap((each) => [...each.attributes].map(({ value }) => value.trim().toLowerCase())),
  );
  expect(links.filter((link) => link.startsWith('javascript:'))).toEqual([]);
  expect(await ours.$('>>> .link')).toBeNull();
  expect((await shownText(ours)).toLowerCase()).not.toContain('javascript:');
}
