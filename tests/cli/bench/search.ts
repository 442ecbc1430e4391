/**
 * The part `search` of the bench: ours beside MiniSearch, Orama and plain FlexSearch on the same generated passages,
 * one process each; then ours, and plain FlexSearch, on ten times as many.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Figure } from '../bench.ts';
import type { Measured } from './search-engine.ts';

const FEW = 20_000;
const MANY = 200_000;
const OURS = 'concordance';

const RUNS: { engine: string; passages: number }[] = [
  ...[OURS, 'flexsearch, whole words', 'flexsearch, forward', 'minisearch', 'orama'].map((engine) => ({
    engine,
    passages: FEW,
  })),
  { engine: 'flexsearch, whole words', passages: MANY },
  { engine: OURS, passages: MANY },
];

export function benchSearch(): Figure[] {
  return RUNS.flatMap(({ engine, passages }) => figures(engine, passages, measured(engine, passages)));
}

function measured(engine: string, passages: number): Measured {
  const file = join(import.meta.dirname, 'search-engine.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', file, engine, String(passages)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${engine} with ${passages} passages failed:\n${stderr}`);
  return JSON.parse(stdout) as Measured;
}

function figures(engine: string, passages: number, measured: Measured): Figure[] {
  const goals: Record<string, Figure['goal']> =
    engine !== OURS
      ? {}
      : {
          'at the 95th percentile': { atMost: 10 },
          memory: { atMost: passages === FEW ? 60 : 100 },
          'recall of beginnings': { atLeast: 1 },
          'recall of misspelt words': { atLeast: 0.95 },
        };
  const named = (what: string, value: number, unit: string): Figure => {
    const goal = goals[what];
    return { what: `${engine}, ${passages} passages: ${what}`, value, unit, ...(goal && { goal }) };
  };
  return [
    named('build', measured.buildMs, 'ms'),
    ...(measured.loadMs === undefined ? [] : [named('load', measured.loadMs, 'ms')]),
    named('memory', measured.megabytes, 'MB'),
    named('median', measured.medianMs, 'ms'),
    named('at the 95th percentile', measured.p95Ms, 'ms'),
    named('recall of whole words', measured.recall.exact, ''),
    named('recall of beginnings', measured.recall.prefix, ''),
    named('recall of misspelt words', measured.recall.misspelt, ''),
  ];
}
