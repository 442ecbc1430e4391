import { describe, expect, test } from 'vitest';
import type { Edtf } from '../../../corpus/model.ts';
import type { Document } from '../../../corpus/own/document.ts';
import { Corpus } from '../../../corpus/pack/corpus.ts';
import { encodePack } from '../../../corpus/pack/encode.ts';
import { OWN_PACK, ownPack, type Records } from '../../../entrypoints/background/storage/records.ts';
import { keepDocuments, knownAs, mayBe } from '../../../entrypoints/library/keep.ts';
import { pack } from '../../corpus/pack/build.ts';

const TODAY = '2026-01-02';
const reading = { corpus: new Corpus(encodePack(pack({}))), by: 'nothing' };

interface There extends Pick<Records, 'packs' | 'sources'> {
  keys: string[];
}

const NOTHING: There = { packs: [], sources: [], keys: [] };

/** Long enough to be told by its words. */
const TEXT = Array.from({ length: 80 }, (_, at) => `word${at}`).join(' ');

function document(facts: Partial<Document>): Document {
  const base = { title: 'A title', publisher: 'Gazette', date: '2014-09-15' as Edtf, genre: 'report' as const };
  return { ...base, language: 'en', paragraphs: [TEXT], ...facts };
}

/** What is there once documents were kept. */
function withKept(...documents: Document[]): There {
  const { edit } = keepDocuments(NOTHING, documents, { today: TODAY, reading });
  const sources = edit.putSources ?? [];
  return { packs: edit.putPacks ?? [], sources, keys: sources.map(({ key }) => key) };
}

test('the first source brings the reader’s own pack with it', () => {
  const { edit } = keepDocuments(NOTHING, [document({})], { today: TODAY, reading });
  expect(edit.putPacks).toEqual([ownPack(TODAY)]);
  expect(edit.putSources?.map(({ key, on, added }) => ({ key, on, added }))).toEqual([
    { key: `${OWN_PACK}/gazette-2014-09-15-a-title`, on: true, added: TODAY },
  ]);
});

describe('a source that is there already', () => {
  test.each<[string, Partial<Document>, Partial<Document>]>([
    [
      'its address, however that is written',
      { url: 'https://www.a.example/x/?utm_source=y', paragraphs: ['One.'] },
      { url: 'http://a.example/x', paragraphs: ['Another.'], title: 'B' },
    ],
    ['its text under another title', {}, { title: 'Another title' }],
    ['its title and day, where there is hardly any text', { paragraphs: ['Short.'] }, { paragraphs: ['Short.'] }],
  ])('is known by %s', (_, first, again) => {
    const records = withKept(document(first));
    expect(records.sources.filter(mayBe([document(again)]))).toEqual(records.sources);
    expect(knownAs(records, document(again))).toBe(records.sources[0]);
    const { edit, kept } = keepDocuments(records, [document(again)], { today: TODAY, reading });
    expect(kept.map(({ outcome }) => outcome)).toEqual(['known']);
    expect(edit.putSources).toEqual([]);
  });

  test('is replaced where that is wished, and stays switched off', () => {
    const records = withKept(document({}));
    records.sources = records.sources.map((each) => ({ ...each, on: false }));
    const { edit, kept } = keepDocuments(records, [document({ title: 'Corrected' })], {
      today: TODAY,
      reading,
      replace: true,
    });
    expect(kept.map(({ outcome }) => outcome)).toEqual(['replaced']);
    expect(edit.putSources?.map(({ key, on, source }) => ({ key, on, title: source.title }))).toEqual([
      { key: records.sources[0]?.key, on: false, title: 'Corrected' },
    ]);
  });

  test('is not replaced by a part of it', () => {
    const records = withKept(document({ url: 'https://a.example/x' }));
    const part = document({ url: 'https://a.example/x', paragraphs: ['word1 word2'] });
    const { edit } = keepDocuments(records, [part], { today: TODAY, reading, replace: true, beside: true });
    expect(edit.putSources?.map(({ key }) => key)).toEqual([`${OWN_PACK}/gazette-2014-09-15-a-title-2`]);
  });
});

test('one text of two publishers is kept twice and is one voice', () => {
  const { kept } = keepDocuments(NOTHING, [document({}), document({ publisher: 'Herald', title: 'B' })], {
    today: TODAY,
    reading,
  });
  expect(kept.map(({ outcome, sameAs }) => ({ outcome, sameAs }))).toEqual([
    { outcome: 'taken', sameAs: undefined },
    { outcome: 'taken', sameAs: 'A title' },
  ]);
  expect(kept[1]?.source.source.sameAs).toBe(kept[0]?.source.source.id);
});

describe('a source that was not looked at', () => {
  const records = withKept(document({}));
  const others = [
    document({ paragraphs: [TEXT.replaceAll('word', 'other')] }),
    document({ paragraphs: ['Short.'] }),
    document({ url: 'https://a.example/x', paragraphs: ['One.'] }),
  ];

  test('is none of what comes', () => {
    expect(records.sources.filter(mayBe(others))).toEqual([]);
  });

  test('keeps its id', () => {
    const { edit } = keepDocuments({ ...records, sources: [] }, others.slice(0, 1), { today: TODAY, reading });
    expect(edit.putSources?.map(({ key }) => key)).toEqual([`${OWN_PACK}/gazette-2014-09-15-a-title-2`]);
  });
});
