/** Searching in the popup and on the search page. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { eventually, showing, shownText } from '../cli/reading.ts';
import { inBrowsers } from './in-browsers.ts';

/** Of the extension API what is used here. */
interface Api {
  storage: {
    session: {
      get(key: string): Promise<{ lastSearch?: { found?: { results: unknown[]; more: Record<string, number> } } }>;
    };
  };
}

inBrowsers('searching', (reader) => {
  const openSearchPage = async (hash = ''): Promise<Page> => {
    const page = await reader.session.openExtensionPage(`search.html${hash}`);
    await page.bringToFront();
    return page;
  };
  const openPopup = async (): Promise<Page> => {
    const popup = await reader.openPopup();
    await popup.bringToFront();
    await popup.waitForSelector('>>> input');
    return popup;
  };

  test('finds a name that is half remembered and misspelt, and opens it on Enter', async () => {
    const popup = await openPopup();
    await ask(popup, 'rouhnai');
    await showing(popup, 'Hassan Rouhani');
    await showing(popup, '“rouhnai” found as “Rouhani”');
    await popup.keyboard.press('Enter');
    await eventually('the subject', async () => (await popup.$('>>> h1[tabindex]')) !== null);
    await showing(popup, 'Where sources agree or differ');
  });

  test('goes back and forward through what was opened', async () => {
    const popup = await openPopup();
    await ask(popup, 'islamic state');
    await showing(popup, 'People, places, organisations');
    await popup.keyboard.press('Enter');
    await showing(popup, 'Where sources agree or differ');
    await withAlt(popup, 'ArrowLeft');
    await showing(popup, 'People, places, organisations');
    await withAlt(popup, 'ArrowRight');
    await showing(popup, 'Where sources agree or differ');
  });

  test('has the last search there when it opens again', async () => {
    const popup = await openPopup();
    await ask(popup, 'december 2007');
    await showing(popup, 'Talks in Damascus');
    await popup.close();
    const again = await openPopup();
    await showing(again, 'Talks in Damascus');
    await ask(again, 'khamenei');
    await showing(again, 'Ali Khamenei');
    expect(await valueOf(again)).toBe('khamenei');
  });

  test('keeps the first results for the popup to open with, and counts the others', async () => {
    const popup = await openPopup();
    await ask(popup, 'iran');
    await showing(popup, 'Iran refuses the US request');
    const kept = await eventually('what was found', () =>
      popup.evaluate(async () => {
        const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api | undefined>;
        const { lastSearch } = (await (browser ?? chrome)?.storage.session.get('lastSearch')) ?? {};
        return lastSearch?.found;
      }),
    );
    expect(kept.results).toHaveLength(12);
    const count = Object.values(kept.more).reduce((sum, more) => sum + more, 12);
    await showing(popup, `${count} results`);
    await popup.close();
    await showing(await openPopup(), `${count} results`);
  });

  test('answers the last of many keystrokes', async () => {
    const popup = await openPopup();
    await ask(popup, 'zarif kerry paris '.repeat(5));
    await ask(popup, 'massoum');
    await showing(popup, 'Fouad Massoum');
    expect(await valueOf(popup)).toBe('massoum');
  });

  test.each([
    ['a beginning', 'rouh', 'Hassan Rouhani'],
    ['a wrong letter in a short word', 'irsn', '“irsn” found as “Iran”'],
    ['two wrong letters in a long one', 'khamanie', '“khamanie” found as “Khamanei”'],
    ['swapped letters', 'masosum', '“masosum” found as “Massoum”'],
    ['a missing space', 'islamicstate', '“islamicstate” found as “Islamic State”'],
    ['letters with and without signs', 'Khāmeneʾi', 'Ali Khamenei'],
    ['a month', 'september 2014', 'Paris conference on Iraq'],
    ['a day', '15 september 2014', 'Paris conference on Iraq'],
    ['a year', '2007', 'Talks in Damascus'],
    ['another name', 'daesh', 'Islamic State'],
    ['characters that mean something elsewhere', '(kerry)|[.*]+$\\', 'John Kerry'],
    ['control characters, and marks that turn the line', '\u0000\u0007kerry\u202e', 'John Kerry'],
    ['a face among the words', '😀 kerry 👩‍👩‍👧', 'John Kerry'],
  ])('finds by %s', async (_, query, shown) => {
    const popup = await openPopup();
    await paste(popup, query);
    await showing(popup, shown);
    expect(await popup.$('>>> [role="option"] mark')).not.toBeNull();
  });

  test('takes quotation marks for a phrase, and more words for less', async () => {
    const popup = await openPopup();
    const counts: number[] = [];
    for (const query of ['kerry', 'kerry paris', '"paris conference"', '"conference paris"']) {
      await paste(popup, query);
      await eventually('the answer', async () => (await heard(popup)) !== '');
      counts.push(Number.parseInt(await heard(popup), 10) || 0);
      await paste(popup, '');
    }
    const [one = 0, two = 0, phrase, turned] = counts;
    expect(one).toBeGreaterThan(two);
    expect(two).toBeGreaterThan(0);
    expect(phrase).toBeGreaterThan(0);
    expect(turned).toBe(0);
    await paste(popup, '"conference paris"');
    await showing(popup, 'These are in your sources');
  });

  test.each([
    ['words that run the other way', 'ظريف باريس'],
    ['faces alone', '😀👩‍👩‍👧'],
    ['half a character', '\ud83d'],
  ])('says that nothing was found for %s, and goes on', async (_, query) => {
    const popup = await openPopup();
    await paste(popup, query);
    await showing(popup, 'Not in your sources does not mean not true');
    await paste(popup, 'massoum');
    await showing(popup, 'Fouad Massoum');
  });

  test('says that a query was too long, and searches its beginning', async () => {
    const popup = await openPopup();
    await paste(popup, `kerry ${'paris '.repeat(2_000)}`);
    await showing(popup, 'This search was too long; only its beginning was used.');
    await showing(popup, 'Paris conference on Iraq');
  });

  test('answers the last of a hundred keystrokes that come at once', async () => {
    const popup = await openPopup();
    const beginnings = (text: string): string[] => [...text].map((_, at) => text.slice(0, at + 1));
    const keystrokes = [...beginnings('zarif kerry paris '.repeat(6)).slice(0, 93), ...beginnings('massoum')];
    await popup.$eval(
      '>>> input[type="search"]',
      (box: HTMLInputElement, texts) => {
        for (const text of texts) {
          box.value = text;
          box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        }
      },
      keystrokes,
    );
    await showing(popup, 'Fouad Massoum');
    expect(await valueOf(popup)).toBe('massoum');
  });

  test('says that nothing was found and what would be', async () => {
    const popup = await openPopup();
    await ask(popup, 'kerry xylophone');
    await showing(popup, 'Nothing in your sources matches “kerry xylophone”');
    await showing(popup, 'Not in your sources does not mean not true');
    const button = await popup.waitForSelector('>>> [data-query="kerry"]');
    await button?.evaluate((each) => (each as HTMLElement).click());
    await showing(popup, 'John Kerry');
  });

  test('narrows on the search page and keeps that in the address', async () => {
    const page = await openSearchPage('#q=iran&kind=event&to=2007');
    await eventually('results', async () => (await page.$$('>>> [role="option"]')).length > 0);
    const groups = await page.$$eval('>>> [role="group"] .label', (labels) => labels.map((label) => label.textContent));
    expect(groups).toEqual(['Events']);
    await eventually(
      'the sources to choose from',
      async () => (await page.$$('>>> select[name="source"] option')).length > 2,
    );
    const differs = await page.waitForSelector('>>> input[name="differs"]');
    await differs?.evaluate((box) => (box as HTMLElement).click());
    await eventually('the filter in the address', () => page.evaluate(() => location.hash.includes('differs=1')));
    expect(await page.evaluate(() => location.hash)).toBe('#q=iran&kind=event&to=2007&differs=1');
    await page.close();
  });

  test('opens a source with all it says', async () => {
    const page = await openSearchPage('#q=washington%20post&kind=source');
    await eventually('the source', async () => (await page.$$('>>> [role="option"]')).length > 0);
    await page.keyboard.press('Enter');
    await showing(page, 'Our summary');
    expect((await shownText(page)).match(/paragraph/g)?.length).toBeGreaterThan(5);
    await page.close();
  });
});

/** Types in place of what stands in the box. */
async function ask(page: Page, query: string): Promise<void> {
  const input = await page.waitForSelector('>>> input[type="search"]');
  await input?.evaluate((box) => box.select());
  await input?.type(query);
}

/** As a paste does it: all at once. */
async function paste(page: Page, query: string): Promise<void> {
  await page.$eval(
    '>>> input[type="search"]',
    (box, text) => {
      box.value = text;
      box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
    query,
  );
}

/** What a screen reader says of the answer; empty while there is none. */
async function heard(page: Page): Promise<string> {
  return page.$eval('>>> .heard[role="status"]', (status) => status.textContent.trim());
}

async function valueOf(page: Page): Promise<string | undefined> {
  return (await page.$('>>> input[type="search"]'))?.evaluate((box) => box.value);
}

async function withAlt(page: Page, key: 'ArrowLeft' | 'ArrowRight'): Promise<void> {
  await page.keyboard.down('Alt');
  await page.keyboard.press(key);
  await page.keyboard.up('Alt');
}
