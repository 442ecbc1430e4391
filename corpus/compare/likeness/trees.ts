/**
 * Boosted regression trees: a sum of small trees, each of which asks a few features and gives a number. Read from text,
 * written as text, evaluated. Knows nothing of what the features mean, nor of how trees are grown.
 */

/** A leaf has only a value; a branch leads rows whose feature is not above `at` to `low`. */
export type Tree = { value: number } | { feature: number; at: number; low: Tree; high: Tree };

export interface Ensemble {
  /** What no tree is asked for: the mean of what was learnt from. */
  base: number;
  trees: readonly Tree[];
}

/** @param features values by number of the feature */
export function valueOfTrees({ base, trees }: Ensemble, features: readonly number[]): number {
  let sum = base;
  for (const tree of trees) {
    let node = tree;
    while ('low' in node) node = (features[node.feature] as number) <= node.at ? node.low : node.high;
    sum += node.value;
  }
  return sum;
}

/** The base and the trees, parted by ";", each from its root on: "3<0.45" is a branch, its low side first, "=0.02" a leaf. */
export function writeTrees({ base, trees }: Ensemble): string {
  const words = (node: Tree): string[] =>
    'low' in node ? [`${node.feature}<${node.at}`, ...words(node.low), ...words(node.high)] : [`=${node.value}`];
  return [`=${base}`, ...trees.map((tree) => words(tree).join(' '))].join(';');
}

/** Of what `writeTrees` wrote. */
export function readTrees(text: string): Ensemble {
  const [base, ...trees] = text.split(';').map((tree) => readTree(tree.split(' ').values()));
  if (!base || !('value' in base)) throw new Error(`No trees: ${text.slice(0, 40)}`);
  return { base: base.value, trees };
}

function readTree(words: IterableIterator<string>): Tree {
  const word = String(words.next().value);
  if (word.startsWith('=')) return { value: Number(word.slice(1)) };
  const [feature, at] = word.split('<').map(Number) as [number, number];
  const low = readTree(words);
  return { feature, at, low, high: readTree(words) };
}
