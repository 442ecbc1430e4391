/**
 * The part `card` of the bench: from the end of the pointer's rest to the frame in which the card is on the screen, in
 * both browsers; the first card of a page and a later one, with the background running and stopped.
 *
 * Both ends are seen by the page: the time that the browser gives the pointer's last move, and the first frame in which
 * something that is not the page's own lies where the card goes. The card is shown only when it has its content.
 */
import type { Page } from 'puppeteer-core';
import type { Figure } from '../bench.ts';
import { ENGINES, launchBrowser, requireBrowser, requireBuild, type Engine } from '../browsers.ts';
import { cardGone, eventually, settledMarks, type SeenMark } from '../reading.ts';
import { serve } from '../serve.ts';
import { DEFAULT_SETTINGS } from '../../../entrypoints/background/contract/settings.ts';

const ROUNDS = 24;
/** A pointer that comes slower than this over the words is not racing; in CSS pixels and milliseconds. */
const APPROACH = 12;
const PAUSE_MS = 60;
/** From the top of a mark into the card below its sentence, in CSS pixels. */
const INTO_CARD = 90;

const PAGE = `<!doctype html><html lang="en"><title>Card</title>
  <style>body { font: 18px/1.5 sans-serif; max-width: 40em; margin: 2em } p { margin: 0 0 12em }</style>
  <p>Nobody went anywhere. Then Hassan Rouhani spoke.</p><p>At last John Kerry came home.</p>`;

const CASES = ['first card of a page', 'later card'] as const;
type Case = (typeof CASES)[number];

export async function benchCard(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const engine of ENGINES) {
    for (const isStopped of [false, true]) {
      const times = await timesIn(engine, isStopped);
      for (const each of CASES) {
        const sorted = times[each].toSorted((one, other) => one - other);
        const at = (share: number): number =>
          sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
        const figure = (what: string, value: number): Figure => ({
          what: `${engine}, background ${isStopped ? 'stopped' : 'running'}: ${each}, ${what}`,
          value,
          unit: 'ms',
          goal: { atMost: 50 },
        });
        figures.push(figure('median', at(0.5)), figure('at the 95th percentile', at(0.95)));
      }
    }
  }
  return figures;
}

async function timesIn(engine: Engine, isStopped: boolean): Promise<Record<Case, number[]>> {
  await using site = await serve({ '/': { body: PAGE } });
  const session = await launchBrowser(requireBrowser(engine), { extension: requireBuild(engine) });
  const times: Record<Case, number[]> = { 'first card of a page': [], 'later card': [] };
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await session.newPage();
      await page.goto(site.url('/'));
      const marks = await settledMarks(page);
      for (const [at, each] of CASES.entries()) {
        if (isStopped) await session.stopBackground();
        times[each].push(await timeOf(page, marks[at]));
        await page.mouse.move(5, 5);
        await cardGone(page);
      }
      await page.close();
    }
  } finally {
    await session.close();
  }
  return times;
}

/** Rests on a mark. @returns the milliseconds from the end of the rest to the card. */
async function timeOf(page: Page, mark: SeenMark | undefined): Promise<number> {
  if (!mark) throw new Error('There are not enough marks on the page.');
  const { x, y, height } = mark.box;
  const [left, middle] = [x + 10, y + height / 2];
  await page.mouse.move(left, y - APPROACH);
  await page.evaluate(watch, left, y + INTO_CARD, DEFAULT_SETTINGS.dwellMs, PAUSE_MS);
  await page.mouse.move(left, middle);
  return eventually('the card', () => page.evaluate(() => (globalThis as unknown as Watched).cardAfter));
}

interface Watched {
  cardAfter: number | undefined;
}

/** Runs in the page, and ends after a pause, so that the next move of the pointer is a slow one. */
function watch(x: number, y: number, dwellMs: number, pauseMs: number): Promise<unknown> {
  const watched = globalThis as unknown as Watched;
  watched.cardAfter = undefined;
  let rested = Infinity;
  const look = (now: number): void => {
    const top = document.elementFromPoint(x, y);
    const isOurs = top !== null && top !== document.documentElement && !document.body.contains(top);
    if (isOurs) watched.cardAfter = now - rested - dwellMs;
    else requestAnimationFrame(look);
  };
  addEventListener('pointermove', ({ timeStamp }) => (rested = timeStamp), { once: true });
  requestAnimationFrame(look);
  return new Promise((resolve) => setTimeout(resolve, pauseMs));
}
