/**
 * The part `page` of the bench: what reading a page costs it, in both browsers, on generated pages of three sizes and on
 * the largest saved ones; beside the same page without the extension, and beside mark.js with the same names.
 *
 * Every figure is a median of runs in turn, so that whatever else the machine does falls on all alike; of the saved pages
 * it is one over the pages, each read once. What is on top of a page's own is the median of the differences in turn. A
 * block is the time in which a page could not answer, seen by a timer that wants to run every 4 ms: both browsers have no
 * better in common. Firefox tells neither the time its main thread has worked nor a page's memory: processor time and
 * memory of the pages' processes are the named substitutes.
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
    figures.push({ what: `${engine}: ${held} after it`, value: background, unit: 'MB' });
    if (saved.size > 0)
      figures.push(
        ...figuresOf(
          engine,
          `the ${saved.size} largest saved pages`,
          together([...saved.keys()].map((id) => runs.get(id) as Runs)),
          start,
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

  /** Each group in a browser that has had no others: their garbage would be collected meanwhile. */
  async function timeScript(): Promise<void> {
    const larger = Object.keys(LETTERS).filter((size) => size !== SMALLEST);
    const saved = pages.filter((page) => page !== SENTENCE && !(page in LETTERS));
    for (const group of [[SENTENCE, SMALLEST], ...larger.map((size) => [size]), saved]) {
      const session = await launchBrowser(found, { extension: requireBuild(engine) });
      try {
        for (let run = 0; run < (group === saved ? 1 : MOST_RUNS); run++)
          for (const page of group)
            all.get(page)?.script.push(await scriptTime(session, addressOf(page), group !== saved));
      } finally {
        await session.close();
      }
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

/**
 * @param pages a size, or what many pages read once each are called.
 * @param start what the script costs on a page with next to nothing on it, in milliseconds.
 */
function figuresOf(engine: Engine, pages: string, { without, withIt, script, markJs }: Runs, start: number): Figure[] {
  const title = `${engine}, ${pages}`;
  const isTold = engine === 'chromium';
  const [worked, held] = isTold
    ? ['main thread', 'heap']
    : ['processor time of the pages’ processes', 'memory of the pages’ processes'];
  const goals = GOALS[pages] ?? {};
  const named = (what: string, value: number | undefined, unit: string, atMost?: number): Figure[] =>
    value === undefined
      ? []
      : [{ what: `${title}: ${what}`, value, unit, ...(atMost !== undefined && { goal: { atMost } }) }];
  const own = (what: string, unit: string, read: (watched: Watched) => number): Figure[] =>
    named(`${what}, the page’s own`, medianOf(without, read), unit);
  const beside = (what: string, unit: string, read: (watched: Watched) => number, atMost?: number): Figure[] => {
    const onTop = withIt.map((run, at) => read(run) - read(without[at] as Watched));
    return [...named(`${what}, on top of the page’s own`, median(onTop), unit, atMost), ...own(what, unit, read)];
  };
  const block = ({ blockMs }: Watched): number => blockMs;
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
    // Chromium mostly lays a page out once it has loaded, and before that where any extension has a script on it, even an
    // empty one: what comes on top says nothing of ours there. The longest stretch of our script does.
    ...(isTold
      ? [
          ...named('longest block, with the extension', medianOf(withIt, block), 'ms'),
          ...own('longest block', 'ms', block),
        ]
      : beside('longest block', 'ms', block, goals.blockMs)),
    ...beside('longest block while scrolling', 'ms', ({ scrollBlockMs }) => scrollBlockMs, goals.blockMs),
    ...scriptFigures(title, script, { start, goals, ...(pages in LETTERS && { peer: median(markJs) }) }),
    ...beside(worked, 'ms', ({ busyMs }) => busyMs),
    ...beside(held, 'MB', ({ megabytes }) => megabytes),
    ...named('mark.js with the same names', median(markJs), 'ms'),
  ];
}

/** @param costs `start` as in `figuresOf`; `peer`, how long mark.js takes on the same pages, in milliseconds. */
function scriptFigures(
  title: string,
  script: readonly ScriptTime[],
  { start, goals, peer }: { start: number; goals: Goals; peer?: number | undefined },
): Figure[] {
  const what = `${title}: the extension’s script on the main thread`;
  const all = medianOf(script, (time) => time.all);
  const longest = medianOf(script, (time) => time.longest);
  if (all === undefined || longest === undefined) return [{ what, missing: 'not measurable in Firefox', unit: 'ms' }];
  const goal = (atMost?: number): Pick<Figure, 'goal'> => (atMost === undefined ? {} : { goal: { atMost } });
  return [
    { what: `${what}, the longest without a pause`, value: longest, unit: 'ms', ...goal(goals.blockMs) },
    { what, value: all, unit: 'ms' },
    ...(peer === undefined
      ? []
      : [{ what: `${what} ÷ mark.js`, value: all / peer, unit: '', better: 'less' as const }]),
    {
      what: `${title}: of that, collecting and drawing (the rest is the same on a page of one sentence)`,
      value: all - start,
      unit: 'ms',
      ...goal(goals.workedMs),
    },
  ];
}

/** The runs of many pages as those of one. */
function together(runs: readonly Runs[]): Runs {
  return {
    without: runs.flatMap(({ without }) => without),
    withIt: runs.flatMap(({ withIt }) => withIt),
    script: runs.flatMap(({ script }) => script),
    markJs: runs.flatMap(({ markJs }) => markJs),
  };
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
