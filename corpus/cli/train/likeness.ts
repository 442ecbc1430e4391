/**
 * Learns the weights of `corpus/compare/likeness` from pairs of news headlines and sentences whose similarity people have
 * graded from 0 to 5 (SemEval STS, 2012 to 2014), and writes them. The same rows give the same file.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { featuresOf, readable } from '../../compare/likeness/features.ts';
import { writeTrees, type Ensemble } from '../../compare/likeness/trees.ts';
import { readRows } from '../evaluate/data.ts';
import { PROJECT } from '../read.ts';
import { growApart, type GrowOptions, type Row } from './grow.ts';

const FILE = join(PROJECT, 'corpus/compare/likeness/weights.ts');

/** What the weights are learnt from, in `compare/` of the data; what is not here was never seen. */
export const LEARNT_FROM: readonly string[] = [
  'sts2012-MSRpar.test.jsonl',
  'sts2013-headlines.test.jsonl',
  'sts2014-deft-news.test.jsonl',
  'sts2014-headlines.test.jsonl',
];

/** Found by leaving out one year of headlines after the other. */
const OPTIONS: GrowOptions = { trees: 60, leaves: 6, rate: 0.1, leastRows: 15, shrink: 5 };
/** So many, each without another eighth of the pairs. */
const PARTS = 8;

const MOST_GRADED = 5;

export interface GradedPair {
  id: string;
  a: string;
  b: string;
  /** From 0 to 5. */
  graded: number;
}

export function growLikeness(pairs: readonly GradedPair[]): Ensemble {
  const rows = pairs.map(({ a, b, graded }): Row => {
    const [one, other] = [readable(a), readable(b)];
    const [first, second] = one.key < other.key ? [one, other] : [other, one];
    return { features: featuresOf(first, second), goal: graded / MOST_GRADED };
  });
  return growApart(rows, OPTIONS, PARTS);
}

/** Writes the file. @returns what is in it, in words. */
export function trainLikeness(data: string): string {
  const pairs = LEARNT_FROM.flatMap((file) => {
    const rows = readRows<GradedPair>(data, join('compare', file));
    if (!rows) throw new Error(`${join(data, 'compare', file)}: there is no such file.`);
    return rows;
  });
  const text = writeTrees(growLikeness(pairs));
  writeFileSync(FILE, sourceOf(text));
  return `${pairs.length} pairs, ${text.length} characters`;
}

function sourceOf(trees: string): string {
  return `/** Made by \`npm run train -- likeness\`; not to be edited by hand. README.md says what it was learnt from. */
export const LIKENESS_TREES = '${trees}';
`;
}
