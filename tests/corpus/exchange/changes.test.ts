import { expect, test } from 'vitest';
import { changesBetween, type PackContent } from '../../../corpus/exchange/changes.ts';
import type { Passage } from '../../../corpus/model.ts';
import { SOUND } from './build.ts';

const NONE = { statementsNew: 0, statementsChanged: 0, statementsGone: 0, questionsChanged: 0, sourcesChanged: 0 };
const [first, second] = SOUND.passages as [Passage, Passage];

test.each<[string, Partial<PackContent>, Partial<typeof NONE>]>([
  ['nothing', {}, {}],
  ['nothing but the order of keys', { passages: SOUND.passages.map(turned) }, {}],
  [
    'a statement that says something else',
    { passages: [{ ...first, digest: 'Another.' } as Passage, second] },
    { statementsChanged: 1 },
  ],
  [
    'a statement more and one less',
    { passages: [first, { ...second, id: 'gazette#p2' as Passage['id'] }] },
    { statementsNew: 1, statementsGone: 1 },
  ],
  ['a question less', { comparisons: [] }, { questionsChanged: 1 }],
  [
    'a date',
    { sources: SOUND.sources.map((each) => ({ ...each, date: '2014' as typeof each.date })) },
    { sourcesChanged: 2 },
  ],
])('a pack in which %s is new is told so', (_, change, counts) => {
  expect(changesBetween(SOUND, { ...SOUND, ...change })).toEqual({ ...NONE, ...counts });
});

function turned<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).toReversed()) as Value;
}
