/**
 * The one owner of IndexedDB: the packs and sources that the reader has brought, and the corpus compiled from them. It
 * knows how they are kept and nothing of what they mean.
 *
 *     packs      one record a pack, by id
 *     sources    one record a source, by `<pack>/<source>`
 *     compiled   the corpus of all that is switched on and the search index over it, as bytes, made in the same
 *                transaction as any change of the others, so that they are never of another state than those; sources alone
 *                may have been added since, which their number tells
 *     readings   one record a source, by its key: its statements, found by what they are looked up by (`keys`)
 *     pairs      one record for two statements that are set beside one another, found by either source and by whom
 *                and what they are about. Readings and pairs come and go with their sources, in the same transaction
 *     subscriptions  one record a pack that is taken from an address, by the pack's id; see `subscription.ts`
 *     arrived    what has come from an address and has still to be looked at, by the address
 *
 * A new version of the shape is a step more in `MIGRATIONS`; steps that were once released are never changed.
 */
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { KeptPair } from '../../../corpus/compare/kept-pair.ts';
import type { ReadSource } from '../../../corpus/compare/read-source.ts';
import type { Comparison, SourceId, Subject, SubjectId } from '../../../corpus/model.ts';
import type { Correction } from '../../../corpus/own/corrections.ts';
import type { OwnSource } from '../../../corpus/own/passages.ts';
import type { Subscription } from './subscription.ts';

export interface StoredPack {
  id: string;
  /** Empty: the reader's own, which has no name until it is given one. */
  name: string;
  licence?: string;
  on: boolean;
  /** The day it came, `2026-01-02`. */
  added: string;
  /** Its place among the packs, from 0; absent: behind those that have one, in the order in which they came. */
  place?: number;
  subjects: Subject[];
  comparisons: Comparison[];
  /** What the reader has put right, in all packs: with the reader's own. */
  corrections?: Correction[];
}

export interface StoredSource extends OwnSource {
  /** `<pack>/<source>` */
  key: string;
  pack: string;
  on: boolean;
  added: string;
  /** By what names were looked for in it; another corpus reads it again. Absent: not by us, or not yet. */
  readBy?: string;
}

/** What is compiled. */
export type CompiledPart = 'corpus' | 'search';

export interface Compiled {
  bytes: ArrayBuffer;
  /** Of the extension that made it: a later one may bundle another pack, or write another format. */
  version: string;
  /** Of the corpus: how many pairs there were that sources begin with; it has the events that they tell. Default: none. */
  leads?: number;
  /** Of the corpus: how many sources were kept when it was. More have been added since where it is not the present number. */
  sources?: number;
}

/** A source as it was read for comparing. */
export interface StoredReading {
  /** Of the source. */
  key: string;
  /** Of the extension that read it: a later one may read more out of it. */
  version: string;
  keys: number[];
  read: ReadSource;
}

export interface StoredPair {
  id: string;
  /** Keys of the two sources. */
  sources: string[];
  /** Of `aboutKey`. */
  about: string[];
  pair: KeptPair;
}

/** A file that has come from an address. */
export interface Arrived {
  address: string;
  bytes: ArrayBuffer;
  etag?: string;
  modified?: string;
}

interface Shape extends DBSchema {
  packs: { key: string; value: StoredPack };
  sources: { key: string; value: StoredSource };
  compiled: { key: CompiledPart; value: Compiled };
  readings: { key: string; value: StoredReading; indexes: { version: string; keys: number } };
  pairs: { key: string; value: StoredPair; indexes: { sources: string; about: string } };
  subscriptions: { key: string; value: Subscription };
  arrived: { key: string; value: Arrived };
}

type Store = keyof { [Name in keyof Shape as string extends Name ? never : Name]: unknown };
type Database = IDBPDatabase<Shape>;
type Upgrade = IDBPTransaction<Shape, Store[], 'versionchange'>;

const NAME = 'library';

/** From each version of the shape to the next, the first from nothing. */
const MIGRATIONS: ((database: Database, upgrade: Upgrade) => void)[] = [
  (database) => {
    database.createObjectStore('packs', { keyPath: 'id' });
    database.createObjectStore('sources', { keyPath: 'key' });
    database.createObjectStore('compiled');
  },
  // What is there already is read and compared when the library is opened next.
  (database) => {
    const readings = database.createObjectStore('readings', { keyPath: 'key' });
    readings.createIndex('version', 'version');
    readings.createIndex('keys', 'keys', { multiEntry: true });
    const pairs = database.createObjectStore('pairs', { keyPath: 'id' });
    pairs.createIndex('sources', 'sources', { multiEntry: true });
    pairs.createIndex('about', 'about', { multiEntry: true });
  },
  (database) => {
    database.createObjectStore('subscriptions', { keyPath: 'pack' });
    database.createObjectStore('arrived', { keyPath: 'address' });
  },
  // Corrections say by which sources an event is known (`told`), which an earlier version would take for a broken record.
  // Those that are there already do not: then it is known by the one that its id is made of.
  () => {},
];

export function keyOf(pack: string, source: SourceId): string {
  return `${pack}/${source}`;
}

/** Everything as it is stored: what a record holds has still to be looked at. */
export interface Stored {
  packs: unknown[];
  sources: unknown[];
}

/** Whom and what a source names, of which the text is what it was. */
export interface Named extends Pick<StoredSource, 'names' | 'readBy'> {
  /** Of each of its passages. */
  subjects: SubjectId[][];
}

/** A source as it is with what was found in it; the same where nothing else was. */
export function withNames(source: StoredSource, found: Named | undefined): StoredSource {
  if (!found) return source;
  const { subjects, ...names } = found;
  const passages = source.passages.map((passage, at) => ({ ...passage, subjects: subjects[at] ?? passage.subjects }));
  return { ...source, ...names, passages };
}

/** What is to be different. Everything of it happens, or nothing. */
export interface Change {
  putPacks?: StoredPack[];
  putSources?: StoredSource[];
  /** With what is known of where they come from. */
  deletePacks?: string[];
  putSubscriptions?: Subscription[];
  /** By the ids of their packs, which stay. */
  deleteSubscriptions?: string[];
  /** Keys. */
  deleteSources?: string[];
  /** By the keys of sources that are there. */
  named?: ReadonlyMap<string, Named>;
  /**
   * Undefined: there is nothing of the reader's to be read. Later: what is there stays, while more sources are added, and
   * is compiled anew with the last of them; for changes that only add sources.
   */
  compiled: Record<CompiledPart, Compiled> | 'later' | undefined;
  comparing?: Comparing;
}

/** What is to be different of what is compared. */
export interface Comparing {
  /** Keys of sources whose reading and pairs go. */
  forget: string[];
  readings: StoredReading[];
  pairs: StoredPair[];
}

/**
 * The library was kept by a later version of the extension, which may keep it otherwise: nothing of it is read or changed
 * until that version is back.
 */
export class NewerLibraryError extends Error {}

export async function isLibraryNewer(): Promise<boolean> {
  try {
    return await withDatabase(() => Promise.resolve(false));
  } catch (error) {
    return error instanceof NewerLibraryError;
  }
}

/**
 * What there is instead where the library cannot be read: what is bundled can be, and stays of use. Of a library that a later
 * version has kept, popup and library tell; all else is told the console.
 *
 * @param what was tried: "search your own sources".
 */
export function unread<Instead>(what: string, instead: Instead): (error: unknown) => Instead {
  return (error) => {
    if (!(error instanceof NewerLibraryError)) console.error(`Concordance could not ${what}:`, error);
    return instead;
  };
}

/** For what else is kept in it: see `pairs.ts` and `subscriptions.ts`. */
export async function withDatabase<Answer>(work: (database: Database) => Promise<Answer>): Promise<Answer> {
  const database = await openDB<Shape>(NAME, MIGRATIONS.length, {
    upgrade(opened, from, _to, upgrade) {
      for (const migrate of MIGRATIONS.slice(from)) migrate(opened, upgrade);
    },
    // A newer version of the extension in another window must not wait for this one.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  }).catch((error: unknown): never => {
    throw error instanceof DOMException && error.name === 'VersionError' ? new NewerLibraryError() : error;
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

/** There was no room for it; nothing has changed. */
export class NoRoomError extends Error {}

/** The browser's limit, or a full disk, which Chromium tells only in the words of an error that says it could not write. */
function isNoRoom(error: unknown): boolean {
  if (!(error instanceof DOMException)) return false;
  return error.name === 'QuotaExceededError' || /IO ?error|NO_SPACE/i.test(error.message);
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** The requests of a transaction, which are waited for together: until then none that fails is one that nobody heard of. */
export class Requests {
  readonly #asked: Promise<unknown>[] = [];

  /** @param done fails when the transaction does. */
  constructor(done: Promise<unknown>) {
    this.add(done);
  }

  add(request: Promise<unknown>): void {
    request.catch(() => {});
    this.#asked.push(request);
  }

  /** @returns once all are done. @throws what the first did that failed by itself: the others do because it has. */
  async all(): Promise<void> {
    const outcomes = await Promise.allSettled(this.#asked);
    const failed = outcomes.filter((each) => each.status === 'rejected').map(({ reason }) => reason as unknown);
    if (failed.length > 0) throw failed.find((reason) => !isAbort(reason)) ?? failed[0];
  }
}

/** @throws NoRoomError where there is no room; then nothing has changed. */
export function writeChange({
  putPacks = [],
  putSources = [],
  deletePacks = [],
  deleteSources = [],
  putSubscriptions = [],
  deleteSubscriptions = [],
  named = new Map(),
  compiled,
  comparing,
}: Change) {
  return withDatabase(async (database) => {
    const stores: Store[] = ['packs', 'sources', 'compiled', 'readings', 'pairs', 'subscriptions'];
    const writing = database.transaction(stores, 'readwrite', { durability: 'strict' });
    const packs = writing.objectStore('packs');
    const sources = writing.objectStore('sources');
    const made = writing.objectStore('compiled');
    const subscriptions = writing.objectStore('subscriptions');
    const asked = new Requests(writing.done);
    try {
      for (const id of deletePacks) asked.add(packs.delete(id));
      for (const key of deleteSources) asked.add(sources.delete(key));
      for (const id of [...deletePacks, ...deleteSubscriptions]) asked.add(subscriptions.delete(id));
      for (const pack of putPacks) asked.add(packs.put(pack));
      for (const source of putSources) asked.add(sources.put(source));
      for (const each of putSubscriptions) asked.add(subscriptions.put(each));
      for (const [key, found] of named) {
        const source = await sources.get(key);
        if (source) asked.add(sources.put(withNames(source, found)));
      }
      if (compiled === undefined) for (const part of ['corpus', 'search'] as const) asked.add(made.delete(part));
      else if (compiled !== 'later') {
        asked.add(made.put({ ...compiled.corpus, sources: await sources.count() }, 'corpus'));
        asked.add(made.put(compiled.search, 'search'));
      }
      if (comparing) await putComparing(writing, comparing, asked);
      await asked.all();
    } catch (error) {
      try {
        writing.abort(); // What was asked for before would be done.
      } catch {
        // The browser has let go of it already, as it does where there is no room.
      }
      await asked.all().catch(() => {});
      const reason = writing.error ?? error;
      throw isNoRoom(reason) ? new NoRoomError() : reason;
    }
  });
}

/** @param asked where each request is noted: all of them have to be waited for. */
export async function putComparing(
  writing: IDBPTransaction<Shape, Store[], 'readwrite'>,
  { forget, readings, pairs }: Comparing,
  asked: Requests,
): Promise<void> {
  const [read, paired] = [writing.objectStore('readings'), writing.objectStore('pairs')];
  const gone = await Promise.all(forget.map((key) => paired.index('sources').getAllKeys(key)));
  for (const key of forget) asked.add(read.delete(key));
  for (const id of gone.flat()) asked.add(paired.delete(id));
  for (const reading of readings) asked.add(read.put(reading));
  for (const pair of pairs) asked.add(paired.put(pair));
}
