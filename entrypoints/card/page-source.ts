/**
 * The page as a source: the sentence under the mark is put to the same comparison as any source, here in the card's own
 * process. The page learns nothing of it, and nothing of it is stored. Loaded once there is a card.
 */
import { findingKeys, sharingKeys } from '../../corpus/compare/finding.ts';
import { keptPairs, type KeptPair } from '../../corpus/compare/kept-pair.ts';
import { PAGE_KEY } from '../../corpus/compare/page-key.ts';
import { statementsOf } from '../../corpus/ingest/statements.ts';
import type { AutomaticView, DifferenceType } from '../../corpus/model.ts';
import { ask } from '../background/contract/channel.ts';
import type { PageMention } from '../background/contract/messages.ts';
import { bundledStatements } from '../background/storage/bundled.ts';

/** A card is about a subject; this is only its beginning. */
const MOST = 2;
/** What a reader sees at once; who and where are told in many ways. */
const SHOWING: ReadonlySet<DifferenceType> = new Set(['number', 'date', 'reason', 'polarity']);

/**
 * What the reader's sources and our digests have on what the sentence says; nothing for most sentences.
 *
 * @param text of the block that the mention is in.
 */
export async function besidePage({ start, end, subjects, page }: PageMention, text: string): Promise<AutomaticView[]> {
  const [subject] = subjects;
  if (subject === undefined) return [];
  const { date } = page;
  const dated = date ? { date } : {};
  const sentence = await ask('readSentence', { text, start, end, subject, ...dated });
  const document = { title: '', publisher: '', language: 'en', ...dated, paragraphs: [sentence.text] };
  const statements = statementsOf(document, sentence.known);
  const keys = findingKeys(statements);
  if (keys.length === 0) return [];
  const [own, bundle] = await Promise.all([ask('sharing', { keys }), bundledStatements()]);
  const read = { id: PAGE_KEY, voice: PAGE_KEY, ...dated, statements, keys, passages: [] };
  const pairs = keptPairs(read, sharingKeys(read, [...own, ...bundle])).filter(
    ({ level, a, b }) => level !== 'names' && a.text !== b.text,
  );
  // Of one source the best: with something to show for it, if there is.
  const inOrder = [...pairs.filter(showsSomething), ...pairs.filter((pair) => !showsSomething(pair))];
  const best = [...new Map(inOrder.toReversed().map((pair) => [pair.b.source, pair])).values()].toReversed();
  return best.length === 0
    ? []
    : ask('besidePage', { pairs: best.slice(0, MOST), ...(page.address !== undefined && { address: page.address }) });
}

function showsSomething({ observations }: KeptPair): boolean {
  return observations.some(({ a, b, type }) => a && b && SHOWING.has(type));
}
