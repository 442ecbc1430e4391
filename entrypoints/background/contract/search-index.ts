/**
 * The bytes of the search index, for the pages that search: over what is bundled and everything the reader has brought.
 * They are read where they are used: neither a background that has to be woken nor a message stands between a reader and
 * the first result.
 */
import { bundled } from '../storage/bundled.ts';
import { readCompiled, unread } from '../storage/database.ts';

/** What `SearchIndex.whole()` takes, once it is read. */
export interface IndexBytes {
  /** Of what is bundled: there at once. */
  bundled: Promise<ArrayBuffer>;
  /** Of that and everything the reader has brought; undefined where that is nothing. A browser may need a while to find out. */
  whole: Promise<ArrayBuffer | undefined>;
}

export function readIndexBytes(): IndexBytes {
  const known = bundled('bundled.search');
  // Where it cannot be read and is not needed, that is nobody's business.
  known.catch(() => {});
  return { bundled: known, whole: readersIndex() };
}

/** Of everything there is to search. */
export async function searchIndexBytes(): Promise<ArrayBuffer> {
  const { bundled: known, whole } = readIndexBytes();
  return (await whole) ?? known;
}

/** Undefined where there is none, and where it cannot be read. */
async function readersIndex(): Promise<ArrayBuffer | undefined> {
  const compiled = await readCompiled('search').catch(unread('search your own sources', undefined));
  return compiled?.bytes;
}
