/** However many entries are sorted at a time, the lists are the same, and say what was written. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Postings } from '../../../corpus/search/postings.ts';
import { PostingsWriter } from '../../../corpus/search/postings-writer.ts';

const WORDS = 6;
const entries = fc.array(fc.array(fc.nat({ max: WORDS - 1 }), { maxLength: 12 }), { maxLength: 40 });
/** An order of the words, as the alphabet gives one. */
const order = fc.shuffledSubarray([...Array(WORDS).keys()], { minLength: WORDS });

function listsOf(texts: number[][], given: number[], runLength: number) {
  const writer = new PostingsWriter(runLength);
  for (const words of texts) {
    for (const word of words) writer.add(word);
    writer.close();
  }
  return writer.arrays(Uint32Array.from(given));
}

test('each word has the entries that it stands in', () => {
  fc.assert(
    fc.property(entries, order, fc.integer({ min: 1, max: 50 }), (texts, given, runLength) => {
      const lists = listsOf(texts, given, runLength);
      expect(lists).toEqual(listsOf(texts, given, Infinity));
      const postings = new Postings(lists);
      given.forEach((word, number) => {
        const having = [...texts.keys()].filter((at) => texts[at]?.includes(word));
        expect(postings.entriesOf(number)).toEqual(having);
      });
    }),
  );
});

test('words that follow each other in an entry are a run there, in whichever part it was sorted', () => {
  fc.assert(
    fc.property(entries, fc.integer({ min: 1, max: 50 }), (texts, runLength) => {
      const postings = new Postings(listsOf(texts, [...Array(WORDS).keys()], runLength));
      const having = [...texts.keys()].filter((at) =>
        texts[at]?.some((word, place, all) => word === 1 && all[place + 1] === 2),
      );
      expect([...postings.entriesWithRun([1, 2])]).toEqual(having);
    }),
  );
});
