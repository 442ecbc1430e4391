/**
 * How long the extension's own script works on a page's main thread, from loading until the page is read and marked, in all
 * and without a pause: the processor time of the script that is run there, on pages that have none of their own, with what
 * it has the browser do meanwhile. Processor time, because what else the machine does is nobody's cost. Chromium alone tells it.
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
/** In microseconds; in less a page can do nothing. */
const LEAST_PAUSE = 100;

/** In milliseconds. */
export interface ScriptTime {
  all: number;
  /** Of what is done in one go, in which the page can do nothing else. */
  longest: number;
}

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

/** @throws Error when the page gets no marks, where it has to. */
export async function scriptTime(session: Session, address: string, hasMarks: boolean): Promise<ScriptTime> {
  const page = await session.newPage();
  try {
    // So that the page comes to be in a process that is there.
    await page.goto(new URL('/', address).href);
    await page.tracing.start({ categories: CATEGORIES });
    await page.goto(address, { waitUntil: 'load' });
    await setTimeout(REST_MS);
    const trace = await page.tracing.stop();
    if (hasMarks && (await marksOn(page)).length === 0) throw new Error(`${address} has no marks after ${REST_MS} ms.`);
    const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: Traced[] };
    const stretches = stretchesIn(traceEvents).map((microseconds) => microseconds / MICROSECONDS_A_MS);
    return { all: stretches.reduce((sum, each) => sum + each, 0), longest: Math.max(...stretches) };
  } finally {
    await page.close();
  }
}

/** The stretches in which script is run, in microseconds, on the thread on which our script was started, from then on. */
function stretchesIn(events: readonly Traced[]): number[] {
  const start = events.find(({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.startsWith(OURS));
  if (!start) throw new Error('The trace has nothing of the content script.');
  const all = events
    .filter(({ name, pid, tid, ts }) => SCRIPT.has(name) && pid === start.pid && tid === start.tid && ts >= start.ts)
    .sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
  let end = -Infinity;
  const stretches: number[] = [];
  for (const { ts, dur = 0, tdur = 0 } of all) {
    // Inside the one before.
    if (ts < end) continue;
    const isNext = ts - end < LEAST_PAUSE;
    end = ts + dur;
    stretches.push((isNext ? (stretches.pop() ?? 0) : 0) + tdur);
  }
  return stretches;
}
