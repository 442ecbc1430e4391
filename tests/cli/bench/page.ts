/**
 * The part `page` of the bench: what reading a page costs it, in both browsers, on generated pages of three sizes and on
 * the largest saved ones; beside the same page without the extension, and beside mark.js with the same names.
 *
 * Every figure is a median of runs in turn, so that whatever else the machine does falls on all alike. A block is the time
 * in which a page could not answer, seen by a timer that wants to run every 4 ms: both browsers have no better in common.
 * Firefox tells neither the time its main thread has worked nor a page's memory: processor time and memory of the pages'
 * processes are the named substitutes.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { compileBundled } from '../../../corpus/cli/bundled.ts';
import { readRows } from '../../../corpus/cli/evaluate/data.ts';
import type { Figure } from '../bench.ts';
import { ENGINES, launchBrowser, PROJECT_ROOT, requireBrowser, requireBuild, type Engine } from '../browsers.ts';
import { serve, type ServedPage } from '../serve.ts';
import { scriptTime, type ScriptTime } from './page-script.ts';
import { watchPage, type Watched } from './page-watch.ts';
import { passage } from './passages.ts';

const RUNS = 5;
/** Of the smallest pages, on which every millisecond counts. */
const MOST_RUNS = 11;
const SMALLEST = '100 KB';
const LETTERS = { '100 KB': 100_000, '1 MB': 1_000_000, '5 MB': 5_000_000 };
interface Goals {
  firstMs?: number;
  blockMs?: number;
  workedMs?: number;
}
const GOALS: Record<string, Goals> = {
  '100 KB': { firstMs: 50, blockMs: 8, workedMs: 4 },
  '1 MB': { blockMs: 16 },
};
const LARGEST = 20;
const DATA = join(PROJECT_ROOT, '..', 'shared', 'eval');
/** One name in so many paragraphs of 40 words: about as often as on a page of news. */
const NAMES_EVERY = 4;
const MARK_JS = readFileSync(createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js'), 'utf8');

/** What the script costs on it is what it costs to be there. */
const SENTENCE = 'one sentence';

/** Of one page in one browser, over all runs. */
interface Runs {
  without: Watched[];
  withIt: Watched[];
  /** How long our script works; none where the browser does not tell. */
  script: ScriptTime[];
  /** How long mark.js takes, in milliseconds. */
  markJs: number[];
}

export async function benchPage(): Promise<Figure[]> {
  const names = compileBundled().subjects.flatMap(({ kind, name }) => (kind === 'entity' ? [name] : []));
  const pages = new Map<string, ServedPage>();
  for (const [size, letters] of Object.entries(LETTERS)) pages.set(size, { body: generated(letters, names) });
  pages.set(SENTENCE, { body: `<!doctype html><html lang="en"><title>Page</title><p>${names[0]} spoke.</p>` });
  const saved = largestPages();
  for (const [id, page] of saved) pages.set(id, page);
  await using site = await serve(Object.fromEntries([...pages].map(([name, page]) => [pathOf(name), page])));
  const figures: Figure[] = [];
  for (const engine of ENGINES) {
    const { runs, background } = await measure(engine, [...pages.keys()], names, (name) => site.url(pathOf(name)));
    const start = medianOf(runs.get(SENTENCE)?.script ?? [], ({ all }) => all) ?? 0;
    for (const size of Object.keys(LETTERS)) figures.push(...figuresOf(engine, size, runs.get(size) as Runs, start));
    const held = engine === 'firefox' ? 'memory of the extension’s process' : 'heap of the background';
    figures.push(
      { what: `${engine}: ${held} after it`, value: background, unit: 'MB' },
      ...figuresOfSaved(
        engine,
        [...saved.keys()].map((id) => runs.get(id) as Runs),
      ),
    );
  }
  return figures;
}

async function measure(
  engine: Engine,
  pages: readonly string[],
  names: readonly string[],
  addressOf: (page: string) => string,
): Promise<{ runs: Map<string, Runs>; background: number }> {
  const found = requireBrowser(engine);
  const all = new Map(pages.map((page): [string, Runs] => [page, { without: [], withIt: [], script: [], markJs: [] }]));
  if (engine === 'chromium') await timeScript();
  const plain = await launchBrowser(found);
  const ours = await launchBrowser(found, { extension: requireBuild(engine) });
  try {
    for (let run = 0; run < MOST_RUNS; run++) {
      for (const [page, runs] of all) {
        // A saved page is one of many, and is read once.
        const most = page === SENTENCE ? 0 : page === SMALLEST ? MOST_RUNS : page in LETTERS ? RUNS : 1;
        if (run >= most) continue;
        runs.without.push(await watchPage(plain, addressOf(page), false, markJs));
        runs.withIt.push(await watchPage(ours, addressOf(page), true));
      }
    }
    return { runs: all, background: await ours.backgroundMegabytes() };
  } finally {
    await plain.close();
    await ours.close();
  }

  /** In a browser that has had no larger pages: their garbage would be collected meanwhile. */
  async function timeScript(): Promise<void> {
    const session = await launchBrowser(found, { extension: requireBuild(engine) });
    const larger = Object.keys(LETTERS).filter((size) => size !== SMALLEST);
    try {
      for (const together of [[SENTENCE, SMALLEST], ...larger.map((size) => [size])])
        for (let run = 0; run < MOST_RUNS; run++)
          for (const page of together) all.get(page)?.script.push(await scriptTime(session, addressOf(page)));
    } finally {
      await session.close();
    }
  }

  async function markJs(page: Page): Promise<void> {
    await page.evaluate(MARK_JS);
    const took = await page.evaluate((wanted) => {
      const { Mark } = globalThis as unknown as {
        Mark: new (root: Element) => { mark(words: string[], o: object): void };
      };
      const start = performance.now();
      new Mark(document.body).mark(wanted, { separateWordSearch: false, accuracy: 'exactly', diacritics: false });
      // What it has done to the page is not done before the page is laid out.
      document.body.getBoundingClientRect();
      return performance.now() - start;
    }, names as string[]);
    const name = decodeURIComponent(new URL(page.url()).pathname.slice(1));
    all.get(name)?.markJs.push(took);
  }
}

/** @param start what the script costs on a page with next to nothing on it, in milliseconds. */
function figuresOf(engine: Engine, size: string, { without, withIt, script, markJs }: Runs, start: number): Figure[] {
  const page = `${engine}, ${size}`;
  const [worked, held] =
    engine === 'firefox'
      ? ['processor time of the pages’ processes', 'memory of the pages’ processes']
      : ['main thread', 'heap'];
  const goals = GOALS[size] ?? {};
  const named = (what: string, value: number | undefined, unit: string, goal?: number): Figure[] =>
    value === undefined
      ? []
      : [{ what: `${page}: ${what}`, value, unit, ...(goal !== undefined && { goal: { atMost: goal } }) }];
  const beside = (what: string, unit: string, read: (watched: Watched) => number, goal?: number): Figure[] => {
    const [ours, plain] = [medianOf(withIt, read) ?? 0, medianOf(without, read) ?? 0];
    return [
      ...named(`${what}, on top of the page’s own`, ours - plain, unit, goal),
      ...named(`${what}, the page’s own`, plain, unit),
    ];
  };
  const peer = median(markJs) ?? Number.NaN;
  // Chromium mostly lays a page out once it has loaded, and before that where any extension has a script on it, even an empty
  // one: the difference says nothing of ours there, and hides it.
  const blockGoal = script.length > 0 ? undefined : goals.blockMs;
  return [
    ...named(
      'first marks',
      medianOf(withIt, ({ firstMs }) => firstMs),
      'ms',
      goals.firstMs,
    ),
    ...named(
      'all marks of the screen',
      medianOf(withIt, ({ lastMs }) => lastMs),
      'ms',
    ),
    ...beside('longest block', 'ms', ({ blockMs }) => blockMs, blockGoal),
    ...beside('longest block while scrolling', 'ms', ({ scrollBlockMs }) => scrollBlockMs, goals.blockMs),
    ...scriptFigures(page, script, { start, peer, goals }),
    ...beside(worked, 'ms', ({ busyMs }) => busyMs),
    ...beside(held, 'MB', ({ megabytes }) => megabytes),
    ...named('mark.js with the same names', peer, 'ms'),
  ];
}

/** @param costs `start` as in `figuresOf`; `peer`, how long mark.js takes, in milliseconds. */
function scriptFigures(
  page: string,
  script: readonly ScriptTime[],
  { start, peer, goals }: { start: number; peer: number; goals: Goals },
): Figure[] {
  const what = `${page}: the extension’s script on the main thread`;
  const all = medianOf(script, (time) => time.all);
  const longest = medianOf(script, (time) => time.longest);
  if (all === undefined || longest === undefined) return [{ what, missing: 'not measurable in Firefox', unit: 'ms' }];
  const goal = (atMost?: number): Pick<Figure, 'goal'> => (atMost === undefined ? {} : { goal: { atMost } });
  return [
    { what: `${what}, the longest without a pause`, value: longest, unit: 'ms', ...goal(goals.blockMs) },
    { what, value: all, unit: 'ms' },
    { what: `${what} ÷ mark.js`, value: all / peer, unit: '', better: 'less' },
    {
      what: `${page}: of that, collecting and drawing (the rest is the same on a page of one sentence)`,
      value: all - start,
      unit: 'ms',
      ...goal(goals.workedMs),
    },
  ];
}

/** Of many pages read once each. */
function figuresOfSaved(engine: Engine, runs: readonly Runs[]): Figure[] {
  if (runs.length === 0) return [];
  const what = (name: string): string => `${engine}, the ${runs.length} largest saved pages: ${name}`;
  const blocks = runs.map(({ withIt, without }) => (withIt[0]?.blockMs ?? 0) - (without[0]?.blockMs ?? 0));
  const first = runs.flatMap(({ withIt }) => withIt.flatMap(({ firstMs }) => firstMs ?? []));
  const ours = [
    { what: what('first marks, median'), value: median(first) ?? Number.NaN, unit: 'ms' },
    { what: what('longest block on top of the page’s own, median'), value: median(blocks) ?? Number.NaN, unit: 'ms' },
    {
      what: what('mark.js with the same names, median'),
      value: median(runs.flatMap((run) => run.markJs)) ?? 0,
      unit: 'ms',
    },
  ];
  return ours.filter(({ value }) => !Number.isNaN(value));
}

/** Paragraphs with names in them, headed now and then; at least so many letters. */
function generated(letters: number, names: readonly string[]): string {
  const parts: string[] = [];
  for (let length = 0, at = 0; length < letters; at++) {
    const name = at % NAMES_EVERY === 0 ? ` ${names[(at / NAMES_EVERY) % names.length]} ` : ' ';
    const text = `${passage(at)}${name}${passage(at + 1_000_000)}.`;
    if (at % 20 === 0) parts.push(`<h2>${passage(at).slice(0, 40)}</h2>`);
    parts.push(`<p>${text}</p>`);
    length += text.length;
  }
  return `<!doctype html><html lang="en"><title>Page</title><article><h1>Page</h1>${parts.join('\n')}</article>`;
}

/** By the size of their gzipped bytes; none where the data are not there. */
function largestPages(): Map<string, ServedPage> {
  const fileOf = (id: string): string => join(DATA, 'pages', `${id}.html.gz`);
  const ids = (readRows<{ id: string }>(DATA, 'pages/index.jsonl') ?? [])
    .map(({ id }) => id)
    .filter((id) => existsSync(fileOf(id)));
  const largest = ids.sort((a, b) => statSync(fileOf(b)).size - statSync(fileOf(a)).size).slice(0, LARGEST);
  const headers = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:" };
  return new Map(largest.map((id) => [id, { body: gunzipSync(readFileSync(fileOf(id))), headers }]));
}

const pathOf = (name: string): string => `/${name}`;

function medianOf<Run>(runs: readonly Run[], read: (run: Run) => number | undefined): number | undefined {
  return median(runs.flatMap((run) => read(run) ?? []));
}

/** Undefined for nothing. */
function median(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}
