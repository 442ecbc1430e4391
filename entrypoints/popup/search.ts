/** The search of the popup. It is loaded once the popup stands there: what was found last needs no index to be shown. */
import type { Search } from '../../components/search-session.ts';
import { SearchIndex } from '../../corpus/search/index.ts';
import { readIndexBytes } from '../background/contract/search-index.ts';
import { completed } from '../background/storage/texts.ts';

export { rememberSearch } from '../background/contract/last-search.ts';

/**
 * Searches what is bundled until it is known what the reader has brought, which takes Firefox longer than all the rest. What is
 * not found there is not said before that.
 *
 * @param more called when there turns out to be more.
 */
export function searchWhatIsRead(more: () => void): Search {
  const { bundled, whole } = readIndexBytes();
  const known = bundled.then((bytes) => SearchIndex.whole(bytes));
  let all: SearchIndex | undefined;
  const everything = whole.then(async (bytes) => {
    all = bytes ? SearchIndex.whole(bytes, completed) : await known;
    if (bytes) more();
    return all;
  });
  // Whoever searches hears of it.
  everything.catch(() => {});
  return async (query, filters, limits) => {
    const found = await (all ?? (await known.catch(() => everything))).search(query, filters, limits);
    return all || found.results.length > 0 ? found : (await everything).search(query, filters, limits);
  };
}
