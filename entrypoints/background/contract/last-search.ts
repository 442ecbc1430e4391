/**
 * The last search of the popup and the first of what it found, for a popup that opens again soon: in `storage.session`, gone
 * with the browser.
 */
import { browser } from 'wxt/browser';
import type { Found } from '../../../corpus/search/found.ts';

const LAST_SEARCH = 'lastSearch';
/** After longer than this a reader begins something new. */
const LAST_SEARCH_MS = 60_000;
/** More than fill the popup. */
const MOST_RESULTS = 12;

export interface LastSearch {
  /** Empty when there was none in the last minute. */
  query: string;
  /** Absent where no answer had come. */
  found?: Found;
}

interface Stored extends LastSearch {
  at: number;
}

export async function rememberSearch(query: string, found?: Found): Promise<void> {
  const stored: Stored = { query, at: Date.now(), ...(found && { found: beginningOf(found) }) };
  await browser.storage.session.set({ [LAST_SEARCH]: stored });
}

export async function lastSearch(): Promise<LastSearch> {
  const { [LAST_SEARCH]: stored } = await browser.storage.session.get(LAST_SEARCH);
  const { query, at, found } = (stored ?? {}) as { [Field in keyof Stored]?: unknown };
  const isRecent = typeof at === 'number' && Math.abs(Date.now() - at) < LAST_SEARCH_MS;
  if (!isRecent || typeof query !== 'string') return { query: '' };
  return { query, ...(isFound(found) && { found }) };
}

function isFound(stored: unknown): stored is Found {
  return Array.isArray((stored as Partial<Found> | undefined)?.results);
}

/** The results that are seen first; the others are counted among those that there are more of. */
function beginningOf({ results, more, ...found }: Found): Found {
  const counts = { ...more };
  for (const { entry } of results.slice(MOST_RESULTS)) counts[entry.kind] = (counts[entry.kind] ?? 0) + 1;
  return { ...found, results: results.slice(0, MOST_RESULTS), more: counts };
}
