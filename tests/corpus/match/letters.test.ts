import { expect, test } from 'vitest';
import { foldAlias } from '../../../corpus/match/fold.ts';
import { APOSTROPHE, BREAK, HYPHEN, IGNORED, PERIOD, SMALL_CODES, SPACE } from '../../../corpus/match/letters.ts';

test('the first characters are what Unicode says they are', () => {
  for (const [point, code] of SMALL_CODES.entries()) {
    const character = String.fromCharCode(point);
    expect(code > IGNORED, character).toBe(/[\p{L}\p{N}]/u.test(character));
    if (code > IGNORED) expect(String.fromCharCode(code)).toBe(character.normalize('NFKD').toLowerCase());
    else if (/\s/u.test(character)) expect(code).toBe(SPACE);
    else expect(code).toBe({ "'": APOSTROPHE, '`': APOSTROPHE, '-': HYPHEN, '.': PERIOD }[character] ?? BREAK);
  }
});

test('a letter is compared without its case and marks', () => {
  expect(foldAlias('Élysée ŁÓDŹ Ⅳ ﬁn 2nd')).toBe('elysee lodz iv fin 2nd');
});
