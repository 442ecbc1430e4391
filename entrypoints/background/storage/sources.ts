/**
 * The sources as they are stored, without all of them in the memory at once: some after some, or those of some keys. What a
 * record holds has still to be looked at (`records.ts`).
 */
import { withDatabase } from './database.ts';

/** So many are read at a time. */
export const SOME = 50;

export function readPacks(): Promise<unknown[]> {
  return withDatabase((database) => database.getAll('packs'));
}

export function countSources(): Promise<number> {
  return withDatabase((database) => database.count('sources'));
}

export function readKeysOfSources(): Promise<string[]> {
  return withDatabase((database) => database.getAllKeys('sources'));
}

/** Those that there are. */
export function readSources(keys: readonly string[]): Promise<unknown[]> {
  return withDatabase(async (database) => {
    const { store } = database.transaction('sources');
    return (await Promise.all(keys.map((key) => store.get(key)))).filter((each) => each !== undefined);
  });
}

/** Which packs the sources are wanted of; by default of all. */
export interface Wanted {
  of?: string;
  notOf?: string;
}

/** In the order of their keys. What is changed meanwhile may be among them or not: whoever must know holds the lock. */
export async function* eachSource({ of, notOf }: Wanted = {}): AsyncGenerator {
  if (of !== undefined) yield* within(beginOf(of), endOf(of));
  else if (notOf !== undefined) {
    yield* within('', beginOf(notOf));
    yield* within(endOf(notOf));
  } else yield* within('');
}

/** Keys are `<pack>/<source>`, and no pack has a slash in its id. */
function beginOf(pack: string): string {
  return `${pack}/`;
}

/** The first key that can stand behind those of a pack: `0` follows the slash. */
function endOf(pack: string): string {
  return `${pack}0`;
}

async function* within(from: string, to?: string): AsyncGenerator {
  let after = from;
  let isFirst = true;
  for (;;) {
    const range =
      to === undefined ? IDBKeyRange.lowerBound(after, !isFirst) : IDBKeyRange.bound(after, to, !isFirst, true);
    const [keys, sources] = await withDatabase((database) => {
      const { store } = database.transaction('sources');
      return Promise.all([store.getAllKeys(range, SOME), store.getAll(range, SOME)]);
    });
    yield* sources;
    if (keys.length < SOME) return;
    after = keys.at(-1) as string;
    isFirst = false;
    // A range that ends where it begins would be none.
    if (to !== undefined && after >= to) return;
  }
}
