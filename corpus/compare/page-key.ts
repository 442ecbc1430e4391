import type { SourceKey } from './read-source.ts';

/** In place of a source's: the page that is being read, of which nothing is kept. */
export const PAGE_KEY = 'page' as SourceKey;
