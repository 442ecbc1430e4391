/**
 * All saved pages of the evaluation data in a real Chromium with the production build: does reading leave a page as it
 * was, and do the marks fall on its article? The pages' own scripts do not run, so that whatever changes is our doing.
 *
 * The window is as high as a page ever is, for marks are only drawn near the screen. Leaves figures in
 * `.reports/marks.json` and every distinct (surface, first subject) with counts in `.reports/marks-surfaces.tsv`, to be
 * judged by a person; neither holds a sentence of a page.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { readRows } from '../../corpus/cli/evaluate/data.ts';
import { saveFigures } from '../../corpus/cli/evaluate/figures.ts';
import { printTable } from '../../corpus/cli/evaluate/table.ts';
import { documentChanges, rememberDocument } from '../e2e/untouched.ts';
import { launchBrowser, PROJECT_ROOT, requireBrowser, requireBuild, type Session } from './browsers.ts';
import { serve, type ServedPage } from './serve.ts';

/** Nothing but what is in the document itself. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
const VIEWPORT = { width: 1280, height: 24_000 };
/** Browsers at a time. */
const SESSIONS = 2;
/** Marks have settled when as many are there for this long; a page without any has none by then. */
const QUIET_MS = 1200;
const LONGEST_MS = 15_000;
/** Letters around a mark that have to stand in the gold text. */
const CONTEXT = 24;
/** As many on one side alone are enough: gold texts lack footnotes and what stands in the midst of a paragraph. */
const ENOUGH_CONTEXT = 16;
/** A gold text with less than this of the page's prose is a headline or a lead, and says nothing of what follows it. */
const LEAST_GOLD = 0.1;
/** In characters: what stands in shorter lines is no prose. */
const PROSE_LINE = 80;

interface DrawnMark {
  text: string;
  /** Letters and digits before and behind it, as many as `CONTEXT` where there are so many. */
  before: string;
  after: string;
}

interface Seen {
  id: string;
  words: number;
  /** Letters in lines of prose. */
  prose: number;
  marks: DrawnMark[];
  changed: boolean;
  problems: string[];
}

export async function evaluatePages(data: string, verbose: boolean): Promise<void> {
  const index = readRows<{ id: string }>(data, 'pages/index.jsonl') ?? [];
  const ids = index.map(({ id }) => id).filter((id) => existsSync(join(data, 'pages', `${id}.html.gz`)));
  if (ids.length === 0) return console.log(`not there: pages/index.jsonl`);
  const seen = await readPages(data, ids);
  const gold = goldLetters(data);
  const marks = seen
    .filter(({ id }) => gold.has(id))
    .flatMap(({ id, prose, marks }) => {
      const text = gold.get(id) as string;
      const isStub = text.length < LEAST_GOLD * prose;
      return marks.map((mark) => ({ id, mark, isStub, inside: isInside(mark, text) }));
    });
  const scored = marks.filter(({ isStub }) => !isStub);
  const share = (of: typeof marks): number | null =>
    of.length === 0 ? null : of.filter(({ inside }) => inside).length / of.length;
  const words = seen.reduce((sum, page) => sum + page.words, 0);
  const drawn = seen.reduce((sum, page) => sum + page.marks.length, 0);
  printTable(
    saveFigures(
      {
        pages: seen.length,
        pageExceptions: seen.reduce((sum, { problems }) => sum + problems.length, 0),
        pagesChanged: seen.filter(({ changed }) => changed).length,
        marksInArticle: share(scored),
        marksInArticleWithStubs: share(marks),
        marksPerThousandWords: (1000 * drawn) / words,
        marksDrawn: drawn,
        marksOnPagesWithGold: marks.length,
      },
      true,
    ),
  );
  writeFileSync(join(PROJECT_ROOT, '.reports/marks-surfaces.tsv'), surfaces(seen));
  for (const { id, problems, changed } of seen) {
    for (const problem of problems) console.log(`${id}: ${problem}`);
    if (changed) console.log(`${id}: changed`);
  }
  if (!verbose) return;
  for (const { id, mark, isStub, inside } of marks)
    if (!inside) console.log(`outside of the ${isStub ? 'stub' : 'article'}: ${id} ${mark.text}`);
}

async function readPages(data: string, ids: readonly string[]): Promise<Seen[]> {
  const found = requireBrowser('chromium');
  const served = ids.map((id): [string, ServedPage] => [
    `/${id}`,
    {
      body: gunzipSync(readFileSync(join(data, 'pages', `${id}.html.gz`))),
      headers: { 'content-security-policy': POLICY },
    },
  ]);
  await using site = await serve(Object.fromEntries(served));
  const waiting = [...ids];
  const seen: Seen[] = [];
  const work = async (): Promise<void> => {
    const session = await launchBrowser(found, { extension: requireBuild('chromium'), viewport: VIEWPORT });
    try {
      for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
        seen.push(await readPage(session, id, site.url(`/${id}`)));
      }
    } finally {
      await session.close();
    }
  };
  await Promise.all(Array.from({ length: Math.min(SESSIONS, ids.length) }, work));
  return seen.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

async function readPage(session: Session, id: string, address: string): Promise<Seen> {
  const page = await session.newPage();
  await rememberDocument(page);
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await settle(page);
  const marks = await page.evaluate(readMarks, CONTEXT);
  const words = await page.evaluate(() => document.body?.innerText.match(/\p{L}+/gu)?.length ?? 0);
  const prose = await page.evaluate((least) => {
    const lines = document.body?.innerText.split('\n').filter(({ length }) => length >= least) ?? [];
    return lines.join('').match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  }, PROSE_LINE);
  const { before, now } = await documentChanges(page);
  const changed = now.text !== before.text || now.links.join('\n') !== before.links.join('\n');
  await page.close();
  const problems = (await session.takeProblems()).filter((problem) => problem.includes('-extension:'));
  return { id, words, prose, marks, changed, problems };
}

/** Waits until the marks are the same for a while. */
async function settle(page: Page): Promise<void> {
  const count = (): Promise<number> =>
    page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
  const end = Date.now() + LONGEST_MS;
  let before = await count();
  for (let quiet = 0; quiet < QUIET_MS && Date.now() < end; quiet += 100) {
    await setTimeout(100);
    const now = await count();
    if (now !== before) quiet = 0;
    before = now;
  }
}

/** Runs in the page. */
function readMarks(context: number): DrawnMark[] {
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const ranges = new Map<string, Range>();
  const nodes = new Map<Node, number>();
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('concordance-')) continue;
    for (const part of highlight) {
      if (!part.startContainer.isConnected) continue;
      const range = document.createRange();
      range.setStart(part.startContainer, part.startOffset);
      range.setEnd(part.endContainer, part.endOffset);
      if (!nodes.has(part.startContainer)) nodes.set(part.startContainer, nodes.size);
      ranges.set(`${nodes.get(part.startContainer)}:${part.startOffset}`, range);
    }
  }
  const isBlock = (element: Element): boolean => !getComputedStyle(element).display.startsWith('inline');
  return [...ranges.values()].map((range) => {
    let block = range.startContainer.parentElement as Element;
    while (block.parentElement && !isBlock(block)) block = block.parentElement;
    const side = document.createRange();
    side.selectNodeContents(block);
    side.setEnd(range.startContainer, range.startOffset);
    const before = letters(side.toString()).slice(-context);
    side.selectNodeContents(block);
    side.setStart(range.endContainer, range.endOffset);
    const after = letters(side.toString()).slice(0, context);
    return { text: range.toString().replace(/\s+/g, ' '), before, after };
  });
}

/** Letters and digits of the gold texts, by page. */
function goldLetters(data: string): Map<string, string> {
  const rows = readRows<{ id: string; text?: string }>(data, 'pages/article-text.jsonl') ?? [];
  return new Map(rows.flatMap(({ id, text }) => (text === undefined ? [] : [[id, letters(text)]])));
}

function letters(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

function isInside({ text, before, after }: DrawnMark, gold: string): boolean {
  const own = letters(text);
  const [begun, ended] = [before + own, own + after];
  if (gold.includes(begun + after)) return true;
  return [before, after].some(({ length }, at) => length >= ENOUGH_CONTEXT && gold.includes(at === 0 ? begun : ended));
}

function surfaces(seen: readonly Seen[]): string {
  const counts = new Map<string, number>();
  for (const { text } of seen.flatMap(({ marks }) => marks)) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([text, count]) => `${count}\t${text}\n`)
    .join('');
}
