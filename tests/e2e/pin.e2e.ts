/** A card that the reader keeps: it stays while others open beside it, and goes when they say so. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, openCard, restOn, settledMarks, shownText, type SeenMark } from '../cli/reading.ts';
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
    await eventually('the other card', async () => (await cards(page)).length === 2);
    const texts = await shownCards(page);
    expect(texts.filter((text) => text.includes('Hassan Rouhani'))).toHaveLength(1);
    await page.mouse.move(900, 20, { steps: 6 });
    await eventually(
      'only the pinned card',
      async () => (await shownCards(page)).join().includes('Hassan Rouhani') && (await cards(page)).length === 1,
    );
  });

  test('moves out of the way, and stays there when its mark is scrolled away', async () => {
    const { page } = await pinned(reader);
    const edge = (await page.evaluate(() => document.documentElement.clientWidth)) - 8;
    const before = await eventually('the card at the edge', async () => {
      const [card] = await cards(page);
      return card && card.box.x + card.box.width === edge && card;
    });
    await page.evaluate(() => scrollBy({ top: 2_000, behavior: 'instant' }));
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const [now] = await cards(page);
    expect(now?.box).toEqual(before.box);
  });

  test('makes way for another that is pinned', async () => {
    const { page, marks } = await pinned(reader);
    await restOn(page, marks[1]!);
    await eventually('the other card', async () => (await cards(page)).length === 2);
    await pin(page, 'Haidar al-Abadi');
    await eventually('only that card', async () => (await cards(page)).length === 1);
    expect((await shownCards(page)).join()).toContain('Haidar al-Abadi');
  });

  test('closes on Escape, after any other', async () => {
    const { page, marks } = await pinned(reader);
    await restOn(page, marks[1]!);
    await eventually('the other card', async () => (await cards(page)).length === 2);
    await page.keyboard.press('Escape');
    await eventually('only the pinned card', async () => (await cards(page)).length === 1);
    expect((await shownCards(page)).join()).toContain('Hassan Rouhani');
    await page.keyboard.press('Escape');
    await eventually('no card', async () => (await cards(page)).length === 0);
  });

  test('goes when the reader does not want it pinned any more and turns elsewhere', async () => {
    const { page } = await pinned(reader);
    await pin(page, 'Hassan Rouhani');
    await page.mouse.click(700, 20);
    await eventually('no card', async () => (await cards(page)).length === 0);
  });
});

async function pinned(reader: Reader): Promise<{ page: Page; marks: SeenMark[] }> {
  const page = await reader.open(site.url('/'));
  const marks = await settledMarks(page);
  await openCard(page, marks[0]!);
  await pin(page, 'Hassan Rouhani');
  return { page, marks };
}

/** Presses the pin of the card that shows these words. */
async function pin(page: Page, words: string): Promise<void> {
  const button = await eventually(`the pin of ${words}`, async () => {
    for (const { frame } of await cards(page)) {
      if ((await shownText(frame)).includes(words)) return (await frame.$('>>> .pin')) ?? undefined;
    }
    return undefined;
  });
  const before = await button.evaluate((each) => each.ariaPressed);
  await button.evaluate((each) => (each as HTMLElement).click());
  await eventually('the pin', async () => (await button.evaluate((each) => each.ariaPressed)) !== before);
}

interface SeenCard {
  frame: Frame;
  box: { x: number; y: number; width: number; height: number };
}

/** All cards that can be seen. */
async function cards(page: Page): Promise<SeenCard[]> {
  const seen: SeenCard[] = [];
  for (const frame of page.frames()) {
    if (!(await frame.evaluate(() => location.pathname).catch(() => '')).endsWith('/card.html')) continue;
    const element = await frame.frameElement();
    const box = await element?.evaluate((each) => {
      const { x, y, width, height } = each.getBoundingClientRect();
      return each.checkVisibility({ opacityProperty: true }) ? { x, y, width, height } : undefined;
    });
    if (box) seen.push({ frame, box });
  }
  return seen;
}

async function shownCards(page: Page): Promise<string[]> {
  return Promise.all((await cards(page)).map(({ frame }) => shownText(frame)));
}
