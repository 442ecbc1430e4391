/** The last search of the popup, for a popup that opens again soon: in `storage.session`, gone with the browser. */
import { browser } from 'wxt/browser';

const LAST_SEARCH = 'lastSearch';
/** After longer than this a reader begins something new. */
const LAST_SEARCH_MS = 60_000;

export async function rememberSearch(query: string): Promise<void> {
  await browser.storage.session.set({ [LAST_SEARCH]: { query, at: Date.now() } });
}

/** The search of the last minute; empty when there is none. */
export async function lastSearch(): Promise<string> {
  const { [LAST_SEARCH]: stored } = await browser.storage.session.get(LAST_SEARCH);
  const { query, at } = (stored ?? {}) as { query?: unknown; at?: unknown };
  const isRecent = typeof at === 'number' && Math.abs(Date.now() - at) < LAST_SEARCH_MS;
  return isRecent && typeof query === 'string' ? query : '';
}
