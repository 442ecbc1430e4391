/**
 * The event mentions of ECB+ and NewsWCL50 as the product reads them: the sentences of a document become its statements, and
 * each mention that people marked an event in one of them.
 */
import { toldEvent, type ToldEvent } from '../../../compare/same-event.ts';
import type { Statement } from '../../../ingest/statement.ts';
import { statementsOf } from '../../../ingest/statements.ts';
import type { Edtf } from '../../../model.ts';
import type { Span } from '../../../match/sentences.ts';

/** A document of the data, with what people marked in it. */
export interface MarkedDocument {
  topic: string;
  subtopic: string | null;
  doc: string;
  date: string | null;
  /** Numbers of the sentences in `sents`. */
  sent_ids: number[];
  sents: string[][];
  mentions: { sent: number; toks: number[]; chain: string; kind: string; text: string }[];
}

export interface MarkedEvent {
  id: string;
  /** Which event it is, as people said. */
  chain: string;
  /** Only events of one story are set beside one another. */
  story: string;
  text: string;
  event: ToldEvent;
}

/** No space before or behind these, as in print. */
const CLINGS = /^(?:[.,;:!?%)\]’”]|['’](?:s|re|ve|ll|d|m)$|n['’]t$)/u;
const OPENS = /[([$“]$/u;

/** In the order of the mentions; other kinds than events are left out. */
export function eventsOf({ topic, subtopic, doc, date, sent_ids, sents, mentions }: MarkedDocument): MarkedEvent[] {
  const lines = sents.map(printed);
  const document = { title: '', publisher: '', language: 'en', ...(date !== null && { date: date as Edtf }) };
  const statements = statementsOf({ ...document, paragraphs: lines.map(({ text }) => text) });
  return mentions.flatMap(({ sent, toks, chain, kind, text }, at) => {
    const number = sent_ids.indexOf(sent);
    const line = lines[number];
    if (kind !== 'event' || !line) return [];
    const places = toks.map((token) => line.tokens[token]).filter((span) => span !== undefined);
    const start = Math.min(...places.map((span) => span.start));
    const end = Math.max(...places.map((span) => span.end));
    const statement = statements.find(
      (each) => each.paragraph === number + 1 && each.start <= start && end <= each.end,
    );
    const event = statement
      ? readAt(statement, { start: start - statement.start, end: end - statement.start })
      : toldEvent({ ...NOTHING, text: line.text }, { start, end });
    return [{ id: `${doc}:${at}`, chain, story: subtopic ?? topic, text, event }];
  });
}

/** A sentence that is too short to be a statement. */
const NOTHING: Statement = {
  start: 0,
  end: 0,
  paragraph: 0,
  at: 0,
  text: '',
  part: 'body',
  voice: { kind: 'own' },
  names: [],
  figures: [],
  dates: [],
  events: [],
  knownEvents: [],
  reasons: [],
};

function readAt(statement: Statement, span: Span): ToldEvent {
  const found = statement.events.find(({ start, end }) => start < span.end && span.start < end);
  return toldEvent(statement, {
    ...span,
    ...(found?.by !== undefined && { by: found.by }),
    ...(found?.to !== undefined && { to: found.to }),
  });
}

/** A sentence as it was printed: some of the files part figures and compounds ("2, 116", "16 - year - old"). */
export function printedText(tokens: readonly string[]): string {
  return printed(tokens)
    .text.replaceAll(/(?<=\d[.,:]) (?=\d)/gu, '')
    .replaceAll(/(?<=\p{L}|\d) - (?=(?:year|old|time|million|hour|day|foot|point|page|member)\b)/gu, '-')
    .replaceAll(/ ?- s\b/gu, '’s');
}

function printed(tokens: readonly string[]): { text: string; tokens: Span[] } {
  let text = '';
  const spans = tokens.map((token) => {
    if (text !== '' && !CLINGS.test(token) && !OPENS.test(text)) text += ' ';
    const start = text.length;
    text += token;
    return { start, end: text.length };
  });
  return { text, tokens: spans };
}
