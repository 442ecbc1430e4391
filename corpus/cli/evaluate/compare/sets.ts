/**
 * The sets of `npm run evaluate:compare`, one file each. A set is added here once its method exists: what is not here is
 * not in the table.
 */
import type { Figures } from '../figures.ts';
import { BUNDLED } from './bundled.ts';
import { CLAIMDIFF } from './claimdiff.ts';
import { EMERGENT } from './emergent.ts';
import { ISTS } from './ists.ts';
import { NAMES } from './names.ts';
import { NANCO } from './nanco.ts';
import { NUMBERS } from './numbers.ts';
import { ECB_EVENTS, NEWSWCL_EVENTS } from './same-events.ts';
import { STORIES } from './stories.ts';
import { ELSEWHERE } from './elsewhere.ts';
import { STS } from './sts.ts';

export interface SetRow {
  /** Key in the figures. */
  key: string;
  /** Published elsewhere, or measured on the prototype; "–" where there is none. */
  best: string;
  /** What a trivial method reaches. */
  floor: string;
  /** At least; for figures named "Wrong", at most. Absent: stated, not aimed at. */
  goal?: number;
  what: string;
}

export interface SetResult {
  figures: Figures;
  /** Label → count: "gold → found". */
  confusion?: ReadonlyMap<string, number>;
  /** In words, worst first; ids and names, no sentences of the data. */
  mistakes: readonly string[];
}

export interface EvaluationSet {
  name: string;
  rows: readonly SetRow[];
  /** @returns undefined where the folder has not the data. */
  run: (data: string) => SetResult | undefined;
}

export const SETS: readonly EvaluationSet[] = [
  NAMES,
  NUMBERS,
  STS,
  ISTS,
  NANCO,
  EMERGENT,
  CLAIMDIFF,
  ECB_EVENTS,
  NEWSWCL_EVENTS,
  BUNDLED,
  STORIES,
  ELSEWHERE,
];
