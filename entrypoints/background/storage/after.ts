/**
 * The library as a change will leave it. Its sources are gone through some at a time, and held without their texts: those are
 * asked for by key, of the sources that need them.
 */
import type { Passage } from '../../../corpus/model.ts';
import { readAgain, withoutTexts } from '../../../corpus/own/passages.ts';
import { withNames, type Named, type StoredPack, type StoredSource } from './database.ts';
import { readLibraryPacks, type Edit } from './library.ts';
import { readingBy, type Reading } from './reading.ts';
import { byDay, inOrder, isSource, OWN_PACK, type Records } from './records.ts';
import { eachSource, readSources, SOME, type Wanted } from './sources.ts';

export interface After {
  /** What is to be changed. Own sources among it have been read by what reads them after it. */
  edit: Edit;
  /** Of own sources that stay as they are, but that another corpus reads after it. */
  named: Map<string, Named>;
  /** In the order in which they will be read, without texts: the corpus is the same when it is compiled anew. */
  records: Omit<Records, 'broken'>;
  reading: Reading;
  /** Keys of the sources that are new, or of which something else is read than before; and of those that go. */
  changed: string[];
  gone: string[];
  /** Sources by their keys, with their texts; those that there will be. */
  whole: (keys: readonly string[]) => Promise<StoredSource[]>;
}

const NO_TEXT = (): boolean => false;

export async function libraryAfter(wished: Edit): Promise<After> {
  const packs = packsAfter(await readLibraryPacks(), wished);
  const others: StoredSource[] = [];
  for await (const source of sourcesAfter(wished, { notOf: OWN_PACK }))
    others.push(withoutTexts(source, source.key, NO_TEXT));
  const reading = await readingBy({ packs, sources: byDay(byKey(others)) });
  const own: StoredSource[] = [];
  const put = new Map((wished.putSources ?? []).map((source) => [source.key, source]));
  const named = new Map<string, Named>();
  const changed: string[] = [];
  for await (const source of sourcesAfter(wished, { of: OWN_PACK })) {
    const read = readNow(source, reading);
    own.push(withoutTexts(read, read.key, NO_TEXT));
    if (read === source) continue;
    if (put.has(read.key)) put.set(read.key, read);
    else {
      named.set(read.key, namesIn(read));
      if (textOf(read) !== textOf(source)) changed.push(read.key);
    }
  }
  changed.push(...(await newOnes([...put.values()])));
  return {
    edit: { ...wished, putSources: [...put.values()] },
    named,
    records: { packs, sources: byDay(byKey([...others, ...own])) },
    reading,
    changed,
    gone: (wished.deleteSources ?? []).filter((key) => !put.has(key)),
    whole: async (keys) => [
      ...keys.flatMap((key) => put.get(key) ?? []),
      ...(await storedSources(keys.filter((key) => !put.has(key)))).map((source) =>
        withNames(source, named.get(source.key)),
      ),
    ],
  };
}

/** The same sources with the texts that are needed. */
export async function withNeeded(
  { records: { sources }, whole }: After,
  isNeeded: (key: string, passage: Passage) => boolean,
): Promise<StoredSource[]> {
  const needed = sources.filter(({ key, passages }) => passages.some((passage) => isNeeded(key, passage)));
  const found = new Map<string, StoredSource>();
  for (const some of someOf(needed)) {
    for (const source of await whole(some.map(({ key }) => key)))
      found.set(source.key, withoutTexts(source, source.key, isNeeded));
  }
  return sources.map((source) => found.get(source.key) ?? source);
}

function packsAfter(before: readonly StoredPack[], { putPacks = [], deletePacks = [] }: Edit): StoredPack[] {
  const packs = new Map(before.map((pack) => [pack.id, pack]));
  for (const id of deletePacks) packs.delete(id);
  for (const pack of putPacks) packs.set(pack.id, pack);
  return inOrder([...packs.values()]);
}

/** Those that can be read; in no order. */
async function* sourcesAfter(
  { putSources = [], deleteSources = [] }: Edit,
  wanted: Wanted,
): AsyncGenerator<StoredSource> {
  const others = new Set([...deleteSources, ...putSources.map(({ key }) => key)]);
  for await (const stored of eachSource(wanted)) if (isSource(stored) && !others.has(stored.key)) yield stored;
  const { of, notOf } = wanted;
  for (const source of putSources) if (source.pack !== notOf && (of === undefined || source.pack === of)) yield source;
}

/**
 * An own source that another corpus has read is read again: a pack came or went, or it comes out of a backup. What is found in
 * it is no part of the corpus that reads: so it is the same in whatever order sources came.
 */
function readNow(source: StoredSource, { corpus, by }: Reading): StoredSource {
  return source.readBy === by ? source : { ...readAgain(source, corpus), readBy: by };
}

function namesIn({ names, readBy, passages }: StoredSource): Named {
  return { ...(names && { names }), ...(readBy && { readBy }), subjects: passages.map(({ subjects }) => subjects) };
}

/** Of sources that come the keys of those that are not there yet, or that say something else there. */
async function newOnes(put: readonly StoredSource[]): Promise<string[]> {
  const keys: string[] = [];
  for (const some of someOf(put)) {
    const there = await storedSources(some.map(({ key }) => key));
    const texts = new Map(there.map((source) => [source.key, textOf(source)]));
    keys.push(...some.flatMap((source) => (texts.get(source.key) === textOf(source) ? [] : [source.key])));
  }
  return keys;
}

/** All that is read of it. */
function textOf({ source, passages }: StoredSource): string {
  return JSON.stringify([source, passages]);
}

async function storedSources(keys: readonly string[]): Promise<StoredSource[]> {
  return (await readSources(keys)).filter((stored) => isSource(stored));
}

function byKey(sources: readonly StoredSource[]): StoredSource[] {
  return sources.toSorted((one, other) => (one.key < other.key ? -1 : 1));
}

function* someOf<Each>(all: readonly Each[]): Generator<Each[]> {
  for (let at = 0; at < all.length; at += SOME) yield all.slice(at, at + SOME);
}
