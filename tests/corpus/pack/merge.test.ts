import { describe, expect, test } from 'vitest';
import { compileBundled } from '../../../corpus/cli/bundled.ts';
import type { Passage, Source } from '../../../corpus/model.ts';
import { Corpus } from '../../../corpus/pack/corpus.ts';
import { encodePack } from '../../../corpus/pack/encode.ts';
import { mergePacks, packOf } from '../../../corpus/pack/merge.ts';
import { subjectView } from '../../../corpus/pack/view.ts';
import { searchEntries } from '../../../corpus/search/entries.ts';
import { comparison, entity, pack, passage, source } from './build.ts';

const worded = (id: string, words: string, subjects: string[]): Passage =>
  ({ id, source: id.split('#')[0], paragraph: 1, words, subjects }) as unknown as Passage;

const FIRST = pack({
  sources: [source({ id: 'post' })],
  passages: [passage({ id: 'post#p1', subjects: ['iran'] })],
  subjects: [entity({ id: 'iran', name: 'Iran', type: 'place', short: ['IR'] })],
  comparisons: [comparison('why', ['iran'], { Yes: ['post#p1'] })],
});

function merged(other: Parameters<typeof pack>[0]) {
  return mergePacks([FIRST, { ...pack(other), id: 'other' }]).pack;
}

describe('packs that are merged', () => {
  test('join what has one name and one kind, under the first id, with the spellings of both', () => {
    const { subjects, passages } = merged({
      sources: [source({ id: 'mine' })],
      passages: [worded('mine#p1', 'On Iran.', ['land'])],
      subjects: [entity({ id: 'land', name: 'IRAN', type: 'place', aliases: ['IRAN', 'Persia'] })],
    });
    expect(subjects).toHaveLength(1);
    expect(subjects[0]).toMatchObject({ id: 'iran', name: 'Iran', aliases: ['Iran', 'IRAN', 'Persia'], short: ['IR'] });
    expect(passages.map((each) => each.subjects)).toEqual([['iran'], ['iran']]);
  });

  test('join what has one Wikidata id', () => {
    const land = entity({ id: 'land', name: 'Islamic Republic', type: 'place', wikidata: 'Q794' });
    const iran = entity({ id: 'iran', name: 'Iran', type: 'place', wikidata: 'Q794' });
    const whole = mergePacks([pack({ subjects: [iran] }), { ...pack({ subjects: [land] }), id: 'other' }]).pack;
    expect(whole.subjects.map(({ id }) => id)).toEqual(['iran']);
  });

  test('keep two things under one id apart, with all that leads to them', () => {
    const { subjects, passages, comparisons, sources } = merged({
      sources: [source({ id: 'post', title: 'Another' })],
      passages: [passage({ id: 'post#p1', subjects: ['iran'] })],
      subjects: [entity({ id: 'iran', name: 'Iran Castle', type: 'person' })],
      comparisons: [{ ...comparison('why', ['iran'], { No: ['post#p1'] }), question: 'Another?' }],
    });
    expect(subjects.map(({ id }) => id)).toEqual(['iran', 'other.iran']);
    expect(sources.map(({ id }) => id)).toEqual(['post', 'other.post']);
    expect(passages[1]).toMatchObject({ id: 'other.post#p1', source: 'other.post', subjects: ['other.iran'] });
    expect(comparisons[1]).toMatchObject({ id: 'other.why', subjects: ['other.iran'] });
    expect(comparisons[1]?.answers[0]?.positions[0]?.passages).toEqual(['other.post#p1']);
  });

  test('have one of what both have', () => {
    expect(mergePacks([FIRST, { ...FIRST, id: 'other' }]).pack).toEqual(FIRST);
  });
});

test('a compiled pack gives back what it was compiled from', () => {
  const bytes = encodePack(compileBundled());
  expect(encodePack(packOf(new Corpus(bytes)))).toEqual(bytes);
});

test('a reader’s own passages are shown and found in their own words beside the bundled digests', () => {
  const nowhere: Source = source({ id: 'mine', publisher: 'The Gazette' });
  delete nowhere.url;
  const bytes = encodePack(
    merged({
      sources: [nowhere],
      passages: [worded('mine#p1', 'Iran said no on Monday.', ['iran']), worded('mine#p2', 'Nobody knew why.', [])],
      subjects: [entity({ id: 'iran', name: 'Iran', type: 'place' })],
    }),
  );
  const corpus = new Corpus(bytes);
  const sources = subjectView(corpus, FIRST.subjects[0]!.id)?.sources;
  expect(sources?.map(({ excerpts }) => excerpts[0])).toEqual([
    { id: 'post#p1', paragraph: 1, digest: 'What post#p1 says', link: 'https://example.org/a' },
    { id: 'mine#p1', paragraph: 1, words: 'Iran said no on Monday.' },
  ]);
  const passages = [...searchEntries(corpus)].filter(({ kind }) => kind === 'passage');
  expect(passages.map(({ title }) => title)).toContain('Nobody knew why.');
});
