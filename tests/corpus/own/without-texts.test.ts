/** A library is the same whether its texts are held while it is made or not: it only does not have them. */
import { describe, expect, test } from 'vitest';
import type { KeptPair } from '../../../corpus/compare/kept-pair.ts';
import type { PassageId, SourceId, SubjectId } from '../../../corpus/model.ts';
import { placeOf } from '../../../corpus/own/ids.ts';
import { libraryOf, readersPack, textsNeeded, type LibraryPack, type Reading } from '../../../corpus/own/library.ts';
import { withoutTexts, type OwnSource } from '../../../corpus/own/passages.ts';
import { Corpus } from '../../../corpus/pack/corpus.ts';
import { encodePack } from '../../../corpus/pack/encode.ts';
import { sourceView } from '../../../corpus/pack/view.ts';
import { KNOWN, read } from './build.ts';

const VERA = 'found.vera-lindqvist' as SubjectId;
const BEGINNING = 'Vera Lindqvist and Nadia Brock met on 12 September 2014.';
const SOURCES = [
  read('one', [BEGINNING, 'Then Lindqvist left Ostby.'], { title: 'A meeting', publisher: 'The Post' }),
  read('two', [BEGINNING, 'Nadia Brock stayed.']),
];

function packsOf(sources: OwnSource[]): LibraryPack[] {
  return [{ id: 'own', name: '', sources, subjects: [], comparisons: [] }];
}

function bare(reading: Reading): OwnSource[] {
  const isNeeded = textsNeeded(reading);
  return SOURCES.map((each) => withoutTexts(each, `own/${each.source.id}`, isNeeded));
}

function madeOf(sources: OwnSource[], reading: Reading) {
  return readersPack(libraryOf(KNOWN, packsOf(sources), reading), reading.corrections ?? []);
}

const side = (source: string) => ({ source: `own/${source}` });
const LEADS = [{ a: side('one'), b: side('two'), likeness: 0.9 }] as unknown as KeptPair[];

describe.each<[string, Reading]>([
  ['nothing else', {}],
  ['beginnings that tell an event', { leads: LEADS }],
  [
    'somebody who was split',
    { corrections: [{ do: 'split', subject: VERA, source: 'one' as SourceId, as: `${VERA}~1` as SubjectId }] },
  ],
])('with %s', (_, reading) => {
  test('subjects, sources and who is named where are the same', () => {
    const [whole, without] = [madeOf(SOURCES, reading), madeOf(bare(reading), reading)];
    expect(without.subjects).toEqual(whole.subjects);
    expect(without.sources).toEqual(whole.sources);
    expect(without.passages.map(({ id, subjects }) => [id, subjects])).toEqual(
      whole.passages.map(({ id, subjects }) => [id, subjects]),
    );
  });
});

test('what the making of it does not look into has no text, and says under which key that stands', () => {
  const { passages } = madeOf(bare({ leads: LEADS }), { leads: LEADS });
  const own = passages.filter(({ source }) => source !== ('post' as SourceId));
  expect(own.map(({ id, words, kept }) => [id, words ?? kept])).toEqual([
    ['one#p1', BEGINNING],
    ['one#p2', 'own/one'],
    ['two#p1', BEGINNING],
    ['two#p2', 'own/two'],
  ]);
});

test('its excerpts say where their texts stand', () => {
  const corpus = new Corpus(encodePack(madeOf(bare({}), {})));
  const [first] = sourceView(corpus, 'one' as SourceId)?.excerpts ?? [];
  expect(first).toEqual({ id: 'one#p1', paragraph: 1, kept: 'own/one' });
});

test('a passage has its name in its source, whatever that is called', () => {
  expect(placeOf('own.a-note#p3-2' as PassageId)).toBe('#p3-2');
});
