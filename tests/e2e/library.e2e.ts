/** A reader's own sources: files brought, a page added, found again, exported, deleted, brought back. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writePack } from '../../corpus/exchange/write.ts';
import { serveDemo } from '../cli/demo.ts';
import { eventually, settledMarks, showing, shownText } from '../cli/reading.ts';
import { serve, type Site } from '../cli/serve.ts';
import { entity, pack, passage, source } from '../corpus/pack/build.ts';
import { pdfFile } from '../entrypoints/library/pdf-file.ts';
import { inBrowsers, type Reader } from './in-browsers.ts';
import { bring, fill, press, savedBy, sourcesShown } from '../cli/library-page.ts';

const GAZETTE = {
  name: 'gazette.md',
  text: '---\ntitle: Lanterns over the harbour\npublisher: The Harbour Gazette\ndate: 2014-09-16\n---\n\nJohn Kerry counted forty lanterns in Paris.\n\nNobody had lit them.',
};
const HERALD = {
  name: 'herald.txt',
  text: 'Lanterns, says minister\n\nJohn Kerry counted thirty lanterns in Paris.',
};
const PAPER = {
  name: 'paper.html',
  text: '<title>Dark harbour</title><article><h1>Dark harbour</h1><p onclick="hurt = 0">John Kerry saw no lanterns at all, <b>he said</b> in Paris.</p><script>hurt = 1</script><img src="x" onerror="hurt = 2"><p>On the wall John Kerry read &lt;img src="x" onerror="hurt = 3"&gt; and went on.</p></article>',
};

/** In a PDF, whose words are as they are in print. */
const PRINT = {
  name: 'print.pdf',
  text: new TextDecoder('latin1').decode(
    pdfFile([['John Kerry had asked for a lamp-', 'lighter in Paris.']], { title: 'Lamps in print' }),
  ),
};

let site: Site;
beforeAll(async () => {
  site = await serveDemo();
});
afterAll(() => site.close());

inBrowsers('own sources', (reader) => {
  const openLibrary = async (place = ''): Promise<Page> => {
    const page = await reader.session.openExtensionPage(`library.html${place}`);
    await page.bringToFront();
    return page;
  };
  const openSearch = async (query: string): Promise<Page> => {
    const page = await reader.session.openExtensionPage(`search.html#q=${encodeURIComponent(query)}`);
    await page.bringToFront();
    return page;
  };

  test('are taken from files, each with what became of it', async () => {
    const page = await openLibrary();
    await showing(page, 'You have not added anything yet');
    await bring(page, [
      GAZETTE,
      HERALD,
      PAPER,
      PRINT,
      { name: 'picture.txt', text: '\u0000\u0001\u0002PNG' },
      { name: 'a.exe', text: 'x' },
    ]);
    await showing(page, '4 of 6 files taken');
    await showing(page, 'gazette.md kept as Lanterns over the harbour');
    await showing(page, 'print.pdf kept as Lamps in print');
    await showing(page, 'picture.txt not taken: this is no text');
    await showing(page, 'a.exe not taken: not a kind of file that can be read here');
    await bring(page, [GAZETTE]);
    await showing(page, 'gazette.md was there already, as Lanterns over the harbour');
    await page.close();
  });

  test('are found and shown in their own words, in whatever window', async () => {
    const page = await openSearch('forty lanterns');
    await showing(page, 'John Kerry counted forty lanterns in Paris.');
    await page.keyboard.press('Enter');
    await showing(page, 'The Harbour Gazette');
    await showing(page, 'In its own words');
    const text = await shownText(page);
    expect(text).toContain('John Kerry saw no lanterns at all, he said in Paris.');
    // The gazette says its date; of the others the day of the file stands in for it, and is told as that.
    expect(text).toMatch(/16 September 2014(?! \(the text)/);
    expect(text).toMatch(/\d{4} \(the text has no date\)/);
    expect(text).toContain('On the wall John Kerry read <img src="x" onerror="hurt = 3"> and went on.');
    expect(text).not.toMatch(/hurt = [012]/);
    expect(await page.evaluate('typeof hurt')).toBe('undefined');
    await page.close();
  });

  test('have their texts in one place: what is compiled of them has none', async () => {
    const page = await openLibrary();
    const compiled = await page.evaluate(compiledText);
    expect(compiled).toContain('Lanterns over the harbour');
    expect(compiled).not.toContain('forty lanterns');
    await page.close();
  });

  test('change no mark on a page', async () => {
    const page = await reader.open(site.url('/'));
    const marks = await settledMarks(page);
    expect(marks.some(({ text }) => text.includes('lantern'))).toBe(false);
  });

  test('take a page in as the reader corrects it', async () => {
    const page = await reader.open(site.url('/'));
    await settledMarks(page);
    const popup = await reader.openPopup();
    await showing(popup, 'Add this page');
    await press(popup, 'Add this page');
    const library = await libraryTab(reader);
    await showing(library, 'Add to your sources');
    const title = await library.waitForSelector('>>> input[name="title"]');
    expect(await title?.evaluate((input) => input.value)).not.toBe('');
    await fill(library, 'title', 'A demonstration, corrected');
    await fill(library, 'publisher', 'Demonstration Press');
    await library.evaluate(watchSaving);
    await press(library, 'Keep');
    await showing(library, 'Kept: A demonstration, corrected');
    // A reader who closes the window while it is being kept is asked, and nobody else is.
    const { during, after } = await library.evaluate(savingSeen);
    expect([during, after]).toEqual([['Saving… asks'], 'leaves']);
    await library.close();
    const search = await openSearch('demonstration press');
    await showing(search, ', corrected');
    await search.close();
  });

  test('take a page in from the panel, with all that can be corrected', async () => {
    await settledMarks(await reader.open(site.url('/')));
    const panel = await reader.openPanel();
    await press(panel, 'Add this page');
    const library = await libraryTab(reader);
    await showing(library, 'You have this already');
    const fields = await library.$$eval('>>> concordance-source-form >>> :is(input, select)[name]', (all) =>
      all.map((each) => each.getAttribute('name')),
    );
    expect(fields).toEqual(expect.arrayContaining(['title', 'publisher', 'author', 'date', 'genre', 'language']));
    await library.close();
  });

  test('keep a page from its context menu, or what is selected on it', async () => {
    const page = await reader.open(site.url('/'));
    await settledMarks(page);
    await page.bringToFront();
    await reader.session.chooseInMenu(page, 'keep-page');
    const whole = await libraryTab(reader);
    await showing(whole, 'You have this already');
    const title = await whole.waitForSelector('>>> input[name="title"]');
    expect(await title?.evaluate((input) => input.value)).not.toBe('');
    await whole.close();
    await page.bringToFront();
    await page.evaluate(() => {
      const paragraph = document.querySelector('article p');
      paragraph?.scrollIntoView({ block: 'center' });
      if (paragraph) getSelection()?.selectAllChildren(paragraph);
    });
    await reader.session.chooseInMenu(page, 'keep-selected');
    const part = await libraryTab(reader);
    const only = await part.waitForSelector('>>> input[name="selected"]');
    expect(await only?.evaluate((input) => input.checked)).toBe(true);
    await fill(part, 'title', 'A passage of it');
    await press(part, 'Keep');
    await showing(part, 'Kept: A passage of it');
    await showing(part, '1 passage');
    await press(part, 'Delete', '[data-source*="passage"]');
    await showing(part, 'Deleted: A passage of it');
    await part.close();
  });

  test('outlast the background', async () => {
    await reader.session.stopBackground();
    const page = await openSearch('forty lanterns');
    await showing(page, 'John Kerry counted forty lanterns in Paris.');
    await page.close();
  });

  test('are switched off and on, deleted and brought back', async () => {
    const page = await openLibrary();
    await showing(page, 'Dark harbour');
    await press(page, 'Delete', '[data-source*="gazette"]');
    await showing(page, 'Deleted: Lanterns over the harbour');
    const search = await openSearch('forty lanterns');
    await showing(search, 'Nothing in your sources matches');
    await search.close();
    await press(page, 'Undo');
    await showing(page, 'Brought back');
    const again = await openSearch('forty lanterns');
    await showing(again, 'John Kerry counted forty lanterns in Paris.');
    await again.close();
    await page.close();
  });

  test('come back whole from a backup after everything was deleted', async () => {
    const page = await openLibrary();
    await showing(page, 'Dark harbour');
    const before = await sourcesShown(page);
    expect(before).toHaveLength(5);
    const backup = await savedBy(page, () => press(page, 'Save a backup'));
    await press(page, 'Delete everything…');
    await press(page, 'Yes, delete everything');
    await showing(page, 'You have not added anything yet');
    await bring(page, [{ name: 'backup.json', text: backup.replace('forty', 'fifty') }]);
    await showing(page, 'the content is not what its hash says');
    await showing(page, 'You have not added anything yet');
    await bring(page, [{ name: 'backup.json', text: backup }]);
    await showing(page, 'pack added: My sources');
    await eventually('what was there', async () => (await sourcesShown(page)).length === before.length);
    expect(await sourcesShown(page)).toEqual(before);
    await page.close();
    const search = await openSearch('forty lanterns');
    await showing(search, 'John Kerry counted forty lanterns in Paris.');
    await search.close();
  });

  test('are known to the pages that are open when they come', async () => {
    const content = pack({
      sources: [source({ id: 'post' })],
      passages: [passage({ id: 'post#p1', subjects: ['marta-lindqvist'] })],
      subjects: [entity({ id: 'marta-lindqvist', name: 'Marta Lindqvist' })],
    });
    const file = await writePack({ ...content, id: 'people', name: 'People' }, { made: '2026-01-02' });
    await using quay = await serve({ '/': { body: '<p>John Kerry met Marta Lindqvist in Paris.</p>' } });
    const page = await reader.open(quay.url('/'));
    await settledMarks(page);
    const panel = await reader.openPanel();
    await showing(panel, 'John Kerry');
    expect(await shownText(panel)).not.toContain('Marta Lindqvist');
    const library = reader.closedAfter(await openLibrary());
    await bring(library, [{ name: 'people.json', text: JSON.stringify(file) }]);
    await showing(library, 'pack added: People');
    await page.bringToFront();
    await showing(panel, 'Marta Lindqvist');
  });
});

/** The tab in which a page is to be added. */
function libraryTab(reader: Reader): Promise<Page> {
  return eventually('the library', async () => {
    for (const each of await reader.session.browser.pages()) {
      const place = await each.evaluate(() => location.pathname + location.hash).catch(() => '');
      if (place.startsWith('/library.html#add=')) return each;
    }
    return false;
  });
}

/** All that is compiled of the library, as far as it is text. Runs in a page of the extension. */
async function compiledText(): Promise<string> {
  const opening = indexedDB.open('library');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const reading = opening.result.transaction('compiled').objectStore('compiled').getAll();
  await new Promise((resolve) => reading.addEventListener('success', resolve));
  opening.result.close();
  return reading.result.map(({ bytes }: { bytes: ArrayBuffer }) => new TextDecoder().decode(bytes)).join('\n');
}

/** Notes what the reader is told while something is being kept, and whether leaving then asks. Runs in the library. */
function watchSaving(): void {
  const during = new Set<string>();
  Object.assign(globalThis, { during });
  const look = (): void => {
    const told = document.querySelector('concordance-library')?.shadowRoot?.querySelector('.saving')?.textContent;
    if (told !== undefined && told !== null) {
      const isAsked = !dispatchEvent(new Event('beforeunload', { cancelable: true }));
      during.add(`${told.trim()} ${isAsked ? 'asks' : 'leaves'}`);
    }
    setTimeout(look);
  };
  look();
}

function savingSeen(): { during: string[]; after: string } {
  const { during } = globalThis as unknown as { during: Set<string> };
  const isAsked = !dispatchEvent(new Event('beforeunload', { cancelable: true }));
  return { during: [...during], after: isAsked ? 'asks' : 'leaves' };
}
