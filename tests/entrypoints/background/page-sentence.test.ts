import { expect, test } from 'vitest';
import type { SubjectId } from '../../../corpus/model.ts';
import { Corpus } from '../../../corpus/pack/corpus.ts';
import { encodePack } from '../../../corpus/pack/encode.ts';
import { readSentence } from '../../../entrypoints/background/page-sentence.ts';
import { entity, pack } from '../../corpus/pack/build.ts';

const CORPUS = new Corpus(
  encodePack(
    pack({
      subjects: [
        entity({ id: 'ann-lee', name: 'Ann Lee', short: ['Lee'] }),
        entity({ id: 'bob-miller', name: 'Bob Miller', short: ['Miller'] }),
      ],
    }),
  ),
);

function read(text: string, words: string, subject: string) {
  const start = text.lastIndexOf(words);
  return readSentence(CORPUS, { text, start, end: start + words.length, subject: subject as SubjectId });
}

const namesIn = ({ text, known }: ReturnType<typeof read>): string[][] =>
  known.names.map(({ start, end, key }) => [text.slice(start, end), key]);

test('the sentence around a mark comes with the names in it, known from the whole block', () => {
  const sentence = read('Ann Lee came. Then Lee met Bob Miller in Oslo. Bob Miller left.', 'Lee', 'ann-lee');
  expect(sentence.text).toBe('Then Lee met Bob Miller in Oslo.');
  expect(namesIn(sentence)).toEqual([
    ['Lee', 'ann-lee'],
    ['Bob Miller', 'bob-miller'],
  ]);
});

test('a name that only the page as a whole makes certain is what the mark says', () => {
  expect(namesIn(read('Then Miller left.', 'Miller', 'bob-miller'))).toEqual([['Miller', 'bob-miller']]);
});

test('what stands in a text for a picture parts words, and moves nothing', () => {
  const sentence = read('Here is a picture.\uFFFCAnn Lee\uFFFCleft.', 'Ann Lee', 'ann-lee');
  expect(namesIn(sentence)).toEqual([['Ann Lee', 'ann-lee']]);
});
