/**
 * The part `trips` of the bench: how long a message takes to the background and back, and a page's text until its mentions
 * are there, in both browsers, with the background warm. A page of the extension asks, as a content script does.
 */
import type { Page } from 'puppeteer-core';
import type { Figure } from '../bench.ts';
import { ENGINES, launchBrowser, requireBrowser, requireBuild } from '../browsers.ts';
import { passage } from './passages.ts';

const ROUNDS = 50;
const LETTERS = { '1 KB': 1_000, '100 KB': 100_000 };

export async function benchTrips(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const engine of ENGINES) {
    const session = await launchBrowser(requireBrowser(engine), { extension: requireBuild(engine) });
    try {
      const page = await session.openExtensionPage('manifest.json', true);
      const figure = (what: string, value: number): Figure => ({ what: `${engine}: ${what}`, value, unit: 'ms' });
      figures.push(figure('a question and its answer', await page.evaluate(askAgain, ROUNDS)));
      for (const [size, letters] of Object.entries(LETTERS))
        figures.push(figure(`${size} of text until it is read`, await readTime(page, letters)));
    } finally {
      await session.close();
    }
  }
  return figures;
}

function readTime(page: Page, letters: number): Promise<number> {
  const texts: string[] = [];
  for (let length = 0, at = 0; length < letters; at++) {
    const text = `${passage(at)} Hassan Rouhani ${passage(at + 1_000_000)}.`.slice(0, letters - length);
    texts.push(text);
    length += text.length;
  }
  return page.evaluate(readAgain, ROUNDS, texts);
}

// What follows runs in the page, and gives the median in milliseconds.

interface Port {
  onMessage: { addListener: (hear: () => void) => void };
  postMessage: (message: object) => void;
  disconnect: () => void;
}
interface Extension {
  chrome: {
    runtime: { sendMessage: (message: object) => Promise<unknown>; connect: (wish: { name: string }) => Port };
  };
}

async function askAgain(rounds: number): Promise<number> {
  const { runtime } = (globalThis as unknown as Extension).chrome;
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    await runtime.sendMessage({ to: 'background', kind: 'settings', ask: { address: 'https://gazette.example/' } });
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[rounds >> 1] ?? 0;
}

async function readAgain(rounds: number, texts: string[]): Promise<number> {
  const { runtime } = (globalThis as unknown as Extension).chrome;
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const port = runtime.connect({ name: 'page' });
    const clues = { structured: [], meta: [], times: [], path: '/' };
    const began = performance.now();
    const read = new Promise<void>((resolve) => port.onMessage.addListener(resolve));
    port.postMessage({ kind: 'begin', facts: { url: 'https://gazette.example/', clues } });
    port.postMessage({ kind: 'read', blocks: texts.map((text, id) => ({ id, text })) });
    await read;
    times.push(performance.now() - began);
    port.disconnect();
  }
  return times.sort((a, b) => a - b)[rounds >> 1] ?? 0;
}
