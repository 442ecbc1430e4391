import { expect, test } from 'vitest';
import type { SubjectId } from '../../../corpus/model.ts';
import { merged, split, withCorrections, type Corrections } from '../../../corpus/own/corrections.ts';
import { libraryOf } from '../../../corpus/own/library.ts';
import { listedSubjects, type ListedSubject } from '../../../corpus/own/listed.ts';
import { KNOWN, read } from './build.ts';

const VERA = 'found.vera-lindqvist' as SubjectId;
const QUILL = 'found.quill-institute' as SubjectId;
const LIBRARY = libraryOf(KNOWN, [
  {
    id: 'own',
    name: '',
    sources: [
      read('one', ['We heard Vera Lindqvist in Ostby.', 'Then Vera Lindqvist left the Quill Institute.'], {
        title: 'Left',
      }),
      read('two', ['They praised Vera Lindqvist.', 'And all of the Quill Institute.', 'Nadia Brock left.']),
    ],
    subjects: [],
    comparisons: [],
  },
]);

function list(corrections: Corrections): ListedSubject[] {
  return listedSubjects(LIBRARY, corrections, (id) => KNOWN.subjects.get(id) !== undefined);
}

function lines(corrections: Corrections): string[] {
  return list(corrections).map(
    ({ name, standing, sources, passages }) => `${name}: ${standing}, ${sources} sources, ${passages} passages`,
  );
}

test('lists who the own sources name, most first, with what is not marked', () => {
  expect(lines([])).toEqual([
    'Vera Lindqvist: marked, 2 sources, 3 passages',
    'Quill Institute: marked, 2 sources, 2 passages',
    'Nadia Brock: once, 1 sources, 1 passages',
  ]);
  expect(list([])[0]?.parts).toMatchObject([
    { source: 'one', title: 'Left', passages: 2, name: 'Vera Lindqvist' },
    { source: 'two', passages: 1 },
  ]);
});

test('keeps what is hidden in sight, and shows what was put right', () => {
  const corrections = withCorrections(
    [],
    [
      { do: 'hide', subject: QUILL },
      { do: 'rename', subject: VERA, name: 'Vera Holm' },
      { do: 'mark', subject: 'found.nadia-brock' as SubjectId, on: true },
    ],
  );
  expect(lines(corrections)).toEqual([
    'Vera Holm: marked, 2 sources, 3 passages',
    'Quill Institute: hidden, 2 sources, 2 passages',
    'Nadia Brock: marked, 1 sources, 1 passages',
  ]);
});

test('shows what was merged as parts of one, from which it can be split off again', () => {
  const one = merged([], QUILL, VERA);
  const [vera] = list(one);
  expect(lines(one)[0]).toBe('Vera Lindqvist: marked, 2 sources, 5 passages');
  const chosen = vera?.parts.filter(({ name }) => name === 'Quill Institute') ?? [];
  expect(split(one, { subject: VERA, all: vera?.parts ?? [], chosen, as: 'x' as SubjectId })).toEqual([]);
});
