/**
 * What a reader does with a page and sees on it, for scripts: marks, the card, the popup. Works the same in both browsers.
 *
 * Marks are read from `CSS.highlights`, where the content script registers those near the screen. What an extension page
 * shows is read from its open shadow roots.
 */
import { setTimeout } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';
import { addressOf, DEFAULT_VIEWPORT } from './browsers.ts';

export interface SeenMark {
  text: string;
  /** Names of the highlights that draw it, without `concordance-`. */
  drawn: string[];
  /** Of its first line box, in CSS pixels of the viewport. */
  box: { x: number; y: number; width: number; height: number };
  /** The text of the element around it. */
  around: string;
}

const POLL_MS = 25;
const TIMEOUT_MS = 15_000;

/** Asks again until the answer is neither undefined nor false nor empty; throws what was awaited after 15 s. */
export async function eventually<Answer>(
  awaited: string,
  ask: () => Promise<Answer | undefined | false>,
): Promise<Answer> {
  const deadline = Date.now() + TIMEOUT_MS;
  for (;;) {
    const answer = await ask();
    const empty = answer === undefined || answer === false || (Array.isArray(answer) && answer.length === 0);
    if (!empty) return answer;
    if (Date.now() > deadline) throw new Error(`Waited ${TIMEOUT_MS} ms for ${awaited}.`);
    await setTimeout(POLL_MS);
  }
}

/** Asks again and again for a while; throws at the first answer that is not true. */
export async function throughout(held: string, forMs: number, ask: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + forMs;
  while (Date.now() < end) {
    if (!(await ask())) throw new Error(`It did not hold that ${held}.`);
    await setTimeout(POLL_MS);
  }
}

/** The marks that are registered now, in the order of the page. */
export function marksOn(page: Page): Promise<SeenMark[]> {
  return page.evaluate(() => {
    const prefix = 'concordance-';
    const seen = new Map<string, { range: Range; drawn: string[] }>();
    const nodes = new Map<Node, number>();
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith(prefix)) continue;
      for (const part of highlight) {
        if (!part.startContainer.isConnected) continue;
        const range = document.createRange();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        if (!nodes.has(part.startContainer)) nodes.set(part.startContainer, nodes.size);
        const key = `${nodes.get(part.startContainer)}:${part.startOffset}`;
        const known = seen.get(key) ?? { range, drawn: [] };
        known.drawn.push(name.slice(prefix.length));
        seen.set(key, known);
      }
    }
    return [...seen.values()]
      .sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range))
      .map(({ range, drawn }) => {
        const { x = 0, y = 0, width = 0, height = 0 } = range.getClientRects()[0] ?? {};
        return {
          text: range.toString().replace(/\s+/g, ' '),
          drawn: drawn.sort(),
          box: { x, y, width, height },
          around: range.startContainer.parentElement?.textContent ?? '',
        };
      });
  });
}

/** The marks that a reader sees without scrolling. */
export function inSight(page: Page, marks: SeenMark[]): SeenMark[] {
  const { width, height } = page.viewport() ?? DEFAULT_VIEWPORT;
  return marks.filter(({ box }) => {
    const right = box.x + box.width;
    return box.width > 0 && box.x >= 0 && right <= width && box.y >= 0 && box.y + box.height <= height;
  });
}

/** Waits until there are marks, and until as many are there twice in a row. */
export async function settledMarks(page: Page): Promise<SeenMark[]> {
  let before = -1;
  return eventually(`marks on ${page.url()}`, async () => {
    const marks = await marksOn(page);
    const settled = marks.length > 0 && marks.length === before;
    before = marks.length;
    return settled && marks;
  });
}

/** Moves the pointer onto a mark from outside, in small steps as a hand does, and leaves it there. */
export async function restOn(page: Page, mark: SeenMark): Promise<void> {
  const { x, y, width, height } = mark.box;
  const at = { x: x + Math.min(width / 2, 12), y: y + height / 2 };
  await page.mouse.move(at.x + 2, Math.max(0, at.y - height * 2));
  await page.mouse.move(at.x, at.y, { steps: 4 });
}

/** The card's frame, wherever it is and whether it is shown or not. */
export async function cardFrame(page: Page): Promise<Frame | undefined> {
  for (const frame of page.frames()) {
    if (isCard(frame, page, await addressOf(frame))) return frame;
  }
  return undefined;
}

function isCard(frame: Frame, page: Page, address: string): boolean {
  return frame !== page.mainFrame() && new URL(address || 'about:blank').pathname === '/card.html';
}

/** What a reader can read in an extension page or frame, with everything in its shadow roots, line by line. */
export function shownText(context: Page | Frame): Promise<string> {
  return context.evaluate(() => {
    const lines: string[] = [];
    const read = (node: Node): void => {
      if (node instanceof Element) {
        if (['STYLE', 'SCRIPT', 'TITLE', 'HEAD'].includes(node.tagName)) return;
        const isBoxless = getComputedStyle(node).display === 'contents';
        if (!isBoxless && !node.checkVisibility()) return;
        const children = node.shadowRoot ?? (node instanceof HTMLSlotElement ? undefined : node);
        const parts = children?.childNodes ?? (node as HTMLSlotElement).assignedNodes({ flatten: true });
        for (const child of parts) read(child);
      } else if (node instanceof Text && node.data.trim() !== '') lines.push(node.data.trim().replace(/\s+/g, ' '));
    };
    for (const child of document.body.childNodes) read(child);
    return lines.join('\n');
  });
}

/** Waits until an extension page or frame shows some words, wherever its lines and emphases begin and end. */
export async function showing(context: Page | Frame, words: string): Promise<void> {
  await eventually(`“${words}”`, async () => {
    const text = await shownText(context).catch(() => ''); // Loading.
    return text.replaceAll('\n', ' ').includes(words);
  });
}

export interface SeenCard {
  frame: Frame;
  /** In CSS pixels of the viewport that holds it. */
  box: SeenMark['box'];
}

/** All cards that can be seen. */
export async function shownCards(page: Page): Promise<SeenCard[]> {
  const seen: SeenCard[] = [];
  for (const frame of page.frames()) {
    if (!isCard(frame, page, await addressOf(frame))) continue;
    const element = await frame.frameElement().catch(() => null); // Gone.
    const box = await element?.evaluate((iframe) => {
      const { x, y, width, height } = iframe.getBoundingClientRect();
      // Before it is shown it is laid out all the same, and next to transparent.
      const isShown = iframe.checkVisibility({ visibilityProperty: true }) && getComputedStyle(iframe).opacity === '1';
      return isShown && width > 0 && height > 0 ? { x, y, width, height } : undefined;
    });
    if (box) seen.push({ frame, box });
  }
  return seen;
}

/** Where the card is; undefined while it is hidden. */
export async function cardBox(page: Page): Promise<SeenMark['box'] | undefined> {
  const [card] = await shownCards(page);
  return card?.box;
}

/** Rests on a mark until its card is there, has its subject and has come to rest; gives what it shows. */
export async function openCard(page: Page, mark: SeenMark): Promise<string> {
  await restOn(page, mark);
  let before = '';
  return eventually(`a card on “${mark.text}”`, async () => {
    const [box, frame] = [await cardBox(page), await cardFrame(page)];
    if (box === undefined || frame === undefined || (await frame.$('>>> h1')) === null) return false;
    const text = await shownText(frame);
    const now = JSON.stringify([box, text]);
    const settled = now === before;
    before = now;
    return settled && text;
  });
}

/** Waits until no card is shown. */
export async function cardGone(page: Page): Promise<void> {
  await eventually('the card to close', async () => (await cardBox(page)) === undefined);
}

/** The words marked in a frame, by the highlights of its document. */
export function marksIn(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const texts = new Set<string>();
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('concordance-')) continue;
      for (const part of highlight) {
        const range = document.createRange();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        texts.add(range.toString());
      }
    }
    return [...texts];
  });
}
