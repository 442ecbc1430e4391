/** What the automatic comparison takes and gives. Plain data that survives `structuredClone` and JSON. */
import type { Statement } from '../ingest/statement.ts';
import type { Span } from '../match/sentences.ts';
import type { DifferenceType, Edtf, SourceId } from '../model.ts';

/** A source as it is compared: its statements, and the voice it counts as. */
export interface ComparedSource {
  id: SourceId;
  /**
   * Who speaks: the publisher, or that of the source whose text this is (`Source.sameAs`). Sources of one voice are never
   * set beside one another.
   */
  voice: string;
  /** Absent: undated, and no time is compared. */
  date?: Edtf;
  /** BCP 47; absent: English. Of other languages no words are compared. */
  language?: string;
  statements: readonly Statement[];
}

/** One side of a pair. */
export interface Side {
  source: SourceId;
  /** `Statement.at` in its source. */
  statement: number;
}

/** Something that is true of the two texts. Spans are in the text of each side's statement. */
export interface Observation {
  type: DifferenceType;
  /**
   * `same`: the two say the same of it; `unlike`: they do not; `later`: a later figure of a growing count; `one`: only
   * the side with a span speaks of it.
   */
  relation: 'same' | 'unlike' | 'later' | 'one';
  a?: Span;
  b?: Span;
}

/** How sure the engine is, from "Also about these names" (no claim) to "May differ – read both". */
export type Level = 'names' | 'both' | 'may-differ';

/** What is shown first has the lowest. */
export const RANK_OF_LEVEL: Readonly<Record<Level, number>> = { 'may-differ': 0, both: 1, names: 2 };

/** Two statements of two voices, set side by side. */
export interface ComparedPair {
  a: Side;
  b: Side;
  level: Level;
  /** From 0 to 1, for the order only: never shown. */
  likeness: number;
  /** The same for the learnt ranker. Absent: one is in another language than English. */
  alike?: number;
  /** The words that the two share, by which they were found. */
  shared: { a: Span[]; b: Span[] };
  /** What is unlike first, then the rest, in the order of the types. */
  observations: Observation[];
  /** What a level `may-differ` rests on; one of the observations. */
  because?: DifferenceType;
  /** Both rest on one agency, or report one speaker: one voice, told by two. */
  origin?: string;
  /** One of them is in another language than English: names, days and figures are all that was compared. */
  isAcross?: true;
  /** Both have the same words, so that one has them from the other, or both from a third: one voice, told by two. */
  isCopied?: true;
  /** Days between the publications, where both are known. */
  apart?: number;
}
