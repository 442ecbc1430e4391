import { expect, test } from 'vitest';
import { reported } from './builder.ts';
import type { Edit } from './builder.ts';

const PAPER = 'sources/paper.yaml';
const PEOPLE = 'entities/people.yaml';
const PLACES = 'entities/places.yaml';
const words = (count: number): string => Array.from({ length: count }, (_, at) => `w${at}`).join(' ');

const DATES: [string, Edit, string][] = [
  [
    'a day that does not exist',
    ['events.yaml', '2014-09-15', '2014-02-30'],
    'events.yaml:5:11 error "2014-02-30" is no day of the calendar; expected a day that exists',
  ],
  [
    'the day of a source that does not exist',
    [PAPER, '2014-09-15', '2014-09-31'],
    `${PAPER}:4:7 error "2014-09-31" is no day of the calendar; expected a day that exists`,
  ],
  [
    'an end before the start',
    ['events.yaml', 'date: 2014-09-15', 'date: 2014-09-15\n    end: 2014-08'],
    'events.yaml:6:10 error the end 2014-08 is before the start 2014-09-15; expected a date from 2014-09-15 on',
  ],
  [
    'a term that ends before it begins',
    [PEOPLE, 'from: 1989-06-04', 'from: 1989-06-04\n          to: "1988"'],
    `${PEOPLE}:12:15 error the end of the term 1988 is before the start of the term 1989-06-04; expected a date from 1989-06-04 on`,
  ],
  [
    'a day of republishing before that of publishing',
    [PAPER, 'genre: report', 'republished: { by: Somebody, date: 2014-09-14 }\ngenre: report'],
    `${PAPER}:6:36 error the republication 2014-09-14 is before the publication 2014-09-15; expected a date from 2014-09-15 on`,
  ],
];

const ALIASES: [string, Edit, string][] = [
  [
    'an alias that is certain for two subjects',
    [PLACES, 'adjectives: [Iranian]', 'aliases: [ali khamenei]'],
    `${PLACES}:6:15 error the alias "ali khamenei" stands for "ali-khamenei" too (${PEOPLE}:4); expected it under "short" of all but one of them`,
  ],
  [
    'an alias that is the same but for hyphens and accents',
    ['events.yaml', 'status: happened', 'status: happened\n    aliases: [Ali-Khaméneí]'],
    `events.yaml:9:15 error the alias "Ali-Khaméneí" stands for "ali-khamenei" too (${PEOPLE}:4); expected it under "short" of all but one of them`,
  ],
  [
    'an alias from reference knowledge that is taken',
    [PEOPLE, '    reference:', '    reference:\n      aliases: [Iran]'],
    `${PLACES}:4:11 error the alias "Iran" stands for "ali-khamenei" too (${PEOPLE}:9); expected it under "short" of all but one of them`,
  ],
  [
    'an alias that needs evidence and does not',
    [PEOPLE, 'short: [Khamenei]', 'short: [Ali Khamenei]'],
    `${PEOPLE}:7:13 error "Ali Khamenei" is an alias of "ali-khamenei" that needs no evidence as well; expected it in one of the two lists`,
  ],
  [
    'an alias without a word',
    [PLACES, 'adjectives: [Iranian]', 'aliases: ["…"]'],
    `${PLACES}:6:15 error the alias "…" has 0 words; expected 1 to 16`,
  ],
  [
    'a decoy that hides nothing',
    [PLACES, 'adjectives: [Iranian]', 'decoys: [Persian Gulf]'],
    `${PLACES}:6:14 error the decoy "Persian Gulf" has no alias in it, so it hides nothing; expected a longer name with an alias of "iran" in it`,
  ],
  [
    'a decoy that is an alias',
    [PLACES, 'adjectives: [Iranian]', 'decoys: [Ali Khamenei]'],
    `${PLACES}:6:14 error the decoy "Ali Khamenei" is an alias of "ali-khamenei" (${PEOPLE}:4); expected a name that stands for nobody here`,
  ],
  [
    'a role that is the name of somebody else',
    [PEOPLE, "[Ali Khamene'i]", '[Iranian supreme leader]'],
    'entities/offices.yaml:7:12 error "Iranian supreme leader" stands for "ali-khamenei" too; expected a role that is not taken, or the name in one place only',
  ],
];

const TEXTS: [string, Edit, string][] = [
  [
    'a digest with quotation marks',
    [PAPER, 'turned the request', 'turned the “request”'],
    `${PAPER}:11:13 error the digest has quotation marks; expected our own words; what is quoted goes to "quotation"`,
  ],
  [
    'a quotation of sixteen words',
    [PAPER, 'evil intentions', `evil intentions ${words(14)}`],
    `${PAPER}:13:14 error the quotation has 16 words; expected at most 15`,
  ],
  [
    'a quotation with marks around it',
    [PAPER, 'evil intentions', '“evil intentions”'],
    `${PAPER}:13:14 error the quotation has quotation marks around it; expected the bare words`,
  ],
  [
    'an anchor of six words',
    [PAPER, 'turned it down', words(6)],
    `${PAPER}:16:13 error the anchor has 6 words; expected at most 5`,
  ],
  [
    'a passage before the one it comes after',
    [
      PAPER,
      'id: p2\n    paragraph: 2',
      'id: p2\n    paragraph: 2\n    digest: First\n    subjects: [iran]\n  - id: p1b\n    paragraph: 1',
    ],
    `${PAPER}:22:16 error paragraph 1 comes after paragraph 2; expected the passages in the order of the source`,
  ],
  [
    'a passage whose id names another paragraph',
    [PAPER, 'paragraph: 2', 'paragraph: 3'],
    `${PAPER}:17:9 error passage "p2" stands in paragraph 3; expected "p3", with a letter where there are several`,
  ],
  [
    'a description that is a sentence',
    [PLACES, 'Middle East', 'Middle East.'],
    `${PLACES}:5:18 error the description is "State in the Middle East."; expected one line without a full stop at its end`,
  ],
  [
    'words in an answer that nobody is quoted with',
    ['comparisons.yaml', '“evil intentions”', '“bad intentions”'],
    'comparisons.yaml:8:17 error “bad intentions” is in none of the quotations; expected words from a quotation of a passage that is cited for it',
  ],
  [
    'words quoted in an answer that cites another passage',
    ['comparisons.yaml', 'It did not.', 'It did not, in spite of “evil intentions”.'],
    'comparisons.yaml:12:17 error “evil intentions” is in none of the quotations; expected words from a quotation of a passage that is cited for it',
  ],
  [
    'a part of a word in marks',
    ['comparisons.yaml', '“evil intentions”', '“intention”'],
    'comparisons.yaml:8:17 error “intention” is in none of the quotations; expected words from a quotation of a passage that is cited for it',
  ],
  [
    'straight quotation marks in an answer',
    ['comparisons.yaml', '“evil intentions”', '"evil intentions"'],
    'comparisons.yaml:8:17 error a quotation mark stands alone or is not one of “ and ”; expected “…” around what is quoted',
  ],
  [
    'two answers with the same text',
    ['comparisons.yaml', 'It did not.', 'Because of evil intentions'],
    'comparisons.yaml:12:17 error the answer "Because of evil intentions" stands twice; expected one answer with the positions of both (see answer 1)',
  ],
  [
    'a speaker whom no cited passage names',
    ['comparisons.yaml', 'speaker: ali-khamenei', 'speaker: news-agency'],
    'comparisons.yaml:11:22 error none of the passages names "news-agency"; expected a passage that quotes or names the speaker',
  ],
];

const TOLD: [string, Edit, string][] = [
  [
    'an event that no word tells',
    ['events.yaml', 'status: happened', 'status: happened\n    told: { by: [iran] }'],
    'events.yaml:9:11 error nothing says by which words "refusal" is told; expected "acts" or "triggers"',
  ],
  [
    'an event that a word alone tells',
    ['events.yaml', 'status: happened', 'status: happened\n    told: { acts: [refusal] }'],
    'events.yaml:9:11 error nothing says with which participants "refusal" is told; expected "by", "to" or "with"',
  ],
];

test.each([...DATES, ...ALIASES, ...TEXTS, ...TOLD])('names %s', (_, edit, line) => {
  expect(reported([edit])).toEqual([line]);
});

const FINE: [string, Edit[]][] = [
  [
    'words of a page among those who tell an event',
    [
      [
        'events.yaml',
        'status: happened',
        'status: happened\n    told: { acts: [refusal], with: [[iran, ~ground troops]] }',
      ],
    ],
  ],
  ['a corpus without a fault', []],
  [
    'an event that ends in the month it began',
    [['events.yaml', 'date: 2014-09-15', 'date: 2014-09-15\n    end: 2014-09']],
  ],
  ['a leap day', [['events.yaml', '2014-09-15', '2012-02-29']]],
  ['one short alias of several subjects', [[PLACES, 'adjectives: [Iranian]', 'short: [Khamenei]']]],
  [
    'a spelling that is certain only in capitals',
    [[PLACES, 'adjectives: [Iranian]', 'aliases: [IRAN]\n    short: [Irán]']],
  ],
  ['several spellings that fold to the same', [[PEOPLE, "[Ali Khamene'i]", '[Ali-Khamenei, Ali Khamene’i]']]],
  [
    'a decoy that hides the name of an office',
    [[PLACES, 'adjectives: [Iranian]', 'adjectives: [Iranian]\n    decoys: [Iranian supreme leader-elect]']],
  ],
  ['a description that ends in an abbreviation', [[PLACES, 'Middle East', 'sights of the U.S.']]],
  ['an apostrophe in a digest', [[PAPER, 'turned the request', 'turned the Americans’ request']]],
  ['a part of a quotation in an answer', [['comparisons.yaml', '“evil intentions”', '“intentions,”']]],
  ['a quotation of fifteen words', [[PAPER, 'evil intentions', `evil intentions ${words(13)}`]]],
];

test.each(FINE)('finds nothing wrong with %s', (_, edits) => {
  expect(reported(edits)).toEqual([]);
});
