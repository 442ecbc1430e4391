/**
 * A document to a source with located passages, in its own words, each with the subjects that are named in it.
 *
 * A paragraph is a passage; a long one is several, broken between sentences. Names are found as on a page, with the
 * whole document as the evidence (see `match/reading.ts`).
 */
import { Reading } from '../match/reading.ts';
import { Sentences } from '../match/sentences.ts';
import type { Passage, PassageId, Source, SourceId, SubjectId } from '../model.ts';
import type { Corpus } from '../pack/corpus.ts';
import { sketchOf } from './same.ts';
import type { Document } from './document.ts';

/** A source with its passages, as it is kept: nothing else is needed to compile it. */
export interface OwnSource {
  source: Source;
  passages: Passage[];
  /** By which the same text is recognised; see `same.ts`. */
  sketch: number[];
}

/** A paragraph up to this length is one passage: a reader sees it whole. UTF-16 code units. */
const WHOLE_LENGTH = 1_000;
/** Passages of a longer paragraph are up to this long, unless a sentence is longer. */
const PART_LENGTH = 700;
/** A text fragment has at most so many words. */
const ANCHOR_WORDS = 5;

/** @param corpus whose names are looked for. @param id unique among all sources. */
export function ownSource({ paragraphs, ...facts }: Document, id: SourceId, corpus: Corpus): OwnSource {
  const parts = paragraphs.flatMap((paragraph, at) => {
    const pieces = piecesOf(paragraph);
    return pieces.map((words, piece) => ({
      id: `${id}#p${at + 1}${pieces.length > 1 ? `-${piece + 1}` : ''}` as PassageId,
      paragraph: at + 1,
      words,
    }));
  });
  const named = subjectsIn(
    parts.map(({ words }) => words),
    facts.date,
    corpus,
  );
  const passages = parts.map((part, at): Passage => {
    const anchor = facts.url === undefined ? undefined : part.words.split(' ', ANCHOR_WORDS).join(' ');
    return { ...part, source: id, subjects: named[at] ?? [], ...(anchor !== undefined && { anchor }) };
  });
  return { source: { id, ...facts }, passages, sketch: sketchOf(paragraphs) };
}

/** The subjects of each text, by first appearance: the best reading of each mention. */
function subjectsIn(texts: readonly string[], date: Source['date'], corpus: Corpus): SubjectId[][] {
  const named: SubjectId[][] = texts.map(() => []);
  const blocks = texts.map((text, id) => ({ id, text }));
  for (const { id, mentions } of new Reading(corpus, date).read(blocks)) {
    const subjects = mentions.map((mention) => mention.subjects[0]).filter((each) => each !== undefined);
    named[id] = [...new Set(subjects)];
  }
  return named;
}

/** One piece for most paragraphs; never an empty one. */
function piecesOf(paragraph: string): string[] {
  if (paragraph.length <= WHOLE_LENGTH) return [paragraph];
  const pieces: string[] = [];
  let piece = '';
  for (const { start, end } of new Sentences().of(paragraph)) {
    for (const sentence of slices(paragraph.slice(start, end))) {
      if (piece !== '' && piece.length + sentence.length > PART_LENGTH) {
        pieces.push(piece.trim());
        piece = '';
      }
      piece += sentence;
    }
  }
  pieces.push(piece.trim());
  return pieces.filter((each) => each !== '');
}

/** A "sentence" without an end is broken between words, and a word without one anywhere. */
function slices(sentence: string): string[] {
  if (sentence.length <= WHOLE_LENGTH) return [sentence];
  const parts: string[] = [];
  for (let from = 0; from < sentence.length;) {
    const limit = from + PART_LENGTH;
    const space = limit < sentence.length ? sentence.lastIndexOf(' ', limit) : sentence.length;
    const to = space > from ? space : limit;
    parts.push(sentence.slice(from, to));
    from = to;
  }
  return parts;
}
