import { expect, test } from 'vitest';
import { reported } from './builder.ts';
import type { Edit } from './builder.ts';

const PAPER = 'sources/paper.yaml';
const PLACES = 'entities/places.yaml';
const ORGANISATIONS = 'entities/organisations.yaml';

const isCommonWord = (word: string): boolean => ['turkey', 'post'].includes(word);
const warned = (...edits: Edit[]): string[] => reported(edits, { warnings: { isCommonWord } });

const UNMENTIONED: Edit = [PAPER, ', news-agency', ''];
const UNCITED: Edit = [
  PAPER,
  '  - id: p2',
  '  - id: p1b\n    paragraph: 1\n    digest: Nothing else happened.\n    subjects: [iran]\n  - id: p2',
];
const TURKEY: Edit = [PLACES, 'adjectives: [Iranian]', 'aliases: [TURKEY, Turkey]'];
const IRAQ: Edit = [ORGANISATIONS, 'description:', 'short: [Iram]\n    description:'];

const WARNINGS: [behaviour: string, cause: Edit, line: string, reason: Edit][] = [
  [
    'a subject that no passage names',
    UNMENTIONED,
    `${ORGANISATIONS}:3:9 warning no passage is about "news-agency" or names it; expected a passage with it among its subjects, or accepts: [{ warning: unmentioned, because: … }]`,
    [
      ORGANISATIONS,
      'description:',
      'accepts: [{ warning: unmentioned, because: it published the piece }]\n    description:',
    ],
  ],
  [
    'a passage that no comparison cites',
    UNCITED,
    `${PAPER}:17:9 warning no comparison cites the passage "paper#p1b"; expected a position that rests on it, or accepts: [{ warning: uncited, because: … }]`,
    [
      PAPER,
      'digest: Nothing',
      'accepts: [{ warning: uncited, because: nobody else speaks of it }]\n    digest: Nothing',
    ],
  ],
  [
    'an alias that is an English word, once',
    TURKEY,
    `${PLACES}:6:15 warning the alias "TURKEY" is an English word as well; expected it under "short", or accepts: [{ warning: common-word, of: TURKEY, because: … }]`,
    [
      PLACES,
      'description:',
      'accepts: [{ warning: common-word, of: Turkey, because: the bird has no capital }]\n    description:',
    ],
  ],
  [
    'an alias one letter away from that of another subject',
    IRAQ,
    `${PLACES}:4:11 warning the alias "Iran" is one letter away from "Iram" of "news-agency"; expected another spelling, or accepts: [{ warning: near-alias, of: Iran, because: … }]`,
    [PLACES, 'description:', 'accepts: [{ warning: near-alias, of: Iran, because: both are names }]\n    description:'],
  ],
];

test.each(WARNINGS)('warns of %s', (_, cause, line) => {
  expect(warned(cause)).toEqual([line]);
});

test.each(WARNINGS)('accepts a reason for %s', (_, cause, __, reason) => {
  expect(warned(cause, reason)).toEqual([]);
});

test('accepts a reason on either of two near aliases', () => {
  const reason: Edit = [
    ORGANISATIONS,
    'name:',
    'accepts: [{ warning: near-alias, of: Iram, because: both are names }]\n    name:',
  ];
  expect(warned(IRAQ, reason)).toEqual([]);
});

test('calls a reason for a warning that is not given an error', () => {
  const accepts = 'accepts: [{ warning: common-word, of: Iran, because: it was one }]';
  expect(warned([PLACES, 'adjectives: [Iranian]', accepts])).toEqual([
    `${PLACES}:6:15 error there is no warning "common-word" of "Iran" here to accept; expected an entry for a warning that is given, or none`,
  ]);
});

test('does not let a reason for one alias explain another', () => {
  const accepts = 'accepts: [{ warning: common-word, of: Iran, because: no reason }]\n    aliases: [Turkey]';
  expect(warned([PLACES, 'adjectives: [Iranian]', accepts])).toHaveLength(2);
});

test('asks for a reason', () => {
  const accepts = 'accepts: [{ warning: common-word, of: Iran }]';
  expect(warned([PLACES, 'adjectives: [Iranian]', accepts])).toContain(
    `${PLACES}:6:15 error the field "because" is missing; expected text`,
  );
});

test('warns of nothing while there are errors', () => {
  expect(warned(UNMENTIONED, [PAPER, 'anchor: turned it down', 'anchor: one two three four five six'])).toEqual([
    `${PAPER}:16:13 error the anchor has 6 words; expected at most 5`,
  ]);
});
