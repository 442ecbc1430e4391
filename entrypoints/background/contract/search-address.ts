/**
 * A search in the address of the search page, behind the `#`, so that it can be kept as a bookmark and never leaves the
 * browser: `search.html#q=khamenei&kind=event&from=2014&differs=1`. Reading drops what it does not know.
 */
import type { PassageId, SourceId, SubjectId } from '../../../corpus/model.ts';
import { KINDS, type Opened } from '../../../corpus/search/entries.ts';
import type { SearchFilters } from '../../../corpus/search/found.ts';

export interface Search {
  query: string;
  filters: SearchFilters;
  /** What is opened beside the results. */
  open?: Opening;
}

/** `named`: what has the query for a name; nothing where it is no name. */
export type Opening = Opened | 'named';

/** The address within the extension. */
export function searchPage(search: Search): `/search.html#${string}` {
  return `/search.html${toAddress(search)}`;
}

export function toAddress({ query, filters, open }: Search): `#${string}` {
  const { source, kind, from, to, differs } = filters;
  const parts: Record<string, string | number | undefined> = {
    q: query,
    source,
    kind,
    from,
    to,
    differs: differs && 1,
    ...(open === 'named' ? { open: 1 } : open && 'source' in open ? { whole: open.source } : { ...open }),
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
  const open = opening(params);
  return {
    query: params.get('q') ?? '',
    filters: {
      ...(source !== null && { source: source as SourceId }),
      ...(kind && { kind }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(params.get('differs') === '1' && { differs: true as const }),
    },
    ...(open && { open }),
  };
}

function opening(params: URLSearchParams): Opening | undefined {
  const [subject, at, whole] = ['subject', 'at', 'whole'].map((name) => params.get(name));
  if (subject) return { subject: subject as SubjectId, ...(at && { at: at as PassageId }) };
  if (whole) return { source: whole as SourceId };
  return params.get('open') === '1' ? 'named' : undefined;
}

function year(text: string | null): number | undefined {
  return text !== null && /^\d{4}$/.test(text) ? Number(text) : undefined;
}
