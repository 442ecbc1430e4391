/**
 * `npm run bench [-- part …]`: measures how fast and how large things are, beside their goals, prints one table and leaves
 * `.reports/bench.json`. Each part measures in processes of its own. A ratio that is worse by more than a quarter than the
 * one that was kept (`--keep` writes bench/baseline.json) fails it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptOf, regressionsIn, type Baseline } from './bench/baseline.ts';
import { benchCard } from './bench/card.ts';
import { benchCompare } from './bench/compare.ts';
import { benchGrowth } from './bench/growth.ts';
import { benchImport } from './bench/import.ts';
import { benchMatch } from './bench/match.ts';
import { benchPack } from './bench/pack.ts';
import { benchPage } from './bench/page.ts';
import { benchPopup } from './bench/popup.ts';
import { benchSearch } from './bench/search.ts';
import { benchTrips } from './bench/trips.ts';
import { benchWake } from './bench/wake.ts';
import { PROJECT_ROOT } from './browsers.ts';
import { setup } from './require-builds.ts';

/** One thing measured. */
export interface Figure {
  what: string;
  /** Absent: it could not be measured, and `missing` says why. */
  value?: number;
  missing?: string;
  unit: string;
  /** Absent: only to compare with. */
  goal?: { atMost: number } | { atLeast: number };
  /** Of a ratio without a goal: which side is better. */
  better?: 'less' | 'more';
}

const PARTS: Record<string, () => Figure[] | Promise<Figure[]>> = {
  compare: benchCompare,
  match: benchMatch,
  pack: benchPack,
  page: benchPage,
  growth: benchGrowth,
  trips: benchTrips,
  wake: benchWake,
  search: benchSearch,
  popup: benchPopup,
  card: benchCard,
  import: benchImport,
};

/** Whether both browsers and both builds are there is looked at before anything is measured in one of them. */
const IN_BOTH = new Set(['page', 'growth', 'trips', 'popup', 'card', 'import']);

const KEPT = join(import.meta.dirname, 'bench', 'baseline.json');
const KEEP = '--keep';

const asked = process.argv.slice(2);
const chosen = asked.filter((each) => each !== KEEP);
const unknown = chosen.filter((part) => !(part in PARTS));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; there is ${Object.keys(PARTS).join(', ')}.`);
  process.exit(1);
}

const parts = chosen.length === 0 ? Object.keys(PARTS) : chosen;
if (parts.some((part) => IN_BOTH.has(part))) setup();
const report: Record<string, Figure[]> = {};
for (const [part, measure] of Object.entries(PARTS)) if (parts.includes(part)) report[part] = await measure();
console.log(table(Object.entries(report).flatMap(([part, figures]) => figures.map((figure) => row(part, figure)))));
const folder = join(PROJECT_ROOT, '.reports');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'bench.json'), `${JSON.stringify(report, undefined, 2)}\n`);

const baseline = JSON.parse(readFileSync(KEPT, 'utf8')) as Baseline;
if (asked.includes(KEEP)) {
  const kept = Object.entries(report).reduce((before, [part, figures]) => keptOf(before, part, figures), baseline);
  writeFileSync(KEPT, `${JSON.stringify(kept, undefined, 2)}\n`);
} else {
  const worse = Object.entries(report).flatMap(([part, figures]) => regressionsIn(baseline, part, figures));
  for (const each of worse) console.error(`✗ worse by more than a quarter: ${each}`);
  if (worse.length > 0) process.exitCode = 1;
}

function row(part: string, { what, value, missing = '', unit, goal }: Figure): string[] {
  if (value === undefined) return [part, what, missing, '', ''];
  const shown = `${Number(value.toPrecision(3))} ${unit}`.trim();
  if (goal === undefined) return [part, what, shown, '', ''];
  const isMet = 'atMost' in goal ? value <= goal.atMost : value >= goal.atLeast;
  const bound = 'atMost' in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`;
  return [part, what, shown, bound, isMet ? 'met' : 'MISSED'];
}

function table(rows: string[][]): string {
  const all = [['part', 'what', 'measured', 'goal', ''], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((cells) => cells[column]?.length ?? 0))) ?? [];
  return all
    .map((cells) =>
      cells
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
