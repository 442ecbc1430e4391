/**
 * `npm run bench [-- part …]`: measures how fast and how large things are, beside their goals, prints one table and leaves
 * `.reports/bench.json`, in which parts that are not run keep their figures. Each part measures in processes of its own. A
 * ratio that is worse by more than a quarter than the one that was kept (`--keep` writes bench/baseline.json), or that is
 * not measured any more, fails it, as does a part that throws; the others are run all the same.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keptOf, regressionsIn, unmeasuredIn, type Baseline } from './bench/baseline.ts';
import { benchCard } from './bench/card.ts';
import { benchCompare } from './bench/compare.ts';
import { benchGrowth } from './bench/growth.ts';
import { benchImport } from './bench/import.ts';
import { benchMatch } from './bench/match.ts';
import { benchPack } from './bench/pack.ts';
import { benchPage } from './bench/page.ts';
import { benchPopup } from './bench/popup.ts';
import { reportIn, tableOf, withPart } from './bench/report.ts';
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
  /** What it would be good to reach beyond the goal; not to reach it is no miss. */
  stretch?: number;
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
const measured: Record<string, Figure[]> = {};
for (const [part, measure] of Object.entries(PARTS).filter(([each]) => parts.includes(each))) {
  try {
    const figures = await measure();
    measured[part] = figures;
    report(part, figures);
  } catch (error) {
    console.error(`✗ ${part} failed:`, error);
    process.exitCode = 1;
  }
}
console.log(tableOf(measured));

const baseline = JSON.parse(readFileSync(KEPT, 'utf8')) as Baseline;
if (asked.includes(KEEP)) {
  const kept = Object.entries(measured).reduce((before, [part, figures]) => keptOf(before, part, figures), baseline);
  writeFileSync(KEPT, `${JSON.stringify(kept, undefined, 2)}\n`);
} else {
  for (const [part, figures] of Object.entries(measured)) {
    const worse = regressionsIn(baseline, part, figures).map((each) => `worse by more than a quarter: ${each}`);
    const gone = unmeasuredIn(baseline, part, figures).map((each) => `kept, and not measured: ${each}`);
    for (const each of [...worse, ...gone]) {
      console.error(`✗ ${each}`);
      process.exitCode = 1;
    }
  }
}

/** Once a part is measured: what comes after may take long, and fail. */
function report(part: string, figures: Figure[]): void {
  const file = join(PROJECT_ROOT, '.reports', 'bench.json');
  const before = reportIn(existsSync(file) ? readFileSync(file, 'utf8') : undefined);
  mkdirSync(dirname(file), { recursive: true });
  const after = withPart(before, part, figures, new Date().toISOString());
  writeFileSync(file, `${JSON.stringify(after, undefined, 2)}\n`);
}
