import { expect, test } from 'vitest';
import { groupsIn } from '../../../../corpus/compare/kin.ts';
import { KIN } from '../../../../corpus/compare/likeness/lexicon.ts';
import { kinOf } from '../../../../corpus/compare/likeness/kin.ts';
import { porterStemOf } from '../../../../corpus/compare/likeness/stem.ts';
import { FAMILIES, SYNONYMS } from '../../../../corpus/ingest/words/kin.ts';

test('what means much the same is told once, in the table of happenings or in the lexicon', () => {
  const groups = [...groupsIn(FAMILIES), ...groupsIn(SYNONYMS)].map(
    (words) => new Set(words.split(' ').map((word) => porterStemOf(word))),
  );
  const twice = KIN.split('|').filter((stems) =>
    groups.some((group) => stems.split(' ').every((stem) => group.has(stem))),
  );
  expect(twice).toEqual([]);
});

test.each([
  ['of a happening', 'acquire', 'acquisition'],
  ['of anything else', 'absurd', 'silly'],
])('the ranker knows kin %s', (_, one, other) => {
  const [a, b] = [one, other].map((word) => new Set(kinOf(porterStemOf(word))?.groups));
  expect([...(a ?? [])].some((group) => b?.has(group))).toBe(true);
});
