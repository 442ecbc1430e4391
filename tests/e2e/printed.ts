/** What stands on paper when a page is printed, read from the file that the browser makes of it. */
import type { Page } from 'puppeteer-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Without any space: files for printing have it where the lines of a page end and letters are drawn as one. */
export async function printed(page: Page): Promise<string> {
  const file = await page.pdf({ format: 'A4', landscape: true });
  const paper = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  const parts: string[] = [];
  for (let number = 1; number <= paper.numPages; number += 1) {
    const { items } = await (await paper.getPage(number)).getTextContent();
    for (const item of items) if ('str' in item) parts.push(item.str);
  }
  await paper.destroy();
  return parts.join('').normalize('NFKC').replaceAll(/\s/g, '');
}
