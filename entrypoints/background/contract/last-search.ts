/**
 * Keeps the last search of the popup and the first of what it found, for a popup that opens again soon: in
 * `storage.session`, gone with the browser. `kept.ts` reads it.
 */
import { browser } from 'wxt/browser';
import type { Found } from '../../../corpus/search/found.ts';
import { LAST_SEARCH, type StoredSearch } from './kept.ts';

/** More than fill the popup. */
const MOST_RESULTS = 12;

export async function rememberSearch(query: string, found?: Found): Promise<void> {
  const stored: StoredSearch = { query, at: Date.now(), ...(found && { found: beginningOf(found) }) };
  await browser.storage.session.set({ [LAST_SEARCH]: stored });
}

/** The results that are seen first; the others are counted among those that there are more of. */
function beginningOf({ results, more, ...found }: Found): Found {
  const counts = { ...more };
  for (const { entry } of results.slice(MOST_RESULTS)) counts[entry.kind] = (counts[entry.kind] ?? 0) + 1;
  return { ...found, results: results.slice(0, MOST_RESULTS), more: counts };
}
