/**
 * The part `popup` of the bench: from opening the popup with the background stopped to the first result in it, in both
 * browsers. The popup opens as a tab, with the search of a minute ago.
 */
import { ENGINES, launchBrowser, requireBrowser, requireBuild, type Engine } from '../browsers.ts';
import type { Figure } from '../bench.ts';
import { eventually } from '../reading.ts';

const ROUNDS = 20;
const QUERY = 'khamanie';

/** Set by the popup, in milliseconds since it was opened. */
const FIRST_RESULTS = 'first results';

export async function benchPopup(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const engine of ENGINES) {
    const times = (await timesIn(engine)).toSorted((one, other) => one - other);
    const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
    const figure = (what: string, value: number): Figure => ({
      what: `${engine}, background stopped: first result, ${what}`,
      value,
      unit: 'ms',
      goal: { atMost: 100 },
    });
    figures.push(figure('median', at(0.5)), figure('at the 95th percentile', at(0.95)));
  }
  return figures;
}

async function timesIn(engine: Engine): Promise<number[]> {
  const session = await launchBrowser(requireBrowser(engine), { extension: requireBuild(engine) });
  try {
    const first = await session.openExtensionPage('popup.html');
    await first.type('>>> input', QUERY);
    await eventually('results', async () => (await first.$('>>> [role=option]')) !== null);
    await first.close();
    const times: number[] = [];
    while (times.length < ROUNDS) {
      await session.stopBackground();
      const popup = await session.openExtensionPage('popup.html', true);
      const asked = await eventually('the first result', () =>
        popup.evaluate((name) => performance.getEntriesByName(name)[0]?.startTime, FIRST_RESULTS),
      );
      times.push(asked);
      // Keeps the search from growing old.
      await popup.type('>>> input', QUERY);
      await popup.close();
    }
    return times;
  } finally {
    await session.close();
  }
}
