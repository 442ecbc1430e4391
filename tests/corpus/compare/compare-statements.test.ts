import { expect, test } from 'vitest';
import { compare, levelOf, type Told } from './compared.ts';

test.each<[string, Told | string, Told | string, string]>([
  [
    'other figures for one thing',
    'Gunmen killed 22 villagers in the harbour of Leeds on Monday.',
    'On Monday gunmen killed 89 villagers in the harbour of Leeds.',
    'may-differ number',
  ],
  [
    'a rounded figure',
    'Gunmen killed nearly 200 villagers in the harbour of Leeds.',
    'Gunmen killed 198 villagers in the harbour of Leeds.',
    'both',
  ],
  [
    'a direct denial',
    'Ann Lee signed the fisheries treaty in Oslo.',
    'Ann Lee did not sign the fisheries treaty in Oslo.',
    'may-differ polarity',
  ],
  [
    'two reasons',
    'Ann Lee rejected the fisheries treaty because the quota was low.',
    'Ann Lee rejected the fisheries treaty, citing corruption among inspectors.',
    'may-differ reason',
  ],
  [
    'open on one side',
    'Ann Lee would sign the fisheries treaty in Oslo.',
    'Ann Lee did not sign the fisheries treaty in Oslo.',
    'both',
  ],
  [
    'a condition',
    'If the quota is low, Ann Lee will reject the fisheries treaty in Oslo.',
    'Ann Lee did not reject the fisheries treaty in Oslo.',
    'both',
  ],
  [
    'stopped short',
    'Ann Lee stopped short of rejecting the fisheries treaty in Oslo.',
    'Ann Lee rejected the fisheries treaty in Oslo.',
    'both',
  ],
  [
    'other places',
    'Gunmen killed 22 villagers at the Harbour Gate market in Leeds.',
    'Gunmen killed 89 villagers at the Harbour Gate market in Derby.',
    'both',
  ],
  [
    'other days',
    'On Monday gunmen killed 22 villagers in the harbour of Leeds.',
    'On Friday gunmen killed 89 villagers in the harbour of Leeds.',
    'names',
  ],
  [
    'the same weekday of two weeks',
    { text: 'On Monday gunmen killed 22 villagers in the harbour of Leeds.', date: '2014-09-17' },
    { text: 'On Monday gunmen killed 89 villagers in the harbour of Leeds.', date: '2014-09-24' },
    'names',
  ],
  [
    'years apart, in the same words',
    { text: 'Ann Lee signed the fisheries treaty in Oslo.', date: '2007-12-10' },
    { text: 'Ann Lee did not sign the fisheries treaty in Oslo.', date: '2014-09-24' },
    'names',
  ],
  [
    'unlike units',
    'Ann Lee pledged 5 million euros for the harbour of Leeds.',
    'Ann Lee pledged 7 million dollars for the harbour of Leeds.',
    'both',
  ],
  [
    'a figure that fits another of the other side',
    'Ann Lee earned $139 million in gross income, the League of Leeds said on Monday.',
    'Ann Lee earned about $141 million and paid $44 million in income tax, the League of Leeds said on Monday.',
    'both',
  ],
  [
    'ranks',
    'Ann Lee killed the No. 2 of the harbour gang of Leeds.',
    'Ann Lee killed the No. 3 of the harbour gang of Leeds.',
    'both',
  ],
  [
    'other people in other words',
    'Bob Miller sold the brewery to Norway.',
    'Ann Lee signed the fisheries treaty in Oslo.',
    'nothing',
  ],
])('%s', (_, one, other, expected) => {
  expect(levelOf(compare(one, other))).toBe(expected);
  expect(levelOf(compare(other, one))).toBe(expected);
});

test('a toll that has grown by the next day is later, not unlike', () => {
  const [pair] = compare(
    { text: 'Gunmen killed 22 villagers in the harbour of Leeds.', date: '2014-09-16' },
    { text: 'Gunmen killed 24 villagers in the harbour of Leeds.', date: '2014-09-18' },
  );
  expect(pair?.level).toBe('both');
  expect(pair?.observations.find(({ type }) => type === 'number')?.relation).toBe('later');
});

test('two reports of one speaker are one voice, and never differ', () => {
  const [pair] = compare(
    'Ann Lee said Norway rejected the fisheries treaty because the quota was low.',
    'Ann Lee said Norway rejected the fisheries treaty because of corruption among inspectors.',
  );
  expect(pair).toMatchObject({ level: 'both', origin: 'ann lee' });
});

test('sources of one publisher are not compared', () => {
  const text = 'Ann Lee signed the fisheries treaty in Oslo.';
  expect(compare({ text, publisher: 'The Tide' }, { text, publisher: 'The Tide' })).toEqual([]);
});

test('a pull-quote that repeats the text makes no second pair', () => {
  const text = 'Ann Lee signed the fisheries treaty in Oslo.';
  expect(compare(text, `${text}\n${text}`)).toHaveLength(1);
});

test('each observation shows the words of both', () => {
  const texts = [
    'Gunmen killed 22 villagers in the harbour of Leeds.',
    'Gunmen killed 89 villagers in the harbour of Leeds.',
  ] as const;
  const [pair] = compare(...texts);
  const number = pair?.observations.find(({ type }) => type === 'number');
  expect([texts[0].slice(number?.a?.start, number?.a?.end), texts[1].slice(number?.b?.start, number?.b?.end)]).toEqual([
    '22',
    '89',
  ]);
  expect(pair?.shared.a.map(({ start, end }) => texts[0].slice(start, end))).toEqual([
    'Gunmen',
    'killed',
    'villagers',
    'harbour',
    'Leeds',
  ]);
});
