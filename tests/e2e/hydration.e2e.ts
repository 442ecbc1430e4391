/**
 * Pages whose article was written by a server and is taken over by a framework, as those do it: marks stay or come again,
 * each name is marked once, and of what stays the same nothing is read a second time.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, marksOn, openCard, settledMarks } from '../cli/reading.ts';
import { serve, type Site } from '../cli/serve.ts';
import { inBrowsers, type Reader } from './in-browsers.ts';

const ARTICLE = `<article><h1>Another day</h1><p>Then <b>Hassan Rouhani</b> spoke for <i>3</i> hours.</p>
  <p>Later Jen Psaki left, and Hassan Rouhani stayed.</p></article>`;
const PAGE = `<!doctype html><html lang="en"><title>Page</title><style>body { font: 20px/40px monospace; margin: 40px }</style>
  <main>${ARTICLE}</main>`;

/** How a framework takes the article over. Runs in the page. */
const TAKEN_OVER: Record<string, () => void> = {
  'that keeps its nodes, listens to them and notes where its parts begin and end': () => {
    const main = document.querySelector('main')!;
    for (const element of main.querySelectorAll('*')) {
      element.addEventListener('click', () => {});
      Object.assign(element, { framework: {} });
      element.prepend(document.createComment('['));
      element.append(document.createComment(']'));
    }
    main.dataset['hydrated'] = '';
  },
  'that cuts its text where its parts begin, in names too': () => {
    const texts = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
    const all: Text[] = [];
    while (texts.nextNode()) all.push(texts.currentNode as Text);
    for (const text of all) {
      if (text.data.trim() === '') continue;
      const at = text.data.indexOf('Psa');
      text.splitText(at === -1 ? Math.floor(text.length / 2) : at + 1);
    }
  },
  'that cuts its text, with notes and empty texts between, and joins it again': () => {
    for (const element of document.querySelectorAll('main p, main b')) {
      const rest = (element.firstChild as Text).splitText(2);
      const note = document.createComment('');
      rest.before(document.createTextNode(''), note);
      note.remove();
    }
    document.querySelector('main')!.normalize();
  },
  'that moves its nodes out and in again': () => {
    const main = document.querySelector('main')!;
    const away = document.createDocumentFragment();
    away.append(...main.childNodes);
    main.append(away);
  },
  'that throws it away and makes the same anew': () => {
    const main = document.querySelector('main')!;
    const { innerHTML } = main;
    main.textContent = '';
    main.insertAdjacentHTML('beforeend', innerHTML);
  },
  'that replaces each of its texts by a new one': () => {
    const texts = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
    const all: Text[] = [];
    while (texts.nextNode()) all.push(texts.currentNode as Text);
    for (const text of all) text.replaceWith(document.createTextNode(text.data));
  },
};

const AS_BEFORE = ['Hassan Rouhani', 'Jen Psaki'];

let site: Site;
beforeAll(async () => {
  const early = Object.entries(TAKEN_OVER).map(([name, takeOver]) => [
    pathOf(name),
    { body: `${PAGE}<script>addEventListener('load', ${takeOver.toString()})</script>` },
  ]);
  site = await serve({ '/': { body: PAGE }, ...Object.fromEntries(early) });
});
afterAll(() => site.close());

inBrowsers('an article that is taken over by a framework', (reader) => {
  test.for(Object.keys(TAKEN_OVER))('%s: has its marks, and is not read again', async (name) => {
    const heard = await readings(reader);
    const page = await reader.open(site.url('/'));
    await marked(page, AS_BEFORE);
    const before = (await heard()).length;
    await page.evaluate(TAKEN_OVER[name]!);
    // What has come after that is read after that.
    await page.evaluate(() =>
      document.querySelector('main')!.insertAdjacentHTML('beforeend', '<p>At last John Kerry came.</p>'),
    );
    await marked(page, [...AS_BEFORE, 'John Kerry']);
    expect((await heard()).slice(before)).toEqual(['At last John Kerry came.']);
    const [mark] = await settledMarks(page);
    expect(await openCard(page, mark!)).toContain('Hassan Rouhani');
  });

  test.for(Object.keys(TAKEN_OVER))('%s, as soon as it is loaded: has its marks, and is read once', async (name) => {
    const heard = await readings(reader);
    const page = await reader.open(site.url(pathOf(name)));
    await marked(page, AS_BEFORE);
    await page.evaluate(() =>
      document.querySelector('main')!.insertAdjacentHTML('beforeend', '<p>At last John Kerry came.</p>'),
    );
    await marked(page, [...AS_BEFORE, 'John Kerry']);
    const read = await heard();
    expect(read).toContain('At last John Kerry came.');
    expect(read).toContain('Another day');
    expect(read).toEqual([...new Set(read)]);
  });

  test('that finds another text than it would have written: has marks in its text, and that alone is read', async () => {
    const heard = await readings(reader);
    const page = await reader.open(site.url('/'));
    await marked(page, AS_BEFORE);
    const before = (await heard()).length;
    await page.evaluate(() => {
      const main = document.querySelector('main')!;
      const { innerHTML } = main;
      main.textContent = '';
      main.insertAdjacentHTML('beforeend', innerHTML.replace('Later Jen Psaki left', 'Later John Kerry left'));
    });
    await marked(page, ['Hassan Rouhani', 'John Kerry']);
    expect((await heard()).slice(before)).toEqual(['Later John Kerry left, and Hassan Rouhani stayed.']);
    const mark = (await settledMarks(page)).find(({ text }) => text === 'John Kerry');
    expect(await openCard(page, mark!)).toContain('John Kerry');
  });
});

/** Hears the texts that pages give to be read, from now on. @returns what gives all of them so far. */
async function readings(reader: Reader): Promise<() => Promise<string[]>> {
  const settings = await reader.openSettings();
  await settings.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: Api };
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    // Whoever is there may hear it beside the background.
    chrome.runtime.onConnect.addListener(({ name, onMessage }) => {
      if (name !== 'page') return;
      onMessage.addListener((message) => {
        if (message.kind === 'read') heard.push(...message.blocks.map(({ text }) => text));
      });
    });
  });
  return () => settings.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
}

interface Api {
  runtime: { onConnect: { addListener(hear: (port: Port) => void): void } };
}
interface Port {
  name: string;
  onMessage: { addListener(hear: (message: { kind: string; blocks: { text: string }[] }) => void): void };
}

/** Waits until these are marked, and nothing else; each once, and as it is written. */
async function marked(page: Page, texts: string[]): Promise<void> {
  let seen = '';
  try {
    await eventually(
      'marks',
      async () => (seen = (await marksOn(page)).map(({ text }) => text).join()) === texts.join(),
    );
  } catch (error) {
    throw new Error(`Marks on ${texts.join()}: ${seen}`, { cause: error });
  }
}

function pathOf(name: string): string {
  return `/${name.replaceAll(/\W+/g, '-')}`;
}
