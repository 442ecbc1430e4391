/**
 * How long the extension's own script works on a page's main thread, from loading until the page is read and marked: the
 * processor time of all script that is run there, on pages that have none of their own, with what it has the browser do
 * meanwhile. Processor time, because what else the machine does is nobody's cost. Chromium alone tells it.
 */
import { setTimeout } from 'node:timers/promises';
import type { Session } from '../browsers.ts';
import { marksOn } from '../reading.ts';

const CATEGORIES = ['devtools.timeline'];
/** What Chromium calls the stretches in which script is run, one perhaps inside another. */
const SCRIPT = new Set(['EvaluateScript', 'FunctionCall', 'RunMicrotasks', 'FireIdleCallback', 'TimerFire']);
const OURS = 'chrome-extension:';
/** A page is read and marked by then. Asking it sooner would be script, too. */
const REST_MS = 3_000;
const MICROSECONDS_A_MS = 1_000;

/** An event of a trace; times in microseconds. */
interface Traced {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Of that, how long the thread has worked. */
  tdur?: number;
  args?: { data?: { url?: string } };
}

/** @returns in milliseconds. @throws Error when the page gets no marks. */
export async function scriptTime(session: Session, address: string): Promise<number> {
  const page = await session.newPage();
  try {
    // So that the page comes to be in a process that is there.
    await page.goto(new URL('/', address).href);
    await page.tracing.start({ categories: CATEGORIES });
    await page.goto(address, { waitUntil: 'load' });
    await setTimeout(REST_MS);
    const trace = await page.tracing.stop();
    if ((await marksOn(page)).length === 0) throw new Error(`${address} has no marks after ${REST_MS} ms.`);
    const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: Traced[] };
    return timeIn(traceEvents) / MICROSECONDS_A_MS;
  } finally {
    await page.close();
  }
}

/** In microseconds, on the thread on which our script was started, from then on. */
function timeIn(events: readonly Traced[]): number {
  const start = events.find(({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.startsWith(OURS));
  if (!start) throw new Error('The trace has nothing of the content script.');
  const stretches = events
    .filter(({ name, pid, tid, ts }) => SCRIPT.has(name) && pid === start.pid && tid === start.tid && ts >= start.ts)
    .sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
  let end = 0;
  let sum = 0;
  for (const { ts, dur = 0, tdur = 0 } of stretches) {
    // Inside the one before.
    if (ts < end) continue;
    end = ts + dur;
    sum += tdur;
  }
  return sum;
}
