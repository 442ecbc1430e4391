/**
 * The part `import` of the bench: a thousand articles of 5,000 characters brought to the library page at once, in both
 * browsers: until all are there, until all are compared, the longest time for which the page could not answer meanwhile,
 * and what the most memory was.
 */
import type { Page } from 'puppeteer-core';
import type { Figure } from '../bench.ts';
import { ENGINES, launchBrowser, requireBrowser, requireBuild, type Engine, type Session } from '../browsers.ts';
import { countIn } from '../library-page.ts';
import { articles } from './articles.ts';

const ARTICLES = 1_000;
const SECOND_MS = 1_000;
const MOST_MS = 15 * 60 * SECOND_MS;
const LOOK_MS = 500;

interface Seen {
  takenMs: number;
  comparedMs: number;
  /** The longest block until all were taken, and in the whole. */
  takingBlockMs: number;
  blockMs: number;
  takingMegabytes: number;
  megabytes: number;
}

export async function benchImport(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const engine of ENGINES) {
    const session = await launchBrowser(requireBrowser(engine), { extension: requireBuild(engine) });
    try {
      figures.push(...figuresOf(engine, await importing(session)));
    } finally {
      await session.close();
    }
  }
  return figures;
}

function figuresOf(engine: Engine, seen: Seen): Figure[] {
  const memory = engine === 'firefox' ? 'memory of the extension’s process' : 'heap of the page';
  const figure = (what: string, value: number, unit: string, goal?: Figure['goal']): Figure => {
    return { what: `${engine}, ${ARTICLES} articles: ${what}`, value, unit, ...(goal && { goal }) };
  };
  return [
    figure('until all are taken', seen.takenMs / SECOND_MS, 's', { atMost: 120 }),
    figure('until all are compared too', seen.comparedMs / SECOND_MS, 's'),
    figure('longest block of the page while they are taken', seen.takingBlockMs, 'ms', { atMost: 100 }),
    figure('longest block of the page in all', seen.blockMs, 'ms', { atMost: 100 }),
    figure(`${memory} while they are taken, at most`, seen.takingMegabytes, 'MB'),
    figure(`${memory}, at most`, seen.megabytes, 'MB'),
  ];
}

async function importing(session: Session): Promise<Seen> {
  const page = await session.openExtensionPage('library.html', true);
  await page.waitForSelector('>>> input[type="file"]');
  await page.evaluate(tick);
  const texts = articles(ARTICLES);
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
  let megabytes = 0;
  const look = async (): Promise<void> => {
    megabytes = Math.max(megabytes, await memoryOf(session, page));
  };
  const taken = await until(page, 'taken', look);
  const takingMegabytes = megabytes;
  const compared = await until(page, 'compared', look);
  await page.close();
  return {
    takenMs: taken.at,
    comparedMs: compared.at,
    takingBlockMs: taken.block,
    blockMs: compared.block,
    takingMegabytes,
    megabytes,
  };
}

async function memoryOf(session: Session, page: Page): Promise<number> {
  if (session.engine === 'firefox') return session.backgroundMegabytes();
  return page.evaluate(
    () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 1_000_000,
  );
}

/** When it came to that, since it began, with the longest block until then. */
async function until(
  page: Page,
  what: 'taken' | 'compared',
  look: () => Promise<void>,
): Promise<{ at: number; block: number }> {
  const deadline = Date.now() + MOST_MS;
  while (Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    await look();
    const seen = await page.evaluate(lookAt);
    const { count } = await countIn(page, what === 'taken' ? 'sources' : 'readings');
    if (count >= ARTICLES) return seen;
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
