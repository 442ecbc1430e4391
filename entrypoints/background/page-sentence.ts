/**
 * The sentence under a mark, for the card to set beside the reader's sources: its words, and what the corpus recognises in
 * them with the whole block as the evidence. Nothing of it is kept.
 */
import { knownIn } from '../../corpus/ingest/known.ts';
import type { Known } from '../../corpus/ingest/statement.ts';
import type { Edtf, SubjectId } from '../../corpus/model.ts';
import type { Corpus } from '../../corpus/pack/corpus.ts';
import { sentenceAround } from './sentence.ts';

/** A mark in the text of its block. */
export interface MarkedText {
  text: string;
  start: number;
  end: number;
  subject: SubjectId;
  /** Of the page. */
  date?: Edtf;
}

export interface ReadSentence {
  /** One sentence or several. */
  text: string;
  /** In paragraph 1, which is that text. */
  known: Known;
}

/** What stands in a text for a picture or a field. */
const PLACEHOLDERS = /[\s\uFFFC]/g;

export function readSentence(corpus: Corpus, { text: raw, start, end, subject, date }: MarkedText): ReadSentence {
  const text = raw.replace(PLACEHOLDERS, ' ');
  const around = sentenceAround(text, start, end);
  const { names, events } = knownIn({ title: '', paragraphs: [text], ...(date && { date }) }, corpus);
  const within = <One extends { start: number; end: number }>(all: readonly One[]): One[] =>
    all
      .filter((one) => one.start >= around.start && one.end <= around.end)
      .map((one) => ({ ...one, start: one.start - around.start, end: one.end - around.start }));
  const mark = { paragraph: 1, start, end, key: subject };
  const record = corpus.subjects.get(subject);
  const isKnown = [...names, ...events].some((one) => one.start < end && start < one.end);
  // What the page as a whole makes certain, a block alone may not.
  const marked = isKnown ? undefined : record;
  return {
    text: text.slice(around.start, around.end),
    known: {
      names: within(marked?.kind === 'entity' ? [...names, { ...mark, type: marked.type }] : names),
      events: within(marked?.kind === 'event' ? [...events, mark] : events),
    },
  };
}
