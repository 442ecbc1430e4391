/**
 * The part `popup` of the bench: from opening the popup with the background stopped to the first result in it, in both
 * browsers. The popup opens as a tab, with the search of a minute ago. Beside it, in turn, a popup that shows one word: what
 * of the time is the browser's own.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ENGINES, launchBrowser, requireBrowser, requireBuild, type Engine, type Session } from '../browsers.ts';
import type { Figure } from '../bench.ts';
import { eventually } from '../reading.ts';

const ROUNDS = 20;
/** An empty tab has woken by then what it wakes. */
const SETTLED_MS = 500;
const QUERY = 'khamanie';

/** Set by the popup, in milliseconds since it was opened. */
const FIRST_RESULTS = 'first results';

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
  'popup.js': `document.body.append('ready'); setTimeout(() => performance.mark('${FIRST_RESULTS}'));`,
};

export async function benchPopup(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const engine of ENGINES) {
    const { ours, empty } = await timesIn(engine);
    const of = `${engine}, background stopped: `;
    const goal = { atMost: 100 };
    figures.push(
      { what: `${of}an empty popup, median`, value: at(empty, 0.5), unit: 'ms' },
      { what: `${of}first result, median`, value: at(ours, 0.5), unit: 'ms', goal },
      { what: `${of}first result, at the 95th percentile`, value: at(ours, 0.95), unit: 'ms', goal },
      { what: `${of}first result ÷ an empty popup`, value: at(ours, 0.5) / at(empty, 0.5), unit: '' },
    );
  }
  return figures;
}

function at(times: readonly number[], share: number): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length * share)] ?? 0;
}

async function timesIn(engine: Engine): Promise<{ ours: number[]; empty: number[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'empty-extension-'));
  for (const [name, text] of Object.entries(EMPTY)) writeFileSync(join(folder, name), text);
  const found = requireBrowser(engine);
  const session = await launchBrowser(found, { extension: requireBuild(engine) });
  const other = await launchBrowser(found, { extension: folder, keepWelcome: true });
  try {
    await search(session);
    const times = { ours: [] as number[], empty: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      times.empty.push(await opened(other));
      // Typed anew, which keeps the search from growing old.
      times.ours.push(await opened(session, QUERY));
    }
    return times;
  } finally {
    await session.close();
    await other.close();
    rmSync(folder, { recursive: true });
  }
}

async function search(session: Session): Promise<void> {
  const popup = await session.openExtensionPage('popup.html');
  await popup.type('>>> input', QUERY);
  await eventually('results', async () => (await popup.$('>>> [role=option]')) !== null);
  await popup.close();
}

/** From opening the popup to its first result. @param typed afterwards. */
async function opened(session: Session, typed?: string): Promise<number> {
  const popup = await session.openExtensionPage('popup.html', true, async () => {
    await setTimeout(SETTLED_MS);
    await session.stopBackground();
  });
  const time = await eventually('the first result', () =>
    popup.evaluate((name) => performance.getEntriesByName(name)[0]?.startTime, FIRST_RESULTS),
  );
  if (typed !== undefined) await popup.type('>>> input', typed);
  await popup.close();
  return time;
}
