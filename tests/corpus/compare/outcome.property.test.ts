import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outcomeOf } from '../../../corpus/compare/outcome.ts';
import type { TimeKind } from '../../../corpus/model.ts';
import { comparisonOf, evidenceOf, type Said } from './build.ts';

const said = fc.record(
  {
    answer: fc.constantFrom('A', 'B', 'C'),
    publisher: fc.constantFrom('Post', 'Trumpet', 'Episteme'),
    date: fc.constantFrom('2007-12', '2014-06~', '2014-09', '2014-09-15', '2014-10'),
    speaker: fc.constantFrom('khamenei', 'rouhani'),
  },
  { requiredKeys: ['answer', 'publisher', 'date'] },
) as fc.Arbitrary<Said>;
const sayings = fc.array(said, { minLength: 1, maxLength: 8 });
const time = fc.constantFrom<TimeKind>('fixed', 'situation', 'running');

test('the order of positions, answers and sources makes no difference', () => {
  const twice = sayings.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  fc.assert(
    fc.property(twice, time, ([one, other], kind) => {
      expect(outcomeOf(comparisonOf(other, kind), evidenceOf(other))).toEqual(
        outcomeOf(comparisonOf(one, kind), evidenceOf(one)),
      );
    }),
  );
});

test('one publisher never agrees with itself', () => {
  fc.assert(
    fc.property(sayings, time, (list, kind) => {
      const alone = list.map((each) => ({ ...each, publisher: 'Post' }));
      expect(outcomeOf(comparisonOf(alone, kind), evidenceOf(alone)).kind).not.toBe('agree');
    }),
  );
});

test('a silent source changes nothing', () => {
  fc.assert(
    fc.property(sayings, time, said, (list, kind, silent) => {
      const comparison = comparisonOf(list, kind);
      const more = evidenceOf([...list, { ...silent, publisher: 'Silent' }]);
      expect(outcomeOf(comparison, more)).toEqual(outcomeOf(comparison, evidenceOf(list)));
    }),
  );
});

test('one answer never differs', () => {
  fc.assert(
    fc.property(sayings, time, (list, kind) => {
      const one = list.map((each) => ({ ...each, answer: 'A' }));
      expect(['agree', 'one-voice']).toContain(outcomeOf(comparisonOf(one, kind), evidenceOf(one)).kind);
    }),
  );
});

test('what two publishers differ on when it is fixed, no later word turns into agreement', () => {
  fc.assert(
    fc.property(sayings, said, (list, later) => {
      const before = outcomeOf(comparisonOf(list, 'fixed'), evidenceOf(list));
      fc.pre(before.kind === 'differ');
      const all = [...list, later];
      expect(outcomeOf(comparisonOf(all, 'fixed'), evidenceOf(all)).kind).toBe('differ');
    }),
  );
});
