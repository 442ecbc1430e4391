/**
 * The events that are one, of all that several sources tell: chains, joined where on the mean all of one are like all of
 * another (average linkage), the most alike first.
 */
import { samenessOf, type ToldEvent } from './same-event.ts';

/** On the mean as alike as this, two chains are one; chosen on the half of ECB+ that the weights were learnt from. */
const LEAST_SAMENESS = 0.34;

/** Positions in `events`; every event is in one chain, alone if need be. */
export function chainsOf(events: readonly ToldEvent[]): number[][] {
  const chains = new Map(events.map((_, at) => [at, [at]]));
  const sums = events.map((one, at) => events.map((other, to) => (at === to ? 0 : samenessOf(one, other))));
  for (;;) {
    const next = mostAlike(chains, sums);
    if (!next) return [...chains.values()];
    const [one, other] = next;
    chains.set(one, [...(chains.get(one) ?? []), ...(chains.get(other) ?? [])]);
    chains.delete(other);
    for (const at of chains.keys()) {
      if (at === one) continue;
      const sum = sumAt(sums, one, at) + sumAt(sums, other, at);
      (sums[one] as number[])[at] = sum;
      (sums[at] as number[])[one] = sum;
    }
  }
}

function mostAlike(chains: ReadonlyMap<number, readonly number[]>, sums: number[][]): [number, number] | undefined {
  let best: [number, number] | undefined;
  let most = LEAST_SAMENESS;
  for (const [one, members] of chains) {
    for (const [other, others] of chains) {
      if (other <= one) continue;
      const mean = sumAt(sums, one, other) / (members.length * others.length);
      if (mean > most) {
        most = mean;
        best = [one, other];
      }
    }
  }
  return best;
}

function sumAt(sums: readonly (readonly number[])[], one: number, other: number): number {
  return sums[one]?.[other] ?? 0;
}
