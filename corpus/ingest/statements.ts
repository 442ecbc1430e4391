/**
 * From a document to its statements: the one way in. Pure and without state: the same document gives the same statements,
 * whatever else has been read.
 */
import { Sentences, type Span } from '../match/sentences.ts';
import { creditOf } from './agency.ts';
import { datesIn } from './dates.ts';
import { eventsIn } from './events.ts';
import { figuresIn } from './figures.ts';
import { namesIn } from './names.ts';
import { quotationsIn } from './quotations.ts';
import { reasonsIn } from './reasons.ts';
import { voiceOf, type Speaking } from './speech.ts';
import type { Document, Known, Statement } from './statement.ts';

/** Longer "sentences" are lists, tables and code: reading one takes the square of its length. */
const MAX_SENTENCE = 1200;
/** Shorter ones say nothing: "Read more." */
const LEAST_LETTERS = 12;

const NOTHING_KNOWN: Known = { names: [], events: [] };

/** The language of a document whose sentences can be read for events and voices. */
function isReadable({ language }: Pick<Document, 'language'>): boolean {
  return /^en\b/iu.test(language);
}

/**
 * The statements of a document in its order; none of an empty one. Of a language other than English they have names,
 * dates and figures, no events, no reasons and the publisher's voice.
 *
 * @param known what a corpus recognises (`known.ts`); its names go before those found here
 */
export function statementsOf(document: Document, { names: given, events: told }: Known = NOTHING_KNOWN): Statement[] {
  const sentences = new Sentences();
  const texts = [document.title, ...document.paragraphs].map((text) => ({ text, sentences: sentences.of(text) }));
  const names = namesIn(texts, given);
  const quotations = quotationsIn(texts.map(({ text }) => text));
  const english = isReadable(document);
  const credit = creditOf(document);
  const statements: Statement[] = [];
  let speaking: Speaking = { quoting: false };
  texts.forEach(({ text, sentences: spans }, paragraph) => {
    // A speaker's turn ends with the paragraph, unless the next begins with his quotation.
    if (!/^\s*["“]/u.test(text)) speaking = { ...speaking, quoting: false };
    for (const sentence of spans) {
      const span = trimmed(text, sentence);
      const words = text.slice(span.start, span.end);
      if (words.length > MAX_SENTENCE || words.replaceAll(/[^\p{L}\p{N}]/gu, '').length < LEAST_LETTERS) continue;
      const own = (names[paragraph] ?? []).filter(({ start, end }) => start >= span.start && end <= span.end);
      const { voice, after } = english
        ? voiceOf(text, span, { names: own, quotations: quotations[paragraph] ?? [] }, speaking)
        : { voice: { kind: 'own' as const }, after: speaking };
      speaking = after;
      const part = paragraph === 0 ? 'headline' : paragraph === 1 ? 'lead' : 'body';
      const inside = own.map((name) => ({ ...name, start: name.start - span.start, end: name.end - span.start }));
      statements.push({
        ...span,
        paragraph,
        at: statements.length,
        text: words,
        part,
        names: inside,
        figures: figuresIn(words),
        dates: datesIn(words, document.date),
        events: english ? eventsIn(words, inside, part) : [],
        knownEvents: told
          .filter((event) => event.paragraph === paragraph && event.start >= span.start && event.end <= span.end)
          .map(({ key, start, end }) => ({ key, start: start - span.start, end: end - span.start })),
        reasons: english ? reasonsIn(words) : [],
        voice: credit === undefined ? voice : { carrier: credit, ...voice },
      });
    }
  });
  return statements;
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}
