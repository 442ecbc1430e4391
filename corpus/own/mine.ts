/**
 * The questions that a reader has asked: comparisons in the reader's own pack, with ids that say so. They may cite what the
 * bundled pack says beside what the reader has brought.
 */
import type { Comparison, ComparisonId } from '../model.ts';
import { freeId } from './ids.ts';

const MINE = 'mine-';

/** An id for a new one. */
export function mineId(question: string, isTaken: (id: ComparisonId) => boolean): ComparisonId {
  return freeId<ComparisonId>([MINE, question], isTaken);
}

/** Whether the reader has asked it. */
export function isMine(id: ComparisonId): boolean {
  return id.startsWith(MINE);
}

/** As they are in a pack that somebody else has made: not this reader's. */
export function ofOthers(comparisons: readonly Comparison[]): Comparison[] {
  return comparisons.map((each) =>
    isMine(each.id) ? { ...each, id: each.id.replace(MINE, 'asked-') as ComparisonId } : each,
  );
}
