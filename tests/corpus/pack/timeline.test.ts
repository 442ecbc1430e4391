import { describe, expect, test } from 'vitest';
import { compile } from '../../../corpus/compile/compile.ts';
import { compileBundled } from '../../../corpus/cli/bundled.ts';
import type { SubjectId } from '../../../corpus/model.ts';
import { Corpus } from '../../../corpus/pack/corpus.ts';
import { encodePack } from '../../../corpus/pack/encode.ts';
import { timeline, type TimelineEntry } from '../../../corpus/pack/timeline.ts';
import { PACK, tinyFiles, type Edit } from '../compile/builder.ts';

function corpusOf(...edits: Edit[]): Corpus {
  const { pack, problems } = compile(tinyFiles(...edits), { pack: PACK });
  if (!pack) throw new Error(problems.map(({ message }) => message).join('\n'));
  return new Corpus(encodePack(pack));
}

const id = (name: string) => name as SubjectId;

/** A line each, as short as can be told apart. */
const lines = (entries: TimelineEntry[]): string[] =>
  entries.map((entry) =>
    entry.kind === 'event'
      ? `${entry.date} ${entry.subject.name}`
      : `${entry.date} ${entry.publisher}: ${entry.statements.map(({ answer }) => answer).join(' ')}`,
  );

describe('the timeline', () => {
  test('puts an event before what a source of the same day says', () => {
    expect(lines(timeline(corpusOf()))).toEqual([
      '2014-09-15 The September refusal',
      '2014-09-15 The Paper: Because of “evil intentions”. It did not.',
    ]);
  });

  test.each([
    ['an earlier event', '2014-08', '2014-08'],
    ['what is known by its year before the days in it', '2014', '2014'],
    ['about a month as that month', '2014-09~', '2014-09~'],
  ])('puts %s first', (_, date, first) => {
    const entries = timeline(corpusOf(['events.yaml', 'date: 2014-09-15', `date: '${date}'`]));
    expect(entries.map((entry) => entry.date)).toEqual([first, '2014-09-15']);
  });

  test('puts a later event after the source', () => {
    const entries = timeline(corpusOf(['events.yaml', 'date: 2014-09-15', 'date: 2014-09-16']));
    expect(entries.map(({ kind }) => kind)).toEqual(['source', 'event']);
  });

  test('gives events with their place, statements with question, speaker and outcome', () => {
    const [event, source] = timeline(corpusOf());
    expect(event).toMatchObject({ status: 'happened', place: { id: 'iran', name: 'Iran' }, differences: 1 });
    expect(source).toMatchObject({ title: 'Iran says no', genre: 'report' });
    expect(source?.kind === 'source' && source.statements[0]).toEqual({
      comparison: 'why',
      question: 'Why did Iran refuse?',
      answer: 'Because of “evil intentions”.',
      speaker: { id: 'ali-khamenei', name: 'Ali Khamenei' },
      outcome: 'differ',
      subject: 'refusal',
    });
  });
});

describe('the timeline of one subject', () => {
  test.each([
    ['an event: itself, and what is said about it', 'refusal', ['event', 'source']],
    ['a participant: its events, and what it says', 'ali-khamenei', ['event', 'source']],
    ['a place: its events', 'iran', ['event']],
    ['a subject without either: nothing', 'news-agency', []],
  ])('is of %s', (_, subject, kinds) => {
    expect(timeline(corpusOf(), id(subject)).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('has of a speaker only what the speaker says', () => {
    const [, source] = timeline(corpusOf(), id('ali-khamenei'));
    expect(source?.kind === 'source' && source.statements.map(({ answer }) => answer)).toEqual([
      'Because of “evil intentions”.',
    ]);
  });
});

test('the timeline of the bundled pack has every event and every position once, in order', () => {
  const pack = compileBundled();
  const entries = timeline(new Corpus(encodePack(pack)));
  const dates = entries.map(({ date }) => date.replace('~', ''));
  expect(dates).toEqual(dates.toSorted());
  expect(entries.filter(({ kind }) => kind === 'event')).toHaveLength(
    pack.subjects.filter(({ kind }) => kind === 'event').length,
  );
  const said = entries.flatMap((entry) => (entry.kind === 'source' ? entry.statements : []));
  expect(new Set(said.map(({ comparison }) => comparison)).size).toBe(pack.comparisons.length);
});
