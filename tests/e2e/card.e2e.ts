/** Inside a card: names that lead on and back, summaries on the clipboard, and the way through it by keyboard. */
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  cardBox,
  cardFrame,
  cardGone,
  eventually,
  openCard,
  restOn,
  settledMarks,
  showing,
  throughout,
} from '../cli/reading.ts';
import { serve, type Site } from '../cli/serve.ts';
import { inBrowsers, type Reader } from './in-browsers.ts';

/** How long a card outlives a pointer that is elsewhere. */
const GRACE_MS = 300;

const PAGE = `<!doctype html><html lang="en"><title>Card</title>
  <style>body { font: 18px/1.5 sans-serif; margin: 2em }</style><p>Iran and the United States do not agree.</p>`;

const COMPONENT = `<!doctype html><html lang="en"><title>Card</title><p>Nobody spoke.</p><x-a><template shadowrootmode="open">
  <style>dialog { inset: 20px auto auto 20px; margin: 0; height: 100px }</style>
  <dialog><p>Haider al-Abadi answered.</p></dialog></template></x-a>
  <script>document.querySelector('x-a').shadowRoot.querySelector('dialog').showModal()</script>`;

let site: Site;
beforeAll(async () => {
  site = await serve({
    '/': { body: PAGE },
    '/component': { body: COMPONENT },
    '/paste': { body: '<!doctype html><textarea autofocus></textarea>' },
  });
});
afterAll(() => site.close());

inBrowsers('in a card', (reader) => {
  test('a name leads to its subject, and Back to where the reader was', async () => {
    const { card } = await opened(reader);
    const before = await nameIn(card);
    const link = await found(card, '.name');
    const name = await link.evaluate((each) => each.textContent?.trim() ?? '');
    await link.click();
    await eventually('the other subject', async () => (await nameIn(card)) === name);
    await (await found(card, '.back')).click();
    await eventually('the subject of the mark', async () => (await nameIn(card)) === before);
    expect(await card.$('>>> .back')).toBeNull();
  });

  test('a summary is copied as ours, and never as words of the source', async () => {
    const { card } = await opened(reader);
    for (const details of await card.$$('>>> details')) await details.evaluate((each) => (each.open = true));
    const button = await found(card, '.digest .copy');
    await button.evaluate((each) => each.scrollIntoView({ block: 'center' }));
    const digest = await button.evaluate((each) => each.closest('.digest')?.querySelector('span')?.textContent ?? '');
    await button.click();
    await showing(card, 'Copied');
    const pasted = await paste(await reader.open(site.url('/paste')));
    expect(pasted).toMatch(/^Summary by Concordance: .+\nOf .+, .*\d{4}, paragraph \d+\nhttps?:/);
    expect(pasted.split('\n')[0]).toBe(`Summary by Concordance: ${digest}`);
  });

  test('excerpts lead to their passage in the original', async () => {
    const { card } = await opened(reader);
    const links = await card.$$('>>> a.paragraph');
    const addresses = await Promise.all(links.map((link) => link.evaluate((each) => each.getAttribute('href') ?? '')));
    expect(addresses.filter((address) => !/^https?:\/\/.+#:~:text=/.test(address))).toEqual([]);
    expect(addresses).not.toEqual([]);
  });
});

inBrowsers(
  'a pointer',
  (reader) => {
    test('may stay in a card as long as it wants, and the card goes when it leaves', async () => {
      const page = await reader.open(site.url('/'));
      const { box: mark } = (await settledMarks(page)).find(({ text }) => text === 'Iran')!;
      const from = { x: mark.x + 12, y: mark.y + mark.height / 2 };
      await staysInside(reader, page, from);
    });

    test('may stay in a card over a dialog in a shadow root, whose events name its host alone', async () => {
      const page = await reader.open(site.url('/component'));
      const words = await eventually('the words', async () => (await page.$('pierce/dialog p'))?.boundingBox());
      const from = { x: words!.x + 40, y: words!.y + words!.height / 2 };
      await staysInside(reader, page, from);
    });
  },
  { hand: true },
);

interface Point {
  x: number;
  y: number;
}

/** Opens a card by resting on words, stays in it for longer than it outlives a pointer elsewhere, and leaves it. */
async function staysInside(reader: Reader, page: Page, words: Point): Promise<void> {
  await reader.session.movePointer(page, [
    { x: words.x + 150, y: words.y + 4 },
    { x: words.x + 2, y: words.y + 1 },
    words,
  ]);
  const box = await eventually('the card', () => cardBox(page));
  const inside = { x: words.x + 40, y: box.y + 60 };
  await reader.session.movePointer(page, way(words, inside));
  await throughout('the card stays', 3 * GRACE_MS, async () => (await cardBox(page)) !== undefined);
  await reader.session.movePointer(page, way(inside, { x: box.x + box.width + 80, y: inside.y }));
  await cardGone(page);
}

/** As a hand that is in no hurry goes. */
function way(from: Point, to: Point): Point[] {
  const steps = 8;
  return Array.from({ length: steps }, (_, at) => {
    const share = (at + 1) / steps;
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
  });
}

async function opened(reader: Reader): Promise<{ page: Page; card: Frame }> {
  const page = await reader.open(site.url('/'));
  const mark = (await settledMarks(page)).find(({ text }) => text === 'Iran')!;
  await restOn(page, mark);
  await openCard(page, mark);
  return { page, card: await eventually('the card', () => cardFrame(page)) };
}

function nameIn(card: Frame): Promise<string | undefined> {
  return card.$eval('>>> h1', (each) => each.textContent?.trim()).catch(() => undefined);
}

function found(card: Frame, selector: string): Promise<ElementHandle> {
  return eventually(selector, async () => (await card.$(`>>> ${selector}`).catch(() => null)) ?? undefined);
}

async function paste(page: Page): Promise<string> {
  await page.focus('textarea');
  await page.keyboard.down('Control');
  await page.keyboard.press('v', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  return eventually('something pasted', () => page.$eval('textarea', (box) => box.value || undefined));
}
