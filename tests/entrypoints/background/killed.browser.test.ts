/** A process that is killed while it changes the library. */
import { deleteDB } from 'idb';
import { afterEach, expect, test } from 'vitest';
import type { SourceId } from '../../../corpus/model.ts';
import {
  keyOf,
  readCompiled,
  readStored,
  writeChange,
  type Change,
  type StoredSource,
} from '../../../entrypoints/background/storage/database.ts';
import { ownPack } from '../../../entrypoints/background/storage/records.ts';
import type { Killing } from './killed-change.ts';

/** More than any change here has. */
const MOST_STEPS = 50;

function source(id: string): StoredSource {
  const key = keyOf('own', id as SourceId);
  const record = { key, pack: 'own', on: true, added: '2026-01-02', passages: [], sketch: [] };
  return { ...record, source: { id, title: id } } as unknown as StoredSource;
}

const compiled = (version: string): Change['compiled'] => ({
  corpus: { bytes: new ArrayBuffer(8), version },
  search: { bytes: new ArrayBuffer(8), version },
});

const state = async (): Promise<unknown> => [await readStored(), (await readCompiled('corpus'))?.version];

/** @returns whether the change came to its end before that step. */
function killedAt(killing: Killing): Promise<boolean> {
  const worker = new Worker(new URL('killed-change.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => {
      worker.terminate();
      resolve(data === 'done');
    });
    worker.addEventListener('error', reject);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none.
    worker.postMessage(killing);
  });
}

afterEach(() => deleteDB('library'));

test('a change is made as a whole or not at all, at whatever step it is killed', async () => {
  await writeChange({
    putPacks: [ownPack('2026-01-02')],
    putSources: [source('a'), source('b')],
    compiled: compiled('1'),
  });
  const before = await state();
  const change: Change = {
    putPacks: [{ ...ownPack('2026-01-02'), name: 'Mine' }],
    putSources: [source('c'), source('d')],
    deleteSources: ['own/a'],
    compiled: compiled('2'),
  };
  let step = 1;
  while (!(await killedAt({ change, step }))) {
    expect(await state()).toEqual(before);
    step++;
    expect(step).toBeLessThan(MOST_STEPS);
  }
  // A transaction, a pack, two sources, one that goes, two parts that are compiled.
  expect(step).toBeGreaterThanOrEqual(8);
  const { packs, sources } = await readStored();
  expect(packs).toMatchObject([{ name: 'Mine' }]);
  expect(sources).toEqual([source('b'), source('c'), source('d')]);
  expect((await readCompiled('search'))?.version).toBe('2');
});
