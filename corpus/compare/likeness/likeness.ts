/**
 * How alike two statements are in what they say, by their words alone: from 0, of other things, to 1, the same. For
 * ranking, never shown. Symmetric, and nothing is more like a statement than its own copy, by construction and not by
 * what the weights happen to be. Knows no sources, no corpus, and says nothing of who is right: two statements that
 * contradict each other are much alike.
 *
 * The weights (`weights.ts`) are learnt; README.md beside them says from what.
 */
import { featuresOf, type Readable } from './features.ts';
import { Forest, readTrees } from './trees.ts';
import { LIKENESS_TREES } from './weights.ts';

export { readable, type Readable } from './features.ts';

/** Only the same words are wholly alike. */
const MOST_OF_OTHERS = 0.99;

const RANKER = new Forest(readTrees(LIKENESS_TREES));

/** @param ranker gives the likeness for `FEATURES`; another than the built-in one only to measure it */
export function likenessOf(one: Readable, other: Readable, ranker = RANKER): number {
  if (one.key === other.key) return 1;
  // Which of two equally good pairings is taken depends on the order: so there is one.
  const [first, second] = one.key < other.key ? [one, other] : [other, one];
  return Math.min(MOST_OF_OTHERS, Math.max(0, ranker.valueOf(featuresOf(first, second))));
}
