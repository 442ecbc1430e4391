import { expect, test } from 'vitest';
import { inherited } from '../../../entrypoints/content/tree.ts';
import { show } from './page.ts';

test('what is so of an element is so of all in it, over the borders of shadow roots', () => {
  document.body.setHTMLUnsafe(
    '<div class="so"><x-a><template shadowrootmode="open"><p>Iran</p></template></x-a></div><p>Iraq</p>',
  );
  const isSo = inherited((element) => element.matches('.so'));
  expect(isSo(document.querySelector('.so')!)).toBe(true);
  expect(isSo(document.querySelector('x-a')!.shadowRoot!.querySelector('p')!)).toBe(true);
  expect(isSo(document.querySelector('body > p')!)).toBe(false);
  expect(isSo(document.documentElement)).toBe(false);
});

test('those around many are asked once whether something is so of them', () => {
  const asked: string[] = [];
  show('<section><div><p>Iran</p><p>Iraq</p></div></section>');
  const isSo = inherited(({ localName }) => {
    asked.push(localName);
    return localName === 'div';
  });
  const [iran, iraq] = document.querySelectorAll('p');
  expect([iran!, iraq!, iran!].map(isSo)).toEqual([true, true, true]);
  expect(asked).toEqual(['html', 'body', 'section', 'div']);
});

test('a paragraph says the same each time it is asked, of itself and of others', () => {
  show('<p class="so">Iran <b>Iraq</b></p><p>Syria <b>Oman</b></p>');
  const isSo = inherited((element) => element.matches('.so'));
  const all = [...document.querySelectorAll('p, b')];
  const expected = [true, true, false, false];
  expect(all.map(isSo)).toEqual(expected);
  expect(all.toReversed().map(isSo)).toEqual(expected.toReversed());
  expect(all.map(isSo)).toEqual(expected);
});
