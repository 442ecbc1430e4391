import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ComparedPair, ComparedSource } from '../../../corpus/compare/compared.ts';
import { StatementIndex } from '../../../corpus/compare/statement-index.ts';
import { sourceOf } from './compared.ts';

/** Sentences that meet: few people, few acts, figures, denials, days. */
const who = fc.constantFrom('Ann Lee', 'Bob Miller', 'Norway', 'The Harbour League');
const act = fc.constantFrom(
  'signed',
  'did not sign',
  'rejected',
  'would sign',
  'denied rejecting',
  'stopped short of signing',
);
const what = fc.constantFrom(
  'the fisheries treaty',
  'the brewery contract',
  '22 harbour permits',
  'nearly 200 harbour permits',
);
const rest = fc.constantFrom(
  'in Oslo',
  'in Leeds',
  'on Monday',
  'on Friday',
  'because the quota was low',
  'citing corruption',
  '',
);
const sentence = fc.tuple(who, act, what, rest).map((parts) => `${parts.join(' ').trim()}.`);
const text = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '));
const date = fc.constantFrom('2014-09-17', '2014-09-18', '2014-12-24');
const told = fc.record({ text, date });

function compared(others: readonly ComparedSource[], source: ComparedSource): ComparedPair[] {
  const index = new StatementIndex();
  for (const other of others) index.add(other);
  return index.compare(source);
}

/** The same pair seen from its other side. */
function turned({ a, b, shared, observations, ...rest }: ComparedPair): ComparedPair {
  return {
    ...rest,
    a: b,
    b: a,
    shared: { a: shared.b, b: shared.a },
    observations: observations.map(({ a: one, b: other, ...what }) => ({
      ...what,
      ...(other && { a: other }),
      ...(one && { b: one }),
    })),
  };
}

function inOrder(pairs: readonly ComparedPair[]): string[] {
  return pairs
    .map((pair) =>
      JSON.stringify({
        ...pair,
        likeness: pair.likeness.toFixed(6),
        observations: pair.observations
          .map((each) => JSON.stringify(each, ['type', 'relation', 'a', 'b', 'start', 'end']))
          .toSorted(),
      }),
    )
    .toSorted();
}

test('comparing is symmetric', () => {
  fc.assert(
    fc.property(told, told, (one, other) => {
      const [a, b] = [sourceOf(one, 'a'), sourceOf(other, 'b')];
      const levels = (pairs: readonly ComparedPair[]): string[] =>
        pairs
          .map(
            (pair) =>
              `${pair.a.source}${pair.a.statement} ${pair.b.source}${pair.b.statement} ${pair.level} ${pair.because ?? ''} ${pair.likeness.toFixed(6)}`,
          )
          .toSorted();
      expect(levels(compared([b], a))).toEqual(levels(compared([a], b).map(turned)));
    }),
  );
});

test('no statement differs from its own copy', () => {
  fc.assert(
    fc.property(told, (one) => {
      for (const pair of compared([sourceOf(one, 'b')], sourceOf(one, 'a'))) {
        if (pair.a.statement === pair.b.statement) expect(pair.level).not.toBe('may-differ');
      }
    }),
  );
});

test('neither the order of the sources nor an unrelated one changes anything', () => {
  fc.assert(
    fc.property(told, told, told, (one, two, three) => {
      const [a, b, c] = [sourceOf(one, 'a'), sourceOf(two, 'b'), sourceOf(three, 'c')];
      const unrelated = sourceOf({ text: 'A volcano erupted near Quito. Its ash fell on potato fields.' }, 'z');
      const expected = inOrder(compared([b, c], a));
      expect(inOrder(compared([c, b], a))).toEqual(expected);
      expect(inOrder(compared([c, unrelated, b], a))).toEqual(expected);
    }),
  );
});

test('a source that is taken out again leaves nothing behind', () => {
  fc.assert(
    fc.property(told, told, (one, two) => {
      const [a, b] = [sourceOf(one, 'a'), sourceOf(two, 'b')];
      const index = new StatementIndex();
      index.add(b);
      index.add(b);
      index.remove(b.id);
      expect(index.compare(a)).toEqual([]);
    }),
  );
});
