import { expect, test } from 'vitest';
import { countryAdjectives, namesOfCountries, countryNames, countryOf } from '../../../corpus/match/countries.ts';

test('a country of one word is among the names, with what is said of it among the adjectives', () => {
  for (const name of namesOfCountries()) {
    expect(name).toMatch(/^[^ |,\n]+$/);
    expect(countryOf(name)).toBe(name);
  }
  for (const adjective of countryAdjectives()) {
    const country = countryOf(adjective) ?? '';
    expect(country).not.toBe('');
    expect(namesOfCountries().has(country)).toBe(!country.includes(' '));
  }
  for (const word of ['iraqi', 'british', 'uk', 'latin american', 'moslem'])
    expect(countryAdjectives()).toContain(word);
  for (const word of ['iraqis', 'iraq', 'emirates', '']) expect(countryAdjectives()).not.toContain(word);
});

test('a state is known by what it calls itself', () => {
  expect(countryNames('Republic of Iraq').adjectives).toEqual(['Iraqi']);
});
