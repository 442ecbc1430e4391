import { expect, test } from 'vitest';
import { compare, levelOf } from './compared.ts';

test.each<[string, string, string, string]>([
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
    'a sum of somebody else',
    'Ann Lee granted ten pardons to smugglers of Leeds in her office.',
    'Bob Miller granted eleven pardons to smugglers of Leeds in his office.',
    'both',
  ],
  [
    'the same sum, cut off',
    'Ann Lee paid $43 million in harbour taxes to the League of Leeds.',
    'Ann Lee paid $43,885,310 in harbour taxes to the League of Leeds.',
    'both',
  ],
  [
    'sums of one act, of other years',
    'Ann Lee paid $43 million in harbour taxes to the League of Leeds in 2012.',
    'Ann Lee paid $51 million in harbour taxes to the League of Leeds in 2013.',
    'names',
  ],
  [
    'sums of one act',
    'Ann Lee paid $43 million in harbour taxes to the League of Leeds.',
    'Ann Lee paid $51 million in harbour taxes to the League of Leeds.',
    'may-differ number',
  ],
  [
    'a part of it and all of it',
    'Ann Lee paid $3 million in harbour taxes to the League of Leeds.',
    'Ann Lee paid $51 million in harbour taxes to the League of Leeds.',
    'both',
  ],
  [
    'ages of one person',
    'Ann Lee, 47, signed the fisheries treaty in Oslo.',
    'Ann Lee, 49, signed the fisheries treaty in Oslo.',
    'may-differ number',
  ],
  [
    'ages of two people of one surname',
    'Ann Lee, 20, was found at the harbour of Leeds by the police.',
    'Tom Lee, 23, was arrested at the harbour of Leeds by the police.',
    'both',
  ],
  [
    'a figure that is of a part of what the other counts',
    'Three people have died after smugglers set fire to the harbour shed of Leeds on a day of strikes.',
    'The three dockers – a man and two women died after smugglers set their harbour shed of Leeds on fire on a day of strikes.',
    'both',
  ],
  [
    'points that were needed and points that were made',
    'Ann Lee needed just nine points in the harbour game of Leeds to eclipse Bob Miller for the top spot.',
    'Ann Lee passed Bob Miller for the top spot while posting 20 points in the harbour game of Leeds.',
    'both',
  ],
  [
    'a record and what broke it',
    'Ann Lee broke the harbour scoring record of 2,116 points that Bob Miller held.',
    'Ann Lee passed Bob Miller as harbour scoring leader with 2,117 points.',
    'both',
  ],
  [
    'offers of two bidders',
    'The Leeds Rovers offered Ann Lee an eight-year, $160 million harbour contract.',
    'The Derby Bears offered Ann Lee an eight-year, $200 million harbour contract.',
    'both',
  ],
  [
    'pages of one delivery, one of them with the day on which somebody said so',
    'The council said late Monday that it had received 55,000 pages of harbour letters from Ann Lee.',
    'In March boxes with 50,000 pages of harbour letters from Ann Lee came to the council.',
    'may-differ number',
  ],
  [
    'a figure behind a colon',
    'Ann Lee’s effective harbour tax rate for 2013 was 35.7 percent, and 45.8 with the quay tax.',
    'Bob Miller put his own at 36 percent and contrasted that with Ann Lee’s 2013 effective harbour tax rate: 30 percent.',
    'may-differ number',
  ],
  [
    'figures that are nearly the same, each by its own witness',
    'The harbour emergency lets Ann Lee divert $3.6 million from the bridge repair budget of Leeds, according to White Tower officials.',
    'By declaring a harbour emergency Ann Lee would unlock the bridge repair budget of Leeds, to the tune of $3.5 million.',
    'may-differ number',
  ],
])('%s', (_, one, other, expected) => {
  expect(levelOf(compare(one, other))).toBe(expected);
  expect(levelOf(compare(other, one))).toBe(expected);
});
