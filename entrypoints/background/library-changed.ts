/**
 * What happens when the library has changed: the background forgets the corpus that it holds, and then every open page is
 * read again, once it has been quiet for a moment. An import changes it many times.
 */
import { browser } from 'wxt/browser';
import { newStamp, READ_AGAIN } from './contract/read-again.ts';
import type { Corpora } from './corpus.ts';

const QUIET_MS = 1_000;

export function libraryChange(corpora: Pick<Corpora, 'forget'>): () => void {
  let soon: ReturnType<typeof setTimeout> | undefined;
  return () => {
    corpora.forget();
    clearTimeout(soon);
    soon = setTimeout(() => void readPagesAgain(), QUIET_MS);
  };
}

async function readPagesAgain(): Promise<void> {
  try {
    await browser.storage.local.set({ [READ_AGAIN]: newStamp() });
  } catch {
    // No room on the disk. Pages are read anew when they are loaded anew.
  }
}
