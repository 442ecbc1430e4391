/**
 * What a page can learn that does all it can: of what only the reader's own packs know, nothing before a card opens. It
 * spies on two pages that differ in one name alone, which a private pack knows on one of them, and has to see the same.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { writePack } from '../../corpus/exchange/write.ts';
import { cardFrame, eventually, settledMarks, showing, throughout } from '../cli/reading.ts';
import { serve, type Site } from '../cli/serve.ts';
import { entity, pack, passage, source } from '../corpus/pack/build.ts';
import { inBrowsers, type Reader } from './in-browsers.ts';

/** Of the same letters, in a font in which all are as wide. */
const KNOWN = 'Maud Vendel';
const UNKNOWN = 'Duam Levned';
/** Longer than a pointer rests before anything is made ready for a card; a card opens after a second here. */
const SHORT_REST_MS = 250;
const DWELL_MS = 1000;

const PRIVATE = pack({
  sources: [source({ id: 'ledger', publisher: 'The Harbour Ledger' })],
  passages: [passage({ id: 'ledger#p1', subjects: ['maud-vendel'] })],
  subjects: [entity({ id: 'maud-vendel', name: KNOWN, description: 'Keeper of the harbour lamps' })],
});

let site: Site;
let packText: string;
beforeAll(async () => {
  packText = JSON.stringify(await writePack(PRIVATE, { made: '2026-01-02' }));
  site = await serve({ '/known': { body: pageWith(KNOWN) }, '/unknown': { body: pageWith(UNKNOWN) } });
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

    test('cannot find the extension by asking for its files', async () => {
      const popup = await reader.openPopup();
      const origin = await popup.evaluate(() => location.origin);
      const page = await spiedOn(reader, '/known');
      // In Firefox the card's address is as secret as its origin, which is another one for each reader.
      const files = ['layer.js', 'content-scripts/content.css', 'icon/128.png', 'bundled.pack', 'popup.html'];
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

/** What a page has seen so far, without times. */
interface Sight {
  highlights: [name: string, place: string][];
  mutations: string[];
  sizes: Record<string, string>;
  visible: Record<string, string>;
  hits: string;
  styles: string[];
  children: string[];
  entries: string[];
  messages: string[];
  patched: string[];
  frames: number;
}

declare global {
  interface Window {
    sight: () => Sight;
    tamper: () => string[];
  }
}

/** A page with the name in two lines that are otherwise the same: only the first is marked. */
function pageWith(name: string): string {
  const line = (text: string): string =>
    `<p>${text
      .split(' ')
      .map((word) => `<i>${word}</i>`)
      .join(' ')}</p>`;
  return `<!doctype html><html lang="en"><head><title>Lamps</title><script>(${spy.toString()})()</script>
    <style>body { font: 20px/40px monospace; margin: 40px } p { margin: 0; height: 40px } i { font-style: normal }</style></head>
    <body>${line('Then Hassan Rouhani spoke.')}${line(`Later ${name} lit all lamps.`).repeat(2)}</body></html>`;
}

/** Runs in the page before anything else does. */
function spy(): void {
  const patched: string[] = [];
  const messages: string[] = [];
  const mutations: string[] = [];
  const sizes: Record<string, string> = {};
  const visible: Record<string, string> = {};
  const listen = addEventListener.bind(window);
  listen('message', ({ origin, data }) => messages.push(`${origin} ${JSON.stringify(data)}`));
  for (const [owner, method] of [
    [Element.prototype, 'attachShadow'],
    [Element.prototype, 'append'],
    [EventTarget.prototype, 'addEventListener'],
    [Document.prototype, 'createElementNS'],
    [HTMLElement.prototype, 'showPopover'],
  ] as unknown as [Record<string, (...args: unknown[]) => unknown>, string][]) {
    const original = owner[method]!;
    owner[method] = function (this: unknown, ...args) {
      patched.push(method);
      return original.apply(this, args);
    };
  }
  const nameOf = (node: Node): string =>
    node.nodeName + [...(node.parentNode?.childNodes ?? [])].indexOf(node as ChildNode);
  new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes, attributeName } of records)
      // What the parser does is the page's own.
      if (document.readyState === 'complete' || target === document.documentElement)
        mutations.push([type, nameOf(target), addedNodes.length, removedNodes.length, attributeName].join(' '));
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const placeOf = (range: AbstractRange): string =>
    [range.startContainer, range.endContainer]
      .map((node) => `${nameOf(node.parentNode!)} in ${nameOf(node.parentNode!.parentNode!)}`)
      .concat(String(range.startOffset), String(range.endOffset))
      .join();
  listen('load', () => {
    const resized = new ResizeObserver((entries) => {
      for (const { target, contentRect } of entries) sizes[nameOf(target)] = JSON.stringify(contentRect);
    });
    const seen = new IntersectionObserver(
      (entries) => {
        for (const entry of entries)
          visible[`${nameOf(entry.target)} in ${nameOf(entry.target.parentNode!)}`] =
            `${entry.isIntersecting} ${(entry as { isVisible?: boolean }).isVisible}`;
      },
      { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
    );
    for (const each of document.querySelectorAll('body, p, i')) {
      resized.observe(each);
      seen.observe(each);
    }
  });
  const hits = (): string => {
    const found: string[] = [];
    for (let y = 42; y < 162; y += 6)
      for (let x = 42; x < 460; x += 6) found.push(document.elementsFromPoint(x, y).map(nameOf).join('/'));
    return found.join();
  };
  const hosts = (): HTMLElement[] => [...document.documentElement.children].slice(2) as HTMLElement[];
  window.sight = () => ({
    highlights: [...CSS.highlights].flatMap(([name, ranges]) =>
      [...ranges].map((range): [string, string] => [name, placeOf(range)]),
    ),
    mutations,
    sizes,
    visible,
    hits: hits(),
    styles: [...document.querySelectorAll('p, i')].map((each) =>
      ['text-decoration', 'background', 'box-shadow', 'border']
        .map((name) => getComputedStyle(each).getPropertyValue(name))
        .join(),
    ),
    children: hosts().map((host) => `${host.outerHTML} ${JSON.stringify(host.getBoundingClientRect())}`),
    entries: performance
      .getEntries()
      .filter(
        ({ entryType }) =>
          !['event', 'first-input', 'longtask', 'long-animation-frame', 'visibility-state'].includes(entryType),
      )
      .map(({ entryType, name }) => `${entryType} ${name.replace(location.href, '')}`),
    messages,
    patched: patched.splice(0),
    frames: window.length,
  });
  // Styles the hosts of what is over the page in ways that could show what is in them.
  window.tamper = () =>
    [
      '',
      'width:0;height:0',
      'inset:auto;width:fit-content;height:fit-content',
      'position:static',
      'display:inline-block;overflow:auto;width:1px;height:1px',
      'contain:none;clip-path:none;transform:translate(9px,9px)',
    ].flatMap((style) =>
      hosts().map((host) => {
        const before = host.style.cssText;
        host.style.setProperty('pointer-events', 'auto', 'important');
        for (const part of style.split(';').filter(Boolean)) {
          const [name, value] = part.split(':') as [string, string];
          host.style.setProperty(name, value, 'important');
        }
        const { scrollWidth, scrollHeight, offsetWidth, offsetHeight, clientHeight } = host;
        const range = document.createRange();
        range.selectNode(host);
        const size = [
          scrollWidth,
          scrollHeight,
          offsetWidth,
          offsetHeight,
          clientHeight,
          range.getClientRects().length,
        ];
        const found = `${style} ${size.join()} ${hits()}`;
        host.style.cssText = before;
        return found;
      }),
    );
}

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
