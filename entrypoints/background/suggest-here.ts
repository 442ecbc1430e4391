/** Searching in Firefox's event page: loaded when it is first needed, never when the background wakes. */
import { SearchIndex } from '../../corpus/search/index.ts';
import { searchIndexBytes } from './contract/search-index.ts';
import { completed } from './storage/texts.ts';
import { suggestionsFor, type Suggestion } from './contract/suggestions.ts';

export async function suggestHere(): Promise<(typed: string) => Promise<Suggestion[]>> {
  const index = SearchIndex.whole(await searchIndexBytes(), completed);
  return (typed) => suggestionsFor(index, typed);
}
