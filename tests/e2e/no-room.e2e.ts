/** There is room for what is brought, and none for what follows from it, by the browser's own count. */
import type { Page } from 'puppeteer-core';
import { expect, onTestFinished, test } from 'vitest';
import { launchBrowser, requireBrowser, requireBuild } from '../cli/browsers.ts';
import { bring, countIn, sourcesShown, type BroughtFile } from '../cli/library-page.ts';
import { eventually, showing, shownText } from '../cli/reading.ts';

const TIMEOUT_MS = 120_000;
const MEGABYTE = 1_000_000;
/** What the browser takes at least for all together: the extension has 12 MB of it. */
const ROOM = 60 * MEGABYTE;
/** Of words that are all different an index takes more than half of what the sources do. */
const LEFT = 4.4 * MEGABYTE;
/** One more than are kept at once: they are all there before anything follows from them. */
const MANY = 201;
const WORDS = 500;

/** @param seed no two files have a word of it in common. */
const notes = (name: string, count: number, seed: number): BroughtFile[] =>
  Array.from({ length: count }, (_, at) => {
    const words = Array.from({ length: WORDS }, (__, place) => wordOf((seed + at) * WORDS + place));
    return { name: `${name}-${at}.txt`, text: `${name} ${at}\n\nA ${name} stood at the quay. ${words.join(' ')}.` };
  });

// In Chromium `library-bringing.e2e.ts` takes the room away from the worker.
test(
  'files for which there is no room in Firefox are told one by one, and none of them stays',
  { timeout: TIMEOUT_MS },
  async () => {
    const session = await launchBrowser(requireBrowser('firefox'), { extension: requireBuild('firefox'), room: ROOM });
    onTestFinished(() => session.close());
    const page = await session.openExtensionPage('library.html', true);
    await showing(page, 'Bring files');
    await bring(page, notes('barrel', 2, 0));
    await showing(page, '2 of 2 files taken');
    await page.evaluate(fill, LEFT);

    await bring(page, notes('zeppelin', MANY, 1_000));
    await eventually('all that are brought', async () => (await countIn(page, 'sources')).count === 2 + MANY);
    await showing(page, `0 of ${MANY} files taken`);
    await showing(page, 'zeppelin-0.txt not taken: no room left');
    expect(await sourcesShown(page)).toEqual(['barrel 0', 'barrel 1']);
    expect((await countIn(page, 'sources')).count).toBe(2);

    await session.stopBackground();
    const again = await session.openExtensionPage('library.html', true);
    await showing(again, '2 sources');
    expect(await found(again, 'barrel')).toBe(true);
    expect(await found(again, 'zeppelin')).toBe(false);

    async function found(opener: Page, word: string): Promise<boolean> {
      const search = await session.openExtensionPage(`search.html#q=${word}+quay`, true);
      await eventually('an answer', async () => /stood at the|Nothing in your sources/.test(await shownText(search)));
      const text = await shownText(search);
      await search.close();
      await opener.bringToFront();
      return text.includes('stood at the');
    }
  },
);

/** Seven letters, the same for the same number. */
function wordOf(number: number): string {
  const letters = 'abcdefghijklmnoprstuvw';
  let rest = (number * 2_654_435_761) % 2 ** 32;
  let word = '';
  for (let at = 0; at < 7; at++) {
    word += letters[rest % letters.length];
    rest = Math.floor(rest / letters.length) + number * 7;
  }
  return word;
}

/** Runs in a page of the extension: something else is kept, until no more than that is left. */
async function fill(left: number): Promise<void> {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  if (quota > 100_000_000) throw new Error(`there is too much room: ${quota}`);
  const bytes = new Uint8Array(quota - usage - left);
  for (let at = 0; at < bytes.length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  const opening = indexedDB.open('other');
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('other'));
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const writing = opening.result.transaction('other', 'readwrite');
  writing.objectStore('other').put(bytes, 'all');
  await new Promise((resolve, reject) => {
    writing.addEventListener('complete', resolve);
    writing.addEventListener('abort', () => reject(writing.error ?? new Error('there is no room for it')));
  });
  opening.result.close();
}
