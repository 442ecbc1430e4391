/** What axe-core has to say on the pages of the built extension, as each browser has them, and what it does not look at. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page, SerializedAXNode } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveDemo } from '../cli/demo.ts';
import { cardFrame, eventually, openCard, settledMarks, showing } from '../cli/reading.ts';
import type { Site } from '../cli/serve.ts';
import { inBrowsers } from './in-browsers.ts';

/** The rules of axe-core whose outcome can change with the scheme: those that look at colours. */
const RULES_OF_COLOURS = ['color-contrast', 'link-in-text-block'];

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** There is much to look at. */
const TIMEOUT_MS = 180_000;

/** Pages that stand in a tab, each with words that tell that it is there. */
const TABS = [
  ['options.html', 'How marks look'],
  ['overview.html', 'Differ in'],
  ['search.html#q=kerry', 'John Kerry'],
  ['library.html', 'Bring files'],
  ['welcome.html', 'Try it here'],
] as const;

const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

let site: Site;
beforeAll(async () => {
  site = await serveDemo();
});
afterAll(() => site.close());

describe.each(SCHEMES)('in the %s scheme', (colorScheme) => {
  inBrowsers(
    colorScheme === 'light'
      ? 'axe finds nothing, and no group is empty or without a name,'
      : 'axe finds nothing in the colours',
    (reader) => {
      test('in a card', async () => {
        const page = await reader.open(site.url('/'));
        await openCard(
          page,
          (await settledMarks(page)).find(({ text }) => text === 'Tehran')!,
        );
        await isAccessible(await eventually('the card', () => cardFrame(page)), colorScheme);
      });

      test.each(['openPopup', 'openPanel'] as const)(
        'in the shell of %s, with a list and with a subject',
        { timeout: TIMEOUT_MS },
        async (open) => {
          const page = await reader.open(site.url('/'));
          await settledMarks(page);
          const shell = await reader[open]();
          await showing(shell, 'mentions');
          await isAccessible(shell, colorScheme);
          await shell.$eval('>>> [data-subject]', (each) => (each as HTMLElement).click());
          await showing(shell, 'Where sources agree or differ');
          await isAccessible(shell, colorScheme);
        },
      );

      test.each(TABS)('in %s', async (address, words) => {
        await reader.open(site.url('/'));
        const page = reader.closedAfter(await reader.session.openExtensionPage(address, true));
        await showing(page, words);
        await isAccessible(page, colorScheme);
      });

      test('in the timeline of the overview', async () => {
        const page = reader.closedAfter(await reader.session.openExtensionPage('overview.html', true));
        await showing(page, 'Differ in');
        await page.$eval('>>> [data-tab=timeline]', (each) => (each as HTMLElement).click());
        await showing(page, '1979');
        await isAccessible(page, colorScheme);
      });
    },
    { colorScheme },
  );
});

/** In the dark scheme only what depends on it is looked at: the rest is what it was in the light one. */
async function isAccessible(context: Page | Frame, colorScheme: Scheme): Promise<void> {
  expect(await violations(context, colorScheme === 'dark' ? { runOnly: RULES_OF_COLOURS } : {})).toEqual([]);
  if (colorScheme === 'dark') return;
  expect(await context.evaluate(groupsWithoutWords)).toEqual([]);
  // WebDriver BiDi tells no tree: in Firefox, as in a frame, the document has to do.
  if (!('accessibility' in context)) return;
  const tree = await context.accessibility.snapshot({ interestingOnly: false }).catch(() => null);
  if (tree) expect(await groupsIn(tree)).toEqual([]);
}

/** Groups that a screen reader says, with nothing to say of them or nothing in them. What unfolds is named by what it says. */
async function groupsIn(node: SerializedAXNode): Promise<string[]> {
  const { role, name, children = [] } = node;
  const isBare = ['group', 'radiogroup', 'region'].includes(role) && (!name || children.length === 0);
  const element = isBare ? await node.elementHandle() : null;
  const html = await element?.evaluate((each) => each.outerHTML.slice(0, 120));
  const inside = await Promise.all(children.map(groupsIn));
  return [...(isBare && !html?.startsWith('<details') ? [html ?? role] : []), ...inside.flat()];
}

/** Runs in a page: as above, from the document, where no tree is told. */
function groupsWithoutWords(): string[] {
  const GROUPS = '[role=group],[role=radiogroup],[role=region],fieldset,nav';
  const bare: string[] = [];
  const look = (root: Document | ShadowRoot): void => {
    for (const each of root.querySelectorAll<HTMLElement>('*')) {
      if (each.shadowRoot) look(each.shadowRoot);
      if (!each.matches(GROUPS) || !each.checkVisibility()) continue;
      const by = each.getAttribute('aria-labelledby');
      const label =
        each.getAttribute('aria-label') ??
        (by === null
          ? each.querySelector('legend, [aria-label]')?.textContent
          : root.querySelector(`#${by}`)?.textContent);
      const inside = each.shadowRoot?.textContent ?? each.textContent ?? '';
      const isEmpty = inside.trim() === '' && !each.querySelector('input,select,button,textarea,slot');
      if (label === null || label === undefined || isEmpty) bare.push(each.outerHTML.slice(0, 120));
    }
  };
  look(document);
  return bare;
}

async function violations(context: Page | Frame, rules: { runOnly?: string[] }): Promise<string[]> {
  await context.evaluate(`${AXE}; void 0`);
  return context.evaluate(async (chosen) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(root: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const found = await axe.run(document, { ...chosen, resultTypes: ['violations'] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
  }, rules);
}
