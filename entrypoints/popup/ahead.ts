/**
 * What the popup waits for first is asked for first: it is on its way while the components are being made. Its own file among
 * the built ones, for what shares one with components would run after them (see `CHUNKS` in `wxt.config.ts`).
 */
import { lastLook } from '../background/contract/look.ts';
import { lastSearch } from '../background/contract/last-search.ts';

export const ahead = { lastSearch: lastSearch(), look: lastLook() };
