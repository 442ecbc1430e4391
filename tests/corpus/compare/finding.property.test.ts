import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Findable, findingKeys } from '../../../corpus/compare/finding.ts';
import { StatementIndex } from '../../../corpus/compare/statement-index.ts';
import { sourceOf } from './compared.ts';

const who = fc.constantFrom('Ann Lee', 'Bob Miller', 'Norway', 'The Harbour League', 'The mayor');
const act = fc.constantFrom('signed', 'did not sign', 'rejected', 'would sign', 'praised', 'was seen with');
const what = fc.constantFrom('the fisheries treaty', 'the brewery contract', '22 harbour permits', 'a red lantern');
const rest = fc.constantFrom('in Oslo', 'in Leeds', 'on Monday', 'because the quota was low', '');
const sentence = fc.tuple(who, act, what, rest).map((parts) => `${parts.join(' ').trim()}.`);
const text = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '));

test('sources of which two statements are said to be of one thing share a key', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [a, b] = [sourceOf({ text: one }), sourceOf({ text: other })];
      const index = new StatementIndex();
      index.add(b);
      const isShown = index.compare(a).some(({ level }) => level !== 'names');
      const keys = new Set(findingKeys(a.statements));
      expect(!isShown || findingKeys(b.statements).some((key) => keys.has(key))).toBe(true);
    }),
  );
});

test('a country in common is no key', () => {
  const [one, other] = ['Norway sold 40 boats.', 'Bob Miller left Norway in a huff.'].map((text) => sourceOf({ text }));
  const keys = new Set(findingKeys(one?.statements ?? []));
  expect(findingKeys(other?.statements ?? []).some((key) => keys.has(key))).toBe(false);
});

test('of things that share keys those that share most are found first, and no more than are asked for', () => {
  const findable = new Findable<{ id: string; keys: number[] }>();
  for (const [id, ...keys] of [
    ['a', 1],
    ['b', 1, 2, 3],
    ['c', 2, 3],
    ['d', 9],
  ] as [string, ...number[]][])
    findable.add({ id, keys });
  const found = (most?: number) => findable.sharing({ keys: [1, 2, 3] }, most).map(({ id }) => id);
  expect(found()).toEqual(['b', 'c', 'a']);
  expect(found(1)).toEqual(['b']);
});
