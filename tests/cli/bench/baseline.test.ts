import { describe, expect, test } from 'vitest';
import type { Figure } from '../bench.ts';
import { keptOf, NO_DATA, regressionsIn, unmeasuredIn } from './baseline.ts';

const figure = (what: string, value: number, more: Partial<Figure> = {}): Figure => ({
  what,
  value,
  unit: '',
  ...more,
});
const share = (value: number): Figure => figure('share', value, { goal: { atLeast: 0.3 } });
const growth = (value: number): Figure => figure('growth', value, { better: 'less' });

describe('what is kept of a bench', () => {
  test('is its ratios that can be better or worse, beside those of other parts', () => {
    const figures = [
      share(0.31234),
      growth(2),
      figure('of no side', 1),
      figure('time', 3, { unit: 'ms', better: 'less' }),
    ];
    expect(keptOf({ 'page: x': 1, 'match: gone': 2 }, 'match', figures)).toEqual({
      'match: growth': 2,
      'match: share': 0.312,
      'page: x': 1,
    });
  });

  test('is what it was where it could not be measured', () => {
    const figures: Figure[] = [{ what: 'news', unit: '', missing: NO_DATA }];
    expect(keptOf({ 'match: news': 3, 'match: gone': 2 }, 'match', figures)).toEqual({ 'match: news': 3 });
  });
});

describe('a regression', () => {
  const baseline = { 'match: share': 0.4, 'match: growth': 2 };

  test.for<[title: string, figures: Figure[], names: string[]]>([
    ['is a share that is less by more than a quarter', [share(0.31)], ['match: share: 0.310, was 0.4']],
    ['is a growth that is more by more than a quarter', [growth(2.6)], ['match: growth: 2.60, was 2']],
    ['is none where it is less than that', [share(0.33), growth(2.4)], []],
    ['is none where it is better', [share(0.9), growth(0.1)], []],
    ['is none of what was never kept', [figure('new', 1, { better: 'more' })], []],
    ['is none of what could not be measured', [{ what: 'share', unit: '', missing: 'too slow' }], []],
  ])('%s', ([, figures, names]) => {
    expect(regressionsIn(baseline, 'match', figures)).toEqual(names);
  });
});

describe('what was kept and not measured', () => {
  const baseline = { 'match: share': 0.4, 'page: x': 1 };

  test.for<[title: string, figures: Figure[], names: string[]]>([
    [
      'is a figure that could not be measured',
      [{ what: 'share', unit: '', missing: 'too slow' }],
      ['match: share: too slow, was 0.4'],
    ],
    [
      'is a figure that is gone, or has another name',
      [figure('portion', 1)],
      ['match: share: no such figure, was 0.4'],
    ],
    ['is a figure that is nothing', [share(0)], ['match: share: 0, was 0.4']],
    ['is a figure that is no number', [share(Number.NaN)], ['match: share: NaN, was 0.4']],
    ['is none that was measured, however bad', [share(0.01)], []],
    ['is none whose data are not there', [{ what: 'share', unit: '', missing: NO_DATA }], []],
  ])('%s', ([, figures, names]) => {
    expect(unmeasuredIn(baseline, 'match', figures)).toEqual(names);
  });

  test('is nothing of a part of which nothing was kept', () => {
    expect(unmeasuredIn(baseline, 'trips', [])).toEqual([]);
  });
});
