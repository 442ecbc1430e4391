/** What is compared, as it is kept: readings are found by what they share, pairs by whom and what they are about. */
import type { Level } from '../../../corpus/compare/compared.ts';
import type { KeptPair } from '../../../corpus/compare/kept-pair.ts';
import {
  putComparing,
  Requests,
  withDatabase,
  type Comparing,
  type StoredPair,
  type StoredReading,
} from './database.ts';

/** Writes what is compared, and nothing else. */
export function writeReadings(comparing: Comparing): Promise<void> {
  return withDatabase(async (database) => {
    const writing = database.transaction(['readings', 'pairs'], 'readwrite');
    const asked = new Requests(writing.done);
    await putComparing(writing, comparing, asked);
    await asked.all();
  });
}

/** The sources that were read for comparing by this version of the extension. */
export function readKeysOfReadings(version: string): Promise<string[]> {
  return withDatabase((database) => database.getAllKeysFromIndex('readings', 'version', version));
}

/** The readings that share most keys with these, most first; of one key all. @param most how many. */
export function readSharing(keys: readonly number[], most: number): Promise<StoredReading[]> {
  return withDatabase(async (database) => {
    const reading = database.transaction('readings');
    const found = await Promise.all(keys.map((key) => reading.store.index('keys').getAllKeys(key)));
    const counts = new Map<string, number>();
    for (const key of found.flat()) counts.set(key, (counts.get(key) ?? 0) + 1);
    const best = [...counts].toSorted(([, one], [, other]) => other - one).slice(0, most);
    const readings = await Promise.all(best.map(([key]) => reading.store.get(key)));
    return readings.filter((each) => each !== undefined);
  });
}

/** By what a pair is looked up: how sure it is, and an id or a folded name of what both statements name. */
export function aboutKey(level: Level, name: string): string {
  return `${level} ${name}`;
}

/** What pairs are about whose sources begin with them; names are looked up with a level before them. */
export const LEADS = 'leads';

/** Whether it may tell an event, see `corpus/own/lead-events.ts`. */
export function isLead({ leads, level }: KeptPair): boolean {
  return leads === true && level !== 'names';
}

/** How many there are. */
export function countLeads(): Promise<number> {
  return withDatabase((database) => database.countFromIndex('pairs', 'about', LEADS));
}

export async function readLeads(): Promise<KeptPair[]> {
  const found = await withDatabase((database) => database.getAllFromIndex('pairs', 'about', LEADS));
  return found.map(({ pair }) => pair);
}

/** The pairs under some keys, each once. @param most of each key. */
export function readPairs(about: readonly string[], most: number): Promise<StoredPair[]> {
  return withDatabase(async (database) => {
    const index = database.transaction('pairs').store.index('about');
    const found = await Promise.all(about.map((each) => index.getAll(each, most)));
    return [...new Map(found.flat().map((pair) => [pair.id, pair])).values()];
  });
}

/** The records of a pair, by its id: of several sources that have the two statements there are several. */
export function readPair(id: string): Promise<StoredPair[]> {
  return withDatabase((database) => database.getAll('pairs', IDBKeyRange.bound(`${id} `, `${id}!`)));
}
