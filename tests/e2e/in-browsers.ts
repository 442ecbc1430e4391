/**
 * Runs a file's tests in Chromium and in Firefox: a browser that knows nothing for a file, a fresh tab for each test. After
 * every test it looks whether anything complained; a test that passes with an exception in the background does not pass.
 *
 * Half of the processor's time went into launches, so that a browser that was launched in the usual way starts over for the
 * next file that a process runs. It goes with the process.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import {
  ENGINES,
  launchBrowser,
  requireBrowser,
  requireBuild,
  type Engine,
  type LaunchOptions,
  type Session,
} from '../cli/browsers.ts';

/** What the tests of one browser have in hand. */
export interface Reader {
  readonly engine: Engine;
  readonly session: Session;
  /** A new tab on an address, in front; closed after the test. */
  open(address: string): Promise<Page>;
  /** A tab that something else opened: it is closed after the test. */
  closedAfter(page: Page): Page;
  /** The popup, for the page that is in front; closed after the test. */
  openPopup(): Promise<Page>;
  /** The panel as a tab behind the page in front, which it is about; closed after the test. */
  openPanel(): Promise<Page>;
  /** The settings in a tab behind the page in front; closed after the test. */
  openSettings(): Promise<Page>;
}

interface Options extends LaunchOptions {
  /** Only complaints that match count: for pages of other people, which complain by themselves. Default: all. */
  complaints?: RegExp;
}

/** Browsers that wait for a file. Of the process, and not of the file that has loaded this. */
const idle = new Map<Engine, Session>();

// The process is ended from outside, with half a second to go.
process.once('SIGTERM', () => {
  for (const { browser } of idle.values()) browser.process()?.kill('SIGKILL');
  process.exit();
});

export function inBrowsers(
  title: string,
  body: (reader: Reader) => void,
  { complaints = /./, ...launch }: Options = {},
): void {
  describe.for(ENGINES)(`${title} in %s`, (engine) => {
    const pages: Page[] = [];
    let session: Session | undefined;
    const current = (): Session => {
      if (session === undefined) throw new Error('The browser is not running.');
      return session;
    };
    const kept = (page: Page): Page => {
      pages.push(page);
      return page;
    };

    beforeAll(async () => {
      session = await borrow(engine, launch);
    });
    afterAll(() => session && giveBack(session, launch));
    afterEach(async () => {
      for (const page of pages.splice(0)) if (!page.isClosed()) await page.close();
      expect((await current().takeProblems()).filter((problem) => complaints.test(problem))).toEqual([]);
    });

    body({
      engine,
      get session() {
        return current();
      },
      open: async (address) => {
        const page = kept(await current().newPage());
        await page.goto(address);
        return page;
      },
      closedAfter: kept,
      openPopup: async () => kept(await current().openExtensionPage('popup.html')),
      openPanel: async () => kept(await current().openExtensionPage('sidepanel.html')),
      openSettings: async () => kept(await current().openExtensionPage('options.html')),
    });
  });
}

async function borrow(engine: Engine, launch: LaunchOptions): Promise<Session> {
  const waiting = isUsual(launch) ? idle.get(engine) : undefined;
  if (!waiting) return launchBrowser(requireBrowser(engine), { ...launch, extension: requireBuild(engine) });
  idle.delete(engine);
  await waiting.startOver();
  return waiting;
}

async function giveBack(session: Session, launch: LaunchOptions): Promise<void> {
  if (isUsual(launch) && !idle.has(session.engine)) idle.set(session.engine, session);
  else await session.close();
}

function isUsual(launch: LaunchOptions): boolean {
  return Object.keys(launch).length === 0;
}
