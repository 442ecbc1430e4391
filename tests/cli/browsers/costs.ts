/**
 * What a page and the extension cost their browser, as far as it tells. Chromium tells how long the main thread of a page
 * has worked and what its heap holds; Firefox tells of its processes only, so there it is the processor time and the memory
 * of those in which pages run, and of the one of the extension.
 */
import { setTimeout } from 'node:timers/promises';
import type { Page, Target } from 'puppeteer-core';
import type { Privileged } from './firefox.ts';
import type { Costs } from './session.ts';

const SECOND_MS = 1_000;
const NANOSECONDS_A_MS = 1_000_000;
const MEGABYTE = 1_000_000;
/** It happens in the processes, which do not tell when they are done. */
const TIDYING_MS = 2_000;

export async function costsInChromium(page: Page): Promise<Costs> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  const { TaskDuration = 0, JSHeapUsedSize = 0, JSEventListeners = 0 } = await page.metrics();
  return { workedMs: TaskDuration * SECOND_MS, megabytes: JSHeapUsedSize / MEGABYTE, listeners: JSEventListeners };
}

/** What the heap of the background holds. */
export async function heapInChromium(background: Target): Promise<number> {
  const session = await background.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / MEGABYTE;
}

/** @param type `web` for the processes of pages, `extension` for the one of the extension. */
export async function costsInFirefox(privileged: Privileged, type: 'web' | 'extension'): Promise<Costs> {
  const [nanoseconds, bytes] = JSON.parse(
    String(
      await privileged(`ChromeUtils.requestProcInfo().then(({ children }) => {
        const ours = children.filter((each) => each.type.startsWith('${type}'));
        const sum = (name) => ours.reduce((total, each) => total + each[name], 0);
        return JSON.stringify([sum('cpuTime'), sum('memory')]);
      })`),
    ),
  ) as [number, number];
  return { workedMs: nanoseconds / NANOSECONDS_A_MS, megabytes: bytes / MEGABYTE };
}

/** Has all processes of Firefox give back what nobody needs any more, as the button of `about:memory` does. */
export async function tidyInFirefox(privileged: Privileged): Promise<void> {
  await privileged(`void Services.obs.notifyObservers(null, 'child-mmu-request')`);
  await setTimeout(TIDYING_MS);
}
