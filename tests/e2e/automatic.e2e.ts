/** What is compared automatically, as a reader meets it: from two files to card and panel, put aside and back. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve, type Site } from '../cli/serve.ts';
import { cardFrame, eventually, openCard, settledMarks, showing, shownText } from '../cli/reading.ts';
import { inBrowsers } from './in-browsers.ts';
import { bring, fill, press } from '../cli/library-page.ts';

const note = (publisher: string, date: string, text: string) => ({
  name: `${publisher}.md`,
  text: `---\ntitle: ${publisher} on lanterns\npublisher: ${publisher}\ndate: ${date}\nurl: https://${publisher.toLowerCase()}.example/lanterns\n---\n\n${text}`,
});
const GAZETTE = note('Gazette', '2014-09-16', 'John Kerry opened 48 lantern workshops in Paris on Monday.');
const HERALD = note('Herald', '2014-09-17', 'In Paris on Monday John Kerry opened 47 lantern workshops.');
const COURIER = note('Courier', '2014-09-17', 'John Kerry opened the lantern workshops in Paris on Monday, early.');

/** Beside the other two it makes one question of three. */
const MERCURY = note('Mercury', '2014-09-18', 'On Monday John Kerry opened 49 lantern workshops in Paris.');

const DIFFERENCE = 'Gazette: 48 lantern workshops. Herald: 47 lantern workshops. The figures are not the same.';

/** As the page of a source that is kept. */
const KEPT = '<p>John Kerry opened 45 lantern workshops in Paris on Monday.</p>';
const PAGE = `
  <meta property="article:published_time" content="2014-09-17">
  <p>John Kerry opened 46 lantern workshops in Paris on Monday.</p>
  <p>Ayatollah Ali Khamenei said on 15 September that Iran had turned down an American request.</p>`;

let site: Site;
beforeAll(async () => {
  const page = (body: string) => ({ body: `<title>News</title><article>${body}</article>` });
  site = await serve({
    '/': page('<p>Secretary of State John Kerry arrived on Monday.</p>'),
    '/page': page(PAGE),
    '/kept': page(KEPT),
  });
});
afterAll(() => site.close());

inBrowsers('automatic comparisons', (reader) => {
  const openLibrary = async (): Promise<Page> => {
    const page = await reader.session.openExtensionPage('library.html');
    await page.bringToFront();
    return page;
  };
  /** What the card says on the one name of the page. */
  const cardOn = async (path = '/', { name = 'John Kerry', awaited = '' } = {}): Promise<string> => {
    const page = await reader.open(site.url(path));
    const mark = (await settledMarks(page)).find(({ text }) => text.includes(name));
    if (!mark) throw new Error(`no mark ${name}`);
    const text = await openCard(page, mark);
    const frame = await cardFrame(page);
    // What is beside the page comes after the subject.
    if (awaited !== '' && frame) {
      await showing(frame, awaited);
      return (await shownText(frame)).replaceAll('\n', ' ');
    }
    return text.replaceAll('\n', ' ');
  };

  test('there are none of the bundled sources alone', async () => {
    const text = await cardOn();
    expect(text).toContain('John Kerry');
    expect(text).not.toContain('read both');
    expect(text).not.toContain('Checked by hand');
  });

  test('stand in the card, under what was checked by hand, once two sources are kept', async () => {
    const library = await openLibrary();
    await bring(library, [GAZETTE, HERALD]);
    await showing(library, '2 of 2 files taken');
    await library.close();
    const text = await cardOn();
    expect(text).toContain('Checked by hand');
    expect(text).toContain('May differ – read both');
    expect(text).toContain(DIFFERENCE);
    expect(text).toContain('Gazette · 16 September 2014 · paragraph 1');
  });

  test('grow with what is added, in a background that has just been started', async () => {
    const library = await openLibrary();
    await bring(library, [COURIER]);
    await showing(library, 'Courier.md kept as');
    await library.close();
    await reader.session.stopBackground();
    const text = await cardOn();
    expect(text).toContain('Both write about this');
    expect(text).toContain('Courier · 17 September 2014');
  });

  test('go and come with their sources', async () => {
    const library = await openLibrary();
    await press(library, 'Delete', '[data-source*="herald"]');
    await showing(library, 'Deleted: Herald on lanterns');
    expect(await cardOn()).not.toContain('Herald:');
    await library.bringToFront();
    await press(library, 'Undo');
    await showing(library, 'Brought back');
    expect(await cardOn()).toContain(DIFFERENCE);
    await library.close();
  });

  test('are taken away and brought back, in card and panel', async () => {
    const page = await reader.open(site.url('/'));
    const [mark] = await settledMarks(page);
    if (!mark) throw new Error('no mark');
    await openCard(page, mark);
    const card = await cardFrame(page);
    if (!card) throw new Error('no card');
    await pressIn(card, 'Not right');
    await showing(card, 'Taken away: Gazette and Herald, side by side.');
    const panel = await openSubject(await reader.openPanel());
    await showing(panel, '1 taken away by you');
    expect(await shownText(panel)).not.toContain('read both');
    await pressIn(panel, '1 taken away by you');
    await pressIn(panel, 'Undo');
    await eventually('what was taken away', async () => (await cardOn()).includes(DIFFERENCE));
  });

  test('become a question of the reader’s, with what else tells of it, compared by hand from then on', async () => {
    const bringing = await openLibrary();
    await bring(bringing, [MERCURY]);
    await showing(bringing, 'Mercury.md kept as');
    await bringing.close();
    await reader.open(site.url('/'));
    const panel = await openSubject(await reader.openPanel());
    const address = await eventually('a way to a question', () =>
      panel.$$eval('>>> a[href^="library.html#question="]', (links) => links.map((link) => link.getAttribute('href'))),
    );
    const library = await reader.session.openExtensionPage(address[0] ?? '');
    await library.bringToFront();
    await showing(library, 'A question of yours');
    await showing(library, 'John Kerry opened 48 lantern workshops in Paris on Monday.');
    await showing(library, 'In Paris on Monday John Kerry opened 47 lantern workshops.');
    await showing(library, 'On Monday John Kerry opened 49 lantern workshops in Paris.');
    expect(await library.$$('>>> .position')).toHaveLength(3);
    await fill(library, 'question', 'How many workshops were opened?');
    await pressIn(library, 'Keep');
    await showing(library, 'Kept: How many workshops were opened?');
    const text = await cardOn();
    expect(text).toContain('How many workshops were opened? Differ in the number · asked by you');
    await library.close();
  });

  test('begin with what the page says, beside what the sources say', async () => {
    const text = await cardOn('/page', { awaited: 'This page and your sources' });
    expect(text).toContain('This page: 46 lantern workshops. Gazette, 16 September 2014: 48 lantern workshops.');
  });

  test('leave nothing of the page behind', async () => {
    const library = await openLibrary();
    const kept = await library.evaluate(allThatIsKept);
    expect(kept).toContain('48 lantern workshops');
    expect(kept).not.toContain('46 lantern workshops');
    await library.close();
  });

  test('set the page beside our summaries, and call them that', async () => {
    const text = await cardOn('/page', { name: 'Khamenei', awaited: 'This page and your sources' });
    expect(text).toMatch(/This page: .+\. The (?:Washington Post|Trumpet), .*September 2014: /);
    expect(text).toContain('Our summary');
  });

  test('do not set a page beside itself, kept before', async () => {
    const library = await openLibrary();
    const { name, text } = note('Quay', '2014-09-16', 'John Kerry opened 44 lantern workshops in Paris on Monday.');
    await bring(library, [{ name, text: text.replace(/url: .*/, `url: ${site.url('/kept')}`) }]);
    await showing(library, 'Quay.md kept as');
    await library.close();
    const card = await cardOn('/kept', { awaited: 'This page and your sources' });
    expect(card).toContain('Gazette, 16 September 2014: 48 lantern workshops.');
    expect(card).not.toContain('Quay, 16 September 2014');
  });
});

/** In a page of the extension: all records of its database, as text. */
async function allThatIsKept(): Promise<string> {
  const opening = indexedDB.open('library');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const stores = [...opening.result.objectStoreNames];
  const reading = opening.result.transaction(stores);
  const asked = stores.map((name) => reading.objectStore(name).getAll());
  await new Promise((resolve) => reading.addEventListener('complete', resolve));
  opening.result.close();
  return JSON.stringify(asked.map(({ result }) => result));
}

/** The one mention of the page, in the panel. */
async function openSubject(panel: Page): Promise<Page> {
  await showing(panel, 'John Kerry');
  await pressIn(panel, 'John Kerry');
  await eventually('the subject', async () => (await panel.$('>>> concordance-subject')) !== null);
  return panel;
}

/** Clicks a button or a fold by its words. */
async function pressIn(
  context: Page | NonNullable<Awaited<ReturnType<typeof cardFrame>>>,
  label: string,
): Promise<void> {
  await eventually(`“${label}”`, async () => {
    const body = await context.$('body');
    return body?.evaluate((root, label) => {
      const find = (node: ParentNode): HTMLElement | undefined => {
        for (const element of node.querySelectorAll<HTMLElement>('*')) {
          const isPressed = ['BUTTON', 'SUMMARY'].includes(element.tagName) && element.textContent.includes(label);
          if (isPressed && element.checkVisibility()) return element;
          const inner = element.shadowRoot && find(element.shadowRoot);
          if (inner) return inner;
        }
        return undefined;
      };
      const found = find(root);
      found?.click();
      return found !== undefined;
    }, label);
  });
}
