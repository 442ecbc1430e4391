import { describe, expect, test } from 'vitest';
import type { Edtf, SourceId } from '../../../corpus/model.ts';
import type { Document } from '../../../corpus/own/document.ts';
import { ownSource } from '../../../corpus/own/passages.ts';
import { Corpus } from '../../../corpus/pack/corpus.ts';
import { encodePack } from '../../../corpus/pack/encode.ts';
import { entity, pack, passage, source } from '../pack/build.ts';

const KNOWN = new Corpus(
  encodePack(
    pack({
      sources: [source({ id: 'post' })],
      passages: [passage({ id: 'post#p1', subjects: ['vera-lindqvist', 'harbour'] })],
      subjects: [
        entity({ id: 'vera-lindqvist', name: 'Vera Lindqvist', short: ['Lindqvist'] }),
        entity({ id: 'harbour', name: 'Harbour Board', type: 'organisation' }),
      ],
    }),
  ),
);

function own(paragraphs: string[], facts: Partial<Document> = {}) {
  const document: Document = {
    title: 'T',
    publisher: 'P',
    date: '2014-09' as Edtf,
    genre: 'report',
    language: 'en',
    ...facts,
    paragraphs,
  };
  return ownSource(document, 'mine' as SourceId, KNOWN);
}

describe('a source of the reader’s', () => {
  test('has its paragraphs as passages in its own words, with who is named in them', () => {
    const { source, passages } = own([
      'Lindqvist resigned.',
      'Why, nobody says.',
      'Vera Lindqvist led the Harbour Board.',
    ]);
    expect(source).toEqual({
      id: 'mine',
      title: 'T',
      publisher: 'P',
      date: '2014-09',
      genre: 'report',
      language: 'en',
    });
    expect(passages.map(({ id, paragraph, words, subjects }) => ({ id, paragraph, words, subjects }))).toEqual([
      { id: 'mine#p1', paragraph: 1, words: 'Lindqvist resigned.', subjects: ['vera-lindqvist'] },
      { id: 'mine#p2', paragraph: 2, words: 'Why, nobody says.', subjects: [] },
      {
        id: 'mine#p3',
        paragraph: 3,
        words: 'Vera Lindqvist led the Harbour Board.',
        subjects: ['vera-lindqvist', 'harbour'],
      },
    ]);
  });

  test('leads to the place in the original by its first words, where it has an address', () => {
    expect(own(['One two three four five six.']).passages[0]?.anchor).toBeUndefined();
    const { passages } = own(['One two three four five six.'], { url: 'https://a.example/' });
    expect(passages[0]?.anchor).toBe('One two three four five');
  });

  test('breaks a long paragraph between sentences, and loses nothing of it', () => {
    const long = Array.from({ length: 60 }, (_, at) => `Sentence number ${at} says a little more.`).join(' ');
    const { passages } = own([long]);
    expect(passages.length).toBeGreaterThan(1);
    expect(passages.map(({ words }) => words).join(' ')).toBe(long);
    expect(new Set(passages.map(({ paragraph }) => paragraph))).toEqual(new Set([1]));
    expect(passages.every(({ words = '' }) => words.endsWith('more.'))).toBe(true);
  });

  test('breaks what has no end at all', () => {
    const { passages } = own(['x'.repeat(5_000)]);
    expect(passages.map(({ words }) => words).join('')).toBe('x'.repeat(5_000));
    expect(passages.every(({ words = '' }) => words.length <= 1_000)).toBe(true);
  });

  test('takes no words for a name that stand in a line of capitals only', () => {
    const paragraphs = ['STORY HIGHLIGHTS', 'MIRA TOLLAND SAVED', 'Mira Tolland lost the ferry to the Salt Company.'];
    const { names } = own(paragraphs, { title: 'Ferry lost' });
    expect(names?.map(({ key }) => key)).toEqual(['mira tolland', 'salt company']);
  });
});
