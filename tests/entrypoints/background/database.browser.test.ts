/** What is kept, in a real IndexedDB. */
import { deleteDB, openDB } from 'idb';
import { afterEach, expect, test } from 'vitest';
import type { SourceId, SubjectId } from '../../../corpus/model.ts';
import type { Correction } from '../../../corpus/own/corrections.ts';
import {
  keyOf,
  readCompiled,
  readStored,
  writeChange,
  type StoredPair,
  type StoredReading,
  type StoredSource,
} from '../../../entrypoints/background/storage/database.ts';
import {
  readKeysOfReadings,
  readPairs,
  readSharing,
  writeReadings,
} from '../../../entrypoints/background/storage/pairs.ts';
import { correctionsOf, ownPack, recordsOf } from '../../../entrypoints/background/storage/records.ts';
import { makeSecondShape } from './earlier-shapes.ts';

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

function reading(key: string, keys: number[], version = '1'): StoredReading {
  return { key, version, keys, read: { id: key, keys } as unknown as StoredReading['read'] };
}

function pair(id: string, sources: string[], about: string[]): StoredPair {
  return { id, sources, about, pair: { id } as unknown as StoredPair['pair'] };
}

const idsAbout = async (...about: string[]): Promise<string[]> =>
  (await readPairs(about, 5)).map(({ id }) => id).toSorted();

afterEach(() => deleteDB('library'));

test('whom a source names now is put into its record, and its words stay', async () => {
  const passage = { id: 'a#p1', source: 'a', paragraph: 1, words: 'Ann Lee left.', subjects: [] };
  await writeChange({
    putSources: [{ ...source('a'), passages: [passage] } as never, source('b')],
    compiled: COMPILED,
  });
  const subjects = [['ann-lee' as SubjectId]];
  const named = new Map(['own/a', 'own/gone'].map((key) => [key, { names: [], readBy: 'x', subjects }]));
  await writeChange({ named, compiled: COMPILED });
  const passages = [{ ...passage, subjects: ['ann-lee'] }];
  expect((await readStored()).sources).toEqual([{ ...source('a'), passages, names: [], readBy: 'x' }, source('b')]);
});

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

test('what an earlier version has kept is there, and can be compared from then on', async () => {
  const old = await openDB('library', 1, {
    upgrade(database) {
      database.createObjectStore('packs', { keyPath: 'id' });
      database.createObjectStore('sources', { keyPath: 'key' });
      database.createObjectStore('compiled');
    },
  });
  await old.put('packs', PACK);
  await old.put('sources', source('a'));
  await old.put('compiled', COMPILED.corpus, 'corpus');
  old.close();
  expect(await readStored()).toEqual({ packs: [PACK], sources: [source('a')] });
  expect((await readCompiled('corpus'))?.version).toBe('1');
  expect(await readKeysOfReadings('1')).toEqual([]);
  await writeReadings({ forget: [], readings: [reading('own/a', [1])], pairs: [] });
  expect(await readKeysOfReadings('1')).toEqual(['own/a']);
});

test('what was put right in the third shape is there, and can be put right by the sources of an event', async () => {
  const corrections: Correction[] = [{ do: 'rename', subject: 'told.a' as SubjectId, name: 'The last ferry' }];
  const old = await openDB('library', 3, {
    upgrade(database) {
      makeSecondShape(database);
      database.createObjectStore('subscriptions', { keyPath: 'pack' });
      database.createObjectStore('arrived', { keyPath: 'address' });
    },
  });
  await old.put('packs', { ...PACK, corrections });
  old.close();
  expect(correctionsOf(recordsOf(await readStored()))).toEqual(corrections);
  const told: Correction = { do: 'told', subject: 'told.a' as SubjectId, by: ['a', 'b'] as SourceId[] };
  await writeChange({ putPacks: [{ ...PACK, corrections: [...corrections, told] }], compiled: undefined });
  expect(recordsOf(await readStored())).toMatchObject({ broken: [], packs: [{ corrections: [...corrections, told] }] });
  // An earlier version leaves it alone.
  await expect(openDB('library', 3)).rejects.toThrow('version');
});

test('readings are found by what they share, those that share most first', async () => {
  const readings = [reading('own/a', [1, 2, 3]), reading('own/b', [3, 4]), reading('own/c', [9])];
  await writeReadings({ forget: [], readings, pairs: [] });
  expect((await readSharing([2, 3], 5)).map(({ key }) => key)).toEqual(['own/a', 'own/b']);
  expect((await readSharing([2, 3], 1)).map(({ key }) => key)).toEqual(['own/a']);
  expect(await readSharing([7], 5)).toEqual([]);
  expect(await readKeysOfReadings('2')).toEqual([]);
});

test('a source that goes takes its reading and its pairs along, in the same change', async () => {
  const pairs = [pair('1', ['own/a', 'own/b'], ['lee', 'oslo']), pair('2', ['own/b', 'own/c'], ['lee'])];
  const readings = [reading('own/a', [1]), reading('own/b', [1])];
  await writeChange({
    putSources: [source('a'), source('b')],
    compiled: COMPILED,
    comparing: { forget: [], readings, pairs },
  });
  expect(await idsAbout('lee', 'oslo')).toEqual(['1', '2']);
  expect(await idsAbout('oslo')).toEqual(['1']);
  await writeChange({
    deleteSources: ['own/a'],
    compiled: COMPILED,
    comparing: { forget: ['own/a'], readings: [], pairs: [] },
  });
  expect(await idsAbout('lee', 'oslo')).toEqual(['2']);
  expect(await readKeysOfReadings('1')).toEqual(['own/b']);
});

test('what is compared does not change where the source cannot be kept', async () => {
  const impossible = { ...source('c'), key: undefined } as unknown as StoredSource;
  const comparing = { forget: [], readings: [reading('own/c', [1])], pairs: [pair('1', ['own/c', 'own/a'], ['lee'])] };
  await expect(writeChange({ putSources: [impossible], compiled: undefined, comparing })).rejects.toThrow();
  expect(await idsAbout('lee')).toEqual([]);
  expect(await readKeysOfReadings('1')).toEqual([]);
});

test('a source is not kept where what is compared cannot be', async () => {
  const impossible = { ...pair('1', ['own/a'], ['lee']), id: undefined } as unknown as StoredPair;
  const comparing = { forget: [], readings: [], pairs: [impossible] };
  await expect(writeChange({ putSources: [source('a')], compiled: undefined, comparing })).rejects.toThrow();
  expect(await readStored()).toEqual({ packs: [], sources: [] });
});
