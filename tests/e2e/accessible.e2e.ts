/** What axe-core has to say on the pages of the built extension, as each browser has them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveDemo } from '../cli/demo.ts';
import { cardFrame, eventually, openCard, settledMarks, showing } from '../cli/reading.ts';
import type { Site } from '../cli/serve.ts';
import { inBrowsers } from './in-browsers.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let site: Site;
beforeAll(async () => {
  site = await serveDemo();
});
afterAll(() => site.close());

inBrowsers('axe finds nothing', (reader) => {
  test('in a card', async () => {
    const page = await reader.open(site.url('/'));
    await openCard(
      page,
      (await settledMarks(page)).find(({ text }) => text === 'Tehran')!,
    );
    expect(await violations(await eventually('the card', () => cardFrame(page)))).toEqual([]);
  });

  test('in popup, panel and settings', async () => {
    const page = await reader.open(site.url('/'));
    await settledMarks(page);
    const popup = await reader.openPopup();
    await showing(popup, 'mentions');
    expect(await violations(popup)).toEqual([]);
    const panel = await reader.openPanel();
    await showing(panel, 'mentions');
    expect(await violations(panel)).toEqual([]);
    const settings = await reader.openSettings();
    await showing(settings, 'How marks look');
    expect(await violations(settings)).toEqual([]);
  });
});

async function violations(context: Page | Frame): Promise<string[]> {
  await context.evaluate(`${AXE}; void 0`);
  return context.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(root: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const found = await axe.run(document, { resultTypes: ['violations'] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
  });
}
