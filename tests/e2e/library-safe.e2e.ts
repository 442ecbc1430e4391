/** What a reader has brought is not lost: two windows at once, files that cannot be taken. */
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { hashOf } from '../../corpus/exchange/hash.ts';
import type { PackFile } from '../../corpus/exchange/schema.ts';
import { writePack } from '../../corpus/exchange/write.ts';
import { addressOf } from '../cli/browsers.ts';
import { bring, countIn, type BroughtFile } from '../cli/library-page.ts';
import { eventually, settledMarks, showing, shownText } from '../cli/reading.ts';
import { serve } from '../cli/serve.ts';
import { entity, pack, passage, source } from '../corpus/pack/build.ts';
import { pdfFile } from '../entrypoints/library/pdf-file.ts';
import { inBrowsers } from './in-browsers.ts';

const notes = (word: string, count: number) =>
  Array.from({ length: count }, (_, at) => ({
    name: `${word}-${at}.txt`,
    text: `${word} ${at}\n\nA ${word} stood at the quay, number ${at}.`,
  }));

inBrowsers('a library', (reader) => {
  const openLibrary = async (): Promise<Page> => {
    const page = reader.closedAfter(await reader.session.openExtensionPage('library.html'));
    await page.bringToFront();
    await showing(page, 'Bring files');
    return page;
  };

  test('takes what two windows bring at once', async () => {
    const [one, other] = [await openLibrary(), await openLibrary()];
    await Promise.all([bring(one, notes('lantern', 12)), bring(other, notes('barrel', 12))]);
    await showing(one, '12 of 12 files taken');
    await showing(other, '12 of 12 files taken');
    const again = await openLibrary();
    await showing(again, '24 sources');
  });

  test('names each file that cannot be taken, with the reason, and leaves what is there as it was', async () => {
    const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
    const content = pack({
      sources: [source({ id: 'post' })],
      passages: [passage({ id: 'post#p1', subjects: ['vera-lindqvist'] })],
      subjects: [entity({ id: 'vera-lindqvist', name: 'Vera Lindqvist' })],
    });
    const file = JSON.stringify(await writePack(content, { made: '2026-01-02' }));
    /** Another content with the hash that it has. */
    const changed = async (change: (content: PackFile['content']) => void): Promise<string> => {
      const other = JSON.parse(file) as PackFile;
      change(other.content);
      return JSON.stringify({ ...other, hash: await hashOf(other.content) });
    };
    const dangling = await changed(({ passages }) => passages[0]?.subjects.push('nobody'));
    const cyclic = await changed(({ sources }) => Object.assign(sources[0] ?? {}, { sameAs: 'post' }));
    const large: [BroughtFile, string][] = [
      [{ name: 'huge.txt', text: 'x'.repeat(1_000_000), times: 300 }, 'too large'],
      [{ name: 'line.txt', text: 'x'.repeat(1_000_000), times: 20 }, 'too large'],
      [
        {
          name: 'names.json',
          around: ['{"format":"concordance-pack","version":1,"content":{"subjects":[{"aliases":[', '"n"]}]}}'],
          text: '"n",'.repeat(100_000),
          times: 100,
        },
        'more names than a pack may have: 10000001',
      ],
      [{ name: 'bomb.docx', bytes: base64(zipSync({ 'word/document.xml': new Uint8Array(70_000_000) })) }, 'too large'],
      [
        {
          name: 'entities.docx',
          bytes: base64(zipSync({ 'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>') })),
        },
        'the file is damaged',
      ],
      [{ name: 'locked.pdf', bytes: base64(pdfFile([['A secret.']], { locked: true })) }, 'it has a password'],
    ];
    const cases: [string, string, string][] = [
      ['dangling.json', dangling, 'an id that leads nowhere: passage "post#p1": subject "nobody"'],
      ['cyclic.json', cyclic, 'an id that leads back to itself: source "post": sameAs "post"'],
      ['newer.json', file.replace('"version":1', '"version":7'), 'the pack is of a version that is not known here: 7'],
      ['changed.json', file.replace('Vera Lindqvist', 'Vera Lindquist'), 'the content is not what its hash says'],
      ['polluting.json', file.replace('"content":{', '"content":{"__proto__":{},'), 'a key that a pack must not have'],
      ['cut.json', file.slice(0, 300), 'the file is not JSON'],
      ['other.json', '{"format":"playlist"}', 'the file is not a pack'],
      ['broken.pdf', '%PDF-1.4 nothing of the kind', 'the file is damaged'],
      ['broken.docx', 'PK nothing of the kind', 'the file is damaged'],
      ['program.txt', '\u0000\u0001\u0002', 'this is no text'],
      ['blank.md', '\n\n', 'there is no text in it'],
    ];
    const page = await openLibrary();
    await showing(page, '24 sources');
    await bring(page, [...cases.map(([name, text]) => ({ name, text })), ...large.map(([given]) => given)]);
    await eventually('all of them', async () =>
      (await shownText(page)).includes(`0 of ${cases.length + large.length} files taken`),
    );
    const text = (await shownText(page)).replaceAll('\n', ' ');
    for (const [name, , reason] of cases) expect(text).toContain(`${name} not taken: ${reason}`);
    for (const [{ name }, reason] of large) expect(text).toContain(`${name} not taken: ${reason}`);
    await showing(page, '24 sources');
  });

  test('reads a text in whatever it is written', async () => {
    const latin = Buffer.from('Un café\n\nLe maire a pris un café à Ostby, dit-il.', 'latin1');
    const arabic = [
      [0xe6, 0xd2, 0xed, 0xd1, 0x20, 0xc7, 0xe1, 0xce, 0xc7, 0xd1, 0xcc, 0xed, 0xc9],
      [0x0a, 0x0a],
      [0xc7, 0xe1, 0xd3, 0xe1, 0xc7, 0xe3],
    ].flat();
    const files: BroughtFile[] = [
      {
        name: 'utf16.txt',
        bytes: Buffer.from('\uFEFFQuay\n\nA kiosk – قهوة – at the quay.', 'utf16le').toString('base64'),
      },
      { name: 'latin.txt', bytes: latin.toString('base64') },
      { name: 'arabic.txt', bytes: Buffer.from(arabic).toString('base64') },
    ];
    const page = await openLibrary();
    await bring(page, files);
    await showing(page, '3 of 3 files taken');
    await showing(page, 'latin.txt kept as Un café');
    await showing(page, 'arabic.txt kept as وزير الخارجية');
    const search = reader.closedAfter(await reader.session.openExtensionPage('search.html#q=kiosk'));
    await search.bringToFront();
    await showing(search, 'A kiosk – قهوة – at the quay.');
  });
});

inBrowsers('a library that a later version has kept', (reader) => {
  test('is told of in plain words, left as it is, and what is bundled goes on', async () => {
    const page = reader.closedAfter(await reader.session.openExtensionPage('library.html'));
    await page.bringToFront();
    await showing(page, 'You have not added anything yet');
    await bring(page, notes('lantern', 2));
    await showing(page, '2 of 2 files taken');
    await page.evaluate(async () => {
      await new Promise((resolve) => {
        const opening = indexedDB.open('library', 99);
        opening.addEventListener('success', () => {
          opening.result.close();
          resolve(undefined);
        });
      });
    });
    await reader.session.stopBackground();
    const again = reader.closedAfter(await reader.session.openExtensionPage('library.html'));
    await again.bringToFront();
    await showing(again, 'Your sources were kept by a newer version of Concordance');
    expect(await shownText(again)).not.toContain('Loading');
    await bring(again, notes('barrel', 1));
    await showing(again, 'barrel-0.txt not taken: your sources were kept by a newer version');
    const popup = await reader.openPopup();
    await showing(popup, 'Nothing is lost: update the extension');
    await popup.type('>>> input', 'rouhani');
    await showing(popup, 'Hassan Rouhani');
    expect(await countIn(again, 'sources')).toEqual({ count: 2, version: 99 });
  });
});

inBrowsers('a library in a private window', (reader) => {
  test('keeps nothing of a page there, and says so', async () => {
    await using site = await serve({ '/': { body: '<article><p>John Kerry met nobody at the quay.</p></article>' } });
    const page = reader.closedAfter(await reader.session.openPrivately(site.url('/')));
    await settledMarks(page);
    const opener = reader.closedAfter(await reader.session.openExtensionPage('library.html'));
    await showing(opener, 'You have not added anything yet');
    const tab = await opener.evaluate(
      `chrome.tabs.query({}).then((tabs) => tabs.find(({ incognito }) => incognito).id)`,
    );
    // As its button and its entry in the context menu open it.
    const library = reader.closedAfter(await reader.session.openExtensionPage(`library.html#add=${Number(tab)}`));
    await showing(library, 'Nothing is kept from private windows.');
    await showing(library, 'You have not added anything yet');
    expect(await library.$$('>>> concordance-source-form')).toEqual([]);
    expect((await countIn(library, 'sources')).count).toBe(0);
  });

  // Chrome opens pages of an extension in windows that are not private.
  test.runIf(reader.engine === 'firefox')('says that nothing is kept there, and offers nothing', async () => {
    await using site = await serve({ '/': { body: '<p>Nothing.</p>' } });
    reader.closedAfter(await reader.session.openPrivately(site.url('/')));
    const opener = reader.closedAfter(await reader.session.openExtensionPage('library.html'));
    await showing(opener, 'You have not added anything yet');
    await opener.evaluate(`chrome.windows.create({ incognito: true, url: chrome.runtime.getURL('library.html') })`);
    const page = await eventually('the library in a private window', async () => {
      for (const each of await reader.session.browser.pages()) {
        if (each === opener || !(await addressOf(each)).endsWith('/library.html')) continue;
        if ((await shownText(each)).includes('This is a private window')) return each;
      }
      return false;
    });
    expect(await page.$$('>>> input')).toEqual([]);
    await page.close();
  });
});
