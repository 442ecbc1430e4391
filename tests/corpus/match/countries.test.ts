import { expect, test } from 'vitest';
import { COUNTRY_ADJECTIVES, COUNTRY_NAMES, countryNames, countryOf } from '../../../corpus/match/countries.ts';

test('a country of one word is among the names, with what is said of it among the adjectives', () => {
  for (const name of COUNTRY_NAMES) {
    expect(name).toMatch(/^[^ |,\n]+$/);
    expect(countryOf(name)).toBe(name);
  }
  for (const adjective of COUNTRY_ADJECTIVES) {
    const country = countryOf(adjective) ?? '';
    expect(country).not.toBe('');
    expect(COUNTRY_NAMES.has(country)).toBe(!country.includes(' '));
  }
  for (const word of ['iraqi', 'british', 'uk', 'latin american', 'moslem']) expect(COUNTRY_ADJECTIVES).toContain(word);
  for (const word of ['iraqis', 'iraq', 'emirates', '']) expect(COUNTRY_ADJECTIVES).not.toContain(word);
});

test('a state is known by what it calls itself', () => {
  expect(countryNames('Republic of Iraq').adjectives).toEqual(['Iraqi']);
});
