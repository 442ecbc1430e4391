/**
 * The bytes of the search index, for the pages that search. They are read where they are used: neither a background that
 * has to be woken nor a message stands between a reader and the first result.
 */
import { browser } from 'wxt/browser';

const BUNDLED = '/bundled.search';

/** What `SearchIndex.whole()` takes. */
export async function searchIndexBytes(): Promise<ArrayBuffer> {
  const response = await fetch(browser.runtime.getURL(BUNDLED as '/card.html'));
  return response.arrayBuffer();
}
