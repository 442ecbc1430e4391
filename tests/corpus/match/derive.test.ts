import { describe, expect, test } from 'vitest';
import { shortForms, type NamedKind } from '../../../corpus/match/derive.ts';

describe('short forms', () => {
  test.each<[string, NamedKind, string[], string[]]>([
    ['John Forbes Kerry', 'person', ['John Kerry', 'Kerry', 'John', 'J. Kerry'], ['Forbes Kerry Jr']],
    ['Ludwig van Beethoven', 'person', ['van Beethoven', 'Beethoven'], ['Ludwig van']],
    ['Masoud Barzani', 'person', ['Massoud Barzani'], ['Massoud']],
    ['Sergey Example', 'person', ['Sergei Example'], ['Sergei']],
    ['J. K. Rowling', 'person', ['Rowling', 'JK Rowling'], ['J.']],
    ['Sammy Davis Jr.', 'person', ['Sammy Davis', 'Davis'], ['Jr.']],
    ['Jürgen Müller', 'person', ['Juergen Mueller', 'Mueller'], []],
    ['Catherine, Princess of Wales', 'person', ['Catherine', 'Princess of Wales'], ['Wales']],
    ['European Union', 'organisation', ['EU'], ['Union', 'European']],
    ['North Atlantic Treaty Organization', 'organisation', ['NATO', 'North Atlantic Treaty Organisation'], []],
    ['United States Department of Commerce', 'organisation', ['Commerce Department', 'US Commerce Department'], []],
    ['Stanford University', 'organisation', ['Stanford'], ['University']],
    ['Detroit Tigers', 'organisation', ['Detroit', 'Tigers'], []],
    ['Germany national football team', 'organisation', ['Germany'], ['team']],
    ['Surrey County Cricket Club', 'organisation', ['Surrey'], ['Cricket Club']],
    ['Paris, Texas', 'place', ['Paris'], ['Texas']],
    ['People’s Republic of China', 'place', ['China', 'Chinese'], ['People']],
    ['United Kingdom', 'place', ['Britain', 'UK', 'British', 'Britons'], ['Kingdom']],
    ['The Hague', 'place', ['Hague'], []],
    ['Mercury (planet)', 'other', ['Mercury'], ['planet']],
    ['1998 FIFA World Cup', 'event', ['FIFA World Cup', 'World Cup'], ['Cup', '1998']],
    ['UEFA Euro 1996', 'event', ['Euro 96'], ['96']],
    ['Karlsruher SC', 'organisation', ['Karlsruher', 'Karlsruhe'], ['SC']],
    ['MSV Duisburg', 'organisation', ['Duisburg'], ['MSV']],
    ['Olympique de Marseille', 'organisation', ['Marseille'], ['de Marseille']],
    ['South Africa national rugby union team', 'organisation', ['South Africa', 'Springboks'], ['team']],
    ['Midwestern United States', 'place', ['Midwest'], ['United States']],
    ['Southeast Asia', 'place', ['Southeast Asian'], ['Southeast']],
    ['South Korea', 'place', ['S. Korea', 'S. Korean'], ['S.']],
    ['Al-Aqsa Mosque', 'place', ['al-Aqsa Mosque'], []],
    ['United Nations Security Council', 'organisation', ['UN Security Council', 'UNSC'], []],
    ['Bank of Japan', 'organisation', [], ['BJ']],
    ['Yangon', 'place', ['Rangoon'], []],
  ])('of %s (%s)', (name, kind, some, none) => {
    const texts = shortForms(name, kind).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(some));
    for (const text of none) expect(texts).not.toContain(text);
    expect(texts).not.toContain(name);
    expect(new Set(texts).size).toBe(texts.length);
  });

  test('that leave out what tells two bearers apart need evidence', () => {
    const strengths = new Map(shortForms('John Forbes Kerry', 'person').map(({ text, strength }) => [text, strength]));
    expect(strengths.get('John Kerry')).toBe('certain');
    expect(strengths.get('Kerry')).toBe('short');
    expect(strengths.get('John')).toBe('short');
  });

  test('are none for a name that has none', () => {
    expect(shortForms('Pelé', 'person')).toEqual([]);
  });
});
