/** What a reader does on the library page, for scripts. */
import type { Page } from 'puppeteer-core';
import { eventually } from './reading.ts';

/** A file as it is brought: of text, or of bytes. */
export interface BroughtFile {
  name: string;
  text?: string;
  /** In base 64. */
  bytes?: string;
  /** How often the text stands in it, for files that are too large to be sent to the browser. Default once. */
  times?: number;
  /** What stands before and behind all that. */
  around?: [before: string, behind: string];
}

/** As the picker does it. */
export async function bring(page: Page, files: BroughtFile[]): Promise<void> {
  const input = await page.waitForSelector('>>> input[type="file"]');
  await input?.evaluate((element, given) => {
    const transfer = new DataTransfer();
    for (const { name, text = '', bytes = '', times = 1, around } of given) {
      const piece = bytes === '' ? text : Uint8Array.from(atob(bytes), (each) => each.charCodeAt(0));
      const parts = Array.from({ length: times }, () => piece);
      transfer.items.add(new File([around?.[0] ?? '', ...parts, around?.[1] ?? ''], name));
    }
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
    Object.assign(globalThis, { saved: undefined });
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      void (blob as Blob).text().then((text) => Object.assign(globalThis, { saved: text }));
      return make(blob);
    };
  });
  await save();
  return eventually('the saved file', () => page.evaluate(() => (globalThis as { saved?: string }).saved ?? false));
}

/** What a store of the library holds, seen from a page of the extension, and the version of the database. */
export function countIn(page: Page, store: string): Promise<{ count: number; version: number }> {
  return page.evaluate(async (name) => {
    const opening = indexedDB.open('library');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const counting = opening.result.transaction(name).objectStore(name).count();
    await new Promise((resolve) => counting.addEventListener('success', resolve));
    opening.result.close();
    return { count: counting.result, version: opening.result.version };
  }, store);
}
