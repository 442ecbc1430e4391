/**
 * What the extension's pages keep in `storage.session` to open with. It knows only what it looks like: the popup reads it
 * before it has loaded anything that could write it (see `entrypoints/ahead`). `last-search.ts` and `look.ts` write it.
 */
import type { Browser } from 'wxt/browser';
import type { Found } from '../../../corpus/search/found.ts';

export const LAST_SEARCH = 'lastSearch';
export const LOOK = 'look';

/** After longer than this a reader begins something new. */
const LAST_SEARCH_MS = 60_000;

/** How the reader wants pages to look. */
export interface Look {
  language: string;
  textSize: number;
}

/** The last search of the popup. */
export interface LastSearch {
  /** Empty when there was none in the last minute. */
  query: string;
  /** The first of what it found; absent where no answer had come. */
  found?: Found;
}

/** As kept. */
export interface StoredSearch extends LastSearch {
  at: number;
}

type Kept = Record<string, unknown>;

declare global {
  /** The answer that `askForKept()` waits for. */
  var concordanceKept: Promise<Kept> | undefined;
}

/** All of it, asked for once in a page. Of the browser itself: nothing that makes browsers alike has to be loaded for it. */
export function askForKept(): Promise<Kept> {
  const { storage } = (globalThis as unknown as Record<'browser' | 'chrome', typeof Browser>)[
    import.meta.env.FIREFOX ? 'browser' : 'chrome'
  ];
  globalThis.concordanceKept ??= storage.session.get([LAST_SEARCH, LOOK]);
  return globalThis.concordanceKept;
}

/** @param kept what `storage.session` has under `LAST_SEARCH`, at least. */
export function lastSearchOf({ [LAST_SEARCH]: stored }: Kept): LastSearch {
  const { query, at, found } = (stored ?? {}) as { [Field in keyof StoredSearch]?: unknown };
  const isRecent = typeof at === 'number' && Math.abs(Date.now() - at) < LAST_SEARCH_MS;
  if (!isRecent || typeof query !== 'string') return { query: '' };
  return { query, ...(isFound(found) && { found }) };
}

/**
 * @param kept what `storage.session` has under `LOOK`, at least.
 * @returns what the last page found; undefined for the first one since the browser was started.
 */
export function lookOf({ [LOOK]: look }: Kept): Look | undefined {
  const { language, textSize } = (look ?? {}) as Partial<Record<keyof Look, unknown>>;
  return typeof language === 'string' && typeof textSize === 'number' ? { language, textSize } : undefined;
}

function isFound(stored: unknown): stored is Found {
  return Array.isArray((stored as Partial<Found> | undefined)?.results);
}
