import { describe, expect, test } from 'vitest';
import { standOf, type Stand } from '../../../../corpus/compare/measured/stand.ts';

const CLAIM = 'The harbour master of Odda sold the ferry';

const CASES: readonly [stand: Stand, statement: string, by: string | undefined][] = [
  ['tells', 'Harbour master sells Odda ferry', undefined],
  ['tells', 'Odda ferry sold, and nobody noticed for a week', undefined],
  ['tells', 'Alleged smuggler watches as harbour master sells the ferry', undefined],
  ['denies', 'Report of Odda ferry sale is a hoax', 'hoax'],
  ['denies', 'Harbour master denies selling ferry', 'denies'],
  ['denies', 'No, the ferry of Odda was never sold', 'No'],
  ['denies', 'Harbour master did not sell the ferry', 'not'],
  ['denies', 'The ferry isn’t sold', 'n’t'],
  ['denies', 'Harbour master pulls out of ferry sale', 'pulls out'],
  ['reports', 'Did the harbour master sell the ferry?', '?'],
  ['reports', 'Harbour master reportedly sold the ferry', 'reportedly'],
  ['reports', 'Mayor says harbour master sold the ferry', 'says'],
  ['reports', 'Harbour master may sell ferry', 'may'],
  ['tells', 'Harbour master sells ferry that visitors may remember', undefined],
];

describe('a statement beside the claim that a harbour master sold the ferry', () => {
  test.each(CASES)('%s it: %s', (stand, statement, by) => {
    const found = standOf(CLAIM, statement);
    expect(found.stand).toBe(stand);
    expect(found.by && statement.slice(found.by.start, found.by.end)).toBe(by);
  });
});

describe('what the claim says itself', () => {
  test('is not taken for doubt', () => {
    expect(standOf('A priest says that he saw a whale', 'Priest says he saw whale').stand).toBe('tells');
  });

  test('is not taken for a denial', () => {
    expect(standOf('The clerk was never at work', 'Clerk was not at work for 24 years').stand).toBe('tells');
  });
});
