/**
 * Marks of what only the reader's own packs know, as a reader sees them: lines that stand below their words wherever a page
 * puts those, and nowhere else. No script can see them, so they are looked for in pictures, by a colour that nothing else
 * has: the words have it, but no size.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writePack } from '../../corpus/exchange/write.ts';
import { bring } from '../cli/library-page.ts';
import { eventually, showing, throughout } from '../cli/reading.ts';
import { serve, type ServedPage, type Site } from '../cli/serve.ts';
import { entity, pack, passage, source } from '../corpus/pack/build.ts';
import { inBrowsers, type Reader } from './in-browsers.ts';
import { coloursOf, partsOf, picture } from './pixels.ts';

/** Each is in a part of the page by itself; a line at full strength is as red as the words. */
const KNOWN = ['Maud Vendel', 'Osk Brandell', 'Ylva Tornquist'] as const;
const SLUGS = ['maud', 'osk', 'ylva'];
/** Longer than a layer at rest waits before it looks again. */
const LONG_MS = 300;
/** Pictures of it are looked at pixel by pixel. */
const SCREEN = { width: 900, height: 560 };

const HEAD = `<!doctype html><html lang="en"><title>Lamps</title><style>
  html { scrollbar-width: none }
  body { font: 20px/40px monospace; margin: 40px; color: #777 }
  p { margin: 0; height: 40px }
  b { font-weight: normal; color: #f00; -webkit-text-fill-color: #00f }
</style>`;
const words = (name: string): string => `<p>Then <b>${name}</b> lit all the lamps.</p>`;
const EMPTY = '<p>Nothing at all happened on the other days.</p>';

const PAGES: Record<string, ServedPage> = {
  '/header': page(`<header style="position: sticky; top: 0; height: 120px; background: #fff"></header>
    ${EMPTY.repeat(6)}${words(KNOWN[0])}${EMPTY.repeat(40)}`),
  '/scrolled': page(carousel('overflow: hidden', 'display: flex')),
  '/moved': page(carousel('overflow: hidden', 'display: flex; transform: translateX(0)')),
  '/nested': page(`${EMPTY.repeat(2)}<div id="outer" style="height: 300px; overflow: auto">${EMPTY}
      <div id="inner" style="height: 160px; overflow: auto">${EMPTY}${words(KNOWN[0])}${EMPTY.repeat(20)}</div>
      ${EMPTY.repeat(20)}</div>${words(KNOWN[1])}`),
  // What lies over the page shows the page's own ground, so that a line that shines through is seen.
  '/over': page(`<style>dialog::backdrop { background: none }
      dialog, [popover] { inset: 200px auto auto 40px; margin: 0; border: 0; padding: 0; width: 600px }</style>
    ${words(KNOWN[0])}${EMPTY}<dialog>${EMPTY}${words(KNOWN[1])}</dialog>
    <div popover="manual">${EMPTY}${words(KNOWN[1])}</div>
    <div id="stage" style="background: #fff">${EMPTY}${words(KNOWN[2])}<button>Larger</button></div>`),
  '/plain': page(
    `<div style="max-width: 100%">${EMPTY}<p style="height: auto">${'Nobody else did. '.repeat(12)}Then <b>${KNOWN[0]}</b> lit all the lamps.</p></div>`,
  ),
};

/** Three slides, of which one is on the screen at a time. */
function carousel(style: string, track: string): string {
  const slides = KNOWN.map((name) => `<div style="flex: none; width: 300px">${words(name)}</div>`).join('');
  return `<div id="window" style="width: 300px; margin-left: 300px; ${style}"><div id="track" style="${track}">${slides}</div></div>`;
}

function page(body: string): ServedPage {
  return { body: `${HEAD}${body}` };
}

let site: Site;
let packText: string;
beforeAll(async () => {
  const content = pack({
    sources: [source({ id: 'ledger', publisher: 'The Harbour Ledger' })],
    passages: [passage({ id: 'ledger#p1', subjects: SLUGS })],
    subjects: SLUGS.map((id, at) => entity({ id, name: KNOWN[at]! })),
  });
  packText = JSON.stringify(await writePack(content, { made: '2026-01-02' }));
  site = await serve(PAGES);
});
afterAll(() => site.close());

inBrowsers('private marks', (reader) => {
  beforeAll(async () => {
    const library = await reader.session.openExtensionPage('library.html');
    await library.bringToFront();
    await showing(library, 'You have not added anything yet');
    await bring(library, [{ name: 'pack.json', text: packText }]);
    await showing(library, 'pack added');
    await library.evaluate(`chrome.storage.local.set({ settings: { version: 1, markStrength: 'strong' } })`);
    await library.close();
  });

  test('are not drawn over a header that their words are under', async () => {
    const page = await opened(reader, '/header');
    await lined(page, [KNOWN[0]]);
    for (const [top, seen] of [
      [200, [KNOWN[0]]],
      [320, []],
      [340, []],
      [100, [KNOWN[0]]],
      [600, []],
      [0, [KNOWN[0]]],
    ] as const) {
      await page.evaluate((to) => scrollTo(0, to), top);
      await lined(page, seen);
    }
  });

  const turns: Record<string, (at: number) => void> = {
    '/scrolled': (at) => (document.getElementById('window')!.scrollLeft = at * 300),
    '/moved': (at) => (document.getElementById('track')!.style.transform = `translateX(${at * -300}px)`),
  };
  test.for(Object.keys(turns))('in a carousel, %s: are drawn of the slide on the screen alone', async (path) => {
    const page = await opened(reader, path);
    await lined(page, [KNOWN[0]]);
    for (const at of [1, 2, 0]) {
      await page.evaluate(turns[path]!, at);
      await lined(page, [KNOWN[at]!]);
    }
    // In between: of one the words are cut off, of the next they are there.
    await page.evaluate(turns[path]!, 0.75);
    await lined(page, [KNOWN[1]]);
  });

  test('in a scroller inside another: are drawn where both show their words', async () => {
    const page = await opened(reader, '/nested');
    await lined(page, [KNOWN[0], KNOWN[1]]);
    for (const [id, top, seen] of [
      ['inner', 20, [KNOWN[0], KNOWN[1]]],
      ['outer', 20, [KNOWN[0], KNOWN[1]]],
      ['inner', 100, [KNOWN[1]]],
      ['inner', 0, [KNOWN[0], KNOWN[1]]],
      ['outer', 150, [KNOWN[1]]],
      ['outer', 0, [KNOWN[0], KNOWN[1]]],
    ] as const) {
      await page.evaluate(([which, to]) => (document.getElementById(which)!.scrollTop = to), [id, top] as const);
      await lined(page, seen);
    }
  });

  test('are drawn in what the page puts on top, and of a page behind a dialog none', async () => {
    const page = await opened(reader, '/over');
    const plain = [KNOWN[0], KNOWN[2]];
    await lined(page, plain);
    const turns: [() => void, readonly string[]][] = [
      [() => document.querySelector('dialog')!.showModal(), [KNOWN[1]]],
      [() => document.querySelector('dialog')!.close(), plain],
      [() => document.querySelector('dialog')!.show(), [...plain, KNOWN[1]]],
      [() => document.querySelector('dialog')!.close(), plain],
      [() => document.querySelector<HTMLElement>('[popover]')!.showPopover(), [...plain, KNOWN[1]]],
      [() => document.querySelector<HTMLElement>('[popover]')!.hidePopover(), plain],
    ];
    for (const [turn, seen] of turns) {
      await page.evaluate(turn);
      await lined(page, seen);
    }
  });

  test('are drawn in what fills the screen, and not beside it', async () => {
    const page = await opened(reader, '/over');
    await lined(page, [KNOWN[0], KNOWN[2]]);
    await page.evaluate(() => {
      const stage = document.getElementById('stage')!;
      stage.querySelector('button')!.addEventListener('click', () => void stage.requestFullscreen());
    });
    await page.click('button');
    await eventually('it fills the screen', () => page.evaluate(() => document.fullscreenElement !== null));
    await lined(page, [KNOWN[2]]);
    await page.evaluate(() => document.exitFullscreen());
    await lined(page, [KNOWN[0], KNOWN[2]]);
  });

  const changes: Record<string, (page: Page) => Promise<unknown>> = {
    'larger letters': (page) => page.evaluate(() => (document.body.style.fontSize = '29px')),
    'other letters': (page) => page.evaluate(() => (document.body.style.fontFamily = 'serif')),
    'text above': (page) =>
      page.evaluate(() => document.body.insertAdjacentHTML('afterbegin', '<p>One more line.</p>'.repeat(3))),
    'a page that makes itself larger': (page) => page.evaluate(() => (document.documentElement.style.zoom = '1.25')),
    'a smaller window': (page) => page.setViewport({ width: 700, height: 400 }),
  };
  test.for(Object.keys(changes))('stand below their words after %s', async (change) => {
    const page = await opened(reader, '/plain');
    await lined(page, [KNOWN[0]]);
    const before = await boxOf(page, KNOWN[0]);
    await changes[change]!(page);
    expect(await boxOf(page, KNOWN[0])).not.toEqual(before);
    await lined(page, [KNOWN[0]]);
  });
});

async function opened(reader: Reader, path: string): Promise<Page> {
  const page = await reader.open('about:blank');
  await page.setViewport(SCREEN);
  await page.goto(site.url(path));
  return page;
}

interface Box {
  left: number;
  right: number;
  bottom: number;
}

function boxOf(page: Page, name: string): Promise<Box> {
  return page.$$eval(
    'b',
    (all, sought) => {
      const shown = all.find((each) => each.textContent === sought && each.checkVisibility())!;
      const { left, right, bottom } = shown.getBoundingClientRect();
      return { left, right, bottom };
    },
    name,
  );
}

/** Waits until these words have a line each, and nothing else on the screen has; and until it stays so. */
async function lined(page: Page, names: readonly string[]): Promise<void> {
  const { width, height } = page.viewport()!;
  let problem: string | undefined;
  let before: [Uint8Array, Box[]] = [new Uint8Array(), []];
  const isSo = async (): Promise<boolean> => {
    const seen = await picture(page, { x: 0, y: 0, width, height });
    const boxes = await Promise.all(names.map((name) => boxOf(page, name)));
    // To read a picture costs more than to take it, and most are the same as the one before.
    if (problem === undefined || !isDeepStrictEqual([seen, boxes], before))
      problem = misplaced(coloursOf(seen), width, names, boxes);
    before = [seen, boxes];
    return problem === '';
  };
  try {
    await eventually('lines', isSo);
    await throughout('lines stay', LONG_MS, isSo);
  } catch (error) {
    throw new Error(`Lines below ${names.join() || 'nothing'}: ${problem}`, { cause: error });
  }
}

/** What is wrong with the lines on the screen; empty when nothing is. */
function misplaced(painted: Uint32Array, width: number, names: readonly string[], boxes: readonly Box[]): string {
  const found = boxes.map(() => new Set<number>());
  for (const [at, colour] of painted.entries()) {
    const [red, green, blue] = partsOf(colour);
    if (red < 200 || green > 150 || blue > 150 || green + blue > red + 60) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    const on = boxes.findIndex(
      ({ left, right, bottom }) => x >= left - 2 && x <= right + 2 && Math.abs(y - bottom) <= 3,
    );
    if (on === -1) return `a line at ${x}, ${y}`;
    found[on]!.add(x);
  }
  // Dotted: half of the width has something.
  const missing = boxes.findIndex(({ left, right }, on) => found[on]!.size < (right - left) * 0.3);
  return missing === -1 ? '' : `no line below ${names[missing]}`;
}
