/** What is different in a pack that takes an earlier one's place, for a reader to be told. */
import { canonicalJson } from './hash.ts';
import type { Comparison, Passage, Source } from '../model.ts';

/** How many of each. A statement is what a source says in one passage. */
export interface PackChanges {
  statementsNew: number;
  statementsChanged: number;
  statementsGone: number;
  /** Questions on which sources are compared: new, changed or gone. */
  questionsChanged: number;
  /** Sources of which only what is known about them is another: a title, a date. */
  sourcesChanged: number;
}

/** What is compared of a pack. */
export interface PackContent {
  sources: readonly Source[];
  passages: readonly Passage[];
  comparisons: readonly Comparison[];
}

export function changesBetween(before: PackContent, now: PackContent): PackChanges {
  const statements = differences(before.passages, now.passages);
  const questions = differences(before.comparisons, now.comparisons);
  return {
    statementsNew: statements.added,
    statementsChanged: statements.changed,
    statementsGone: statements.gone,
    questionsChanged: questions.added + questions.changed + questions.gone,
    sourcesChanged: differences(before.sources, now.sources).changed,
  };
}

interface Differences {
  added: number;
  changed: number;
  gone: number;
}

function differences(before: readonly { id: string }[], now: readonly { id: string }[]): Differences {
  const earlier = new Map(before.map((each) => [each.id, canonicalJson(each)]));
  const counts = { added: 0, changed: 0, gone: 0 };
  for (const each of now) {
    const was = earlier.get(each.id);
    if (was === undefined) counts.added++;
    else if (was !== canonicalJson(each)) counts.changed++;
    earlier.delete(each.id);
  }
  counts.gone = earlier.size;
  return counts;
}
