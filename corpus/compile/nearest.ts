/** How near two spellings are, for "did you mean". */

/**
 * How many letters have to be put in, taken out, replaced or swapped with their neighbour to get from one text to the
 * other (optimal string alignment); `limit + 1` for every distance over `limit`.
 */
export function distance(one: string, other: string, limit = Infinity): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let best = Math.min(
        (last[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (last[column - 1] as number) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) best = Math.min(best, (before[column - 2] as number) + 1);
      current.push(best);
    }
    if (Math.min(...current) > limit) return limit + 1;
    before = last;
    last = current;
  }
  return Math.min(last[other.length] as number, limit + 1);
}

/**
 * The candidate a person most likely meant: the one with the fewest letters changed (at most a third of them), or one
 * that the id is a part of ("khamenei" of "ali-khamenei"). `undefined` where nothing is near.
 */
export function nearest(id: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(id.length / 3)) + 1;
  let part: string | undefined;
  for (const candidate of candidates) {
    const changes = distance(id, candidate, least - 1);
    if (changes < least) {
      least = changes;
      best = candidate;
    }
    if (isPart(id, candidate)) part ??= candidate;
  }
  return best ?? part;
}

function isPart(short: string, long: string): boolean {
  return `-${long}-`.includes(`-${short}-`);
}

/** ` (did you mean "iran"?)`, or nothing where no candidate is near. */
export function suggestion(id: string, candidates: Iterable<string>): string {
  const near = nearest(id, candidates);
  return near === undefined ? '' : ` (did you mean "${near}"?)`;
}
