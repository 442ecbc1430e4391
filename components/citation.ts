/**
 * Excerpts as citations: what a reader puts on the clipboard. A quotation is copied as the words of whoever said them;
 * a digest as our summary, and never as the source's words.
 */
import type { Edtf, ExcerptView } from '../corpus/model.ts';
import { dateText } from './dates.ts';
import type { Words } from './words.ts';

/** What a citation needs to know of the source. */
export interface Cited {
  publisher: string;
  date: Edtf;
}

/**
 * A quotation in three lines: the words; who said them, in which source, when, in which paragraph; the address.
 *
 *     “evil intentions”
 *     Ali Khamenei, in The Washington Post, 15 September 2014, paragraph 4
 *     https://…
 */
export function quotationCitation(
  { quotation, paragraph, link }: ExcerptView & { quotation: NonNullable<ExcerptView['quotation']> },
  { publisher, date }: Cited,
  words: Words,
): string {
  const { speaker, carrier } = quotation;
  const source = carrier === undefined ? publisher : words.carriedBy({ publisher, carrier: carrier.name });
  const voice =
    speaker === undefined ? words.ownWords({ publisher: source }) : words.voiceIn({ speaker: speaker.name, source });
  const place = { date: dateText(date, words), paragraph };
  return [words.quoted({ text: quotation.words }), words.citedQuotation({ voice, ...place }), link].join('\n');
}

/**
 * A digest in three lines: our summary, said to be ours; what it summarises; the address.
 *
 *     Summary by Concordance: Khamenei turned the request down.
 *     Of The Washington Post, 15 September 2014, paragraph 4
 *     https://…
 */
export function digestCitation(
  { digest, paragraph, link }: ExcerptView,
  { publisher, date }: Cited,
  words: Words,
): string {
  const place = { date: dateText(date, words), paragraph };
  return [words.citedSummary({ digest }), words.citedSource({ publisher, ...place }), link].join('\n');
}
