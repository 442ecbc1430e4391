/**
 * What a page can learn that does all it can: of what only the reader's own packs know, nothing before a card opens. It
 * spies on two pages that differ in one name alone, which a private pack knows on one of them, and has to see the same.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { writePack } from '../../corpus/exchange/write.ts';
import { cardBox, cardFrame, eventually, settledMarks, showing, throughout } from '../cli/reading.ts';
import { serve, type Site } from '../cli/serve.ts';
import { entity, pack, passage, source } from '../corpus/pack/build.ts';
import { commands } from './commands.ts';
import { inBrowsers, type Reader } from './in-browsers.ts';
import { countOf, pixels } from './pixels.ts';
import { pageWith, type Sight } from './spying-page.ts';

/** Of the same letters, in a font in which all are as wide. */
const KNOWN = 'Maud Vendel';
const UNKNOWN = 'Duam Levned';
/** Longer than a pointer rests before anything is made ready for a card; a card opens after a second here. */
const SHORT_REST_MS = 250;
const DWELL_MS = 1000;
/** Of the box around a mark that the keyboard goes to. */
const BOX = 0x1d4ed8;
/** Longer than what observers are told takes to reach them. */
const LONG_MS = 500;

/** The lines with the name are below the screen. */
const FAR = 40;

const PRIVATE = pack({
  sources: [source({ id: 'ledger', publisher: 'The Harbour Ledger' })],
  passages: [passage({ id: 'ledger#p1', subjects: ['maud-vendel'] })],
  subjects: [entity({ id: 'maud-vendel', name: KNOWN, description: 'Keeper of the harbour lamps' })],
});

let site: Site;
let packText: string;
beforeAll(async () => {
  packText = JSON.stringify(await writePack(PRIVATE, { made: '2026-01-02' }));
  site = await serve({
    '/known': { body: pageWith(KNOWN) },
    '/unknown': { body: pageWith(UNKNOWN) },
    '/known-below': { body: pageWith(KNOWN, FAR) },
    '/unknown-below': { body: pageWith(UNKNOWN, FAR) },
  });
});
afterAll(() => site.close());

inBrowsers(
  'a page that spies',
  (reader) => {
    test('is given no more public marks, and no others, when there are private ones', async () => {
      const before = await reader.open(site.url('/known'));
      await settledMarks(before);
      const { highlights } = await sightOf(before);
      expect(highlights).not.toEqual([]);
      await bringPack(reader);
      const page = await spiedOn(reader, '/known');
      expect((await sightOf(page)).highlights).toEqual(highlights);
    });

    test('sees the same where a private pack knows a name and where it does not', async () => {
      const known = await spiedOn(reader, '/known');
      const unknown = await spiedOn(reader, '/unknown');
      for (const page of [known, unknown]) {
        await page.bringToFront();
        await rest(page);
      }
      const [mine, other] = [await sightOf(known), await sightOf(unknown)];
      expect(mine).toEqual(other);
      expect(await tamperedWith(known)).toEqual(await tamperedWith(unknown));
      expect(JSON.stringify(mine)).not.toContain('-extension://');
      expect(mine).toMatchObject({ messages: [], patched: [], frames: 0 });
    });

    test('hears nothing from the card, and cannot see into it', async () => {
      const page = await spiedOn(reader, '/known');
      await page.bringToFront();
      const at = await rest(page);
      await page.mouse.move(at.x, at.y, { steps: 4 });
      const card = await eventually('the card', () => cardFrame(page));
      await showing(card, 'Keeper of the harbour lamps');
      const sight = await sightOf(page);
      expect(sight).toMatchObject({ messages: [], patched: [], frames: 0 });
      expect(JSON.stringify(sight)).not.toMatch(/-extension:\/\/|lamps|maud-vendel/);
    });

    test('sees the same when the reader goes to a private name by keyboard and from the panel', async () => {
      const known = await spiedOn(reader, '/known');
      const unknown = await spiedOn(reader, '/unknown');
      const sights: Sight[] = [];
      for (const page of [unknown, known]) {
        await page.bringToFront();
        const panel = await reader.openPanel();
        await showing(panel, page === known ? '2 subjects' : '1 subject');
        const command = await commands(reader);
        await command('next-mark');
        await boxed(page, 0);
        // There is no other on the other page.
        await command('next-mark');
        await boxed(page, page === known ? 1 : 0);
        const name = page === known ? KNOWN : 'Hassan Rouhani';
        await panel.$eval(`>>> [aria-label*="${name}"].jump`, (jump) => (jump as HTMLElement).click());
        await showing(panel, 'Shown on the page');
        sights.push(await sightOf(page));
        await panel.close();
      }
      expect(sights[1]).toEqual(sights[0]);
      expect(sights[1]).toMatchObject({ messages: [], patched: [], animations: 0, frames: 0 });
    });

    test('cannot measure where the reader is who goes to a private name by keyboard', async () => {
      const known = await spiedOn(reader, '/known');
      const unknown = await spiedOn(reader, '/unknown');
      for (const page of [unknown, known]) {
        await page.bringToFront();
        const command = await commands(reader);
        await command('next-mark');
        await command('next-mark');
        await boxed(page, page === known ? 1 : 0);
      }
      const sizes = async (page: Page): Promise<string[]> =>
        (await tamperedWith(page)).map((found) => found.split(' ', 2).join(' '));
      expect(await sizes(known)).toEqual(await sizes(unknown));
    });

    test('sees that it is scrolled to a private name, and no more, before the card is open', async () => {
      const known = await spiedOn(reader, '/known-below');
      await showing(await reader.openPanel(), '2 subjects');
      const command = await commands(reader);
      await command('next-mark');
      await boxed(known, 0);
      await command('next-mark');
      await boxed(known, FAR + 1);
      const top = await known.evaluate(() => scrollY);
      expect(top).toBeGreaterThan(0);
      await throughout('it stays there', LONG_MS, () => known.evaluate((to) => scrollY === to, top));
      const before = await sightOf(known);
      // As if the reader had scrolled by hand.
      const unknown = await spiedOn(reader, '/unknown-below');
      await command('next-mark');
      await boxed(unknown, 0);
      await unknown.evaluate((to) => scrollTo(0, to), top);
      await throughout('it stays there', LONG_MS, () => unknown.evaluate((to) => scrollY === to, top));
      expect(before).toEqual(await sightOf(unknown));

      await known.bringToFront();
      await command('open-card');
      const card = await eventually('the card', () => cardFrame(known));
      await showing(card, 'Keeper of the harbour lamps');
      await eventually('the card to be shown', async () => (await cardBox(known)) !== undefined);
      const { highlights, styles, sizes } = before;
      const sight = await sightOf(known);
      expect(sight).toMatchObject({ highlights, styles, sizes, messages: [], patched: [], frames: 0 });
      expect(JSON.stringify(sight)).not.toMatch(/-extension:\/\/|lamps|maud/i);
    });

    test('cannot find the extension by asking for its files', async () => {
      const popup = await reader.openPopup();
      const origin = await popup.evaluate(() => location.origin);
      const page = await spiedOn(reader, '/known');
      // In Firefox the card's address is as secret as its origin, which is another one for each reader.
      const files = [
        'ahead.js',
        'layer.js',
        'cards.js',
        'content-scripts/content.css',
        'icon/128.png',
        'bundled.pack',
        'popup.html',
      ];
      const asked = reader.engine === 'firefox' ? files : [...files, 'card.html'];
      const found = await page.evaluate(
        (addresses) =>
          Promise.all(
            addresses.map((address) =>
              fetch(address, { mode: 'no-cors' })
                .then(() => address)
                .catch(() => ''),
            ),
          ),
        asked.map((file) => `${origin}/${file}`),
      );
      expect(found.filter((address) => address !== '')).toEqual([]);
    });

    test('cannot tell by its clock where the pointer is on a name', async () => {
      for (const path of ['/known', '/unknown']) {
        const page = await spiedOn(reader, path);
        await page.bringToFront();
        await page.evaluate(() => window.listenIn());
        for (const line of (await linesOf(page)).slice(1)) {
          await page.mouse.move(line.x + 90, line.y + 20);
          await page.mouse.move(line.x + 110, line.y + 20);
        }
        await page.mouse.move(5, 5);
        const laidOut = await page.evaluate(() => window.laidOut());
        expect(laidOut.length).toBeGreaterThan(3);
        expect(new Set(laidOut)).toEqual(new Set([true]));
        await page.close();
      }
    });

    beforeEach(async () => {
      const popup = await reader.openPopup();
      await popup.evaluate(`chrome.storage.local.set({ settings: { version: 1, dwellMs: ${DWELL_MS} } })`);
      await popup.close();
    });
  },
  {
    // What the page asks for in vain it is told of in its console.
    complaints: /^(?!.*(?:Not allowed to load|Denying load|Security Error|may not load|net::ERR))/s,
  },
);

function sightOf(page: Page): Promise<Sight> {
  return page.evaluate(() => window.sight());
}

function tamperedWith(page: Page): Promise<string[]> {
  return page.evaluate(() => window.tamper());
}

/** A page once everything is drawn that is to be drawn on it. */
async function spiedOn(reader: Reader, path: string): Promise<Page> {
  const page = await reader.open(site.url(path));
  await settledMarks(page);
  const lines = await linesOf(page);
  const pictures = (): Promise<string[]> =>
    Promise.all(
      lines
        .slice(1)
        .map(({ x, y, width, height }) => page.screenshot({ clip: { x, y, width, height }, encoding: 'base64' })),
    );
  if (path === '/known')
    await eventually('a private mark', async () => {
      const [first, second] = await pictures();
      return first !== second;
    });
  else await eventually('the layer', async () => (await sightOf(page)).children.length > 0);
  // What observers are told they are told late.
  const { highlights } = await sightOf(page);
  await throughout('the marks stay', 500, async () => (await sightOf(page)).highlights.length === highlights.length);
  return page;
}

/** Rests the pointer on the name, not for long enough to open a card. @returns where. */
async function rest(page: Page): Promise<{ x: number; y: number }> {
  const line = (await linesOf(page))[1]!;
  const at = { x: line.x + 100, y: line.y + 20 };
  await page.mouse.move(at.x, at.y + 200);
  await page.mouse.move(at.x, at.y, { steps: 4 });
  await throughout('no card opens', SHORT_REST_MS, async () => (await cardFrame(page)) === undefined);
  await page.mouse.move(at.x, at.y + 200, { steps: 4 });
  return at;
}

/** Waits until the box that the keyboard goes with is around words in this line, and until it stays there. */
async function boxed(page: Page, line: number): Promise<void> {
  const isThere = async (): Promise<boolean> => {
    const { x, y, width, height } = (await linesOf(page))[line]!;
    return countOf(await pixels(page, { x, y, width, height }), BOX) > height;
  };
  await eventually('the box', isThere);
  await throughout('the box stays', LONG_MS, isThere);
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function linesOf(page: Page): Promise<Box[]> {
  return page.$$eval('p', (lines) => lines.map((line) => line.getBoundingClientRect().toJSON() as Box));
}

async function bringPack(reader: Reader): Promise<void> {
  const library = reader.closedAfter(await reader.session.openExtensionPage('library.html'));
  await library.bringToFront();
  await showing(library, 'You have not added anything yet');
  const input = await library.waitForSelector('>>> input[type="file"]');
  await input?.evaluate((element, text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'pack.json'));
    element.files = transfer.files;
    element.dispatchEvent(new Event('change'));
  }, packText);
  await showing(library, 'pack added');
}
