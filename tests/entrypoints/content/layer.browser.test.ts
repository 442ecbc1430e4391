import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { PageBlock } from '../../../entrypoints/content/blocks.ts';
import { createLayer, type Layer } from '../../../entrypoints/content/layer.ts';
import { createMarks, type Marks } from '../../../entrypoints/content/marks.ts';
import type { PageMention } from '../../../entrypoints/background/contract/messages.ts';
import { drawLayer } from '../../../entrypoints/layer/draw.ts';
import { lifetime, LOOK, mention, read, show } from './page.ts';

interface Drawn {
  marks: Marks;
  layer: Layer;
  host: () => Element | undefined;
  /** The lines in the layer, as they stand in the viewport. */
  lines: () => { left: number; bottom: number; width: number }[];
}

/** Marks these words of a page, privately. The layer's root is closed: only who made it can look into it. */
function drawn(markup: string, words: string[], more: Partial<PageMention> = {}): Drawn {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  onTestFinished(() => attach.mockRestore());
  show(markup);
  const life = lifetime();
  onTestFinished(() => life[Symbol.dispose]());
  // As the background puts it there.
  globalThis.concordanceLayer = drawLayer;
  const layer = createLayer(life, LOOK);
  const marks = createMarks(life, LOOK, layer);
  layer.begin();
  const root = attach.mock.results.at(-1)?.value as ShadowRoot;
  const pane = root.firstElementChild as Element;
  marks.show(
    read().runs.map((run, id): PageBlock => {
      const found = words.filter((word) => run.text.includes(word));
      const mentions = found.map((word) => {
        const start = run.text.indexOf(word);
        return mention(word, start, start + word.length, { isPrivate: true, ...more });
      });
      return { ...run, id, linked: 0, beside: false, mentions };
    }),
  );
  return {
    marks,
    layer,
    host: () => [...document.documentElement.children].find((each) => each === root.host),
    lines: () =>
      [...pane.children].map((line) => {
        const { left, bottom, width } = line.getBoundingClientRect();
        return { left, bottom, width };
      }),
  };
}

function boxOf(word: string): DOMRect {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const at = (node as Text).data.indexOf(word);
    if (at === -1) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + word.length);
    return range.getBoundingClientRect();
  }
  throw new Error(`“${word}” is not on the page`);
}

/** Waits until there is one line, under this word. */
async function expectLineUnder({ lines }: Drawn, word: string): Promise<void> {
  await expect.poll(() => lines().length, { timeout: 3000 }).toBe(1);
  await expect
    .poll(() => {
      const [line] = lines();
      const { left, bottom, width } = boxOf(word);
      return (
        line && Math.abs(line.left - left) < 1 && Math.abs(line.width - width) < 1 && Math.abs(line.bottom - bottom) < 4
      );
    })
    .toBe(true);
}

const SCROLLER = `<div id="scroller" style="height: 100px; overflow: auto">
  <div style="position: sticky; top: 0; height: 40px; background: white" id="header"></div>
  <p style="margin: 20px 0 400px">Somebody met Jane Roe.</p></div>`;

describe('a private mark', () => {
  test('is a line under its words, and no highlight that a page could read', async () => {
    const page = drawn('<p>Somebody met <b>Jane Roe</b> there.</p>', ['Jane Roe']);
    await expectLineUnder(page, 'Jane Roe');
    expect([...CSS.highlights.values()].flatMap((highlight) => [...highlight])).toEqual([]);
  });

  test('does not keep a public one from being highlighted', async () => {
    const { marks, lines } = drawn('<p>Jane Roe</p>', []);
    const [run] = read().runs;
    const own = mention('x', 0, 4, { isPrivate: true });
    marks.show([{ ...run!, id: 9, linked: 0, beside: false, mentions: [own, mention('x', 5, 8)] }]);
    await expect.poll(() => lines().length).toBe(1);
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    expect(ranges.map(({ startOffset, endOffset }) => [startOffset, endOffset])).toEqual([[5, 8]]);
  });

  test('follows its words when a part of the page scrolls', async () => {
    const page = drawn(SCROLLER, ['Jane Roe']);
    await expectLineUnder(page, 'Jane Roe');
    document.getElementById('scroller')?.scrollTo(0, 10);
    await expectLineUnder(page, 'Jane Roe');
  });

  test('is gone while its words are under a header, or scrolled out of sight', async () => {
    const page = drawn(SCROLLER, ['Jane Roe']);
    await expectLineUnder(page, 'Jane Roe');
    document.getElementById('scroller')?.scrollTo(0, 40);
    await expect.poll(() => page.lines()).toEqual([]);
    document.getElementById('scroller')?.scrollTo(0, 300);
    await expect.poll(() => page.lines()).toEqual([]);
    document.getElementById('scroller')?.scrollTo(0, 0);
    await expectLineUnder(page, 'Jane Roe');
  });

  test('follows its words when the page moves them without a word', async () => {
    const page = drawn('<p id="a">Somebody met Jane Roe.</p>', ['Jane Roe']);
    await expectLineUnder(page, 'Jane Roe');
    const before = page.lines()[0]!.left;
    document.getElementById('a')!.style.transform = 'translateX(120px)';
    await expect.poll(() => page.lines()[0]?.left).toBe(before + 120);
  });

  test('is not drawn over words that cannot be seen', async () => {
    const page = drawn('<p>Jane Roe</p><p style="opacity: 0">John Doe</p>', ['Jane Roe', 'John Doe']);
    await expectLineUnder(page, 'Jane Roe');
  });
});

describe('what a page can learn of private marks', () => {
  /** What an observer that is told of covered words says of each paragraph. */
  async function visible(): Promise<boolean[]> {
    const paragraphs = [...document.querySelectorAll('p')];
    return new Promise((resolve) => {
      const observer = new IntersectionObserver(
        (entries) => {
          observer.disconnect();
          resolve(
            paragraphs.map((each) =>
              entries.some((entry) => entry.target === each && 'isVisible' in entry && entry.isVisible === true),
            ),
          );
        },
        { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
      );
      for (const each of paragraphs) observer.observe(each);
    });
  }
  const TWO = '<p>Jane Roe</p><p>Somebody else</p>';

  test('is not which words they cover', async () => {
    show(TWO);
    expect(await visible()).toEqual([true, true]);
    const page = drawn(TWO, ['Jane Roe']);
    await expectLineUnder(page, 'Jane Roe');
    const marked = await visible();
    expect(marked[0]).toBe(marked[1]);
  });

  test('is not whether there are any', async () => {
    const none = drawn(TWO, []);
    await expect.poll(none.host).toBeDefined();
    const before = await visible();
    const some = drawn(TWO, ['Jane Roe']);
    await expectLineUnder(some, 'Jane Roe');
    expect(await visible()).toEqual(before);
    expect(some.host()?.getBoundingClientRect()).toEqual(none.host()?.getBoundingClientRect());
    expect(some.host()?.outerHTML).toBe(none.host()?.outerHTML);
  });

  test('is not whether there are any, by how often the browser has to lay it out', async () => {
    const asked = vi.spyOn(Element.prototype, 'getBoundingClientRect');
    onTestFinished(() => asked.mockRestore());
    const { host } = drawn(TWO, []);
    await expect.poll(host).toBeDefined();
    asked.mockClear();
    // Lines at rest are looked after for some frames, and then by the clock.
    await expect.poll(() => asked.mock.calls.length, { timeout: 5000 }).toBeGreaterThan(12);
  });

  test('is nothing more by taking the layer away', async () => {
    const { host } = drawn(TWO, []);
    for (let times = 0; times < 4; times++) {
      await expect.poll(host).toBeDefined();
      host()?.remove();
    }
    const returned = vi.fn();
    const observer = new MutationObserver(returned);
    observer.observe(document.documentElement, { childList: true });
    await expect.poll(() => performance.now(), { timeout: 3000 }).toBeGreaterThan(performance.now() + 700);
    observer.disconnect();
    expect(returned).not.toHaveBeenCalled();
  });
});
