/**
 * The whole of `npm run evaluate:compare`: every set beside the best published score and a trivial floor, on data that is
 * not part of the project (`../shared/eval`; its README says what is in it). Figures go to `.reports/compare.json`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT } from '../read.ts';
import { SETS, type EvaluationSet, type SetResult } from './compare/sets.ts';
import type { Figures } from './figures.ts';

const FILE = join(PROJECT, '.reports/compare.json');

/** So many mistakes of a set are shown, unless all are asked for. */
const SHOWN_MISTAKES = 8;

/**
 * Prints a table, confusions and the worst mistakes, and writes the figures.
 *
 * @param only the name of one set
 * @param mistakes prints all of them
 */
export function evaluateCompare(data: string, only: string | undefined, mistakes: boolean): void {
  const sets = SETS.filter(({ name }) => only === undefined || name === only);
  if (sets.length === 0) throw new Error(`--set ${only}: expected one of ${SETS.map(({ name }) => name).join(', ')}.`);
  const figures: Figures = {};
  const results = sets.map((set): [EvaluationSet, SetResult | undefined] => [set, set.run(data)]);
  for (const [set, result] of results) {
    if (result) Object.assign(figures, result.figures);
    else for (const { key } of set.rows) figures[key] = null;
  }
  printTable(
    results.map(([set]) => set),
    figures,
  );
  for (const [{ name }, result] of results) if (result) printResult(name, result, mistakes);
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, `${JSON.stringify(figures, null, 2)}\n`);
}

function printTable(sets: readonly EvaluationSet[], figures: Figures): void {
  console.log(`${'figure'.padEnd(26)}${['value', 'goal', 'best', 'floor'].map((head) => head.padStart(8)).join('')}`);
  for (const { key, best, floor, goal, what } of sets.flatMap(({ rows }) => rows)) {
    const value = figures[key];
    const shown =
      value === null || value === undefined ? '–' : Number.isInteger(value) ? String(value) : value.toFixed(3);
    const cells = [shown, goal === undefined ? '' : String(goal), best, floor].map((cell) => cell.padStart(8)).join('');
    console.log(`${key.padEnd(26)}${cells}  ${what}`);
  }
  const absent = sets.filter(({ rows }) => rows.some(({ key }) => figures[key] === null)).map(({ name }) => name);
  if (absent.length > 0) console.log(`not measured, the data are not there: ${absent.join(', ')}`);
}

function printResult(name: string, { confusion, mistakes }: SetResult, all: boolean): void {
  if (confusion && confusion.size > 0) {
    const cells = [...confusion].toSorted(([one], [other]) => one.localeCompare(other));
    console.log(`\n${name}: ${cells.map(([label, count]) => `${label} ${count}`).join(', ')}`);
  }
  const shown = all ? mistakes : mistakes.slice(0, SHOWN_MISTAKES);
  for (const each of shown) console.log(`  ${name}: ${each}`);
  if (shown.length < mistakes.length) console.log(`  ${name}: and ${mistakes.length - shown.length} more (--mistakes)`);
}
