import { describe, expect, test } from 'vitest';
import { foldAlias } from '../../../corpus/match/fold.ts';
import { buildNames, Names, type Alias } from '../../../corpus/match/names.ts';
import { SLICE } from '../../../corpus/match/skim.ts';
import { CASES, type MatchCase } from './cases.ts';

function namesOf({ aliases, decoys = [] }: Pick<MatchCase, 'aliases' | 'decoys'>): Names {
  return new Names(
    buildNames([
      ...aliases.map((text, subject): Alias => ({ text, subject, strength: 'certain' })),
      ...decoys.map((text): Alias => ({ text, subject: 0, strength: 'decoy' })),
    ]),
  );
}

describe('the name index', () => {
  test.each(CASES)('$title', ({ text, found, ...given }) => {
    const candidates = namesOf(given).find(text);
    const named = candidates.filter(({ readings }) => readings.length > 0);
    expect(named.map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });

  test('gives every subject that shares an alias', () => {
    const names = new Names(
      buildNames([
        { text: 'Washington', subject: 1, strength: 'short' },
        { text: 'Washington', subject: 2, strength: 'short' },
        { text: 'washington', subject: 3, strength: 'certain' },
      ]),
    );
    const subjects = (text: string): number[] =>
      names
        .find(text)
        .flatMap(({ readings }) => readings.map(({ subject }) => subject).toSorted((one, other) => one - other));
    expect(subjects('Washington')).toEqual([1, 2, 3]);
    expect(subjects('washington')).toEqual([3]);
  });

  test('tells a capitalised neighbour, and whether it leads a sentence', () => {
    const [kerry] = namesOf({ aliases: ['Kerry'] }).find('Said. Bill Kerry County');
    expect(kerry?.before).toMatchObject({ word: 'bill', leads: true });
    expect(kerry?.after).toMatchObject({ word: 'county', leads: false });
    const [plain] = namesOf({ aliases: ['Kerry'] }).find('when Kerry, County');
    expect(plain?.before ?? plain?.after).toBeUndefined();
  });

  test('keeps what many words mean alike once', () => {
    const subjects = Array.from({ length: 50 }, (_, subject) => subject);
    const words = Array.from({ length: 200 }, (_, at) => `attack${at}`);
    const aliasesTo = (list: readonly number[]): Alias[] =>
      words.flatMap((text) => list.map((subject): Alias => ({ text, subject, strength: 'trigger' })));
    const bytes = buildNames([...aliasesTo(subjects), { text: 'attack7', subject: 50, strength: 'trigger' }]);
    // Two numbers for each of 50 subjects and of 51, and no more than for each word there is with one subject alone.
    expect(bytes.byteLength - buildNames(aliasesTo([0])).byteLength).toBeLessThan(4 * 2 * 101 + 4 * words.length);
    const meant = (text: string): number[] =>
      new Names(bytes).find(text).flatMap(({ readings }) => readings.map(({ subject }) => subject));
    expect(meant('attack6').toSorted((one, other) => one - other)).toEqual(subjects);
    expect(meant('attack7').toSorted((one, other) => one - other)).toEqual([...subjects, 50]);
  });

  test.each([0, 1, 2, 3, 4])('reads a word on over the end of a slice, %i letters before it', (letters) => {
    const text = `${'x'.repeat(SLICE - letters)}Iran Iran`;
    const found = namesOf({ aliases: ['Iran'] }).find(text);
    expect(found.map(({ start }) => start)).toEqual([text.length - 4]);
  });

  test('refuses an alias without a word', () => {
    expect(() => buildNames([{ text: '–', subject: 0, strength: 'certain' }])).toThrow('alias without a word: "–"');
  });

  test('refuses a subject whose number is too large', () => {
    expect(() => buildNames([{ text: 'Kerry', subject: 2 ** 26, strength: 'certain' }])).toThrow('too large');
  });

  test('refuses bytes that are no index', () => {
    expect(() => new Names(new ArrayBuffer(64))).toThrow('not a name index');
  });
});

describe('folding', () => {
  test.each([
    ["Khamene'i", 'khamenei'],
    ['U.S.', 'us'],
    ['al-Abadi', 'al abadi'],
    ["Iraq's prime minister", "iraq 's prime minister"],
    ['Mouaffak al-Rubaie', 'mouaffak al rubaie'],
    ['Æsir Øl', 'aesir ol'],
    ['…', ''],
  ])('reads %j as %j', (alias, folded) => {
    expect(foldAlias(alias)).toBe(folded);
  });
});
