/**
 * The bytes of the search index, for the pages that search: over what is bundled and everything the reader has brought.
 * They are read where they are used: neither a background that has to be woken nor a message stands between a reader and
 * the first result.
 */
import { bundled } from '../storage/bundled.ts';
import { NewerLibraryError, readCompiled } from '../storage/database.ts';

/** What `SearchIndex.whole()` takes. */
export async function searchIndexBytes(): Promise<ArrayBuffer> {
  // Most readers have only what is bundled: it is on its way while the browser looks for more.
  const known = bundled('bundled.search');
  const own = await readersIndex();
  // Where it cannot be read and is not needed, that is nobody's business.
  known.catch(() => {});
  return own ?? known;
}

/** Undefined where there is none, and where it cannot be read: what is bundled can be. */
async function readersIndex(): Promise<ArrayBuffer | undefined> {
  try {
    return (await readCompiled('search'))?.bytes;
  } catch (error) {
    if (!(error instanceof NewerLibraryError)) console.error('Concordance could not search your own sources:', error);
    return undefined;
  }
}
