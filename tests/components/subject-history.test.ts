import { expect, test, vi } from 'vitest';
import { SubjectHistory } from '../../components/subject-history.ts';
import type { SourceId, SubjectId, SubjectView } from '../../corpus/model.ts';
import { source, subject } from './builders.ts';

const id = (name: string): SubjectId => name as SubjectId;

/** A history whose look-ups the test answers by hand. */
function setUp() {
  const pending: { id: SubjectId; found: () => void; lost: () => void }[] = [];
  const seen: string[] = [];
  const history: SubjectHistory = new SubjectHistory(
    (subject) =>
      new Promise((resolve, reject) => {
        pending.push({
          id: subject,
          found: () => resolve({ id: subject } as SubjectView),
          lost: () => reject(new Error('gone')),
        });
      }),
    () => seen.push(history.shown.kind === 'subject' ? history.shown.view.id : history.shown.kind),
  );
  const settle = async (at: number, how: 'found' | 'lost' = 'found'): Promise<void> => {
    pending[at]?.[how]();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { history, seen, settle, pending };
}

test('shows loading, then the subject', async () => {
  const { history, seen, settle } = setUp();
  history.open(id('iran'));
  await settle(0);
  expect(seen).toEqual(['loading', 'iran']);
});

test('keeps the subject in view while the next is looked up, and goes back to it', async () => {
  const { history, seen, settle } = setUp();
  history.open(id('iran'));
  await settle(0);
  history.open(id('iraq'));
  await settle(1);
  expect(history.depth).toBe(1);
  history.back();
  await settle(2);
  expect(seen).toEqual(['loading', 'iran', 'iraq', 'iran']);
  history.back();
  expect(seen.at(-1)).toBe('nothing');
});

test('lets the last request win, however late an earlier answer comes', async () => {
  const { history, seen, settle } = setUp();
  history.open(id('iran'));
  history.open(id('iraq'));
  await settle(1);
  await settle(0);
  expect(seen.at(-1)).toBe('iraq');
  expect(seen).not.toContain('iran');
});

test('tells a failure, and looks up again when asked', async () => {
  const { history, seen, settle, pending } = setUp();
  history.open(id('iran'));
  await settle(0, 'lost');
  expect(seen.at(-1)).toBe('failed');
  history.retry();
  await settle(1);
  expect(pending.map((each) => each.id)).toEqual(['iran', 'iran']);
  expect(seen.at(-1)).toBe('iran');
});

test('starts anew without a way back', async () => {
  const { history, settle } = setUp();
  history.open(id('iran'));
  history.open(id('iraq'));
  history.start(id('syria'));
  await settle(2);
  expect(history.depth).toBe(0);
});

/** A history whose look-ups answer by themselves. */
function opened(): SubjectHistory {
  return new SubjectHistory(
    (name) => Promise.resolve(subject(name)),
    () => undefined,
    (name) => Promise.resolve(source(name)),
  );
}

async function shows(history: SubjectHistory, name: string | undefined): Promise<void> {
  await vi.waitFor(() => {
    const { shown } = history;
    expect(shown.kind === 'subject' || shown.kind === 'source' ? shown.view.id : undefined).toBe(name);
  });
}

test('the way leads back through subjects and sources, and forward again', async () => {
  const history = opened();
  history.open(id('iran'));
  await shows(history, 'iran');
  history.openSource('post' as SourceId);
  await shows(history, 'post');
  history.back();
  await shows(history, 'iran');
  history.back();
  await shows(history, undefined);
  history.forward();
  history.forward();
  await shows(history, 'post');
  history.forward();
  await shows(history, 'post');
});

test('another way forgets the one that was left', async () => {
  const history = opened();
  history.open(id('iran'));
  history.open(id('iraq'));
  history.back();
  history.open(id('syria'));
  history.forward();
  await shows(history, 'syria');
  history.back();
  await shows(history, 'iran');
});
