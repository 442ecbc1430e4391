/**
 * From a document to its statements: the one way in. Pure and without state: the same document gives the same statements,
 * whatever else has been read.
 */
import { Sentences, type Span } from '../match/sentences.ts';
import { readerOf, type Reader } from './abroad.ts';
import { creditOf } from './agency.ts';
import { datesIn } from './dates.ts';
import { eventsIn } from './events.ts';
import { figuresIn } from './figures.ts';
import { namesIn } from './names.ts';
import { quotationsIn } from './quotations.ts';
import { reasonsIn } from './reasons.ts';
import { voiceOf, type Speaking } from './speech.ts';
import type { Document, Known, KnownName, Name, Statement } from './statement.ts';
import { knownLanguage, writingOf } from './writing.ts';

/** Longer "sentences" are lists, tables and code: reading one takes the square of its length. */
const MAX_SENTENCE = 1200;
/** Shorter ones say nothing: "Read more." */
const LEAST_LETTERS = 12;

const NOTHING_KNOWN: Known = { names: [], events: [] };

/** Whether the sentences of a language are read for events and voices. */
export function isReadable(language: string): boolean {
  return /^en\b/iu.test(language);
}

/**
 * The statements of a document in its order; none of an empty one. Of a language other than English they have the names
 * that are known, countries, dates and figures, no events, no reasons and the publisher's voice.
 *
 * @param known what a corpus recognises (`known.ts`); its names go before those found here
 */
export function statementsOf(document: Document, { names: given, events: told }: Known = NOTHING_KNOWN): Statement[] {
  const english = isReadable(document.language);
  const sentences = new Sentences(english ? 'en' : knownLanguage(document.language));
  const texts = [document.title, ...document.paragraphs].map((text) => ({ text, sentences: sentences.of(text) }));
  const abroad = english ? undefined : readerOf(writingOf(document.language));
  const names = abroad ? namesAbroad(texts, given, abroad) : namesIn(texts, given);
  const quotations = quotationsIn(texts.map(({ text }) => text));
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
      const dates = abroad ? abroad.dates(words, document.date) : datesIn(words, document.date);
      statements.push({
        ...span,
        paragraph,
        at: statements.length,
        text: words,
        part,
        names: inside,
        figures: abroad ? abroad.figures(words, dates) : figuresIn(words),
        dates,
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

/** Of other languages capitals tell no names: those that are known, and countries. */
function namesAbroad(texts: readonly { text: string }[], given: readonly KnownName[], reader: Reader): Name[][] {
  return texts.map(({ text }, at) => {
    const known = given.filter(({ paragraph }) => paragraph === at);
    const others = reader
      .countries(text)
      .filter(({ start, end }) => !known.some((name) => name.start < end && start < name.end));
    return [...known, ...others].toSorted((one, other) => one.start - other.start);
  });
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}
