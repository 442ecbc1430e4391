import { expect, test, vi } from 'vitest';
import { SearchSession } from '../../components/search-session.ts';
import type { Found } from '../../corpus/search/found.ts';

const foundFor = (query: string): Found => ({ results: [], cut: false, suggestions: [query] });

test('a hundred keystrokes at once are one search, for the last of them', async () => {
  const searched: string[] = [];
  const session = new SearchSession(
    (query) => {
      searched.push(query);
      return Promise.resolve(foundFor(query));
    },
    () => undefined,
  );
  for (let typed = 1; typed <= 100; typed++) session.ask('k'.repeat(typed));
  await vi.waitFor(() => expect(session.found).toEqual(foundFor('k'.repeat(100))));
  expect(searched).toEqual(['k'.repeat(100)]);
});

test('a late answer to an earlier query is dropped', async () => {
  const answers = new Map<string, (found: Found) => void>();
  const session = new SearchSession(
    (query) => new Promise((resolve) => answers.set(query, resolve)),
    () => undefined,
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
  );
  session.ask('iran');
  await vi.waitFor(() => expect(session.found).toBeDefined());
  session.ask(' ');
  expect(session.found).toBeUndefined();
});
