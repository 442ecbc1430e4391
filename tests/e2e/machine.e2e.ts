/**
 * What happens to the machine under a browser: it sleeps and wakes, its disk is full, its profile is copied to another.
 * Each was tried; the tests say what happens.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { ENGINES, launchBrowser, requireBrowser, requireBuild, type Session } from '../cli/browsers.ts';
import { serveDemo } from '../cli/demo.ts';
import { bring, sourcesShown } from '../cli/library-page.ts';
import { eventually, openCard, settledMarks, showing, shownText } from '../cli/reading.ts';
import type { Site } from '../cli/serve.ts';

const TIMEOUT_MS = 120_000;
/** Longer than the extension waits for anything. */
const ASLEEP_MS = 6_000;
const DISK = '300m';
const CHUNK = Buffer.alloc(65_536, 1);

const NOTE = { name: 'quay.txt', text: 'The quay\n\nVera Lindqvist lit the lantern at the quay.' };
/** More than a full disk has left. */
const LONG = {
  name: 'long.txt',
  text: `Long\n\n${Array.from({ length: 5_000 }, (_, at) => `Plank ${at} of the quay was laid by hand.`).join('\n\n')}`,
};

let site: Site;
beforeAll(async () => {
  site = await serveDemo();
});
afterAll(() => site.close());

describe.for(ENGINES)('in %s', (engine) => {
  const start = (profile?: string): Promise<Session> =>
    launchBrowser(requireBrowser(engine), {
      extension: requireBuild(engine),
      ...(profile !== undefined && { profile }),
    });

  test('a machine that slept has its marks, and marks what comes', { timeout: TIMEOUT_MS }, async () => {
    const session = await start();
    onTestFinished(() => session.close());
    const page = await session.newPage();
    await page.goto(site.url('/'));
    await settledMarks(page);
    await session.stopBackground();
    await sleep(session, page);
    await page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent = 'John Kerry had left by then.';
      document.querySelector('.headline')?.after(paragraph);
    });
    const mark = await eventually('the new mark', async () =>
      (await settledMarks(page)).find(({ around }) => around.includes('left by then')),
    );
    expect(await openCard(page, mark)).toContain('John Kerry');
    expect(await session.takeProblems()).toEqual([]);
  });

  test('a profile that was copied has its sources', { timeout: TIMEOUT_MS }, async () => {
    const profile = await folder();
    const first = await start(profile);
    await bring(await libraryOf(first), [NOTE]);
    await showing(await libraryOf(first), '1 source');
    await first.close();
    // To the same place, as it is on the other machine.
    await rename(join(profile, 'browser'), join(profile, 'old'));
    await cp(join(profile, 'old'), join(profile, 'browser'), { recursive: true });
    await rm(join(profile, 'old'), { recursive: true });
    const copy = await start(profile);
    onTestFinished(() => copy.close());
    const library = await libraryOf(copy);
    await showing(library, '1 source');
    expect(await sourcesShown(library)).toEqual(['The quay']);
    expect(await copy.takeProblems()).toEqual([]);
  });

  test('a full disk is told, and what was there stays', { timeout: TIMEOUT_MS }, async ({ skip }) => {
    const disk = await folder();
    // A disk of its own can only be made as root.
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', disk]).status !== 0) skip('no small disk');
    onTestFinished(() => void spawnSync('umount', ['--lazy', disk]));
    await fullDisk(disk, start);
  });
});

async function fullDisk(disk: string, start: (profile: string) => Promise<Session>): Promise<void> {
  const filler = join(disk, 'filler');
  const session = await start(disk);
  const library = await libraryOf(session);
  await bring(library, [NOTE]);
  await showing(library, '1 of 1 files taken');
  fill(filler);
  await bring(library, [LONG]);
  await showing(library, 'long.txt not taken: no room left');
  await showing(library, '1 source');
  expect((await session.takeProblems()).filter((each) => each.startsWith('exception'))).toEqual([]);
  await session.close();
  await rm(filler);
  const later = await start(disk);
  try {
    const again = await libraryOf(later);
    await showing(again, '1 source');
    expect(await sourcesShown(again)).toEqual(['The quay']);
    await bring(again, [{ ...NOTE, name: 'pier.txt', text: NOTE.text.replaceAll('quay', 'pier') }]);
    await showing(again, '2 sources');
    expect(await shownText(again)).toContain('The pier');
  } finally {
    await later.close();
  }
}

/** Stops all processes of a browser for a while, so that nothing in it answers. */
async function sleep(session: Session, page: Page): Promise<void> {
  const { pid } = session.browser.process() ?? {};
  if (pid === undefined) throw new Error('The browser has no process.');
  process.kill(-pid, 'SIGSTOP');
  const asked = page.evaluate(() => 'awake');
  const first = await Promise.race([asked, setTimeout(ASLEEP_MS, 'asleep')]);
  process.kill(-pid, 'SIGCONT');
  expect(first).toBe('asleep');
  await asked;
}

function fill(path: string): void {
  writeFileSync(path, '');
  try {
    for (;;) appendFileSync(path, CHUNK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'concordance-'));
  onTestFinished(() => rm(path, { recursive: true, force: true, maxRetries: 5 }));
  return path;
}

async function libraryOf(session: Session): Promise<Page> {
  const page = await session.openExtensionPage('library.html', true);
  await page.bringToFront();
  await showing(page, 'Bring files');
  return page;
}
