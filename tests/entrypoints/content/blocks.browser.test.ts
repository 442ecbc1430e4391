import { describe, expect, test } from 'vitest';
import { createBlocks } from '../../../entrypoints/content/blocks.ts';
import { rangeOf } from '../../../entrypoints/content/page-text.ts';
import { lifetime, mention, show } from './page.ts';

const all = () => ({ deep: [document.body], shallow: new Set<Element>() });
const texts = (blocks: Iterable<{ text: string }>): string[] => [...blocks].map(({ text }) => text);

async function readPage(markup: string) {
  show(markup);
  const blocks = createBlocks(lifetime(), () => {});
  const change = await blocks.update(all());
  return { blocks, change: change! };
}

describe('the blocks of a page', () => {
  test('are all new at first, in their order', async () => {
    const { blocks, change } = await readPage('<p>Iran</p><p>Iraq</p>');
    expect(texts(change.added)).toEqual(['Iran', 'Iraq']);
    expect(texts(blocks.list)).toEqual(['Iran', 'Iraq']);
    expect(blocks.get(change.added[1]!.id)).toBe(blocks.list[1]);
  });

  test('are not read twice', async () => {
    const { blocks } = await readPage('<p>Iran</p><p>Iraq</p>');
    const before = blocks.list;
    const change = await blocks.update(all());
    expect(change).toMatchObject({ added: [], gone: [] });
    expect(blocks.list).toEqual(before);
  });

  test('get what is added in its place', async () => {
    const { blocks } = await readPage('<p>Iran</p><p>Syria</p>');
    const section = document.createElement('section');
    section.innerHTML = '<p>Iraq</p><p>Qatar</p>';
    document.querySelector('p')!.after(section);
    const change = await blocks.update({ deep: [section], shallow: new Set() });
    expect(texts(change!.added)).toEqual(['Iraq', 'Qatar']);
    expect(texts(blocks.list)).toEqual(['Iran', 'Iraq', 'Qatar', 'Syria']);
  });

  test('get lines between blocks in their place', async () => {
    const { blocks } = await readPage('<div>Iran<p>Iraq</p>Syria<p>Qatar</p></div>');
    const home = document.querySelector('div')!;
    home.childNodes[2]!.textContent = 'Lebanon';
    const change = await blocks.update({ deep: [], shallow: new Set([home]) });
    expect(texts(change!.added)).toEqual(['Lebanon']);
    expect(texts(change!.gone)).toEqual(['Syria']);
    expect(texts(blocks.list)).toEqual(['Iran', 'Iraq', 'Lebanon', 'Qatar']);
  });

  test('lose what is removed', async () => {
    const { blocks } = await readPage('<p>Iran</p><div><p>Iraq</p></div>');
    document.querySelector('div')!.remove();
    const change = await blocks.update({ deep: [], shallow: new Set() });
    expect(texts(change!.gone)).toEqual(['Iraq']);
    expect(texts(blocks.list)).toEqual(['Iran']);
    expect(blocks.get(change!.gone[0]!.id)).toBeUndefined();
  });

  test('are new again when they come back', async () => {
    const { blocks } = await readPage('<p>Iran</p>');
    const paragraph = document.querySelector('p')!;
    paragraph.remove();
    await blocks.update({ deep: [], shallow: new Set() });
    document.body.append(paragraph);
    const change = await blocks.update({ deep: [paragraph], shallow: new Set() });
    expect(texts(change!.added)).toEqual(['Iran']);
  });

  test('keep id and mentions when a framework makes the same nodes again', async () => {
    const { blocks } = await readPage('<div><p>Iran <b>and</b></p><p>Iraq</p></div>');
    const [iran] = blocks.list;
    iran!.mentions = [mention('iran')];
    const { id, pieces } = iran!;
    expect(rangeOf(iran!, 0, 4)?.startContainer.isConnected).toBe(true);
    show('<div><p>Iran <b>and</b></p><p>Syria</p></div>');
    const change = await blocks.update(all());
    expect(texts(change!.added)).toEqual(['Syria']);
    expect(texts(change!.gone)).toEqual(['Iraq']);
    expect(blocks.list[0]).toMatchObject({ id, mentions: [{ subjects: ['iran'] }] });
    expect(blocks.list[0]!.home.isConnected).toBe(true);
    // By that those who have drawn it know that it is to be drawn anew.
    expect(iran!.pieces).not.toBe(pieces);
    expect(rangeOf(iran!, 0, 4)?.startContainer.isConnected).toBe(true);
    expect(blocks.at(document.querySelector('b')!.firstChild!)).toEqual([blocks.list[0]]);
  });

  test('are forgotten with what is not for reading any more, or not rendered', async () => {
    const { blocks } = await readPage('<div>Iran</div><details open><summary>More</summary>Iraq</details><p>Syria</p>');
    const [tab, part] = [document.querySelector('div')!, document.querySelector('details')!];
    tab.hidden = true;
    part.open = false;
    const change = await blocks.update({ deep: [tab, part], shallow: [] });
    expect(texts(change!.gone)).toEqual(['Iran', 'Iraq']);
    expect(texts(blocks.list)).toEqual(['More', 'Syria']);
    tab.hidden = false;
    await blocks.update({ deep: [tab], shallow: [] });
    expect(texts(blocks.list)).toEqual(['Iran', 'More', 'Syria']);
  });

  test.each([
    ['9 s until Iran', [11, 15], [['iran', 10, 14]]],
    ['Iran spoke', [0, 4], [['iran', 0, 4]]],
    ['Iranian', [0, 4], []],
    ['Pre-Iran', [0, 4], [['iran', 4, 8]]],
    ['PreIran', [0, 4], []],
  ] as const)('have mentions of before in “%s” until that is read', async (text, [start, end], expected) => {
    const { blocks } = await readPage(start === 0 ? '<p>Iran</p>' : '<p>10 s until Iran</p>');
    blocks.list[0]!.mentions = [mention('iran', start, end)];
    document.querySelector('p')!.textContent = text;
    const change = await blocks.update({ deep: [], shallow: new Set([document.querySelector('p')!]) });
    const [block] = change!.added;
    expect(block!.mentions.map((each) => [each.subjects[0], each.start, each.end])).toEqual(expected);
  });

  test('keep what they begin with, until they are read, when only their end is another', async () => {
    const { blocks } = await readPage('<p>Iran and Iraq in <i>10</i> s</p>');
    blocks.list[0]!.mentions = [mention('iran', 0, 4), mention('iraq', 9, 13)];
    document.querySelector('i')!.textContent = '9';
    const again = { deep: [], shallow: new Set([document.querySelector('p')!]) };
    const kept = async (): Promise<string[][]> =>
      (await blocks.update(again))!.added.map(({ mentions }) => mentions.map(({ subjects }) => subjects[0]!));
    expect(await kept()).toEqual([['iran', 'iraq']]);
    document.querySelector('p')!.textContent = 'Iran and Syria';
    expect(await kept()).toEqual([['iran']]);
    document.querySelector('p')!.textContent = 'Oman';
    expect(await kept()).toEqual([[]]);
  });

  test('move with their elements', async () => {
    const { blocks } = await readPage('<p>Iran</p><p>Iraq</p><p>Syria</p>');
    const first = document.querySelector('p')!;
    document.body.append(first);
    const change = await blocks.update({ deep: [first], shallow: new Set() });
    expect(change).toMatchObject({ added: [], gone: [] });
    expect(texts(blocks.list)).toEqual(['Iraq', 'Syria', 'Iran']);
  });

  test('tell blocks of the same text apart', async () => {
    const { blocks } = await readPage('<p>Iran</p><p>Iran</p><p>Iran</p>');
    const ids = blocks.list.map(({ id }) => id);
    document.querySelectorAll('p')[1]!.remove();
    const change = await blocks.update(all());
    expect(change!.gone.map(({ id }) => id)).toEqual([ids[1]]);
    expect(blocks.list.map(({ id }) => id)).toEqual([ids[0], ids[2]]);
  });

  test('keep their order over the borders of shadow roots', async () => {
    const { blocks } = await readPage('');
    document.body.setHTMLUnsafe(
      '<p>1</p><p>Iran</p><x-a><template shadowrootmode="open"><p>Iraq</p><p>Qatar</p></template></x-a><p>Oman</p>',
    );
    await blocks.update(all());
    document.querySelector('x-a')!.shadowRoot!.firstElementChild!.insertAdjacentHTML('afterend', '<p>Syria</p>');
    document.querySelector('x-a')!.insertAdjacentHTML('beforebegin', '<p>Yemen</p>');
    await blocks.update({
      deep: [document.querySelector('x-a')!.shadowRoot!.children[1]!, document.querySelector('p:nth-of-type(3)')!],
      shallow: new Set(),
    });
    expect(texts(blocks.list)).toEqual(['Iran', 'Yemen', 'Iraq', 'Syria', 'Qatar', 'Oman']);
    expect(texts(blocks.article)).toEqual(texts(blocks.list));
  });

  test('are read one update after the other', async () => {
    const { blocks } = await readPage('');
    show('<p>Iran</p>');
    const [first, second] = await Promise.all([blocks.update(all()), blocks.update(all())]);
    expect(texts(first!.added)).toEqual(['Iran']);
    expect(second).toMatchObject({ added: [], gone: [] });
  });

  test('are no longer read when the lifetime has ended', async () => {
    show('<p>Iran</p>');
    const life = lifetime();
    const blocks = createBlocks(life, () => {});
    life[Symbol.dispose]();
    expect(await blocks.update(all())).toBeUndefined();
  });
});
