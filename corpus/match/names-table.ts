/**
 * A table of sequences of words, in bytes that are used where they lie: from the two hashes of a sequence to one number.
 * There is no empty slot, for a million names are to be small: sequences lie in buckets by their first hash, one behind
 * the other, and the second hash tells them apart. One number that many have is not stored: those that have it stand last
 * in their bucket. What a look-up reads lies close together, for with a million names it is far from the processor.
 *
 *     starts   a number a bucket, and one more: where the bucket begins, and how many numbers of its own it has
 *     buckets  of each the second hashes of its sequences, then the numbers of those that have another than the common one;
 *              never 0
 */

/** All sequences, by column. */
export interface Sequences {
  a: Readonly<Int32Array>;
  b: Readonly<Int32Array>;
  value: Readonly<Uint32Array>;
}

export interface TableKind {
  /** So many sequences are in a bucket, on the average: with more of them the table is smaller and slower. */
  each: number;
  /** The number that is not stored. */
  common: number;
}

/** How many sequences a table has, and how many of them have a number of their own. */
export interface TableSize {
  count: number;
  own: number;
}

/** Bits of a start that say how many numbers of its own a bucket has; many times as many as there are on the average. */
const OWN_BITS = 7;
const MOST_OWN = (1 << OWN_BITS) - 1;
const MOST_FIELDS = 2 ** (32 - OWN_BITS);

/** The bucket of a sequence. */
function bucketOf(a: number, buckets: number): number {
  return ((a >>> 0) * (buckets / 0x100000000)) | 0;
}

function bucketsOf({ count }: TableSize, { each }: TableKind): number {
  return Math.max(1, Math.ceil(count / each));
}

/**
 * The table of the sequences of these numbers.
 *
 * @throws RangeError where there are too many.
 */
export function buildTable(
  { a, b, value }: Sequences,
  numbers: readonly number[],
  kind: TableKind,
): { size: TableSize; fields: Uint32Array } {
  const own = numbers.filter((number) => value[number] !== kind.common);
  const others = numbers.filter((number) => value[number] === kind.common);
  const size = { count: numbers.length, own: own.length };
  const buckets = bucketsOf(size, kind);
  const counts = new Uint32Array(buckets);
  const owns = new Uint32Array(buckets);
  const bucket = (number: number): number => bucketOf(a[number] as number, buckets);
  const count = (list: Uint32Array, at: number): number => (list[at] = (list[at] as number) + 1) - 1;
  for (const number of numbers) count(counts, bucket(number));
  for (const number of own) count(owns, bucket(number));
  const fields = new Uint32Array(buckets + 1 + size.count + size.own);
  const next = new Uint32Array(buckets);
  let place = 0;
  for (let at = 0; at <= buckets; at++) {
    const ownHere = owns[at] ?? 0;
    if (ownHere > MOST_OWN || place >= MOST_FIELDS) throw new RangeError(`too many names: ${ownHere}, ${place}`);
    fields[at] = (place << OWN_BITS) | ownHere;
    if (at < buckets) next[at] = place;
    place += (counts[at] ?? 0) + ownHere;
  }
  const rest = fields.subarray(buckets + 1);
  for (const number of [...own, ...others]) {
    const here = bucket(number);
    const at = count(next, here);
    rest[at] = b[number] as number;
    if (value[number] !== kind.common) rest[at + (counts[here] as number)] = value[number] as number;
  }
  return { size, fields };
}

export class Table {
  readonly #buckets: number;
  readonly #common: number;
  readonly #starts: Uint32Array;
  readonly #fields: Int32Array;

  /** @param next the next fields of what `buildTable` gave. */
  constructor(next: (fields: number) => Uint32Array<ArrayBuffer>, size: TableSize, kind: TableKind) {
    this.#buckets = bucketsOf(size, kind);
    this.#common = kind.common | 0;
    this.#starts = next(this.#buckets + 1);
    const { buffer, byteOffset, length } = next(size.count + size.own);
    this.#fields = new Int32Array(buffer, byteOffset, length);
  }

  /** The number of a sequence, as 32 bits with a sign; 0 where it is not there. */
  value(a: number, b: number): number {
    const fields = this.#fields;
    const bucket = bucketOf(a, this.#buckets);
    const start = this.#starts[bucket] as number;
    const own = start & MOST_OWN;
    const first = start >>> OWN_BITS;
    const count = ((this.#starts[bucket + 1] as number) >>> OWN_BITS) - own - first;
    for (let at = first; at < first + count; at++) {
      if (fields[at] === b) return at < first + own ? (fields[at + count] as number) : this.#common;
    }
    return 0;
  }
}
