/** Where pictures go, how they are named, and a page that shows them beside each other. */
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import { PROJECT_ROOT } from './browsers.ts';

const FOLDER = join(PROJECT_ROOT, '.reports', 'pictures');

/** Takes a picture of what is visible; gives the file, relative to where the reader's shell is. */
export async function takePicture(page: Page, name: string): Promise<string> {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${name}.png`) as `${string}.png`;
  await page.screenshot({ path });
  return relative(process.cwd(), path);
}

/** Writes the page with all pictures that are there; gives the file, relative to where the reader's shell is. */
export function writeIndex(): string {
  const figures = globSync('*.png', { cwd: FOLDER })
    .toSorted()
    .map((file) => `<figure><img src="${file}" loading="lazy"><figcaption>${file.slice(0, -4)}</figcaption></figure>`);
  const style = 'body{display:flex;flex-wrap:wrap;gap:1rem;font:14px sans-serif}figure{margin:0}img{height:28rem}';
  const path = join(FOLDER, 'index.html');
  writeFileSync(path, `<!doctype html><meta charset="utf-8"><style>${style}</style>${figures.join('\n')}`);
  return relative(process.cwd(), path);
}
