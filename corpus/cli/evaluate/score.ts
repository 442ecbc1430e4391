/** Precision, recall and their harmonic mean. */
export interface Score {
  precision: number;
  recall: number;
  f1: number;
}

/** What is not counted at all (0 of 0) is perfect. */
export function scoreOf(right: number, wrong: number, missed: number): Score {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Counts of "gold → found". */
export class Confusion {
  readonly cells = new Map<string, number>();
  readonly #labels = new Set<string>();

  add(gold: string, found: string): void {
    const cell = `${gold} → ${found}`;
    this.cells.set(cell, (this.cells.get(cell) ?? 0) + 1);
    this.#labels.add(gold);
  }

  /** Mean of the F1 of the labels that occur in the gold. */
  get macroF1(): number {
    return meanOf([...this.#labels].map((label) => this.#scoreOf(label).f1));
  }

  /** Mean of the recall of the labels that occur in the gold. */
  get balancedAccuracy(): number {
    return meanOf([...this.#labels].map((label) => this.#scoreOf(label).recall));
  }

  #scoreOf(label: string): Score {
    const counts = { right: 0, wrong: 0, missed: 0 };
    for (const [cell, count] of this.cells) {
      const [gold, found] = cell.split(' → ');
      if (gold === label && found === label) counts.right += count;
      else if (gold === label) counts.missed += count;
      else if (found === label) counts.wrong += count;
    }
    return scoreOf(counts.right, counts.wrong, counts.missed);
  }
}

/** Pearson's correlation of two lists of one length; 0 where one of them does not vary. */
export function correlationOf(one: readonly number[], other: readonly number[]): number {
  const [meanA, meanB] = [meanOf(one), meanOf(other)];
  const sums = { ab: 0, aa: 0, bb: 0 };
  one.forEach((value, at) => {
    const [a, b] = [value - meanA, (other[at] as number) - meanB];
    sums.ab += a * b;
    sums.aa += a * a;
    sums.bb += b * b;
  });
  return sums.aa === 0 || sums.bb === 0 ? 0 : sums.ab / Math.sqrt(sums.aa * sums.bb);
}

/** 0 of an empty list. */
export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
