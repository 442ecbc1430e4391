/**
 * Learns the weights of `corpus/compare/same-event.ts` from the training part
 * of ECB+ in a folder laid out like `../shared/eval`, and writes `same-event-weights.ts`. The same data give the same
 * file.
 *
 * Two logistic regressions on pairs of event mentions of one story, one for triggers of one family and one for others,
 * with an L2 penalty, by Newton's method.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FEATURES, featuresOf, isOneFamily } from '../../compare/same-event.ts';
import { eventsOf, type MarkedDocument } from '../evaluate/compare/told-events.ts';
import { readRows } from '../evaluate/data.ts';
import { PROJECT } from '../read.ts';

const FILE = join(PROJECT, 'corpus/compare/same-event-weights.ts');
const PENALTY = 1;
const ROUNDS = 12;

interface Examples {
  features: number[][];
  labels: number[];
}

/** Writes the file. @returns what it was learnt from, in words. @throws Error where the folder has no such data. */
export function trainSameEvent(folder: string): string {
  const documents = readRows<MarkedDocument>(folder, 'events/ecbplus-train.jsonl');
  if (!documents) throw new Error(`${folder}: expected events/ecbplus-train.jsonl`);
  const { one, others } = examplesOf(documents);
  writeFileSync(FILE, fileOf(learn(one), learn(others)));
  return `${one.labels.length} pairs of one family, ${others.labels.length} others`;
}

function examplesOf(rows: readonly MarkedDocument[]): { one: Examples; others: Examples } {
  const examples = { one: { features: [], labels: [] }, others: { features: [], labels: [] } } as Record<
    'one' | 'others',
    Examples
  >;
  for (const events of Map.groupBy(rows.flatMap(eventsOf), ({ story }) => story).values()) {
    events.forEach((a, at) => {
      for (const b of events.slice(0, at)) {
        const set = isOneFamily(a.event, b.event) ? examples.one : examples.others;
        set.features.push(featuresOf(a.event, b.event));
        set.labels.push(Number(a.chain === b.chain));
      }
    });
  }
  return examples;
}

function learn({ features, labels }: Examples): number[] {
  const size = FEATURES.length;
  const weights = Array.from({ length: size }, () => 0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight) => -PENALTY * weight);
    const curvature = weights.map((_, row) => weights.map((__, column) => (row === column ? PENALTY : 0)));
    features.forEach((values, at) => {
      const sum = values.reduce((total, value, each) => total + value * (weights[each] ?? 0), 0);
      const guess = 1 / (1 + Math.exp(-sum));
      for (let row = 0; row < size; row++) {
        const value = values[row] ?? 0;
        if (value === 0) continue;
        (gradient[row] as number) += ((labels[at] ?? 0) - guess) * value;
        const line = curvature[row] as number[];
        for (let column = 0; column < size; column++)
          (line[column] as number) += guess * (1 - guess) * value * (values[column] ?? 0);
      }
    });
    solve(curvature, gradient).forEach((step, at) => ((weights[at] as number) += step));
  }
  return weights;
}

/** By elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  for (let column = 0; column < rows.length; column++) {
    const pivot = rows
      .slice(column)
      .reduce(
        (best, row, at) => (Math.abs(row[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0) ? column + at : best),
        column,
      );
    [rows[column], rows[pivot]] = [rows[pivot] as number[], rows[column] as number[]];
    const head = rows[column] as number[];
    for (const [at, row] of rows.entries()) {
      const share = at === column ? 0 : (row[column] ?? 0) / (head[column] ?? 1);
      if (share !== 0) row.forEach((value, each) => (row[each] = value - share * (head[each] ?? 0)));
    }
  }
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
}

function fileOf(oneFamily: readonly number[], otherFamilies: readonly number[]): string {
  const listed = (weights: readonly number[]): string =>
    weights.map((weight, at) => `  ${Number(weight.toFixed(3))}, // ${FEATURES[at] ?? ''}`).join('\n');
  return `/**
 * Weights of \`same-event.ts\`, in the order of its features; made by \`npm run train -- same-event\`. Data, nothing else.
 *
 * Learnt from the annotations of ECB+ (A. Cybulska and P. Vossen, 2014, http://www.newsreader-project.eu), licensed under
 * CC BY 3.0 (https://creativecommons.org/licenses/by/3.0/); nothing of its texts is in them.
 */
/** Triggers of one family. */
export const ONE_FAMILY: readonly number[] = [
${listed(oneFamily)}
];

/** Triggers of two. */
export const OTHER_FAMILIES: readonly number[] = [
${listed(otherFamilies)}
];
`;
}
