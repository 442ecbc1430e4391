/** Packs that stand at addresses: subscribed to, taken anew, refused; and what else reaches the network, which is nothing. */
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writePack } from '../../corpus/exchange/write.ts';
import type { PackFile } from '../../corpus/exchange/schema.ts';
import { eventually, openCard, settledMarks, shownText, showing } from '../cli/reading.ts';
import { entity, pack, passage, source } from '../corpus/pack/build.ts';
import { bring, countIn, press, savedBy } from '../cli/library-page.ts';
import { inBrowsers } from './in-browsers.ts';
import { servePacks, type PackHost } from './pack-host.ts';

/** A pack of one statement. */
function packSaying(
  digest: string,
  { id, name, of } = { id: 'harbour', name: 'Harbour papers', of: 'post' },
): Promise<PackFile> {
  const content = pack({
    sources: [source({ id: of })],
    passages: [passage({ id: `${of}#p1`, subjects: ['vera-lindqvist'], digest })],
    subjects: [entity({ id: 'vera-lindqvist', name: 'Vera Lindqvist' })],
  });
  return writePack({ ...content, id, name }, { made: '2026-01-02' });
}

let host: PackHost;
beforeAll(async () => {
  host = await servePacks();
});
afterAll(() => host.close());

inBrowsers(
  'subscriptions',
  (reader) => {
    const openLibrary = async (): Promise<Page> => {
      const page = reader.closedAfter(await reader.session.openExtensionPage('library.html'));
      await page.bringToFront();
      await showing(page, 'Packs at addresses');
      return page;
    };
    const subscribe = async (page: Page, address: string): Promise<void> => {
      const input = await page.waitForSelector('>>> input[name="address"]');
      await input?.evaluate((element, value) => (element.value = value), address);
      await clickOn(page, 'Subscribe');
    };
    const findable = async (words: string): Promise<void> => {
      const page = await reader.session.openExtensionPage(`search.html#q=${encodeURIComponent(words)}`);
      await page.bringToFront();
      await showing(page, `Vera Lindqvist lit ${words}`);
      await page.close();
    };

    test('are none at first, and nothing is loaded while a page is read', async () => {
      host.put('/news.html', (_, answer) =>
        answer
          .writeHead(200, { 'content-type': 'text/html' })
          .end(
            '<title>News</title><link rel="icon" href="data:,"><article><p>John Kerry arrived in Paris.</p></article>',
          ),
      );
      const page = await reader.open(host.url('/news.html'));
      await openCard(
        page,
        (await settledMarks(page)).find(({ text }) => text === 'John Kerry')!,
      );
      expect(host.takeRequests()).toEqual(['/news.html']);
      await showing(await reader.openPopup(), '0 network requests since');
    });

    test('bring a pack from its address, and say when it was found there', async () => {
      host.putFile('/harbour.json', await packSaying('Vera Lindqvist lit forty lanterns.'), '"one"');
      const page = await openLibrary();
      await subscribe(page, host.url('/harbour.json'));
      await showing(page, `Subscribed ${host.url('/harbour.json')}`);
      await showing(page, 'Harbour papers');
      await showing(page, 'Last found there');
      expect(host.takeRequests()).toEqual(['/harbour.json']);
      await showing(await reader.openPopup(), '1 network request since');
      await findable('forty lanterns');
      const alarms = await page.evaluate(() =>
        (globalThis as unknown as { chrome: { alarms: { getAll(): Promise<object[]> } } }).chrome.alarms.getAll(),
      );
      expect(alarms).toMatchObject([{ periodInMinutes: 60 }]);
    });

    test('are told nothing where nothing has changed, though the background was stopped', async () => {
      await reader.session.stopBackground();
      const page = await openLibrary();
      await clickOn(page, 'Look for it now');
      await eventually('the question to the host', async () => host.takeRequests().length === 1);
      await showing(page, 'Look for it now');
      expect(await shownText(page)).not.toContain('Last change');
    });

    test('take a new one in place of it, and say what changed', async () => {
      host.putFile('/harbour.json', await packSaying('Vera Lindqvist lit fifty lanterns.'), '"two"');
      const page = await openLibrary();
      await clickOn(page, 'Look for all of them now');
      await showing(page, '1 statement changed');
      await findable('fifty lanterns');
      host.takeRequests();
    });

    test('come back when another state of the pack was brought by hand', async () => {
      const page = await openLibrary();
      const byHand = await packSaying('Vera Lindqvist lit nine lanterns.');
      await bring(page, [{ name: 'harbour.json', text: JSON.stringify(byHand) }]);
      await showing(page, 'pack added: Harbour papers');
      await findable('nine lanterns');
      await page.bringToFront();
      await clickOn(page, 'Look for it now');
      await eventually('the question to the host', async () => host.takeRequests().length === 1);
      await eventually('the state at the address', async () => {
        const search = await reader.session.openExtensionPage('search.html#q=lanterns');
        await search.bringToFront();
        await showing(search, 'Vera Lindqvist lit');
        const found = (await shownText(search)).includes('lit fifty');
        await search.close();
        return found;
      });
    });

    test('keep the last good one, and say why there is none newer', async () => {
      const page = await openLibrary();
      const wrong = { ...(await packSaying('Vera Lindqvist lit sixty lanterns.')), hash: `sha-256:${'0'.repeat(64)}` };
      const other = host.url('/elsewhere.json', 'localhost');
      const cases: [string, () => void][] = [
        ['the content is not what its hash says', () => host.putFile('/harbour.json', wrong)],
        [
          'The host has no such file (404)',
          () => host.put('/harbour.json', (_, answer) => answer.writeHead(404).end()),
        ],
        [
          'The address leads to another one',
          () => host.put('/harbour.json', (_, answer) => answer.writeHead(302, { location: other }).end()),
        ],
        [
          'The file is too large',
          () =>
            host.put('/harbour.json', (_, answer) =>
              answer.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(60_000_000))),
            ),
        ],
        ['The host could not be reached', () => host.put('/harbour.json', (_, answer) => answer.destroy())],
      ];
      for (const [said, change] of cases) {
        change();
        await clickOn(page, 'Look for it now');
        await showing(page, said);
      }
      // What the browser calls it is no word for a reader.
      expect(await shownText(page)).not.toContain('TypeError');
      expect(host.takeRequests()).not.toContain('/elsewhere.json');
      await findable('fifty lanterns');
      host.putFile('/harbour.json', await packSaying('Vera Lindqvist lit sixty lanterns.'));
      await clickOn(page, 'Look for it now');
      await eventually('no failure any more', async () => !(await shownText(page)).includes('could not be reached'));
      host.takeRequests();
      // Firefox tells its console of a connection that was cut.
      await reader.session.takeProblems();
    });

    test('are whole and of one state when the background is stopped while a new one comes', async () => {
      host.putFile('/harbour.json', await packSaying('Vera Lindqvist lit seventy lanterns.'), '"seven"');
      const page = await openLibrary();
      host.takeRequests();
      await clickOn(page, 'Look for it now');
      await eventually('the question to the host', async () => host.takeRequests().length > 0);
      await reader.session.stopBackground();
      await page.close();
      // What such a background may leave.
      const again = await openLibrary();
      await again.evaluate(
        () =>
          new Promise((resolve) => {
            const opening = indexedDB.open('library');
            opening.addEventListener('success', () => {
              const writing = opening.result.transaction('arrived', 'readwrite');
              writing.objectStore('arrived').put({ address: 'https://127.0.0.1/left.json', bytes: new ArrayBuffer(8) });
              writing.addEventListener('complete', () => {
                opening.result.close();
                resolve(undefined);
              });
            });
          }),
      );
      await clickOn(again, 'Look for it now');
      await answered(again);
      await findable('seventy lanterns');
      await eventually('nothing that was left', async () => (await countIn(again, 'arrived')).count === 0);
      host.takeRequests();
      // The page whose question nobody answered has complained of it.
      await reader.session.takeProblems();
    });

    test('are brought back by a backup with their addresses, which nothing else says', async () => {
      const page = await openLibrary();
      const backup = await savedBy(page, () => press(page, 'Save a backup'));
      expect(backup).toContain(host.url('/harbour.json'));
      await press(page, 'Export', `[data-pack="harbour"]`);
      const shared = await savedBy(page, () => press(page, 'With the full texts'));
      expect(shared).toContain('seventy lanterns');
      expect(shared).not.toContain('127.0.0.1');
      await press(page, 'Delete everything…');
      await press(page, 'Yes, delete everything');
      await showing(page, 'You have not added anything yet');
      await eventually('no subscription', async () => (await page.$('>>> [data-subscription]')) === null);
      await bring(page, [{ name: 'backup.json', text: backup }]);
      await showing(page, 'pack added: Harbour papers');
      await showing(page, host.url('/harbour.json'));
      // Somebody else may have made it: nobody is asked before the reader has said so.
      await showing(page, 'Nothing is loaded from there until you look for it');
      expect(host.takeRequests()).toEqual([]);
      await clickOn(page, 'Look for it now');
      await eventually('the question to the host', async () => host.takeRequests().includes('/harbour.json'));
      await eventually('no failure', async () => !(await shownText(page)).includes('Nothing is loaded from there'));
      await page.close();
    });

    test('are none of a pack that was brought once', async () => {
      const once = await packSaying('Vera Lindqvist lit eighty lanterns.', {
        id: 'quay',
        name: 'Quay papers',
        of: 'quay',
      });
      host.putFile('/once.json', once);
      const page = await openLibrary();
      const input = await page.waitForSelector('>>> input[name="address"]');
      await input?.evaluate((element, value) => (element.value = value), host.url('/once.json'));
      await clickOn(page, 'Bring it once');
      await showing(page, `Brought once, and not subscribed to: ${host.url('/once.json')}`);
      await findable('eighty lanterns');
      expect(await page.$$('>>> [data-subscription]')).toHaveLength(1);
      expect(host.takeRequests()).toEqual(['/once.json']);
      await press(page, 'Delete', `[data-pack="quay"]`);
      await showing(page, 'Deleted: Quay papers');
    });

    test('ask no host that was not allowed, and nothing but https', async () => {
      const page = await openLibrary();
      const asked = (address: string): Promise<unknown> =>
        page.evaluate(
          (ask) =>
            (
              globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
            ).chrome.runtime.sendMessage({ to: 'background', kind: 'subscribe', ask }),
          { address },
        );
      // Firefox counts a host as allowed where all sites are.
      if (reader.engine === 'firefox') await reader.session.allowSites(false);
      expect(await asked(host.url('/harbour.json', 'localhost'))).toMatchObject({ value: { reason: 'not-allowed' } });
      expect(await asked('http://127.0.0.1/harbour.json')).toMatchObject({ value: { reason: 'no-address' } });
      expect(await asked('https://me:word@127.0.0.1/')).toMatchObject({ value: { reason: 'no-address' } });
      expect(host.takeRequests()).toEqual([]);
      if (reader.engine === 'firefox') await reader.session.allowSites(true);
    });

    test('are asked for by the background alone: no page of the extension can connect to anything', async () => {
      const address = host.url('/harbour.json');
      for (const file of ['library', 'popup', 'search', 'options', 'card', 'sidepanel', 'overview', 'welcome']) {
        const page = await reader.session.openExtensionPage(`${file}.html`);
        const reached = await page.evaluate(
          (to) =>
            fetch(to).then(
              () => true,
              () => false,
            ),
          address,
        );
        expect([file, reached]).toEqual([file, false]);
        await page.close();
      }
      expect(host.takeRequests()).toEqual([]);
      const problems = await reader.session.takeProblems();
      expect(problems.filter((problem) => !/Content.Security.Policy/i.test(problem))).toEqual([]);
    });

    test('are all that is loaded while files are brought', async () => {
      const [picture, script, style] = ['/a.png', '/a.js', '/a.css'].map((path) => host.url(path));
      const page = await openLibrary();
      await bring(page, [
        {
          name: 'page.html',
          text: `<title>Ferry</title><link rel="stylesheet" href="${style}"><script src="${script}"></script>
            <article><h1>Ferry</h1><img src="${picture}"><iframe src="${picture}"></iframe>
            <p style="background: url(${picture})">The ferry left the harbour at noon, and nobody knew why it did so.</p></article>`,
        },
      ]);
      await showing(page, 'page.html kept as Ferry');
      expect(host.takeRequests()).toEqual([]);
    });

    test('end when the reader wishes, and the pack stays', async () => {
      const page = await openLibrary();
      await press(page, 'Unsubscribe and keep the pack');
      await showing(page, 'Unsubscribed; the pack stays');
      await eventually('no subscription', async () => (await page.$$('>>> [data-subscription]')).length === 0);
      await findable('seventy lanterns');
      expect(host.takeRequests()).toEqual([]);
    });

    /** Until what was asked for has been looked at. */
    async function answered(page: Page): Promise<void> {
      await eventually('an answer', () =>
        page.$$eval('>>> [data-do="check-subscription"]', (buttons) =>
          buttons.every((each) => !(each as HTMLButtonElement).disabled),
        ),
      );
    }

    /** Browsers ask for permissions only after something that the reader did. */
    async function clickOn(page: Page, label: string): Promise<void> {
      const button = await eventually(`a button “${label}”`, async () => {
        for (const each of await page.$$('>>> button')) {
          const isThis = await each.evaluate(
            (element, words) => element.textContent.trim() === words && !element.disabled,
            label,
          );
          if (isThis) return each;
        }
        return false;
      });
      await button.click();
    }
  },
  { allowedHosts: ['https://127.0.0.1/*'] },
);
