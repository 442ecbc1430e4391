/** What a reader does on the library page, for scripts. */
import type { Page } from 'puppeteer-core';
import { eventually } from './reading.ts';

/** As the picker does it. */
export async function bring(page: Page, files: { name: string; text: string }[]): Promise<void> {
  const input = await page.waitForSelector('>>> input[type="file"]');
  await input?.evaluate((element, given) => {
    const transfer = new DataTransfer();
    for (const { name, text } of given) transfer.items.add(new File([text], name));
    element.files = transfer.files;
    element.dispatchEvent(new Event('change'));
  }, files);
}

/** @param within the first element that this selects, or the whole page. */
export async function press(page: Page, label: string, within = 'body'): Promise<void> {
  await eventually(`a button “${label}”`, async () => {
    const handle = await page.$(within === 'body' ? 'body' : `>>> ${within}`);
    return handle?.evaluate((root, label) => {
      const find = (node: ParentNode): HTMLElement | undefined => {
        for (const element of node.querySelectorAll<HTMLElement>('*')) {
          if (element.tagName === 'BUTTON' && element.textContent.trim() === label) return element;
          const inner = element.shadowRoot && find(element.shadowRoot);
          if (inner) return inner;
        }
        return undefined;
      };
      const button = find(root);
      button?.click();
      return button !== undefined;
    }, label);
  });
}

export async function fill(page: Page, name: string, value: string): Promise<void> {
  const input = await page.waitForSelector(`>>> input[name="${name}"]`);
  await input?.evaluate((element, given) => (element.value = given), value);
}

export async function sourcesShown(page: Page): Promise<string[]> {
  return page.$$eval('>>> [data-source] .title', (titles) =>
    titles.map((title) => title.textContent.trim()).toSorted(),
  );
}

/** The text of the file that something saves to the downloads. */
export async function savedBy(page: Page, save: () => Promise<void>): Promise<string> {
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      void (blob as Blob).text().then((text) => Object.assign(globalThis, { saved: text }));
      return make(blob);
    };
  });
  await save();
  return eventually('the saved file', () => page.evaluate(() => (globalThis as { saved?: string }).saved ?? false));
}
