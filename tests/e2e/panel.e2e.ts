/** The panel beside a page: what it lists, how it follows, where it leads; and citations on the clipboard. */
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveDemo } from '../cli/demo.ts';
import { cardFrame, eventually, inSight, openCard, settledMarks, showing, shownText } from '../cli/reading.ts';
import { serve, type Site } from '../cli/serve.ts';
import { inBrowsers } from './in-browsers.ts';
import { flip } from './settings-page.ts';

const FILLER = '<p style="height: 3000px">Nothing.</p>';
const PAGES = {
  '/talks': { body: '<!doctype html><title>Talks</title><h1>Talks</h1><p>John Kerry met Jen Psaki in Paris.</p>' },
  '/long': {
    body: `<!doctype html><p>First Jen Psaki spoke.</p>${FILLER}<p>Then Hassan Rouhani answered.</p>${FILLER}`,
  },
  '/empty': { body: '<!doctype html><p>A recipe for soup.</p>' },
  '/paste': { body: '<!doctype html><textarea autofocus></textarea>' },
  '/forbidding': {
    body: '<!doctype html><p>First Jen Psaki spoke.</p>',
    headers: { 'permissions-policy': 'clipboard-write=(), clipboard-read=()' },
  },
};

let demo: Site;
let site: Site;
beforeAll(async () => {
  demo = await serveDemo();
  site = await serve(PAGES);
});
afterAll(() => Promise.all([demo.close(), site.close()]));

inBrowsers('the panel', (reader) => {
  test('lists what is on the page, in the order in which it is first named', async () => {
    const page = await reader.open(site.url('/talks'));
    await settledMarks(page);
    const panel = await reader.openPanel();
    await showing(panel, '3 subjects, 3 mentions');
    expect(await texts(panel, '.called')).toEqual(['John Kerry', 'Jen Psaki', 'Paris']);
  });

  test('counts by subject what the toolbar button counts', async () => {
    const page = await reader.open(demo.url('/'));
    await settledMarks(page);
    const panel = await reader.openPanel();
    await showing(panel, 'mentions');
    const subjects = (await texts(panel, '.called')).length;
    expect(subjects).toBeGreaterThan(20);
    await showing(panel, `${subjects} subjects`);
    expect(await reader.session.badgeText(page)).toBe(String(subjects));
  });

  test('keeps only what the sources differ on when asked to', async () => {
    const page = await reader.open(demo.url('/'));
    await settledMarks(page);
    const panel = await reader.openPanel();
    await showing(panel, 'sources differ');
    const all = (await texts(panel, '.row')).length;
    await press(await found(panel, 'input[type=checkbox]'));
    const rows = await eventually('fewer rows', async () => {
      const rows = await texts(panel, '.row');
      return rows.length < all && rows;
    });
    expect(rows.filter((row) => !row.includes('sources differ'))).toEqual([]);
  });

  test('goes to a mention: the page scrolls there', async () => {
    const page = await reader.open(site.url('/long'));
    await settledMarks(page);
    const panel = await reader.openPanel();
    await showing(panel, 'Hassan Rouhani');
    await press(await found(panel, '[aria-label="Show the mention of Hassan Rouhani on the page"]'));
    await showing(panel, 'Shown on the page');
    const marks = await eventually('the mark in sight', async () => inSight(page, await settledMarks(page)));
    expect(marks.map(({ text }) => text)).toEqual(['Hassan Rouhani']);
  });

  test('says that a mention is gone when it is', async () => {
    const page = await reader.open(site.url('/long'));
    await settledMarks(page);
    const panel = await reader.openPanel();
    await showing(panel, 'Hassan Rouhani');
    const jump = await found(panel, '[aria-label="Show the mention of Hassan Rouhani on the page"]');
    await page.evaluate(() => document.querySelectorAll('p')[2]?.style.setProperty('display', 'none'));
    await press(jump);
    await showing(panel, 'No longer to be seen on the page');
  });

  test('shows at once what comes to the page and what leaves it', async () => {
    const page = await reader.open(site.url('/talks'));
    await settledMarks(page);
    const panel = await reader.openPanel();
    await showing(panel, '3 subjects');
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>So did Hassan Rouhani.</p>'));
    await showing(panel, '4 subjects, 4 mentions');
    await page.evaluate(() => document.querySelector('p')?.remove());
    await showing(panel, '1 subject, 1 mention');
  });

  test('follows the reader to another address and to another tab', async () => {
    const page = await reader.open(site.url('/talks'));
    const panel = await reader.openPanel();
    await showing(panel, 'Jen Psaki');
    await page.goto(site.url('/empty'));
    await showing(panel, 'Nothing is marked on this page');
    await page.goto(site.url('/long'));
    await showing(panel, 'Hassan Rouhani');
    await reader.open(site.url('/talks'));
    await showing(panel, 'John Kerry');
    await page.bringToFront();
    await showing(panel, 'Hassan Rouhani');
  });

  test('says that marks are off where they are, and lists again when they are on', async () => {
    const page = await reader.open(site.url('/talks'));
    await settledMarks(page);
    const popup = await reader.openPopup();
    const panel = await reader.openPanel();
    await showing(panel, 'Jen Psaki');
    const siteSwitch = `Marks on ${new URL(site.url('/')).host}`;
    await flip(popup, siteSwitch);
    await showing(panel, 'Marks are off');
    await flip(popup, siteSwitch);
    await showing(panel, 'Jen Psaki');
  });

  test('shows a subject in full, and goes back', async () => {
    const page = await reader.open(site.url('/talks'));
    await settledMarks(page);
    const panel = await reader.openPanel();
    await showing(panel, 'Jen Psaki');
    await press((await panel.$$('>>> .open'))[1]!);
    await found(panel, 'concordance-subject');
    await showing(panel, 'Where sources agree or differ');
    expect(await shownText(panel)).toContain('Jen Psaki');
    await press(await found(panel, '.back'));
    await showing(panel, '3 subjects');
  });

  test('shows the timeline of everything and of one subject, and opens what stands in it', async () => {
    await reader.open(site.url('/talks'));
    const panel = await reader.openPanel();
    await press(await found(panel, '#tab-timeline'));
    const years = await eventually('years', () => texts(panel, 'h2'));
    expect(years).toEqual(years.toSorted());
    expect(years.at(-1)).toBe('2014');
    const event = await found(panel, '.event .what button');
    const name = await event.evaluate((button) => button.textContent.trim());
    await press(event);
    await found(panel, 'concordance-subject');
    expect(await texts(panel, 'h1[tabindex]')).toEqual([name]);
    await press(await found(panel, '.of'));
    await showing(panel, 'Only about');
    expect(await texts(panel, '.event .what')).toContain(name);
    await press(await found(panel, '.all'));
    await eventually('all years again', async () => (await texts(panel, 'h2')).length === years.length);
  });

  test('opens from a card at the subject of the card, in a tab where the browser allows nothing better', async () => {
    const page = await reader.open(site.url('/long'));
    const [mark] = inSight(page, await settledMarks(page));
    const panel = await reader.openPanel();
    await showing(panel, '2 subjects');
    await openCard(page, mark!);
    const button = await found(await shownCard(page), '.panel');
    await button.click();
    await found(panel, 'concordance-subject');
    await showing(panel, 'Where sources agree or differ');
    expect(await shownText(panel)).toContain('Jen Psaki');
    if (reader.engine === 'chromium') await eventually('the panel', () => reader.session.isPanelOpen());
  });

  test('opens from the popup', async () => {
    const page = await reader.open(site.url('/talks'));
    await settledMarks(page);
    const popup = await reader.openPopup();
    const button = await found(popup, 'footer .panel');
    // The popup closes itself, and a click that nothing is left of never ends.
    void button.click().catch(() => undefined);
    await eventually('the panel', () => reader.session.isPanelOpen());
  });
});

inBrowsers('a citation', (reader) => {
  test.each(['/long', '/forbidding'])(
    'is copied from the card on %s: quote, speaker, publisher, date, address',
    async (path) => {
      const page = await reader.open(site.url(path));
      const [mark] = inSight(page, await settledMarks(page));
      await openCard(page, mark!);
      const card = await shownCard(page);
      await unfold(card);
      const button = await found(card, 'figcaption .copy');
      const expected = await button.evaluate((each) => each.getAttribute('data-citation') ?? '');
      await button.click();
      await showing(card, 'Copied');
      const pasted = await paste(await reader.open(site.url('/paste')));
      expect(pasted).toBe(expected);
      expect(pasted).toMatch(/^“.+”\n.+, .*\d{4}, paragraph \d+\nhttps?:/);
    },
  );
});

/** What can be pressed may be out of sight, or in a tab behind. */
const press = (element: ElementHandle): Promise<void> => element.evaluate((each) => (each as HTMLElement).click());

/** The first element that matches, inside whatever shadow roots, once it is there. */
function found(context: Page | Frame, selector: string): Promise<ElementHandle> {
  return eventually(selector, async () => (await context.$(`>>> ${selector}`).catch(() => null)) ?? undefined);
}

async function texts(context: Page | Frame, selector: string): Promise<string[]> {
  const elements = await context.$$(`>>> ${selector}`);
  return Promise.all(
    elements.map((element) => element.evaluate((each) => (each.textContent ?? '').replace(/\s+/g, ' ').trim())),
  );
}

async function shownCard(page: Page): Promise<Frame> {
  return eventually('the card', () => cardFrame(page));
}

async function unfold(context: Frame): Promise<void> {
  for (const summary of await context.$$('>>> summary')) {
    await summary.evaluate((each) => ((each.parentElement as HTMLDetailsElement).open = true));
  }
}

async function paste(page: Page): Promise<string> {
  await page.focus('textarea');
  await page.keyboard.down('Control');
  await page.keyboard.press('v', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  return eventually('something pasted', () => page.$eval('textarea', (box) => box.value || undefined));
}
