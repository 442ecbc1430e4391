/**
 * Real news pages, saved by others and not part of the project: they are read from `../shared/eval/pages` where that
 * folder is present. Their own scripts do not run, so that whatever changes is our doing.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileBundled } from '../../corpus/cli/bundled.ts';
import { PROJECT_ROOT } from '../cli/browsers.ts';
import { eventually, marksOn, openCard, settledMarks } from '../cli/reading.ts';
import { serve, type Site } from '../cli/serve.ts';
import { inBrowsers } from './in-browsers.ts';
import { documentChanges, rememberDocument } from './untouched.ts';

const FOLDER = join(PROJECT_ROOT, '..', 'shared', 'eval', 'pages');
const PAGES = 12;

/** Nothing but what is in the document itself. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

interface Listed {
  id: string;
  title: string;
  middleEastTerms: Record<string, number>;
}

/** Those that speak most of what the bundled corpus knows. */
const TERMS = ['Iran', 'Iraq', 'IslamicState', 'Syria', 'SaudiArabia'];

const present = existsSync(join(FOLDER, 'index.jsonl'));
if (!present) console.warn(`SKIPPED: no real pages were read, because ${FOLDER} is not there.`);
const listed = present ? choosePages() : [];

let site: Site;
beforeAll(async () => {
  const pages = listed.map(({ id }) => {
    const body = gunzipSync(readFileSync(join(FOLDER, `${id}.html.gz`)));
    return [`/${id}`, { body, headers: { 'content-security-policy': POLICY } }] as const;
  });
  site = await serve(Object.fromEntries(pages));
});
afterAll(() => site.close());

inBrowsers(
  'reading a real page',
  (reader) => {
    test.skipIf(!present).for(listed)('$id $title', async ({ id }) => {
      const page = await reader.session.newPage();
      await rememberDocument(page);
      await page.goto(site.url(`/${id}`), { waitUntil: 'domcontentloaded' });
      await scrollToMarks(page);

      const mark = (await settledMarks(page)).find(({ box, text }) => inside(box) && subjectsOf(text).length > 0);
      if (mark === undefined) throw new Error('No certain name is in sight.');
      const shown = (await openCard(page, mark)).split('\n');
      expect(subjectsOf(mark.text).some((name) => shown.includes(name))).toBe(true);

      await page.keyboard.press('Escape');
      const { before, now } = await documentChanges(page);
      expect(now.text).toBe(before.text);
      expect(now.links).toEqual(before.links);
      expect(now.html === before.html).toBe(true);
      await page.close();
    });

    test.skipIf(!present)('has at least ten of them', () => {
      expect(listed.length).toBeGreaterThanOrEqual(10);
    });
  },
  { complaints: /-extension:/ },
);

/** Scrolls down, screen by screen, until marks are drawn. */
async function scrollToMarks(page: Parameters<typeof marksOn>[0]): Promise<void> {
  let top = 0;
  await eventually('a mark somewhere on the page', async () => {
    const found = (await marksOn(page)).some(({ box, text }) => inside(box) && subjectsOf(text).length > 0);
    if (found) return true;
    const end = await page.evaluate((to) => {
      scrollTo({ top: to, behavior: 'instant' });
      return document.documentElement.scrollHeight;
    }, top);
    top = top > end ? 0 : top + 400;
    return false;
  });
}

function inside({ x, y, width }: { x: number; y: number; width: number }): boolean {
  return width > 0 && x > 0 && x < 1200 && y > 40 && y < 700;
}

const bundled = compileBundled();

/** The names of the subjects that a text certainly stands for. */
function subjectsOf(text: string): string[] {
  return bundled.subjects.filter(({ aliases }) => aliases.includes(text)).map(({ name }) => name);
}

function choosePages(): Listed[] {
  const index = readFileSync(join(FOLDER, 'index.jsonl'), 'utf8').trim().split('\n');
  const weight = ({ middleEastTerms }: Listed): number =>
    TERMS.reduce((sum, term) => sum + (middleEastTerms[term] ?? 0), 0);
  return index
    .map((line) => JSON.parse(line) as Listed)
    .filter((page) => weight(page) > 0)
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, PAGES);
}
