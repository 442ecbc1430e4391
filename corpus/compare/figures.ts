/**
 * Whether two figures can be set side by side, and whether both can be true. Rounding agrees ("nearly 200,000" and
 * 198,000), and so do bounds ("at least 38" and 40); unlike units and unlike things are not compared.
 */
import type { Figure } from '../ingest/statement.ts';

/** People under many words: "38 gunmen" and "38 people" may be the same 38. Only states are told apart. */
const STATES = new Set(
  'dead hurt missing arrested detained captured displaced trapped homeless freed released rescued infected hospitalised hospitalized evacuated'.split(
    ' ',
  ),
);

/** A round number stands for what is this near to it, as a share of it. */
const ROUND_SHARE = 0.05;
const LESS = 0.99;
/** Smaller numbers are not rounded. */
const LEAST_ROUND = 100;

/** Of one kind and unit, and not plainly of two things: an unknown thing may be any. */
export function areComparable(one: Figure, other: Figure): boolean {
  if (one.kind !== other.kind || one.unit !== other.unit) return false;
  if (one.counted === other.counted || one.counted === '' || other.counted === '') return true;
  return !STATES.has(one.counted) && !STATES.has(other.counted) ? false : one.counted === other.counted;
}

/** Whether one number can be both. */
export function canBothHold(one: Figure, other: Figure): boolean {
  const [a, b] = [widened(one), widened(other)];
  return (a.low <= b.high && b.low <= a.high) || isCutFrom(one, other) || isCutFrom(other, one);
}

/** "$43 million" of $43,885,310: the press drops what follows as often as it rounds. */
function isCutFrom(short: Figure, long: Figure): boolean {
  if (short.exactness !== 'exact' || long.exactness !== 'exact' || short.low < LEAST_ROUND) return false;
  const place = lastPlace(short.low);
  return place > 0 && place <= short.low * ROUND_SHARE && Math.trunc(long.low / place) * place === short.low;
}

function widened({ low, high, exactness, kind }: Figure): { low: number; high: number } {
  if (exactness !== 'exact' || kind === 'age' || kind === 'score' || low < LEAST_ROUND) return { low, high };
  // Short of the next round number: 3.5 and 3.6 million are two figures.
  const slack = Math.min(low * ROUND_SHARE, lastPlace(low) / 2) * LESS;
  return { low: low - slack, high: high + slack };
}

/** The place of the last digit that is not zero: 1,000 of 38,000. */
function lastPlace(value: number): number {
  if (!Number.isInteger(value)) return 0;
  let place = 1;
  while (value % (place * 10) === 0 && place < value) place *= 10;
  return place === 1 ? 0 : place;
}

/** A count that grows while an event is told: of the dead, the hurt, the arrested. */
export function isRunning({ counted, kind }: Figure): boolean {
  return kind === 'count' && STATES.has(counted);
}
