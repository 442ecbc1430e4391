/** Sources as they are stored, read some at a time. */
import { deleteDB } from 'idb';
import { afterEach, expect, test } from 'vitest';
import type { SourceId } from '../../../corpus/model.ts';
import {
  keyOf,
  readCompiled,
  writeChange,
  type StoredSource,
} from '../../../entrypoints/background/storage/database.ts';
import { countSources, eachSource, readSources, type Wanted } from '../../../entrypoints/background/storage/sources.ts';

function source(pack: string, id: string): StoredSource {
  return { key: keyOf(pack, id as SourceId), pack } as unknown as StoredSource;
}

async function keysOf(wanted?: Wanted): Promise<string[]> {
  const keys: string[] = [];
  for await (const each of eachSource(wanted)) keys.push((each as StoredSource).key);
  return keys;
}

afterEach(() => deleteDB('library'));

test('all come, each once and in order, however many there are', async () => {
  for (const count of [0, 1, 49, 50, 51, 100, 230]) {
    const putSources = Array.from({ length: count }, (_, at) => source('own', String(at).padStart(4, '0')));
    await writeChange({ putSources, compiled: undefined });
    expect(await keysOf()).toEqual(putSources.map(({ key }) => key));
    expect(await keysOf({ of: 'own' })).toEqual(putSources.map(({ key }) => key));
    expect(await keysOf({ notOf: 'own' })).toEqual([]);
  }
});

test('those of a pack come alone, or all but those, whatever other packs are called', async () => {
  const all = ['a', 'own', 'own-2', 'own0', 'ownership', 'z'].map((pack) => source(pack, 'x'));
  await writeChange({ putSources: all, compiled: undefined });
  expect(await keysOf({ of: 'own' })).toEqual(['own/x']);
  expect((await keysOf({ notOf: 'own' })).toSorted()).toEqual(['a/x', 'own-2/x', 'own0/x', 'ownership/x', 'z/x']);
});

test('of keys those that there are are given', async () => {
  await writeChange({ putSources: [source('own', 'a')], compiled: undefined });
  expect(await readSources(['own/b', 'own/a'])).toEqual([source('own', 'a')]);
});

test('those that were added after it was compiled are told by their number', async () => {
  const part = { bytes: new ArrayBuffer(8), version: '1' };
  await writeChange({ putSources: [source('own', 'a')], compiled: { corpus: part, search: part } });
  await writeChange({ putSources: [source('own', 'b')], compiled: 'later' });
  expect((await readCompiled('corpus'))?.sources).toBe(1);
  expect(await countSources()).toBe(2);
  await writeChange({ compiled: { corpus: part, search: part } });
  expect((await readCompiled('corpus'))?.sources).toBe(2);
});
