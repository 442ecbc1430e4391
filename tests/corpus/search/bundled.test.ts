/** The search over the bundled corpus, as its readers type. */
import { expect, test } from 'vitest';
import { compileBundled } from '../../../corpus/cli/bundled.ts';
import { Corpus } from '../../../corpus/pack/corpus.ts';
import { encodePack } from '../../../corpus/pack/encode.ts';
import { searchEntries } from '../../../corpus/search/entries.ts';
import { SearchIndex } from '../../../corpus/search/index.ts';

const index = SearchIndex.of(searchEntries(new Corpus(encodePack(compileBundled()))));

test.each([
  ['in Arabic', 'خامنئي', 'Ali Khamenei'],
  ['in Arabic without signs', 'ايران', 'Iran'],
  ['in Persian', 'خامنه‌ای', 'Ali Khamenei'],
  ['in Persian with a space', 'احمدی نژاد', 'Mahmoud Ahmadinejad'],
  ['in Persian where it differs', 'تهران', 'Tehran'],
  ['in Arabic, misspelt', 'طهرن', 'Tehran'],
  ['by a common name', 'داعش', 'Islamic State'],
  ['of which a country has one, too', 'tehrn', 'Tehran'],
  ['that is part of others', 'oabma', 'Barack Obama'],
  ['a letter short', 'syira', 'Syria'],
])('a name %s leads to its subject: %s', async (_, typed, name) => {
  const [first] = (await index.search(typed)).results;
  expect(first?.entry.title).toBe(name);
});

test('a surname in Arabic finds what is told of its owner', async () => {
  const kinds = (await index.search('سليماني')).results.map(({ entry }) => entry.kind);
  expect(new Set(kinds)).toEqual(new Set(['entity', 'event', 'comparison', 'passage']));
});
