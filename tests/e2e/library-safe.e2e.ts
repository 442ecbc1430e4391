/** What a reader has brought is not lost: two windows at once, files that cannot be taken. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { writePack } from '../../corpus/exchange/write.ts';
import { bring } from '../cli/library-page.ts';
import { showing, shownText } from '../cli/reading.ts';
import { entity, pack, passage, source } from '../corpus/pack/build.ts';
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
    const content = pack({
      sources: [source({ id: 'post' })],
      passages: [passage({ id: 'post#p1', subjects: ['vera-lindqvist'] })],
      subjects: [entity({ id: 'vera-lindqvist', name: 'Vera Lindqvist' })],
    });
    const file = JSON.stringify(await writePack(content, { made: '2026-01-02' }));
    const cases: [string, string, string][] = [
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
    await bring(
      page,
      cases.map(([name, text]) => ({ name, text })),
    );
    await showing(page, `0 of ${cases.length} files taken`);
    const text = (await shownText(page)).replaceAll('\n', ' ');
    for (const [name, , reason] of cases) expect(text).toMatch(new RegExp(`${name} not taken: ${reason}`));
    await showing(page, '24 sources');
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
    const kept = await again.evaluate(
      () =>
        new Promise((resolve) => {
          const opening = indexedDB.open('library');
          opening.addEventListener('success', () => {
            const counting = opening.result.transaction('sources').objectStore('sources').count();
            counting.addEventListener('success', () => {
              opening.result.close();
              resolve([opening.result.version, counting.result]);
            });
          });
        }),
    );
    expect(kept).toEqual([99, 2]);
  });
});
