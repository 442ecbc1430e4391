/**
 * The part `match` of the bench: names found in a million letters of text like news, with full folding, beside packages from
 * npm, a RegExp alternation and an exact-case Set. A process and a time limit for each: several do not survive a million.
 * Speeds are shares of a bare loop over the same text in the same process.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Figure } from '../bench.ts';
import type { MatchMeasured } from './match-engine.ts';
import { hasRealNews } from './real-news.ts';

const SIZES = [100, 10_000, 100_000, 1_000_000];
const [FEWEST, SOME, , MOST] = SIZES as [number, number, number, number];
const OURS = 'concordance';
/** Of ours; bytes are those of the index by name. */
const GOALS: Record<number, Partial<Record<'share' | 'bytes', Pick<Figure, 'goal' | 'stretch'>>>> = {
  [SOME]: { share: { goal: { atLeast: 0.3 }, stretch: 0.6 } },
  [MOST]: { share: { goal: { atLeast: 0.25 }, stretch: 0.45 }, bytes: { goal: { atMost: 18 }, stretch: 10 } },
};
const PACKAGES = ['modern-ahocorasick', 'flashtext.js', 'ahocorasick'];
const OTHERS = ['RegExp alternation', 'exact case, a Set'];
const LIMIT_MS = 60_000;
const FAILED = `fails, or takes more than ${LIMIT_MS / 1000} s`;

type Runs = Map<string, MatchMeasured | undefined>;

const share = ({ loopMs, passMs }: MatchMeasured): number => loopMs / passMs;

export function benchMatch(): Figure[] {
  const runs: Runs = new Map();
  for (const size of SIZES) {
    for (const engine of [OURS, ...PACKAGES, ...OTHERS]) runs.set(`${engine} ${size}`, measured(engine, size));
  }
  return [
    ...SIZES.flatMap((size) => [OURS, ...PACKAGES, ...OTHERS].flatMap((engine) => figuresOf(runs, engine, size))),
    ...compared(runs),
    ...(hasRealNews() ? onRealNews() : []),
  ];
}

/** The same of names and articles that nobody made for this: more capitals, more names, some without a capital. */
function onRealNews(): Figure[] {
  return [SOME, MOST].flatMap((size) => {
    const runs = [OURS, ...PACKAGES].map((engine) => [engine, measured(engine, size, 'real')] as const);
    const of = `real names and news, ${size} names`;
    const best = Math.max(0, ...runs.slice(1).map(([, run]) => (run ? share(run) : 0)));
    const figures = runs.map(([engine, run]): Figure => {
      const what = `${of}: ${engine}, share of a bare loop`;
      return run ? { what, value: share(run), unit: '' } : { what, missing: FAILED, unit: '' };
    });
    const ours = runs[0]?.[1];
    if (ours && best > 0) figures.push({ what: `${of}: ours ÷ best package`, value: share(ours) / best, unit: '' });
    return figures;
  });
}

/** Undefined of what failed, or took longer than the limit. */
function measured(engine: string, size: number, kind = 'made'): MatchMeasured | undefined {
  const file = join(import.meta.dirname, 'match-engine.ts');
  const options = { encoding: 'utf8', timeout: engine === OURS ? 5 * LIMIT_MS : LIMIT_MS } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, engine, String(size), kind], options);
  if (status === 0) return JSON.parse(stdout) as MatchMeasured;
  if (engine === OURS) throw new Error(`${engine} with ${size} names failed:\n${stderr}`);
  return undefined;
}

function figuresOf(runs: Runs, engine: string, size: number): Figure[] {
  const run = runs.get(`${engine} ${size}`);
  const title = (what: string): string => `${engine}, ${size} names: ${what}`;
  if (!run) return [{ what: title('speed'), missing: FAILED, unit: 'MB/s' }];
  const goals = (engine === OURS && GOALS[size]) || {};
  return [
    { what: title('speed'), value: 1000 / run.passMs, unit: 'MB/s' },
    { what: title('share of a bare loop'), value: share(run), unit: '', ...goals.share },
    { what: title('build'), value: run.buildMs, unit: 'ms' },
    ...(run.bytes === undefined
      ? []
      : [{ what: title('index'), value: run.bytes / size, unit: 'bytes a name', ...goals.bytes }]),
    ...(run.firstMs === undefined ? [] : [{ what: title('bytes to first match'), value: run.firstMs, unit: 'ms' }]),
  ];
}

/** Ours at a million beside ours at a hundred, and beside the best package. */
function compared(runs: Runs): Figure[] {
  const ours = (size: number): MatchMeasured => runs.get(`${OURS} ${size}`) as MatchMeasured;
  const best = (size: number): number =>
    Math.max(
      0,
      ...PACKAGES.map((engine) => runs.get(`${engine} ${size}`))
        .filter((run) => run !== undefined)
        .map(share),
    );
  const times = (size: number, atLeast: number): Figure[] =>
    best(size) === 0
      ? [{ what: `ours ÷ best package, ${size} names`, missing: 'no package finishes', unit: '' }]
      : [
          {
            what: `ours ÷ best package, ${size} names`,
            value: share(ours(size)) / best(size),
            unit: '',
            goal: { atLeast },
          },
        ];
  return [
    {
      what: 'growth of the cost from 100 names to a million',
      value: share(ours(FEWEST)) / share(ours(MOST)),
      unit: '',
      goal: { atMost: 1.6 },
    },
    ...times(SOME, 3),
    ...times(MOST, 12),
  ];
}
