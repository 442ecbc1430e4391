/**
 * What stands beside a name, told from its bytes where words are plain (`plain-word.ts`): most names have plain words, a comma
 * or a full stop beside them. Says `UNSURE` of all else, of which `Beginning` knows.
 */
import { hashA, mayBeTitle, SEED_A } from './fold.ts';
import { BREAK, HYPHEN, IGNORED, PERIOD, SMALL_A } from './letters.ts';
import { ALL, ANY, INITIAL } from './names-index.ts';
import { BYTE_CODES } from './skim-bytes.ts';

/** In the place of a place. */
export const NONE = -1;
export const UNSURE = -2;

const DIGIT_NINE = 0x39;

type Bytes = Readonly<Uint8Array>;

function codeAt(bytes: Bytes, at: number): number {
  return BYTE_CODES[bytes[at] as number] as number;
}

/** How the capitals of a plain word bind. */
export function bindingOf(bytes: Bytes, start: number, end: number): number {
  const isSmall = codeAt(bytes, start) === bytes[start];
  // Most words have a small letter in the second place, if not in the first: no need to look at the rest.
  if (end > start + 1 && (bytes[start + 1] as number) >= SMALL_A) return isSmall ? ANY : INITIAL;
  let capitals = 0;
  let cased = 0;
  for (let at = start; at < end; at++) {
    const code = codeAt(bytes, at);
    if (code > DIGIT_NINE) cased++;
    if (code !== bytes[at]) capitals++;
  }
  if (cased > 0 && capitals === cased) return ALL;
  return isSmall ? ANY : INITIAL;
}

/** Whether a period behind a plain word may be that of a title or an initial, and part nothing. */
export function mayJoin(bytes: Bytes, start: number, end: number): boolean {
  if (codeAt(bytes, start) === bytes[start]) return false;
  let hash = SEED_A;
  for (let at = start; at < end; at++) hash = hashA(hash, codeAt(bytes, at));
  return end - start === 1 || mayBeTitle(hash);
}

/** Where the plain word begins that ends at `end`; `UNSURE` where it is not plain. */
function startOf(bytes: Bytes, end: number): number {
  let start = end;
  while (codeAt(bytes, start - 1) > IGNORED) start--;
  return start < end && codeAt(bytes, start - 1) <= HYPHEN ? start : UNSURE;
}

/** Where the word ends to which the one that begins at `at` is joined. */
function joinedTo(bytes: Bytes, at: number): number {
  let end = at;
  let code = codeAt(bytes, end - 1);
  for (; code <= HYPHEN; code = codeAt(bytes, --end - 1)) if (code === BREAK) return NONE;
  if (code > IGNORED) return end;
  if (code !== PERIOD) return UNSURE;
  const start = startOf(bytes, end - 1);
  return start === UNSURE || mayJoin(bytes, start, end - 1) ? UNSURE : NONE;
}

/** The word with a capital right before a name. */
export class PlainBefore {
  end = 0;
  leads = false;

  /** @returns where it begins, `NONE` or `UNSURE`. */
  read(bytes: Bytes, at: number): number {
    this.end = joinedTo(bytes, at);
    if (this.end < 0) return this.end;
    const start = startOf(bytes, this.end);
    if (start === UNSURE) return UNSURE;
    if (bindingOf(bytes, start, this.end) === ANY) return NONE;
    const before = joinedTo(bytes, start);
    this.leads = before === NONE;
    return before === UNSURE ? UNSURE : start;
  }
}
