/**
 * Similarity of news headlines and sentences, graded by people from 0 to 5, against the ranker that the product uses:
 * Pearson's correlation, the mean over the years weighted by their rows.
 *
 * A year that the weights were learnt from is measured by others, learnt here from the rest, without any row that shares
 * a text with it: no row is ever judged by weights that have seen it.
 */
import { join } from 'node:path';
import { FEATURES, featuresOf } from '../../../compare/likeness/features.ts';
import { likenessOf, readable } from '../../../compare/likeness/likeness.ts';
import { Forest } from '../../../compare/likeness/trees.ts';
import { growLikeness, LEARNT_FROM, type GradedPair } from '../../train/likeness.ts';
import { filesIn, readRows } from '../data.ts';
import { Confusion, correlationOf, meanOf } from '../score.ts';
import type { EvaluationSet } from './sets.ts';

const COSINE = FEATURES.indexOf('cosine');

interface Year {
  file: string;
  rows: readonly GradedPair[];
}

interface Judged {
  pair: GradedPair;
  /** From 0 to 5, like the grades. */
  found: number;
}

export const STS: EvaluationSet = {
  name: 'sts',
  rows: [
    {
      key: 'stsHeadlinesPearson',
      best: '.825',
      floor: '.775',
      goal: 0.83,
      what: 'similarity of headlines (best, floor: of 2015)',
    },
    { key: 'stsHeadlinesTfIdfPearson', best: '–', floor: '–', what: 'the same by weighted words alone, on these rows' },
    { key: 'stsNewsPearson', best: '–', floor: '–', what: 'headlines and news sentences' },
  ],
  run(data) {
    const years = filesIn(data, 'compare')
      .filter((file) => /^sts20\d\d.*\.jsonl$/.test(file))
      .map((file): Year => ({ file, rows: readRows<GradedPair>(data, join('compare', file)) ?? [] }));
    if (years.length === 0) return undefined;
    const judged = years.map((year) => ({ year, pairs: judge(year, years) }));
    const headlines = judged.filter(({ year }) => year.file.includes('headlines'));
    const all = headlines.flatMap(({ pairs }) => pairs);
    return {
      figures: {
        stsHeadlinesPearson: weightedMean(headlines.map(({ pairs }) => ({ pairs, value: correlation(pairs) }))),
        stsHeadlinesTfIdfPearson: weightedMean(headlines.map(({ pairs }) => ({ pairs, value: ofWords(pairs) }))),
        stsNewsPearson: weightedMean(judged.map(({ pairs }) => ({ pairs, value: correlation(pairs) }))),
      },
      confusion: confusionOf(all),
      mistakes: all
        .toSorted((one, other) => errorOf(other) - errorOf(one))
        .map(({ pair, found }) => `${pair.id}: ${pair.graded}, found ${found.toFixed(1)}`),
    };
  },
};

function judge(year: Year, years: readonly Year[]): Judged[] {
  const ranker = LEARNT_FROM.includes(year.file) ? learntApart(year, years) : undefined;
  return year.rows.map((pair) => ({ pair, found: 5 * likenessOf(readable(pair.a), readable(pair.b), ranker) }));
}

function learntApart(year: Year, years: readonly Year[]): Forest {
  const own = new Set(year.rows.flatMap(({ a, b }) => [readable(a).key, readable(b).key]));
  const others = years.filter(({ file }) => file !== year.file && LEARNT_FROM.includes(file));
  return new Forest(
    growLikeness(
      others.flatMap(({ rows }) => rows.filter(({ a, b }) => !own.has(readable(a).key) && !own.has(readable(b).key))),
    ),
  );
}

function correlation(pairs: readonly Judged[]): number {
  return correlationOf(
    pairs.map(({ found }) => found),
    pairs.map(({ pair }) => pair.graded),
  );
}

/** Of the cosine of weighted words, which is what the ranker has to be better than. */
function ofWords(pairs: readonly Judged[]): number {
  return correlationOf(
    pairs.map(({ pair }) => featuresOf(readable(pair.a), readable(pair.b))[COSINE] as number),
    pairs.map(({ pair }) => pair.graded),
  );
}

function weightedMean(parts: readonly { pairs: readonly Judged[]; value: number }[]): number | null {
  const count = parts.reduce((sum, { pairs }) => sum + pairs.length, 0);
  return count === 0 ? null : meanOf(parts.flatMap(({ pairs, value }) => pairs.map(() => value)));
}

/** Grades in whole numbers. */
function confusionOf(pairs: readonly Judged[]): ReadonlyMap<string, number> {
  const confusion = new Confusion();
  for (const { pair, found } of pairs) confusion.add(String(Math.round(pair.graded)), String(Math.round(found)));
  return confusion.cells;
}

function errorOf({ pair, found }: Judged): number {
  return Math.abs(pair.graded - found);
}
