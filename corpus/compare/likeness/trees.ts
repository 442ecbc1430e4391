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

/** An ensemble laid out flat, which is three times as fast to ask as trees of objects. */
export class Forest {
  readonly #base: number;
  readonly #roots: Int32Array;
  /** By node: the feature it asks, or −1 of a leaf. */
  readonly #features: Int16Array;
  /** What the feature must not be above for the low side, which is the next node; of a leaf its value. */
  readonly #values: Float64Array;
  readonly #highs: Int32Array;

  constructor({ base, trees }: Ensemble) {
    const nodes: { feature: number; value: number; high: number }[] = [];
    const add = (tree: Tree): number => {
      const at = nodes.length;
      const node =
        'low' in tree ? { feature: tree.feature, value: tree.at, high: 0 } : { feature: -1, ...tree, high: 0 };
      nodes.push(node);
      if ('low' in tree) {
        add(tree.low);
        node.high = add(tree.high);
      }
      return at;
    };
    this.#base = base;
    this.#roots = Int32Array.from(trees, add);
    this.#features = Int16Array.from(nodes, ({ feature }) => feature);
    this.#values = Float64Array.from(nodes, ({ value }) => value);
    this.#highs = Int32Array.from(nodes, ({ high }) => high);
  }

  /** @param features values by number of the feature */
  valueOf(features: readonly number[]): number {
    let sum = this.#base;
    for (const root of this.#roots) {
      let node = root;
      let feature = this.#features[node] as number;
      while (feature >= 0) {
        const isLow = (features[feature] as number) <= (this.#values[node] as number);
        node = isLow ? node + 1 : (this.#highs[node] as number);
        feature = this.#features[node] as number;
      }
      sum += this.#values[node] as number;
    }
    return sum;
  }
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
