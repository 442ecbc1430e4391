/**
 * Sets a sentence of the page beside the reader's sources and our digests. What that takes is made when it is loaded, for
 * longer than a page may stand still, and some browsers run a card's frame in the page's own process: so a worker does it.
 */
import { findingKeys, sharingKeys } from '../../corpus/compare/finding.ts';
import { keptPairs, type KeptPair } from '../../corpus/compare/kept-pair.ts';
import { PAGE_KEY } from '../../corpus/compare/page-key.ts';
import type { ReadSource } from '../../corpus/compare/read-source.ts';
import { isReadable, statementsOf } from '../../corpus/ingest/statements.ts';
import type { DifferenceType, Edtf } from '../../corpus/model.ts';
import type { BackgroundRequests } from '../background/contract/messages.ts';
import { bundledStatements } from '../background/storage/bundled-corpus.ts';

/** `language` is BCP 47; `date` that of the page. */
export type PageSentence = BackgroundRequests['readSentence']['answer'] & { language: string; date?: Edtf };

/** What a reader sees at once; who and where are told in many ways. */
const SHOWING: ReadonlySet<DifferenceType> = new Set(['number', 'date', 'reason', 'polarity']);

export interface Comparing {
  /** The sentence as a source; without keys where it says nothing that could be compared. */
  read: (sentence: PageSentence) => ReadSource;
  /** The best pair with each source, those with something to show for it first. */
  pairs: (ask: { read: ReadSource; own: ReadSource[] }) => Promise<KeptPair[]>;
}

export function comparing(): Comparing {
  const ours = bundledStatements();
  return {
    read({ text, known, language, ...dated }) {
      const document = { title: '', publisher: '', language, ...dated, paragraphs: [text] };
      const statements = statementsOf(document, known);
      const keys = findingKeys(statements, isReadable(language));
      const other = isReadable(language) ? {} : { language };
      return { id: PAGE_KEY, voice: PAGE_KEY, ...dated, ...other, statements, keys, passages: [] };
    },
    pairs: async ({ read, own }) => bestOfEach(keptPairs(read, sharingKeys(read, [...own, ...(await ours)]))),
  };
}

function bestOfEach(all: readonly KeptPair[]): KeptPair[] {
  const pairs = all.filter(({ level, a, b }) => level !== 'names' && a.text !== b.text);
  const inOrder = [...pairs.filter(showsSomething), ...pairs.filter((pair) => !showsSomething(pair))];
  const best = new Map(inOrder.toReversed().map((pair) => [pair.b.source, pair]));
  return inOrder.filter((pair) => best.get(pair.b.source) === pair);
}

function showsSomething({ observations }: KeptPair): boolean {
  return observations.some(({ a, b, type }) => a && b && SHOWING.has(type));
}
