/**
 * Pairs of sentences of two outlets on one story: does one strengthen the other, weaken it, or neither? Against
 * `compare/measured/support.ts`. The set states no licence: the rules are written by hand, nothing is learnt from it.
 */
import { supportOf, type Support } from '../../../compare/measured/support.ts';
import { scoreLabels, type LabelledPair } from './labels.ts';
import type { EvaluationSet } from './sets.ts';

const LABELS: Readonly<Record<Support, string>> = { strengthens: 'strengthen', weakens: 'weaken', other: 'neutral' };

export const CLAIMDIFF: EvaluationSet = {
  name: 'claimdiff',
  rows: [
    {
      key: 'claimdiffMacroF1',
      best: '–',
      floor: '.370',
      goal: 0.45,
      what: 'sentences that strengthen or weaken each other',
    },
    { key: 'claimdiffHalvesLeastF1', best: '–', floor: '–', what: 'the lower of two halves of the stories' },
  ],
  run: (data) =>
    scoreLabels(data, 'compare/claimdiff.jsonl', 'claimdiff', ({ a, b }: LabelledPair) => LABELS[supportOf(a, b)]),
};
