import { expect, test } from 'vitest';
import { compare } from './compared.ts';

const COORDINATION =
  'Any naval coordination with Norway would be a burden for Iceland, whose trawlers do better under the old rules, as the harbour masters of the north have shown in a hundred winters.';
const TALKS =
  'Norwegian-Icelandic talks about the price of cod lasted all night, until the cooks of the hotel went home.';

test.each<[string, string, string, 'both' | undefined]>([
  [
    'what the other side is said to do with the first',
    COORDINATION,
    'The spokesman, however, ruled out any Icelandic coordination with Norway.',
    'both',
  ],
  [
    'what one of the two does with a third',
    COORDINATION,
    'However loud the applause of Iceland was, the spokesman ruled out any Danish coordination with Norway.',
    undefined,
  ],
  [
    'two names in one word',
    TALKS,
    'The minister of Iceland carried two heavy bags to the talks with Norway on the cod.',
    'both',
  ],
  [
    'two names with a word between them',
    TALKS,
    'The talks between Iceland and Norway, say two ministers with heavy bags, have done the cod no good at all.',
    'both',
  ],
  [
    'a meeting of others, at which one of the two is named',
    TALKS,
    'The minister of Iceland carried two heavy bags to the talks with Denmark on the price that Norway asks.',
    undefined,
  ],
  [
    'what is told with its day in one of the two only',
    TALKS,
    'The minister of Iceland carried two heavy bags to the talks with Norway on the cod on Monday.',
    undefined,
  ],
])('reads what two do with each other as one thing or not: %s', (_, one, other, level) => {
  const [pair] = compare(one, other);
  expect(pair?.level === 'both' ? 'both' : undefined).toBe(level);
});
