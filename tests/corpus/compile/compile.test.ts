import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileBundled } from '../../../corpus/cli/bundled.ts';
import { compile } from '../../../corpus/compile/compile.ts';
import { PACK, tinyFiles } from './builder.ts';

test('gives the pack, with names, ids and empty lists as the model has them', () => {
  const { pack } = compile(tinyFiles(), { pack: PACK });
  expect(pack).toMatchObject({
    id: 'tiny',
    name: 'A tiny pack',
    sources: [{ id: 'paper', publisher: 'The Paper' }],
    passages: [
      { id: 'paper#p1', source: 'paper', quotation: { words: 'evil intentions', speaker: 'ali-khamenei' } },
      { id: 'paper#p2', source: 'paper' },
    ],
    comparisons: [{ id: 'why', answers: [{ positions: [{ passages: ['paper#p1'] }] }, {}] }],
  });
  expect(pack?.subjects.find(({ id }) => id === 'ali-khamenei')).toEqual({
    kind: 'entity',
    id: 'ali-khamenei',
    name: 'Ali Khamenei',
    description: 'Supreme leader of Iran',
    aliases: ['Ali Khamenei', "Ali Khamene'i"],
    short: ['Khamenei'],
    type: 'person',
    decoys: [],
    held: [{ office: 'supreme-leader', from: '1989-06-04' }],
    adjectives: [],
    role: [],
  });
});

test('gives a pack that survives JSON and cloning', () => {
  const { pack } = compile(tinyFiles(), { pack: PACK });
  expect(JSON.parse(JSON.stringify(pack))).toStrictEqual(pack);
  expect(structuredClone(pack)).toStrictEqual(pack);
});

test('gives no pack where there is an error', () => {
  const { pack, problems } = compile(tinyFiles(['events.yaml', 'place: iran', 'place: nowhere']), {
    pack: PACK,
  });
  expect(pack).toBeUndefined();
  expect(problems).toHaveLength(1);
});

test('comes to the same in whatever order the files are read', () => {
  const whole = compile(tinyFiles(), { pack: PACK });
  fc.assert(
    fc.property(fc.shuffledSubarray(tinyFiles(), { minLength: tinyFiles().length }), (files) => {
      expect(compile(files, { pack: PACK })).toStrictEqual(whole);
    }),
  );
});

test('compiles the bundled corpus', () => {
  const { sources, passages, comparisons } = compileBundled();
  expect(sources).toHaveLength(5);
  expect(passages.length).toBeGreaterThan(0);
  expect(comparisons.length).toBeGreaterThan(0);
});
