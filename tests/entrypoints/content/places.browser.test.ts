import { describe, expect, test } from 'vitest';
import { rangeOf } from '../../../entrypoints/content/page-text.ts';
import { read, show, textAt } from './page.ts';

describe('the place of a span', () => {
  test('is where its letters are, over elements', () => {
    const [run] = read(show('<p>said <b>Hassan</b> <i>Rou<wbr>hani</i>.</p>')).runs;
    expect(textAt(run!, 5, 19)).toBe('Hassan Rouhani');
    const range = rangeOf(run!, 5, 19)!;
    expect(range.startContainer.parentElement?.localName).toBe('b');
    expect(range.endContainer.parentElement?.localName).toBe('i');
  });

  test('may be in a part of XHTML that is not parsed', () => {
    const paragraph = show('<p>Hassan </p>').querySelector('p')!;
    const { documentElement } = new DOMParser().parseFromString('<p><![CDATA[Rouhani]]></p>', 'application/xml');
    paragraph.append(documentElement.firstChild!, ' spoke');
    const [run] = read().runs;
    expect(run?.text).toBe('Hassan Rouhani spoke');
    expect(rangeOf(run!, 7, 14)?.startContainer.nodeType).toBe(Node.CDATA_SECTION_NODE);
    expect(textAt(run!, 0, 20)).toBe('Hassan Rouhani spoke');
  });
});

describe('the place of a span that is asked for when the page has changed', () => {
  /** What stands where "Hassan Rouhani" is found, which is only looked for after the change. */
  function placeAfter(change: (paragraph: HTMLElement) => void, markup = '<p>Now Hassan Rouhani spoke</p>') {
    const paragraph = show(markup).querySelector('p')!;
    const [run] = read().runs;
    change(paragraph);
    return rangeOf(run!, 4, 18) && textAt(run!, 4, 18);
  }
  const insert = (where: InsertPosition, markup: string) => (paragraph: HTMLElement) =>
    paragraph.insertAdjacentHTML(where, markup);

  test.for<[title: string, change: (paragraph: HTMLElement) => void, markup?: string]>([
    ['has parted its text', (paragraph) => (paragraph.firstChild as Text).splitText(10)],
    ['has marked words in it', (paragraph) => (paragraph.innerHTML = 'Now <mark>Hassan</mark> Rouhani spoke')],
    [
      'has taken an element away from around words',
      (paragraph) => (paragraph.innerHTML = 'Now Hassan Rouhani spoke'),
      '<p>Now <b>Hassan</b> Rouhani spoke</p>',
    ],
    [
      'has joined its text',
      (paragraph) => {
        paragraph.querySelector('wbr')?.remove();
        paragraph.normalize();
      },
      '<p>Now Hassan Rou<wbr>hani spoke</p>',
    ],
    ['has put a block behind it', insert('beforeend', '<div>Advertisement</div>')],
    ['has put a block before it', insert('afterbegin', '<div>Advertisement</div>')],
    ['has put a script into it', insert('afterbegin', '<script type="x">{}</script>\n')],
    ['has put blanks around it', (paragraph) => (paragraph.prepend('\n'), paragraph.append('\n'))],
  ])('is there when it %s', ([, change, markup]) => {
    expect(placeAfter(change, markup)).toBe('Hassan Rouhani');
  });

  test.for<[title: string, change: (paragraph: HTMLElement) => void]>([
    [
      'has other words, as long as they were',
      (paragraph) => ((paragraph.firstChild as Text).data = 'Now Hasan Rowhani, spoke'),
    ],
    ['has fewer', (paragraph) => (paragraph.firstChild as Text).deleteData(18, 6)],
    ['has none', (paragraph) => paragraph.replaceChildren()],
    ['has others before them', (paragraph) => (paragraph.firstChild as Text).insertData(0, 'And ')],
  ])('is not there when it %s', ([, change]) => {
    expect(placeAfter(change)).toBeUndefined();
  });

  test('is there again when the page takes its change back', () => {
    const text = show('<p>Iran</p>').querySelector('p')!.firstChild as Text;
    const [run] = read().runs;
    text.data = 'Iraq';
    expect(rangeOf(run!, 0, 4)).toBeUndefined();
    text.data = 'Iran';
    expect(textAt(run!, 0, 4)).toBe('Iran');
  });
});
