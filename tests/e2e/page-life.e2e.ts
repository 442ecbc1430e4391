/** Pages of every kind, and what becomes of marks while a page lives: what a reader sees, in both browsers. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardFrame, eventually, marksOn, openCard, settledMarks, showing, throughout } from '../cli/reading.ts';
import { serve, type Site } from '../cli/serve.ts';
import { inBrowsers } from './in-browsers.ts';
import { flip } from './settings-page.ts';

const HEAD = `<!doctype html><html lang="en"><title>Page</title>
  <style>body { font: 20px/40px monospace; margin: 40px } p { margin: 0; height: 40px }</style>`;

/** How a page may have a name in it, and the words that are marked there. */
const WRITTEN: Record<string, [markup: string, marked: string[]]> = {
  'over a line break': ['<p>Hassan<br>Rouhani spoke.</p>', ['HassanRouhani']],
  'over a place to break': ['<p>Hassan Rou<wbr>hani spoke.</p>', ['Hassan Rouhani']],
  'with soft hyphens': ['<p>Hassan Rou&shy;hani spoke.</p>', ['Hassan Rou\u00adhani']],
  'in an element without a box': ['<div style="display: contents">Hassan Rouhani spoke.</div>', ['Hassan Rouhani']],
  'where nothing can be selected': ['<p style="user-select: none">Hassan Rouhani spoke.</p>', ['Hassan Rouhani']],
  'where the browser skips what is far away': [
    '<section style="content-visibility: auto"><p>Hassan Rouhani spoke.</p></section>',
    ['Hassan Rouhani'],
  ],
  'in a page that is zoomed': ['<p style="zoom: 2">Hassan Rouhani spoke.</p>', ['Hassan Rouhani']],
  'in a part that scrolls by itself': [
    '<div style="height: 100px; overflow: auto"><p>Hassan Rouhani spoke.</p></div>',
    ['Hassan Rouhani'],
  ],
  'in columns, from right to left': [
    '<div dir="rtl" style="columns: 2"><p>Hassan Rouhani spoke.</p><p>John Kerry left.</p></div>',
    ['Hassan Rouhani', 'John Kerry'],
  ],
};

const TWICE = '<p>Then Hassan Rouhani spoke.</p><p>Then Hassan Rouhani spoke.</p>';

/** Both lines are the same, and only the first has a mark. */
const SHADOWED: Record<string, string> = {
  'declared in the page': `<x-a><template shadowrootmode="open">${TWICE}</template></x-a>`,
  'in another one': `<div><template shadowrootmode="open"><div><template shadowrootmode="open">${TWICE}</template></div></template></div>`,
  'that lets through what is in its host': `<x-a><template shadowrootmode="open"><slot></slot></template>${TWICE}</x-a>`,
  'made by a script, long after': `<x-a></x-a><script>setTimeout(() => {
      document.querySelector('x-a').attachShadow({ mode: 'open' }).innerHTML = '${TWICE}';
    }, 1500)</script>`,
  'filled by a script, long after': `<x-a></x-a><script>
      const root = document.querySelector('x-a').attachShadow({ mode: 'open' });
      setTimeout(() => root.innerHTML = '${TWICE}', 1500);
    </script>`,
};

/** An application that replaces its article, before or after it says that it is somewhere else. */
const APPLICATION = `${HEAD}<meta property="article:published_time" content="2013-05-01">
  <main><p>Iraq’s prime minister spoke.</p></main>
  <script>
    const turn = () => {
      document.querySelector('meta').content = '2014-10-24';
      document.querySelector('main').innerHTML = '<p>Once more Iraq’s prime minister spoke.</p>';
    };
    const leave = () => history.pushState(null, '', '/elsewhere');
  </script>`;

let site: Site;
beforeAll(async () => {
  const pages = [
    ...Object.entries(WRITTEN).map(([name, [markup]]) => [name, markup] as const),
    ...Object.entries(SHADOWED),
  ].map(([name, markup]) => [pathOf(name), { body: HEAD + markup }]);
  site = await serve({
    ...Object.fromEntries(pages),
    '/plain': { body: `${HEAD}<main>${TWICE}</main>` },
    '/details': {
      body: `${HEAD}<details><summary>More</summary><p>Hassan Rouhani spoke.</p></details><p>John Kerry</p>`,
    },
    '/tabs': {
      body: `${HEAD}<div id="tab" hidden>Hassan Rouhani spoke.</div><div id="slide" aria-hidden="true">John Kerry left.</div>
        <details><summary>More</summary>Jen Psaki came.</details><p>Jen Psaki went.</p>`,
    },
    '/clock': { body: `${HEAD}<p>Hassan Rouhani speaks in <i>100</i> s</p><p>John Kerry left.</p>` },
    '/application': { body: APPLICATION },
    '/article': {
      body: `${HEAD}<article><h1>Speech</h1>${`<p>Hassan Rouhani spoke for an hour, and then for another one. ${'He said much. '.repeat(40)}</p>`.repeat(3)}</article>`,
    },
    '/elsewhere': { body: HEAD },
  });
});
afterAll(() => site.close());

inBrowsers('a name', (reader) => {
  test.for(Object.keys(WRITTEN))('%s: is marked, and has a card', async (name) => {
    const page = await reader.open(site.url(pathOf(name)));
    const marks = await settledMarks(page);
    expect(marks.map(({ text }) => text)).toEqual(WRITTEN[name]?.[1]);
    expect(await openCard(page, marks[0]!)).toContain('Hassan Rouhani');
  });

  test('in a closed part: is marked when the reader opens it', async () => {
    const page = await reader.open(site.url('/details'));
    expect((await settledMarks(page)).map(({ text }) => text)).toEqual(['John Kerry']);
    await page.click('summary');
    await eventually('the other mark', async () => (await marksOn(page)).length === 2);
  });

  test('in a tab and on a slide: is marked when the page shows it', async () => {
    const page = await reader.open(site.url('/tabs'));
    // What stands in the closed part itself is not seen, and is not the first of its name.
    expect((await settledMarks(page)).map(({ text }) => text)).toEqual(['Jen Psaki']);
    expect((await settledMarks(page))[0]!.box.height).toBeGreaterThan(0);
    await page.evaluate(() => {
      document.querySelector('#tab')!.removeAttribute('hidden');
      document.querySelector('#slide')!.setAttribute('aria-hidden', 'false');
    });
    await marked(page, ['Hassan Rouhani', 'John Kerry', 'Jen Psaki']);
    // What is hidden again is no longer the first of its name.
    await page.evaluate(() => {
      document.querySelector('#slide')!.textContent = 'Hassan Rouhani left.';
      document.querySelector('#tab')!.setAttribute('hidden', '');
    });
    await eventually('the mark on the slide', async () => {
      const marks = await marksOn(page);
      return marks[0]?.text === 'Hassan Rouhani' && marks.length === 2 && marks[0].box.height > 0;
    });
  });

  test('beside a clock: keeps its mark', async () => {
    const page = await reader.open(site.url('/clock'));
    await settledMarks(page);
    const without = await page.evaluate(async () => {
      const clock = document.querySelector('i')!.firstChild as Text;
      // Before the clock and behind it.
      document.querySelector('p')!.append(' beside Jen Psaki');
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      let without = 0;
      for (let left = 100; left > 0; left--) {
        clock.data = String(left);
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        if ([...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0) < 3) without++;
      }
      return without;
    });
    expect(without).toBe(0);
  });

  test.for(Object.keys(SHADOWED))('in a shadow root, %s: is marked, and has a card', async (name) => {
    const page = await reader.open(site.url(pathOf(name)));
    const [first, second] = await eventually('two lines', async () => linesOf(page));
    await eventually(
      'a mark in the first line',
      async () => (await pictureOf(page, first!)) !== (await pictureOf(page, second!)),
    );
    await page.mouse.move(first!.x + 90, 5);
    await page.mouse.move(first!.x + 90, first!.y + 22, { steps: 4 });
    const card = await eventually('the card', () => cardFrame(page));
    await showing(card, 'Hassan Rouhani');
  });

  test('is marked on the screen, and not where the page shows how it prints', async () => {
    const page = await reader.open(site.url('/plain'));
    await settledMarks(page);
    const [first, second] = await linesOf(page);
    expect(await pictureOf(page, first!)).not.toBe(await pictureOf(page, second!));
    await reader.session.showPrinted(page, true);
    await eventually(
      'two lines alike',
      async () => (await pictureOf(page, first!)) === (await pictureOf(page, second!)),
    );
    await reader.session.showPrinted(page, false);
    await eventually('a mark', async () => (await pictureOf(page, first!)) !== (await pictureOf(page, second!)));
  });

  // Chromium has none, but for extensions.
  test.runIf(reader.engine === 'firefox')('in the view for reading: is left alone, and the popup says so', async () => {
    const page = await reader.open(site.url('/article'));
    expect((await settledMarks(page)).map(({ text }) => text)).toEqual(['Hassan Rouhani']);
    await reader.session.openForReading?.(page, site.url('/article'));
    await showing(await reader.openPopup(), 'This page cannot be read');
    await page.bringToFront();
    await page.goto(site.url('/article'));
    expect((await settledMarks(page)).map(({ text }) => text)).toEqual(['Hassan Rouhani']);
  });
});

inBrowsers('a page that changes', (reader) => {
  test('has marks in what comes late, and none on text that is not what it was', async () => {
    const page = await reader.open(site.url('/plain'));
    await settledMarks(page);
    await page.evaluate(() =>
      document.querySelector('main')!.insertAdjacentHTML('beforeend', '<p>Jen Psaki left.</p>'),
    );
    await marked(page, ['Hassan Rouhani', 'Jen Psaki']);
    const now = await page.evaluate(async () => {
      document.querySelector('p')!.firstChild!.textContent = 'Nobody at all spoke then.';
      // Before the next frame, in which a mark on other words would be seen.
      await new Promise((resolve) => setTimeout(resolve, 0));
      return [...CSS.highlights.values()].flatMap((highlight) =>
        [...highlight].map(({ startContainer }) => startContainer.textContent),
      );
    });
    expect(now).not.toContain('Nobody at all spoke then.');
    await marked(page, ['Hassan Rouhani', 'Jen Psaki']);
    expect((await marksOn(page))[0]?.around).toBe('Then Hassan Rouhani spoke.');
  });

  test('keeps its marks when a framework makes it anew', async () => {
    const page = await reader.open(site.url('/plain'));
    await settledMarks(page);
    await page.evaluate(() => {
      const main = document.querySelector('main')!;
      const { innerHTML } = main;
      main.innerHTML = innerHTML;
    });
    await marked(page, ['Hassan Rouhani']);
  });

  test('is left alone while it is hidden, and read when it is seen again', async () => {
    const page = await reader.open(site.url('/plain'));
    await settledMarks(page);
    const other = await reader.open(site.url('/elsewhere'));
    await page.evaluate(() =>
      document.querySelector('main')!.insertAdjacentHTML('beforeend', '<p>Jen Psaki left.</p>'),
    );
    await throughout('nothing new is marked', 500, async () => (await marksOn(page)).length === 1);
    await other.close();
    await page.bringToFront();
    await marked(page, ['Hassan Rouhani', 'Jen Psaki']);
  });

  test.for([
    ['turn', 'leave'],
    ['leave', 'turn'],
  ])('is another page with a date of its own after it does %s and %s', async (steps) => {
    const page = await reader.open(site.url('/application'));
    await heldBy(page, 'Nouri al-Maliki');
    await page.keyboard.press('Escape');
    for (const step of steps) await page.evaluate(`${step}()`);
    await eventually('the other article', async () => (await marksOn(page))[0]?.around.startsWith('Once more'));
    await heldBy(page, 'Haidar al-Abadi');
  });

  test('is as it was when the reader comes back to it, and follows what was set meanwhile', async () => {
    const page = await reader.open(site.url('/plain'));
    await settledMarks(page);
    await page.evaluate(() =>
      addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted })),
    );
    await goTo(page, `location.assign('/elsewhere')`, '/elsewhere');
    await goTo(page, 'history.back()', '/plain');
    expect(await page.evaluate('globalThis.persisted')).toBe(true);
    const [mark] = await settledMarks(page);
    expect(await openCard(page, mark!)).toContain('Hassan Rouhani');
    await page.evaluate(() =>
      document.querySelector('main')!.insertAdjacentHTML('beforeend', '<p>Jen Psaki left.</p>'),
    );
    await marked(page, ['Hassan Rouhani', 'Jen Psaki']);

    await goTo(page, `location.assign('/elsewhere')`, '/elsewhere');
    const popup = await reader.openPopup();
    await flip(popup, 'Marks everywhere');
    await goTo(page, 'history.back()', '/plain');
    await eventually('no marks', async () => (await marksOn(page)).length === 0);
    await flip(popup, 'Marks everywhere');
    await settledMarks(page);
  });

  test('has no mark, when the reader comes back to it, that was taken away meanwhile', async () => {
    const page = await reader.open(site.url('/clock'));
    await marked(page, ['Hassan Rouhani', 'John Kerry']);
    const popup = await reader.openPopup();
    await page.evaluate(() =>
      addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted })),
    );
    await goTo(page, `location.assign('/elsewhere')`, '/elsewhere');
    await popup.evaluate(`chrome.storage.local.set({
      corrections: { dismissed: [{ words: 'Hassan Rouhani', subject: 'hassan-rouhani' }], dates: [] }, again: 'now' })`);
    await goTo(page, 'history.back()', '/clock');
    // Chromium keeps no page that is to hear of something.
    if (reader.engine === 'firefox') expect(await page.evaluate('globalThis.persisted')).toBe(true);
    await marked(page, ['John Kerry']);
    await popup.evaluate(`chrome.storage.local.remove('corrections')`);
  });
});

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The places of the paragraphs, in whatever shadow root. */
async function linesOf(page: Page): Promise<Box[]> {
  const boxes: Box[] = [];
  for (const line of await page.$$('>>> p'))
    boxes.push(await line.evaluate((each) => each.getBoundingClientRect().toJSON() as Box));
  return boxes;
}

function pictureOf(page: Page, { x, y, width, height }: Box): Promise<string> {
  return page.screenshot({ clip: { x, y, width, height }, encoding: 'base64' });
}

/** Drivers wait in vain for pages that the browser has kept to load. */
async function goTo(page: Page, how: string, path: string): Promise<void> {
  await page.evaluate(how);
  // Between two pages there is nobody to ask.
  await eventually(path, () => page.evaluate((to) => location.pathname === to, path).catch(() => false));
}

async function marked(page: Page, texts: string[]): Promise<void> {
  await eventually(texts.join(), async () => (await marksOn(page)).map(({ text }) => text).join() === texts.join());
}

/** Opens the card on the first mark, an office, until it names this holder of it. */
async function heldBy(page: Page, holder: string): Promise<void> {
  const [mark] = await settledMarks(page);
  await openCard(page, mark!);
  const card = await eventually('the card', () => cardFrame(page));
  await showing(card, holder);
}

function pathOf(name: string): string {
  return `/${name.replaceAll(/\W+/g, '-')}`;
}
