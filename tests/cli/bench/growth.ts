/**
 * The part `growth` of the bench: what a page costs that does not stay as it is. One grows by a thousand paragraphs, one
 * replaces all its text each second for a minute; both are run with the extension and without it, and everything is
 * switched off at the end, to see what is left in the page.
 *
 * Chromium tells how long a page's main thread has worked, what its heap holds, and which listeners and observers are
 * there. Firefox tells of its processes only: processor time and memory of the pages' are the named substitutes for the
 * first two; for the others there is none.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Page } from 'puppeteer-core';
import type { Figure } from '../bench.ts';
import { ENGINES, launchBrowser, requireBrowser, requireBuild, type Engine, type Session } from '../browsers.ts';
import { worldsOf } from '../browsers/worlds.ts';
import { eventually, marksOn, openCard, settledMarks, type SeenMark } from '../reading.ts';
import { serve } from '../serve.ts';
import { passage } from './passages.ts';

const PARAGRAPHS = 1_000;
const GROWING_MS = 20_000;
const REPLACING_MS = 60_000;
const CHANGES = 21;
/**
 * How much more a page may have grown with the extension than without it. In Chromium, after everything was collected, it
 * was 0.4 of replacing, twice, and 0.6 and 1.4 of growing; the texts alone that are replaced in a minute are 4.6 MB. A
 * process of Firefox also keeps what is freed: after tidying it was 6 in 20 s of replacing, 10 and 11 in 60, and 16 in 120;
 * with ten times the text it was 23, 24, 32 and 24 after 45, 90, 135 and 180 s, so it comes to an end.
 */
const MOST_GROWN_MEGABYTES: Record<Engine, number> = { chromium: 2, firefox: 16 };
const CARD_GONE_MS = 5_000;
const POLL_MS = 250;
const GROUP = 'observers';
const NOT_MEASURABLE = 'not measurable in Firefox';

interface Lived {
  /** Of the time, how much the main thread worked. */
  share: number;
  grownMegabytes: number;
}

const WAYS = { growing: grow, replacing: replace };
type Way = keyof typeof WAYS;

export async function benchGrowth(): Promise<Figure[]> {
  const paragraphs = Array.from(
    { length: PARAGRAPHS },
    (_, at) => `${passage(at)} Hassan Rouhani ${passage(at + PARAGRAPHS)}.`,
  );
  const page = `<!doctype html><html lang="en"><title>Page</title><main><p>${paragraphs[0]}</p></main>
    <script>globalThis.paragraphs = ${JSON.stringify(paragraphs)}</script>`;
  await using site = await serve({ '/': { body: page } });
  const figures: Figure[] = [];
  for (const engine of ENGINES) {
    const plain = await launchBrowser(requireBrowser(engine));
    const ours = await launchBrowser(requireBrowser(engine), { extension: requireBuild(engine) });
    try {
      for (const way of Object.keys(WAYS) as Way[]) {
        const without = await live(plain, site.url('/'), way);
        const withIt = await live(ours, site.url('/'), way);
        figures.push(...figuresOf(`${engine}, ${way}`, engine, without, withIt));
      }
      figures.push(await followed(ours, site.url('/')), ...(await leftIn(engine, plain, ours, site.url('/'))));
    } finally {
      await plain.close();
      await ours.close();
    }
  }
  return figures;
}

function figuresOf(title: string, engine: Engine, without: Lived, withIt: Lived): Figure[] {
  const of = engine === 'firefox' ? 'processor time of the pages’ processes' : 'main thread';
  const memory = engine === 'firefox' ? 'memory of the pages’ processes' : 'heap';
  return [
    { what: `${title}: ${of}, share of the time`, value: 100 * withIt.share, unit: '%' },
    { what: `${title}: the same without the extension`, value: 100 * without.share, unit: '%' },
    { what: `${title}: ${memory} after it, on top of before`, value: withIt.grownMegabytes, unit: 'MB' },
    { what: `${title}: that without the extension`, value: without.grownMegabytes, unit: 'MB' },
    {
      what: `${title}: the one less the other`,
      value: withIt.grownMegabytes - without.grownMegabytes,
      unit: 'MB',
      goal: { atMost: MOST_GROWN_MEGABYTES[engine] },
    },
  ];
}

/** Opens a page, lets it live in one way, and closes it. */
async function live(session: Session, address: string, way: Way): Promise<Lived> {
  const page = await session.newPage();
  try {
    await page.goto(address, { waitUntil: 'load' });
    // Where there is an extension, it has read the page by then.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_000)));
    await session.tidy?.();
    const before = await session.costs(page);
    const began = Date.now();
    await page.evaluate(WAYS[way], way === 'growing' ? GROWING_MS : REPLACING_MS);
    const tookMs = Date.now() - began;
    const { workedMs } = await session.costs(page);
    await session.tidy?.();
    const { megabytes } = await session.costs(page);
    return {
      share: (workedMs - before.workedMs) / tookMs,
      grownMegabytes: megabytes - before.megabytes,
    };
  } finally {
    await page.close();
  }
}

/** How long after its last change a page has the marks of it. */
async function followed(session: Session, address: string): Promise<Figure> {
  const page = await session.newPage();
  try {
    await page.goto(address, { waitUntil: 'load' });
    await eventually('marks', async () => (await marksOn(page)).length > 0);
    const value = await page.evaluate(changeAgain, CHANGES);
    const what = `${session.engine}: from a change until its marks are there, 150 of it to see whether the page is quiet`;
    return { what, value, unit: 'ms', goal: { atMost: 200 } };
  } finally {
    await page.close();
  }
}

/**
 * What is left in a page, with its marks and a card, after everything was switched off: beside a page that was never read.
 * By what that one has beside one in a browser without the extension it hears of being switched on again.
 */
async function leftIn(engine: Engine, plain: Session, session: Session, address: string): Promise<Figure[]> {
  const goal = { atMost: 0 };
  const what = (name: string): string => `${engine}: ${name} left after switching off`;
  if (engine === 'firefox')
    return ['listeners', 'observers'].map((name) => ({ what: what(name), missing: NOT_MEASURABLE, unit: '' }));
  const without = await listenersWithout(plain, address);
  const switches = await session.openExtensionPage('popup.html');
  const turn = (everywhere: boolean): Promise<unknown> =>
    switches.evaluate(`chrome.storage.local.set({ settings: { version: 1, everywhere: ${everywhere} } })`);
  await turn(false);
  const page = await session.newPage();
  const cdp = await page.createCDPSession();
  const worlds = await worldsOf(cdp);
  await page.goto(address, { waitUntil: 'load' });
  const { listeners: before = 0 } = await session.costs(page);
  await turn(true);
  const [mark] = await settledMarks(page);
  const { listeners: on = 0 } = await session.costs(page);
  const observersOn = await observersIn(cdp, worlds);
  await openCard(page, mark as SeenMark);
  await turn(false);
  await eventually('no marks', async () => (await marksOn(page)).length === 0);
  const after = await listenersLeft(session, page, before);
  const observers = await observersIn(cdp, worlds);
  await page.close();
  await turn(true);
  await switches.close();
  const unit = 'listeners';
  return [
    { what: `${engine}: listeners of the extension while it is on`, value: on - without, unit },
    { what: `${engine}: observers of the extension while it is on`, value: observersOn, unit: 'observers' },
    { what: what('listeners'), value: after - before, unit, goal },
    { what: `${engine}: listeners that hear of being switched on again`, value: after - without, unit },
    { what: what('observers'), value: observers, unit: 'observers', goal },
  ];
}

async function listenersWithout(plain: Session, address: string): Promise<number> {
  const page = await plain.newPage();
  await page.goto(address, { waitUntil: 'load' });
  const { listeners = 0 } = await plain.costs(page);
  await page.close();
  return listeners;
}

/** Asks again for a while, as long as there are more than before: the browser takes a card apart by and by. */
async function listenersLeft(session: Session, page: Page, before: number): Promise<number> {
  for (let more = CARD_GONE_MS / POLL_MS; ; more--) {
    const { listeners = 0 } = await session.costs(page);
    if (listeners <= before || more <= 0) return listeners;
    await pause(POLL_MS);
  }
}

/** How many observers of all kinds there are that something still holds; asking collects the others. */
async function observersIn(cdp: CDPSession, worlds: ReadonlySet<number>): Promise<number> {
  let count = 0;
  for (const contextId of worlds) {
    for (const kind of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver']) {
      const { result } = await cdp.send('Runtime.evaluate', {
        expression: `${kind}.prototype`,
        contextId,
        objectGroup: GROUP,
      });
      const { objects } = await cdp.send('Runtime.queryObjects', {
        prototypeObjectId: result.objectId ?? '',
        objectGroup: GROUP,
      });
      const length = await cdp.send('Runtime.callFunctionOn', {
        functionDeclaration: 'function () { return this.length; }',
        objectId: objects.objectId ?? '',
        returnByValue: true,
      });
      count += Number(length.result.value);
    }
  }
  // What was looked at would be held by that.
  await cdp.send('Runtime.releaseObjectGroup', { objectGroup: GROUP });
  return count;
}

// What follows runs in the page.

/** Adds all paragraphs, evenly over the time. */
async function grow(milliseconds: number): Promise<void> {
  const { paragraphs } = globalThis as unknown as { paragraphs: string[] };
  const main = document.querySelector('main') as HTMLElement;
  const began = performance.now();
  for (const [at, text] of paragraphs.entries()) {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    main.append(paragraph);
    const due = began + (milliseconds * at) / paragraphs.length - performance.now();
    if (due > 0) await new Promise((resolve) => setTimeout(resolve, due));
  }
}

/** Makes one change after the other, each once the marks of the one before are there. @returns the median. */
async function changeAgain(times: number): Promise<number> {
  const { paragraphs } = globalThis as unknown as { paragraphs: string[] };
  const main = document.querySelector('main') as HTMLElement;
  const taken: number[] = [];
  for (let time = 0; time < times; time++) {
    const paragraph = document.createElement('p');
    paragraph.textContent = paragraphs[time] as string;
    main.replaceChildren(paragraph);
    const began = performance.now();
    const isMarked = (): boolean =>
      [...CSS.highlights.values()].some((ranges) =>
        [...ranges].some(({ startContainer }) => startContainer.parentNode === paragraph),
      );
    while (!isMarked()) await new Promise((resolve) => setTimeout(resolve, 1));
    taken.push(performance.now() - began);
  }
  return taken.sort((a, b) => a - b)[times >> 1] as number;
}

/** Replaces a hundred paragraphs each second, the last time with those of the first. */
async function replace(milliseconds: number): Promise<void> {
  const { paragraphs } = globalThis as unknown as { paragraphs: string[] };
  const main = document.querySelector('main') as HTMLElement;
  const count = 100;
  const times = Math.round(milliseconds / 1000);
  for (let time = 1; time <= times; time++) {
    const from = time === times ? 0 : (time * count) % paragraphs.length;
    main.replaceChildren(
      ...paragraphs.slice(from, from + count).map((text) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = `${time === times ? 1 : time} ${text}`;
        return paragraph;
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}
