/** What the pointer and the keyboard mean: when a card opens, and when it goes. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  cardBox,
  cardFrame,
  cardGone,
  eventually,
  marksOn,
  openCard,
  restOn,
  settledMarks,
  shownText,
  throughout,
  type SeenMark,
} from '../cli/reading.ts';
import { serve, type Site } from '../cli/serve.ts';
import { commands } from './commands.ts';
import { inBrowsers, type Reader } from './in-browsers.ts';

/** Longer than a pointer has to rest for a card, and than a card outlives the pointer. */
const LONG_MS = 700;
/** Shorter than it has to rest. */
const SHORT_MS = 250;
/** How long a card outlives a pointer that is elsewhere. */
const GRACE_MS = 300;

const LONG_TEXT = '<p>Nothing at all happened on any of the other days of that year.</p>'.repeat(60);
const PAGE = `<!doctype html><html lang="en"><title>Intent</title>
  <style>body { font: 18px/1.5 sans-serif; max-width: 40em; margin: 2em } p { margin: 1em 0 }</style>
  <p>Nobody went anywhere. Then Hassan Rouhani spoke. Nobody listened to it at all.</p>
  <p>Later Haider al-Abadi answered. He did so at length.</p>
  <p>At last <a href="/other">Qassem Suleimani</a> came home. It was late by then.</p>
  <p><input value="typed"></p>
  ${LONG_TEXT}<h2>Later still</h2><p>John Kerry went to Paris.</p>${LONG_TEXT}`;
const DIALOG = `<!doctype html><p>Hassan Rouhani spoke.</p><dialog><p>Haider al-Abadi answered.</p></dialog>
  <script>document.querySelector('dialog').showModal()</script>`;
/** The second name stands under the first. */
const TWO_LINES = `<!doctype html><html lang="en"><title>Two lines</title>
  <p style="font: 18px monospace; width: 26ch">Hassan Rouhani spoke with Qassem Suleimani at last.`;

let site: Site;
beforeAll(async () => {
  site = await serve({
    '/': { body: PAGE },
    '/other': { body: '<p>Other</p>' },
    '/dialog': { body: DIALOG },
    '/two-lines': { body: TWO_LINES },
  });
});
afterAll(() => site.close());

inBrowsers('a card', (reader) => {
  test('does not open while the pointer only passes', async () => {
    const { page, mark } = await opened(reader, 'Hassan Rouhani');
    const y = mark.box.y + mark.box.height / 2;
    await page.mouse.move(5, y);
    await page.mouse.move(700, y, { steps: 12 });
    await stays(page, 'closed');
  });

  test('does not open when the page scrolls a mark under the resting pointer', async () => {
    const { page, mark } = await opened(reader, 'Haider al-Abadi');
    const { x, y, height } = mark.box;
    await page.mouse.move(x + 10, y + height / 2 - 30);
    await page.evaluate(() => scrollBy({ top: 30, behavior: 'instant' }));
    await eventually('the scroll', async () => (await markOf(page, mark.text)).box.y < y - 29);
    await stays(page, 'closed');
  });

  test('does not open while a button is down', async () => {
    const { page, mark } = await opened(reader, 'Hassan Rouhani');
    await page.mouse.move(mark.box.x - 30, mark.box.y + mark.box.height / 2);
    await page.mouse.down();
    await page.mouse.move(mark.box.x + 10, mark.box.y + mark.box.height / 2, { steps: 4 });
    await stays(page, 'closed');
    await page.mouse.up();
  });

  test('does not open while the reader is typing', async () => {
    const { page, mark } = await opened(reader, 'Hassan Rouhani');
    await page.focus('input');
    await page.keyboard.type('a');
    await restOn(page, mark);
    await stays(page, 'closed');
  });

  test('changes at once to another mark', async () => {
    const { page, mark } = await opened(reader, 'Haider al-Abadi');
    await openCard(page, mark);
    const other = await markOf(page, 'Hassan Rouhani');
    const { x, y, height } = other.box;
    // Away from the card, which hangs below.
    await page.mouse.move(x + 8, y + height / 2, { steps: 3 });
    await page.mouse.move(x + 10, y + height / 2);
    await eventually('the other card', async () => ((await cardBox(page))?.y ?? Infinity) < mark.box.y);
  });

  test('stays while the pointer is on its way to it', async () => {
    const { page, mark } = await opened(reader, 'Hassan Rouhani');
    await openCard(page, mark);
    const box = (await cardBox(page))!;
    const from = mark.box.y + mark.box.height / 2;
    const began = Date.now();
    // Slowly enough that without the way to the card it would be gone before the pointer is there.
    for (let way = 0; way < 1;) {
      way = Math.min(1, (Date.now() - began) / (2 * GRACE_MS));
      await page.mouse.move(mark.box.x + 10, from + (box.y - 2 - from) * way);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
    expect(await cardBox(page)).toBeDefined();
  });

  test('shows what it shows while the pointer on its way to it crosses another mark', async () => {
    const page = await reader.open(site.url('/two-lines'));
    await openCard(page, await markOf(page, 'Hassan Rouhani'));
    const { x, y, height } = (await markOf(page, 'Qassem Suleimani')).box;
    await page.mouse.move(x + 10, y + height / 2, { steps: 6 });
    await throughout('the card shows its subject', SHORT_MS, async () => {
      const frame = await cardFrame(page);
      return frame !== undefined && (await shownText(frame)).includes('\nHassan Rouhani\n');
    });
  });

  test('closes when the pointer turns elsewhere', async () => {
    const { page, mark } = await opened(reader, 'Haider al-Abadi');
    await openCard(page, mark);
    await page.mouse.move(mark.box.x + 10, mark.box.y - 20, { steps: 3 });
    await cardGone(page);
  });

  test('goes with its mark when that is scrolled away', async () => {
    const { page, mark } = await opened(reader, 'Hassan Rouhani');
    await openCard(page, mark);
    const before = (await cardBox(page))!;
    await page.evaluate(() => scrollBy({ top: 20, behavior: 'instant' }));
    await eventually('the card to follow', async () => Math.abs(before.y - 20 - ((await cardBox(page))?.y ?? 0)) < 1);
    await page.evaluate(() => scrollBy({ top: 2_000, behavior: 'instant' }));
    await cardGone(page);
  });

  test('closes on Escape without the dialog around its mark', async () => {
    const page = await reader.open(site.url('/dialog'));
    await openCard(page, await markOf(page, 'Haider al-Abadi'));
    await page.keyboard.press('Escape');
    await cardGone(page);
    const isOpen = (): Promise<boolean> => page.evaluate(() => document.querySelector('dialog')!.open);
    expect(await isOpen()).toBe(true);
    await page.keyboard.press('Escape');
    await eventually('the dialog to close', async () => !(await isOpen()));
  });

  test('is a sheet at the lower edge of a narrow screen', async () => {
    const page = await reader.open(site.url('/'));
    await page.setViewport({ width: 375, height: 700 });
    await openCard(page, await markOf(page, 'Hassan Rouhani'));
    const box = (await cardBox(page))!;
    expect(box.x).toBe(0);
    expect(box.width).toBe(await page.evaluate(() => document.documentElement.clientWidth));
    expect(box.y + box.height).toBe(700);
  });
});

inBrowsers('marks by keyboard', (reader) => {
  test('are gone through one by one, and opened with the reader inside', async () => {
    const { page } = await opened(reader, 'Hassan Rouhani');
    await page.focus('input');
    const command = await commands(reader);
    await command('next-mark');
    await command('next-mark');
    await command('previous-mark');
    await command('open-card');
    await eventually('the card', () => cardBox(page));
    const isInside = (): Promise<boolean> =>
      page.evaluate(() => document.activeElement?.parentElement === document.documentElement);
    await eventually('the focus in the card', isInside);
    await page.mouse.move(600, 600);
    await stays(page, 'open');
    await page.keyboard.press('Escape');
    await cardGone(page);
    await eventually('the focus where it was', () =>
      page.evaluate(() => document.activeElement?.localName === 'input'),
    );
  });

  test('are scrolled to', async () => {
    const { page } = await opened(reader, 'Hassan Rouhani');
    const command = await commands(reader);
    for (let step = 0; step < 4; step++) await command('next-mark');
    const kerry = await eventually('John Kerry', async () =>
      (await marksOn(page)).find(({ text }) => text === 'John Kerry'),
    );
    expect(kerry.box.y).toBeGreaterThan(0);
    expect(kerry.box.y).toBeLessThan(800);
  });
});

async function opened(reader: Reader, text: string): Promise<{ page: Page; mark: SeenMark }> {
  const page = await reader.open(site.url('/'));
  return { page, mark: await markOf(page, text) };
}

async function markOf(page: Page, text: string): Promise<SeenMark> {
  const marks = await settledMarks(page);
  const mark = marks.find((each) => each.text === text);
  if (mark === undefined) throw new Error(`“${text}” is not among ${marks.map((each) => each.text).join(', ')}.`);
  return mark;
}

function stays(page: Page, state: 'open' | 'closed'): Promise<void> {
  return throughout(
    `the card stays ${state}`,
    LONG_MS,
    async () => ((await cardBox(page)) === undefined) === (state === 'closed'),
  );
}
