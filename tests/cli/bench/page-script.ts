/**
 * How long the extension's own script works on a page's main thread, from loading until the page is read and marked: from
 * samples of what runs there, with all that the script has the browser do meanwhile. Chromium alone gives them.
 */
import type { Protocol } from 'puppeteer-core';
import type { Session } from '../browsers.ts';
import { settledMarks } from '../reading.ts';

const SAMPLE_MICROSECONDS = 100;
const MICROSECONDS_A_MS = 1_000;
const OURS = 'chrome-extension:';

/** @returns in milliseconds; undefined in Firefox. */
export async function scriptTime(session: Session, address: string): Promise<number | undefined> {
  if (session.engine === 'firefox') return undefined;
  const page = await session.newPage();
  try {
    // So that the samples are of the process in which the page comes to be.
    await page.goto(new URL('/', address).href);
    const cdp = await page.createCDPSession();
    await cdp.send('Profiler.enable');
    await cdp.send('Profiler.setSamplingInterval', { interval: SAMPLE_MICROSECONDS });
    await cdp.send('Profiler.start');
    await page.goto(address, { waitUntil: 'load' });
    await settledMarks(page);
    const { profile } = await cdp.send('Profiler.stop');
    return timeIn(profile) / MICROSECONDS_A_MS;
  } finally {
    await page.close();
  }
}

/** Of all samples in which a function of ours is at work, itself or by something that it called; in microseconds. */
function timeIn({ nodes, samples = [], timeDeltas = [] }: Protocol.Profiler.Profile): number {
  const ours = new Set<number>();
  // Callers come before what they call.
  for (const { id, callFrame, children = [] } of nodes) {
    if (callFrame.url.startsWith(OURS)) ours.add(id);
    if (ours.has(id)) for (const child of children) ours.add(child);
  }
  return samples.reduce((sum, id, at) => sum + (ours.has(id) ? (timeDeltas[at] ?? 0) : 0), 0);
}
