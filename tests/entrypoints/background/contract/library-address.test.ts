import { expect, test } from 'vitest';
import type { ComparisonId, SubjectId } from '../../../../corpus/model.ts';
import {
  libraryPage,
  libraryPlace,
  type LibraryPlace,
} from '../../../../entrypoints/background/contract/library-address.ts';

test.each<LibraryPlace>([
  { kind: 'whole' },
  { kind: 'add', tab: 7, selected: false },
  { kind: 'add', tab: 7, selected: true },
  { kind: 'question', pair: 'a1-b2', about: 'john-kerry' as SubjectId },
  { kind: 'change', question: 'mine-why&how' as ComparisonId },
  { kind: 'subject', subject: 'found.vera-lindqvist&1' as SubjectId },
])('the library’s address says what is to be done there: %o', (place) => {
  expect(libraryPlace(new URL(libraryPage(place), 'https://a.example').hash)).toEqual(place);
});

test.each(['#add=x', '#add=', '#subject=', '#other'])('what it does not know is nothing: %s', (hash) => {
  expect(libraryPlace(hash)).toEqual({ kind: 'whole' });
});
