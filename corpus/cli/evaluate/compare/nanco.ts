/**
 * Answers of many outlets to one question, which people have put into groups by what they say, against
 * `compare/measured/answers.ts`: is a pair of answers of one group, or of two? Balanced accuracy over all pairs of all questions.
 */
import { groupAnswers } from '../../../compare/measured/answers.ts';
import { readRows } from '../data.ts';
import { Confusion, meanOf } from '../score.ts';
import type { EvaluationSet } from './sets.ts';

interface Row {
  id: string;
  answers: { answer: string; group: number }[];
}

export const NANCO: EvaluationSet = {
  name: 'nanco',
  rows: [
    {
      key: 'nancoBalancedAccuracy',
      best: '.813',
      floor: '.717',
      goal: 0.78,
      what: 'answers that say the same, all pairs',
    },
    { key: 'nancoQuestionsMean', best: '–', floor: '–', what: 'the same, mean over the questions' },
  ],
  run(data) {
    const rows = readRows<Row>(data, 'compare/nanco.jsonl');
    if (!rows) return undefined;
    const all = new Confusion();
    const questions = rows.map(({ id, answers }) => {
      const own = new Confusion();
      for (const [gold, found] of pairsOf(answers)) for (const each of [all, own]) each.add(gold, found);
      return { id, accuracy: own.balancedAccuracy };
    });
    return {
      figures: {
        nancoBalancedAccuracy: all.balancedAccuracy,
        nancoQuestionsMean: meanOf(questions.map(({ accuracy }) => accuracy)),
      },
      confusion: all.cells,
      mistakes: questions
        .toSorted((one, other) => one.accuracy - other.accuracy)
        .map(({ id, accuracy }) => `${id}: ${accuracy.toFixed(3)}`),
    };
  },
};

/** Gold and found label of each pair. */
function pairsOf(answers: Row['answers']): [gold: string, found: string][] {
  const groups = groupAnswers(answers.map(({ answer }) => answer));
  const groupOf = answers.map((_, at) => groups.findIndex((group) => group.includes(at)));
  const label = (isSame: boolean): string => (isSame ? 'same' : 'different');
  return answers.flatMap((one, a) =>
    answers
      .slice(0, a)
      .map((other, b): [string, string] => [label(one.group === other.group), label(groupOf[a] === groupOf[b])]),
  );
}
