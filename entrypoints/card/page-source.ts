/**
 * The page as a source: the sentence under the mark is put to the same comparison as any source, here in the card's own
 * process. The page learns nothing of it, and nothing of it is stored. Loaded once there is a card.
 */
import { findingKeys, sharingKeys } from '../../corpus/compare/finding.ts';
import { keptPairs, type KeptPair } from '../../corpus/compare/kept-pair.ts';
import { PAGE_KEY } from '../../corpus/compare/page-key.ts';
import type { ReadSource } from '../../corpus/compare/read-source.ts';
import type { BesidePage } from '../../components/shown.ts';
import { isReadable, statementsOf } from '../../corpus/ingest/statements.ts';
import type { DifferenceType } from '../../corpus/model.ts';
import { ask } from '../background/contract/channel.ts';
import { languageOf } from '../background/contract/language.ts';
import type { PageMention } from '../background/contract/messages.ts';
import { bundledStatements } from '../background/storage/bundled-corpus.ts';

/** A card is about a subject; this is only its beginning. */
const MOST = 2;
const NOTHING: BesidePage = { pairs: [] };
/** What a reader sees at once; who and where are told in many ways. */
const SHOWING: ReadonlySet<DifferenceType> = new Set(['number', 'date', 'reason', 'polarity']);

/**
 * A function that gives what the reader's sources and our digests have on what a sentence says: the one in which a mention
 * stands, in the text of its block. Nothing for most sentences.
 */
export function pageSource(): (mention: PageMention, text: string) => Promise<BesidePage> {
  const bundle = bundledStatements();
  return async ({ start, end, subjects, page }, text) => {
    const [subject] = subjects;
    if (subject === undefined) return NOTHING;
    const { address } = page;
    const dated = page.date ? { date: page.date } : {};
    const [sentence, language = 'en'] = await Promise.all([
      ask('readSentence', { text, start, end, subject, ...dated }),
      languageOf(text),
    ]);
    const document = { title: '', publisher: '', language, ...dated, paragraphs: [sentence.text] };
    const statements = statementsOf(document, sentence.known);
    const keys = findingKeys(statements, isReadable(language));
    if (keys.length === 0) return NOTHING;
    const [own, ours] = await Promise.all([ask('sharing', { keys }), bundle]);
    const other = isReadable(language) ? {} : { language };
    const read: ReadSource = { id: PAGE_KEY, voice: PAGE_KEY, ...dated, ...other, statements, keys, passages: [] };
    const pairs = bestOfEach(keptPairs(read, sharingKeys(read, [...own, ...ours])));
    if (pairs.length === 0) return NOTHING;
    const best = { pairs: pairs.slice(0, MOST), ...(address !== undefined && { address }) };
    return { pairs: await ask('besidePage', best), ...other };
  };
}

/** Of each source the best: with something to show for it, if there is. */
function bestOfEach(all: readonly KeptPair[]): KeptPair[] {
  const pairs = all.filter(({ level, a, b }) => level !== 'names' && a.text !== b.text);
  const inOrder = [...pairs.filter(showsSomething), ...pairs.filter((pair) => !showsSomething(pair))];
  const best = new Map(inOrder.toReversed().map((pair) => [pair.b.source, pair]));
  return inOrder.filter((pair) => best.get(pair.b.source) === pair);
}

function showsSomething({ observations }: KeptPair): boolean {
  return observations.some(({ a, b, type }) => a && b && SHOWING.has(type));
}
