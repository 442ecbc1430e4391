/**
 * Grows gradient-boosted regression trees for squared error: each is grown leaf by leaf on what the ones before leave
 * unexplained, and counts for a small part (J. H. Friedman, "Greedy function approximation: a gradient boosting machine",
 * 2001). Nothing is left to chance: the same rows give the same trees. Knows nothing of what the features mean.
 */
import type { Ensemble, Tree } from '../../compare/likeness/trees.ts';

export interface Row {
  features: readonly number[];
  /** What the trees are to say of it. */
  goal: number;
}

export interface GrowOptions {
  trees: number;
  /** Most leaves of a tree. */
  leaves: number;
  /** What part of a tree counts. */
  rate: number;
  /** Fewest rows in a leaf. */
  leastRows: number;
  /** Draws the value of a leaf towards zero, as if it held so many more rows with nothing to explain. */
  shrink: number;
}

/** Most thresholds of a feature that are tried. */
const MOST_EDGES = 40;
/** Digits that are kept, so that the weights stay small. */
const DIGITS = 4;
const LEAST_GAIN = 1e-9;

interface Split {
  gain: number;
  feature: number;
  at: number;
}

/** A leaf that may still be split, and where its tree is put together. */
interface Leaf {
  rows: readonly number[];
  split: Split | undefined;
  /** Set when it has been split. */
  parts?: [Leaf, Leaf];
}

/** @param rows with features of one length */
export function grow(rows: readonly Row[], options: GrowOptions): Ensemble {
  const base = rounded(rows.reduce((sum, { goal }) => sum + goal, 0) / Math.max(1, rows.length));
  const grower = new Grower(rows, base, options);
  return { base, trees: Array.from({ length: options.trees }, () => grower.next()) };
}

/**
 * The mean of several, each grown without another part of the rows: what one owes to chance, the others do not share (L.
 * Breiman, "Bagging predictors", 1996).
 */
export function growApart(rows: readonly Row[], options: GrowOptions, parts: number): Ensemble {
  const ensembles = Array.from({ length: parts }, (_, part) =>
    grow(
      rows.filter((_row, at) => at % parts !== part),
      options,
    ),
  );
  return {
    base: rounded(ensembles.reduce((sum, { base }) => sum + base, 0) / parts),
    trees: ensembles.flatMap(({ trees }) => trees.map((tree) => scaled(tree, 1 / parts))),
  };
}

function scaled(tree: Tree, by: number): Tree {
  if (!('low' in tree)) return { value: rounded(tree.value * by) };
  return { ...tree, low: scaled(tree.low, by), high: scaled(tree.high, by) };
}

class Grower {
  readonly #rows: readonly Row[];
  readonly #options: GrowOptions;
  readonly #edges: readonly (readonly number[])[];
  /** For each feature the bin of each row: the first edge that is not below its value. */
  readonly #bins: readonly Uint8Array[];
  /** What is still unexplained of each row. */
  readonly #left: Float64Array;

  constructor(rows: readonly Row[], base: number, options: GrowOptions) {
    this.#rows = rows;
    this.#options = options;
    this.#left = Float64Array.from(rows, ({ goal }) => goal - base);
    this.#edges = (rows[0]?.features ?? []).map((_, feature) =>
      edgesOf(rows.map((row) => row.features[feature] as number)),
    );
    this.#bins = this.#edges.map((edges, feature) =>
      Uint8Array.from(rows, (row) => {
        const bin = edges.findIndex((edge) => (row.features[feature] as number) <= edge);
        return bin < 0 ? edges.length : bin;
      }),
    );
  }

  next(): Tree {
    const root = this.#leaf(this.#rows.map((_, at) => at));
    const leaves = [root];
    while (leaves.length < this.#options.leaves) {
      const gain = ({ split }: Leaf): number => split?.gain ?? 0;
      const next = leaves.reduce((best, leaf) => (gain(leaf) > gain(best) ? leaf : best));
      if (!next.split) break;
      const { feature, at } = next.split;
      const isLow = (row: number): boolean => (this.#rows[row]?.features[feature] as number) <= at;
      next.parts = [this.#leaf(next.rows.filter(isLow)), this.#leaf(next.rows.filter((row) => !isLow(row)))];
      leaves.splice(leaves.indexOf(next), 1, ...next.parts);
    }
    return this.#treeOf(root);
  }

  #leaf(rows: readonly number[]): Leaf {
    return { rows, split: this.#bestSplit(rows) };
  }

  /** Takes from the rows what the tree explains. */
  #treeOf({ rows, split, parts }: Leaf): Tree {
    if (parts && split) {
      const [low, high] = parts;
      return { feature: split.feature, at: split.at, low: this.#treeOf(low), high: this.#treeOf(high) };
    }
    const sum = rows.reduce((total, row) => total + (this.#left[row] as number), 0);
    const value = rounded((this.#options.rate * sum) / (rows.length + this.#options.shrink));
    for (const row of rows) this.#left[row] = (this.#left[row] as number) - value;
    return { value };
  }

  #bestSplit(rows: readonly number[]): Split | undefined {
    if (rows.length < 2 * this.#options.leastRows) return undefined;
    let best: Split | undefined;
    for (let feature = 0; feature < this.#edges.length; feature++) {
      const split = this.#splitBy(feature, rows);
      if (split && split.gain > (best?.gain ?? LEAST_GAIN)) best = split;
    }
    return best;
  }

  /** By how much the squared error falls, and where to split for that. */
  #splitBy(feature: number, rows: readonly number[]): Split | undefined {
    const edges = this.#edges[feature] as readonly number[];
    const bins = this.#bins[feature] as Uint8Array;
    const sums = new Float64Array(edges.length + 1);
    const counts = new Uint32Array(edges.length + 1);
    for (const row of rows) {
      const bin = bins[row] as number;
      sums[bin] = (sums[bin] as number) + (this.#left[row] as number);
      counts[bin] = (counts[bin] as number) + 1;
    }
    const { leastRows, shrink } = this.#options;
    const total = sums.reduce((sum, each) => sum + each, 0);
    const explained = (sum: number, count: number): number => (sum * sum) / (count + shrink);
    let best: Split | undefined;
    let [sum, count] = [0, 0];
    edges.forEach((at, bin) => {
      sum += sums[bin] as number;
      count += counts[bin] as number;
      if (count < leastRows || rows.length - count < leastRows) return;
      const gain = explained(sum, count) + explained(total - sum, rows.length - count) - explained(total, rows.length);
      if (gain > (best?.gain ?? 0)) best = { gain, feature, at };
    });
    return best;
  }
}

/** Values that part the rows into parts of about one size, ascending. */
function edgesOf(values: readonly number[]): number[] {
  const sorted = values.toSorted((one, other) => one - other);
  const edges = Array.from({ length: MOST_EDGES - 1 }, (_, at) => {
    const middle = Math.floor(((at + 1) * sorted.length) / MOST_EDGES);
    return rounded(((sorted[Math.max(0, middle - 1)] ?? 0) + (sorted[middle] ?? 0)) / 2);
  });
  return [...new Set(edges)].toSorted((one, other) => one - other);
}

function rounded(value: number): number {
  return Number(value.toPrecision(DIGITS));
}
