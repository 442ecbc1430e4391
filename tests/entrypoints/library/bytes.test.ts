import { describe, expect, test } from 'vitest';
import { textOf } from '../../../entrypoints/library/bytes.ts';

const utf16 = (text: string, mark: boolean): Uint8Array => {
  const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le');
  return new Uint8Array(bytes);
};

describe('text', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', new TextEncoder().encode('Café – قهوة'), 'Café – قهوة'],
    ['UTF-8 with a mark', new TextEncoder().encode('\uFEFFCafé'), 'Café'],
    ['UTF-16 with a mark', utf16('A café in Tehran, قهوة', true), 'A café in Tehran, قهوة'],
    ['UTF-16 without one', utf16('A cafe in Tehran, and more of it.', false), 'A cafe in Tehran, and more of it.'],
    [
      'UTF-16, the other end first',
      utf16('A cafe in Tehran, and more.', false).toReversed(),
      '.erom dna ,narheT ni efac A',
    ],
    [
      'Windows-1252',
      Uint8Array.from([...'A caf'].map((each) => each.charCodeAt(0)).concat([0xe9, 0x20, 0x93])),
      'A café “',
    ],
    [
      'Windows-1256',
      Uint8Array.from([0xe6, 0xd2, 0xed, 0xd1, 0x20, 0xc7, 0xe1, 0xce, 0xc7, 0xd1, 0xcc, 0xed, 0xc9]),
      'وزير الخارجية',
    ],
  ])('in %s is read', (_, bytes, text) => {
    expect(textOf(bytes)).toBe(text);
  });

  test('of HTML is read as it says it is encoded', () => {
    const bytes = Uint8Array.from(
      [...'<meta charset="windows-1251">'].map((each) => each.charCodeAt(0)).concat([0xcc, 0xe8, 0xf0]),
    );
    expect(textOf(bytes, { isHtml: true })).toMatch(/Мир$/);
  });

  test.each<[string, number[]]>([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d, 0x49, 0x48]],
    ['a program', [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['control characters', Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? 1 : 65))],
  ])('is not %s', (_, bytes) => {
    expect(textOf(Uint8Array.from(bytes))).toBeUndefined();
  });
});
