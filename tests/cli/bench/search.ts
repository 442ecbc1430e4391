/**
 * The part `search` of the bench: ours beside MiniSearch, Orama and plain FlexSearch on the same generated passages, one
 * process each, with a limit of time; prints all of them side by side, as a table for the README.
 */
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Figure } from '../bench.ts';
import type { Measured } from './search-engine.ts';

const OURS = 'concordance';
const ENGINES = [OURS, 'flexsearch, whole words', 'flexsearch, forward', 'minisearch', 'orama'];

/** On a machine that does nothing else all runs together take less than ten minutes. */
const SIZES = [
  { passages: 20_000, limitMs: 40_000, mostMegabytes: 60 },
  { passages: 200_000, limitMs: 100_000, mostMegabytes: 100 },
];

/** What an engine may take before it is stopped; more than this no page of a browser gets. */
const MOST_HEAP_MB = 2048;

interface Run {
  engine: string;
  size: (typeof SIZES)[number];
  /** Or why it was not measured. */
  measured: Measured | string;
}

export function benchSearch(): Figure[] {
  const runs = SIZES.flatMap((size) =>
    ENGINES.map((engine): Run => {
      const run = { engine, size, measured: measured(engine, size) };
      // It takes minutes until all are there.
      console.error(lineOf(run));
      return run;
    }),
  );
  console.log(`${sideBySide(runs)}\n\nMade on ${machine()}.\n`);
  return runs.flatMap(figures);
}

function machine(): string {
  const [first, ...others] = cpus();
  return `${others.length + 1} cores of ${first?.model ?? 'an unknown processor'}, Node ${process.versions.node}`;
}

function measured(engine: string, { passages, limitMs }: Run['size']): Run['measured'] {
  const file = join(import.meta.dirname, 'search-engine.ts');
  const options = ['--expose-gc', `--max-old-space-size=${MOST_HEAP_MB}`];
  const { status, error, stdout, stderr } = spawnSync(process.execPath, [...options, file, engine, String(passages)], {
    encoding: 'utf8',
    timeout: limitMs,
    killSignal: 'SIGKILL',
  });
  if (status === 0) return JSON.parse(stdout) as Measured;
  if (error && 'code' in error && error.code === 'ETIMEDOUT') return `not done in ${limitMs / 1000} s`;
  if (stderr.includes('heap out of memory')) return `more than ${MOST_HEAP_MB} MB`;
  throw new Error(`${engine} with ${passages} passages failed:\n${stderr}`);
}

function figures({ engine, size, measured }: Run): Figure[] {
  const of = `${engine}, ${size.passages} passages`;
  if (typeof measured === 'string') return [{ what: of, missing: measured, unit: '' }];
  const figure = (what: string, value: number, unit: string, goal?: Figure['goal']): Figure => ({
    what: `${of}: ${what}`,
    value,
    unit,
    ...(engine === OURS && goal && { goal }),
  });
  return [
    figure('build', measured.buildMs, 'ms'),
    ...(measured.loadMs === undefined ? [] : [figure('load', measured.loadMs, 'ms')]),
    figure('memory', measured.megabytes, 'MB', { atMost: size.mostMegabytes }),
    figure('median', measured.medianMs, 'ms'),
    figure('at the 95th percentile', measured.p95Ms, 'ms', { atMost: 10 }),
    figure('recall of whole words', measured.recall.exact, '', { atLeast: 1 }),
    figure('recall of beginnings', measured.recall.prefix, '', { atLeast: 1 }),
    figure('recall of misspelt words', measured.recall.misspelt, '', { atLeast: 0.95 }),
  ];
}

const COLUMNS = ['passages', 'engine', 'build', 'memory', 'median', '95th', 'words', 'beginnings', 'misspelt'];

function sideBySide(runs: Run[]): string {
  return [inLine(COLUMNS), inLine(COLUMNS.map(() => '---')), ...runs.map(lineOf)].join('\n');
}

function lineOf({ engine, size, measured }: Run): string {
  const cells = typeof measured === 'string' ? [measured] : cellsOf(measured);
  const rest = COLUMNS.slice(cells.length + 2).map(() => '');
  return inLine([size.passages.toLocaleString('en'), engine, ...cells, ...rest]);
}

function inLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cellsOf({ buildMs, megabytes, medianMs, p95Ms, recall }: Measured): string[] {
  return [
    `${(buildMs / 1000).toFixed(1)} s`,
    `${megabytes.toFixed(0)} MB`,
    `${medianMs.toFixed(2)} ms`,
    `${p95Ms.toFixed(1)} ms`,
    ...[recall.exact, recall.prefix, recall.misspelt].map((share) => share.toFixed(2)),
  ];
}
