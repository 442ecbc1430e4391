/**
 * How like two ways are of parting the same mentions into clusters: the measures by which coreference is scored.
 *
 * - *MUC* (Vilain and others, 1995) counts links, so single mentions count for nothing.
 * - *B³* (Bagga and Baldwin, 1998) asks of each mention how much of its cluster is right.
 * - *CEAFe* (Luo, 2005) pairs the clusters of the two one to one, in the way that makes them most alike (φ4).
 * - *LEA* (Moosavi and Strube, 2016) counts the links of each cluster, weighted by its size; a single mention links itself.
 * - *CoNLL* is the mean of the first three F1.
 */
import type { Score } from '../score.ts';

/** Mention → name of its cluster. The two that are compared have the same mentions. */
export type Clustering = ReadonlyMap<string, string>;

export interface CoreferenceScore {
  muc: Score;
  bCubed: Score;
  ceafe: Score;
  lea: Score;
  conll: number;
}

type Clusters = ReadonlyMap<string, ReadonlySet<string>>;

/** @throws RangeError where the two are not of the same mentions. */
export function scoreClusters(key: Clustering, response: Clustering): CoreferenceScore {
  if (key.size !== response.size || [...key.keys()].some((mention) => !response.has(mention)))
    throw new RangeError(`clusters of unlike mentions: ${key.size} and ${response.size}`);
  const [gold, found] = [clustersOf(key), clustersOf(response)];
  const both = (measure: (of: Clusters, against: Clustering, others: Clusters) => number): Score =>
    scoreFrom(measure(found, key, gold), measure(gold, response, found));
  const [muc, bCubed, ceafe, lea] = [both(linkShare), both(mentionShare), both(bestPairing), both(linksOfClusters)];
  return { muc, bCubed, ceafe, lea, conll: (muc.f1 + bCubed.f1 + ceafe.f1) / 3 };
}

function scoreFrom(precision: number, recall: number): Score {
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function clustersOf(clustering: Clustering): Map<string, Set<string>> {
  const clusters = new Map<string, Set<string>>();
  for (const [mention, cluster] of clustering) {
    const members = clusters.get(cluster);
    if (members) members.add(mention);
    else clusters.set(cluster, new Set([mention]));
  }
  return clusters;
}

/** Cluster of the other side → how many of these mentions are in it. */
function parts(members: ReadonlySet<string>, against: Clustering): Map<string, number> {
  const counts = new Map<string, number>();
  for (const mention of members) {
    const cluster = against.get(mention) as string;
    counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
  }
  return counts;
}

/** MUC: of the links that hold the clusters together, the share that the other side has. */
function linkShare(of: Clusters, against: Clustering): number {
  let [links, kept] = [0, 0];
  for (const members of of.values()) {
    links += members.size - 1;
    kept += members.size - parts(members, against).size;
  }
  return links === 0 ? 1 : kept / links;
}

/** B³. */
function mentionShare(of: Clusters, against: Clustering): number {
  let [mentions, sum] = [0, 0];
  for (const members of of.values()) {
    mentions += members.size;
    for (const count of parts(members, against).values()) sum += (count * count) / members.size;
  }
  return mentions === 0 ? 1 : sum / mentions;
}

/** LEA. A cluster of one mention has one link, to itself, which only another cluster of one has. */
function linksOfClusters(of: Clusters, against: Clustering, others: Clusters): number {
  const linksOf = (size: number): number => (size * (size - 1)) / 2;
  let [weights, sum] = [0, 0];
  for (const members of of.values()) {
    weights += members.size;
    if (members.size === 1) {
      const [mention = ''] = members;
      if (others.get(against.get(mention) as string)?.size === 1) sum += 1;
      continue;
    }
    let links = 0;
    for (const count of parts(members, against).values()) links += linksOf(count);
    sum += (members.size * links) / linksOf(members.size);
  }
  return weights === 0 ? 1 : sum / weights;
}

/** CEAFe: how alike the clusters are that are paired, as a share of their number. */
function bestPairing(of: Clusters, against: Clustering, others: Clusters): number {
  if (of.size === 0) return 1;
  let total = 0;
  for (const group of groups(of, against)) {
    const columns = [...new Set(group.flatMap((name) => [...parts(of.get(name) ?? new Set(), against).keys()]))];
    const alike = group.map((name) => {
      const members = of.get(name) ?? new Set();
      const counts = parts(members, against);
      return columns.map((other) => {
        const size = others.get(other)?.size ?? 0;
        return (2 * (counts.get(other) ?? 0)) / (members.size + size);
      });
    });
    total += mostAlike(alike);
  }
  return total / of.size;
}

/** Clusters that have to do with one another through clusters of the other side: only these compete for a partner. */
function groups(of: Clusters, against: Clustering): string[][] {
  const rows = new Map<string, string[]>();
  const columns = new Map<string, string[]>();
  for (const [name, members] of of) {
    const touched = [...parts(members, against).keys()];
    rows.set(name, touched);
    for (const column of touched) columns.set(column, [...(columns.get(column) ?? []), name]);
  }
  const seen = new Set<string>();
  const found: string[][] = [];
  for (const first of rows.keys()) {
    if (seen.has(first)) continue;
    seen.add(first);
    const group = [first];
    for (const name of group) {
      for (const next of (rows.get(name) ?? []).flatMap((column) => columns.get(column) ?? [])) {
        if (seen.has(next)) continue;
        seen.add(next);
        group.push(next);
      }
    }
    found.push(group);
  }
  return found;
}

/** Kuhn's and Munkres's assignment, by shortest augmenting paths with potentials: the greatest sum, one for each row. */
function mostAlike(values: readonly (readonly number[])[]): number {
  const size = Math.max(values.length, values[0]?.length ?? 0);
  const cost = (row: number, column: number): number => -(values[row - 1]?.[column - 1] ?? 0);
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1);
  const way = new Int32Array(size + 1);
  for (let row = 1; row <= size; row++) {
    rowOf[0] = row;
    let column = 0;
    const least = new Float64Array(size + 1).fill(Infinity);
    const used = new Uint8Array(size + 1);
    do {
      used[column] = 1;
      const from = rowOf[column] as number;
      let delta = Infinity;
      let next = 0;
      for (let each = 1; each <= size; each++) {
        if (used[each]) continue;
        const reduced = cost(from, each) - (rowPotential[from] as number) - (columnPotential[each] as number);
        if (reduced < (least[each] as number)) {
          least[each] = reduced;
          way[each] = column;
        }
        if ((least[each] as number) < delta) {
          delta = least[each] as number;
          next = each;
        }
      }
      for (let each = 0; each <= size; each++) {
        if (used[each]) {
          const at = rowOf[each] as number;
          rowPotential[at] = (rowPotential[at] as number) + delta;
          columnPotential[each] = (columnPotential[each] as number) - delta;
        } else least[each] = (least[each] as number) - delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const before = way[column] as number;
      rowOf[column] = rowOf[before] as number;
      column = before;
    }
  }
  let sum = 0;
  for (let column = 1; column <= size; column++) sum -= cost(rowOf[column] as number, column);
  return sum;
}
