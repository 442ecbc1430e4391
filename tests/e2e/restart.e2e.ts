/** The switches of the popup are as the reader has left them when the browser starts again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINES, launchBrowser, requireBrowser, requireBuild, type Session } from '../cli/browsers.ts';
import { eventually, marksOn, settledMarks, showing } from '../cli/reading.ts';
import { serve, type Site } from '../cli/serve.ts';
import { flip } from './settings-page.ts';

const TIMEOUT_MS = 120_000;
const PROSE = '<!doctype html><html lang="en"><title>Page</title><p>Hassan Rouhani spoke.</p>';

describe.for(ENGINES)('a switch in %s', (engine) => {
  let profile = '';
  let session: Session;
  let site: Site;
  const start = async (): Promise<void> => {
    session = await launchBrowser(requireBrowser(engine), { extension: requireBuild(engine), profile });
  };
  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'concordance-'));
    site = await serve({ '/': { body: PROSE }, '/other': { body: PROSE } });
    await start();
  }, TIMEOUT_MS);
  afterAll(async () => {
    await session.close();
    await site.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  const open = async (address: string): Promise<Page> => {
    const page = await session.newPage();
    await page.goto(address);
    await page.bringToFront();
    return page;
  };
  /** What the popup says of a page, which it knows from the page itself, and whether that has marks then. */
  const isOff = async (address: string, words: string): Promise<void> => {
    const page = await open(address);
    const popup = await session.openExtensionPage('popup.html');
    await showing(popup, words);
    expect(await marksOn(page)).toEqual([]);
    await popup.close();
    await page.close();
  };
  const isOn = async (address: string): Promise<void> => {
    const page = await open(address);
    await settledMarks(page);
    await page.close();
  };
  const turn = async (address: string, label: string): Promise<void> => {
    const page = await open(address);
    const popup = await session.openExtensionPage('popup.html');
    await flip(popup, label);
    await eventually(
      'it to be kept',
      async () => (await popup.evaluate(`chrome.storage.local.get('settings')`)) !== undefined,
    );
    await popup.close();
    await page.close();
  };

  test(
    'for a page, for a site and for everything is as it was left after the browser has started again',
    async () => {
      const here = new URL(site.url('/')).host;
      /** Another site: the same server by another name. */
      const elsewhere = site.url('/').replace('127.0.0.1', 'localhost');
      const restart = async (): Promise<void> => {
        await session.close();
        await start();
      };
      await isOn(site.url('/'));
      await turn(site.url('/'), 'Marks on this page');
      await restart();
      await isOff(site.url('/'), 'Marks are off on this page');
      await isOn(site.url('/other'));

      await turn(site.url('/'), 'Marks on this page');
      await turn(site.url('/'), `Marks on ${here}`);
      await restart();
      await isOff(site.url('/other'), `Marks are off on ${here}`);
      await isOn(elsewhere);

      await turn(site.url('/'), `Marks on ${here}`);
      await turn(site.url('/'), 'Marks everywhere');
      await restart();
      await isOff(elsewhere, 'Marks are off everywhere');

      await turn(site.url('/'), 'Marks everywhere');
      await restart();
      await isOn(site.url('/'));
    },
    2 * TIMEOUT_MS,
  );
});
