/**
 * A search in the address of the search page, behind the `#`, so that it can be kept as a bookmark and never leaves the
 * browser: `#q=khamenei&kind=event&from=2014&differs=1`. Reading drops what it does not know.
 */
import type { SourceId } from '../../corpus/model.ts';
import { KINDS } from '../../corpus/search/entries.ts';
import type { SearchFilters } from '../../corpus/search/found.ts';

export interface Search {
  query: string;
  filters: SearchFilters;
}

export function toAddress({ query, filters }: Search): string {
  const { source, kind, from, to, differs } = filters;
  const parts: Record<string, string | number | undefined> = {
    q: query,
    source,
    kind,
    from,
    to,
    differs: differs && 1,
  };
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(parts))
    if (value !== undefined && value !== '') params.set(name, String(value));
  return `#${params}`;
}

export function fromAddress(hash: string): Search {
  const params = new URLSearchParams(hash.slice(1));
  const source = params.get('source');
  const kind = KINDS.find((each) => each === params.get('kind'));
  const from = year(params.get('from'));
  const to = year(params.get('to'));
  return {
    query: params.get('q') ?? '',
    filters: {
      ...(source !== null && { source: source as SourceId }),
      ...(kind && { kind }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(params.get('differs') === '1' && { differs: true as const }),
    },
  };
}

function year(text: string | null): number | undefined {
  return text !== null && /^\d{4}$/.test(text) ? Number(text) : undefined;
}
