/** What is kept, in a real IndexedDB. */
import { deleteDB } from 'idb';
import { afterEach, expect, test } from 'vitest';
import type { SourceId } from '../../../corpus/model.ts';
import {
  keyOf,
  readCompiled,
  readStored,
  writeChange,
  type StoredSource,
} from '../../../entrypoints/background/storage/database.ts';
import { ownPack } from '../../../entrypoints/background/storage/records.ts';

const COMPILED = {
  corpus: { bytes: new ArrayBuffer(8), version: '1' },
  search: { bytes: new ArrayBuffer(16), version: '1' },
};
const PACK = ownPack('2026-01-02');

function source(id: string): StoredSource {
  const facts = { id: id as SourceId, title: id, publisher: 'P', date: '2014', genre: 'report', language: 'en' };
  const record = {
    key: keyOf('own', id as SourceId),
    pack: 'own',
    on: true,
    added: '2026-01-02',
    passages: [],
    sketch: [],
  };
  return { ...record, source: facts } as unknown as StoredSource;
}

afterEach(() => deleteDB('library'));

test('what was changed is there, with the corpus that was made of it', async () => {
  expect(await readStored()).toEqual({ packs: [], sources: [] });
  expect(await readCompiled('corpus')).toBeUndefined();
  await writeChange({ putPacks: [PACK], putSources: [source('a'), source('b')], compiled: COMPILED });
  await writeChange({ deleteSources: ['own/a'], compiled: COMPILED });
  expect(await readStored()).toEqual({ packs: [PACK], sources: [source('b')] });
  expect((await readCompiled('corpus'))?.bytes.byteLength).toBe(8);
  expect((await readCompiled('search'))?.bytes.byteLength).toBe(16);
  await writeChange({ deletePacks: ['own'], deleteSources: ['own/b'], compiled: undefined });
  expect(await readStored()).toEqual({ packs: [], sources: [] });
  expect(await readCompiled('corpus')).toBeUndefined();
});

test('a change of which a part fails changes nothing', async () => {
  await writeChange({ putPacks: [PACK], putSources: [source('a')], compiled: COMPILED });
  const impossible = { ...source('c'), key: undefined } as unknown as StoredSource;
  const change = { putSources: [source('b'), impossible], deletePacks: ['own'], compiled: undefined };
  await expect(writeChange(change)).rejects.toThrow();
  expect(await readStored()).toEqual({ packs: [PACK], sources: [source('a')] });
  expect((await readCompiled('corpus'))?.version).toBe('1');
});
