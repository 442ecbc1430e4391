import { expect, test } from 'vitest';
import { chainsOf } from '../../../corpus/compare/event-chains.ts';
import { kinOf } from '../../../corpus/compare/kin.ts';
import { samenessOf, toldEvent, type ToldEvent } from '../../../corpus/compare/same-event.ts';
import type { EventMention } from '../../../corpus/ingest/statement.ts';
import { read } from '../ingest/build.ts';

/** The event that a word of the sentence tells. */
function told(text: string, word: string): ToldEvent {
  const [statement] = read(text);
  if (!statement) throw new Error(`no statement: ${text}`);
  const start = text.indexOf(word);
  const mention: EventMention | undefined = statement.events.find((event) => event.start === start);
  return toldEvent(statement, mention ?? { start, end: start + word.length });
}

test.each([
  ['acquired', 'acquisition'],
  ['died', 'dead'],
  ['shot', 'shooting'],
  ['won', 'victory'],
  ['sued', 'lawsuit'],
])('%s and %s are of one family', (one, other) => {
  expect(kinOf(one).family).toBe(kinOf(other).family);
});

test.each([
  ['bought', 'purchased'],
  ['killed', 'slain'],
  ['announced', 'said'],
])('%s and %s may tell of one act', (one, other) => {
  const [a, b] = [kinOf(one), kinOf(other)];
  expect(a.family).not.toBe(b.family);
  expect([...a.groups].some((group) => b.groups.has(group))).toBe(true);
});

test('words that have nothing to do with each other share neither', () => {
  const [a, b] = [kinOf('resigned'), kinOf('flooded')];
  expect(a.family).not.toBe(b.family);
  expect([...a.groups].filter((group) => b.groups.has(group))).toEqual([]);
});

const signed = told('Ann Lee signed the fisheries treaty in Oslo on Monday.', 'signed');

test.each<[string, ToldEvent, ToldEvent]>([
  [
    'another word of the family',
    told('The harbour board announced its acquisition of the brewery.', 'acquisition'),
    told('The harbour board announced its rise of the tariffs.', 'rise'),
  ],
  [
    'the same day rather than another',
    told('Ann Lee signed the contract on Monday.', 'signed'),
    told('Ann Lee signed the contract last year.', 'signed'),
  ],
  [
    'the other trigger of a sentence less than its own',
    told('Norway signed the treaty.', 'signed'),
    told('Norway condemned that Denmark signed the treaty.', 'condemned'),
  ],
])('finds more of one event in %s', (name, nearer, farther) => {
  const event = name.includes('family')
    ? told('The brewery was acquired by the harbour board, it announced.', 'acquired')
    : signed;
  expect(samenessOf(event, nearer)).toBeGreaterThan(samenessOf(event, farther));
});

test('is symmetric', () => {
  const other = told('Norway said on Friday that Ann Lee had signed nothing.', 'signed');
  expect(samenessOf(signed, other)).toBe(samenessOf(other, signed));
});

test('chains join what is told twice and leave the rest alone', () => {
  const events = [
    told('A quake destroyed the harbour of Leeds.', 'quake'),
    told('The earthquake destroyed houses in Leeds.', 'earthquake'),
    told('Norway elected Ann Lee.', 'elected'),
  ];
  expect(chainsOf(events).map((chain) => chain.toSorted((a, b) => a - b))).toEqual([[0, 1], [2]]);
});
