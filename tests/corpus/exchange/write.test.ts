import { expect, test } from 'vitest';
import { selectedPack } from '../../../corpus/exchange/write.ts';
import type { Passage, SourceId } from '../../../corpus/model.ts';
import { SOUND, SOUND_FILE } from './build.ts';

const only = (...ids: string[]) => new Set(ids as SourceId[]);

test('a file says what is in it before it is opened', () => {
  expect(SOUND_FILE.counts).toEqual({ sources: 2, passages: 2, subjects: 4, comparisons: 1 });
  expect(SOUND_FILE.dates).toEqual(['2014-09-15', '2014-10']);
});

test('a part takes along whoever it names, and leaves out what rests on the rest', () => {
  const part = selectedPack(SOUND, { sources: only('gazette'), texts: true });
  expect(part.passages.map(({ id }) => id)).toEqual(['gazette#p1']);
  expect(part.subjects.map(({ id }) => id)).toEqual(['vera-lindqvist', 'mayor', 'ostby']);
  expect(part.comparisons).toEqual([]);
});

test('a part without texts keeps digests and leaves out other people’s words', () => {
  const [first, second] = SOUND.passages as [Passage, Passage];
  const { digest, ...place } = first;
  const pack = { ...SOUND, passages: [{ ...place, words: digest ?? '' } as Passage, second] };
  const part = selectedPack(pack, { sources: only('post', 'gazette'), texts: false });
  expect(part.passages.map(({ id }) => id)).toEqual(['gazette#p1']);
  expect(part.sources.map(({ id }) => id)).toEqual(['post', 'gazette']);
});
