import { expect, test } from 'vitest';
import { compile } from '../../../corpus/compile/compile.ts';
import { formatProblem } from '../../../corpus/compile/problem.ts';
import { PACK, reported, tinyFiles } from './builder.ts';
import type { Edit } from './builder.ts';

const PAPER = 'sources/paper.yaml';
const ID = 'an id of small letters, digits and single hyphens: "ali-khamenei"';
const SOURCE_FIELDS = 'id, title, publisher, author, date, dateNote, url, republished, genre, language, passages';

const TABLE: [behaviour: string, edit: Edit, line: string][] = [
  [
    'a field nobody knows, with the one that was meant',
    [PAPER, 'publisher:', 'publishr:'],
    `${PAPER}:3:1 error unknown field "publishr"; expected one of ${SOURCE_FIELDS} (did you mean "publisher"?)`,
  ],
  [
    'a missing field at the record that lacks it',
    [PAPER, '    paragraph: 1\n', ''],
    `${PAPER}:9:5 error the field "paragraph" is missing; expected a number`,
  ],
  [
    'an empty text',
    [PAPER, 'title: Iran says no', 'title: ""'],
    `${PAPER}:2:8 error "title" is empty; expected text that is not empty`,
  ],
  [
    'a field without a value',
    [PAPER, 'title: Iran says no', 'title:'],
    `${PAPER}:2:7 error "title" is empty; expected text`,
  ],
  ['a malformed id', [PAPER, 'id: paper', 'id: The Paper'], `${PAPER}:1:5 error "id" is "The Paper"; expected ${ID}`],
  [
    'a month that is none',
    [PAPER, '2014-09-15', '2014-13'],
    `${PAPER}:4:7 error "date" is "2014-13"; expected a date as EDTF: "2014-09-15", "2014-09", "2014-06~"`,
  ],
  [
    'a year that YAML takes for a number',
    [PAPER, '2014-09-15', '2014'],
    `${PAPER}:4:7 error "date" is the number 2014; expected text; in quotation marks it is: "2014"`,
  ],
  [
    'a word that is not one of the list',
    [PAPER, 'genre: report', 'genre: poem'],
    `${PAPER}:6:8 error "genre" is "poem"; expected "report" or "commentary"`,
  ],
  [
    'a paragraph that is no number',
    [PAPER, 'paragraph: 1', 'paragraph: one'],
    `${PAPER}:10:16 error "paragraph" is "one"; expected a number`,
  ],
  [
    'a paragraph before the first',
    [PAPER, 'paragraph: 1', 'paragraph: 0'],
    `${PAPER}:10:16 error "paragraph" is the number 0; expected a whole number from 1`,
  ],
  [
    'an empty list',
    [PAPER, '[ali-khamenei, refusal]', '[]'],
    `${PAPER}:15:15 error "subjects" is an empty list; expected at least one entry`,
  ],
  [
    'a text where a list belongs',
    [PAPER, '[ali-khamenei, refusal]', 'iran'],
    `${PAPER}:15:15 error "subjects" is "iran"; expected a list`,
  ],
  [
    'the entry of a list',
    [PAPER, '[ali-khamenei, refusal]', '[ali-khamenei, Refusal]'],
    `${PAPER}:15:30 error entry 2 of "subjects" is "Refusal"; expected ${ID}`,
  ],
  [
    'a passage cited without its source',
    ['comparisons.yaml', 'paper#p2', 'p2'],
    'comparisons.yaml:14:24 error entry 1 of "passages" is "p2"; expected a passage cited as "source-id#passage-id"',
  ],
  [
    'a question without its mark',
    ['comparisons.yaml', 'refuse?', 'refuse'],
    'comparisons.yaml:3:15 error "question" is "Why did Iran refuse"; expected a question that ends with "?"',
  ],
  [
    'an address that is none',
    [PAPER, 'https://paper.example/no', 'paper.example'],
    `${PAPER}:5:6 error "url" is "paper.example"; expected an address that begins with http:// or https://`,
  ],
];

test.each(TABLE)('names %s', (_, edit, line) => {
  expect(reported([edit])).toContain(line);
});

test('names each fault of one file', () => {
  expect(
    reported([
      [PAPER, 'id: paper', 'id: A'],
      [PAPER, 'genre: report', 'genre: x'],
    ]),
  ).toEqual([
    `${PAPER}:1:5 error "id" is "A"; expected ${ID}`,
    `${PAPER}:6:8 error "genre" is "x"; expected "report" or "commentary"`,
  ]);
});

test('says where a text is no YAML', () => {
  const [first] = reported([[PAPER, 'title: Iran says no', 'title: Iran: no']]);
  expect(first).toMatch(/^sources\/paper\.yaml:2:8 error this is not YAML as it should be: nested mappings/);
});

test('says where a field stands twice', () => {
  const [first] = reported([[PAPER, 'genre: report', 'title: Again']]);
  expect(first).toMatch(/^sources\/paper\.yaml:6:1 error this is not YAML as it should be: map keys must be unique/);
});

test('names an empty file, and one that it cannot place', () => {
  const files = [...tinyFiles(), { path: 'sources/empty.yaml', text: '' }, { path: 'notes.yaml', text: 'a: 1' }];
  expect(compile(files, { pack: PACK }).problems.map(formatProblem)).toEqual([
    'notes.yaml:1:1 error nothing says what this file is; expected a file in sources/, entities/, events/ or comparisons/, or one named events.yaml and so on',
    'sources/empty.yaml:1:1 error the file is empty; expected the fields id, title, publisher, date, url, genre, language, passages',
  ]);
});

test('does not call ids unknown that a file with other errors may declare', () => {
  expect(reported([['entities/places.yaml', 'name: Iran\n', 'nam: Iran\n']])).toHaveLength(2);
  expect(reported([[PAPER, 'genre: report', 'genre: x']])).toHaveLength(1);
});
