/** Texts, read from the records that have them. */
import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ExcerptView, PassageId, SubjectView } from '../../../corpus/model.ts';
import type { SearchEntry } from '../../../corpus/search/entries.ts';
import { writeChange, type StoredSource } from '../../../entrypoints/background/storage/database.ts';
import {
  completed,
  completeEntries,
  readTexts,
  subjectWithTexts,
} from '../../../entrypoints/background/storage/texts.ts';

const COUNT = 120;

function record(id: string): StoredSource {
  const passages = [
    { id: `${id}#p1`, source: id, paragraph: 1, words: `What ${id} says`, subjects: [] },
    { id: `${id}#p2`, source: id, paragraph: 2, digest: `What ${id} comes to`, subjects: [] },
  ];
  return { key: `own/${id}`, pack: 'own', passages } as unknown as StoredSource;
}

/** @param place of the passage in its source: `#p1`. */
function excerpt(id: string, place: string, key = `own/${id}`): ExcerptView {
  return { id: `${id}${place}` as PassageId, paragraph: 1, kept: key };
}

function entry(id: string, kept?: string): SearchEntry {
  return { kind: 'passage', passage: `${id}#p1`, title: '', ...(kept !== undefined && { kept }) } as SearchEntry;
}

beforeEach(() =>
  writeChange({ putSources: Array.from({ length: COUNT }, (_, at) => record(`s${at}`)), compiled: undefined }),
);
afterEach(() => deleteDB('library'));

test('each passage has its own, in its own words or ours, whatever its source is called in the corpus', async () => {
  const texts = await readTexts([
    { id: 's1#p2' as PassageId, kept: 'own/s1' },
    { id: 'own.s2#p1' as PassageId, kept: 'own/s2' },
    { id: 's3#p9' as PassageId, kept: 'own/s3' },
    { id: 'gone#p1' as PassageId, kept: 'own/gone' },
  ]);
  expect([...texts]).toEqual([
    ['s1#p2', { digest: 'What s1 comes to' }],
    ['own.s2#p1', { words: 'What s2 says' }],
  ]);
});

test.each([['torn'], [null], [[null, { words: 'Nobody’s' }]], [undefined]])(
  'a record that cannot be read has none, and the others have theirs: %j',
  async (passages) => {
    await writeChange({ putSources: [{ ...record('s5'), passages } as never], compiled: undefined });
    const wanted = ['s5', 's6'].map((id) => ({ id: `${id}#p1` as PassageId, kept: `own/${id}` }));
    expect([...(await readTexts(wanted))]).toEqual([['s6#p1', { words: 'What s6 says' }]]);
  },
);

test('a view gets its texts, and is without what is not there any more', async () => {
  const bundled = { id: 'trumpet#p1' as PassageId, paragraph: 1, digest: 'Ours' };
  const view = {
    sources: [
      { id: 's1', excerpts: [excerpt('s1', '#p1'), excerpt('gone', '#p1')] },
      { id: 'trumpet', excerpts: [bundled] },
    ],
    comparisons: [{ answers: [{ voices: [{ excerpts: [excerpt('s2', '#p2')] }] }] }],
  } as unknown as SubjectView;
  expect(await subjectWithTexts(view)).toEqual({
    sources: [
      { id: 's1', excerpts: [{ id: 's1#p1', paragraph: 1, words: 'What s1 says' }] },
      { id: 'trumpet', excerpts: [bundled] },
    ],
    comparisons: [
      { answers: [{ voices: [{ excerpts: [{ id: 's2#p2', paragraph: 1, digest: 'What s2 comes to' }] }] }] },
    ],
  });
});

test('what a search finds has its text, and what is not there any more says nothing', async () => {
  const titles = (await completed([entry('s4', 'own/s4'), entry('gone', 'own/gone'), entry('trumpet')])).map(
    ({ title }) => title,
  );
  expect(titles).toEqual(['What s4 says', '', '']);
});

test('however many there are, all get theirs in their order, with those that are not written yet', async () => {
  const stored = record('new');
  const read = (keys: readonly string[]): Promise<StoredSource[]> => {
    expect(keys.length).toBeLessThan(COUNT);
    return Promise.resolve(keys.map((key) => (key === stored.key ? stored : record(key.slice('own/'.length)))));
  };
  const ids = [...Array.from({ length: COUNT }, (_, at) => `s${at}`), 'new'];
  const seen: string[] = [];
  for await (const { title } of completeEntries(
    ids.map((id) => entry(id, `own/${id}`)),
    read,
  ))
    seen.push(title);
  expect(seen).toEqual(ids.map((id) => `What ${id} says`));
});
