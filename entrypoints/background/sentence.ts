/** Finds the sentence that is being read. It may be wrong at an unusual abbreviation; nothing but placement hangs on it. */

/** In UTF-16 code units: what is longer than this on one side of a mark does not fit the screen with it. */
const FARTHEST = 1_000;
/** "Am 15. September" too, as many languages write it. */
const endsInAbbreviation = (segment: string): boolean =>
  /(?:^|[\s("“])(?:\d{1,2}|\p{Lu}|(?:\p{Lu}\.)+\p{Lu}|Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Maj|Sgt|Capt|Sen|Rep|Gov|Rev|Prof|No|vs)\.\s*$/u.test(
    segment,
  );

/** @returns the span of the sentence, or sentences, that a span of the text stands in. */
export function sentenceAround(text: string, start: number, end: number): { start: number; end: number } {
  const from = Math.max(0, start - FARTHEST);
  const window = text.slice(from, end + FARTHEST);
  const around = { start: -1, end: from };
  let begin = from;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(window)) {
    const done = around.end + segment.length;
    around.end = done;
    if (endsInAbbreviation(segment) && done < end + FARTHEST) continue;
    if (done > start && around.start === -1) around.start = begin;
    if (done >= end) break;
    begin = done;
  }
  return trimmed(text, { start: around.start === -1 ? begin : around.start, end: around.end });
}

function trimmed(text: string, span: { start: number; end: number }): { start: number; end: number } {
  const inside = text.slice(span.start, span.end);
  const lead = inside.length - inside.trimStart().length;
  return { start: span.start + lead, end: span.end - (inside.length - inside.trimEnd().length) };
}
