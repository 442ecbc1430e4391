/** What events of own sources are called. */
import { describe, expect, test } from 'vitest';
import type { Comparison, SourceId, SubjectId } from '../../../corpus/model.ts';
import type { Corrections } from '../../../corpus/own/corrections.ts';
import { eventIds, knownEvents, withSourcesNoted } from '../../../corpus/own/event-ids.ts';

/** Groups of one-letter sources, `ab c`; known events, `told.a: ab`. */
function idsOf(groups: string, known: Record<string, string> = {}, taken: string[] = []): string[] {
  const sources = (letters: string): SourceId[] => [...letters] as SourceId[];
  const events = new Map(Object.entries(known).map(([id, by]) => [id as SubjectId, sources(by)]));
  return eventIds(groups.split(' ').map(sources), events, (id) => taken.includes(id));
}

describe('an event', () => {
  test.each<[string, string, Record<string, string>, string[]]>([
    ['is called after the first of its sources', 'bc de', {}, ['told.b', 'told.d']],
    ['keeps its id when a source comes before the others', 'abc', { 'told.b': 'bc' }, ['told.b']],
    ['keeps its id when the source it is called after goes', 'cd', { 'told.b': 'bcd' }, ['told.b']],
    ['is the one that most of its sources begin with', 'bx cd', { 'told.b': 'bcd' }, ['told.x', 'told.b']],
    ['is, of two with as many, the one it is called after', 'ac bd', { 'told.b': 'ab' }, ['told.a', 'told.b']],
    [
      'that two have become is the one more of its sources are of',
      'abcde',
      { 'told.a': 'ab', 'told.c': 'cde' },
      ['told.c'],
    ],
    ['that two have become equally is the first', 'abcd', { 'told.c': 'cd', 'told.a': 'ab' }, ['told.a']],
    ['does not take what is said of one that has gone', 'ab', { 'told.c': 'cd' }, ['told.a']],
    [
      'is numbered where others are called after all of its sources',
      'ab cde fgh',
      { 'told.a': 'acde', 'told.b': 'bfgh' },
      ['told.a-2', 'told.a', 'told.b'],
    ],
  ])('%s', (_, groups, known, ids) => {
    expect(idsOf(groups, known)).toEqual(ids);
  });

  test('is not called what something else is', () => {
    expect(idsOf('ab', { 'told.a': 'ab' }, ['told.a'])).toEqual(['told.b']);
  });
});

test('what is known are the events that anything is said of, by the sources that are noted, else by their ids', () => {
  const corrections = [
    { do: 'told', subject: 'told.a', by: ['a', 'b'] },
    { do: 'merge', subject: 'told.a', into: 'told.c' },
    { do: 'hide', subject: 'found.vera' },
  ] as unknown as Corrections;
  const asked = [{ subjects: ['told.d', 'storm'] }] as unknown as Comparison[];
  expect([...knownEvents(corrections, asked)]).toEqual([
    ['told.a', ['a', 'b']],
    ['told.c', ['c']],
    ['told.d', ['d']],
  ]);
});

test('the sources that an event has now are noted beside those it had, of events that something is said of', () => {
  const rename = { do: 'rename', subject: 'told.a', name: 'The storm' };
  const told = { do: 'told', subject: 'told.a', by: ['a', 'b'] };
  const noted = (corrections: unknown[], events: Record<string, string>): unknown =>
    withSourcesNoted(
      corrections as Corrections,
      [],
      new Map(Object.entries(events).map(([id, by]) => [id as SubjectId, [...by] as SourceId[]])),
    );
  expect(noted([rename, told], { 'told.a': 'bcd', 'told.x': 'xy' })).toEqual([
    rename,
    { ...told, by: ['a', 'b', 'c', 'd'] },
  ]);
  expect(noted([rename], { 'told.a': 'ab' })).toEqual([rename, told]);
  for (const events of [{}, { 'told.a': 'ab' }, { 'told.x': 'xy' }]) {
    const corrections = [rename, told];
    expect(noted(corrections, events)).toBe(corrections);
  }
});
