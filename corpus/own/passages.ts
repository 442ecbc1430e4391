/**
 * A document to a source with located passages, in its own words, each with the subjects that are named in it.
 *
 * A paragraph is a passage; a long one is several, broken between sentences. Who is named in it is said by `named.ts`, with
 * the whole document as the evidence.
 */
import { publishedOn } from '../compare/dates.ts';
import { Sentences } from '../match/sentences.ts';
import type { Passage, PassageId, Source, SourceId } from '../model.ts';
import type { Corpus } from '../pack/corpus.ts';
import { namedIn, type FoundName, type Text } from './named.ts';
import { sketchOf } from './same.ts';
import type { Document } from './document.ts';

/** A source with its passages, as it is kept: nothing else is needed to compile it. */
export interface OwnSource {
  source: Source;
  passages: Passage[];
  /** By which the same text is recognised; see `same.ts`. */
  sketch: number[];
  /** The names in it that the other packs do not know; absent: not looked for, as in a pack that brings its subjects. */
  names?: FoundName[];
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
  const texts = parts.map(({ words }) => words);
  const { subjects, names } = namedIn(readAs(facts, texts), corpus);
  const passages = parts.map((part, at): Passage => {
    const anchor = facts.url === undefined ? undefined : part.words.split(' ', ANCHOR_WORDS).join(' ');
    return { ...part, source: id, subjects: subjects[at] ?? [], ...(anchor !== undefined && { anchor }) };
  });
  return { source: { id, ...facts }, passages, sketch: sketchOf(paragraphs), names };
}

/** A day that stands in for another is no day to read by. */
function readAs({ title, language, ...dated }: Omit<Source, 'id'>, passages: readonly string[]): Text {
  const date = publishedOn(dated);
  return { title, language, ...(date !== undefined && { date }), passages };
}

/** The same source read again, by a corpus that knows other names; one whose passages are not its own words stays. */
export function readAgain<Stored extends OwnSource>(stored: Stored, corpus: Corpus): Stored {
  const { source, passages } = stored;
  const texts = passages.flatMap(({ words }) => words ?? []);
  if (texts.length < passages.length) return stored;
  const { subjects, names } = namedIn(readAs(source, texts), corpus);
  return { ...stored, passages: passages.map((each, at) => ({ ...each, subjects: subjects[at] ?? [] })), names };
}

/**
 * The same without its texts, but for those that are needed, and without what tells its text from others.
 *
 * @param key that it is kept under.
 */
export function withoutTexts<Own extends OwnSource>(
  own: Own,
  key: string,
  isNeeded: (key: string, passage: Passage) => boolean,
): Own {
  const passages = own.passages.map((passage): Passage => {
    if (isNeeded(key, passage)) return passage;
    const { words: _words, digest: _digest, ...rest } = passage;
    return { ...rest, kept: key };
  });
  return { ...own, sketch: [], passages };
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
