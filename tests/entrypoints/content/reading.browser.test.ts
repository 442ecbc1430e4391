/** A page's conversation with the background, at the other end of the line: what is said once, and what again. */
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { PageReply, PageRequest } from '../../../entrypoints/background/contract/messages.ts';
import { createBlocks, type PageBlocks } from '../../../entrypoints/content/blocks.ts';
import { createReading } from '../../../entrypoints/content/reading.ts';
import { lifetime, mention, show } from './page.ts';

/** The browser's own half of a line. */
interface Line {
  said: PageRequest[];
  reply: (reply: PageReply) => void;
  close: () => void;
}

/** As a content script finds the browser; before anything asks for it. */
const browser = vi.hoisted(() => {
  const lines: unknown[] = [];
  const quiet = { addListener() {}, removeListener() {} };
  const connect = () => {
    const said: unknown[] = [];
    const line: Record<string, unknown> = { said };
    lines.push(line);
    return {
      postMessage: (message: unknown) => said.push(structuredClone(message)),
      disconnect() {},
      onMessage: { addListener: (hear: (message: unknown) => void) => (line.reply = hear) },
      onDisconnect: { addListener: (hear: () => void) => (line.close = hear) },
    };
  };
  Object.assign(globalThis, {
    browser: { runtime: { id: 'ours', connect }, storage: { local: { onChanged: quiet } } },
  });
  return { lines };
});

interface Conversation {
  blocks: PageBlocks;
  /** All lines that were opened, the last one last. */
  lines: Line[];
  /** Reads the page as it is now, and goes on as the content script does. */
  read: (root?: Element) => Promise<void>;
}

async function begun(markup: string): Promise<Conversation> {
  const life = lifetime();
  onTestFinished(() => life[Symbol.dispose]());
  show(markup);
  const lines = browser.lines as Line[];
  lines.length = 0;
  const blocks = createBlocks(life, () => {});
  // A page of the test runner is in a frame, which opens its line when there is something to read.
  const tell = createReading(
    life,
    blocks,
    () => {},
    () => {},
  );
  const read = async (root: Element = document.body): Promise<void> => {
    tell((await blocks.update({ deep: [root], shallow: [] }))!);
  };
  await read();
  return { blocks, lines, read };
}

/** The texts that were sent on a line, in their order. */
function sent({ said }: Line): string[] {
  return said.flatMap((request) => (request.kind === 'read' ? request.blocks.map(({ text }) => text) : []));
}

const answer = (blocks: PageReply['blocks'] = []): PageReply => ({ kind: 'mentions', hasPrivate: false, blocks });

const TWO = '<p>Iran spoke.</p><p id="second">Iraq answered.</p>';

describe('a page that is read', () => {
  test('says what it is, and each of its texts once', async () => {
    const { lines } = await begun(TWO);
    await expect.poll(() => sent(lines[0]!)).toEqual(['Iran spoke.', 'Iraq answered.']);
    expect(lines[0]!.said[0]?.kind).toBe('begin');
    expect(lines).toHaveLength(1);
  });

  test('says no text again that it has said, when others come or it is made anew', async () => {
    const { lines, read } = await begun(TWO);
    await expect.poll(() => sent(lines[0]!)).toHaveLength(2);
    document.body.insertAdjacentHTML('beforeend', '<p>Syria waited.</p>');
    await read();
    await expect.poll(() => sent(lines[0]!)).toEqual(['Iran spoke.', 'Iraq answered.', 'Syria waited.']);
    show(`${TWO}<p>Syria waited.</p>`);
    await read();
    document.body.insertAdjacentHTML('beforeend', '<p>Libya left.</p>');
    await read();
    await expect.poll(() => sent(lines[0]!).at(-1)).toBe('Libya left.');
    expect(sent(lines[0]!)).toHaveLength(4);
    expect(lines).toHaveLength(1);
  });

  test('says which of its texts are gone', async () => {
    const { blocks, lines, read } = await begun(TWO);
    await expect.poll(() => sent(lines[0]!)).toHaveLength(2);
    const gone = blocks.list[1]!.id;
    document.getElementById('second')!.remove();
    await read();
    await expect.poll(() => lines[0]!.said.at(-1)).toEqual({ kind: 'forget', blocks: [gone] });
  });

  test('keeps the mentions that it is answered, of texts that are still there', async () => {
    const { blocks, lines } = await begun(TWO);
    await expect.poll(() => sent(lines[0]!)).toHaveLength(2);
    const [first, second] = blocks.list;
    lines[0]!.reply(
      answer([
        { id: first!.id, mentions: [mention('iran', 0, 4)] },
        { id: 99, mentions: [] },
      ]),
    );
    expect([first, second].map((block) => block!.mentions.length)).toEqual([1, 0]);
  });
});

describe('a background that is stopped', () => {
  test('before it has answered is asked everything again, on another line', async () => {
    const { lines } = await begun(TWO);
    await expect.poll(() => sent(lines[0]!)).toHaveLength(2);
    lines[0]!.close();
    await expect.poll(() => lines.length, { timeout: 3000 }).toBe(2);
    await expect.poll(() => sent(lines[1]!)).toEqual(['Iran spoke.', 'Iraq answered.']);
    expect(lines[1]!.said[0]?.kind).toBe('begin');
  });

  test('is given up when it never answers', async () => {
    const { lines } = await begun(TWO);
    for (let times = 1; times <= 3; times++) {
      await expect.poll(() => sent(lines[times - 1]!)).toHaveLength(2);
      lines[times - 1]!.close();
      await expect.poll(() => lines.length, { timeout: 3000 }).toBe(times + 1);
    }
    await expect.poll(() => sent(lines[3]!)).toHaveLength(2);
    lines[3]!.close();
    const end = performance.now() + 1500;
    await expect.poll(() => performance.now() > end, { timeout: 3000 }).toBe(true);
    expect(lines).toHaveLength(4);
  });

  test('after it has answered is not woken before there is something new, and is then told everything', async () => {
    const { lines, read } = await begun(TWO);
    await expect.poll(() => sent(lines[0]!)).toHaveLength(2);
    lines[0]!.reply(answer());
    lines[0]!.close();
    const end = performance.now() + 1500;
    await expect.poll(() => performance.now() > end, { timeout: 3000 }).toBe(true);
    expect(lines).toHaveLength(1);
    document.body.insertAdjacentHTML('beforeend', '<p>Syria waited.</p>');
    await read();
    await expect.poll(() => lines.length).toBe(2);
    await expect.poll(() => sent(lines[1]!)).toEqual(['Iran spoke.', 'Iraq answered.', 'Syria waited.']);
  });

  test('takes no mention away before the next one has answered, and then those that it does not know', async () => {
    const { blocks, lines, read } = await begun(TWO);
    await expect.poll(() => sent(lines[0]!)).toHaveLength(2);
    const [first, second] = blocks.list;
    const both = [first, second].map((block) => ({ id: block!.id, mentions: [mention('iran', 0, 4)] }));
    lines[0]!.reply(answer(both));
    lines[0]!.close();
    document.body.insertAdjacentHTML('beforeend', '<p>Syria waited.</p>');
    await read();
    await expect.poll(() => sent(lines[1]!)).toHaveLength(3);
    const counts = (): number[] => [first, second].map((block) => block!.mentions.length);
    expect(counts()).toEqual([1, 1]);
    lines[1]!.reply(answer(both.slice(0, 1)));
    expect(counts()).toEqual([1, 0]);
  });
});
