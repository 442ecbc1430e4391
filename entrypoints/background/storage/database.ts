/**
 * The one owner of IndexedDB: the packs and sources that the reader has brought, and the corpus compiled from them. It
 * knows how they are kept and nothing of what they mean.
 *
 *     packs      one record a pack, by id
 *     sources    one record a source, by `<pack>/<source>`
 *     compiled   the corpus of all that is switched on and the search index over it, as bytes, made in the same
 *                transaction as any change of the others, so that they are never of another state than those
 *
 * A new version of the shape is a step more in `MIGRATIONS`; steps that were once released are never changed.
 */
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { Comparison, SourceId, Subject } from '../../../corpus/model.ts';
import type { OwnSource } from '../../../corpus/own/passages.ts';

export interface StoredPack {
  id: string;
  /** Empty: the reader's own, which has no name until it is given one. */
  name: string;
  licence?: string;
  on: boolean;
  /** The day it came, `2026-01-02`. */
  added: string;
  subjects: Subject[];
  comparisons: Comparison[];
}

export interface StoredSource extends OwnSource {
  /** `<pack>/<source>` */
  key: string;
  pack: string;
  on: boolean;
  added: string;
}

/** What is compiled. */
export type CompiledPart = 'corpus' | 'search';

export interface Compiled {
  bytes: ArrayBuffer;
  /** Of the extension that made it: a later one may bundle another pack, or write another format. */
  version: string;
}

interface Shape extends DBSchema {
  packs: { key: string; value: StoredPack };
  sources: { key: string; value: StoredSource };
  compiled: { key: CompiledPart; value: Compiled };
}

type Database = IDBPDatabase<Shape>;
type Upgrade = IDBPTransaction<Shape, ('packs' | 'sources' | 'compiled')[], 'versionchange'>;

const NAME = 'library';

/** From each version of the shape to the next, the first from nothing. */
const MIGRATIONS: ((database: Database, upgrade: Upgrade) => void)[] = [
  (database) => {
    database.createObjectStore('packs', { keyPath: 'id' });
    database.createObjectStore('sources', { keyPath: 'key' });
    database.createObjectStore('compiled');
  },
];

export function keyOf(pack: string, source: SourceId): string {
  return `${pack}/${source}`;
}

/** Everything as it is stored: what a record holds has still to be looked at. */
export interface Stored {
  packs: unknown[];
  sources: unknown[];
}

/** What is to be different. Everything of it happens, or nothing. */
export interface Change {
  putPacks?: StoredPack[];
  putSources?: StoredSource[];
  deletePacks?: string[];
  /** Keys. */
  deleteSources?: string[];
  /** Undefined: there is nothing of the reader's to be read. */
  compiled: Record<CompiledPart, Compiled> | undefined;
}

async function withDatabase<Answer>(work: (database: Database) => Promise<Answer>): Promise<Answer> {
  const database = await openDB<Shape>(NAME, MIGRATIONS.length, {
    upgrade(opened, from, _to, upgrade) {
      for (const migrate of MIGRATIONS.slice(from)) migrate(opened, upgrade);
    },
    // A newer version of the extension in another window must not wait for this one.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

export function readStored(): Promise<Stored> {
  return withDatabase(async (database) => {
    const reading = database.transaction(['packs', 'sources']);
    const [packs, sources] = await Promise.all([
      reading.objectStore('packs').getAll(),
      reading.objectStore('sources').getAll(),
    ]);
    return { packs, sources };
  });
}

/** Over all that is switched on; undefined where the reader has brought nothing. */
export function readCompiled(part: CompiledPart): Promise<Compiled | undefined> {
  return withDatabase((database) => database.get('compiled', part));
}

/** @throws DOMException `QuotaExceededError` where there is no room; then nothing has changed. */
export function writeChange({
  putPacks = [],
  putSources = [],
  deletePacks = [],
  deleteSources = [],
  compiled,
}: Change) {
  return withDatabase(async (database) => {
    const writing = database.transaction(['packs', 'sources', 'compiled'], 'readwrite', { durability: 'strict' });
    const packs = writing.objectStore('packs');
    const sources = writing.objectStore('sources');
    const made = writing.objectStore('compiled');
    const asked: Promise<unknown>[] = [writing.done];
    try {
      for (const id of deletePacks) asked.push(packs.delete(id));
      for (const key of deleteSources) asked.push(sources.delete(key));
      for (const pack of putPacks) asked.push(packs.put(pack));
      for (const source of putSources) asked.push(sources.put(source));
      for (const part of ['corpus', 'search'] as const) {
        asked.push(compiled ? made.put(compiled[part], part) : made.delete(part));
      }
    } catch (error) {
      // What was asked for before would be done.
      writing.abort();
      await Promise.allSettled(asked);
      throw error;
    }
    await Promise.all(asked);
  });
}
