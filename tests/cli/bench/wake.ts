/**
 * The part `wake` of the bench: how long a stopped background of Chromium takes until it has read 100 KB of text, with what
 * the reader has brought loaded, beside the time until a background that does nothing at all has answered; and until it has
 * read what a screen shows, which pages send first, and news on what the bundled pack is about. They are started in turn, in
 * one browser each, and asked by the content script of a page, as a reader's are: nothing else of the extension is open, so
 * that the browser has ended its process and begins another.
 */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Realm } from 'puppeteer-core';
import type { Entity, SubjectId } from '../../../corpus/model.ts';
import { encodePack } from '../../../corpus/pack/encode.ts';
import type { Figure } from '../bench.ts';
import { launchBrowser, requireBrowser, requireBuild, type Session } from '../browsers.ts';
import { serve } from '../serve.ts';
import { NO_DATA } from './baseline.ts';
import { names, news } from './news.ts';
import { hasRealNews, realNews } from './real-news.ts';

const ROUNDS = 15;
const LETTERS = 100_000;
const LETTERS_OF_SCREEN = 8_000;
const LETTERS_A_BLOCK = 500;
/** Names and the most that reading may take, in wakes of the background that does nothing. */
const GOALS: [names: number, atMost: number][] = [
  [10_000, 2],
  [1_000_000, 5],
];
/** Each subject has so many of the names. */
const NAMES_A_SUBJECT = 10;
const BUNDLED = 'bundled names, real news';
const PACK = 'names.pack';
/** Until the process of a background that was stopped is gone as well. */
const REST_MS = 1_000;
/** Has nothing to read by itself. */
const PAGE = { body: '<!doctype html><title>Gazette</title>' };

const MINIMAL = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Minimal',
    version: '1',
    background: { service_worker: 'background.js' },
    content_scripts: [{ matches: ['<all_urls>'], js: ['content.js'] }],
  }),
  'content.js': '',
  'background.js':
    'chrome.runtime.onConnect.addListener((port) => port.onMessage.addListener(() => port.postMessage({})));',
};

export async function benchWake(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'concordance-wake-'));
  try {
    const figures: Figure[] = [];
    for (const [count, atMost] of GOALS) figures.push(...(await figuresOf(folder, news(), { count, atMost })));
    if (hasRealNews()) figures.push(...(await figuresOf(folder, realNews())));
    else figures.push({ what: ratioOf(BUNDLED), missing: NO_DATA, unit: '' });
    return figures;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param own how many names the reader has brought; none for the bundled ones alone. */
async function figuresOf(folder: string, text: string, own?: { count: number; atMost: number }): Promise<Figure[]> {
  const name = own ? `${own.count} names` : BUNDLED;
  const [ours, minimal] = [join(folder, `ours ${name}`), join(folder, `minimal ${name}`)];
  await cp(requireBuild('chromium'), ours, { recursive: true });
  if (own) await writeFile(join(ours, PACK), new Uint8Array(packOf(own.count)));
  await mkdir(minimal);
  for (const [file, content] of Object.entries(MINIMAL)) await writeFile(join(minimal, file), content);
  const found = requireBrowser('chromium');
  const sessions = [
    await launchBrowser(found, { extension: ours }),
    await launchBrowser(found, { extension: minimal, keepWelcome: true }),
  ] as const;
  try {
    const { all, screen, waking } = await timesIn(...sessions, text, own !== undefined);
    const title = `chromium, ${name}`;
    return [
      { what: `${title}: wake, load and read what a screen shows`, value: screen, unit: 'ms' },
      { what: `${title}: wake, load and read 100 KB`, value: all, unit: 'ms' },
      { what: `${title}: wake of a minimal background`, value: waking, unit: 'ms' },
      {
        what: ratioOf(name),
        value: all / waking,
        unit: '',
        ...(own ? { goal: { atMost: own.atMost } } : { better: 'less' }),
      },
    ];
  } finally {
    for (const session of sessions) await session.close();
  }
}

const ratioOf = (name: string): string => `chromium, ${name}: the one ÷ the other`;

/** Medians in milliseconds: until all is read, until what a screen shows is, and of the background that does nothing. */
async function timesIn(
  ours: Session,
  minimal: Session,
  text: string,
  hasPack: boolean,
): Promise<{ all: number; screen: number; waking: number }> {
  const [blocks = [], first = []] = [LETTERS, LETTERS_OF_SCREEN].map((letters) => blocksOf(text.slice(0, letters)));
  await using site = await serve({ '/': PAGE });
  const asking = [await contentScriptOn(site.url('/'), ours), await contentScriptOn(site.url('/'), minimal)] as const;
  // Has the background make the database.
  await asking[0].evaluate(ask, blocks);
  if (hasPack) {
    const page = await ours.openExtensionPage('manifest.json');
    await page.evaluate(store, PACK);
    await page.close();
  }
  const timed = async (session: Session, realm: Realm, texts: string[] = []): Promise<number> => {
    await session.stopBackground();
    await setTimeout(REST_MS);
    return realm.evaluate(ask, texts);
  };
  const times = { all: [] as number[], screen: [] as number[], waking: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    times.all.push(await timed(ours, asking[0], blocks));
    times.screen.push(await timed(ours, asking[0], first));
    times.waking.push(await timed(minimal, asking[1]));
  }
  const median = (each: number[]): number => each.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0;
  return { all: median(times.all), screen: median(times.screen), waking: median(times.waking) };
}

/** Where the content script of a page runs. */
async function contentScriptOn(address: string, session: Session): Promise<Realm> {
  const page = await session.newPage();
  await page.goto(address);
  const [realm] = page.extensionRealms();
  if (!realm) throw new Error(`No content script runs on ${address}.`);
  return realm;
}

function blocksOf(text: string): string[] {
  return Array.from({ length: Math.ceil(text.length / LETTERS_A_BLOCK) }, (_, at) =>
    text.slice(at * LETTERS_A_BLOCK, (at + 1) * LETTERS_A_BLOCK),
  );
}

function packOf(count: number): ArrayBuffer {
  const list = names(count);
  const subjects = Array.from({ length: count / NAMES_A_SUBJECT }, (_, at): Entity => {
    const own = list.slice(at * NAMES_A_SUBJECT, (at + 1) * NAMES_A_SUBJECT);
    return {
      kind: 'entity',
      type: 'person',
      id: `person-${at}` as SubjectId,
      name: own[0] ?? '',
      description: '',
      aliases: own,
      short: [],
      decoys: [],
      held: [],
      adjectives: [],
      role: [],
    };
  });
  return encodePack({ id: 'names', name: 'Names', sources: [], passages: [], subjects, comparisons: [] });
}

// What follows runs in a content script, and in a page of the extension.

interface Port {
  onMessage: { addListener: (hear: () => void) => void };
  postMessage: (message: object) => void;
  disconnect: () => void;
}
interface Extension {
  chrome: {
    runtime: { connect: (wish: { name: string }) => Port; getManifest: () => { version: string } };
  };
}

/** @returns the milliseconds until the background has read these texts. */
async function ask(texts: string[]): Promise<number> {
  const { runtime } = (globalThis as unknown as Extension).chrome;
  const clues = { structured: [], meta: [], times: [], path: '/' };
  const began = performance.now();
  const port = runtime.connect({ name: 'page' });
  const read = new Promise<void>((resolve) => port.onMessage.addListener(resolve));
  port.postMessage({ kind: 'begin', facts: { url: 'https://gazette.example/', clues } });
  port.postMessage({ kind: 'read', blocks: texts.map((text, id) => ({ id, text })) });
  await read;
  const took = performance.now() - began;
  port.disconnect();
  return took;
}

/** Puts a file of the extension where what the reader has brought lies compiled. */
async function store(file: string): Promise<void> {
  const { runtime } = (globalThis as unknown as Extension).chrome;
  const bytes = await (await fetch(`/${file}`)).arrayBuffer();
  const opening = indexedDB.open('library');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const database = opening.result;
  const writing = database.transaction('compiled', 'readwrite');
  writing.objectStore('compiled').put({ bytes, version: runtime.getManifest().version }, 'corpus');
  await new Promise((resolve) => writing.addEventListener('complete', resolve));
  database.close();
}
