import { describe, expect, test } from 'vitest';
import type { Edtf } from '../../../corpus/model.ts';
import { documentOf, parseMarkdown, parseText } from '../../../corpus/own/document.ts';

const ELSEWHERE = { name: 'notes.txt', publisher: 'Nobody', date: '2020-01-02' as Edtf, dateNote: 'of the file' };

describe('plain text', () => {
  test('is paragraphs between blank lines, each on one line', () => {
    expect(parseText('One\r\nstill one.\r\n\r\n  Two. \n\n\n').paragraphs).toEqual(['One still one.', 'Two.']);
  });

  test('has a paragraph on every line where there is no blank one', () => {
    expect(parseText('One.\nTwo.').paragraphs).toEqual(['One.', 'Two.']);
  });

  test('says what is known of it between two lines of ---', () => {
    const { facts, paragraphs } = parseText('---\nTitle: "A day: in June"\ndate: 2014-06\nnonsense: 1\n---\nText.');
    expect(facts).toEqual({ title: 'A day: in June', date: '2014-06' });
    expect(paragraphs).toEqual(['Text.']);
  });

  test('has the first line for a title only where that is no sentence', () => {
    expect(parseText('A headline\n\nText.').facts.title).toBe('A headline');
    expect(parseText('A sentence.\n\nText.').facts.title).toBeUndefined();
  });

  test('does not take a key of every object for a fact', () => {
    expect(parseText('---\n__proto__: x\nconstructor: y\n---\nText.').facts).toEqual({});
  });
});

test('Markdown loses its signs and keeps its words', () => {
  const { facts, paragraphs } = parseMarkdown(
    '# The *title*\n\n> Said **he**, [at home](https://x.example).\n\n- one\n- two\n\n---\n\n![picture](p.png)',
  );
  expect(facts.title).toBe('The title');
  expect(paragraphs).toEqual(['The title', 'Said he, at home.', 'one two']);
});

describe('a document', () => {
  test('takes its date from its file name before that of the file', () => {
    expect(documentOf(parseText('x'), { ...ELSEWHERE, name: 'gazette-2014-09-15.txt' }).date).toBe('2014-09-15');
    expect(documentOf(parseText('x'), ELSEWHERE)).toMatchObject({ date: '2020-01-02', dateNote: 'of the file' });
  });

  test('does not believe a day that no calendar has, nor an address that is none', () => {
    const text = '---\ndate: 2014-02-31\nurl: javascript:alert(1)\n---\nx';
    expect(documentOf(parseText(text), ELSEWHERE).date).toBe('2020-01-02');
    expect(documentOf(parseText(text), ELSEWHERE).url).toBeUndefined();
  });
});
