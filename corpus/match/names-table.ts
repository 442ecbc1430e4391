/**
 * A table of sequences of words, in bytes that are used where they lie: from the two hashes of a sequence to one number.
 * There is no empty slot, for a million names are to be small: sequences lie in buckets by their first hash, one behind
 * the other, and the second hash tells them apart. One number that many have is not stored: those that have it stand last
 * in their bucket.
 *
 *     starts  two numbers a bucket, and two more: where its tags and where its values begin, and the last ones end
 *     tags    the second hash of each sequence
 *     values  the numbers of those that have another than the common one; never 0
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

/** The bucket of a sequence. */
function bucketOf(a: number, buckets: number): number {
  return ((a >>> 0) * (buckets / 0x100000000)) | 0;
}

function bucketsOf({ count }: TableSize, { each }: TableKind): number {
  return Math.max(1, Math.ceil(count / each));
}

/** The table of the sequences of these numbers. */
export function buildTable(
  { a, b, value }: Sequences,
  numbers: readonly number[],
  kind: TableKind,
): { size: TableSize; fields: Uint32Array } {
  const own = numbers.filter((number) => value[number] !== kind.common);
  const others = numbers.filter((number) => value[number] === kind.common);
  const size = { count: numbers.length, own: own.length };
  const buckets = bucketsOf(size, kind);
  const fields = new Uint32Array(2 * (buckets + 1) + size.count + size.own);
  const starts = fields.subarray(0, 2 * (buckets + 1));
  const tags = fields.subarray(starts.length, starts.length + size.count);
  const values = fields.subarray(starts.length + size.count);
  const startOf = (number: number): number => 2 * bucketOf(a[number] as number, buckets);
  const count = (list: Uint32Array, at: number): number => (list[at] = (list[at] as number) + 1) - 1;
  for (const number of numbers) count(starts, startOf(number) + 2);
  for (const number of own) count(starts, startOf(number) + 3);
  for (let at = 2; at < starts.length; at++) starts[at] = (starts[at] as number) + (starts[at - 2] as number);
  const next = starts.slice();
  for (const number of [...own, ...others]) tags[count(next, startOf(number))] = b[number] as number;
  for (const number of own) values[count(next, startOf(number) + 1)] = value[number] as number;
  return { size, fields };
}

export class Table {
  readonly #buckets: number;
  readonly #common: number;
  readonly #starts: Uint32Array;
  readonly #tags: Int32Array;
  readonly #values: Uint32Array;

  /** @param next the next fields of what `buildTable` gave. */
  constructor(next: (fields: number) => Uint32Array<ArrayBuffer>, size: TableSize, kind: TableKind) {
    this.#buckets = bucketsOf(size, kind);
    this.#common = kind.common;
    this.#starts = next(2 * (this.#buckets + 1));
    const { buffer, byteOffset, length } = next(size.count);
    this.#tags = new Int32Array(buffer, byteOffset, length);
    this.#values = next(size.own);
  }

  /** The number of a sequence; 0 where it is not there. */
  value(a: number, b: number): number {
    const starts = this.#starts;
    const tags = this.#tags;
    const bucket = 2 * bucketOf(a, this.#buckets);
    const first = starts[bucket] as number;
    const end = starts[bucket + 2] as number;
    for (let at = first; at < end; at++) {
      if (tags[at] !== b) continue;
      const valueAt = (starts[bucket + 1] as number) + at - first;
      return valueAt < (starts[bucket + 3] as number) ? (this.#values[valueAt] as number) : this.#common;
    }
    return 0;
  }
}
