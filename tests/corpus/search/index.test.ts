import { describe, expect, test } from 'vitest';
import type { SourceId } from '../../../corpus/model.ts';
import { buildSearchIndex, buildWholeIndex } from '../../../corpus/search/build.ts';
import type { SearchEntry } from '../../../corpus/search/entries.ts';
import { SearchIndex } from '../../../corpus/search/index.ts';
import { MAX_QUERY_LENGTH } from '../../../corpus/search/query.ts';
import { dated, entry, from, titles } from './entry.ts';

const khamenei = entry('entity', 'Ali Khamenei', { aliases: ['Khamene’i', 'Khāmeneʾi'], detail: 'Supreme Leader' });
const state = entry('entity', 'Islamic State', { aliases: ['Daesh', 'ISIS'] });
const republic = entry('entity', 'Islamic Republic News Agency');
const zurich = entry('entity', 'Zürich');
const paris = entry('event', 'Paris conference', { also: ['France', '15 September 2014'], ...dated('2014-09-15') });
const damascus = entry('event', 'Talks in Damascus', { also: ['Syria', 'December 2007'], ...dated('2007-12') });
const strikes = entry('passage', 'France joins the air strikes against Islamic State.');
const turned = entry('passage', 'A state that calls itself Islamic refuses the nuclear deal with Ali Khamenei.');
const ENTRIES = [khamenei, state, republic, zurich, paris, damascus, strikes, turned];

describe('an entry is found', () => {
  test.each([
    ['by a name, whatever its signs', 'khameneï', ['Ali Khamenei', turned.title]],
    ['by another name, and what speaks of it by its main one', 'daesh', ['Islamic State', strikes.title]],
    ['by a name without its signs', 'zurich', ['Zürich']],
    ['by the beginning of a name', 'islamic rep', ['Islamic Republic News Agency']],
    ['by a participant', 'france', ['Paris conference', strikes.title]],
    ['by month and year', 'september 2014', ['Paris conference']],
    ['by year', '2007', ['Talks in Damascus']],
    ['by all its words only', 'france islamic', [strikes.title]],
    ['by a phrase', '"islamic state"', ['Islamic State', strikes.title]],
    ['by a phrase that is not closed', '“air strikes', [strikes.title]],
    ['with one letter wrong', 'damescus', ['Talks in Damascus']],
    ['with two letters wrong in a long word', 'confarense', ['Paris conference']],
    ['by its beginning, with one letter wrong', 'khamin', ['Ali Khamenei', turned.title]],
    ['with two letters swapped', 'pairs', ['Paris conference']],
    ['by a question, of which nothing has all words', 'why did a state refuse the deal', [turned.title]],
    ['by a question about a name', 'who is khamenei', ['Ali Khamenei', turned.title]],
    ['by a question with a letter wrong', 'when was damescus', ['Talks in Damascus']],
    ['with the space of a name missing', 'islamicrepublic', ['Islamic Republic News Agency']],
    ['with the space between two words missing', 'nucleardeal', [turned.title]],
  ])('%s: %s', async (_, query, expected) => {
    expect(await titles(ENTRIES, query)).toEqual(expected);
  });
});

test('who is asked about is found where something has every word of the question', async () => {
  const told = entry('passage', 'Nobody who is there is like Khamenei.');
  expect(await titles([khamenei, told], 'who is khamenei')).toEqual(['Ali Khamenei', told.title]);
});

test('what says nothing in a question is not taken for misspelt', async () => {
  const way = entry('passage', 'The way that talks in Geneva went.');
  expect((await SearchIndex.of([way]).search('why geneva')).results[0]?.via).toEqual([]);
});

test('a word of a phrase is sought, however little it says', async () => {
  expect(await titles([entry('passage', 'The war of all.')], '"the who" war')).toEqual([]);
});

test('names come before beginnings of names, and those before words', async () => {
  const iran = entry('entity', 'Iran');
  const guards = entry('entity', 'Guards', { aliases: ['Iranian Guards'] });
  const neighbour = entry('entity', 'Iraq', { detail: 'Neighbour of Iran' });
  expect(await titles([neighbour, guards, iran], 'iran')).toEqual(['Iran', 'Guards', 'Iraq']);
});

test('what has a name for its main one comes before what is called by it, misspelt too', async () => {
  const country = entry('entity', 'France', { aliases: ['Paris'] });
  const city = entry('entity', 'Paris');
  expect(await titles([country, city], 'paris')).toEqual(['Paris', 'France']);
  expect(await titles([country, city], 'parris')).toEqual(['Paris', 'France']);
});

test('who has a misspelt name comes before what has a misspelt word', async () => {
  const office = entry('entity', 'Obama administration', { aliases: ['Obama White House'] });
  const person = entry('entity', 'Barack Obama', { aliases: ['Obama'] });
  expect(await titles([office, person], 'oabma')).toEqual(['Barack Obama', 'Obama administration']);
});

test('a kind with a closer result comes first', async () => {
  const spoken = entry('entity', 'Laurent Fabius', { detail: 'Spoke in Paris' });
  expect(await titles([spoken, entry('event', 'Paris')], 'paris')).toEqual(['Paris', 'Laurent Fabius']);
});

test('words that come early come first', async () => {
  const late = entry('passage', 'Nobody in the whole of that long day asked for a new round of talks.');
  const early = entry('passage', 'Talks in Vienna are to go on for the whole of the year that follows.');
  expect(await titles([late, early], 'talks')).toEqual([early.title, late.title]);
});

describe('a result says why', () => {
  const index = SearchIndex.of(ENTRIES);

  test('the words that were found are marked', async () => {
    const [result] = (await index.search('strikes franc')).results;
    const { text, marks } = result?.title ?? { text: '', marks: [] };
    expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['France', 'strikes']);
  });

  test('what has a word that the title does not have is shown', async () => {
    const [result] = (await index.search('syria')).results;
    expect(result?.also).toEqual({ text: 'Syria', marks: [[0, 5]] });
  });

  test('another spelling is named', async () => {
    const [result] = (await index.search('khamanie')).results;
    expect(result?.via).toEqual([{ asked: 'khamanie', found: 'Khamenei' }]);
    expect(result?.closeness).toBe('spelling');
    expect((await index.search('daesh')).results[1]?.via).toEqual([{ asked: 'daesh', found: 'Islamic State' }]);
    expect((await index.search('nucleardeal')).results[0]?.via).toEqual([
      { asked: 'nucleardeal', found: 'nuclear deal' },
    ]);
  });

  test('a word that is spelt right is not found through another', async () => {
    expect((await index.search('paris')).results.flatMap(({ via }) => via)).toEqual([]);
  });
});

describe('nothing found', () => {
  const index = SearchIndex.of(ENTRIES);
  test.each([
    ['a name that is spelt too differently', 'damezcos', 'damascus'],
    ['one word too many', 'damascus zebra', 'damascus'],
    ['two words too many', 'damascus zebra xylophone', 'damascus'],
    ['a whole question', 'did khamenei accept that nuclear deal', 'khamenei nuclear deal'],
    ['a misspelt name and a word too many', 'zebra damescus', 'damascus'],
    ['a phrase in another order', '"state islamic"', 'state islamic'],
  ])('suggests what would be: %s', async (_, query, suggestion) => {
    const { results, suggestions } = await index.search(query);
    expect(results).toEqual([]);
    expect(suggestions.map((each) => each.toLowerCase())).toContain(suggestion);
  });

  test('suggests of a question what most of it is about, though a rarer word stands elsewhere', async () => {
    const told = ['Rouhani will not refuse', 'The Iranian president did refuse', 'An Iranian president'];
    const entries = ['They meet', ...told].map((title) => entry('passage', title));
    const { suggestions } = await SearchIndex.of(entries).search('why iranian president refuse to meet');
    expect(suggestions[0]).toBe('iranian president refuse');
  });

  test('suggests nothing that says nothing', async () => {
    const told = entry('passage', 'Where is Damascus?');
    expect((await SearchIndex.of([told]).search('where is damascus xylophone')).suggestions).toEqual(['damascus']);
  });

  test('suggests nothing when nothing is near', async () => {
    expect((await index.search('xylophone')).suggestions).toEqual([]);
    const africa = SearchIndex.of([entry('entity', 'Africa')]);
    expect((await africa.search('zurich')).suggestions).toEqual([]);
  });
});

describe('filters', () => {
  const post = entry('passage', 'Talks begin', { ...from('post'), ...dated('2014-09-15') });
  const herald = entry('passage', 'Talks end', { ...from('herald'), ...dated('2007-12') });
  const question = entry('comparison', 'Why talks?', {
    differs: true,
    ...from('post', 'herald'),
    ...dated('2007', '2014'),
  });
  const all = [question, post, herald, entry('source', 'Talks', from('post'))];
  test.each([
    ['by source', { source: 'herald' as SourceId }, ['Why talks?', 'Talks end']],
    ['by kind', { kind: 'passage' as const }, ['Talks begin', 'Talks end']],
    ['by the first year', { from: 2014 }, ['Why talks?', 'Talks begin']],
    ['by the last year', { to: 2007 }, ['Why talks?', 'Talks end']],
    ['by disagreement', { differs: true as const }, ['Why talks?']],
    ['by a source that nobody knows', { source: 'nobody' as SourceId }, []],
  ])('%s', async (_, filters, expected) => {
    expect((await titles(all, 'talks', filters)).toSorted()).toEqual(expected.toSorted());
  });
});

describe('what the limits leave out is counted', () => {
  const all = [
    entry('entity', 'Islamic State', { aliases: ['Daesh'] }),
    ...Array.from({ length: 5 }, (_, at) => entry('passage', `Daesh ${at}`)),
    ...Array.from({ length: 4 }, (_, at) => entry('passage', `Islamic State ${at}`)),
    entry('source', 'Daesh'),
  ];
  test.each([
    ['by kind', {}, { each: 2 }, { passage: 7 }],
    ['under filters', { kind: 'passage' as const }, { each: 8 }, { passage: 1 }],
    ['not where nothing is left out', {}, { each: 9 }, {}],
    ['where one kind has a limit of its own', {}, { each: 20, passage: 3 }, { passage: 6 }],
  ])('%s', async (_, filters, limits, more) => {
    expect((await SearchIndex.of(all).search('daesh', filters, limits)).more).toEqual(more);
  });
});

test('an index says what its entries can be filtered by', () => {
  const index = SearchIndex.of([
    entry('event', 'Talks', dated('2007-12', '2008')),
    entry('passage', 'Undated'),
    entry('source', 'One war', { detail: 'The Post', source: 'post' as SourceId, ...dated('2014-09-15') }),
  ]);
  expect(index.choices).toEqual({ sources: [{ id: 'post', name: 'The Post: One war' }], years: [2007, 2014] });
  expect(SearchIndex.of([]).choices).toEqual({ sources: [] });
});

test('only entries that are results are asked for', async () => {
  const asked: number[][] = [];
  const index = new SearchIndex(buildSearchIndex(ENTRIES), (numbers) => {
    asked.push([...numbers]);
    return Promise.resolve(numbers.map((number) => ENTRIES[number]!));
  });
  const { results } = await index.search('daesh');
  expect(results.map(({ entry }) => entry.title)).toEqual(['Islamic State', strikes.title]);
  await index.search('khamanei xylophone');
  expect(asked).toEqual([[1, 6]]);
});

test('a text that is kept elsewhere is found, is not in the index, and is asked for with a result', async () => {
  const elsewhere = entry('passage', 'Nine lanterns hung over the quay', {
    passage: 'a#p1',
    subject: 'quay',
    kept: 'own/a',
  } as Partial<SearchEntry>);
  const bytes = buildWholeIndex([entry('entity', 'Lamplighter'), elsewhere]);
  expect(new TextDecoder().decode(bytes)).toContain('Lamplighter');
  expect(new TextDecoder().decode(bytes)).not.toContain('lanterns hung');
  const asked: SearchEntry[][] = [];
  const index = SearchIndex.whole(bytes, (entries) => {
    asked.push(entries);
    return Promise.resolve(entries.map((each) => ({ ...each, title: elsewhere.title })));
  });
  const { results } = await index.search('lanterns hung');
  expect(results[0]?.title).toEqual({
    text: elsewhere.title,
    marks: [
      [5, 13],
      [14, 18],
    ],
  });
  expect(asked).toEqual([[{ ...elsewhere, title: '' }]]);
});

test('a query that is too long is cut, and says so', async () => {
  const index = SearchIndex.of(ENTRIES);
  expect((await index.search('paris')).cut).toBe(false);
  expect((await index.search(`paris${' '.repeat(MAX_QUERY_LENGTH)}`)).cut).toBe(false);
  const long = await index.search(`paris${' '.repeat(MAX_QUERY_LENGTH)}zebra`);
  expect(long.cut).toBe(true);
  expect(long.results.map(({ entry }) => entry.title)).toEqual(['Paris conference']);
});

test.each([
  '',
  ' ',
  '.*+?^${}()|[]\\',
  '\u0000\u0007',
  '\u202e',
  '😀',
  '"',
  '""',
  '\ud800',
  '__proto__',
  'constructor',
])('nothing is found for %j, and nothing is thrown', async (query) => {
  expect(await titles(ENTRIES, query)).toEqual([]);
});

test('words of other scripts are found', async () => {
  expect(await titles([entry('entity', 'علي خامنئي')], 'خامنئ')).toEqual(['علي خامنئي']);
});

test.each([
  ['of Persian', 'علی شمخانی', 'علي شمخاني'],
  ['of Arabic', 'تركيا', 'ترکیا'],
  ['at the end of a word', 'سوريه', 'سورية'],
  ['without its hamza', 'ايران', 'إيران'],
])('a letter of Arabic script is found by its form %s', async (_, typed, name) => {
  const { results } = await SearchIndex.of([entry('entity', name)]).search(typed);
  expect(results.map(({ closeness }) => closeness)).toEqual(['alias']);
});

test('an index without entries finds nothing', async () => {
  expect(await titles([], 'iran')).toEqual([]);
});

test('a misspelt name finds what speaks of its owner by the main name', async () => {
  const leader = entry('entity', 'Ali Khamenei', { aliases: ['Rahbar'] });
  const told = entry('passage', 'Ali Khamenei refuses.');
  expect(await titles([leader, told], 'rahbra')).toEqual(['Ali Khamenei', 'Ali Khamenei refuses.']);
});
