/** Pages that grow, that write other words where some were, and that are longer than the screen: where marks stand then. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, marksOn, openCard, settledMarks } from '../cli/reading.ts';
import { serve, type Site } from '../cli/serve.ts';
import { inBrowsers } from './in-browsers.ts';

const HEAD = `<!doctype html><html lang="en"><title>Page</title>
  <style>body { font: 20px/30px sans-serif; margin: 40px; max-width: 60em } article { min-height: 900px }</style>`;
const WORDS =
  'Nobody else said a word for the rest of the day, and the room was empty long before it was dark outside. ';

/** Of the articles of the feed, from the first to the last. */
const NAMES = [
  'Hassan Rouhani',
  'John Kerry',
  'Jen Psaki',
  'Eshaq Jahangiri',
  'Qassem Suleimani',
  'Haider al-Abadi',
  'Bashar al-Assad',
  'Nouri al-Maliki',
  'Barack Obama',
  'Mahmoud Ahmadinejad',
];

const articleOn = (name: string): string =>
  `<article><h2>Another day</h2>${`<p>${WORDS}</p>`.repeat(2)}<p>Then ${name} spoke.</p><p>${WORDS}</p></article>`;

/** Puts one more article under the others, as soon as it is loaded, whenever the reader comes to the end. */
const FEED = `${HEAD}<main>${articleOn(NAMES[0]!)}</main>
  <script>
    const more = ${JSON.stringify(NAMES.slice(1).map(articleOn))};
    let loading = false;
    addEventListener('scroll', () => {
      if (loading || innerHeight + scrollY < document.documentElement.scrollHeight - 50) return;
      loading = true;
      setTimeout(() => {
        loading = false;
        document.querySelector('main').insertAdjacentHTML('beforeend', more.shift() ?? '');
      }, 100);
    });
  </script>`;

const PLAIN = `${HEAD}<main><p>Then Hassan Rouhani spoke.</p><p>Later Jen Psaki left.</p></main>`;

const LONG = `${HEAD}<main><p>Then Hassan Rouhani spoke.</p>${`<p>${WORDS}</p>`.repeat(150)}<p>Later Jen Psaki left.</p></main>`;

/** So much that it is not read in one go. */
const HUGE = PLAIN.replace('</main>', `${`<p>${WORDS}</p>`.repeat(5_000)}</main>`);

/** The same lines in one element. */
const ONE = `${HEAD}<main>Then Hassan Rouhani spoke.<br><br>${`${WORDS}<br><br>`.repeat(150)}Later Jen Psaki left.</main>`;
const TEXT = `Then Hassan Rouhani spoke.\n\n${`${WORDS}\n\n`.repeat(150)}Later Jen Psaki left.`;

let site: Site;
beforeAll(async () => {
  site = await serve({
    '/feed': { body: FEED },
    '/plain': { body: PLAIN },
    '/huge': { body: HUGE },
    '/long': { body: LONG },
    '/one': { body: ONE },
    '/text': { body: TEXT, type: 'text/plain' },
  });
});
afterAll(() => site.close());

inBrowsers('a feed without end', (reader) => {
  test('has marks in each article as it comes, and the marks before it stay', async () => {
    const page = await reader.open(site.url('/feed'));
    await marked(page, NAMES[0]!);
    await page.evaluate(watchMarks);
    for (const name of NAMES.slice(1)) {
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await marked(page, name);
    }
    for (const name of NAMES.toReversed()) {
      await page.evaluate((sought) => {
        const line = [...document.querySelectorAll('p')].find(({ textContent }) => textContent.includes(sought));
        line?.scrollIntoView({ block: 'center' });
      }, name);
      await marked(page, name);
    }
    expect(await page.evaluate(() => window.marksLost)).toEqual([]);
    const first = (await settledMarks(page)).find(({ text }) => text === NAMES[0]);
    expect(await openCard(page, first!)).toContain(NAMES[0]);
  });
});

inBrowsers('text that a page writes anew', (reader) => {
  const written: Record<string, () => void> = {
    'into the text that was there': () => {
      (document.querySelector('p')!.firstChild as Text).data = 'Then John Kerry spoke, and nobody else.';
    },
    'in the place of the text that was there': () => {
      document.querySelector('p')!.textContent = 'Then John Kerry spoke, and nobody else.';
    },
    'over a part of the text that was there': () => {
      (document.querySelector('p')!.firstChild as Text).replaceData(5, 14, 'John Kerry');
    },
  };

  test.for(Object.keys(written))(
    '%s: has the mark of the new name, with its card, and not the old one',
    async (how) => {
      const page = await reader.open(site.url('/plain'));
      await markedAre(page, ['Hassan Rouhani', 'Jen Psaki']);
      await page.evaluate(written[how]!);
      await markedAre(page, ['John Kerry', 'Jen Psaki']);
      const [mark] = await settledMarks(page);
      expect(await openCard(page, mark!)).toContain('John Kerry');
    },
  );

  test.for(Object.keys(written))(
    '%s, while another tab is in front: has the mark of the new name when the reader comes back',
    async (how) => {
      const page = await reader.open(site.url('/plain'));
      await markedAre(page, ['Hassan Rouhani', 'Jen Psaki']);
      const other = await reader.open(site.url('/long'));
      expect(await page.evaluate(() => document.hidden)).toBe(true);
      await page.evaluate(written[how]!);
      await other.close();
      await page.bringToFront();
      await markedAre(page, ['John Kerry', 'Jen Psaki']);
    },
  );

  test.for(Object.keys(written))(
    '%s, while another tab is in front: has no mark on other words in the first picture when the reader comes back',
    async (how) => {
      const page = await reader.open(site.url('/huge'));
      await markedAre(page, ['Hassan Rouhani', 'Jen Psaki']);
      const other = await reader.open(site.url('/long'));
      expect(await page.evaluate(() => document.hidden)).toBe(true);
      await page.evaluate(written[how]!);
      await page.evaluate(() => {
        document.addEventListener('visibilitychange', () => {
          requestAnimationFrame(() => {
            const marked = [...CSS.highlights.values()].flatMap((each) => [...each] as StaticRange[]);
            const words = marked
              .filter(({ startContainer }) => startContainer.isConnected)
              .map(({ startContainer, startOffset, endOffset }) =>
                startContainer.textContent!.slice(startOffset, endOffset),
              );
            Object.assign(window, { first: [...new Set(words)].toSorted() });
          });
        });
      });
      await other.close();
      await page.bringToFront();
      const first = await eventually('a picture', () => page.evaluate('window.first') as Promise<string[]>);
      expect(['Jen Psaki', 'Jen Psaki,John Kerry']).toContain(first.join());
    },
  );

  test('without a name, while another tab is in front: has no mark when the reader comes back', async () => {
    const page = await reader.open(site.url('/plain'));
    await markedAre(page, ['Hassan Rouhani', 'Jen Psaki']);
    const write = (text: string): Promise<unknown> =>
      page.evaluate((data) => Object.assign(document.querySelector('p')!.firstChild!, { data }), text);
    for (const words of ['Nobody at all spoke then, nor later.', 'Somebody else spoke then, and later.']) {
      const other = await reader.open(site.url('/long'));
      await write(words);
      await other.close();
      await page.bringToFront();
      await markedAre(page, ['Jen Psaki']);
      // It is watched again.
      await write('Then Hassan Rouhani spoke.');
      await markedAre(page, ['Hassan Rouhani', 'Jen Psaki']);
    }
  });

  test('with the same name at another place: has its mark there', async () => {
    const page = await reader.open(site.url('/plain'));
    await markedAre(page, ['Hassan Rouhani', 'Jen Psaki']);
    await page.evaluate(() => {
      (document.querySelector('p')!.firstChild as Text).data = 'Nobody at all but Hassan Rouhani spoke.';
    });
    await eventually('the mark at its new place', async () =>
      (await marksOn(page)).some(({ text, around }) => text === 'Hassan Rouhani' && around.startsWith('Nobody')),
    );
    await markedAre(page, ['Hassan Rouhani', 'Jen Psaki']);
  });
});

inBrowsers('a mark that is far from the screen', (reader) => {
  test.for([
    ['in paragraphs', '/long'],
    ['all in one element', '/one'],
    ['in a plain text', '/text'],
  ] as const)('%s, is not given to the browser, and is when the reader comes back', async ([, path]) => {
    const page = await reader.open(site.url(path));
    await markedAre(page, ['Hassan Rouhani']);
    for (const [top, name] of [
      [1e6, 'Jen Psaki'],
      [0, 'Hassan Rouhani'],
      [1e6, 'Jen Psaki'],
    ] as const) {
      await page.evaluate((to) => scrollTo(0, to), top);
      await markedAre(page, [name]);
    }
    // Half-way there is none.
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await markedAre(page, []);
  });

  // Live ranges would slow every change that the page makes of its text.
  test('or near it is a range that the browser does not have to keep true', async () => {
    const page = await reader.open(site.url('/plain'));
    await markedAre(page, ['Hassan Rouhani', 'Jen Psaki']);
    const kinds = await page.evaluate(() =>
      [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map((range) => range instanceof StaticRange)),
    );
    expect(kinds.length).toBeGreaterThan(1);
    expect(new Set(kinds)).toEqual(new Set([true]));
  });
});

declare global {
  interface Window {
    /** Lines on the screen that had a mark in one frame, and none in the next. */
    marksLost: string[];
  }
}

/** Looks at every frame whether a line on the screen has lost its mark. Runs in the page. */
function watchMarks(): void {
  const had = new Set<Element>();
  window.marksLost = [];
  const look = (): void => {
    const marked = new Set(
      [...CSS.highlights.values()].flatMap((highlight) =>
        [...highlight].map((range) => range.startContainer.parentElement),
      ),
    );
    for (const line of document.querySelectorAll('p')) {
      const { top, bottom } = line.getBoundingClientRect();
      const isSeen = top >= 0 && bottom <= innerHeight;
      if (isSeen && had.has(line) && !marked.has(line)) window.marksLost.push(line.textContent);
      if (isSeen && marked.has(line)) had.add(line);
      else had.delete(line);
    }
    requestAnimationFrame(look);
  };
  look();
}

async function marked(page: Page, text: string): Promise<void> {
  await eventually(`a mark on “${text}”`, async () => (await marksOn(page)).some((mark) => mark.text === text));
}

async function markedAre(page: Page, texts: string[]): Promise<void> {
  await eventually(
    `marks on “${texts.join()}” alone`,
    async () => (await marksOn(page)).map(({ text }) => text).join() === texts.join(),
  );
}
