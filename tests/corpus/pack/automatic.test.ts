import { expect, test } from 'vitest';
import { keptPairs, type KeptPair } from '../../../corpus/compare/kept-pair.ts';
import { readCorpus } from '../../../corpus/compare/read-source.ts';
import type { AutomaticView, Passage, SubjectId } from '../../../corpus/model.ts';
import { automaticViews, namesOfSubject } from '../../../corpus/pack/automatic.ts';
import { Corpus } from '../../../corpus/pack/corpus.ts';
import { encodePack } from '../../../corpus/pack/encode.ts';
import { entity, pack, passage, source } from './build.ts';

const LEE = entity({ id: 'ann-lee', name: 'Ann Lee', aliases: ['Ann Lee', 'Ms. Lee'] });
const GAZETTE = {
  id: 'gazette',
  date: '2014-09-16',
  says: 'Ann Lee signed the fisheries treaty for 22 harbours in Oslo.',
};
const HERALD = {
  id: 'herald',
  date: '2014-09-15',
  says: 'Ann Lee signed the fisheries treaty for 89 harbours in Oslo.',
};

function corpusOf(sources: { id: string; date: string; says: string }[]): Corpus {
  return new Corpus(
    encodePack(
      pack({
        subjects: [LEE],
        sources: sources.map(({ id, date }) => source({ id, date })),
        passages: sources.map(({ id, says }) => {
          const {
            digest: _,
            kept: _kept,
            ...rest
          } = passage({ id: `${id}#p1`, subjects: [], anchor: 'Ann Lee signed' });
          return { ...rest, words: says };
        }),
      }),
    ),
  );
}

function pairsOf(corpus: Corpus): KeptPair[] {
  const [first, ...others] = readCorpus(corpus);
  return first ? keptPairs(first, others) : [];
}

function viewsOf(corpus: Corpus, pairs: KeptPair[], aside: string[] = []): AutomaticView[] {
  return automaticViews(corpus, pairs, (id) => aside.includes(id));
}

const ALL = corpusOf([GAZETTE, HERALD]);
const PAIRS = pairsOf(ALL);

test('the earlier statement comes first, and each keeps the words that are its own', () => {
  const [view] = viewsOf(ALL, PAIRS);
  expect([view?.a.source?.publisher, view?.b.source?.publisher]).toEqual(['herald', 'gazette']);
  const [number] = view?.observations ?? [];
  expect(view?.a.text.slice(number?.a?.start, number?.a?.end)).toContain('89');
  expect(view?.b.text.slice(number?.b?.start, number?.b?.end)).toContain('22');
  expect(view?.a.link).toBe('https://example.org/a#:~:text=Ann%20Lee%20signed');
});

test.each([
  ['a source that is switched off', corpusOf([GAZETTE])],
  ['a source that says something else by now', corpusOf([GAZETTE, { ...HERALD, says: 'The harbour is closed.' }])],
])('%s takes its pairs along', (_, corpus) => {
  expect(viewsOf(corpus, PAIRS)).toEqual([]);
});

test('of a text that is kept elsewhere a pair is that of its own record', () => {
  const keptUnder = (key: string): Corpus =>
    new Corpus(
      encodePack(
        pack({
          subjects: [LEE],
          sources: [GAZETTE, HERALD].map(({ id, date }) => source({ id, date })),
          passages: [GAZETTE, HERALD].map(({ id }) => {
            const { digest: _, ...rest } = passage({ id: `${id}#p1`, subjects: [] });
            return { ...rest, kept: `${key}/${id}` } as Passage;
          }),
        }),
      ),
    );
  expect(viewsOf(keptUnder('test'), PAIRS).map(({ id }) => id)).toEqual(PAIRS.map(({ id }) => id));
  expect(viewsOf(keptUnder('other'), PAIRS)).toEqual([]);
});

test('a source is found under the name that it has among several packs', () => {
  const moved = PAIRS.map((pair) => ({ ...pair, a: { ...pair.a, source: `other/${pair.a.source.split('/')[1]}` } }));
  const corpus = corpusOf([{ ...GAZETTE, id: 'other.gazette' }, { ...GAZETTE, says: 'Nothing.' }, HERALD]);
  expect(viewsOf(corpus, moved as KeptPair[]).map(({ b }) => b.source?.id)).toEqual(['other.gazette']);
});

test('a pair that was put aside says so; one that is kept twice is shown once', () => {
  const [{ id }] = PAIRS as [KeptPair];
  expect(viewsOf(ALL, [...PAIRS, ...PAIRS], [id]).map(({ isSetAside }) => isSetAside)).toEqual([true]);
});

test('a subject has the pairs of its id and of all its names', () => {
  expect(namesOfSubject(ALL, 'ann-lee' as SubjectId)).toEqual(['ann-lee', 'ann lee', 'ms lee']);
  expect(namesOfSubject(ALL, 'nobody' as SubjectId)).toEqual([]);
});
