import { describe, expect, test } from 'vitest';
import { choose, countSubjects, type Mentioning, type Wish } from '../../../entrypoints/content/choose.ts';
import type { PageMention } from '../../../entrypoints/background/contract/messages.ts';
import type { SubjectId } from '../../../corpus/model.ts';

const WHOLE: Wish = { frequency: 'section', sorts: ['bundled-person', 'bundled-place', 'own-place'] };

/** Mentions by their subjects' letters: `AB A`. Sources differ on those with `!`, and compare those with `=`. */
function mentions(subjects: string): PageMention[] {
  return subjects
    .split(' ')
    .filter((each) => each !== '')
    .map((each, at) => ({
      start: at * 2,
      end: at * 2 + 1,
      kind: 'name',
      subjects: [...each.replace(/[!=]/, '')] as SubjectId[],
      why: [],
      differs: each.endsWith('!'),
      compared: /[!=]$/.test(each),
      isPrivate: false,
      words: each,
      sort: /[a-z]/.test(each) ? 'bundled-place' : 'bundled-person',
      page: { address: 'https://gazette.example/' },
    }));
}

/** A block, with what of it is drawn. */
function block(subjects: string, options: { heading?: boolean; beside?: boolean; length?: number } = {}): Mentioning {
  const { heading = false, beside = heading, length = 10 } = options;
  return { text: 'x'.repeat(length), heading, beside, mentions: mentions(subjects) };
}
const paragraph = (subjects: string): Mentioning => block(subjects);
const heading = (subjects: string): Mentioning => block(subjects, { heading: true });
const caption = (subjects: string): Mentioning => block(subjects, { beside: true });

function drawnOf(blocks: Mentioning[], wish: Partial<Wish> = {}): string[] {
  const chosen = choose(blocks, { ...WHOLE, ...wish });
  return blocks.map((each) => (chosen.get(each) ?? []).map(({ subjects }) => subjects.join('')).join(' '));
}
const drawn = (...blocks: Mentioning[]): string[] => drawnOf(blocks);

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

  test('is drawn in a heading only where the text below does not mention it', () => {
    expect(drawn(heading('A C C'), paragraph('B A'))).toEqual(['C', 'B A']);
    expect(drawn(heading('A'), heading('B A'), paragraph('B'))).toEqual(['A', '', 'B']);
  });

  test('is drawn in a caption only where the text around it does not mention it', () => {
    expect(drawn(caption('A B'), paragraph('A'), caption('A'))).toEqual(['B', 'A', '']);
  });

  test('goes by the best reading', () => {
    expect(drawn(paragraph('AB BA AC'))).toEqual(['AB BA']);
  });

  test('is chosen apart for what is private, so that public marks say nothing of it', () => {
    const own = (): Mentioning => ({
      ...paragraph('A B'),
      mentions: mentions('A B').map((each) => ({ ...each, isPrivate: true })),
    });
    expect(drawn(own(), paragraph('A B'), own())).toEqual(['A B', 'A B', '']);
  });

  test('is nothing where nothing is mentioned', () => {
    expect(choose([paragraph(''), heading('')], WHOLE).size).toBe(0);
  });

  test('is only of the kinds that the reader wants', () => {
    expect(drawnOf([paragraph('A b A b')], { sorts: ['bundled-place', 'bundled-event'] })).toEqual(['b']);
    expect(drawnOf([paragraph('A b A b')], { sorts: ['bundled-person'], frequency: 'every' })).toEqual(['A A']);
    expect(drawnOf([paragraph('A b')], { sorts: [] })).toEqual(['']);
  });

  test('is only from the packs that the reader wants', () => {
    const [open, own] = mentions('A b');
    const both = { ...paragraph(''), mentions: [open!, { ...own!, isPrivate: true, sort: 'own-place' as const }] };
    expect(drawnOf([both])).toEqual(['A b']);
    expect(drawnOf([both], { sorts: ['own-place'] })).toEqual(['b']);
    expect(drawnOf([both], { sorts: ['bundled-person', 'bundled-place'] })).toEqual(['A']);
  });

  test('is the first mention on the page where the reader has set it so', () => {
    const blocks = [heading('A'), paragraph('B'), heading('B'), paragraph('A B C'), caption('C D')];
    expect(drawnOf(blocks, { frequency: 'page' })).toEqual(['', 'B', '', 'A C', 'D']);
  });

  test('is every mention where the reader has set it so', () => {
    expect(drawnOf([heading('A A'), paragraph('A B A')], { frequency: 'every' })).toEqual(['A A', 'A B A']);
  });
});

describe('a page that would be sown with marks', () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef'];
  const sown = letters.map((letter, at) => letter + (at >= 28 ? '!' : at >= 26 ? '=' : '')).join(' ');

  test('has two dozen in a screenful, and first those on which sources differ, then those they compare', () => {
    const [marks = ''] = drawn(block(sown, { length: 2_000 }));
    expect(marks.split(' ')).toEqual([...letters.slice(0, 18), ...letters.slice(26)]);
  });

  test('has them all when they stand on two screens', () => {
    const [first, second] = [letters.slice(0, 16).join(' '), letters.slice(16).join(' ')];
    expect(drawn(block(first, { length: 2_000 }), block(second))).toEqual([first, second]);
  });

  test('has a screenful that is bearable as it is, before one that is not', () => {
    const bearable = letters.slice(0, 24).join(' ');
    const blocks = [block(bearable, { length: 2_000 }), block('', { heading: true, length: 0 }), paragraph(sown)];
    expect(drawn(...blocks)).toEqual([bearable, '', [...letters.slice(0, 18), ...letters.slice(26)].join(' ')]);
  });

  test('has nothing drawn in a block of which all is too much', () => {
    const [first, last] = [block(sown), block('1 2')];
    expect([...choose([first, last], WHOLE).keys()]).toEqual([first]);
  });

  test('has them all where the reader wants every mention', () => {
    const [marks = ''] = drawnOf([block(sown, { length: 2_000 })], { frequency: 'every' });
    expect(marks.split(' ')).toEqual(letters);
  });
});

test('everything is counted, by first appearance', () => {
  expect(countSubjects([heading('B A'), paragraph('A A C'), paragraph('B')])).toEqual([
    { id: 'B', count: 2 },
    { id: 'A', count: 3 },
    { id: 'C', count: 1 },
  ]);
});
