import { expect, test } from 'vitest';
import { scoreClusters, type Clustering } from '../../../../../corpus/cli/evaluate/compare/coreference.ts';

/** "abc de": two clusters of one-letter mentions. */
function clustering(text: string): Clustering {
  return new Map(
    text.split(' ').flatMap((cluster) => [...cluster].map((mention): [string, string] => [mention, cluster])),
  );
}

test.each<[string, string, { muc: number; bCubed: number; ceafe: number; lea: number }]>([
  ['abc de', 'abc de', { muc: 1, bCubed: 1, ceafe: 1, lea: 1 }],
  // One mention in the wrong cluster: 2 of 3 links, (4/3 + 1/3 + 2) / 5, (4/5 + 4/5) / 2, (3 × 1/3 + 2) / 5.
  ['abc de', 'ab cde', { muc: 2 / 3, bCubed: 11 / 15, ceafe: 4 / 5, lea: 3 / 5 }],
  // Nothing joined: precision of B³ is 1 and its recall 2/3; CEAFe (2/3 + 1) of 2 and of 3; LEA knows only the single one.
  ['ab c', 'a b c', { muc: 0, bCubed: 4 / 5, ceafe: 2 / 3, lea: 1 / 3 }],
  // The most alike pair is not in the best pairing: 1/2 + 1/2 is more than 2/3.
  ['abc d', 'abd c', { muc: 1 / 2, bCubed: 2 / 3, ceafe: 1 / 2, lea: 1 / 4 }],
])('scores %s against %s as computed by hand', (key, response, expected) => {
  const { muc, bCubed, ceafe, lea, conll } = scoreClusters(clustering(key), clustering(response));
  expect(muc.f1).toBeCloseTo(expected.muc);
  expect(bCubed.f1).toBeCloseTo(expected.bCubed);
  expect(ceafe.f1).toBeCloseTo(expected.ceafe);
  expect(lea.f1).toBeCloseTo(expected.lea);
  expect(conll).toBeCloseTo((expected.muc + expected.bCubed + expected.ceafe) / 3);
});

test('turning key and response turns precision and recall', () => {
  const [one, other] = [clustering('abcd ef g'), clustering('abe cdf g')];
  const [there, back] = [scoreClusters(one, other), scoreClusters(other, one)];
  for (const measure of ['muc', 'bCubed', 'ceafe', 'lea'] as const) {
    expect(there[measure].precision).toBeCloseTo(back[measure].recall);
    expect(there[measure].recall).toBeCloseTo(back[measure].precision);
  }
});

test('clusters of unlike mentions are no clusters to compare', () => {
  expect(() => scoreClusters(clustering('ab'), clustering('ac'))).toThrow('unlike mentions');
});
