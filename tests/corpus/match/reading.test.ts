/** What a reading tells again, and what it does not, as the blocks of a page come and go. */
import { expect, test } from 'vitest';
import { compileBundled } from '../../../corpus/cli/bundled.ts';
import { Reading } from '../../../corpus/match/reading.ts';
import { Corpus } from '../../../corpus/pack/corpus.ts';
import { encodePack } from '../../../corpus/pack/encode.ts';

const corpus = new Corpus(encodePack(compileBundled()));

const SHORT = { id: 1, text: 'Kerry went to Iran.' };
const FULL = { id: 2, text: 'Nobody had asked John Kerry.' };

/** By block, the words of its mentions. */
function words(changes: ReturnType<Reading['read']>, texts = [SHORT, FULL]): Record<number, string[]> {
  const textOf = (id: number): string => texts.find((block) => block.id === id)?.text ?? '';
  return Object.fromEntries(
    changes.map(({ id, mentions }) => [id, mentions.map(({ start, end }) => textOf(id).slice(start, end))]),
  );
}

test('tells of a block what is new, and nothing of one that stays as it was', () => {
  const reading = new Reading(corpus);
  expect(words(reading.read([SHORT]))).toEqual({ 1: ['Iran'] });
  expect(words(reading.read([]))).toEqual({});
  expect(words(reading.read([FULL]))).toEqual({ 1: ['Kerry', 'Iran'], 2: ['John Kerry'] });
  expect(words(reading.read([SHORT, FULL]))).toEqual({});
});

test('tells of a block that it has lost its mentions, and of what they were evidence for', () => {
  const reading = new Reading(corpus);
  reading.read([SHORT, FULL]);
  expect(words(reading.forget([FULL.id]))).toEqual({ 1: ['Iran'] });
  const empty = { id: 1, text: 'Nobody went anywhere.' };
  expect(words(reading.read([empty]))).toEqual({ 1: [] });
  expect(words(reading.read([empty]))).toEqual({});
});
