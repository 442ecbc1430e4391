import { describe, expect, onTestFinished, test } from 'vitest';
import { watchChanges } from '../../../entrypoints/content/changes.ts';
import { lifetime, show } from './page.ts';

interface Heard {
  stale: Node[];
  /** Each reading: ids of what is read with everything in it, and of what is read for its own lines. */
  readings: { deep: string[]; shallow: string[] }[];
  awaitShown: (elements: Element[]) => void;
  watchHost: (host: Element) => void;
}

const idsOf = (elements: Iterable<Element>): string[] => [...elements].map(({ id, localName }) => id || localName);

/** Watches a page, and waits for its first reading. */
async function watched(markup: string): Promise<Heard> {
  show(markup);
  const life = lifetime();
  onTestFinished(() => life[Symbol.dispose]());
  const stale: Node[] = [];
  const readings: Heard['readings'] = [];
  const changes = watchChanges(life, Promise.resolve(), {
    stale: (node) => stale.push(node),
    missed: () => {},
    affected: ({ deep, shallow }) => readings.push({ deep: idsOf(deep), shallow: idsOf(shallow) }),
  });
  await expect.poll(() => readings.splice(0)).toEqual([{ deep: ['body'], shallow: [] }]);
  return {
    stale,
    readings,
    awaitShown: (elements) => changes.awaitShown(elements),
    watchHost: (host) => changes.watchHost(host),
  };
}

const element = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

describe('what is read again', () => {
  test('is a block that was added, once, without the blocks in it', async () => {
    const { readings } = await watched('<main id="main"></main>');
    element('main').innerHTML = '<section id="a"><p id="b">Iran</p></section>';
    element('b').insertAdjacentHTML('afterend', '<p id="c">Iraq</p>');
    await expect.poll(() => readings).toEqual([{ deep: ['a'], shallow: [] }]);
  });

  test('is the paragraph in which text was added, removed or written over', async () => {
    const { readings, stale } = await watched('<p id="a">Iran</p><p id="b">Iraq <b>and</b></p><p id="c">Syria</p>');
    const text = element('a').firstChild as Text;
    element('c').append(' and Qatar');
    element('b').lastChild?.remove();
    text.data = 'Lebanon';
    await expect.poll(() => readings).toEqual([{ deep: [], shallow: ['c', 'b', 'a'] }]);
    expect(stale).toEqual([text]);
  });

  test('is nothing that is not for reading', async () => {
    const { readings } = await watched('<nav id="nav"></nav><div id="a"></div>');
    element('nav').innerHTML = '<p>Iran</p>';
    document.head.append(document.createElement('style'));
    element('a').innerHTML = '<p id="b">Iran</p>';
    await expect.poll(() => readings).toEqual([{ deep: ['b'], shallow: [] }]);
  });

  test('is looked for when something was removed', async () => {
    const { readings } = await watched('<p id="a">Iran</p>');
    element('a').remove();
    await expect.poll(() => readings).toEqual([{ deep: [], shallow: [] }]);
  });

  test('comes when the page is quiet, and before 200 ms of that are over', async () => {
    const { readings } = await watched('<main id="main"></main>');
    const read: number[] = [];
    for (let time = 0; time < 5; time++) {
      element('main').append(`Iran ${time}. `);
      read.push(readings.length);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    element('main').append('Iraq');
    // What the observer was told it schedules before this does.
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(read).toEqual([0, 0, 0, 0, 0]);
    expect(readings).toEqual([{ deep: [], shallow: ['main'] }]);
  });

  test('is what was hidden, when it is shown', async () => {
    const { readings, awaitShown } = await watched('<div id="a" style="display:none"><p>Iran</p></div>');
    awaitShown([element('a')]);
    element('a').style.display = '';
    await expect.poll(() => readings).toEqual([{ deep: ['a'], shallow: [] }]);
  });

  test.each([
    ['hidden', (tab: HTMLElement) => (tab.hidden = false)],
    ['aria-hidden="true"', (tab: HTMLElement) => tab.setAttribute('aria-hidden', 'false')],
  ])('is what the page shows that was %s', async (attribute, reveal) => {
    const { readings } = await watched(`<div id="a" ${attribute}>Iran</div>`);
    reveal(element('a'));
    await expect.poll(() => readings).toEqual([{ deep: ['a'], shallow: [] }]);
  });

  test('is what a <details> shows that is opened', async () => {
    const { readings } = await watched('<details id="a"><summary>More</summary>Iran</details>');
    element('a').setAttribute('open', '');
    await expect.poll(() => readings).toEqual([{ deep: ['a'], shallow: [] }]);
  });

  test.each(['hidden', 'aria-hidden'])('is what the page hides by %s', async (attribute) => {
    const { readings } = await watched('<div id="a">Iran</div>');
    element('a').setAttribute(attribute, 'true');
    await expect.poll(() => readings).toEqual([{ deep: ['a'], shallow: [] }]);
  });

  test('is nothing where other attributes change, or the same value is set', async () => {
    const { readings } = await watched('<div id="a" aria-hidden="true">Iran</div><nav><div id="b">Iraq</div></nav>');
    element('a').setAttribute('aria-hidden', 'true');
    element('b').hidden = true;
    element('a').className = 'lit';
    element('a').style.color = 'red';
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(readings).toEqual([]);
  });

  test('is nothing where a page hides all its text behind a dialog from those who cannot see', async () => {
    const { readings } = await watched('<div id="a"><p>Iran</p></div>');
    element('a').setAttribute('aria-hidden', 'true');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(readings).toEqual([]);
  });

  test('is what changes in a shadow root', async () => {
    const { readings, watchHost } = await watched('<div id="a"></div>');
    element('a').attachShadow({ mode: 'open' }).innerHTML = '<p id="b">Iran</p>';
    const root = element('a').shadowRoot!;
    watchHost(element('a'));
    root.append('Iraq');
    root.firstChild!.firstChild!.textContent = 'Syria';
    await expect.poll(() => readings).toEqual([{ deep: [], shallow: ['a', 'b'] }]);
  });

  test('is an element that is given a shadow root later, without a word', async () => {
    const { readings, watchHost } = await watched('<div id="a"><x-a></x-a></div>');
    const host = document.querySelector('x-a')!;
    watchHost(host);
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>Iran</p>';
    await expect.poll(() => readings).toEqual([{ deep: [], shallow: ['a'] }]);
  });

  test('is an empty element that is given a shadow root later, and none whose text was told already', async () => {
    const { readings, watchHost } = await watched('<div id="a"></div><div id="b"></div>');
    for (const id of ['a', 'b']) watchHost(element(id));
    element('b').textContent = 'Iraq';
    element('a').attachShadow({ mode: 'open' }).innerHTML = '<p>Iran</p>';
    await expect.poll(() => readings).toEqual([{ deep: ['a', 'b'], shallow: [] }]);
    element('b').textContent = 'Syria';
    await expect.poll(() => readings.slice(1)).toEqual([{ deep: [], shallow: ['b'] }]);
  });

  test('is an element whose own text the page shows later by its style', async () => {
    const { readings, watchHost } = await watched('<div id="a" style="content-visibility: hidden">Iran</div>');
    watchHost(element('a'));
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(readings).toEqual([]);
    element('a').style.contentVisibility = '';
    await expect.poll(() => readings, { timeout: 3_000 }).toEqual([{ deep: ['a'], shallow: [] }]);
  });

  test('is such an element within half a second, though others have been waited for in vain', async () => {
    const { readings, watchHost } = await watched('<x-b></x-b><div id="a"><x-a></x-a></div>');
    watchHost(document.querySelector('x-b')!);
    await new Promise((resolve) => setTimeout(resolve, 900));
    const host = document.querySelector('x-a')!;
    watchHost(host);
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>Iran</p>';
    await expect.poll(() => readings, { timeout: 500 }).toEqual([{ deep: [], shallow: ['a'] }]);
  });

  test('is a page that never rests, now and then', async () => {
    const { readings } = await watched('<p id="a">0</p>');
    let count = 0;
    const ticking = setInterval(() => (element('a').textContent = `${count++}`), 20);
    onTestFinished(() => clearInterval(ticking));
    await expect.poll(() => readings.length, { timeout: 3_000 }).toBeGreaterThan(0);
  });
});
