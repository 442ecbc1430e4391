import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Participant } from '../../../corpus/model.ts';
import { placesOf } from '../../../corpus/match/participants.ts';

const found = (words: string, text: string): string[] =>
  placesOf([`~${words}` as Participant], text, []).map(({ start, end }) => text.slice(start, end));

describe('words that stand for a participant', () => {
  it.each<[words: string, text: string, found: string[]]>([
    ['militant', 'Militants met a militant.', ['Militants', 'militant']],
    ['boss', 'The bosses said the boss was out.', ['bosses', 'boss']],
    ['co-operation', 'Co operation is co-operation.', ['Co operation', 'co-operation']],
    ["Quai d'Orsay", 'At the Quai d’Orsay, the QUAI D’ORSAY.', ['Quai d’Orsay', 'QUAI D’ORSAY']],
    ['West', 'Western, Midwest, west2 and éwest are not the West.', ['West']],
    ['west', 'İzmir lies in the west, İ west.', ['west', 'west']],
    ['a a', 'a a a a', ['a a', 'a a']],
    ['a a', 'ba a a', ['a a']],
    ['envoy', 'Nobody.', []],
  ])('%s in “%s”', (words, text, expected) => {
    expect(found(words, text)).toEqual(expected);
  });

  /** What is looked for, as a pattern, which takes long to make. */
  const patternOf = (words: string): RegExp => {
    const loose = words.replaceAll(/[ -]/g, '[ -]').replaceAll(/['’]/g, "['’]");
    return new RegExp(String.raw`(?<![\p{L}\p{N}])${loose}(?:s|es)?(?![\p{L}\p{N}])`, 'giu');
  };
  const letters = fc.string({ unit: fc.constantFrom('a', 'A', 'e', 's', 'é', ' ', '-', "'", '’', '.'), maxLength: 20 });

  it('stand where a pattern finds them, even if they are none', () => {
    fc.assert(
      fc.property(letters, letters, (words, text) => {
        fc.pre(!words.includes('.'));
        expect(found(words, text)).toEqual([...text.matchAll(patternOf(words))].map(([match]) => match));
      }),
    );
    expect(found('', 'a . b')).toEqual([...'a . b'.matchAll(patternOf(''))].map(([match]) => match));
  });
});
