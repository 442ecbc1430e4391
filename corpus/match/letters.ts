/**
 * Folding of single characters: which characters belong to words, and what they are compared as.
 *
 * Folding is NFKD without combining marks, in lower case, plus the letters below that NFKD leaves whole. It never
 * looks at more than one character, so text can be scanned from left to right once. It knows nothing of words.
 */

/** Letters without a decomposition, as the press writes them without the key on its keyboards. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ə: 'e',
  // One letter on the keyboards of Arabic, another on those of Persian, or its shape at the end of a word.
  ک: 'ك',
  ی: 'ي',
  ى: 'ي',
  ة: 'ه',
};

/** Apostrophes, primes and the half rings of transliterated hamza and ʿayn. Dropped inside a word. */
const APOSTROPHES = "'‘’‛`´ʹʻʼʽʾʿˈˊˋ′＇";

/** What may stand between two words of one name besides white space. */
const HYPHENS = '-‐‑‒–−';

/** What a character is to the scanner; anything above `LAST_CLASS` is a letter or digit. */
export const BREAK = 0;
export const SPACE = 1;
export const HYPHEN = 2;
export const APOSTROPHE = 3;
export const PERIOD = 4;
/** Soft hyphens, joiners, direction marks, variation selectors, combining marks: as if they were not there. */
export const IGNORED = 5;
const LAST_CLASS = 5;

/** Its pattern is made when first asked for, and hardly any page asks. */
const isWordCharacter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/** Characters below this have an entry in the table built at start; the rest are looked up when first met. */
const TABLE_SIZE = 0x80;

/** `folded` for letters and digits, else the class of the character. */
function classify(character: string): { kind: number; folded: string } {
  if (APOSTROPHES.includes(character)) return { kind: APOSTROPHE, folded: '' };
  if (HYPHENS.includes(character)) return { kind: HYPHEN, folded: '' };
  // Without the patterns, for most pages have no others: quotation marks, dashes and dots.
  if (character >= '\u2014' && character <= '\u2027') return { kind: BREAK, folded: '' };
  if (isWordCharacter(character)) {
    let folded = '';
    for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
      // "㈠" decomposes into a letter in brackets.
      if (isWordCharacter(part)) folded += UNDECOMPOSED[part] ?? part;
    }
    return folded === '' ? { kind: IGNORED, folded } : { kind: LAST_CLASS + 1, folded };
  }
  if (/[\p{Cf}\p{M}]/u.test(character)) return { kind: IGNORED, folded: '' };
  if (/\s/u.test(character)) return { kind: SPACE, folded: '' };
  return { kind: BREAK, folded: '' };
}

/** Folds to several code units. U+FFFF is no character, so no letter folds to it. */
export const MANY = 0xffff;

/** The code of a character, and its units where the code is `MANY`. */
function codeOf(point: number): { code: number; units?: string } {
  const { kind, folded } = classify(String.fromCodePoint(point));
  if (kind <= LAST_CLASS) return { code: kind };
  if (folded.length === 1 && folded.charCodeAt(0) > LAST_CLASS) return { code: folded.charCodeAt(0) };
  return { code: MANY, units: folded };
}

/** What of the first characters is no break, but for letters and digits. */
const FIRST_CLASSES: readonly (readonly [characters: string, code: number])[] = [
  ['\t\n\v\f\r ', SPACE],
  ['-', HYPHEN],
  ["'`", APOSTROPHE],
  ['.', PERIOD],
];
const DIGIT_ZERO = 0x30;
const DIGIT_NINE = 0x39;
export const SMALL_A = 0x61;
const SMALL_Z = 0x7a;
/** From a small letter to its capital. */
const TO_CAPITAL = -0x20;

/** The same of the first characters, in few steps: a background that wakes waits for the table of them. */
function smallCodes(): Uint16Array {
  const codes = new Uint16Array(TABLE_SIZE).fill(BREAK);
  for (const [characters, code] of FIRST_CLASSES)
    for (let at = 0; at < characters.length; at++) codes[characters.charCodeAt(at)] = code;
  for (let digit = DIGIT_ZERO; digit <= DIGIT_NINE; digit++) codes[digit] = digit;
  for (let letter = SMALL_A; letter <= SMALL_Z; letter++) codes[letter] = codes[letter + TO_CAPITAL] = letter;
  return codes;
}

/** The codes of the first characters, by code point, never changed. */
export const SMALL_CODES: Readonly<Uint16Array> = smallCodes();

/** Of all others that have been met, for they are the same for all. */
const seen = new Map<number, number>();

/**
 * Folded characters by code point. `code(c)` is a class (`BREAK` … `IGNORED`) or, for letters and digits, a number
 * above `IGNORED`: the folded character's UTF-16 code unit where it folds to one, else a `MANY` number whose units
 * `units(c)` gives.
 */
export class Letters {
  readonly #many = new Map<number, string>();

  /** @param point a code point, or a lone surrogate (a `BREAK`). */
  code(point: number): number {
    if (point < TABLE_SIZE) return SMALL_CODES[point] as number;
    const known = seen.get(point);
    if (known !== undefined) return known;
    const { code } = codeOf(point);
    seen.set(point, code);
    return code;
  }

  /** The code of the character of a text that begins at `at`; a `BREAK` behind the end. */
  codeAt(text: string, at: number): number {
    const unit = text.charCodeAt(at);
    if (unit < TABLE_SIZE) return SMALL_CODES[unit] as number;
    return at < text.length ? this.code(text.codePointAt(at) as number) : BREAK;
  }

  /** The code of the character that ends at `at`; a `BREAK` before the beginning. */
  codeBefore(text: string, at: number): number {
    return at > 0 ? this.codeAt(text, startBefore(text, at)) : BREAK;
  }

  /** Where what ends at `at` begins that no white space, hyphen or break parts; `least`, if not behind it. */
  unbrokenFrom(text: string, at: number, least: number): number {
    let from = at;
    while (from > least && this.codeBefore(text, from) > HYPHEN) from = startBefore(text, from);
    return Math.max(least, from);
  }

  /** The folded form of a character whose code is `MANY`. */
  units(point: number): string {
    let units = this.#many.get(point);
    if (units === undefined) this.#many.set(point, (units = codeOf(point).units ?? ''));
    return units;
  }
}

/** Where the character begins that ends at `at`. */
export function startBefore(text: string, at: number): number {
  const isPair = (text.charCodeAt(at - 1) & 0xfc00) === 0xdc00 && (text.codePointAt(at - 2) ?? 0) > 0xffff;
  return isPair ? at - 2 : at - 1;
}

/** Whether a character is a capital. Characters without case are not. */
export function isCapital(point: number): boolean {
  if (point < 0x80) return point >= 0x41 && point <= 0x5a;
  return /\p{Lu}|\p{Lt}/u.test(String.fromCodePoint(point));
}
