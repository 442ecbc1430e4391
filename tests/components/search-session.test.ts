import { expect, test, vi } from 'vitest';
import { SearchSession } from '../../components/search-session.ts';
import type { Found, Limits, SearchResult } from '../../corpus/search/found.ts';

const foundFor = (query: string): Found => ({ results: [], more: {}, cut: false, suggestions: [query] });

test('a hundred keystrokes at once are one search, for the last of them', async () => {
  const searched: string[] = [];
  const session = new SearchSession(
    (query) => {
      searched.push(query);
      return Promise.resolve(foundFor(query));
    },
    () => undefined,
    20,
  );
  for (let typed = 1; typed <= 100; typed++) session.ask('k'.repeat(typed));
  await vi.waitFor(() => expect(session.found).toEqual(foundFor('k'.repeat(100))));
  expect(searched).toEqual(['k'.repeat(100)]);
});

test('what nobody types is searched at once, and gives way to what is typed', async () => {
  const searched: string[] = [];
  const session = new SearchSession(
    (query) => {
      searched.push(query);
      return Promise.resolve(foundFor(query));
    },
    () => undefined,
    20,
  );
  session.begin('iran');
  expect(searched).toEqual(['iran']);
  await vi.waitFor(() => expect(session.found).toEqual(foundFor('iran')));
  session.ask('iraq');
  await vi.waitFor(() => expect(session.found).toEqual(foundFor('iraq')));
});

test('what was found earlier stands there until the answer comes', async () => {
  const session = new SearchSession(
    (query) => Promise.resolve(foundFor(query)),
    () => undefined,
    20,
  );
  session.begin('iran', foundFor('earlier'));
  expect(session.found).toEqual(foundFor('earlier'));
  await vi.waitFor(() => expect(session.found).toEqual(foundFor('iran')));
});

test('a late answer to an earlier query is dropped', async () => {
  const answers = new Map<string, (found: Found) => void>();
  const session = new SearchSession(
    (query) => new Promise((resolve) => answers.set(query, resolve)),
    () => undefined,
    20,
  );
  session.ask('iran');
  await vi.waitFor(() => expect(answers.has('iran')).toBe(true));
  session.ask('iraq');
  await vi.waitFor(() => expect(answers.has('iraq')).toBe(true));
  answers.get('iraq')?.(foundFor('iraq'));
  answers.get('iran')?.(foundFor('iran'));
  await vi.waitFor(() => expect(session.found).toEqual(foundFor('iraq')));
});

test('nothing stays found for an empty box', async () => {
  const session = new SearchSession(
    (query) => Promise.resolve(foundFor(query)),
    () => undefined,
    20,
  );
  session.ask('iran');
  await vi.waitFor(() => expect(session.found).toBeDefined());
  session.ask(' ');
  expect(session.found).toBeUndefined();
});

test('more of a kind are those that are there already and others, until something else is sought', async () => {
  const entry = { kind: 'passage' } as SearchResult['entry'];
  const wanted: Limits[] = [];
  const session = new SearchSession(
    (_, __, limits) => {
      wanted.push(limits);
      const results = Array.from({ length: limits.passage ?? limits.each }, () => ({ entry }) as SearchResult);
      return Promise.resolve({ results, more: { passage: 500 }, cut: false, suggestions: [] });
    },
    () => undefined,
    20,
  );
  session.ask('iran');
  await vi.waitFor(() => expect(session.found?.results).toHaveLength(20));
  session.more('passage');
  await vi.waitFor(() => expect(session.found?.results).toHaveLength(120));
  session.ask('iraq');
  await vi.waitFor(() => expect(session.found?.results).toHaveLength(20));
  expect(wanted).toEqual([{ each: 20 }, { each: 20, passage: 120 }, { each: 20 }]);
});

test('searches again for the same, and for nothing where nothing is sought', async () => {
  const searched: string[] = [];
  const session = new SearchSession(
    (query) => {
      searched.push(query);
      return Promise.resolve(foundFor(`${query} ${searched.length}`));
    },
    () => undefined,
    20,
  );
  session.again();
  session.ask('iran');
  await vi.waitFor(() => expect(session.found).toEqual(foundFor('iran 1')));
  session.again();
  await vi.waitFor(() => expect(session.found).toEqual(foundFor('iran 2')));
  session.ask('');
  session.again();
  expect(searched).toEqual(['iran', 'iran']);
});
