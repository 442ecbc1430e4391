import { describe, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import type { PageMention } from '../../../entrypoints/background/contract/messages.ts';
import { createMarks } from '../../../entrypoints/content/marks.ts';
import { lifetime, LOOK, mention, read, show } from './page.ts';

/** Marks these words wherever they stand, and gives what is drawn of them before anything else happens. */
function drawnAtOnce(markup: string, words: Record<string, Partial<PageMention>>): string[] {
  show(markup);
  const life = lifetime();
  onTestFinished(() => life[Symbol.dispose]());
  const drawn: AbstractRange[] = [];
  const layer = { paint: (range: AbstractRange) => drawn.push(range), erase: () => {} };
  createMarks(life, LOOK, layer).show(
    read().runs.map((run, id) => {
      const mentions = Object.entries(words).flatMap(([word, more]) => {
        const start = run.text.indexOf(word);
        return start < 0 ? [] : [mention(word, start, start + word.length, more)];
      });
      return { ...run, id, linked: 0, beside: false, mentions };
    }),
  );
  return [...drawn, ...[...CSS.highlights.values()].flatMap((highlight) => [...highlight])].map(
    ({ startContainer, startOffset, endOffset }) => (startContainer as Text).data.slice(startOffset, endOffset),
  );
}

describe('the first marks of a page', () => {
  test('are there at once on the screen, and only there', () => {
    const markup = '<p>Iran said so.</p><p style="margin-top: 300vh">Iraq did not.</p>';
    expect(drawnAtOnce(markup, { Iran: {}, Iraq: {} })).toEqual(['Iran']);
  });

  test('are not there at once where they are private: the page could see that the browser was asked for their place', () => {
    expect(drawnAtOnce('<p>Iran said so.</p>', { Iran: { isPrivate: true } })).toEqual([]);
  });

  test('are there at once whatever private ones there are beside them or before them', () => {
    const markup = '<p>Jane Roe spoke.</p><p>John Doe met Iran.</p>';
    expect(
      drawnAtOnce(markup, { 'Jane Roe': { isPrivate: true }, 'John Doe': { isPrivate: true }, Iran: {} }),
    ).toContain('Iran');
  });
});

test('the marks in a text node go, once, and those of the others in its element stay', () => {
  show('<div>Iran<p>Iraq</p>Syria<p>Qatar</p>Oman</div>');
  const life = lifetime();
  onTestFinished(() => life[Symbol.dispose]());
  const blocks = read().runs.map((run, id) => {
    const mentions = [mention(run.text, 0, run.text.length)];
    return { ...run, id, linked: 0, beside: false, mentions };
  });
  const marks = createMarks(life, LOOK, { paint: () => {}, erase: () => {} });
  const drawn = () =>
    [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight])
      .map((range) => range.startContainer.textContent);
  marks.show(blocks);
  expect(drawn()).toEqual(['Iran', 'Iraq', 'Syria', 'Qatar', 'Oman']);
  const syria = blocks[2]!.home.childNodes[2]!;
  marks.erase(blocks, syria);
  marks.erase(blocks, syria);
  expect(drawn()).toEqual(['Iran', 'Iraq', 'Qatar', 'Oman']);
  marks.show([blocks[0]!, blocks[4]!]);
  expect(drawn()).toEqual(['Iran', 'Oman']);
  marks.show([]);
  expect(drawn()).toEqual([]);
});

test.each([
  ['that it is in', 0, []],
  ['that it ends in', 1, []],
  ['beside it', 2, ['Hassan Rouhani']],
])('a mark goes with the text %s', (_, node, left) => {
  show('<p>Hassan <b>Rouhani</b> spoke 10 s ago.</p>');
  const life = lifetime();
  onTestFinished(() => life[Symbol.dispose]());
  const blocks = read().runs.map((run, id) => {
    return {
      ...run,
      id,
      linked: 0,
      beside: false,
      mentions: [mention('Hassan Rouhani', 0, 14, { words: 'Hassan Rouhani' })],
    };
  });
  const marks = createMarks(life, LOOK, { paint: () => {}, erase: () => {} });
  marks.show(blocks);
  const texts = document.createTreeWalker(blocks[0]!.home, NodeFilter.SHOW_TEXT);
  for (let at = 0; at <= node; at++) texts.nextNode();
  marks.erase(blocks, texts.currentNode);
  expect(marks.all.map(({ mention: { words } }) => words)).toEqual(left);
});

test('marks on other words than they were made for go when that is looked for, and the others stay', () => {
  const lines = ['Hassan\n Rou&shy;hani', 'John<br>Kerry', 'Jen Psaki', 'Iran', 'Iraq'];
  show(lines.map((line) => `<p>${line} said so.</p>`).join(''));
  const life = lifetime();
  onTestFinished(() => life[Symbol.dispose]());
  const blocks = read().runs.map((run, id) => {
    const end = run.text.indexOf(' said');
    const words = run.text.slice(0, end).replaceAll(/\s+/g, ' ');
    return { ...run, id, linked: 0, beside: false, mentions: [mention(words, 0, end, { words })] };
  });
  const marks = createMarks(life, LOOK, { paint: () => {}, erase: () => {} });
  const left = (): string[] => marks.all.map(({ mention: { words } }) => words.replace('\u00ad', ''));
  marks.show(blocks);
  marks.check();
  expect(left()).toEqual(['Hassan Rouhani', 'John Kerry', 'Jen Psaki', 'Iran', 'Iraq']);
  const texts = blocks.map(({ home }) => home.lastChild as Text);
  texts[1]!.data = 'Terry said so.';
  texts[2]!.data = 'Psaki';
  texts[3]!.data = 'Iran says so.';
  texts[4]!.data = 'In Iraq they said so.';
  marks.check();
  expect(left()).toEqual(['Hassan Rouhani', 'Iran']);
  expect([...CSS.highlights.values()].flatMap((highlight) => [...highlight])).toHaveLength(2);
});

test('a mark comes when its paragraph does, though the page has taken blank space out of that meanwhile', async () => {
  show('<p style="margin: 300vh 0"> <b> </b>Iran said so.</p>');
  const life = lifetime();
  onTestFinished(() => life[Symbol.dispose]());
  onTestFinished(() => scrollTo(0, 0));
  const blocks = read().runs.map((run, id) => {
    const start = run.text.indexOf('Iran');
    return { ...run, id, linked: 0, beside: false, mentions: [mention('Iran', start, start + 4)] };
  });
  const drawn = () => [...CSS.highlights.values()].flatMap((highlight) => [...highlight]).map(String);
  createMarks(life, LOOK, { paint: () => {}, erase: () => {} }).show(blocks);
  expect(drawn()).toEqual([]);
  document.querySelector('b')!.remove();
  document.querySelector('p')!.scrollIntoView();
  await expect.poll(() => drawn().length).toBe(1);
});

describe('a mark that anybody may see is the same, to the object,', () => {
  /** A paragraph that has both kinds, each in a text by itself. */
  function mixed() {
    show('<p>Iran met <i>Jane Roe</i> there.</p>');
    const life = lifetime();
    onTestFinished(() => life[Symbol.dispose]());
    const [run] = read().runs;
    const known = mention('Iran', 0, 4);
    const secret = mention('Jane Roe', 9, 17, { words: 'Jane Roe', isPrivate: true });
    const block = { ...run!, id: 1, linked: 0, beside: false, mentions: [known] };
    const painted = new Set<AbstractRange>();
    const marks = createMarks(life, LOOK, {
      paint: (range) => painted.add(range),
      erase: (range) => painted.delete(range),
    });
    const drawn = () => [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    marks.show([block]);
    const [before] = drawn();
    expect(before).toBeDefined();
    block.mentions = [known, secret];
    marks.show([block]);
    expect([...painted].map(({ startContainer }) => startContainer.textContent)).toEqual(['Jane Roe']);
    const isSame = (): boolean => drawn().length === 1 && drawn()[0] === before;
    return { block, marks, painted, isSame, text: document.querySelector('i')!.firstChild as Text };
  }

  test('when a private one comes beside it, or goes', () => {
    const { block, marks, painted, isSame } = mixed();
    expect(isSame()).toBe(true);
    block.mentions = block.mentions.slice(0, 1);
    marks.show([block]);
    expect([isSame(), painted.size]).toEqual([true, 0]);
  });

  test('when the text of a private one beside it is not what it was', () => {
    const { block, marks, painted, isSame, text } = mixed();
    text.data = 'Nobody';
    marks.erase([block], text);
    expect([isSame(), painted.size, marks.all.length]).toEqual([true, 0, 1]);
  });

  test('when that is noticed later', () => {
    const { marks, painted, isSame, text } = mixed();
    text.data = 'Jane Row';
    marks.check();
    expect([isSame(), painted.size, marks.all.length]).toEqual([true, 0, 1]);
  });
});

describe('of a page that is one element', () => {
  /** Lines of a quarter of the screen, every other of which is empty. */
  const linesFrom = (first: number, count: number): string =>
    Array.from({ length: count }, (_, at) => `Iran ${first + at}.<br><br>`).join('');
  const linesOf = (ranges: Iterable<AbstractRange>): number[] =>
    [...ranges]
      .map(({ startContainer }) => Number(startContainer.textContent!.slice(5, -1)))
      .toSorted((one, other) => one - other);
  const drawn = (): number[] => linesOf([...CSS.highlights.values()].flatMap((each) => [...each]));

  function marked(build: () => void) {
    build();
    const life = lifetime();
    onTestFinished(() => life[Symbol.dispose]());
    onTestFinished(() => scrollTo(0, 0));
    const inLayer = new Set<AbstractRange>();
    const layer = {
      paint: (range: AbstractRange) => void inLayer.add(range),
      erase: (range: AbstractRange) => void inLayer.delete(range),
    };
    const marks = createMarks(life, LOOK, layer);
    marks.show(
      read().runs.map((run, id) => {
        const names = [mention(run.text, 0, 4), mention(run.text, 5, 6, { isPrivate: true })];
        return { ...run, id, linked: 0, beside: false, mentions: names };
      }),
    );
    return { marks, inLayer };
  }

  test('marks come and go with the screen, and private ones as if nobody asked where they stand', async () => {
    const { marks, inLayer } = marked(() => show(`<div style="line-height: 25vh">${linesFrom(0, 20)}</div>`));
    // Each takes two lines, and four lines are a screen; one screen more is near.
    await expect.poll(drawn).toEqual([0, 1, 2, 3]);
    scrollTo(0, 5 * innerHeight);
    await expect.poll(drawn).toEqual([8, 9, 10, 11, 12, 13]);
    expect(linesOf(inLayer)).toEqual(Array.from({ length: 20 }, (_, at) => at));
    marks.show([]);
    expect([...drawn(), ...inLayer]).toEqual([]);
  });

  test('they come when it is scrolled in a shadow root, which tells nobody', async () => {
    const scroller = (): Element => document.getElementById('host')!.shadowRoot!.firstElementChild!;
    marked(() => {
      show('<div id="host"></div>');
      const root = document.getElementById('host')!.attachShadow({ mode: 'open' });
      root.innerHTML = `<div style="height: 100vh; overflow: auto">
        <div style="line-height: 25vh">${linesFrom(0, 20)}</div></div>`;
    });
    await expect.poll(drawn).toEqual([0, 1, 2, 3]);
    scroller().scrollTop = 5 * innerHeight;
    await expect.poll(drawn).toEqual([8, 9, 10, 11, 12, 13]);
  });

  test('they come when the page is scrolled around a shadow root, or a part of it that the element is put into', async () => {
    for (const inside of ['<div style="line-height: 25vh">LINES</div>', '<slot></slot>']) {
      const isSlotted = inside === '<slot></slot>';
      const { marks } = marked(() => {
        const lines = linesFrom(0, 20);
        show(`<div id="host">${isSlotted ? `<div style="line-height: 25vh">${lines}</div>` : ''}</div>`);
        const root = document.getElementById('host')!.attachShadow({ mode: 'open' });
        root.innerHTML = isSlotted
          ? `<div style="height: 100vh; overflow: auto">${inside}</div>`
          : inside.replace('LINES', lines);
      });
      await expect.poll(drawn).toEqual([0, 1, 2, 3]);
      const scroller = isSlotted
        ? document.getElementById('host')!.shadowRoot!.firstElementChild!
        : document.scrollingElement!;
      scroller.scrollTop = 5 * innerHeight;
      await expect.poll(drawn).toEqual([8, 9, 10, 11, 12, 13]);
      marks.show([]);
      scrollTo(0, 0);
    }
  });

  test('they come when what stood between is closed', async () => {
    const closed = '<section style="height: 600vh; margin: 0"></section>';
    marked(() => show(`<div style="line-height: 25vh">${linesFrom(0, 2)}${closed}${linesFrom(2, 18)}</div>`));
    await expect.poll(drawn).toEqual([0, 1]);
    document.querySelector('section')!.hidden = true;
    await expect.poll(drawn).toEqual([0, 1, 2, 3]);
  });

  test('those that are far go when it has grown that long', async () => {
    const box = (): HTMLElement => document.querySelector('div[style]')!;
    marked(() => show(`<div style="line-height: 3vh">${linesFrom(0, 20)}</div>`));
    expect(drawn()).toHaveLength(20);
    // By then the browser has told the first time what is near.
    await new Promise((resolve) => {
      new IntersectionObserver(resolve).observe(box());
    });
    box().style.lineHeight = '25vh';
    await expect.poll(drawn).toEqual([0, 1, 2, 3]);
    box().style.lineHeight = '3vh';
    await expect.poll(drawn).toHaveLength(20);
  });

  test('more come in a higher window', async () => {
    const { innerWidth, innerHeight } = window;
    onTestFinished(() => page.viewport(innerWidth, innerHeight));
    // A page as high as its window, so that only the window tells.
    marked(() => {
      show(`<div style="position: absolute; line-height: 100px">${linesFrom(0, 60)}</div>`);
      document.documentElement.style.height = '0';
    });
    onTestFinished(() => void document.documentElement.style.removeProperty('height'));
    await page.viewport(800, 400);
    await expect.poll(drawn).toEqual([0, 1, 2, 3]);
    await page.viewport(800, 600);
    await expect.poll(drawn).toEqual([0, 1, 2, 3, 4, 5]);
  });
});
