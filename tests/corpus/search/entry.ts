/** Invented entries for search tests: each whole, changed where a test needs it. */
import type { Edtf, PassageId, SourceId, SubjectId } from '../../../corpus/model.ts';
import type { SearchEntry } from '../../../corpus/search/entries.ts';
import { SearchIndex } from '../../../corpus/search/index.ts';
import type { SearchFilters } from '../../../corpus/search/found.ts';

export function entry(kind: SearchEntry['kind'], title: string, changes: Partial<SearchEntry> = {}): SearchEntry {
  return {
    kind,
    title,
    detail: '',
    aliases: [],
    also: [],
    sources: [],
    differs: false,
    subject: title as SubjectId,
    passage: title as PassageId,
    ...changes,
  } as SearchEntry;
}

export const dated = (first: string, last = first): { dates: [Edtf, Edtf] } => ({
  dates: [first as Edtf, last as Edtf],
});
export const from = (...sources: string[]): { sources: SourceId[] } => ({ sources: sources as SourceId[] });

/** The titles of what is found, in order. */
export async function titles(entries: SearchEntry[], query: string, filters: SearchFilters = {}): Promise<string[]> {
  const { results } = await SearchIndex.of(entries).search(query, filters);
  return results.map(({ entry }) => entry.title);
}
