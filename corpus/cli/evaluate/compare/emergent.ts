/**
 * Headlines and the claims they are about: does the headline tell the claim (agree), deny it (disagree), or only report
 * it (discuss)? Against `compare/measured/stand.ts`. The set states no licence: the rules are written by hand, nothing is learnt from
 * it.
 */
import { standOf, type Stand } from '../../../compare/measured/stand.ts';
import { scoreLabels, type LabelledPair } from './labels.ts';
import type { EvaluationSet } from './sets.ts';

const LABELS: Readonly<Record<Stand, string>> = { tells: 'agree', denies: 'disagree', reports: 'discuss' };

export const EMERGENT: EvaluationSet = {
  name: 'emergent',
  rows: [
    {
      key: 'emergentMacroF1',
      best: '.723',
      floor: '.756',
      goal: 0.78,
      what: 'headlines that tell, deny or report a claim',
    },
    { key: 'emergentHalvesLeastF1', best: '–', floor: '–', what: 'the lower of two halves of the claims' },
  ],
  run: (data) =>
    scoreLabels(data, 'compare/emergent.jsonl', 'emergent', ({ a, b }: LabelledPair) => LABELS[standOf(a, b).stand]),
};
