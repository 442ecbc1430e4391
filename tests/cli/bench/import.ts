/**
 * The part `import` of the bench: a hundred and a thousand articles of 5,000 characters brought to the library page at once,
 * in both browsers: until all are there, until all are compared, the longest time for which the page could not answer
 * meanwhile, and what the most memory was, of the page and of what works beside it. A thousand are brought to libraries, too,
 * that have a thousand and five thousand already; there the comparing, which takes the same steps, is not waited for.
 */
import type { CDPSession, Page } from 'puppeteer-core';
import type { Figure } from '../bench.ts';
import { ENGINES, launchBrowser, requireBrowser, requireBuild, type Engine, type Session } from '../browsers.ts';
import { countIn } from '../library-page.ts';
import { articles } from './articles.ts';

/** How many come, and how many there are. */
const CASES = [
  { count: 100, already: 0 },
  { count: 1_000, already: 0 },
  { count: 1_000, already: 1_000 },
  { count: 1_000, already: 5_000 },
];
const SECOND_MS = 1_000;
const MOST_MS = 15 * 60 * SECOND_MS;
const LOOK_MS = 250;

interface Case {
  count: number;
  already: number;
}

interface Seen {
  /** While the files were read and kept, before they were compiled. */
  reading: Megabytes;
  takenMs: number;
  /** The longest block until all were taken. */
  takingBlockMs: number;
  taking: Megabytes;
  /** Until all were compared, too. */
  inAll?: { comparedMs: number; blockMs: number };
}

/**
 * The most that was held at once, by the page and by the worker that it has, with the bytes beside its heap; of Firefox only
 * what both hold together, with what it has let go of.
 */
type Megabytes = Partial<Record<'page' | 'worker' | 'process', number>>;
const HOLDERS = {
  page: 'memory of the page',
  worker: 'memory of the worker beside it',
  process: 'memory of the extension’s process',
};

export async function benchImport(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const engine of ENGINES) {
    for (const each of CASES) {
      const seen = await importing(engine, each);
      const { reading, taking } = engine === 'chromium' ? await importing(engine, each, true) : seen;
      figures.push(...figuresOf(engine, each, { ...seen, reading, taking }));
    }
  }
  return figures;
}

/**
 * @param isCollected whether what page and worker have let go of is collected before their memory is looked at, in Chromium:
 *   how much of that lies about says how much memory the machine has, and not how much is needed. That takes time, so that
 *   times are of a run without it.
 */
async function importing(engine: Engine, each: Case, isCollected = false): Promise<Seen> {
  const session = await launchBrowser(requireBrowser(engine), { extension: requireBuild(engine) });
  try {
    return await importingIn(session, each, isCollected);
  } finally {
    await session.close();
  }
}

function figuresOf(engine: Engine, { count, already }: Case, seen: Seen): Figure[] {
  const { reading, takenMs, takingBlockMs, taking, inAll } = seen;
  const beside = already > 0 ? ` to ${already}` : '';
  const figure = (what: string, value: number, unit: string, goal?: Figure['goal']): Figure => {
    return { what: `${engine}, ${count} articles${beside}: ${what}`, value, unit, ...(goal && { goal }) };
  };
  return [
    figure('until all are taken', takenMs / SECOND_MS, 's', { atMost: 120 }),
    figure('longest block of the page while they are taken', takingBlockMs, 'ms', { atMost: 100 }),
    ...held(reading).map(([what, value]) => figure(`${what} while files are read, at most`, value, 'MB')),
    ...held(taking).map(([what, value]) => figure(`${what} until all are taken, at most`, value, 'MB')),
    ...(inAll
      ? [
          figure('until all are compared too', inAll.comparedMs / SECOND_MS, 's'),
          figure('longest block of the page in all', inAll.blockMs, 'ms', { atMost: 100 }),
        ]
      : []),
  ];
}

function held(megabytes: Megabytes): [what: string, value: number][] {
  return Object.entries(megabytes).map(([who, value]) => [HOLDERS[who as keyof Megabytes], value]);
}

async function importingIn(session: Session, { count, already }: Case, isCollected: boolean): Promise<Seen> {
  const texts = articles(already + count);
  if (already > 0) await fill(session, texts.slice(0, already));
  const page = await openLibrary(session);
  await page.evaluate(tick);
  await bring(page, texts.slice(already));
  const most: Megabytes = {};
  const look = async (): Promise<void> => {
    for (const [who, value] of Object.entries(await memoryOf(session, page, isCollected)) as [
      keyof Megabytes,
      number,
    ][])
      most[who] = Math.max(most[who] ?? 0, value);
  };
  await until(page, 'all files were kept', async () => (await countIn(page, 'sources')).count >= already + count, look);
  const reading = { ...most };
  const { at: takenMs, block: takingBlockMs } = await until(page, 'all were taken', () => page.evaluate(isTaken), look);
  const seen = { reading, takenMs, takingBlockMs, taking: { ...most } };
  if (already > 0 || isCollected) return seen;
  const { at: comparedMs, block: blockMs } = await until(
    page,
    'all were compared',
    () => isCompared(page, count),
    look,
  );
  return { ...seen, inAll: { comparedMs, blockMs } };
}

async function openLibrary(session: Session): Promise<Page> {
  const page = await session.openExtensionPage('library.html', true);
  // What is there is on the screen.
  await page.waitForFunction(() => document.querySelector('concordance-library')?.library !== undefined);
  return page;
}

/** Brings articles, and sets them down as compared with nothing: that takes minutes, and is no part of what is measured. */
async function fill(session: Session, texts: string[]): Promise<void> {
  const page = await openLibrary(session);
  await page.evaluate(tick);
  await bring(page, texts);
  await until(page, 'all were taken', () => page.evaluate(isTaken));
  await until(page, 'one was compared', () => isCompared(page, 1));
  await page.close();
  const quiet = await session.openExtensionPage('manifest.json');
  await quiet.evaluate(setDownAsCompared);
  await quiet.close();
}

async function bring(page: Page, texts: string[]): Promise<void> {
  const input = await page.waitForSelector('>>> input[type="file"]');
  await input?.evaluate((element, given) => {
    const transfer = new DataTransfer();
    given.forEach((text, at) => transfer.items.add(new File([text], `article-${at}.md`)));
    element.files = transfer.files;
    // What it took to make them is no time of the page's.
    const began = performance.now();
    Object.assign((globalThis as unknown as Ticking).ticker, { began, before: began, block: 0 });
    element.dispatchEvent(new Event('change'));
  }, texts);
}

async function memoryOf(session: Session, page: Page, isCollected: boolean): Promise<Megabytes> {
  if (session.engine === 'firefox') return { process: await session.backgroundMegabytes() };
  const used = async (client: CDPSession): Promise<number> => {
    if (isCollected) await client.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize } = await client.send('Runtime.getHeapUsage');
    return (usedSize + backingStorageSize) / 1_000_000;
  };
  const own = await page.createCDPSession();
  const [worker] = page.workers();
  try {
    return { page: await used(own), ...(worker && { worker: await used(worker.client) }) };
  } finally {
    await own.detach();
  }
}

async function isCompared(page: Page, count: number): Promise<boolean> {
  return (await countIn(page, 'readings')).count >= count;
}

/** When it came to that, since it began, with the longest block until then. */
async function until(
  page: Page,
  what: string,
  isThere: () => Promise<boolean>,
  look: () => Promise<void> = () => Promise.resolve(),
): Promise<{ at: number; block: number }> {
  const deadline = Date.now() + MOST_MS;
  while (Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    await look();
    const seen = await page.evaluate(lookAt);
    if (await isThere()) return seen;
  }
  throw new Error(`Waited ${MOST_MS} ms until ${what}.`);
}

// What follows runs in the page.

interface Ticking {
  /** `before`: when it last had a turn. */
  ticker: { began: number; before: number; block: number };
}

/** Asks for a turn again and again. A page in front is not held back but for the 4 ms of timers that follow each other. */
function tick(): void {
  const ticker = { began: 0, before: performance.now(), block: 0 };
  Object.assign(globalThis, { ticker });
  setInterval(() => {
    const now = performance.now();
    ticker.block = Math.max(ticker.block, now - ticker.before - 4);
    ticker.before = now;
  }, 4);
}

function isTaken(): boolean {
  return document.querySelector('concordance-library')?.running?.isOver === true;
}

function lookAt(): { at: number; block: number } {
  const { ticker } = globalThis as unknown as Ticking;
  return { at: performance.now() - ticker.began, block: ticker.block };
}

async function setDownAsCompared(): Promise<void> {
  const done = (request: IDBRequest | IDBTransaction, event: string): Promise<unknown> =>
    new Promise((resolve) => request.addEventListener(event, resolve));
  const opening = indexedDB.open('library');
  await done(opening, 'success');
  const writing = opening.result.transaction(['sources', 'readings', 'pairs'], 'readwrite');
  const readings = writing.objectStore('readings');
  const [keys, first] = [writing.objectStore('sources').getAllKeys(), readings.openCursor()];
  await Promise.all([done(keys, 'success'), done(first, 'success')]);
  const { version, read } = first.result!.value as { version: string; read: object };
  writing.objectStore('pairs').clear();
  for (const key of keys.result) readings.put({ key, version, keys: [], read });
  await done(writing, 'complete');
  opening.result.close();
}
