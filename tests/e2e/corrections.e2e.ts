/** What a reader can put right: a mark that is wrong, on one page or anywhere, and the date of a page; and how often to mark. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardFrame, eventually, marksOn, openCard, settledMarks, showing, type SeenMark } from '../cli/reading.ts';
import { serve, type Site } from '../cli/serve.ts';
import { inBrowsers, type Reader } from './in-browsers.ts';

const HEAD = '<!doctype html><meta charset="utf-8"><style>body { margin: 200px 40px 900px }</style>';
const KERRY = `${HEAD}<p>John Kerry spoke in Paris.</p><p>He is the American secretary of state.</p>`;
const PREMIER = `${HEAD}<meta property="article:published_time" content="2014-10-24"><p>Iraq’s prime minister spoke.</p>`;
const UNDATED = `${HEAD}<p>Iraq’s prime minister spoke.</p>`;
const SECTIONS = `${HEAD}<h2>Tehran</h2><p>Tehran and Tehran.</p><h2>More</h2><p>Tehran again.</p>`;

let site: Site;
beforeAll(async () => {
  site = await serve({
    '/kerry': { body: KERRY },
    '/kerry-again': { body: KERRY },
    '/premier': { body: PREMIER },
    '/undated': { body: UNDATED },
    '/sections': { body: SECTIONS },
  });
});
afterAll(() => site.close());

inBrowsers('putting right', (reader) => {
  test('takes a mark away on this page only, at once, and gives it back', async () => {
    const other = await reader.open(site.url('/kerry-again'));
    await markOf(other, 'John Kerry');
    const page = await reader.open(site.url('/kerry'));
    const card = await openReasons(page, 'John Kerry');
    await press(card, 'Not on this page');
    await showing(card, 'no longer marked as John Kerry on this page');
    await withoutMark(page, 'John Kerry');
    expect((await marksOn(page)).map(({ text }) => text)).toContain('Paris');
    expect((await marksOn(other)).map(({ text }) => text)).toContain('John Kerry');

    await page.reload();
    await markOf(page, 'Paris');
    await withoutMark(page, 'John Kerry');
    const panel = await reader.openPanel();
    await showing(panel, 'Marks you have taken away');
    await press(panel, 'Undo');
    await markOf(page, 'John Kerry');
  });

  test('takes a mark away on all pages, and gives it back in the card', async () => {
    const other = await reader.open(site.url('/kerry-again'));
    await markOf(other, 'John Kerry');
    const page = await reader.open(site.url('/kerry'));
    const card = await openReasons(page, 'John Kerry');
    await press(card, 'Not anywhere');
    await showing(card, 'no longer marked as John Kerry anywhere');
    await withoutMark(page, 'John Kerry');
    await withoutMark(other, 'John Kerry');
    await press(card, 'Undo');
    await markOf(page, 'John Kerry');
    await markOf(other, 'John Kerry');
    await showing(card, 'Not on this page');
  });

  test('says which date a role was resolved by, and resolves it anew by another', async () => {
    const page = await reader.open(site.url('/premier'));
    const card = await openReasons(page, 'Iraq’s prime minister');
    await showing(card, 'Read as of 24 October 2014: the page says so in its meta data.');
    await showing(card, 'Haidar al-Abadi');
    await setDate(card, '2013-05-01');
    await showing(card, 'Read as of 1 May 2013, the date you have set.');
    await showing(card, 'Nouri al-Maliki');
    await press(card, 'Use the page’s own date');
    await showing(card, 'Read as of 24 October 2014');
    await showing(card, 'Haidar al-Abadi');
  });

  test('leaves a role without a date its office, until the reader gives one', async () => {
    const page = await reader.open(site.url('/undated'));
    const card = await openReasons(page, 'Iraq’s prime minister');
    await showing(card, 'The page does not say when it was published.');
    await setDate(card, '2013-05-01');
    await showing(card, 'Nouri al-Maliki');
  });

  test('marks the first mention in each section, and every one or the first on the page where it is set so', async () => {
    const page = await reader.open(site.url('/sections'));
    await eventually('one mark in each section', async () => (await tehrans(page)).length === 2);
    await setFrequency(reader, 'every');
    await eventually('all marks', async () => (await tehrans(page)).length === 4);
    await setFrequency(reader, 'page');
    await eventually('one mark', async () => (await tehrans(page)).length === 1);
  });
});

async function tehrans(page: Page): Promise<SeenMark[]> {
  return (await marksOn(page)).filter(({ text }) => text === 'Tehran');
}

async function markOf(page: Page, text: string): Promise<SeenMark> {
  return eventually(`a mark on “${text}”`, async () => (await marksOn(page)).find((mark) => mark.text === text));
}

async function withoutMark(page: Page, text: string): Promise<void> {
  await eventually(`no mark on “${text}”`, async () => !(await marksOn(page)).some((mark) => mark.text === text));
}

/** Opens the card of a mark, and in it why the mark is there. */
async function openReasons(page: Page, text: string): Promise<Frame> {
  await settledMarks(page);
  await openCard(page, await markOf(page, text));
  const card = await eventually('the card', () => cardFrame(page));
  const summary = await eventually('the reasons', async () => (await card.$('>>> details.why summary')) ?? undefined);
  await summary.evaluate((element) => element.click());
  return card;
}

async function press(context: Page | Frame, words: string): Promise<void> {
  const button = await eventually(`the button “${words}”`, async () => {
    for (const each of await context.$$('>>> button')) {
      if ((await each.evaluate((element) => element.textContent.trim())) === words) return each;
    }
    return undefined;
  });
  await button.evaluate((element) => (element as HTMLElement).click());
}

async function setDate(card: Frame, date: string): Promise<void> {
  await press(card, 'Change the date');
  const input = await eventually('the date', async () => (await card.$('>>> input[type=date]')) ?? undefined);
  await input.evaluate((element, value) => (element.value = value), date);
  await press(card, 'Use this date');
}

/** As the options page would. */
async function setFrequency(reader: Reader, frequency: string): Promise<void> {
  const popup = await reader.openPopup();
  await popup.evaluate(async (value) => {
    const { storage } = (globalThis as unknown as { chrome: { storage: StorageArea } }).chrome;
    await storage.local.set({ settings: { version: 1, frequency: value } });
  }, frequency);
  await popup.close();
}

interface StorageArea {
  local: { set: (values: object) => Promise<void> };
}
