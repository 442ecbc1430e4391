import { expect, test } from 'vitest';
import { readDraft } from '../../../corpus/compile/compile.ts';
import { proveOriginals } from '../../../corpus/compile/originals.ts';
import type { Fingerprint } from '../../../corpus/compile/originals.ts';
import { formatProblem } from '../../../corpus/compile/problem.ts';
import { reported, tinyFiles } from './builder.ts';
import type { Edit } from './builder.ts';

const PAPER = 'sources/paper.yaml';
const PROVE = 'expected a run of "npm run corpus -- --originals FOLDER", with the originals in FOLDER';

/** Fifty-three words, so that two may be quoted. */
const ORIGINAL = `Iran says no

Photo by a photographer

Iran’s leader spoke of “evil  intentions” on Monday and turned it down at once. Nobody at the ministry was surprised.
The request had come by way of a third country, said Gen. Smith of the U.S. Army, who would not tell which of its many neighbours.`;

const prove = (edits: Edit[], original = ORIGINAL) =>
  proveOriginals(readDraft(tinyFiles(...edits)).draft, new Map([['paper', original]]));

function fingerprints(...edits: Edit[]): Fingerprint[] {
  return prove(edits).fingerprints;
}

/** What is reported on the edited files, with the fingerprints of the files as they were. */
const checked = (...edits: Edit[]): string[] => reported(edits, { fingerprints: fingerprints() });

const digest = (text: string): Edit => [PAPER, 'The ayatollah turned the request down.', text];

test('finds the tiny corpus in order, with the originals and without', () => {
  expect(prove([]).problems).toEqual([]);
  expect(checked()).toEqual([]);
});

const NOT_VERBATIM: [string, Edit, string][] = [
  [
    'a quotation that is not in the original',
    [PAPER, 'evil intentions', 'bad intentions'],
    `${PAPER}:13:14 error the original has no words "bad intentions"; expected a verbatim quotation`,
  ],
  [
    'a quotation that ends inside a word',
    [PAPER, 'evil intentions', 'evil intention'],
    `${PAPER}:13:14 error the original has no words "evil intention"; expected a verbatim quotation`,
  ],
  [
    'a quotation with another capital',
    [PAPER, 'evil intentions', 'Evil intentions'],
    `${PAPER}:13:14 error the original has no words "Evil intentions"; expected a verbatim quotation`,
  ],
  [
    'an anchor that is not in the original',
    [PAPER, 'turned it down', 'turned that down'],
    `${PAPER}:16:13 error the anchor "turned that down" is in the original 0 times; expected words that are in it once`,
  ],
  [
    'an anchor that is in it twice',
    [PAPER, 'turned it down', 'of'],
    `${PAPER}:16:13 error the anchor "of" is in the original 4 times; expected words that are in it once`,
  ],
];

test.each(NOT_VERBATIM)('names %s', (_, edit, line) => {
  expect(prove([edit]).problems.map(formatProblem)).toEqual([line]);
});

test('takes straight and curly marks, and any white space, for the same', () => {
  const curly = ORIGINAL.replace('turned it down', 'said “it’s\n no”');
  expect(prove([[PAPER, 'turned it down', `"said \\"it's no\\""`]], curly).problems).toEqual([]);
});

test('names a source that has no original', () => {
  const { problems } = proveOriginals(readDraft(tinyFiles()).draft, new Map());
  expect(problems.map(formatProblem)).toEqual([
    `${PAPER}:1:5 error there is no original of "paper"; expected a text file whose name begins with "paper"`,
  ]);
});

test('keeps what is known of a source while another original is compared, and of none where there is no original', () => {
  const { draft } = readDraft(tinyFiles());
  const { fingerprints: known } = prove([]);
  expect(known).toHaveLength(1);
  const others = new Map([['another', 'Nobody has said so.']]);
  expect(proveOriginals(draft, others, known)).toEqual({ fingerprints: known, problems: [] });
  expect(proveOriginals(draft, others).problems).toHaveLength(1);
  expect(proveOriginals(draft, new Map(), known).problems).toHaveLength(1);
});

const WITHOUT_ORIGINALS: [string, Edit, string][] = [
  [
    'an anchor that was changed since',
    [PAPER, 'turned it down', 'turned it'],
    `${PAPER}:16:13 error nobody has compared this anchor with the original; ${PROVE}`,
  ],
  [
    'nine words in a row, as far as they go',
    digest('They say the request had come, by way of a Third Country!'),
    `${PAPER}:11:13 error 10 words in a row are in the original of "paper" as well: "the request had come by way of a third country"; expected at most 8 outside quotations`,
  ],
  [
    'a whole sentence of six words',
    digest('As it seems, nobody at the ministry was surprised by this.'),
    `${PAPER}:11:13 error a whole sentence of the original of "paper" is in it: "nobody at the ministry was surprised"; expected our own words`,
  ],
  [
    'nine words in a row in a description',
    ['entities/places.yaml', 'State in the Middle East', 'Land who would not tell which of its many neighbours'],
    'entities/places.yaml:5:18 error 9 words in a row are in the original of "paper" as well: "who would not tell which of its many neighbours"; expected at most 8 outside quotations',
  ],
  [
    'nine words in a row in an answer',
    ['comparisons.yaml', 'It did not.', 'Who would not tell which of its many neighbours?'],
    'comparisons.yaml:12:17 error 9 words in a row are in the original of "paper" as well: "who would not tell which of its many neighbours"; expected at most 8 outside quotations',
  ],
  [
    'nine words in a row in the name of an event',
    ['events.yaml', 'The September refusal', 'The request had come by way of a third'],
    'events.yaml:3:11 error 9 words in a row are in the original of "paper" as well: "the request had come by way of a third"; expected at most 8 outside quotations',
  ],
];

test.each(WITHOUT_ORIGINALS)('names %s without the originals', (_, edit, line) => {
  expect(checked(edit)).toEqual([line]);
});

test('names a quotation that was changed since without the originals', () => {
  const edits: Edit[] = [
    [PAPER, 'evil intentions', 'spoke of'],
    ['comparisons.yaml', '“evil intentions”', '“spoke”'],
  ];
  expect(checked(...edits)).toEqual([
    `${PAPER}:13:14 error nobody has compared this quotation with the original; ${PROVE}`,
  ]);
});

test('lets eight words in a row stand', () => {
  expect(checked(digest('They say the request had come by way of a friend.'))).toEqual([]);
});

test('lets the title, a caption and a part of an abbreviated name stand', () => {
  expect(checked(digest('Iran says no. Photo by a photographer. As said Gen. Smith of the U.S. did.'))).toEqual([]);
});

test('looks at both sides of a quotation apart', () => {
  const both: Edit = [
    'comparisons.yaml',
    'Because of “evil intentions”',
    'Iran’s leader spoke of “evil intentions” on Monday and turned it',
  ];
  expect(checked(both)).toEqual([]);
});

test('names quotations that are too much of a source', () => {
  const edit: Edit = [PAPER, 'evil intentions', 'spoke of “evil  intentions” on Monday'];
  const [problem] = reported([edit, ['comparisons.yaml', 'evil intentions', 'spoke of']], {
    fingerprints: fingerprints(edit),
  });
  expect(problem).toBe(
    `${PAPER}:9:3 error the quotations have 6 words of the 53 of the original; expected at most 2 (5 %)`,
  );
});

test('names a source without word runs', () => {
  expect(reported([], { fingerprints: [] })).toEqual([
    `${PAPER}:1:5 error there are no word runs of the original of "paper"; ${PROVE}`,
  ]);
});

test('writes nothing that can be read', () => {
  const [print] = fingerprints();
  expect(JSON.stringify(print)).not.toMatch(/leader|ministry|intentions|turned/);
});
