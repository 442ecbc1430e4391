import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameText, KnownTexts, sketchOf } from '../../../corpus/own/same.ts';

const WORDS = Array.from({ length: 400 }, (_, at) => `word${at}`);

/** A text, and some that are made of it: with words changed, left out at the end, or put before. */
const texts = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 25, max: 200 })).chain(([from, length]) => {
  const words = WORDS.slice(from, from + length);
  const changed = fc
    .tuple(
      fc.array(fc.integer({ min: 0, max: length - 1 }), { maxLength: 12 }),
      fc.integer({ min: 0, max: length }),
      fc.integer({ min: 0, max: 30 }),
    )
    .map(([places, cut, more]) => [
      ...WORDS.slice(0, more),
      ...words.map((word, at) => (places.includes(at) ? 'another' : word)).slice(0, length - cut),
    ]);
  return fc.tuple(fc.constant(words), fc.array(changed, { minLength: 1, maxLength: 8 }));
});

test('the texts that are one with another are found among many as if each was looked at', () => {
  fc.assert(
    fc.property(texts, ([words, others]) => {
      const sketches = others.map((each) => sketchOf([each.join(' ')]));
      const known = new KnownTexts<number>();
      sketches.forEach((sketch, at) => known.add(at, sketch));
      const sketch = sketchOf([words.join(' ')]);
      const same = sketches.flatMap((each, at) => (isSameText(sketch, each) ? [at] : []));
      expect(known.same(sketch)).toEqual(same);
    }),
    { numRuns: 300 },
  );
});
