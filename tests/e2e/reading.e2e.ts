/** The reader's loop on the demonstration page: marks, card, popup, badge. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveDemo } from '../cli/demo.ts';
import {
  cardBox,
  cardGone,
  eventually,
  inSight,
  marksOn,
  openCard,
  settledMarks,
  showing,
  type SeenMark,
} from '../cli/reading.ts';
import type { Site } from '../cli/serve.ts';
import { inBrowsers } from './in-browsers.ts';
import { flip } from './settings-page.ts';
import { documentChanges, rememberDocument } from './untouched.ts';

let site: Site;
beforeAll(async () => {
  site = await serveDemo();
});
afterAll(() => site.close());

inBrowsers('reading the demonstration page', (reader) => {
  test('marks people, groups and places soon after the page has settled', async () => {
    const page = await reader.open(site.url('/'));
    const marks = await settledMarks(page);
    const texts = marks.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['Haider al-Abadi', 'Tehran', 'Eshaq Jahangiri', 'ISIL']));
    expect(marks.filter(({ drawn }) => drawn.includes('differs'))).not.toEqual([]);
  });

  test('marks a name that runs through inline elements as one', async () => {
    const page = await reader.open(site.url('/'));
    const marks = await settledMarks(page);
    expect(marks.map(({ text }) => text)).toContain('Hassan Rouhani');
  });

  test('marks an event that is told in other words', async () => {
    const page = await reader.open(site.url('/'));
    const events = (await allMarks(page)).filter(({ drawn }) => drawn.includes('event'));
    expect(events).not.toEqual([]);
  });

  test('leaves alone what only looks like a name', async () => {
    const page = await reader.open(site.url('/'));
    const marks = await allMarks(page);
    expect(marks.filter(({ around }) => /sandwiches|County Council|mosquito nets/.test(around))).toEqual([]);
  });

  test('changes nothing in the document', async () => {
    const page = await reader.session.newPage();
    await rememberDocument(page);
    await page.goto(site.url('/'));
    await openCard(page, await firstMark(page, 'Tehran'));
    await page.keyboard.press('Escape');
    await cardGone(page);
    const { before, now, hosts } = await documentChanges(page);
    expect(now).toEqual(before);
    expect(hosts).toBeLessThanOrEqual(1);
    await page.close();
  });

  test('opens a card about the subject under the resting pointer', async () => {
    const page = await reader.open(site.url('/'));
    const card = await openCard(page, await firstMark(page, 'Eshaq Jahangiri'));
    expect(card).toContain('Eshaq Jahangiri');
  });

  test('shows on a card who says what and in which source', async () => {
    const page = await reader.open(site.url('/'));
    const marks = inSight(page, await settledMarks(page));
    const mark = marks.find(({ drawn }) => drawn.includes('differs'));
    const card = await openCard(page, mark!);
    expect(card).toMatch(/The Washington Post|The Trumpet|Resistance Episteme/);
    expect(card).toMatch(/differ/i);
  });

  test('puts the card beside the words that are being read', async () => {
    const page = await reader.open(site.url('/'));
    const mark = await firstMark(page, 'Eshaq Jahangiri');
    await openCard(page, mark);
    const card = await shownBox(page);
    expect(overlap(card, mark.box)).toBe(false);
    expect(card.x).toBeGreaterThanOrEqual(0);
    expect(card.x + card.width).toBeLessThanOrEqual(1280);
  });

  test('closes the card on Escape', async () => {
    const page = await reader.open(site.url('/'));
    await openCard(page, await firstMark(page, 'Tehran'));
    await page.keyboard.press('Escape');
    await cardGone(page);
  });

  test('closes the card on a click elsewhere', async () => {
    const page = await reader.open(site.url('/'));
    await openCard(page, await firstMark(page, 'Tehran'));
    await page.mouse.click(20, 500);
    await cardGone(page);
  });

  test('lists in the popup what is on the page, and counts it on the toolbar button', async () => {
    const page = await reader.open(site.url('/'));
    await settledMarks(page);
    const popup = await reader.openPopup();
    await showing(popup, 'Qassem Suleimani');
    const rows = await popup.$$('>>> [data-subject]');
    expect(rows.length).toBeGreaterThan(20);
    expect(await reader.session.badgeText(page)).toBe(String(rows.length));
  });

  test('waits in the popup for a page that is still being read, and lists what comes', async () => {
    const page = await reader.open(site.url('/'));
    await settledMarks(page);
    await page.evaluate(() => document.body.replaceChildren('Soup.'));
    await eventually('no marks', async () => (await marksOn(page)).length === 0);
    const popup = await reader.openPopup();
    await showing(popup, 'Reading this page');
    await page.evaluate(() => document.body.append('Then Hassan Rouhani spoke.'));
    await showing(popup, 'Hassan Rouhani');
  });

  test('finds subjects in the popup by typing, and shows the one that is chosen', async () => {
    const page = await reader.open(site.url('/'));
    await settledMarks(page);
    const popup = await reader.openPopup();
    await showing(popup, 'Qassem Suleimani');
    await popup.type('>>> input', 'psaki');
    await showing(popup, 'Jen Psaki');
    await popup.keyboard.press('Enter');
    await showing(popup, 'State Department');
  });

  test('takes the marks off when the site is switched off, and puts them back', async () => {
    const page = await reader.open(site.url('/'));
    await settledMarks(page);
    const popup = await reader.openPopup();
    const siteSwitch = `Marks on ${new URL(site.url('/')).host}`;
    await flip(popup, siteSwitch);
    await eventually('no marks', async () => (await marksOn(page)).length === 0);
    await flip(popup, siteSwitch);
    await settledMarks(page);
  });
});

async function firstMark(page: Page, text: string): Promise<SeenMark> {
  const marks = await settledMarks(page);
  const mark = marks.find((each) => each.text === text);
  if (mark === undefined) throw new Error(`“${text}” is not among ${marks.map((each) => each.text).join(', ')}.`);
  return mark;
}

/** The marks of the whole page: they are registered only near the screen, so the page is scrolled through. */
async function allMarks(page: Page): Promise<SeenMark[]> {
  const all = new Map<string, SeenMark>();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0; top < height; top += 600) {
    await page.evaluate((to) => scrollTo({ top: to, behavior: 'instant' }), top);
    for (const mark of await settledMarks(page)) all.set(`${mark.text}\n${mark.around}`, mark);
  }
  return [...all.values()];
}

async function shownBox(page: Page): Promise<SeenMark['box']> {
  return eventually('the card', () => cardBox(page));
}

function overlap(one: SeenMark['box'], other: SeenMark['box']): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
