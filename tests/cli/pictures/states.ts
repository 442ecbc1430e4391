/**
 * What there is to see: each surface of the extension in each of its states, brought about as a reader does it.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Viewport } from 'puppeteer-core';
import { requireBuild, type Session } from '../browsers.ts';
import { cardBox, cardFrame, cardGone, eventually, openCard, shownText, type SeenMark } from '../reading.ts';

export interface Surface {
  session: Session;
  narrow: boolean;
  /** The marks of the page that is read, near where it is scrolled to. */
  marks: () => Promise<SeenMark[]>;
  /** Takes the picture of a state. */
  take: (page: Page, state: string) => Promise<void>;
}

/** Finds something at the first try, and shows that part of a word is enough. */
const QUERY = 'refus';
const NOTHING = 'zzyzx';

/** Far apart in the first screenfuls of the demonstration page. */
const SCREENFULS = 6;

const MARKS: { state: string; accepts: (mark: SeenMark) => boolean }[] = [
  { state: 'card-name', accepts: ({ drawn }) => drawn.includes('name') && !drawn.includes('differs') },
  { state: 'card-event', accepts: ({ drawn }) => drawn.includes('event') },
  { state: 'card-differs', accepts: ({ drawn }) => drawn.includes('differs') },
];

/** The page that is read, and cards on it. */
export async function takeCards({ marks, take }: Surface, page: Page): Promise<void> {
  await take(page, 'page');
  for (const { state, accepts } of MARKS) {
    const mark = await scrollToMark(page, accepts, marks);
    if (mark === undefined) {
      console.warn(`${state}: no such mark on the page.`);
      continue;
    }
    await openCard(page, mark);
    await painted(page);
    await take(page, state);
    if (state === 'card-differs') await unfold(page, take);
    await page.keyboard.press('Escape');
    await cardGone(page);
    await page.mouse.move(1, 1);
  }
  await takeLink(page, take, marks);
}

/** What a tap opens on a mark that stands in a link. */
async function takeLink(page: Page, take: Surface['take'], marks: Surface['marks']): Promise<void> {
  const mark = await scrollToMark(page, () => true, marks);
  if (mark === undefined) return;
  const { x, y, width, height } = mark.box;
  const at = { x: x + width / 2, y: y + height / 2 };
  // The demonstration page has no link of its own there: only its own words change, and not where they stand.
  await page.evaluate(({ x, y }) => {
    const words = document.elementFromPoint(x, y);
    const link = Object.assign(document.createElement('a'), { href: '/people/a-page-about-somebody?from=article' });
    link.style.color = 'inherit';
    link.append(...(words?.childNodes ?? []));
    words?.append(link);
  }, at);
  await marks();
  await page.touchscreen.tap(at.x, at.y);
  await eventually('the card', () => cardBox(page));
  const card = await cardFrame(page);
  await eventually('the subject', async () => (await card?.$('>>> h1')) !== null);
  await painted(page);
  await take(page, 'card-link');
  await page.keyboard.press('Escape');
  await cardGone(page);
  await page.reload();
}

/** Further down in the card: an answer with what it rests on. */
async function unfold(page: Page, take: Surface['take']): Promise<void> {
  for (const [what, state] of [
    ['.answer summary', 'card-unfolded'],
    ['.why summary', 'card-why'],
  ] as const) {
    const frame = await cardFrame(page);
    const summary = await frame?.$(`>>> ${what}`);
    await summary?.evaluate((element) => {
      element.click();
      element.scrollIntoView({ block: 'start' });
    });
    await painted(page);
    await take(page, state);
  }
}

/** The card draws by itself, in a process of its own. */
async function painted(page: Page): Promise<void> {
  const frame = await cardFrame(page);
  await frame?.evaluate(async () => {
    for (let frame = 0; frame < 5; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** The first mark of a kind that is well inside the window, scrolling down for it. */
export async function scrollToMark(
  page: Page,
  accepts: (mark: SeenMark) => boolean,
  marks: Surface['marks'],
): Promise<SeenMark | undefined> {
  const height = page.viewport()?.height ?? 0;
  for (let screenful = 0; screenful < SCREENFULS; screenful += 1) {
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), screenful * height * 0.75);
    const found = (await marks()).find(
      (mark) => mark.box.y > height * 0.15 && mark.box.y < height * 0.8 && accepts(mark),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The popup beside the page that is in front. */
export async function takePopups(surface: Surface): Promise<void> {
  const { take } = surface;
  const popup = await openPopup(surface, '[data-subject]');
  await take(popup, 'popup-list');
  await search(popup, NOTHING, '.notice');
  await take(popup, 'popup-nothing');
  await search(popup, QUERY, '[role=option]');
  await take(popup, 'popup-results');
  await pressFirst(popup, '[role=option]', 'h1[part]');
  await take(popup, 'popup-subject');
  await popup.close();
}

/** The panel, as a page that is as wide as panels are. */
export async function takePanels({ session, narrow, take }: Surface): Promise<void> {
  const panel = await openPage(session, 'sidepanel.html', { width: narrow ? 240 : 360, height: 760 }, '[data-subject]');
  await take(panel, 'panel-tab');
  await besidePage(panel);
  await take(panel, 'panel-by-subject');
  await pressFirst(panel, 'fieldset label:last-of-type input', '.jump');
  await take(panel, 'panel-page');
  await pressFirst(panel, '#tab-timeline', '.year');
  await take(panel, 'panel-timeline');
  await pressFirst(panel, '.event .name', 'h1[part]');
  await take(panel, 'panel-subject');
  await panel.close();
}

/** The panel as it is at the side of a window, where no script can take its picture. */
export async function besidePage(panel: Page): Promise<void> {
  await panel.$eval('concordance-panel', async (element) => {
    Object.assign(element, { inTab: false });
    await (element as unknown as { updateComplete: Promise<unknown> }).updateComplete;
  });
}

export async function takeSearchPages({ session, narrow, take }: Surface): Promise<void> {
  const page = await openPage(session, 'search.html', sizeOf(narrow), 'select');
  await take(page, 'search-start');
  await search(page, QUERY, '[role=option]');
  await take(page, 'search-results');
  await pressFirst(page, '[role=option]', 'h1[part]');
  await take(page, 'search-opened');
  await page.close();
}

/** Pages that stand in a tab and show what they have at once. */
export async function takeTabs({ session, narrow, take }: Surface): Promise<void> {
  for (const name of ['overview', 'options', 'welcome'] as const) {
    if (!existsSync(join(requireBuild(session.engine), `${name}.html`))) continue;
    const page = await openPage(session, `${name}.html`, sizeOf(narrow), ':is(h1, h2)');
    // A page that is not in front is not marked, nor what is far below the screen.
    await page.bringToFront();
    if (name !== 'overview' && !narrow) await eventually('marks on the sample', () => page.evaluate(isMarked));
    await take(page, name);
    await MORE[name](page, (state) => take(page, `${name}-${state}`));
    await page.close();
  }
}

/** What there is on such a page besides what it begins with. */
const MORE = {
  async overview(page, take) {
    await pressFirst(page, '[role=gridcell]:not(.quiet)', 'concordance-comparison[open]');
    await take('opened');
    await pressFirst(page, '.back', '[role=gridcell]');
    await pressFirst(page, '[data-tab=timeline]', 'circle.point');
    await take('timeline');
  },
  async options(page, take) {
    for (const state of ['below', 'end']) {
      const share = state === 'end' ? 1 : 0.45;
      await page.evaluate((share) => scrollTo({ top: document.body.scrollHeight * share, behavior: 'instant' }), share);
      await take(state);
    }
  },
  async welcome(page, take) {
    for (const step of ['2', '3']) {
      await pressFirst(page, 'nav .main', `.place`);
      await eventually(
        `step ${step}`,
        async () => (await page.$eval('concordance-welcome', (each) => String(each.step + 1))) === step,
      );
      await take(step);
    }
  },
} satisfies Record<string, (page: Page, take: (state: string) => Promise<void>) => Promise<void>>;

/** Runs in a page: by highlights, or, where the system chooses the colours, by a layer over it. */
function isMarked(): boolean {
  return [...CSS.highlights.values()].some(({ size }) => size > 0) || document.documentElement.children.length > 2;
}

export function sizeOf(narrow: boolean): Viewport {
  return narrow ? { width: 375, height: 740 } : { width: 1280, height: 800 };
}

/** As large as browsers make it: as what is in it, up to a limit; on a phone it is a page of its own. */
export async function openPopup({ session, narrow }: Surface, shows: string): Promise<Page> {
  if (narrow) {
    const touch = session.engine === 'chromium' && { isMobile: true, hasTouch: true };
    return openPage(session, 'popup.html', { ...sizeOf(narrow), ...touch }, shows);
  }
  const size = { width: 400, height: 590 };
  const popup = await openPage(session, 'popup.html', size, shows);
  const width = await popup.$eval('concordance-popup', (element) => element.getBoundingClientRect().width);
  await popup.setViewport({ ...size, width: Math.ceil(width) });
  return popup;
}

/** Opens a page of the extension and waits until it shows something. */
export async function openPage(session: Session, file: string, viewport: Viewport, shows: string): Promise<Page> {
  const page = await session.openExtensionPage(file);
  await page.setViewport(viewport);
  await eventually(`${shows} in ${file}`, async () => (await page.$(`>>> ${shows}`)) !== null);
  // By now it knows which tab it is about; and what is behind another tab is not always drawn.
  await page.bringToFront();
  return page;
}

async function search(page: Page, query: string, shows: string): Promise<void> {
  const input = await page.$('>>> input[role=combobox]');
  await input?.evaluate((element) => {
    element.select();
  });
  const before = await shownText(page);
  await input?.type(query);
  await eventually(`${shows} for “${query}”`, async () => {
    const isThere = (await page.$(`>>> ${shows}`)) !== null;
    return isThere && (await shownText(page)) !== before;
  });
}

/** Clicks the first of what is there, without scrolling to it, and waits for what it shows. */
export async function pressFirst(page: Page, what: string, shows: string): Promise<void> {
  const found = await eventually(what, async () => (await page.$(`>>> ${what}`)) ?? undefined);
  await found.evaluate((element) => (element as HTMLElement).click());
  await eventually(`${shows} after ${what}`, async () => (await page.$(`>>> ${shows}`)) !== null);
}
