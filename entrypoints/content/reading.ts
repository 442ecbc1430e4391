/**
 * The page's conversation with the background: text goes out, what is on the screen first; mentions come in and are
 * kept with the blocks. The browser stops the background whenever it likes. Nothing is lost by that: when there is
 * something new to read, the line is opened again and everything is told again.
 */
import { connectPage, type PageLine } from '../background/contract/lines.ts';
import { BATCH_LENGTH, type PageReply } from '../background/contract/messages.ts';
import type { Change, PageBlock, PageBlocks } from './blocks.ts';
import { rectOf } from './boxes.ts';
import { breathe, type Lifetime } from './lifetime.ts';
import { isFrame } from './frames.ts';
import { dateClues } from './page-date.ts';
import { watchStored } from './settings.ts';

/** What a screen shows is about as long, in UTF-16 code units: it goes out first, and by itself. */
const FIRST_LENGTH = 8_000;
/** A background that was stopped in the middle of a page gets this long before it is asked again. */
const RETRY_MS = 1_000;
/** One that is stopped this often without answering does so for a reason. */
const MOST_RETRIES = 3;
/** A page that goes to another address mostly shows something else soon, and is then read with that. */
const MOVE_MS = 1_000;
/** A page that comes back asks first what is set for it by now. */
const RETURN_MS = 300;

/**
 * @param privateBegins called, perhaps often, when the reader has private packs.
 * @param mentionsChanged called when the mentions of blocks, or the blocks that have some, are not what they were.
 */
export function createReading(
  lifetime: Lifetime,
  blocks: PageBlocks,
  privateBegins: () => void,
  mentionsChanged: () => void,
): (change: Omit<Change, 'unrendered'>) => void {
  let line: PageLine | undefined;
  let address = '';
  let unread: PageBlock[] = [];
  let sending = false;
  /** The background knows what the page is, and has read nothing of it yet. */
  let hasBegun = false;
  let unanswered = 0;
  let retries = 0;
  /** What mentions they have was told by another background, or of an earlier text, and nobody has confirmed it since. */
  let doubtful = new Set<PageBlock>();

  const hear = ({ blocks: read, hasPrivate }: PageReply): void => {
    if (hasPrivate) privateBegins();
    retries = 0;
    unanswered--;
    for (const { id, mentions } of read) {
      const block = blocks.get(id);
      if (!block) continue;
      block.mentions = mentions;
      doubtful.delete(block);
    }
    if (!unanswered && !unread[0]) {
      for (const block of doubtful) block.mentions = [];
      doubtful.clear();
    }
    mentionsChanged();
  };

  const lose = (): void => {
    line = undefined;
    hasBegun = false;
  };
  const closed = (): void => {
    lose();
    if (unanswered && retries++ < MOST_RETRIES) lifetime.after(RETRY_MS, () => line ?? readAll());
  };

  const begin = lifetime.guard(() => {
    if (!line) unanswered = 0;
    address = addressOfPage();
    line ??= connectPage(lifetime.guard(hear), lifetime.guard(closed));
    line.send({ kind: 'begin', facts: { url: address, clues: dateClues(document) } });
    hasBegun = true;
  });

  const readAll = (isBegun = false): void => {
    if (!isBegun) begin();
    hasBegun = false;
    doubtful = new Set(blocks.list.filter(({ mentions }) => mentions[0]));
    unread = screenFirst(blocks.list);
    send();
  };

  const send = lifetime.guard(async () => {
    if (sending) return;
    sending = true;
    let most = FIRST_LENGTH;
    while (unread[0] && !lifetime.signal.aborted) {
      if (!line) break;
      const batch = unread.splice(0, countOfBatch(unread, most));
      most = BATCH_LENGTH;
      unanswered++;
      line.send({ kind: 'read', blocks: batch.map(({ id, text }) => ({ id, text })) });
      await breathe();
    }
    sending = false;
  });

  lifetime.ended(() => line?.close());
  // The browser closes the line of a page that it keeps, to show it again, and does not say so in the page; nor has that heard
  // what the reader has brought and put right meanwhile.
  lifetime.returned(() => {
    line?.close();
    lose();
    // Whoever is switched off meanwhile ends before that.
    lifetime.after(RETURN_MS, () => line ?? (blocks.list[0] && readAll()));
  });
  // What the reader puts right changes evidence, what the reader brings what is known: the page is read anew.
  watchStored(
    'again',
    lifetime.guard(() => readAll()),
    lifetime.signal,
  );
  // Some write into their address how far they are scrolled.
  let stay: (() => void) | undefined;
  const moved = (): void => {
    stay?.();
    stay = lifetime.after(MOVE_MS, () => line && address !== addressOfPage() && readAll());
  };
  navigation.addEventListener('currententrychange', moved, { signal: lifetime.signal });

  // So that the background is ready once the page is read. Of frames, most have no text at all.
  if (!isFrame()) begin();
  return ({ added, gone }) => {
    // Where most is gone there is another article, whose date and evidence are its own.
    const isOther = gone.length > blocks.list.length - added.length || address !== addressOfPage();
    if (added[0] && (hasBegun || !line || isOther)) readAll(hasBegun && !isOther);
    else {
      const waiting = new Set(gone);
      unread = unread.filter((block) => !waiting.has(block));
      if (line && gone[0]) {
        unanswered++;
        line.send({ kind: 'forget', blocks: gone.map(({ id }) => id) });
      }
      unread.push(...added);
      for (const block of added) doubtful.add(block);
      send();
    }
    mentionsChanged();
  };
}

/** Without the part after `#`, which is a place on the same page. */
const addressOfPage = (): string => location.href.replace(/#.*/s, '');

/** How many of the first blocks make a batch; at least one. */
function countOfBatch(blocks: readonly PageBlock[], most: number): number {
  let length = 0;
  const end = blocks.findIndex(({ text }) => (length += text.length) > most);
  return end === -1 ? blocks.length : Math.max(1, end);
}

/** The blocks from the screen downwards, then those above it. */
function screenFirst(blocks: readonly PageBlock[]): PageBlock[] {
  let low = 0;
  let high = blocks.length;
  while (scrollY > 0 && low < high) {
    const middle = (low + high) >> 1;
    // Where columns stand side by side this is not exact; the order only decides what is read first.
    const block = blocks[middle];
    if (block && rectOf(block.home).bottom < 0) low = middle + 1;
    else high = middle;
  }
  return [...blocks.slice(low), ...blocks.slice(0, low)];
}
