import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { Sentences } from '../../../corpus/match/sentences.ts';

function cut(text: string): string[] {
  return new Sentences().of(text).map(({ start, end }) => text.slice(start, end).trim());
}

test.each([
  ['a rank', 'He met Maj. Gen. Qassem Suleimani. They talked.', 2],
  ['a title', 'Sen. John Kerry spoke. Mr. Smith slept.', 2],
  ['a country in front of its army', 'He joined the U.S. Army in May. It rained.', 2],
  ['a country at the end', 'He left the U.S. The flight was long.', 2],
  ['an initial', 'Robert M. Gates spoke.', 1],
  ['a month', 'It was Sept. 15 in Paris.', 1],
  ['a question and a quotation', '“Why?” he asked. Nobody knew.', 2],
  ['a question and who asked it', '“Why?” Vera Lind asked. Nobody knew.', 2],
])('keeps %s together', (_, text, count) => {
  expect(cut(text)).toHaveLength(count);
});

test('covers the text without gaps', () => {
  const text = ' One. Two?  Three! U.S. troops left. ';
  const spans = new Sentences().of(text);
  expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
});

test('is soon done with a long list of initials', () => {
  const text = 'A. '.repeat(33_000);
  const work = (): number => new Sentences().of(text).length;
  expect(runInNewContext('work()', { work }, { timeout: 3_000 })).toBe(1);
});

test('has none in nothing', () => {
  expect(new Sentences().of('')).toEqual([]);
});
