/** A card that the reader keeps: it stays while others open beside it, and goes when they say so. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  eventually,
  openCard,
  restOn,
  settledMarks,
  shownCards,
  shownText,
  type SeenCard,
  type SeenMark,
} from '../cli/reading.ts';
import { serve, type Site } from '../cli/serve.ts';
import { inBrowsers, type Reader } from './in-browsers.ts';

const LONG_TEXT = '<p>Nothing at all happened on any of the other days of that year.</p>'.repeat(60);
const PAGE = `<!doctype html><html lang="en"><title>Pin</title>
  <style>body { font: 18px/1.5 sans-serif; max-width: 60em; margin: 2em } p { margin: 1em 0 8em }</style>
  <p>Nobody went anywhere. Then Hassan Rouhani spoke. Nobody listened to it at all.</p>
  <p>At a place far from there, and at a later time, Haider al-Abadi answered.</p><p>John Kerry left.</p>${LONG_TEXT}`;

let site: Site;
beforeAll(async () => {
  site = await serve({ '/': { body: PAGE } });
});
afterAll(() => site.close());

inBrowsers('a pinned card', (reader) => {
  test('stays while the reader goes on, and others open beside it', async () => {
    const { page, marks } = await pinned(reader);
    await page.mouse.click(700, 20);
    await restOn(page, marks[1]!);
    await eventually('the other card', async () => (await shownCards(page)).length === 2);
    const texts = await textsOfCards(page);
    expect(texts.filter((text) => text.includes('Hassan Rouhani'))).toHaveLength(1);
    await page.mouse.move(900, 20, { steps: 6 });
    await eventually(
      'only the pinned card',
      async () => (await textsOfCards(page)).join().includes('Hassan Rouhani') && (await shownCards(page)).length === 1,
    );
  });

  test('moves out of the way, and stays there when its mark is scrolled away', async () => {
    const { page } = await pinned(reader);
    const edge = (await page.evaluate(() => document.documentElement.clientWidth)) - 8;
    const before = await eventually('the card at the edge', async () => {
      const [card] = await shownCards(page);
      return card && card.box.x + card.box.width === edge && card;
    });
    await page.evaluate(() => scrollBy({ top: 2_000, behavior: 'instant' }));
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const [now] = await shownCards(page);
    expect(now?.box).toEqual(before.box);
  });

  test('makes way for another that is pinned', async () => {
    const { page, marks } = await pinned(reader);
    await restOn(page, marks[1]!);
    await eventually('the other card', async () => (await shownCards(page)).length === 2);
    await pin(page, 'Haidar al-Abadi');
    await eventually('only that card', async () => (await shownCards(page)).length === 1);
    expect((await textsOfCards(page)).join()).toContain('Haidar al-Abadi');
  });

  test('closes on Escape, after any other', async () => {
    const { page, marks } = await pinned(reader);
    await restOn(page, marks[1]!);
    await eventually('the other card', async () => (await shownCards(page)).length === 2);
    await page.keyboard.press('Escape');
    await eventually('only the pinned card', async () => (await shownCards(page)).length === 1);
    expect((await textsOfCards(page)).join()).toContain('Hassan Rouhani');
    await page.keyboard.press('Escape');
    await eventually('no card', async () => (await shownCards(page)).length === 0);
  });

  test('goes when the reader does not want it pinned any more and turns elsewhere', async () => {
    const { page } = await pinned(reader);
    await pin(page, 'Hassan Rouhani');
    await page.mouse.click(700, 20);
    await eventually('no card', async () => (await shownCards(page)).length === 0);
  });
});

async function pinned(reader: Reader): Promise<{ page: Page; marks: SeenMark[] }> {
  const page = await reader.open(site.url('/'));
  const marks = await settledMarks(page);
  await openCard(page, marks[0]!);
  await pin(page, 'Hassan Rouhani');
  return { page, marks };
}

/** Presses the pin of the card that shows these words; the card then stands elsewhere. */
async function pin(page: Page, words: string): Promise<void> {
  const before = await eventually(`the card on ${words}`, () => cardOn(page, words));
  await before.frame.$eval('>>> .pin', (each) => (each as HTMLElement).click());
  await eventually('the card in its new place', async () => {
    const now = await cardOn(page, words);
    return now !== undefined && now.box.x !== before.box.x;
  });
}

async function cardOn(page: Page, words: string): Promise<SeenCard | undefined> {
  for (const card of await shownCards(page)) if ((await shownText(card.frame)).includes(words)) return card;
  return undefined;
}

async function textsOfCards(page: Page): Promise<string[]> {
  return Promise.all((await shownCards(page)).map(({ frame }) => shownText(frame)));
}
