import { describe, expect, test } from 'vitest';
import {
  isDue,
  subscriptionsOf,
  unasked,
  type Subscription,
} from '../../../entrypoints/background/storage/subscription.ts';

const KEPT: Subscription = {
  pack: 'harbour',
  address: 'https://packs.example/harbour.json',
  published: 'Harbour papers',
  checked: '2026-01-02T10:00:00.000Z',
  tried: '2026-01-02T10:00:00.000Z',
};
const FAILED: Subscription = { ...KEPT, failure: { reason: 'unreachable', detail: '' } };

test.each<[string, Subscription, string, boolean]>([
  ['the same day', KEPT, '2026-01-03T09:59:00.000Z', false],
  ['a day later', KEPT, '2026-01-03T10:00:00.000Z', true],
  ['an hour after it could not be had', FAILED, '2026-01-02T11:00:00.000Z', false],
  ['some hours after it could not be had', FAILED, '2026-01-02T14:00:00.000Z', true],
  ['long after it came with a backup', unasked(KEPT), '2027-01-02T10:00:00.000Z', false],
  ['when the clock was put back', KEPT, '2026-01-01T10:00:00.000Z', true],
])('whether a pack is asked for %s', (_, subscription, now, due) => {
  expect(isDue(subscription, Date.parse(now))).toBe(due);
});

describe('what is stored of a subscription', () => {
  test.each<[string, unknown]>([
    ['another address', { ...KEPT, address: 'http://packs.example/' }],
    ['no day', { ...KEPT, tried: 'yesterday' }],
    ['nothing', null],
  ])('is left alone where it has %s', (_, record) => {
    expect(subscriptionsOf([record, KEPT])).toEqual([KEPT]);
  });
});
