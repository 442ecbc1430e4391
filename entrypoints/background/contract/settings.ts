/**
 * The reader's settings, in `storage.local`. Reading repairs: whatever is stored in another shape than it should be
 * counts as not stored.
 */
import { browser } from 'wxt/browser';

/** Sites (host and port) on which the reader wants no marks. */
const SITES_OFF = 'sitesOff';

/** Whether a site gets marks. They do unless they were switched off. */
export async function isSiteOn(host: string): Promise<boolean> {
  return !(await sitesOff()).includes(host);
}

export async function setSite(host: string, on: boolean): Promise<void> {
  const others = (await sitesOff()).filter((each) => each !== host);
  await browser.storage.local.set({ [SITES_OFF]: on ? others : [...others, host] });
}

/** Calls `changed` whenever a site is switched on or off, in this tab or any other, until the signal. */
export function watchSite(host: string, changed: (on: boolean) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && SITES_OFF in changes) changed(!hosts(changes[SITES_OFF]?.newValue).includes(host));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

async function sitesOff(): Promise<string[]> {
  const stored = await browser.storage.local.get(SITES_OFF);
  return hosts(stored[SITES_OFF]);
}

/** The last search of the popup, for a popup that opens again soon: in `storage.session`, gone with the browser. */
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

function hosts(stored: unknown): string[] {
  return Array.isArray(stored) ? stored.filter((host) => typeof host === 'string') : [];
}
