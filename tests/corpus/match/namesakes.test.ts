/** Names that stand for something else than the subject of the corpus, by the words right beside them. All made up. */
import { describe, expect, test } from 'vitest';
import { compileBundled } from '../../../corpus/cli/bundled.ts';
import { isNamesake } from '../../../corpus/match/namesakes.ts';
import { Reading } from '../../../corpus/match/reading.ts';
import { Corpus } from '../../../corpus/pack/corpus.ts';
import { encodePack } from '../../../corpus/pack/encode.ts';

const corpus = new Corpus(encodePack(compileBundled()));

/** What is marked in a sentence on a page that names its subjects in full. */
function marked(text: string, listed = false): string[] {
  const page =
    'Secretary of State John Kerry, Defense Secretary Robert Gates, Haidar al-Abadi, Bashar al-Assad and Ali Khamenei spoke of Iraq, Iran, Syria, Turkey and Jordan.';
  return new Reading(corpus, undefined, { listed })
    .read([
      { id: 1, text: page },
      { id: 2, text },
    ])
    .filter(({ id }) => id === 2)
    .flatMap(({ mentions }) => mentions.map(({ start, end }) => text.slice(start, end)));
}

describe('another bearer of a name is not marked', () => {
  test.each([
    ['a thing', 'The novel Damascus won a prize.'],
    ['a thing that is called so', 'A horse called Obama came last.'],
    ['a venue behind a comma', 'We ate at Peshmerga, a wine bar.'],
    ['a venue', 'The restaurant Tehran is booked.'],
    ['a town of a person’s name', 'The town of Obama is proud of its chopsticks.'],
    ['a town in a country', 'The mayor of Obama, Japan, sent chopsticks.'],
    ['what it is said to be', 'Psaki is a village.'],
    ['kin', 'My cousin Paris hates olives.'],
    ['somebody’s animal', 'Our cat Nato sleeps.'],
    ['goods', 'Abadi fonts look clean.'],
    ['goods of a place', 'Jordan almonds are sweet.'],
    ['a firm', 'Hollande & Sons made chairs.'],
    ['the rest of a surname', 'Hollande de Boer scored.'],
    ['a man of a place', 'Paris of Troy ran.'],
    ['the company of another', 'Achilles fell to Paris.'],
    ['a county', 'Kerry beat Cork.'],
    ['a saying', 'He had his road to Damascus moment.'],
  ])('%s: %s', (_, text) => {
    expect(marked(text)).toEqual([]);
  });
});

describe('what is done to a thing, or said of a subject, is no namesake', () => {
  test.each([
    ['a ship that is seized', 'The ship Iran seized was old.', 'Iran'],
    ['a hotel that is stayed in', 'The hotel Kerry stayed in was guarded.', 'Kerry'],
    ['a country at a time', 'The Iran of the ayatollahs is another.', 'Iran'],
    ['a person of a country', 'Assad of the old school smiled.', 'Assad'],
    ['what lies near it', 'He lived in a suburb of Tehran.', 'Tehran'],
    ['a city', 'Tehran, a city of millions, slept.', 'Tehran'],
    ['shops of a place', 'Paris shops were shut.', 'Paris'],
    ['whose a thing is', 'Iran, the ship’s owner, protested.', 'Iran'],
    ['what the subject is', 'Nato is an alliance.', 'Nato'],
    ['a fan of a thing', 'Obama is a fan of the band.', 'Obama'],
  ])('%s: %s', (_, text, name) => {
    expect(marked(text)).toContain(name);
  });
});

test('a name that a program knows too is like any other', () => {
  const subject = { type: 'organisation', name: 'Constructor', description: '', short: [] } as const;
  expect(isNamesake(subject, 'Then Constructor rose.', { start: 5, end: 16 })).toBe(false);
});

test('a pack says beside which words a name is another’s', () => {
  const subject = {
    type: 'person',
    name: 'Ann Lee',
    description: '',
    short: ['Lee'],
    namesakes: ['river', 'Banks'],
  } as const;
  const of = (text: string): boolean =>
    isNamesake(subject, text, { start: text.indexOf('Lee'), end: text.indexOf('Lee') + 3 });
  expect(of('The rivers met where Lee bends.')).toBe(true);
  expect(of('Then Lee banks on Banksy. A river.')).toBe(false);
});

test('of a list of the names of this text, a horse may be one', () => {
  expect(marked('A horse called Obama came last.', true)).toContain('Obama');
});

test('a subject that others are called after by its short form keeps its own name beside them', () => {
  expect(marked('France sent the Trojan a goddess in marble.')).toEqual(['France']);
  expect(marked('Paris ran from Troy, and the goddess laughed.')).toEqual([]);
});
