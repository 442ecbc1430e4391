/** Documents that a script opens again and writes anew, after they were marked: `document.open`, `write`, `close`. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardBox, cardFrame, cardGone, eventually, marksIn, showing, throughout } from '../cli/reading.ts';
import { serve, type Site } from '../cli/serve.ts';
import { inBrowsers } from './in-browsers.ts';

const STYLE = '<style>body { font: 20px/40px monospace; margin: 40px }</style>';
const FIRST = '<p>Then <b>Hassan Rouhani</b> spoke.</p>';
const SECOND = '<p>Nobody spoke, and later <b>John Kerry</b> left.</p>';

let site: Site;
beforeAll(async () => {
  site = await serve({
    '/': { body: `<!doctype html><html lang="en"><title>Page</title>${STYLE}${FIRST}` },
    '/framed': {
      body: `<!doctype html><html lang="en"><title>Around</title><iframe style="width: 700px; height: 500px"></iframe>
        <script>document.querySelector('iframe').contentDocument.body.innerHTML = ${JSON.stringify(STYLE + FIRST)}</script>`,
    },
  });
});
afterAll(() => site.close());

inBrowsers('a document that is written anew', (reader) => {
  const places: Record<string, (page: Page) => Frame> = {
    '/': (page) => page.mainFrame(),
    '/framed': (page) => page.mainFrame().childFrames()[0]!,
  };

  test.for(Object.keys(places))('%s: has marks on the new text, and none of the old', async (path) => {
    const page = await reader.open(site.url(path));
    const place = (): Frame => places[path]!(page);
    await marked(place, 'Hassan Rouhani');
    await writeAnew(place(), SECOND);
    await marked(place, 'John Kerry');
    // Once more: whoever reads it has seen it happen before.
    await writeAnew(place(), FIRST);
    await marked(place, 'Hassan Rouhani');
  });

  test.for(Object.keys(places))('%s: has marks on its text after it was hidden meanwhile', async (path) => {
    const page = await reader.open(site.url(path));
    const place = (): Frame => places[path]!(page);
    await marked(place, 'Hassan Rouhani');
    const other = await reader.open('about:blank');
    await other.bringToFront();
    await eventually('it is hidden', () => page.evaluate(() => document.hidden));
    // Something happens first: whoever sees that looks away until the page is shown.
    await place().evaluate(() => void (document.querySelector('b')!.textContent = 'Nobody'));
    await writeAnew(place(), SECOND);
    await page.bringToFront();
    await marked(place, 'John Kerry');
    await opensCard(page, place(), 'John Kerry');
  });

  test.for(Object.keys(places))('%s: has a card on the new mark, which Escape closes', async (path) => {
    const page = await reader.open(site.url(path));
    const place = (): Frame => places[path]!(page);
    await marked(place, 'Hassan Rouhani');
    await opensCard(page, place(), 'Hassan Rouhani');
    await writeAnew(place(), SECOND);
    await marked(place, 'John Kerry');
    await opensCard(page, place(), 'John Kerry');
  });
});

async function writeAnew(place: Frame, body: string): Promise<void> {
  await place.evaluate((markup) => {
    document.open();
    document.write(markup);
    document.close();
  }, `<!doctype html><html lang="en"><title>Page</title>${STYLE}${body}`);
}

/** Waits until these words are marked, and nothing else. */
async function marked(place: () => Frame, words: string): Promise<void> {
  let seen: string[] = [];
  try {
    await eventually(`a mark on “${words}”`, async () => {
      // Frames that are on their way to a document have none.
      seen = await marksIn(place()).catch(() => []);
      return seen.join() === words;
    });
    expect(await place().$eval('b', (each) => each.textContent)).toBe(words);
  } catch (error) {
    throw new Error(`Marks on ${words}: ${seen.join() || 'none'}`, { cause: error });
  }
}

/** Rests the pointer on the name in a document of the page until its card is there, and closes that by Escape. */
async function opensCard(page: Page, place: Frame, name: string): Promise<void> {
  const box = (await (await place.$('b'))!.boundingBox())!;
  const at = { x: box.x + 10, y: box.y + box.height / 2 };
  await page.mouse.move(at.x + 150, at.y + 60);
  await page.mouse.move(at.x, at.y, { steps: 4 });
  const card = await eventually(`the card on “${name}”`, () => cardFrame(page));
  await showing(card, name);
  await eventually('the card to be shown', async () => (await cardBox(page)) !== undefined);
  // What is open in a frame is told to the page around it, where the key is heard.
  await throughout('it stays', 300, async () => (await cardBox(page)) !== undefined);
  await page.keyboard.press('Escape');
  await cardGone(page);
}
