/** The way through card, popup and panel by the Tab key: everything that can be pressed, in its order, seen where it is. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardFrame, cardGone, eventually, openCard, settledMarks, showing } from '../cli/reading.ts';
import { serve, type Site } from '../cli/serve.ts';
import { commands } from './commands.ts';
import { inBrowsers } from './in-browsers.ts';
import { countOf, pixels } from './pixels.ts';

const PAGE = `<!doctype html><html lang="en"><title>Keyboard</title>
  <style>body { font: 18px/1.5 sans-serif; margin: 2em }</style><p>First Jen Psaki spoke, then Qassem Suleimani.</p>`;

/** Of what has the focus, in the light scheme. */
const RING = 0x1d5fb8;
/** Of the box around a mark that the keyboard goes to. */
const BOX = 0x1d4ed8;
/** More stops than any of these has. */
const MOST_STOPS = 120;

let site: Site;
beforeAll(async () => {
  site = await serve({ '/': { body: PAGE } });
});
afterAll(() => site.close());

inBrowsers(
  'the Tab key',
  (reader) => {
    test('goes through a card', async () => {
      const page = await reader.open(site.url('/'));
      await openCard(
        page,
        (await settledMarks(page)).find(({ text }) => text === 'Jen Psaki')!,
      );
      const card = await eventually('the card', () => cardFrame(page));
      await goesThrough(page, card);
    });

    test('goes through the popup, and what is opened in it', async () => {
      await settledMarks(await reader.open(site.url('/')));
      const popup = await reader.openPopup();
      await showing(popup, 'mention');
      await popup.bringToFront();
      await goesThrough(popup, popup);
      await popup.$eval('>>> [data-subject]', (each) => (each as HTMLElement).click());
      await showing(popup, 'Where sources agree or differ');
      await goesThrough(popup, popup);
    });

    test('goes through the panel, and what is opened in it', async () => {
      await settledMarks(await reader.open(site.url('/')));
      const panel = await reader.openPanel();
      await showing(panel, '2 subjects, 2 mentions');
      await panel.bringToFront();
      await goesThrough(panel, panel);
      await panel.$eval('>>> .open', (each) => (each as HTMLElement).click());
      await showing(panel, 'Where sources agree or differ');
      await goesThrough(panel, panel);
    });
  },
  { colorScheme: 'light' },
);

inBrowsers('the box around the mark that the keyboard goes to', (reader) => {
  test('is there until the reader turns elsewhere', async () => {
    const page = await reader.open(site.url('/'));
    const { box } = (await settledMarks(page))[0]!;
    const around = { x: box.x - 6, y: box.y - 6, width: box.width + 12, height: box.height + 12 };
    const seen = async (): Promise<number> => countOf(await pixels(page, around), BOX);
    expect(await seen()).toBe(0);
    const command = await commands(reader);
    await page.bringToFront();
    await command('next-mark');
    await eventually('the box', async () => (await seen()) > box.width);
    await page.mouse.click(600, 400);
    await cardGone(page);
    await eventually('the box to go', async () => (await seen()) === 0);
  });
});

/** What can be pressed or typed into, with the place of each on the screen while it has the focus. */
interface Stop {
  name: string;
  box: { x: number; y: number; width: number; height: number };
}

/** From the first stop to the last: in the order of the document, none left out, and each with a ring that is seen. */
async function goesThrough(page: Page, inside: Page | Frame): Promise<void> {
  const wanted = await inside.evaluate(marked);
  expect(wanted.length).toBeGreaterThan(5);
  const met: string[] = [];
  const unseen: string[] = [];
  await inside.evaluate(toTheBeginning);
  for (let step = 0; step < MOST_STOPS && met.at(-1) !== wanted.at(-1); step += 1) {
    if (step > 0) await page.keyboard.press('Tab');
    const stop = await inside.evaluate(focused);
    if (!stop) continue;
    met.push(stop.name);
    const frame = inside === page ? undefined : await (inside as Frame).frameElement();
    const outer = (await frame?.boundingBox()) ?? { x: 0, y: 0 };
    const { x, y, width, height } = stop.box;
    const clip = {
      x: Math.max(0, outer.x + x - 5),
      y: Math.max(0, outer.y + y - 5),
      width: width + 10,
      height: height + 10,
    };
    const ring = countOf(await pixels(page, clip), RING);
    // As long as two sides of it at the least: a part may be out of sight where it scrolls.
    if (ring < Math.min(width, 300) + Math.min(height, 40)) unseen.push(`${stop.name}: ${ring}`);
  }
  const listed = new Set(wanted);
  expect(met.filter((name) => listed.has(name))).toEqual(wanted);
  expect(unseen).toEqual([]);
}

/** Runs in a page. Gives all stops a name of their own, in the order in which a reader meets them. */
function marked(): string[] {
  const STOPS = 'a[href],button,input,select,textarea,summary,[tabindex="0"]';
  const names: string[] = [];
  const read = (node: Element): void => {
    if (node.matches(STOPS) && node.checkVisibility() && !isOther(node)) {
      const said = node.getAttribute('aria-label') ?? node.textContent ?? '';
      names.push(`${names.length} ${node.localName} ${said.replace(/\s+/g, ' ').trim().slice(0, 40)}`);
      (node as HTMLElement).dataset['stop'] = names.at(-1);
    }
    if (node instanceof HTMLSlotElement && node.assignedElements().length > 0) node.assignedElements().forEach(read);
    else for (const child of (node.shadowRoot ?? node).children) read(child);
  };
  /** Of several radio buttons or tabs one is a stop; arrows lead to the others. */
  const isOther = (node: Element): boolean =>
    (node instanceof HTMLInputElement && node.type === 'radio' && !node.checked) ||
    node.matches(':disabled,[role=tab][aria-selected=false],[role=option]');
  read(document.body);
  return names;
}

/** Runs in a page: to the first stop, by a key's way of focus, which shows its ring. */
function toTheBeginning(): void {
  const first = (root: ParentNode): HTMLElement | undefined => {
    for (const each of root.querySelectorAll<HTMLElement>('*')) {
      if (each.dataset['stop']?.startsWith('0 ')) return each;
      const inner = each.shadowRoot && first(each.shadowRoot);
      if (inner) return inner;
    }
    return undefined;
  };
  first(document)?.focus({ focusVisible: true });
}

/** Runs in a page; undefined where the focus is on no stop, such as a part that scrolls. */
function focused(): Stop | undefined {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  const name = element instanceof HTMLElement ? element.dataset['stop'] : undefined;
  if (!element || name === undefined) return undefined;
  const { x, y, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect();
  return { name, box: { x, y, width, height } };
}
