import { expect, test } from 'vitest';
import { isOneOff } from '../../../corpus/ingest/names.ts';
import { namesOf, read } from './build.ts';

const names = (...paragraphs: string[]): string[] => read(...paragraphs).flatMap(namesOf);

test.each([
  [
    'a title goes off, and so does the adjective before it',
    'On Monday Iraqi Prime Minister Haidar al-Abadi flew to Tehran.',
    [
      'Iraqi: iraq/group',
      'Prime Minister: prime minister/office',
      'Haidar al-Abadi: haidar al abadi/person',
      'Tehran: tehran/place',
    ],
  ],
  [
    'peoples are named one by one',
    'They welcomed the U.S.-Iranian talks and Sunni Arab states.',
    ['U.S.: united states of america/place', 'Iranian: iran/group', 'Sunni: sunni/group', 'Arab: arab/group'],
  ],
  [
    'a body keeps its linking words',
    'He wrote to the Department of Health and Human Services.',
    ['Department of Health and Human Services: department of health and human services/organisation'],
  ],
  [
    'two countries are two',
    'Both Qatar and the United Arab Emirates agreed.',
    ['Qatar: qatar/place', 'United Arab Emirates: united arab emirates/place'],
  ],
  [
    'an everyday word that begins a sentence is no name',
    'Officials waited. Sadly Ann Lee left.',
    ['Ann Lee: ann lee/person'],
  ],
  [
    'a part of a day is none',
    'The ferry that sank off Leeds was found by divers in the week after Early Saturday Morning.',
    ['Leeds: leeds/place'],
  ],
  [
    'a navy is a body',
    'At dawn the Norwegian Navy towed the ferry to Bergen.',
    ['Norwegian Navy: norwegian navy/organisation', 'Bergen: bergen/place'],
  ],
  ['a month and a day are none', 'In May and on Monday rain fell over Leeds.', ['Leeds: leeds/place']],
  [
    'an office with "of"',
    'Later Secretary of State John F. Kerry spoke.',
    ['Secretary of State: secretary of state/office', 'John F. Kerry: john f kerry/person'],
  ],
])('%s', (_, text, expected) => {
  expect(names(text)).toEqual(expected);
});

test.each([
  ['last name', 'Jen Psaki spoke first. Later Psaki left.', 'jen psaki'],
  ['first name', 'Rachel Berry sang. Then they asked Rachel again.', 'rachel berry'],
  ['acronym', 'The Harbour Workers League met. Reporters saw the HWL leave.', 'harbour workers league'],
  ['one letter off', 'Gholam Rezaian spoke. Later Resaian left.', 'gholam rezaian'],
  ['part of a firm', 'Varian Medical Systems grew. Shares of Varian rose.', 'varian medical systems'],
  ['Jr. stays with its name', 'Robert Brown Jr. spoke. Later Brown left.', 'robert brown jr'],
])('joins a short form to the full one: %s', (_, text, key) => {
  const keys = read(text).map((statement) => statement.names.at(-1)?.key);
  expect(keys).toEqual([key, key]);
});

test('of two who bear the name, a short form is the one named last', () => {
  const statements = read('Ann Miller came. Bob Miller left. Miller was late.');
  expect(statements[2]?.names[0]?.key).toBe('bob miller');
});

test('a capital is not taken for a firm that is named for it', () => {
  const [, statement] = read('The Washington Post reported it. They blamed Washington for the delay.');
  expect(statement?.names.map(({ key, type }) => `${key}/${type}`)).toEqual(['washington/place']);
});

test('a headline that gives every word a capital names whom the text names', () => {
  const statements = read(
    'Harbour Talks Collapse As Ann Lee Walks Out Of Meeting Again',
    'The talks collapsed when Ann Lee walked out.',
  );
  expect(statements[0]?.names.map(({ key }) => key)).toContain('ann lee');
  expect(statements[0]?.names.map(({ key }) => key)).not.toContain('talks');
});

test.each([
  ['khamenei', 'khamanei', true],
  ['khamenei', 'khameni', true],
  ['khamenei', 'rouhani', false],
  ['brown', 'brows', false],
])('%s and %s: one letter off is %s', (one, other, expected) => {
  expect(isOneOff(one, other)).toBe(expected);
});
