/**
 * A document that nobody sees, in Chrome: does for the background what its service worker should not load. It goes when
 * it is not needed, and is opened again.
 */
import { SearchIndex } from '../../corpus/search/index.ts';
import { answerAsOffscreen, ask } from '../background/contract/channel.ts';
import { searchIndexBytes } from '../background/contract/search-index.ts';
import { suggestionsFor } from '../background/contract/suggestions.ts';
import { completed } from '../background/storage/texts.ts';

/** Somebody who types goes on within this. */
const IDLE_MS = 60_000;

function main(): void {
  let index: Promise<SearchIndex> | undefined;
  let leaving = setTimeout(close, IDLE_MS);
  answerAsOffscreen({
    async takeArrived(arrival) {
      clearTimeout(leaving);
      const { takeArrived } = await import('../background/storage/arrived.ts');
      const failure = await takeArrived(arrival, () => ask('libraryChanged', {}));
      // The next search is over what is there then.
      index = undefined;
      leaving = setTimeout(close, IDLE_MS);
      return failure ?? null;
    },
    async suggestions({ typed, anew }) {
      clearTimeout(leaving);
      leaving = setTimeout(close, IDLE_MS);
      if (anew) index = undefined;
      index ??= searchIndexBytes().then((bytes) => SearchIndex.whole(bytes, completed));
      return suggestionsFor(await index, typed);
    },
  });
}

main();
