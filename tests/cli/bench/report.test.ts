import { describe, expect, test } from 'vitest';
import type { Figure } from '../bench.ts';
import { reportIn, tableOf, withPart } from './report.ts';

const speed: Figure = { what: 'speed', value: 1.2345, unit: 'MB/s' };
const share: Figure = { what: 'share', value: 0.5, unit: '', goal: { atLeast: 0.3 }, stretch: 0.6 };
const size: Figure = { what: 'size', value: 20, unit: 'bytes', goal: { atMost: 18 } };
const none: Figure = { what: 'heap', missing: 'not measurable', unit: 'MB' };

describe('a report of the bench', () => {
  const before = { page: { measuredAt: 'then', figures: [speed] }, match: { measuredAt: 'then', figures: [none] } };

  test('takes the figures of a part that is run anew, and keeps those of others with their time', () => {
    expect(withPart(before, 'match', [share], 'now')).toEqual({
      page: { measuredAt: 'then', figures: [speed] },
      match: { measuredAt: 'now', figures: [share] },
    });
  });

  test('is read as it was written', () => {
    expect(reportIn(JSON.stringify(before))).toEqual(before);
  });

  test.for([
    ['there is no file', undefined],
    ['a run was ended while it was written', '{"page": {"measu'],
    ['its parts have no time', '{"page": [{"what": "speed"}]}'],
    ['it is something else', '[1, null]'],
    ['it is nothing', 'null'],
  ])('is empty where %s', ([, text]) => {
    expect(reportIn(text)).toEqual({});
  });
});

describe('the table of the bench', () => {
  test('has what was measured beside goals, and beside them what would be better still', () => {
    expect(tableOf({ match: [speed, share], pack: [size, none] }).split('\n')).toEqual([
      'part   what   measured        goal',
      'match  speed  1.23 MB/s',
      'match  share  0.5             ≥ 0.3, better 0.6  met',
      'pack   size   20 bytes        ≤ 18               MISSED',
      'pack   heap   not measurable',
    ]);
  });
});
