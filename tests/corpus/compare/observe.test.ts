import { expect, test } from 'vitest';
import { compare, type Told } from './compared.ts';

/** What is observed of one type, with the words of both: "unlike: 22 | 89"; of several the first. */
function seen(type: string, one: Told | string, other: Told | string): string | undefined {
  const [pair] = compare(one, other);
  const found = pair?.observations.find((each) => each.type === type);
  const [a, b] = [one, other].map((told) => (typeof told === 'string' ? told : told.text));
  return found && `${found.relation}: ${wordsAt(a, found.a)} | ${wordsAt(b, found.b)}`;
}

function wordsAt(text = '', span?: { start: number; end: number }): string {
  return span ? text.slice(span.start, span.end) : '–';
}

test.each([
  ['number', 'Gunmen killed 22 villagers in Leeds.', 'Gunmen killed 89 villagers in Leeds.', 'unlike: 22 | 89'],
  [
    'number',
    'Ann Lee sold nearly 200,000 lanterns in Leeds.',
    'Ann Lee sold 198,000 lanterns in Leeds.',
    'same: 200,000 | 198,000',
  ],
  [
    'date',
    'Ann Lee signed the fisheries treaty in Oslo on Monday.',
    'On September 15 Ann Lee signed the fisheries treaty in Oslo.',
    'same: Monday | September 15',
  ],
  [
    'date',
    'Ann Lee signed the fisheries treaty in Oslo on Monday.',
    'On Tuesday Ann Lee signed the fisheries treaty in Oslo.',
    'unlike: Monday | Tuesday',
  ],
  [
    'place',
    'Ann Lee signed the fisheries treaty in Bergen.',
    'Ann Lee signed the fisheries treaty in Tromsø.',
    'unlike: Bergen | Tromsø',
  ],
  [
    'who',
    'Ann Lee signed the fisheries treaty with Norway.',
    'Bob Miller signed the fisheries treaty with Norway.',
    'unlike: Ann Lee | Bob Miller',
  ],
  [
    'polarity',
    'Ann Lee signed the fisheries treaty in Oslo.',
    'Ann Lee did not sign the fisheries treaty in Oslo.',
    'unlike: signed | did not sign',
  ],
  [
    'certainty',
    'Ann Lee signed the fisheries treaty in Oslo.',
    'Ann Lee may sign the fisheries treaty in Oslo.',
    'unlike: signed | sign',
  ],
  [
    'reason',
    'Ann Lee signed the fisheries treaty in Oslo because the quota was low.',
    'Ann Lee signed the fisheries treaty in Oslo.',
    'one: the quota was low | –',
  ],
  [
    'attribution',
    'Ann Lee signed the fisheries treaty in Oslo.',
    'Ann Lee signed the fisheries treaty in Oslo, Bob Miller said.',
    'unlike: – | –',
  ],
  [
    'wording',
    'Ann Lee signed the ridiculous fisheries treaty in Oslo.',
    'Ann Lee signed the fisheries treaty in Oslo.',
    'one: ridiculous | –',
  ],
  [
    'wording',
    'Norwegian militants seized the harbour of Leeds.',
    'Norwegian terrorists seized the harbour of Leeds.',
    'unlike: militants | terrorists',
  ],
  [
    'wording',
    'Norwegian militants seized the harbour of Leeds.',
    'Norwegian militants seized the harbour of Leeds from other terrorists.',
    undefined,
  ],
  ['wording', 'Ann Lee read “The Ridiculous Mr Hart” in Leeds.', 'In Leeds Ann Lee read a book by Mr Hart.', undefined],
])('observes a %s: %s – %s', (type, one, other, expected) => {
  expect(seen(type, one, other)).toBe(expected);
});
