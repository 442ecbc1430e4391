import { expect, test } from 'vitest';
import { compare } from './compared.ts';

/** Two stories of one town; no sentence of the one is in the other. */
const ONE = [
  'Ostby has argued about its harbour since the spring.',
  'The council of Ostby wants a longer quay.',
  'Fishermen in Ostby fear for their berths.',
  'The mayor of Ostby calls the quay a gift.',
  'Engineers measured the harbour of Ostby twice.',
  'Nobody in Ostby knows what the quay will cost.',
  'A school in Ostby made a model of the harbour.',
  'The museum of Ostby keeps the oldest plans.',
];
const OTHER = [
  'In Ostby the summer was quiet.',
  'Tourists came to Ostby by the evening ferry.',
  'The bakers of Ostby sold more bread than ever.',
  'Ostby painted its church white.',
  'The library of Ostby bought a piano.',
  'A storm took two roofs in Ostby.',
  'Children swam below the lighthouse of Ostby.',
  'The bank in Ostby moved to a smaller house.',
];

/** What the last sentences of both come to, between those of the stories. */
function levelAmong(one: string, other: string, sentences = ONE.length): string | undefined {
  const [a, b] = [
    [...ONE.slice(0, sentences), one],
    [...OTHER.slice(0, sentences), other],
  ];
  const pairs = compare(a.join('\n'), b.join('\n'));
  return pairs.find((pair) => pair.a.statement === a.length - 1 && pair.b.statement === b.length - 1)?.level;
}

test.each<[string, string, string, 'both' | undefined]>([
  [
    'an act with somebody who is named nowhere else',
    'The town’s choir had wanted to invite Norway, and the parish paid for the stamps on the letters.',
    'Nobody asked who ordered the lanterns, but Norway’s invitation hung in the hall of the fire brigade.',
    'both',
  ],
  [
    'two acts that stand nowhere else, about somebody whom both stories name',
    'When the ferry was late, people in Ostby protested against the new timetable and the harbour master resigned.',
    'A painter in Ostby resigned from the choir, and two of her pupils protested at the door of the town hall.',
    'both',
  ],
  [
    'only the town that everybody names',
    'The cinema of Ostby had nothing on but westerns, and the owner said so on a blackboard.',
    'A baker of Ostby lost his dog in the woods and found it after eleven days.',
    undefined,
  ],
])('reads %s as one thing or not', (_, one, other, level) => {
  expect(levelAmong(one, other) === 'both' ? 'both' : undefined).toBe(level);
});

test('does not take for rare what stands in a text of few sentences', () => {
  const one = 'The town’s choir had wanted to invite Norway, and the parish paid for the stamps on the letters.';
  const other = 'Nobody asked who ordered the lanterns, but Norway’s invitation hung in the hall of the fire brigade.';
  expect(levelAmong(one, other, 2)).not.toBe('both');
});
