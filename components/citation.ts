/**
 * Excerpts as citations: what a reader puts on the clipboard. A quotation is copied as the words of whoever said them,
 * a passage in the source's own words as those; a digest as our summary, and never as the source's words.
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
  return lines(words.quoted({ text: quotation.words }), words.citedQuotation({ voice, ...place }), link);
}

/** A passage in its source's own words, as a quotation of that: in as many lines. */
export function passageCitation(
  { words: own, paragraph, link }: ExcerptView & { words: string },
  { publisher, date }: Cited,
  words: Words,
): string {
  const place = { date: dateText(date, words), paragraph };
  const voice = words.ownWords({ publisher });
  return lines(words.quoted({ text: own }), words.citedQuotation({ voice, ...place }), link);
}

/**
 * A digest in three lines: our summary, said to be ours; what it summarises; the address.
 *
 *     Summary by Concordance: Khamenei turned the request down.
 *     Of The Washington Post, 15 September 2014, paragraph 4
 *     https://…
 */
export function digestCitation(
  { digest = '', paragraph, link }: ExcerptView,
  { publisher, date }: Cited,
  words: Words,
): string {
  const place = { date: dateText(date, words), paragraph };
  return lines(words.citedSummary({ digest }), words.citedSource({ publisher, ...place }), link);
}

/** A source may have no address. */
function lines(...given: (string | undefined)[]): string {
  return given.filter((line) => line !== undefined).join('\n');
}
