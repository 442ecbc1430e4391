/**
 * The part `import` of the bench: a hundred and a thousand articles of 5,000 characters brought to the library page at once,
 * in both browsers: until all are there, until all are compared, the longest time for which the page could not answer
 * meanwhile, and what the most memory was, of the page and of what works beside it.
 */
import type { CDPSession, Page } from 'puppeteer-core';
import type { Figure } from '../bench.ts';
import { ENGINES, launchBrowser, requireBrowser, requireBuild, type Engine, type Session } from '../browsers.ts';
import { countIn } from '../library-page.ts';
import { articles } from './articles.ts';

const ARTICLES = [100, 1_000];
const SECOND_MS = 1_000;
const MOST_MS = 15 * 60 * SECOND_MS;
const LOOK_MS = 500;

interface Seen {
  takenMs: number;
  comparedMs: number;
  /** The longest block until all were taken, and in the whole. */
  takingBlockMs: number;
  blockMs: number;
  taking: Megabytes;
  inAll: Megabytes;
}

/** The most that was held at once, by the page and by the worker that it has; of Firefox only what both hold together. */
type Megabytes = Partial<Record<'page' | 'worker' | 'process', number>>;
const HOLDERS = {
  page: 'heap of the page',
  worker: 'heap of the worker beside it',
  process: 'memory of the extension’s process',
};

export async function benchImport(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const engine of ENGINES) {
    for (const count of ARTICLES) {
      const session = await launchBrowser(requireBrowser(engine), { extension: requireBuild(engine) });
      try {
        figures.push(...figuresOf(engine, count, await importing(session, count)));
      } finally {
        await session.close();
      }
    }
  }
  return figures;
}

function figuresOf(engine: Engine, count: number, seen: Seen): Figure[] {
  const figure = (what: string, value: number, unit: string, goal?: Figure['goal']): Figure => {
    return { what: `${engine}, ${count} articles: ${what}`, value, unit, ...(goal && { goal }) };
  };
  return [
    figure('until all are taken', seen.takenMs / SECOND_MS, 's', { atMost: 120 }),
    figure('until all are compared too', seen.comparedMs / SECOND_MS, 's'),
    figure('longest block of the page while they are taken', seen.takingBlockMs, 'ms', { atMost: 100 }),
    figure('longest block of the page in all', seen.blockMs, 'ms', { atMost: 100 }),
    ...held(seen.taking).map(([what, value]) => figure(`${what} while they are taken, at most`, value, 'MB')),
    ...held(seen.inAll).map(([what, value]) => figure(`${what}, at most`, value, 'MB')),
  ];
}

function held(megabytes: Megabytes): [what: string, value: number][] {
  return Object.entries(megabytes).map(([who, value]) => [HOLDERS[who as keyof Megabytes], value]);
}

async function importing(session: Session, count: number): Promise<Seen> {
  const page = await session.openExtensionPage('library.html', true);
  await page.waitForSelector('>>> input[type="file"]');
  await page.evaluate(tick);
  const texts = articles(count);
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
  const inAll: Megabytes = {};
  const look = async (): Promise<void> => {
    for (const [who, value] of Object.entries(await memoryOf(session, page)) as [keyof Megabytes, number][])
      inAll[who] = Math.max(inAll[who] ?? 0, value);
  };
  const taken = await until(page, count, 'taken', look);
  const taking = { ...inAll };
  const compared = await until(page, count, 'compared', look);
  await page.close();
  return {
    takenMs: taken.at,
    comparedMs: compared.at,
    takingBlockMs: taken.block,
    blockMs: compared.block,
    taking,
    inAll,
  };
}

async function memoryOf(session: Session, page: Page): Promise<Megabytes> {
  if (session.engine === 'firefox') return { process: await session.backgroundMegabytes() };
  const used = async (client: CDPSession): Promise<number> =>
    (await client.send('Runtime.getHeapUsage')).usedSize / 1_000_000;
  const own = await page.createCDPSession();
  const [worker] = page.workers();
  try {
    return { page: await used(own), ...(worker && { worker: await used(worker.client) }) };
  } finally {
    await own.detach();
  }
}

/** When it came to that, since it began, with the longest block until then. */
async function until(
  page: Page,
  articles: number,
  what: 'taken' | 'compared',
  look: () => Promise<void>,
): Promise<{ at: number; block: number }> {
  const deadline = Date.now() + MOST_MS;
  while (Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    await look();
    const seen = await page.evaluate(lookAt);
    const { count } = await countIn(page, what === 'taken' ? 'sources' : 'readings');
    if (count >= articles) return seen;
  }
  throw new Error(`Waited ${MOST_MS} ms until all were ${what}.`);
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

function lookAt(): { at: number; block: number } {
  const { ticker } = globalThis as unknown as Ticking;
  return { at: performance.now() - ticker.began, block: ticker.block };
}
