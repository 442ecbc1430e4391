import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceId, SubjectId } from '../../../corpus/model.ts';
import {
  merged,
  ownerOf,
  rootOf,
  split,
  takenBack,
  withCorrections,
  type Correction,
  type Corrections,
  type Part,
} from '../../../corpus/own/corrections.ts';

const SUBJECTS = ['a', 'b', 'c', 'd'] as SubjectId[];
const SOURCES = ['one', 'two', 'three'] as SourceId[];
/** Every subject stands in every source. */
const PARTS: Part[] = SUBJECTS.flatMap((subject) => SOURCES.map((source) => ({ subject, source })));

const subject = fc.constantFrom(...SUBJECTS);
const merging = fc.record({ wish: fc.constant('merge' as const), subject, into: subject });
const splitting = fc.record({
  wish: fc.constant('split' as const),
  subject,
  chosen: fc.subarray(PARTS, { minLength: 1 }),
});
const fact = fc.oneof(
  fc.record({ do: fc.constant('rename' as const), subject, name: fc.constantFrom('X', 'Y') }),
  fc.record({ do: fc.constant('hide' as const), subject }),
  fc.record({ do: fc.constant('mark' as const), subject, on: fc.boolean() }),
);
const wish = fc.oneof(merging, splitting, fact);
type Wish = Parameters<typeof done>[1];

function partsOf(corrections: Corrections, id: SubjectId): Part[] {
  return PARTS.filter((part) => rootOf(corrections, ownerOf(corrections, part)) === id);
}

let count = 0;
function done(
  corrections: Corrections,
  wish:
    | Correction
    | { wish: 'merge'; subject: SubjectId; into: SubjectId }
    | { wish: 'split'; subject: SubjectId; chosen: Part[] },
): Corrections {
  if ('do' in wish) return withCorrections(corrections, [wish]);
  if (wish.wish === 'merge') return merged(corrections, wish.subject, wish.into);
  const root = rootOf(corrections, wish.subject);
  const all = partsOf(corrections, root);
  const chosen = all.filter(({ subject, source }) =>
    wish.chosen.some((each) => each.subject === subject && each.source === source),
  );
  if (chosen.length === 0 || chosen.length === all.length) return corrections;
  return split(corrections, { subject: root, all, chosen, as: `new${++count}` as SubjectId });
}

/** Which parts are one subject. */
function groups(corrections: Corrections): string[] {
  const by = Map.groupBy(PARTS, (part) => rootOf(corrections, ownerOf(corrections, part)));
  return [...by.values()].map((parts) => JSON.stringify(parts)).toSorted();
}

const history = fc.array(wish, { maxLength: 8 }).map((wishes: Wish[]) => wishes.reduce(done, [] as Corrections));

describe('corrections', () => {
  test('say the same when they are said twice, and in whatever order their list was made', () => {
    fc.assert(
      fc.property(history, (corrections) => {
        expect(withCorrections(corrections, corrections)).toEqual(corrections);
        expect(withCorrections([], corrections.toReversed())).toEqual(corrections);
      }),
    );
  });

  test('make one subject of what is merged, and merging it again changes nothing', () => {
    fc.assert(
      fc.property(history, subject, subject, (corrections, one, other) => {
        const once = merged(corrections, one, other);
        expect(rootOf(once, one)).toBe(rootOf(once, other));
        expect(merged(once, one, other)).toEqual(once);
        expect(merged(once, other, one)).toEqual(once);
      }),
    );
  });

  test('give back what was merged when it is split off again', () => {
    fc.assert(
      fc.property(history, subject, subject, (corrections, one, other) => {
        const [from, to] = [rootOf(corrections, one), rootOf(corrections, other)];
        const chosen = partsOf(corrections, from);
        fc.pre(from !== to && chosen.length > 0 && partsOf(corrections, to).length > 0);
        const once = merged(corrections, from, to);
        // What had been split off is back where it was; what was merged is as it was before.
        fc.pre(once.length > corrections.length);
        const again = split(once, { subject: to, all: partsOf(once, to), chosen, as: 'new' as SubjectId });
        expect(again).toEqual(corrections);
      }),
    );
  });

  test('give back what was split off when it is merged again', () => {
    fc.assert(
      fc.property(history, subject, fc.subarray(PARTS, { minLength: 1 }), (corrections, one, wanted) => {
        const root = rootOf(corrections, one);
        const before = groups(corrections);
        const after = done(corrections, { wish: 'split', subject: root, chosen: wanted });
        const off = after.filter((each) => each.do === 'split' && !corrections.includes(each));
        const apart = [...new Set(off.flatMap((each) => (each.do === 'split' ? [each.as] : [])))];
        const gone = corrections.filter((each) => !after.includes(each));
        fc.pre(apart.length === 1 && gone.length === 0);
        expect(groups(merged(after, apart[0] as SubjectId, root))).toEqual(before);
      }),
    );
  });

  test('split no more off than was chosen', () => {
    fc.assert(
      fc.property(history, subject, fc.subarray(PARTS, { minLength: 1 }), (corrections, one, wanted) => {
        const root = rootOf(corrections, one);
        const all = partsOf(corrections, root);
        const chosen = all.filter((part) => wanted.includes(part));
        fc.pre(chosen.length > 0 && chosen.length < all.length);
        const after = split(corrections, { subject: root, all, chosen, as: 'new' as SubjectId });
        expect(partsOf(after, root)).toEqual(all.filter((part) => !chosen.includes(part)));
      }),
    );
  });

  test('can be taken back, whatever was put right since about something else', () => {
    fc.assert(
      fc.property(history, wish, fact, (before, change, later) => {
        const after = done(before, change);
        expect(takenBack(after, { before, after })).toEqual(before);
        const touched = new Set(
          [...before, ...after].filter((each) => !(before.includes(each) && after.includes(each))),
        );
        fc.pre(![...touched].some((each) => each.do === later.do && each.subject === later.subject));
        const now = withCorrections(after, [later]);
        expect(takenBack(now, { before, after })).toEqual(withCorrections(before, [later]));
      }),
    );
  });
});
