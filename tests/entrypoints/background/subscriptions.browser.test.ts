/** What is known of subscriptions, in a real IndexedDB. */
import { deleteDB, openDB } from 'idb';
import { afterEach, expect, test } from 'vitest';
import { readStored, writeChange } from '../../../entrypoints/background/storage/database.ts';
import { ownPack } from '../../../entrypoints/background/storage/records.ts';
import type { Subscription } from '../../../entrypoints/background/storage/subscription.ts';
import {
  clearArrived,
  putArrived,
  readArrived,
  readSubscriptions,
  updateSubscription,
} from '../../../entrypoints/background/storage/subscriptions.ts';
import { makeSecondShape } from './earlier-shapes.ts';

const PACK = { ...ownPack('2026-01-02'), id: 'harbour', name: 'Harbour papers' };
const KEPT: Subscription = {
  pack: 'harbour',
  address: 'https://packs.example/harbour.json',
  published: 'Harbour papers',
  checked: '2026-01-02T10:00:00.000Z',
  tried: '2026-01-02T10:00:00.000Z',
};

afterEach(() => deleteDB('library'));

test('a library of the second shape keeps what it has, and can have subscriptions', async () => {
  const old = await openDB('library', 2, { upgrade: (database) => makeSecondShape(database) });
  await old.put('packs', PACK);
  old.close();
  expect(await readSubscriptions()).toEqual([]);
  await writeChange({ putSubscriptions: [KEPT], compiled: undefined });
  expect(await readSubscriptions()).toEqual([KEPT]);
  expect(await readStored()).toEqual({ packs: [PACK], sources: [] });
});

test('a subscription goes with its pack, and a pack stays without its subscription', async () => {
  await writeChange({ putPacks: [PACK], putSubscriptions: [KEPT], compiled: undefined });
  await writeChange({ deleteSubscriptions: ['harbour'], compiled: undefined });
  expect(await readSubscriptions()).toEqual([]);
  expect((await readStored()).packs).toEqual([PACK]);
  await writeChange({ putSubscriptions: [KEPT], compiled: undefined });
  await writeChange({ deletePacks: ['harbour'], compiled: undefined });
  expect(await readSubscriptions()).toEqual([]);
});

test('what becomes known of a subscription that has ended is not kept', async () => {
  await updateSubscription('harbour', (before) => ({ ...before, tried: '2026-01-03T10:00:00.000Z' }));
  expect(await readSubscriptions()).toEqual([]);
});

test('what has arrived is there until it was looked at', async () => {
  const { address } = KEPT;
  await putArrived({ address, bytes: new ArrayBuffer(3), etag: '"one"' });
  expect(await readArrived(address)).toMatchObject({ etag: '"one"' });
  await clearArrived();
  expect(await readArrived(address)).toBeUndefined();
});
