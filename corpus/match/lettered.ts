/**
 * Patterns for letters of every script. A browser takes up to a millisecond to make one, for each class of letters it has, and a
 * background that has just woken makes all anew: longer than it takes to read a page with them. So a looser one is asked first,
 * which knows the letters of ASCII and takes nearly all other characters for letters: it rules out nearly every text, and then
 * the pattern itself is never made.
 */
import { once } from './once.ts';

/** What can be asked of a pattern, as of a `RegExp`. */
export interface Lettered {
  test: (text: string) => boolean;
  exec: (text: string) => RegExpExecArray | null;
}

const ASCII: Readonly<Record<string, string>> = { L: 'A-Za-z', Lu: 'A-Z', Ll: 'a-z' };
/**
 * But for spaces and punctuation: were a space a letter too, a run of them behind "(?:\p{Lu}\p{L}*\s+)+" could be cut in any
 * way, and 32 no-break spaces would take half a minute.
 */
const ALL_OTHERS = String.raw`\u0080-\u009f\u00a1-\u167f\u1681-\u1fff\u2070-\u2fff\u3001-\ufefe\uff00-\u{10ffff}`;
/** Before it there are no letters but those of ASCII. */
const FIRST_OTHER = '\u0080';
/** A set of characters, or a class outside of one. */
const CLASSES = /\[(?:\\.|[^\]\\])*\]|\\p\{\w+\}/gu;

/**
 * @param source of the pattern. Its classes are `\p{L}`, `\p{Lu}` and `\p{Ll}`, in sets and negated sets too, but never in a negative
 * lookaround: a looser class makes a narrower pattern there (a test looks for that).
 * @throws RangeError when it is first asked, where it has another class.
 */
export function lettered(source: string, flags: 'u' | 'iu' | 'su' = 'u'): Lettered {
  const loose = once(() => new RegExp(source.replaceAll(CLASSES, looser), flags));
  const exact = once(() => new RegExp(source, flags));
  return {
    test: (text) => loose().test(text) && exact().test(text),
    exec: (text) => (loose().test(text) ? exact().exec(text) : null),
  };
}

/**
 * The end of a word behind a letter of ASCII or a digit, where `\b` is the same: but behind "(?:a|b|…)" a browser makes `\b` anew
 * for each of them, and takes four times as long to make the pattern.
 */
export const WORD_END = String.raw`(?!\w)`;

/** Whether a text begins with a small letter. */
export function beginsSmall(text: string): boolean {
  const first = text.charAt(0);
  return first < FIRST_OTHER ? first >= 'a' && first <= 'z' : /^\p{Ll}/u.test(text);
}

/** Whether a text begins with a capital. */
export function beginsLarge(text: string): boolean {
  const first = text.charAt(0);
  return first < FIRST_OTHER ? first >= 'A' && first <= 'Z' : /^\p{Lu}/u.test(text);
}

/** Neither ASCII nor a dash or a mark that the press has beside words. */
const OTHER = /[^\t-~\u2013-\u2026]/;

/** The runs of letters in a text, with the marks and apostrophes behind a letter. */
export function wordsIn(text: string): readonly string[] {
  return text.match(OTHER.test(text) ? /\p{L}[\p{L}\p{M}’']*/gu : /[A-Za-z][A-Za-z’']*/g) ?? [];
}

function looser(set: string): string {
  const isNegated = set.startsWith('[^');
  const inside = set.replaceAll(/\\p\{(\w+)\}/gu, (_, name: string) => {
    const letters = ASCII[name];
    if (letters === undefined) throw new RangeError(`no class of letters: ${name}`);
    return isNegated ? letters : letters + ALL_OTHERS;
  });
  return set.startsWith('[') ? inside : `[${inside}]`;
}
