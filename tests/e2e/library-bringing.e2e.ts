/** How files are brought to the library: dropped on it, called off, and whatever stops meanwhile. */
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { bring, countIn, press, sourcesShown, type BroughtFile } from '../cli/library-page.ts';
import { eventually, showing, shownText } from '../cli/reading.ts';
import { pdfFile } from '../entrypoints/library/pdf-file.ts';
import { inBrowsers } from './in-browsers.ts';

/** More than are kept at once. */
const MANY = 450;

const notes = (word: string, count: number): BroughtFile[] =>
  Array.from({ length: count }, (_, at) => ({
    name: `${word}-${at}.txt`,
    text: `${word} ${at}\n\nA ${word} stood at the quay, number ${at}.`,
  }));

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** As Word writes it. */
function wordFile(title: string, paragraphs: string[]): Uint8Array {
  const text = paragraphs.map((each) => `<w:p><w:r><w:t>${each}</w:t></w:r></w:p>`).join('');
  return zipSync({
    'word/document.xml': strToU8(`<w:document xmlns:w="urn:w"><w:body>${text}</w:body></w:document>`),
    'docProps/core.xml': strToU8(`<c xmlns:dc="urn:dc"><dc:title>${title}</dc:title></c>`),
  });
}

inBrowsers('files', (reader) => {
  const openLibrary = async (): Promise<Page> => {
    const page = reader.closedAfter(await reader.session.openExtensionPage('library.html', true));
    await page.bringToFront();
    await showing(page, 'Bring files');
    return page;
  };
  /** How many passages with a word the search finds: all of them are counted. */
  const found = async (word: string): Promise<boolean> => {
    const search = await reader.session.openExtensionPage(`search.html#q=${word}+quay`);
    await search.bringToFront();
    await eventually('an answer', async () => /stood at the|Nothing in your sources/.test(await shownText(search)));
    const text = await shownText(search);
    await search.close();
    return text.includes('stood at the');
  };

  test('are taken where they are dropped, of every kind, and the browser is asked not to clear them away', async () => {
    const page = await openLibrary();
    await page.evaluate(() => {
      navigator.storage.persist = () => {
        document.documentElement.dataset['persist'] = 'asked';
        return Promise.resolve(true);
      };
    });
    await drop(page, [
      { name: 'memo.docx', bytes: base64(wordFile('A memo', ['John Kerry read the memo.', 'Nobody else did.'])) },
      { name: 'print.pdf', bytes: base64(pdfFile([['John Kerry wrote it himself.']], { title: 'In print' })) },
      {
        name: 'page.html',
        text: '<title>On the web</title><article><p>John Kerry was shown the page by a friend of his.</p></article>',
      },
      { name: 'plain.txt', text: 'A plain text\n\nJohn Kerry said nothing.' },
      { name: 'signs.md', text: '# With signs\n\nJohn Kerry said **everything**.' },
    ]);
    await showing(page, '5 of 5 files taken');
    await showing(page, 'memo.docx kept as A memo');
    expect(await page.evaluate(() => document.documentElement.dataset['persist'])).toBe('asked');
    await eventually('all of them', async () => (await sourcesShown(page)).length === 5);
    expect(await sourcesShown(page)).toEqual(['A memo', 'A plain text', 'In print', 'On the web', 'With signs']);
  });

  test('are told with how far it is, and called off: what was kept until then stays, and is found', async () => {
    const page = await openLibrary();
    const before = (await countIn(page, 'sources')).count;
    await bring(page, notes('lantern', MANY));
    await eventually('some that are kept', async () => (await countIn(page, 'sources')).count > before);
    expect(await shownText(page)).toMatch(/Reading file \d+ of 450/);
    await press(page, 'Stop');
    await eventually('the end', async () => /\d+ of \d+ files taken/.test(await shownText(page)));
    const [, taken, of] = /(\d+) of (\d+) files taken/.exec(await shownText(page)) ?? [];
    expect(taken).toBe(of);
    expect((await countIn(page, 'sources')).count).toBe(before + Number(taken));
    expect(await found('lantern')).toBe(true);
  });

  test('are all taken, though the background is stopped again and again meanwhile', async () => {
    const page = await openLibrary();
    await bring(page, notes('barrel', MANY));
    const over = showing(page, `${MANY} of ${MANY} files taken`).then(() => true);
    const stopped = (): Promise<boolean> => reader.session.stopBackground().then(() => false);
    while (!(await Promise.race([over, stopped()])));
    expect(await found('barrel')).toBe(true);
    // A page whose question nobody answered complains of it.
    await reader.session.takeProblems();
  });

  test('are whole where the window was closed after some were kept, and are found when it is opened again', async () => {
    const page = await openLibrary();
    const before = (await countIn(page, 'sources')).count;
    await bring(page, notes('xylophone', MANY));
    await eventually('some that are kept', async () => (await countIn(page, 'sources')).count > before);
    await page.close();
    const again = await openLibrary();
    await eventually('what was kept', () => found('xylophone'));
    expect((await countIn(again, 'sources')).count).toBeGreaterThan(before);
    await reader.session.takeProblems();
  });

  // The worker of Firefox is out of a script's reach: see `no-room.e2e.ts`.
  test.runIf(reader.engine === 'chromium')(
    'are told one by one where there is no room for what follows from them, and none of them stays',
    async () => {
      const page = await openLibrary();
      const before = (await countIn(page, 'sources')).count;
      await eventually('the worker', async () => page.workers().length > 0);
      for (const worker of page.workers()) await worker.evaluate(withoutRoom);
      await bring(page, notes('zeppelin', MANY));
      await showing(page, `0 of ${MANY} files taken`);
      await showing(page, 'zeppelin-0.txt not taken: no room left');
      expect((await countIn(page, 'sources')).count).toBe(before);
      await page.close();
      expect(await found('zeppelin')).toBe(false);
      expect(await found('barrel')).toBe(true);
    },
  );
});

/** As a hand does. */
async function drop(page: Page, files: BroughtFile[]): Promise<void> {
  const library = await page.waitForSelector('>>> main');
  await library?.evaluate((element, given) => {
    const dataTransfer = new DataTransfer();
    for (const { name, text = '', bytes = '' } of given) {
      const content = bytes === '' ? text : Uint8Array.from(atob(bytes), (each) => each.charCodeAt(0));
      dataTransfer.items.add(new File([content], name));
    }
    for (const type of ['dragover', 'drop'])
      element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
}

/** Runs in a worker: from now on there is no room for what is compiled. */
function withoutRoom(): void {
  const store = IDBObjectStore.prototype;
  const put = Reflect.get(store, 'put') as (...args: unknown[]) => IDBRequest<IDBValidKey>;
  store.put = function (this: IDBObjectStore, ...args: unknown[]) {
    if (this.name === 'compiled') throw new DOMException('no room', 'QuotaExceededError');
    return put.apply(this, args);
  };
}
