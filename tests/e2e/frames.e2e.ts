/** Pages made of frames: marks, cards and the panel in each, wherever its document comes from. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  cardBox,
  cardFrame,
  cardGone,
  eventually,
  openCard,
  settledMarks,
  marksIn,
  showing,
  shownText,
  throughout,
} from '../cli/reading.ts';
import { serve, type Site } from '../cli/serve.ts';
import { inBrowsers, type Reader } from './in-browsers.ts';
import { flip } from './settings-page.ts';

/** Longer than a pointer has to rest for a card. */
const LONG_MS = 700;

const PROSE = '<!doctype html><html lang="en"><title>Inside</title><p>Later <b>Hassan Rouhani</b> answered.</p>';
const LONG = `${PROSE}${'<p>Nothing at all happened on the other days.</p>'.repeat(40)}`;
const STYLE = 'width: 700px; height: 500px; border: 0';

let site: Site;
/** Another origin: the same server by another name. */
let elsewhere: string;
beforeAll(async () => {
  site = await serve({
    '/inside': { body: PROSE },
    '/inside-long': { body: LONG },
    '/same': { body: around(`<iframe src="/inside" style="${STYLE}"></iframe>`) },
    '/srcdoc': { body: around(`<iframe srcdoc="${PROSE.replaceAll('"', '&quot;')}" style="${STYLE}"></iframe>`) },
    '/blank': {
      body: around(`<iframe style="${STYLE}"></iframe><script>
        document.querySelector('iframe').contentDocument.body.innerHTML = '<p>Later <b>Hassan Rouhani</b> answered.</p>';
      </script>`),
    },
    '/cross': { body: around(`<iframe style="${STYLE}"></iframe>${GO_ELSEWHERE}`) },
    '/small': { body: around(`<iframe src="/inside" style="width: 300px; height: 100px"></iframe>`) },
    '/tall': { body: around(`<iframe src="/inside-long" style="width: 700px; height: 3000px"></iframe>`) },
    '/dialog': {
      body: around(`<dialog><input><iframe src="/inside" style="${STYLE}"></iframe></dialog>
        <script>document.querySelector('dialog').showModal()</script>`),
    },
    '/below': {
      body: around(`<p style="height: 2000px">Nothing.</p><iframe style="${STYLE}"></iframe>${GO_ELSEWHERE}`),
    },
  });
  elsewhere = site.url('/inside').replace('127.0.0.1', 'localhost');
});
afterAll(() => site.close());

inBrowsers('a page with a frame', (reader) => {
  test.each(['same', 'cross', 'srcdoc', 'blank'])(
    '%s: marks what is in the frame and opens a card there',
    async (kind) => {
      const page = await opened(reader, `/${kind}`);
      const frame = await markedFrame(page);
      await restIn(page, frame);
      const card = await eventually('the card', () => cardFrame(page));
      await showing(card, 'Hassan Rouhani');
      await eventually('the card in the frame', async () => (await cardBox(page)) !== undefined);
      expect(card.parentFrame()).toBe(frame);
      await page.mouse.move(5, 5, { steps: 4 });
      await cardGone(page);
    },
  );

  test('counts and lists what is in its frames, and goes to it', async () => {
    const page = await opened(reader, '/below');
    await markedFrame(page);
    const panel = await reader.openPanel();
    await showing(panel, '2 subjects, 2 mentions');
    const jump = await eventually(
      'the jump',
      async () => (await panel.$('>>> [aria-label*="Hassan Rouhani"].jump')) ?? undefined,
    );
    await jump.evaluate((button) => (button as HTMLElement).click());
    await showing(panel, 'Shown on the page');
    expect(await eventually('the badge', async () => (await reader.session.badgeText(page)) === '2')).toBe(true);
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    await showing(panel, '1 subject, 1 mention');
  });

  test('opens the card where the reader sees it, in a frame that is higher than the screen', async () => {
    const page = await opened(reader, '/tall');
    const frame = await markedFrame(page);
    await restIn(page, frame);
    const box = await eventually('the card', () => cardBox(page));
    expect(box.y + box.height).toBeLessThan(800);
  });

  test('opens no card in a frame without room for one, and the panel where its mark is pressed', async () => {
    const page = await opened(reader, '/small');
    const frame = await markedFrame(page);
    const mark = await restIn(page, frame);
    await throughout('there is no card', LONG_MS, async () => (await cardBox(page)) === undefined);
    const panel = await reader.openPanel();
    await showing(panel, '2 subjects');
    await page.mouse.click(mark.x, mark.y);
    await eventually('the subject', async () => (await panel.$('>>> concordance-subject')) !== null);
    expect(await shownText(panel)).toContain('Hassan Rouhani');
  });

  test('closes the card of a frame on Escape in the page, and before a dialog of the page', async () => {
    const page = await opened(reader, '/dialog');
    const frame = await markedFrame(page);
    await page.focus('input');
    await restIn(page, frame);
    await eventually('the card', () => cardBox(page));
    await page.keyboard.press('Escape');
    await cardGone(page);
    const isOpen = (): Promise<boolean> => page.evaluate(() => document.querySelector('dialog')!.open);
    expect(await isOpen()).toBe(true);
    await page.keyboard.press('Escape');
    await eventually('the dialog to close', async () => !(await isOpen()));
  });

  test('closes the card of the page on Escape in a frame', async () => {
    const page = await opened(reader, '/same');
    const frame = await markedFrame(page);
    await frame.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<input>'));
    await frame.focus('input');
    const psaki = (await settledMarks(page)).find(({ text }) => text === 'Jen Psaki')!;
    await openCard(page, psaki);
    await page.keyboard.press('Escape');
    await cardGone(page);
  });

  test('has no marks in its frames where the site is switched off', async () => {
    const page = await opened(reader, '/same');
    const frame = await markedFrame(page);
    const popup = await reader.openPopup();
    const siteSwitch = `Marks on ${new URL(page.url()).host}`;
    await flip(popup, siteSwitch);
    await eventually('no marks', async () => (await marksIn(frame)).length === 0);
    await flip(popup, siteSwitch);
    await markedFrame(page);
  });
});

async function opened(reader: Reader, path: string): Promise<Page> {
  const page = await reader.open(site.url(path));
  await page.evaluate((address) => (globalThis as unknown as { go?: (to: string) => void }).go?.(address), elsewhere);
  return page;
}

function around(body: string): string {
  return `<!doctype html><html lang="en"><title>Around</title><style>body { margin: 20px; font: 18px/1.5 sans-serif }</style>
    <p>First Jen Psaki spoke.</p>${body}`;
}

const GO_ELSEWHERE = `<script>globalThis.go = (address) => { document.querySelector('iframe').src = address; };</script>`;

/** The frame of the page once its name is marked. */
function markedFrame(page: Page): Promise<Frame> {
  return eventually('marks in the frame', async () => {
    for (const frame of page.frames()) {
      if (frame === page.mainFrame()) continue;
      const marked = await marksIn(frame).catch((): string[] => []);
      if (marked.includes('Hassan Rouhani')) return frame;
    }
    return undefined;
  });
}

/** Rests the pointer on the marked name in a frame, which stands in its first paragraph. */
async function restIn(page: Page, frame: Frame): Promise<{ x: number; y: number }> {
  const element = await frame.frameElement();
  const outer = await element!.evaluate((each) => each.getBoundingClientRect().toJSON() as DOMRect);
  const inner = await frame.$eval('b', (each) => each.getBoundingClientRect().toJSON() as DOMRect);
  const at = { x: outer.x + inner.x + 10, y: outer.y + inner.y + inner.height / 2 };
  await page.mouse.move(at.x + 150, at.y + 2);
  await page.mouse.move(at.x, at.y, { steps: 4 });
  return at;
}
