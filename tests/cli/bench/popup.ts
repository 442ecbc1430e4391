/**
 * The part `popup` of the bench: how long after the popup under the toolbar button was opened, with the background stopped,
 * the first result is painted in it, in both browsers. It opens with the search of a minute ago: with what was found then, or,
 * where it was closed before that was there, with what is found now. Beside it, in turn, a popup that shows one word: what of
 * the time is the browser's own.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { ENGINES, launchBrowser, requireBrowser, requireBuild, type Engine, type Session } from '../browsers.ts';
import type { Figure } from '../bench.ts';
import { eventually } from '../reading.ts';

const ROUNDS = 20;
/** What was stopped or closed is gone by then, which keeps a browser busy for a moment. */
const SETTLED_MS = 500;
/** By then a popup has shown what it has to show. */
const OPEN_MS = 1_000;
const QUERY = 'khamanie';

/** Set by the popup after the frame in which they are painted, in milliseconds since it was opened. */
const FIRST_RESULTS = 'first results';

/** Of the extension API what is used here. */
interface Api {
  storage: {
    session: {
      get(key: string): Promise<{ lastSearch?: LastSearch }>;
      set(values: object): Promise<void>;
    };
  };
}

/** As it is kept. */
interface LastSearch {
  query: string;
  found?: object;
}

/** An extension whose popup does nothing. */
const EMPTY: Readonly<Record<string, string>> = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    background: { service_worker: 'background.js', scripts: ['background.js'] },
    action: { default_popup: 'popup.html' },
    // By which the harness knows its pages in Firefox.
    browser_specific_settings: { gecko: { id: 'concordance@concordance.invalid' } },
  }),
  'background.js': 'chrome.runtime.onMessage.addListener(() => {});',
  'popup.html': '<!doctype html><meta charset="utf-8" /><script type="module" src="popup.js"></script>',
  'popup.js': `document.body.append('ready');
    requestAnimationFrame(() => setTimeout(() => performance.mark('${FIRST_RESULTS}')));`,
};

export async function benchPopup(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const engine of ENGINES) {
    const { ours, anew, empty } = await timesIn(engine);
    const of = `${engine}, background stopped: `;
    const goal = { atMost: 100 };
    figures.push(
      { what: `${of}an empty popup, median`, value: at(empty, 0.5), unit: 'ms' },
      { what: `${of}first result, median`, value: at(ours, 0.5), unit: 'ms', goal },
      { what: `${of}first result, at the 95th percentile`, value: at(ours, 0.95), unit: 'ms', goal },
      { what: `${of}first result, searched anew, median`, value: at(anew, 0.5), unit: 'ms' },
      { what: `${of}first result ÷ an empty popup`, value: at(ours, 0.5) / at(empty, 0.5), unit: '' },
    );
  }
  return figures;
}

function at(times: readonly number[], share: number): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length * share)] ?? 0;
}

interface Times {
  ours: number[];
  /** Where nothing was found when the popup was closed. */
  anew: number[];
  empty: number[];
}

async function timesIn(engine: Engine): Promise<Times> {
  const folder = mkdtempSync(join(tmpdir(), 'empty-extension-'));
  for (const [name, text] of Object.entries(EMPTY)) writeFileSync(join(folder, name), text);
  const found = requireBrowser(engine);
  const session = await launchBrowser(found, { extension: requireBuild(engine) });
  const other = await launchBrowser(found, { extension: folder, keepWelcome: true });
  try {
    const last = await search(session);
    const [page, another] = [await inFront(session), await inFront(other)];
    const times: Times = { ours: [], anew: [], empty: [] };
    for (let round = 0; round < ROUNDS; round++) {
      times.empty.push(await opened(other, another));
      await page.evaluate(keep, last);
      times.ours.push(await opened(session, page));
      await page.evaluate(keep, { query: QUERY });
      times.anew.push(await opened(session, page));
    }
    return times;
  } finally {
    await session.close();
    await other.close();
    rmSync(folder, { recursive: true });
  }
}

const inFront = (session: Session): Promise<Page> => session.openExtensionPage('manifest.json', true);

/** @returns what is kept of a search. */
async function search(session: Session): Promise<LastSearch> {
  const popup = await session.openExtensionPage('popup.html');
  await popup.type('>>> input', QUERY);
  const last = await eventually('what was found', async () => {
    const kept = await popup.evaluate(lastSearch);
    return kept?.found !== undefined && kept;
  });
  await popup.close();
  return last;
}

/** From opening the popup to its first result. */
async function opened(session: Session, page: Page): Promise<number> {
  await session.stopBackground();
  await setTimeout(SETTLED_MS);
  if (await session.isBackgroundRunning())
    throw new Error('The background has been woken before the popup was opened.');
  const time = await session.timePopup(page, FIRST_RESULTS, OPEN_MS);
  await setTimeout(SETTLED_MS);
  if (time === undefined) throw new Error('The popup has shown no result.');
  return time;
}

// What follows runs in a page of the extension.

async function lastSearch(): Promise<LastSearch | undefined> {
  const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api | undefined>;
  return (await (browser ?? chrome)?.storage.session.get('lastSearch'))?.lastSearch;
}

/** As if it had been searched just now. */
async function keep(last: LastSearch): Promise<void> {
  const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api | undefined>;
  await (browser ?? chrome)?.storage.session.set({ lastSearch: { ...last, at: Date.now() } });
}
