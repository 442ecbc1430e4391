/**
 * Groups answers to one question by what they say, so that voices which say the same stand together. An answer joins a
 * group when it is like the whole of it and like one of it; so neither a chain of little steps nor one odd member decides.
 * The order of the answers makes no difference. Knows nothing of who gave them.
 */
import { FEATURES, featuresOf } from '../likeness/features.ts';
import { likenessOf, readable, type Readable } from '../likeness/likeness.ts';

/**
 * Mean of the closest and the average likeness of two groups that are one. Set on four questions about the news; leaving
 * out each in turn chose between 0.24 and 0.32.
 */
const ONE_GROUP = 0.28;

const COSINE = FEATURES.indexOf('cosine');

/** @returns the places of the answers, group by group; each in one group. */
export function groupAnswers(answers: readonly string[]): number[][] {
  const read = answers.map((answer) => readable(answer));
  const order = read.map((_, at) => at).toSorted((one, other) => byKey(read[one], read[other]));
  const alike = order.map((one) => order.map((other) => alikeness(read[one] as Readable, read[other] as Readable)));
  const groups = order.map((_, at) => [at]);
  for (;;) {
    const [best, first, second] = closest(groups, alike);
    if (best < ONE_GROUP) break;
    groups[first]?.push(...(groups[second] ?? []));
    groups.splice(second, 1);
  }
  return groups.map((group) => group.map((at) => order[at] as number).toSorted((one, other) => one - other));
}

function byKey(one: Readable | undefined, other: Readable | undefined): number {
  const [a, b] = [one?.key ?? '', other?.key ?? ''];
  return a < b ? -1 : Number(a > b);
}

/** Answers are short: what the ranker has learnt on sentences counts half, the words they share the other half. */
function alikeness(one: Readable, other: Readable): number {
  if (one.key === other.key) return 1;
  const [first, second] = one.key < other.key ? [one, other] : [other, one];
  return (likenessOf(one, other) + (featuresOf(first, second)[COSINE] as number)) / 2;
}

/** Of two groups that are most alike: how much, and where they stand. */
function closest(
  groups: readonly (readonly number[])[],
  alike: readonly (readonly number[])[],
): [likeness: number, first: number, second: number] {
  let best: [number, number, number] = [-1, 0, 0];
  groups.forEach((one, second) => {
    groups.slice(0, second).forEach((other, first) => {
      const values = one.flatMap((a) => other.map((b) => alike[a]?.[b] ?? 0));
      const average = values.reduce((sum, value) => sum + value, 0) / values.length;
      const likeness = (Math.max(...values) + average) / 2;
      if (likeness > best[0]) best = [likeness, first, second];
    });
  });
  return best;
}
