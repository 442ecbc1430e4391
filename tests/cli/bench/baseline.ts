/**
 * What the ratios of the bench were when somebody last kept them (`npm run bench -- part … --keep`). Times differ from
 * machine to machine, and ratios of things measured in turn hardly: one that is worse by more than a quarter is a
 * regression, and fails the bench.
 */
import type { Figure } from '../bench.ts';

/** By the part and what was measured. */
export type Baseline = Record<string, number>;

const MOST_WORSE = 1.25;

/** Why a figure is missing that was measured on public data, which are not part of the project: no failure. */
export const NO_DATA = 'the data are not there';

/** What of the figures is kept, put into what was kept before; what could not be measured stays as it was. */
export function keptOf(before: Baseline, part: string, figures: readonly Figure[]): Baseline {
  const ratios = figures.flatMap((figure) =>
    ratioOf(figure) === undefined ? [] : [[nameOf(part, figure), Number(ratioOf(figure)?.toPrecision(3))] as const],
  );
  const missing = new Set(
    figures.filter((figure) => figure.missing !== undefined).map((figure) => nameOf(part, figure)),
  );
  const others = Object.entries(before).filter(([name]) => !name.startsWith(`${part}: `) || missing.has(name));
  return Object.fromEntries([...others, ...ratios].toSorted(([one], [other]) => one.localeCompare(other)));
}

/** Each ratio that is worse than what was kept by more than a quarter, in words. */
export function regressionsIn(baseline: Baseline, part: string, figures: readonly Figure[]): string[] {
  return figures.flatMap((figure) => {
    const [now, before] = [ratioOf(figure), baseline[nameOf(part, figure)]];
    if (now === undefined || before === undefined) return [];
    const worse = isBetterLess(figure) ? now / before : before / now;
    return worse > MOST_WORSE ? [`${nameOf(part, figure)}: ${now.toPrecision(3)}, was ${before}`] : [];
  });
}

/** Each ratio that was kept of a part that was run, and that it did not measure, in words. */
export function unmeasuredIn(baseline: Baseline, part: string, figures: readonly Figure[]): string[] {
  const byName = new Map(figures.map((figure) => [nameOf(part, figure), figure]));
  return Object.entries(baseline).flatMap(([name, before]) => {
    const figure = byName.get(name);
    const isKnown = !name.startsWith(`${part}: `) || (figure && ratioOf(figure) !== undefined);
    if (isKnown || figure?.missing === NO_DATA) return [];
    return [`${name}: ${figure?.missing ?? figure?.value ?? 'no such figure'}, was ${before}`];
  });
}

const nameOf = (part: string, { what }: Figure): string => `${part}: ${what}`;

/** Only what has no unit and a better side is a ratio. */
function ratioOf(figure: Figure): number | undefined {
  return figure.unit === '' && isBetterLess(figure) !== undefined && Number(figure.value) > 0
    ? figure.value
    : undefined;
}

function isBetterLess({ goal, better }: Figure): boolean | undefined {
  if (goal) return 'atMost' in goal;
  return better && better === 'less';
}
