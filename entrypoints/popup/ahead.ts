/**
 * What the popup waits for longest is asked for first: it is on its way while the components are being made, and there before
 * the popup is drawn for the first time. Its own file among the built ones, for what shares one with components would run
 * after them (see `CHUNKS` in `wxt.config.ts`).
 */
import { lastSearch } from '../background/contract/last-search.ts';
import { readIndexBytes } from '../background/contract/search-index.ts';

export const ahead = { lastSearch: lastSearch(), indexBytes: readIndexBytes() };
