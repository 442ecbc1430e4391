/** What a reader does with what is there: order, names, switches, what was found put right; and what is said of it. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { writePack } from '../../corpus/exchange/write.ts';
import { bring, countIn, press, savedBy, type BroughtFile } from '../cli/library-page.ts';
import { eventually, showing, shownText } from '../cli/reading.ts';
import { entity, pack, passage, source } from '../corpus/pack/build.ts';
import { inBrowsers } from './in-browsers.ts';

async function packFile(name: string, description: string): Promise<BroughtFile> {
  const id = name.toLowerCase();
  const content = pack({
    sources: [source({ id: `${id}-post` })],
    passages: [passage({ id: `${id}-post#p1`, subjects: ['nadia-brock'], digest: `Nadia Brock sailed for ${name}.` })],
    subjects: [{ ...entity({ id: 'nadia-brock', name: 'Nadia Brock' }), description }],
  });
  return {
    name: `${id}.json`,
    text: JSON.stringify(await writePack({ ...content, id, name }, { made: '2026-01-02' })),
  };
}

const article = (name: string, title: string, text: string): BroughtFile => ({
  name: `${name}.md`,
  text: `---\ntitle: ${title}\npublisher: The ${name}\ndate: 2031-03-04\n---\n\n${text}`,
});

/** As an agency sends it to all papers. */
const AGENCY =
  'The lighthouse keeper of Tarnwick counted nine ships on the reef in the night, and by noon all of them had been pulled free by tugs that had come from the yard. Nobody was hurt, and the ferry sailed an hour late because of the fog that lay on the bay until noon, said the harbour master, who had seen worse.';
const AGAIN = article(
  'Echo',
  'Holm again',
  'The Quill Institute praised Vera Holm, who had built the bridge. Vera Holm was not there.',
);
const PEOPLE = [
  article(
    'Courier',
    'Holm speaks',
    'Vera Holm, the mayor of Ostby, opened the bridge. Vera Holm thanked the Quill Institute.',
  ),
  AGAIN,
  article('Herald', 'A singer', 'Vera Holm sang in Tarnwick, and the Quill Institute had paid Vera Holm for it.'),
  article('Gazette', 'The institute', 'Quill Labs moved to Ostby. Vera Holm had asked Quill Labs to come.'),
  article('Mirror', 'The labs', 'Quill Labs has 40 chemists, says Quill Labs.'),
];

inBrowsers('a library', (reader) => {
  const openLibrary = async (): Promise<Page> => {
    const page = reader.closedAfter(await reader.session.openExtensionPage('library.html', true));
    await page.bringToFront();
    await showing(page, 'Bring files');
    return page;
  };
  /** Whether the search says something, looked for in new tabs until it is so. */
  const saidOf = async (query: string, words: string, isSaid = true): Promise<void> => {
    await eventually(`${isSaid ? '' : 'no '}“${words}” for “${query}”`, async () => {
      const search = await reader.session.openExtensionPage(`search.html#q=${encodeURIComponent(query)}`);
      await search.bringToFront();
      const text = await eventually('an answer', async () => {
        const shown = (await shownText(search).catch(() => '')).replaceAll('\n', ' '); // Loading.
        return /Nadia Brock|Vera Holm|Nothing in your sources/.test(shown) && shown;
      });
      await search.close();
      return text.includes(words) === isSaid;
    });
  };

  test('has its packs in the order, under the names and with what its reader wants of them', async () => {
    const page = await openLibrary();
    await bring(page, [await packFile('Harbour', 'A pilot'), await packFile('Quay', 'A captain')]);
    await showing(page, 'pack added: Quay');
    await saidOf('Nadia Brock', 'A pilot');
    await page.bringToFront();
    await press(page, 'Move up', '[data-pack="quay"]');
    await eventually('the order', async () => (await packsShown(page)).join() === 'Quay,Harbour');
    await saidOf('Nadia Brock', 'A captain');
    await page.bringToFront();
    await page.$eval('>>> [data-pack="quay"] [data-do="rename-pack"]', (input) => {
      (input as HTMLInputElement).value = 'The quay';
      input.dispatchEvent(new Event('change'));
    });
    await eventually('the name', async () => (await packsShown(page)).join() === 'The quay,Harbour');
    await flip(page, '[data-pack="quay"] [data-do="switch-pack"]');
    await saidOf('Nadia Brock', 'A pilot');
    await saidOf('sailed for Quay', 'Nadia Brock sailed for Quay', false);
    await page.bringToFront();
    await flip(page, '[data-pack="quay"] [data-do="switch-pack"]');
    await saidOf('sailed for Quay', 'Nadia Brock sailed for Quay');
    await page.bringToFront();
    await flip(page, '[data-do="switch-source"][data-key="quay/quay-post"]');
    await saidOf('sailed for Quay', 'Nadia Brock sailed for Quay', false);
    const again = await openLibrary();
    await eventually('both packs', async () => (await packsShown(again)).join() === 'The quay,Harbour');
    const text = (await shownText(again)).replaceAll('\n', ' ');
    expect(text).toMatch(/1 source · 1 KB · private · added/);
    expect(text).toMatch(/[\d.,]+ [KMG]B used, [\d.,]+ [KMG]B left/);
  });

  test('gives a deleted pack back as it was', async () => {
    const page = await openLibrary();
    await press(page, 'Delete', '[data-pack="quay"]');
    await showing(page, 'Deleted: The quay');
    await eventually('one pack', async () => (await packsShown(page)).join() === 'Harbour');
    await press(page, 'Undo');
    await showing(page, 'Brought back');
    await eventually('both packs', async () => (await packsShown(page)).join() === 'The quay,Harbour');
    await saidOf('sailed for Quay', 'Nadia Brock sailed for Quay', false);
  });

  test('counts one text of an agency in two papers as one voice', async () => {
    const page = await openLibrary();
    await bring(page, [
      article('Harbour Gazette', 'Nine ships saved', AGENCY),
      article(
        'Tarnwick Herald',
        'A night on the reef',
        AGENCY.replace('said the harbour master', 'the harbour master said'),
      ),
    ]);
    await showing(page, '2 of 2 files taken');
    await showing(page, 'The same text as “Nine ships saved”: both count as one voice.');
    await bring(page, [article('Harbour Gazette', 'Ships saved on the reef', AGENCY)]);
    await showing(page, 'Harbour Gazette.md was there already, as Nine ships saved');
  });

  test('keeps whom its reader made two, one, or of another kind, when sources and backup come again', async () => {
    const page = await openLibrary();
    await bring(page, PEOPLE);
    await showing(page, '5 of 5 files taken');
    await edit(page, 'Vera Holm');
    await page.$eval('>>> concordance-subject-editor >>> form[data-do="split"]', (form) => {
      for (const label of form.querySelectorAll('label'))
        if (label.textContent.includes('A singer')) label.querySelector('input')?.click();
    });
    await press(page, 'Make them two');
    await showing(page, 'Vera Holm Person · 1 source');
    await edit(page, 'Quill Labs');
    await page.$eval('>>> concordance-subject-editor >>> input[name="other"]', (input) => {
      input.value = 'Quill Institute';
    });
    await press(page, 'Make them one');
    await showing(page, 'Quill Institute Organisation · 5 sources');
    await edit(page, 'Quill Institute');
    await page.$eval('>>> concordance-subject-editor >>> select[name="type"]', (select) => {
      select.value = 'place';
      select.dispatchEvent(new Event('change'));
    });
    await showing(page, 'Quill Institute Place · 5 sources');
    const asPutRight = await namesShown(page);
    expect(asPutRight.filter((each) => each.startsWith('Vera Holm'))).toHaveLength(2);

    await bring(page, PEOPLE);
    await showing(page, '0 of 5 files taken');
    expect(await namesShown(page)).toEqual(asPutRight);
    const backup = await savedBy(page, () => press(page, 'Save a backup'));
    await press(page, 'Delete everything…');
    await press(page, 'Yes, delete everything');
    await showing(page, 'You have not added anything yet');
    await bring(page, [{ name: 'backup.json', text: backup }]);
    await showing(page, 'Quill Institute Place · 5 sources');
    expect(await namesShown(page)).toEqual(asPutRight);
    expect(await packsShown(page)).toContain('The quay');
  });

  test('names a record that cannot be read, goes on with the rest, and lets it be taken away', async () => {
    const page = await openLibrary();
    const { count } = await countIn(page, 'sources');
    await page.evaluate(spoil, 'Holm again');
    const again = await openLibrary();
    await showing(again, '1 record cannot be read; everything else works');
    expect(await again.$eval('>>> .broken', (each) => each.textContent)).toContain('Holm again');
    await saidOf('opened the bridge', 'Vera Holm');
    await again.bringToFront();
    await bring(again, [article('Mail', 'One more', 'Vera Holm wrote to the paper.')]);
    await showing(again, '1 of 1 files taken');
    await press(again, 'Remove');
    await eventually('none that is broken', async () => (await again.$('>>> .broken')) === null);
    expect((await countIn(again, 'sources')).count).toBe(count);
  });

  test('lets what cannot be read come again, in its own place', async () => {
    const page = await openLibrary();
    await bring(page, [AGAIN]);
    await showing(page, '1 of 1 files taken');
    const { count } = await countIn(page, 'sources');
    await page.evaluate(spoil, 'Holm again');
    await bring(page, [AGAIN]);
    await showing(page, '1 of 1 files taken');
    await eventually('none that is broken', async () => (await page.$('>>> .broken')) === null);
    expect((await countIn(page, 'sources')).count).toBe(count);
    await saidOf('praised', 'Vera Holm');
  });
});

function packsShown(page: Page): Promise<string[]> {
  return page.$$eval('>>> [data-do="rename-pack"]', (names) => names.map((each) => (each as HTMLInputElement).value));
}

/** Everybody and everything in the list, with kind and counts. */
function namesShown(page: Page): Promise<string[]> {
  return page.$$eval('>>> concordance-subject-list >>> .row', (rows) =>
    rows.map((row) => row.textContent.replaceAll(/\s+/g, ' ').trim()).toSorted(),
  );
}

async function flip(page: Page, selector: string): Promise<void> {
  await page.$eval(`>>> ${selector}`, (box) => (box as HTMLInputElement).click());
}

async function edit(page: Page, name: string): Promise<void> {
  const list = await page.waitForSelector('>>> concordance-subject-list >>> input[type="search"]');
  await list?.evaluate((input) => {
    input.value = '';
    input.dispatchEvent(new Event('input'));
  });
  await eventually(`“${name}” to be put right`, async () => {
    const open = await page.$('>>> concordance-subject-editor >>> input[name="name"]');
    if ((await open?.evaluate((input) => input.value)) === name) return true;
    const button = await page.$(`>>> button[aria-label=${JSON.stringify(`Put right: ${name}`)}]`);
    await button?.evaluate((element) => (element as HTMLElement).click());
    return false;
  });
}

/** Runs in a page of the extension: the record of a title loses its passages. */
async function spoil(title: string): Promise<void> {
  const opening = indexedDB.open('library');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const writing = opening.result.transaction('sources', 'readwrite');
  const all = writing.objectStore('sources').getAll();
  await new Promise((resolve) => all.addEventListener('success', resolve));
  const record = (all.result as { source: { title: string } }[]).find(({ source }) => source.title === title);
  writing.objectStore('sources').put({ ...record, passages: 'torn' });
  await new Promise((resolve) => writing.addEventListener('complete', resolve));
  opening.result.close();
}
