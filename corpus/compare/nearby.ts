/** The words that stand near something in a statement, as families (`kin.ts`), without those that say nothing. */
import type { Name, Statement } from '../ingest/statement.ts';
import type { Span } from '../match/sentences.ts';
import { kinOf } from './kin.ts';
import { isIdle, subjectOf } from './terms.ts';

const WORD = /\p{L}[\p{L}’'-]*/gu;
/** What is said behind these is of something else; "the rate: 30 percent" is not. */
const BORDER_BEFORE = /.*[;:()—–](?=.*\p{L})/su;
const BORDER_BEHIND = /[;:()—–].*/su;

/**
 * Of a span and of what stands up to `reach` characters to both sides; names by their subjects.
 *
 * @param border where what follows the span ends, before its reach does
 */
export function familiesIn(
  { text, names }: Statement,
  { start, end }: Span,
  reach: number,
  border: RegExp = BORDER_BEHIND,
): Set<string> {
  const before = text.slice(Math.max(0, start - reach), start).replace(BORDER_BEFORE, '');
  const behind = text
    .slice(end, end + reach)
    .replace(BORDER_BEHIND, '')
    .replace(border, '');
  const [from, to] = [start - before.length, end + behind.length];
  const families = new Set<string>();
  for (const name of names) {
    if (name.start < to && from < name.end && name.type !== 'office') families.add(`n:${bearerOf(name)}`);
  }
  for (const { index, 0: word } of text.matchAll(WORD)) {
    const last = index + word.length;
    // A word that the reach cuts through is not near.
    if (index < from || last > to || names.some((name) => name.start < last && index < name.end)) continue;
    const small = word.toLowerCase();
    if (word.length > 2 && !isIdle(small)) families.add(kinOf(small).family);
  }
  return families;
}

/** "The Clintons" are told of with either of them. */
function bearerOf(name: Name): string {
  const subject = subjectOf(name);
  return name.type === 'person' || name.type === 'group' ? subject.replace(/(?<=\p{L}{4})s$/u, '') : subject;
}

/** Who is named last before something, in the same sentence; not who says so. */
export function bearerBefore(statement: Statement, { start }: Span): string | undefined {
  const name = statement.names.findLast(
    (each) => each.end <= start && each.type !== 'office' && each.type !== 'place' && !isSayingSo(statement, each),
  );
  return name && bearerOf(name);
}

/** "According to White House officials". */
export function isSayingSo({ text }: Statement, { start }: Span): boolean {
  return /\baccording to\s+(?:[\p{L}’'-]+\s+){0,3}$/iu.test(text.slice(0, start));
}

/** The same without the words of the span itself. */
export function familiesBeside(statement: Statement, span: Span, reach: number, border?: RegExp): Set<string> {
  const own = familiesIn(statement, span, 0);
  return new Set([...familiesIn(statement, span, reach, border)].filter((family) => !own.has(family)));
}

export function inCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): Set<string> {
  return new Set([...one].filter((family) => other.has(family)));
}
