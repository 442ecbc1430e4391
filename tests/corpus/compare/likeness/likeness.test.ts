import { describe, expect, test } from 'vitest';
import { likenessOf, readable } from '../../../../corpus/compare/likeness/likeness.ts';
import { areOpposite, pairWords } from '../../../../corpus/compare/likeness/pairing.ts';
import { wordsOf } from '../../../../corpus/compare/likeness/words.ts';

const likeness = (one: string, other: string): number => likenessOf(readable(one), readable(other));

/** A statement, one that is more like it, and one that is less. */
const NEARER: readonly [what: string, statement: string, nearer: string, farther: string][] = [
  [
    'the same news in other words',
    'Ferry sinks off Norway, 12 dead',
    'Twelve dead as ferry sinks off the Norwegian coast',
    'Norway elects a new parliament',
  ],
  [
    'a synonym rather than another word',
    'Council to buy ferry in Leeds',
    'Council to purchase ferry in Leeds',
    'Council to praise ferry in Leeds',
  ],
  ['what the press says in another family of words', 'Quake shakes Peru', 'Temblor shakes Peru', 'Rally shakes Peru'],
  [
    'the same figure rather than another',
    'Bus crash kills 16 in Peru',
    'Bus crash kills sixteen in Peru',
    'Bus crash kills 30 in Peru',
  ],
  [
    'the same country rather than another',
    'Stocks close higher in Japan',
    'Japanese stocks close higher',
    'Stocks close higher in Brazil',
  ],
  [
    'another spelling of a name rather than another name',
    'Rebels advance on Qadhafi compound',
    'Rebels advance on Kadhafi compound',
    'Rebels advance on Mubarak compound',
  ],
  [
    'rare words in common rather than everyday ones',
    'The government said the volcano may erupt',
    'Volcano may erupt',
    'The government said the budget may pass',
  ],
];

describe('a statement is more like', () => {
  test.each(NEARER)('%s', (_, statement, nearer, farther) => {
    expect(likeness(statement, nearer)).toBeGreaterThan(likeness(statement, farther));
  });
});

const STEMS: readonly [what: string, text: string, stems: string[]][] = [
  ['numbers in words and in digits alike', 'four boats, 4 boats', ['#4', 'boat', '#4', 'boat']],
  [
    'a country by its adjective, its people and its initials',
    'Afghan troops, Afghans, the U.S.',
    ['afghanistan', 'troop', 'afghanistan', 'united states of america'],
  ],
  ['what headlines shorten', 'N. Korea govt, NZ', ['north korea', 'govern', 'new zealand']],
  ['a country of two words', 'Saudi Arabian envoy', ['saudi arabia', 'envoi']],
  ['"us" as no country', 'They told us', ['told']],
  ['a denial in any form', 'She did not, doesn’t and never will', ['not', 'not', 'not']],
  ['British spelling as American', 'recognise, labour', ['recogn', 'labor']],
  ['nothing in function words', 'It was there, and so are they.', []],
];

describe('the words of a text are read with', () => {
  test.each(STEMS)('%s', (_, text, stems) => {
    expect(wordsOf(text).map(({ stem }) => stem)).toEqual(stems);
  });
});

test('words that mean the opposite are told from those that do not', () => {
  const [rise, fall, grow] = wordsOf('rises fell falls grow').filter((_, at) => at !== 1);
  expect(rise && fall && areOpposite(rise, fall)).toBe(true);
  expect(rise && grow && areOpposite(rise, grow)).toBe(false);
});

test('a word that the other text writes as two goes with both of them', () => {
  expect(pairWords(wordsOf('Horsemeat sold'), wordsOf('Horse meat is sold'))).toEqual([
    { a: 0, b: 0, alike: 0.5 },
    { a: 0, b: 1, alike: 0.5 },
    { a: 1, b: 2, alike: 1 },
  ]);
});
