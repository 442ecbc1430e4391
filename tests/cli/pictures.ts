/**
 * `npm run pictures`: the page, its cards and the popup at two widths, light and dark, in both browsers, for somebody to
 * look at. Needs both builds.
 */
import type { Page, Viewport } from 'puppeteer-core';
import { ENGINES, launchBrowser, requireBrowser, requireBuild, type Engine, type Session } from './browsers.ts';
import { serveDemo } from './demo.ts';
import { openPopup, POPUP_VIEWPORT } from './look.ts';
import { takePicture } from './pictures-folder.ts';
import { cardGone, eventually, openCard, settledMarks, type SeenMark } from './reading.ts';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 375, height: 740 },
];
const SCHEMES = ['light', 'dark'] as const;

/** Far apart in the first screenfuls of the demonstration page. */
const SCREENFULS = 6;

/** Finds something at the first try, and shows that part of a word is enough. */
const QUERY = 'refus';

const WANTED: { name: string; accepts: (mark: SeenMark) => boolean }[] = [
  { name: 'name', accepts: ({ drawn }) => drawn.includes('name') && !drawn.includes('differs') },
  { name: 'event', accepts: ({ drawn }) => drawn.includes('event') },
  { name: 'differs', accepts: ({ drawn }) => drawn.includes('differs') },
];

async function takeAll(session: Session, engine: Engine, scheme: string, address: string): Promise<void> {
  for (const size of SIZES) {
    const prefix = `${engine}-${size.width}-${scheme}`;
    const page = await session.newPage();
    await page.setViewport(size);
    await page.goto(address);
    await settledMarks(page);
    console.log(await takePicture(page, `${prefix}-page`));
    for (const { name, accepts } of WANTED) await takeCard(page, accepts, `${prefix}-card-${name}`);
    // A narrow popup is a phone's, which only Chromium can be made to take itself for.
    const viewport = size.width > POPUP_VIEWPORT.width ? POPUP_VIEWPORT : { ...size, isMobile: true, hasTouch: true };
    if (engine === 'chromium' || viewport === POPUP_VIEWPORT) await takePopups(session, page, viewport, prefix);
    await page.close();
  }
}

async function takeCard(page: Page, accepts: (mark: SeenMark) => boolean, name: string): Promise<void> {
  const mark = await scrollToMark(page, accepts);
  if (mark === undefined) return console.warn(`${name}: no such mark on the page.`);
  await openCard(page, mark);
  console.log(await takePicture(page, name));
  await page.keyboard.press('Escape');
  await cardGone(page);
  await page.mouse.move(1, 1);
}

/** The first mark of a kind that is well inside the window, scrolling down for it. */
async function scrollToMark(page: Page, accepts: (mark: SeenMark) => boolean): Promise<SeenMark | undefined> {
  const height = page.viewport()?.height ?? 0;
  for (let screenful = 0; screenful < SCREENFULS; screenful += 1) {
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), screenful * height * 0.75);
    const marks = await settledMarks(page);
    const found = marks.find((mark) => mark.box.y > height * 0.15 && mark.box.y < height * 0.8 && accepts(mark));
    if (found !== undefined) return found;
  }
  return undefined;
}

async function takePopups(session: Session, page: Page, viewport: Viewport, prefix: string): Promise<void> {
  await page.bringToFront();
  const popup = await openPopup(session);
  await popup.setViewport(viewport);
  await eventually('the list', async () => (await popup.$('>>> [data-subject]')) !== null);
  console.log(await takePicture(popup, `${prefix}-popup-empty`));
  await popup.type('>>> input', QUERY);
  await eventually('results in the popup', async () => (await popup.$('>>> [role=option]')) !== null);
  console.log(await takePicture(popup, `${prefix}-popup-results`));
  await popup.close();
}

await using site = await serveDemo();
for (const engine of ENGINES) {
  for (const colorScheme of SCHEMES) {
    const options = { extension: requireBuild(engine), colorScheme };
    const session = await launchBrowser(requireBrowser(engine), options);
    await takeAll(session, engine, colorScheme, site.url('/'));
    await session.close();
  }
}
