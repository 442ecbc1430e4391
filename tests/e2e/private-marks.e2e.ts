/**
 * Marks of what only the reader's own packs know, as a reader sees them: lines that stand below their words wherever a page
 * puts those, and nowhere else. No script can see them, so they are looked for in pictures, by a colour that nothing else
 * has: the words have it, but no size.
 */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { writePack } from '../../corpus/exchange/write.ts';
import { bring } from '../cli/library-page.ts';
import { cardBox, cardFrame, cardGone, eventually, showing, throughout } from '../cli/reading.ts';
import { serve, type ServedPage, type Site } from '../cli/serve.ts';
import { entity, pack, passage, source } from '../corpus/pack/build.ts';
import { inBrowsers, type Reader } from './in-browsers.ts';
import { boxOf, lined } from './lined.ts';
import { zoom } from './zoom.ts';

/** Each is in a part of the page by itself; a line at full strength is as red as the words. */
const KNOWN = ['Maud Vendel', 'Osk Brandell', 'Ylva Tornquist'] as const;
const SLUGS = ['maud', 'osk', 'ylva'];
/** Pictures of it are looked at pixel by pixel. */
const SCREEN = { width: 900, height: 560 };

const HEAD = `<!doctype html><html lang="en"><title>Lamps</title><style>
  html { scrollbar-width: none }
  body { font: 20px/40px monospace; margin: 40px; color: #777 }
  p { margin: 0; height: 40px }
  b { font-weight: normal; white-space: nowrap; color: #f00; -webkit-text-fill-color: #00f }
</style>`;
const words = (name: string): string => `<p>Then <b>${name}</b> lit all the lamps.</p>`;
const EMPTY = '<p>Nothing at all happened on the other days.</p>';

/** What is in a frame, which scrolls by itself. */
const INSIDE = `${HEAD}${EMPTY}${words(KNOWN[0])}${EMPTY.repeat(20)}`;

/** How a page has that in a frame. */
const FRAMED: Record<string, string> = {
  'of the same origin': 'src="/inside"',
  'written into the page': `srcdoc="${INSIDE.replaceAll('"', '&quot;')}"`,
  'of another origin': 'id="elsewhere"',
};

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
  '/component': page(`${words(KNOWN[0])}${EMPTY}<x-a><template shadowrootmode="open"><style>
      b { font-weight: normal; white-space: nowrap; color: #f00; -webkit-text-fill-color: #00f }
      dialog { inset: 200px auto auto 40px; margin: 0; border: 0; padding: 0; width: 600px }
      dialog::backdrop { background: none } p { margin: 0; height: 40px }</style>
    <dialog>${EMPTY}${words(KNOWN[1])}<button>Close</button></dialog></template></x-a>`),
  '/inside': { body: INSIDE },
  ...Object.fromEntries(
    Object.entries(FRAMED).map(([name, attributes]) => [
      pathOf(name),
      page(`${EMPTY}<iframe ${attributes} style="width: 700px; height: 380px; border: 0"></iframe>${EMPTY.repeat(20)}`),
    ]),
  ),
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

function pathOf(name: string): string {
  return `/${name.replaceAll(' ', '-')}`;
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
  bringFirst(reader);

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

  test('are drawn in a dialog of a shadow root, which alone hears of it', async () => {
    const page = await opened(reader, '/component');
    await lined(page, [KNOWN[0]]);
    for (const isOpen of [true, false, true]) {
      await page.evaluate((open) => {
        const dialog = document.querySelector('x-a')!.shadowRoot!.querySelector('dialog')!;
        if (open) dialog.showModal();
        else dialog.close();
      }, isOpen);
      await lined(page, [isOpen ? KNOWN[1] : KNOWN[0]]);
      // On a page that has nothing on top, ours is not either.
      expect(await page.evaluate(() => document.querySelectorAll(':popover-open').length)).toBe(isOpen ? 1 : 0);
    }
    // The focus goes nowhere, and it stays open.
    await page.evaluate(() => document.querySelector('x-a')!.shadowRoot!.querySelector('button')!.blur());
    await lined(page, [KNOWN[1]]);
  });

  test('leave nothing open on a page that has nothing on top, and come to rest beside what always rises', async () => {
    const page = await opened(reader, '/over');
    await lined(page, [KNOWN[0], KNOWN[2]]);
    const open = (): Promise<number> => page.evaluate(() => document.querySelectorAll(':popover-open').length);
    expect(await open()).toBe(0);
    await page.evaluate(() => {
      const menu = document.querySelector<HTMLElement>('[popover]')!;
      Object.assign(window, { raised: 0 });
      menu.showPopover();
      // A page whose notices always come first.
      const rise = ({ target }: Event): void => {
        if (target === menu || !(target as Element).matches(':popover-open')) return;
        (window as unknown as { raised: number }).raised++;
        menu.hidePopover();
        menu.showPopover();
      };
      addEventListener('toggle', rise, true);
    });
    // It is above our lines as well.
    await lined(page, [KNOWN[0], KNOWN[2]]);
    const raised = await page.evaluate(() => (window as unknown as { raised: number }).raised);
    await throughout('nobody rises', 300, async () => (await page.evaluate('window.raised')) === raised);
    await page.evaluate(() => document.querySelector<HTMLElement>('[popover]')!.hidePopover());
    await eventually('nothing is open', async () => (await open()) === 0);
    await lined(page, [KNOWN[0], KNOWN[2]]);
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

  test.for(Object.keys(FRAMED))('in a frame %s: stand below their words, and have a card', async (name) => {
    const page = await opened(reader, pathOf(name));
    // Another origin: the same server by another name.
    const elsewhere = site.url('/inside').replace('127.0.0.1', 'localhost');
    await page.$$eval('#elsewhere', ([frame], address) => frame?.setAttribute('src', address), elsewhere);
    const frame = await framed(page);
    await lined(page, [KNOWN[0]]);
    for (const [scrolled, top, seen] of [
      [page, 25, [KNOWN[0]]],
      [frame, 30, [KNOWN[0]]],
      [page, 200, []],
      [page, 60, [KNOWN[0]]],
      [frame, 200, []],
      [frame, 10, [KNOWN[0]]],
      [page, 0, [KNOWN[0]]],
    ] as const) {
      await scrolled.evaluate((to) => scrollTo(0, to), top);
      await lined(page, seen);
    }
    const card = await cardOn(page, KNOWN[0]);
    expect(card.parentFrame()).toBe(frame);
    await page.mouse.move(5, 5, { steps: 4 });
    await cardGone(page);
    await lined(page, [KNOWN[0]]);
  });
});

inBrowsers('private marks on a page that the reader has zoomed', (reader) => {
  bringFirst(reader);
  // The browser remembers it for the site.
  afterEach(() => zoom(reader, 1));

  test.each([1.5, 0.67])('stand below their words at %d, and have a card at them', async (factor) => {
    const page = await opened(reader, '/plain');
    await lined(page, [KNOWN[0]]);
    const { width } = page.viewport()!;
    await zoom(reader, factor);
    await eventually('the zoom', () => page.evaluate((wide) => innerWidth !== wide, width));
    await lined(page, [KNOWN[0]]);
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p style="height: 2000px"></p>'));
    await page.evaluate(() => scrollTo(0, 15));
    await lined(page, [KNOWN[0]]);
    await cardOn(page, KNOWN[0]);
    const [box, words] = [(await cardBox(page))!, await boxOf(page, KNOWN[0])];
    // At the words or their sentence, above or below.
    expect(box.x).toBeLessThan(words.right);
    expect(box.x + box.width).toBeGreaterThan(words.left);
    expect(Math.min(Math.abs(box.y - words.bottom), Math.abs(box.y + box.height - words.top))).toBeLessThan(60);
  });
});

/** Brings the pack, to a browser that knows nothing. */
function bringFirst(reader: Reader): void {
  beforeAll(async () => {
    const library = await reader.session.openExtensionPage('library.html');
    await library.bringToFront();
    await showing(library, 'You have not added anything yet');
    await bring(library, [{ name: 'pack.json', text: packText }]);
    await showing(library, 'pack added');
    await library.evaluate(`chrome.storage.local.set({ settings: { version: 1, markStrength: 'strong' } })`);
    await library.close();
  });
}

async function opened(reader: Reader, path: string): Promise<Page> {
  const page = await reader.open('about:blank');
  await page.setViewport(SCREEN);
  await page.goto(site.url(path));
  return page;
}

/** The frame of the page, once its words are there. */
function framed(page: Page): Promise<Frame> {
  return eventually('the frame', async () => {
    for (const frame of page.mainFrame().childFrames()) {
      const words = await frame.$$eval('b', ({ length }) => length).catch(() => 0); // Loading.
      if (words > 0) return frame;
    }
    return undefined;
  });
}

/** Rests on words until their card is there. @returns its frame. */
async function cardOn(page: Page, name: string): Promise<Frame> {
  const { left, bottom } = await boxOf(page, name);
  await page.mouse.move(left + 100, bottom + 30);
  await page.mouse.move(left + 10, bottom - 10, { steps: 4 });
  const card = await eventually('the card', () => cardFrame(page));
  await showing(card, name);
  await eventually('the card to be shown', async () => (await cardBox(page)) !== undefined);
  return card;
}
