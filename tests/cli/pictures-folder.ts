/** Where pictures go, and how they are named. */
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import { PROJECT_ROOT } from './browsers.ts';

/** Takes a picture of what is visible; gives the file, relative to where the reader's shell is. */
export async function takePicture(page: Page, name: string): Promise<string> {
  const folder = join(PROJECT_ROOT, '.reports', 'pictures');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.png`) as `${string}.png`;
  await page.screenshot({ path });
  return relative(process.cwd(), path);
}
