/**
 * A table of sequences of words, in bytes that are used where they lie: from the two hashes of a sequence to one number.
 * There is no empty slot, for a million names are to be small: sequences lie in buckets by their first hash, one behind
 * the other, and the second hash tells them apart. One number that many have is not stored: those that have it stand last
 * in their bucket. What a look-up reads lies close together, for with a million names it is far from the processor.
 *
 *     starts   a number a bucket, and one more: where the bucket begins, and how many numbers of its own it has
 *     buckets  of each the second hashes of its sequences, then the numbers of those that have another than the common one;
 *              never 0. One with very many of them, which somebody has made up to be so, has the common one as well
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

/** How many sequences a table has, and how many numbers. */
export interface TableSize {
  count: number;
  own: number;
}

/** Bits of a start that say how many numbers of its own a bucket has; many times as many as there are on the average. */
const OWN_BITS = 7;
/** So many, or more: then every sequence of the bucket has a number. */
const ALL_OWN = (1 << OWN_BITS) - 1;
const MOST_FIELDS = 2 ** (32 - OWN_BITS);

/** The bucket of a sequence. */
function bucketOf(a: number, buckets: number): number {
  return ((a >>> 0) * (buckets / 0x100000000)) | 0;
}

function bucketsOf(count: number, { each }: TableKind): number {
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
  const buckets = bucketsOf(numbers.length, kind);
  const counts = new Uint32Array(buckets);
  const owns = new Uint32Array(buckets);
  const bucket = (number: number): number => bucketOf(a[number] as number, buckets);
  const count = (list: Uint32Array, at: number): number => (list[at] = (list[at] as number) + 1) - 1;
  for (const number of numbers) count(counts, bucket(number));
  for (const number of own) count(owns, bucket(number));
  for (let at = 0; at < buckets; at++) if ((owns[at] as number) >= ALL_OWN) owns[at] = counts[at] as number;
  const size = { count: numbers.length, own: owns.reduce((sum, each) => sum + each, 0) };
  const fields = new Uint32Array(buckets + 1 + size.count + size.own);
  const next = new Uint32Array(buckets);
  let place = 0;
  for (let at = 0; at <= buckets; at++) {
    const ownHere = owns[at] ?? 0;
    if (place >= MOST_FIELDS) throw new RangeError(`more names than a table can have: ${numbers.length}`);
    fields[at] = (place << OWN_BITS) | Math.min(ownHere, ALL_OWN);
    if (at < buckets) next[at] = place;
    place += (counts[at] ?? 0) + ownHere;
  }
  const rest = fields.subarray(buckets + 1);
  for (const number of [...own, ...others]) {
    const here = bucket(number);
    const at = count(next, here);
    rest[at] = b[number] as number;
    const hasNumber = value[number] !== kind.common || (owns[here] as number) >= ALL_OWN;
    if (hasNumber) rest[at + (counts[here] as number)] = value[number] as number;
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
    this.#buckets = bucketsOf(size.count, kind);
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
    const first = start >>> OWN_BITS;
    const length = ((this.#starts[bucket + 1] as number) >>> OWN_BITS) - first;
    const known = start & ALL_OWN;
    const own = known === ALL_OWN ? length / 2 : known;
    const count = length - own;
    for (let at = first; at < first + count; at++) {
      if (fields[at] === b) return at < first + own ? (fields[at + count] as number) : this.#common;
    }
    return 0;
  }
}
