import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { beginsLarge, beginsSmall, lettered, wordsIn } from '../../../corpus/match/lettered.ts';

const SOURCES = [
  String.raw`^\s(?:\p{Ll}+\s)?(?:bars?|cafés?)\b`,
  String.raw`(?:^|[^\p{L}])(\p{Lu}[\p{L}’'-]*)\s+of\s+(?:the\s+)?$`,
  String.raw`^,\s(?<country>\p{Lu}[\p{L}]+(?:\s\p{Lu}\p{L}+)?)\b`,
  String.raw`\p{Lu}{3}\s*,\s*$|\p{Lu}\p{Ll}*\s+of\s+$`,
  String.raw`^\s+\((?:\p{Lu}{2,}|\p{Lu}\p{Ll}+)\)\s*[-–—]`,
];

const texts = fc
  .array(
    fc.constantFrom(
      ' ',
      ' ',
      ',',
      'A',
      'Éa',
      'b',
      'é',
      'ß',
      'İ',
      'ا',
      '𝒜',
      '𐐨',
      '’',
      "'",
      '-',
      '1',
      '(',
      ')',
      'of ',
      'the ',
      'bar',
      'cafés',
    ),
  )
  .map((parts) => parts.join(''));

const FOLDER = join(import.meta.dirname, '../../../corpus/match');

/** What follows the "(?!" and "(?<!" of a pattern, up to their ends. */
function negativesOf(source: string): string[] {
  return [...source.matchAll(/\(\?<?!/g)].map(({ index }) => {
    let open = 0;
    let end = index;
    do open += { '(': 1, ')': -1 }[source.charAt(end++)] ?? 0;
    while (open > 0 && end < source.length);
    return source.slice(index, end);
  });
}

describe('a pattern for letters', () => {
  it.each(SOURCES)('%s finds what it would find at once', (source) => {
    const [made, plain] = [lettered(source), new RegExp(source, 'u')];
    fc.assert(
      fc.property(texts, (text) => {
        expect(made.exec(text)).toEqual(plain.exec(text));
        expect(made.test(text)).toBe(plain.test(text));
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['\u00A0', '\u3000', '\u2003', '\u2028', '\uFEFF', ' '])('is soon done with a long run of %j', (space) => {
    const made = lettered(String.raw`^(?:\p{Lu}[\p{L}’'-]*\s+)+$`);
    const work = (): boolean => made.test(`A${space.repeat(200)}!`);
    // Were a space a letter too, it would never be done.
    expect(runInNewContext('work()', { work }, { timeout: 5_000 })).toBe(false);
  });

  it('has no class in a negative lookaround', () => {
    const files = readdirSync(FOLDER).map((name) => readFileSync(join(FOLDER, name), 'utf8'));
    const sources = files.flatMap((text) =>
      [...text.matchAll(/String\.raw`([^`]*)`/g)].map(([, source = '']) => source),
    );
    expect(sources.length).toBeGreaterThan(10);
    expect(sources.flatMap(negativesOf).filter((part) => part.includes(String.raw`\p`))).toEqual([]);
  });

  it('has no classes but those of letters', () => {
    expect(() => lettered(String.raw`\p{N}`).test('')).toThrow('no class of letters: N');
  });
});

test('how a text begins, and its words, are what the classes of letters say', () => {
  fc.assert(
    fc.property(fc.oneof(texts, fc.string(), fc.string({ unit: 'binary' })), (text) => {
      expect(beginsSmall(text)).toBe(/^\p{Ll}/u.test(text));
      expect(beginsLarge(text)).toBe(/^\p{Lu}/u.test(text));
      expect(wordsIn(text)).toEqual(text.match(/\p{L}[\p{L}\p{M}’']*/gu) ?? []);
    }),
    { numRuns: 1000 },
  );
});
