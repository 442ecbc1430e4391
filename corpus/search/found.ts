/**
 * What a search is asked and what it answers, as data. Types only: the index is `index.ts`, the drawing is the
 * components' business.
 *
 * Spans are half-open, in UTF-16 code units of the text they belong to; sorted, disjoint.
 */
import type { SourceId } from '../model.ts';
import type { SearchEntry } from './entries.ts';

/** Narrows what is found; an absent field lets everything pass. */
export interface SearchFilters {
  source?: SourceId;
  kind?: SearchEntry['kind'];
  /** From and up to these years: when an event happened, when the sources of anything else were published. */
  from?: number;
  to?: number;
  /** Only where sources differ. */
  differs?: true;
}

/** What there is to choose from. */
export interface FilterChoices {
  /** Latest first. */
  sources: { id: SourceId; name: string }[];
  /** The first and the last year of which anything is known; absent when nothing is dated. */
  years?: [first: number, last: number];
}

export type MarkedSpan = [start: number, end: number];

/** A text of an entry with the words in it that were found. */
export interface MarkedText {
  text: string;
  marks: MarkedSpan[];
}

/** Why a result stands where it does, best first. */
export const CLOSENESS = ['alias', 'alias-beginning', 'words', 'spelling'] as const;
export type Closeness = (typeof CLOSENESS)[number];

export interface SearchResult {
  entry: SearchEntry;
  closeness: Closeness;
  title: MarkedText;
  detail: MarkedText;
  /** What else of the entry was searched and has words that neither title nor detail has. */
  also?: MarkedText;
  /** Words that were found through another spelling: as asked, and as the entry has them. */
  via: { asked: string; found: string }[];
}

/** At most so many results of each kind: what is said for the kind, else `each`. */
export type Limits = { each: number } & Partial<Record<SearchEntry['kind'], number>>;

export interface Found {
  /** By kind, and within a kind best first. The kinds whose best result is closer come first. */
  results: SearchResult[];
  /** How many more of a kind were found than the limits let through; a kind of which all are there is absent. */
  more: Partial<Record<SearchEntry['kind'], number>>;
  /** The query was too long and its end was left out. */
  cut: boolean;
  /** Queries that would find something: nearest spellings, fewer words. Empty when there are results. */
  suggestions: string[];
}
