/** Notices whether anything changes the document of a page after its own parser has made it. */
import type { Page } from 'puppeteer-core';

/** Of a document. The page's own scripts must not run, or their changes are taken for ours. */
interface Snapshot {
  html: string;
  links: string[];
  text: string;
}

declare global {
  interface Window {
    concordanceTestBefore?: Snapshot;
  }
}

/** To be called before the page is opened. */
export async function rememberDocument(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    document.addEventListener(
      'DOMContentLoaded',
      () => {
        window.concordanceTestBefore = {
          html: document.documentElement.outerHTML,
          links: [...document.links].map(({ href }) => href),
          text: document.documentElement.textContent,
        };
      },
      { capture: true, once: true },
    );
  });
}

/**
 * What has become of the document since. The card's host is an empty element at the end of the root, outside the body;
 * it is left out.
 */
export async function documentChanges(page: Page): Promise<{ before: Snapshot; now: Snapshot; hosts: number }> {
  return page.evaluate(() => {
    const before = window.concordanceTestBefore;
    if (before === undefined) throw new Error('The document was not remembered.');
    const root = document.documentElement;
    const copy = root.cloneNode(true) as Element;
    let hosts = 0;
    for (const child of Array.from(copy.children)) {
      if (child.localName === 'head' || child.localName === 'body' || child.localName === 'frameset') continue;
      if (child.childNodes.length > 0 || before.html.includes(child.outerHTML)) continue;
      child.remove();
      hosts += 1;
    }
    const links = [...document.links].map(({ href }) => href);
    return { before, now: { html: copy.outerHTML, links, text: root.textContent }, hosts };
  });
}
