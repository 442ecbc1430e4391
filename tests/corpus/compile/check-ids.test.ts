import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../../corpus/compile/compile.ts';
import { PACK, reported } from './builder.ts';
import type { Edit } from './builder.ts';

const PAPER = 'sources/paper.yaml';
const SECOND_IRAN = `  - id: iran
    name: Persia
    description: Old name
`;

const TABLE: [behaviour: string, edit: Edit, lines: string[]][] = [
  [
    'an unknown subject, with the one that was meant',
    [PAPER, '[iran, news-agency', '[irann, news-agency'],
    [
      `${PAPER}:20:16 error unknown entity or event "irann"; expected the id of an entity or event (did you mean "iran"?)`,
    ],
  ],
  [
    'an id of which a part was left out',
    [PAPER, 'speaker: ali-khamenei', 'speaker: khamenei'],
    [`${PAPER}:14:16 error unknown entity "khamenei"; expected the id of an entity (did you mean "ali-khamenei"?)`],
  ],
  [
    'an unknown id that is like no other',
    ['events.yaml', 'place: iran', 'place: zanzibar'],
    ['events.yaml:6:12 error unknown entity "zanzibar"; expected the id of an entity of type place'],
  ],
  [
    'a place that is a person',
    ['events.yaml', 'place: iran', 'place: ali-khamenei'],
    ['events.yaml:6:12 error "ali-khamenei" is a person; expected the id of an entity of type place'],
  ],
  [
    'an office that is an organisation',
    ['entities/people.yaml', 'office: supreme-leader', 'office: news-agency'],
    ['entities/people.yaml:10:19 error "news-agency" is an organisation; expected the id of an entity of type office'],
  ],
  [
    'a country that is an office',
    ['entities/offices.yaml', 'country: iran', 'country: supreme-leader'],
    [
      'entities/offices.yaml:6:14 error "supreme-leader" is an office; expected the id of an entity of type place, organisation or group',
    ],
  ],
  [
    'a carrier that is no organisation',
    [PAPER, 'speaker: ali-khamenei', 'carrier: iran'],
    [`${PAPER}:14:16 error "iran" is a place; expected the id of an entity of type organisation`],
  ],
  [
    'a speaker that is an event',
    [PAPER, 'speaker: ali-khamenei', 'speaker: refusal'],
    [`${PAPER}:14:16 error "refusal" is an event; expected the id of an entity`],
  ],
  [
    'a participant that is unknown',
    ['events.yaml', '[ali-khamenei, iran]', '[ali-khamenei, iram]'],
    ['events.yaml:7:34 error unknown entity "iram"; expected the id of an entity (did you mean "iran"?)'],
  ],
  [
    'an unknown subject in what tells an event',
    ['events.yaml', 'status: happened', 'status: happened\n    told: { triggers: [refuse], with: [[iram]] }'],
    [
      'events.yaml:9:41 error unknown entity or event "iram"; expected the id of an entity or event (did you mean "iran"?)',
    ],
  ],
  [
    'an unknown doer in what tells an event',
    ['events.yaml', 'status: happened', 'status: happened\n    told: { acts: [refusal], by: [iram] }'],
    [
      'events.yaml:9:35 error unknown entity or event "iram"; expected the id of an entity or event (did you mean "iran"?)',
    ],
  ],
  [
    'a cited passage that is missing',
    ['comparisons.yaml', 'paper#p2', 'paper#p3'],
    [
      'comparisons.yaml:14:24 error unknown passage "paper#p3"; expected the id of a passage (did you mean "paper#p1"?)',
    ],
  ],
  [
    'the unknown subject of a comparison',
    ['comparisons.yaml', '[refusal]', '[refusals]'],
    [
      'comparisons.yaml:6:16 error unknown entity or event "refusals"; expected the id of an entity or event (did you mean "refusal"?)',
    ],
  ],
  [
    'the unknown speaker of a position',
    ['comparisons.yaml', 'speaker: ali-khamenei', 'speaker: ali-khamenai'],
    [
      'comparisons.yaml:11:22 error unknown entity "ali-khamenai"; expected the id of an entity (did you mean "ali-khamenei"?)',
    ],
  ],
  [
    'an id that is taken in another file',
    ['events.yaml', 'id: refusal', 'id: iran'],
    [
      'comparisons.yaml:6:16 error unknown entity or event "refusal"; expected the id of an entity or event',
      'events.yaml:2:9 error the id "iran" is taken at entities/places.yaml:3; expected an id that no other entity or event has',
      `${PAPER}:15:30 error unknown entity or event "refusal"; expected the id of an entity or event`,
    ],
  ],
  [
    'an id that is taken in the same file',
    ['entities/places.yaml', '  - id: iran', `${SECOND_IRAN}  - id: iran`],
    [
      'entities/places.yaml:6:9 error the id "iran" is taken at entities/places.yaml:3; expected an id that no other entity or event has',
    ],
  ],
  [
    'a passage id that stands twice',
    [PAPER, 'id: p2\n    paragraph: 2', 'id: p1\n    paragraph: 1'],
    [
      'comparisons.yaml:14:24 error unknown passage "paper#p2"; expected the id of a passage (did you mean "paper#p1"?)',
      `${PAPER}:17:9 error the id "p1" is taken at ${PAPER}:9; expected an id that no other passage of this source has`,
    ],
  ],
  [
    'an id that stands twice in a list',
    [PAPER, '[ali-khamenei, refusal]', '[ali-khamenei, ali-khamenei, refusal]'],
    [`${PAPER}:15:30 error "ali-khamenei" stands twice in this list; expected it once`],
  ],
  [
    'a role on what is no office',
    ['entities/places.yaml', 'adjectives: [Iranian]', 'role: [leader]'],
    ['entities/places.yaml:6:11 error "iran" is of type place and has "role"; expected "role" on offices only'],
  ],
  [
    'adjectives on a person',
    ['entities/people.yaml', 'short: [Khamenei]', 'adjectives: [Khamenist]'],
    [
      'entities/people.yaml:7:17 error "ali-khamenei" is of type person and has "adjectives"; expected "adjectives" on places, organisations and groups only',
    ],
  ],
  [
    'an office held by a place',
    [
      'entities/places.yaml',
      'adjectives: [Iranian]',
      'reference: { held: [{ office: supreme-leader, from: 1989-06 }] }',
    ],
    ['entities/places.yaml:6:24 error "iran" is of type place and has "held"; expected "held" on persons only'],
  ],
  [
    'a role without a country',
    ['entities/offices.yaml', '    country: iran\n', ''],
    [
      'entities/offices.yaml:6:11 error the office "supreme-leader" has a role and no country; expected the field "country" beside it',
    ],
  ],
];

test.each(TABLE)('names %s', (_, edit, lines) => {
  expect(reported([edit])).toEqual(lines);
});

test('names a source id and a comparison id that are taken', () => {
  const files = [1, 2].flatMap((copy) => [
    {
      path: `sources/${copy}.yaml`,
      text: 'id: a\ntitle: A\npublisher: P\ndate: 2014-09\nurl: https://a.example\ngenre: report\nlanguage: en\npassages: [{ id: p1, paragraph: 1, digest: Something, subjects: [x] }]',
    },
    {
      path: `comparisons/${copy}.yaml`,
      text: 'comparisons: [{ id: c, question: Who?, asks: who, time: fixed, subjects: [x], answers: [{ answer: X, positions: [{ passages: [a#p1] }] }] }]',
    },
  ]);
  files.push({
    path: 'entities.yaml',
    text: 'type: place\nentities: [{ id: x, name: Xanadu, description: A place }]',
  });
  expect(compile(files, { pack: PACK }).problems.map(({ message }) => message)).toEqual([
    'the id "c" is taken at comparisons/1.yaml:1',
    'the id "a" is taken at sources/1.yaml:1',
  ]);
});

test('points at the line of the unknown id, wherever it stands', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), (before, after) => {
      const list = [...Array<string>(before).fill('# a remark'), '- nobody', ...Array<string>(after).fill('# another')];
      const subjects = ['subjects:', ...list].join('\n      ');
      const { problems } = compile(
        [
          {
            path: 'sources/a.yaml',
            text: `id: a\ntitle: A\npublisher: P\ndate: 2014-09\nurl: https://a.example\ngenre: report\nlanguage: en\npassages:\n  - id: p1\n    paragraph: 1\n    digest: Something\n    ${subjects}\n`,
          },
        ],
        { pack: PACK },
      );
      expect(problems).toMatchObject([{ line: 13 + before, column: 9 }]);
    }),
  );
});
