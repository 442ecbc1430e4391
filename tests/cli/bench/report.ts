/** What `.reports/bench.json` holds: the figures of each part and when they were measured; and the table of a run. */
import type { Figure } from '../bench.ts';

export type Report = Record<string, { measuredAt: string; figures: Figure[] }>;

/** What a file holds; no parts where it is none of ours, or of another version. */
export function reportIn(text: string | undefined): Report {
  try {
    const parts = Object.entries(JSON.parse(text ?? '{}') as Record<string, Partial<Report[string]> | null>);
    return Object.fromEntries(parts.filter(([, part]) => Array.isArray(part?.figures))) as Report;
  } catch {
    return {}; // Cut off, when a run was ended.
  }
}

/** The figures of a part take the place of those it had; other parts keep theirs. */
export function withPart(before: Report, part: string, figures: Figure[], measuredAt: string): Report {
  return { ...before, [part]: { measuredAt, figures } };
}

export function tableOf(figures: Record<string, readonly Figure[]>): string {
  const rows = Object.entries(figures).flatMap(([part, each]) => each.map((figure) => row(part, figure)));
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

function row(part: string, { what, value, missing = '', unit, goal, stretch }: Figure): string[] {
  if (value === undefined) return [part, what, missing, '', ''];
  const shown = `${Number(value.toPrecision(3))} ${unit}`.trim();
  if (goal === undefined) return [part, what, shown, '', ''];
  const isMet = 'atMost' in goal ? value <= goal.atMost : value >= goal.atLeast;
  const bound = 'atMost' in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`;
  const beyond = stretch === undefined ? '' : `, better ${stretch}`;
  return [part, what, shown, `${bound}${beyond}`, isMet ? 'met' : 'MISSED'];
}
