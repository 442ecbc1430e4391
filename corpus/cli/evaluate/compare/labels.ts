/**
 * Sets of pairs with one label each, scored by macro-F1. Beside the figure for all rows stands the lower one of two halves,
 * parted by topic: rules that were fitted to some stories would fall apart there.
 */
import { readRows } from '../data.ts';
import { Confusion } from '../score.ts';
import type { SetResult } from './sets.ts';

export interface LabelledPair {
  id: string;
  topic: string;
  a: string;
  b: string;
  label: string;
}

/** @returns undefined where the file is not there. */
export function scoreLabels(
  data: string,
  path: string,
  name: string,
  labelOf: (pair: LabelledPair) => string,
): SetResult | undefined {
  const rows = readRows<LabelledPair>(data, path);
  if (!rows) return undefined;
  const topics = [...new Set(rows.map(({ topic }) => topic))].toSorted();
  const all = new Confusion();
  const halves = [new Confusion(), new Confusion()] as const;
  const mistakes: string[] = [];
  for (const row of rows) {
    const found = labelOf(row);
    all.add(row.label, found);
    halves[topics.indexOf(row.topic) % 2 === 0 ? 0 : 1].add(row.label, found);
    if (found !== row.label) mistakes.push(`${row.id}: ${row.label}, found ${found}`);
  }
  return {
    figures: {
      [`${name}MacroF1`]: all.macroF1,
      [`${name}HalvesLeastF1`]: Math.min(...halves.map(({ macroF1 }) => macroF1)),
    },
    confusion: all.cells,
    mistakes,
  };
}
