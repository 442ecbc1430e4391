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

/** How the press rounds, to two digits, and what it says then. */
const ROUNDED: readonly (readonly [word: string, way: (value: number) => number])[] = [
  ['about', Math.round],
  ['some', Math.round],
  ['nearly', Math.ceil],
  ['more than', Math.floor],
];

test('a number and what it is rounded to never differ', () => {
  fc.assert(
    fc.property(fc.integer({ min: 101, max: 9_999_999 }), fc.constantFrom(...ROUNDED), (count, [word, way]) => {
      const place = 10 ** (String(count).length - 2);
      fc.pre(count % place !== 0);
      const figures = [count, way(count / place) * place].map((value) => value.toLocaleString('en'));
      const [one, other] = [figures[0], `${word} ${figures[1]}`].map((figure, at) =>
        sourceOf({ text: `Ann Lee sold ${figure} harbour permits in Leeds on Monday.` }, `s${at}`),
      ) as [ComparedSource, ComparedSource];
      const [pair] = compared([other], one);
      expect(pair?.level).toBe('both');
      expect(pair?.observations.find(({ type }) => type === 'number')?.relation).toBe('same');
    }),
  );
});

test('figures in other units are never set side by side', () => {
  const unit = fc.constantFrom('permits', 'dollars', 'euros', 'kilometres', 'percent', 'years');
  fc.assert(
    fc.property(fc.nat(9_999), fc.nat(9_999), unit, unit, (first, second, ofFirst, ofSecond) => {
      fc.pre(ofFirst !== ofSecond);
      const [one, other] = [`${first} ${ofFirst}`, `${second} ${ofSecond}`].map((figure, at) =>
        sourceOf({ text: `Ann Lee told the harbour board of Leeds of ${figure} on Monday.` }, `s${at}`),
      ) as [ComparedSource, ComparedSource];
      for (const pair of compared([other], one)) {
        expect(pair.level).not.toBe('may-differ');
        expect(pair.observations.map(({ type }) => type)).not.toContain('number');
      }
    }),
  );
});
