/** One page, opened and scrolled through, and what its main thread went through meanwhile. */
import type { Page } from 'puppeteer-core';
import type { Session } from '../browsers.ts';

/** Times in milliseconds since the page had loaded; undefined where it did not happen or cannot be measured. */
export interface Watched {
  firstMs?: number;
  lastMs?: number;
  /** The longest time the page could not answer, after it had loaded, and while it was scrolled. */
  blockMs: number;
  scrollBlockMs: number;
  /** All that was worked for this page, and what it holds; see `Session.costs`. */
  busyMs: number;
  megabytes: number;
}

interface Ticker {
  loaded: number;
  first: number | undefined;
  last: number | undefined;
  marks: number;
  block: number;
}

/** A page is at rest when nothing about its marks has changed for this long; without the extension, when so old. */
const REST_MS = 1_200;
const MOST_MS = 30_000;
const SCROLLS = 40;

/** @param afterwards what else to measure before the tab is closed. */
export async function watchPage(
  session: Session,
  address: string,
  hasMarks: boolean,
  afterwards: (page: Page) => Promise<void> = async () => {},
): Promise<Watched> {
  const page = await session.newPage();
  try {
    // Of processes, which have worked for other pages before.
    const before = session.engine === 'firefox' ? await session.costs(page) : undefined;
    await page.evaluateOnNewDocument(tick);
    await page.goto(address, { waitUntil: 'load' });
    const seen = await page.evaluate(rest, { restMs: REST_MS, mostMs: MOST_MS, hasMarks });
    const scrollBlockMs = await page.evaluate(scrollThrough, SCROLLS);
    const { workedMs, megabytes } = await session.costs(page);
    await afterwards(page);
    return {
      ...(seen.first !== undefined && { firstMs: seen.first }),
      ...(seen.last !== undefined && { lastMs: seen.last }),
      blockMs: seen.block,
      scrollBlockMs,
      busyMs: workedMs - (before?.workedMs ?? 0),
      megabytes,
    };
  } finally {
    await page.close();
  }
}

// What follows runs in the page, before anything of it does.

function tick(): void {
  const ticker: Ticker = { loaded: 0, first: undefined, last: undefined, marks: 0, block: 0 };
  Object.assign(globalThis, { ticker });
  const look = (): void => {
    let marks = 0;
    for (const [name, highlight] of CSS.highlights) if (name.startsWith('concordance-')) marks += highlight.size;
    if (marks === ticker.marks) return;
    ticker.marks = marks;
    ticker.last = performance.now() - ticker.loaded;
    ticker.first ??= ticker.last;
  };
  addEventListener('load', () => {
    ticker.loaded = performance.now();
    let before = performance.now();
    const next = (): void => {
      const now = performance.now();
      // Nested timers are held back for 4 ms.
      ticker.block = Math.max(ticker.block, now - before - 4);
      before = now;
      look();
      setTimeout(next, 0);
    };
    setTimeout(next, 0);
  });
}

async function rest(wanted: { restMs: number; mostMs: number; hasMarks: boolean }): Promise<Ticker> {
  const { ticker } = globalThis as unknown as { ticker: Ticker };
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const age = performance.now() - ticker.loaded;
    const quiet = age - (ticker.last ?? 0);
    const isWaiting = wanted.hasMarks && ticker.last === undefined && age < wanted.mostMs / 6;
    if ((quiet > wanted.restMs && !isWaiting) || age > wanted.mostMs) return { ...ticker };
  }
}

async function scrollThrough(times: number): Promise<number> {
  const { ticker } = globalThis as unknown as { ticker: Ticker };
  ticker.block = 0;
  for (let at = 1; at <= times; at++) {
    scrollTo(0, (document.documentElement.scrollHeight * at) / times);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return ticker.block;
}
