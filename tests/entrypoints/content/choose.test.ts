import { describe, expect, test } from 'vitest';
import { choose, countSubjects, type Mentioning } from '../../../entrypoints/content/choose.ts';
import type { PageMention } from '../../../entrypoints/background/contract/messages.ts';
import type { SubjectId } from '../../../corpus/model.ts';

/** Mentions by their subjects' letters: `AB A`. */
function mentions(subjects: string): PageMention[] {
  return subjects
    .split(' ')
    .filter((each) => each !== '')
    .map((each, at) => ({
      start: at * 2,
      end: at * 2 + 1,
      kind: 'name',
      subjects: [...each] as SubjectId[],
      why: [],
      differs: false,
      isPrivate: false,
    }));
}

const paragraph = (subjects: string): Mentioning => ({ heading: false, mentions: mentions(subjects) });
const heading = (subjects: string): Mentioning => ({ heading: true, mentions: mentions(subjects) });

function drawn(...blocks: Mentioning[]): string[] {
  const chosen = choose(blocks);
  return blocks.map((block) => (chosen.get(block) ?? []).map(({ subjects }) => subjects.join('')).join(' '));
}

describe('what is drawn', () => {
  test('is the first mention of a subject in a section', () => {
    expect(drawn(paragraph('A B A'), paragraph('B C'), paragraph('A C'))).toEqual(['A B', 'C', '']);
  });

  test('begins anew after a heading', () => {
    expect(drawn(paragraph('A'), heading(''), paragraph('A A'), heading(''), paragraph('A'))).toEqual([
      'A',
      '',
      'A',
      '',
      'A',
    ]);
  });

  test('is drawn in a heading and again in the text below it', () => {
    expect(drawn(heading('A A'), paragraph('A'), heading('A'), heading('A'), paragraph('B A'))).toEqual([
      'A',
      'A',
      'A',
      'A',
      'B A',
    ]);
  });

  test('goes by the best reading', () => {
    expect(drawn(paragraph('AB BA AC'))).toEqual(['AB BA']);
  });

  test('is nothing where nothing is mentioned', () => {
    expect(choose([paragraph(''), heading('')]).size).toBe(0);
  });
});

test('everything is counted, by first appearance', () => {
  expect(countSubjects([heading('B A'), paragraph('A A C'), paragraph('B')])).toEqual([
    { id: 'B', count: 2 },
    { id: 'A', count: 3 },
    { id: 'C', count: 1 },
  ]);
});
