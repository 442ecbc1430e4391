/**
 * Where sentences end, by the rules of Unicode (UAX #29, SB3 to SB11), for texts whose characters have a part in them that is
 * written down here: Latin letters and the marks of the press. What `Intl.Segmenter` says of the same text is the same; but
 * a browser's first one costs as much as reading a page, and the background is a new process for most pages.
 */

/** Without soft hyphens and the few letters that have no other case. */
const KNOWN =
  /^[\t\n\r -~\u00A0-\u00A9\u00AB\u00AC\u00AE-\u00B9\u00BB-\u0137\u0139-\u017F\u2010-\u201F\u2022\u2026\u20AC\u2122\uFFFC]*$/;

/** The end of a paragraph, or a mark that may end a sentence with what belongs to it: brackets, quotation marks, space. */
const END = /\r\n?|\n|[.?!](?:["'()[\]{}«»‘-‟]*)[\t \u00A0]*(?:\r\n?|\n)?/g;

const STOP = /[.?!\r\n]/;
const MARK = /[.?!]/;
const ENDS_PARAGRAPH = /[\r\n]$/;
/** A sentence goes on behind them. */
const CONTINUES = /[,:;–—-]/;
const DIGIT = /\d/;

/** @returns the ends of the sentences, the last at the end of the text; undefined where only `Intl.Segmenter` can tell. */
export function sentenceEnds(text: string): number[] | undefined {
  if (!KNOWN.test(text)) return undefined;
  const ends: number[] = [];
  for (const { 0: found, index } of text.matchAll(END)) {
    const end = index + found.length;
    if (end < text.length && (ENDS_PARAGRAPH.test(found) || isEnd(text, index, end))) ends.push(end);
  }
  return text === '' ? ends : [...ends, text.length];
}

/** Whether a sentence ends with the mark at `mark`; `after` is behind all that belongs to it. */
function isEnd(text: string, mark: number, after: number): boolean {
  const next = text.charAt(after);
  if (MARK.test(next) || CONTINUES.test(next)) return false;
  if (text.charAt(mark) !== '.') return true;
  // "3.5", "U.S": nothing stands between.
  if (after === mark + 1 && (DIGIT.test(next) || (isCapital(next) && isLetter(text.charAt(mark - 1))))) return false;
  let at = after;
  while (at < text.length && !isLetter(text.charAt(at)) && !STOP.test(text.charAt(at))) at++;
  return at === text.length || !isLetter(text.charAt(at)) || isCapital(text.charAt(at));
}

/** All letters known here have another case, so that no class of letters has to be made for them. */
function isLetter(character: string): boolean {
  return character.toLowerCase() !== character.toUpperCase();
}

function isCapital(character: string): boolean {
  return character.toLowerCase() !== character;
}
