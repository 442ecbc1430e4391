/**
 * What stands in quotation marks, paragraph by paragraph: also where a quotation runs over several paragraphs (each begins
 * with a mark, only the last ends with one), and where the opening mark was lost. Knows no speakers.
 */
import type { Span } from '../match/sentences.ts';

/** A quotation that runs on into the next paragraph, or a lone mark, reaches no further than this. */
const MAX_LOST_OPENING = 400;

/** The quotations of each paragraph, sorted and disjoint, without their marks. */
export function quotationsIn(paragraphs: readonly string[]): Span[][] {
  let goesOn = false;
  return paragraphs.map((text, at) => {
    const { spans, open } = read(text, goesOn && /^\s*["“]/u.test(text));
    const next = paragraphs[at + 1];
    // Only where the next paragraph begins with a mark again does an open one mean that the speaker goes on.
    goesOn = open && next !== undefined && /^\s*["“]/u.test(next);
    if (open && !goesOn) return spans.slice(0, -1).concat(closed(text, spans.at(-1)));
    return spans;
  });
}

/** A mark that is never closed opens one sentence, no more. */
function closed(text: string, last: Span | undefined): Span[] {
  if (!last) return [];
  const end = /[.!?](?=\s|$)/u.exec(text.slice(last.start));
  return [{ start: last.start, end: end ? last.start + end.index + 1 : last.end }];
}

function read(text: string, continued: boolean): { spans: Span[]; open: boolean } {
  const spans: Span[] = [];
  let start = -1;
  for (const { index, 0: mark } of text.matchAll(/["“”„«»]/gu)) {
    const opens = mark === '“' || mark === '„' || mark === '«' || (mark === '"' && start < 0 && !closesAt(text, index));
    if (start < 0 && opens) start = index + 1;
    else if (start >= 0 && !(opens && mark !== '"')) {
      spans.push({ start, end: index });
      start = -1;
    } else if (start < 0) {
      // The opening mark was lost: from the beginning of its sentence.
      const from = lostOpening(text, index, spans.at(-1)?.end ?? 0);
      if (index - from <= MAX_LOST_OPENING && index > from) spans.push({ start: from, end: index });
    }
  }
  if (start >= 0) spans.push({ start, end: text.length });
  return { spans: continued || spans.length > 0 ? spans : [], open: start >= 0 };
}

/** A straight mark right behind a letter or a stop, before white space, closes. */
function closesAt(text: string, at: number): boolean {
  return (
    /[\p{L}\p{N}.,!?;…)]$/u.test(text.slice(Math.max(0, at - 1), at)) &&
    /^(?:[\s,.;:)\]]|$)/u.test(text.slice(at + 1, at + 2))
  );
}

function lostOpening(text: string, at: number, from: number): number {
  const before = text.slice(from, at);
  const sentence = /^[\s\S]*[.!?]["”]?\s+(?=\S)/u.exec(before.slice(0, -2));
  return from + (sentence ? sentence[0].length : 0);
}

/** How much of a span lies in quotations, from 0 to 1; 0 of an empty span. */
export function quotedShare(quotations: readonly Span[], { start, end }: Span): number {
  if (end <= start) return 0;
  const inside = quotations.reduce(
    (sum, quoted) => sum + Math.max(0, Math.min(end, quoted.end) - Math.max(start, quoted.start)),
    0,
  );
  return inside / (end - start);
}
