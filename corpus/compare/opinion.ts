/**
 * A second opinion on one pair of statements, as a language model gives it: what it is asked, the shape of its answer, and what
 * of an answer is taken. Knows no model and no browser. Nothing counts that does not rest on words which stand in both texts, and
 * no level or observation of ours ever changes for it.
 */
import type { Span } from '../match/sentences.ts';

const VERDICTS = ['same', 'differ', 'apart', 'unsure'] as const;

/** `same`: both tell one thing alike; `differ`: one thing, in ways that cannot both be so; `apart`: two things. */
export type OpinionVerdict = (typeof VERDICTS)[number];

export interface Opinion {
  verdict: OpinionVerdict;
  /** The words that it rests on, in either text; absent only where it is `unsure`. */
  a?: Span;
  b?: Span;
}

/** What there is to say of an opinion that was asked for; `loading` in percent. */
export type OpinionState =
  | { kind: 'asking' | 'must-load' | 'silent' | 'unavailable' }
  | { kind: 'loading'; percent: number }
  | { kind: 'given'; opinion: Opinion };

/** Of the answer, as JSON Schema. */
export const OPINION_SCHEMA = {
  type: 'object',
  properties: {
    verdict: { type: 'string', enum: VERDICTS },
    first: { type: 'string' },
    second: { type: 'string' },
  },
  required: ['verdict', 'first', 'second'],
  additionalProperties: false,
} as const;

/** Fewer letters are no quotation. */
const LEAST_LETTERS = 3;

export function opinionQuestion(a: string, b: string): string {
  return `Below are two sentences from two publications. Compare what they say, from their words alone.
"same": both tell of one thing and agree. "differ": both tell of one thing, but not both can be right. "apart": they tell of
different things. "unsure": their words do not show which.
In "first" copy the words of sentence 1 that decide it, exactly as they stand there; in "second" those of sentence 2.

Sentence 1: ${oneLine(a)}
Sentence 2: ${oneLine(b)}`;
}

/** @returns undefined for what is no such answer, or quotes what does not stand in the texts word for word */
export function opinionFrom(answer: string, a: string, b: string): Opinion | undefined {
  const { verdict, first, second } = fieldsOf(answer);
  const known = VERDICTS.find((each) => each === verdict);
  if (known === undefined) return undefined;
  if (known === 'unsure') return { verdict: known };
  const [inA, inB] = [quotedIn(a, first), quotedIn(b, second)];
  return inA && inB ? { verdict: known, a: inA, b: inB } : undefined;
}

function fieldsOf(answer: string): Record<string, unknown> {
  try {
    const fields: unknown = JSON.parse(answer);
    return typeof fields === 'object' && fields !== null ? { ...fields } : {};
  } catch {
    return {};
  }
}

function quotedIn(text: string, quotation: unknown): Span | undefined {
  if (typeof quotation !== 'string' || (quotation.match(/[\p{L}\p{N}]/gu) ?? []).length < LEAST_LETTERS)
    return undefined;
  const words = quotation.trim();
  const start = text.indexOf(words);
  return start < 0 ? undefined : { start, end: start + words.length };
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
