import { describe, expect, test } from 'vitest';
import { outcomeOf } from '../../../corpus/compare/outcome.ts';
import type { Outcome, TimeKind } from '../../../corpus/model.ts';
import { comparisonOf, evidenceOf, type Said } from './build.ts';

function outcome(said: Said[], time: TimeKind = 'fixed'): Outcome {
  return outcomeOf(comparisonOf(said, time), evidenceOf(said));
}

const post: Said = { answer: 'A', publisher: 'Post', date: '2014-09-15' };
const trumpet: Said = { answer: 'A', publisher: 'Trumpet', date: '2014-09' };

describe('a comparison', () => {
  test('agrees when two publishers give one answer', () => {
    expect(outcome([post, trumpet])).toEqual({ kind: 'agree' });
  });

  test('is one voice when both give it in the same words', () => {
    const words = 'Late on Monday three boats with masked men came up the river and set fire to the old harbour gate.';
    const one = { ...post, words: `${words} The mayor slept.` };
    expect(outcome([one, { ...trumpet, words: `Nobody was hurt. ${words}` }]).kind).toBe('one-voice');
    expect(
      outcome([one, { ...trumpet, words: 'On Monday boats came up the river and men set fire to the gate.' }]).kind,
    ).toBe('agree');
  });

  test('differs, in what the question asks for, when they give two', () => {
    expect(outcome([post, { ...trumpet, answer: 'B' }])).toEqual({ kind: 'differ', type: 'reason' });
  });

  test('differs when two publishers report one speaker differently', () => {
    const said = [post, { ...trumpet, answer: 'B' }].map((each) => ({ ...each, speaker: 'khamenei' }));
    expect(outcome(said)).toEqual({ kind: 'differ', type: 'reason' });
  });

  test('differs when one publisher quotes two speakers who disagree', () => {
    expect(
      outcome([
        { ...post, speaker: 'abadi' },
        { ...post, answer: 'B', speaker: 'moghadam' },
      ]).kind,
    ).toBe('differ');
  });

  test('is one voice when one publisher says it twice', () => {
    expect(outcome([trumpet, { ...trumpet, date: '2014-10' }])).toEqual({
      kind: 'one-voice',
      publishers: ['Trumpet'],
    });
  });

  test('is one voice when one publisher quotes two speakers who agree', () => {
    expect(
      outcome([
        { ...post, speaker: 'rouhani' },
        { ...post, speaker: 'jafari' },
      ]).kind,
    ).toBe('one-voice');
  });

  test('is one voice when two publishers report one speaker alike', () => {
    expect(outcome([post, trumpet].map((each) => ({ ...each, speaker: 'khamenei' })))).toEqual({
      kind: 'one-voice',
      publishers: ['Post', 'Trumpet'],
      speaker: 'khamenei',
    });
  });

  test('is a change when answers on a situation were written far apart', () => {
    expect(outcome([post, { ...trumpet, answer: 'B', date: '2007-12' }], 'situation')).toEqual({ kind: 'change' });
  });

  test('is a change when one publisher gives another answer years later', () => {
    expect(outcome([trumpet, { ...trumpet, answer: 'B', date: '2007-12' }], 'situation').kind).toBe('change');
  });

  test('differs on a situation when the answers were written within weeks', () => {
    const said: Said[] = [post, { ...trumpet, answer: 'B' }, { answer: 'C', publisher: 'Third', date: '2007-12' }];
    expect(outcome(said, 'situation').kind).toBe('differ');
  });

  test('differs on what is fixed however far apart it was written', () => {
    expect(outcome([post, { ...trumpet, answer: 'B', date: '2007-12' }]).kind).toBe('differ');
  });

  test('is an update when a running figure is given again later', () => {
    expect(outcome([post, { ...trumpet, answer: 'B', date: '2014-10' }], 'running')).toEqual({ kind: 'update' });
  });

  test('differs on a running figure for one day', () => {
    expect(outcome([post, { ...trumpet, answer: 'B', date: '2014-09-15' }], 'running').kind).toBe('differ');
  });

  test('cannot be computed from a passage that is not there', () => {
    expect(() => outcomeOf(comparisonOf([post], 'fixed'), evidenceOf([]))).toThrow('which is in no source');
  });
});
