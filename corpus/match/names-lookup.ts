/**
 * Look-ups in the bytes of a name index (`names-index.ts`), used where they lie. Knows hashes and capitals, and no text.
 */
import { startPattern } from './first-starts.ts';
import {
  bitOf,
  EXPLICIT,
  HEADER_FIELDS,
  INITIAL_FIELDS,
  INLINE,
  LONGER,
  MAGIC,
  MORE,
  PREFIX,
  SINGLES,
  STRENGTH_SHIFT,
  STRENGTHS,
  SUBJECT_MASK,
  type Strength,
} from './names-index.ts';
import { Table } from './names-table.ts';
import { once } from './once.ts';
import { kindsOf, type Beginnings } from './skim-bytes.ts';

export interface Reading {
  subject: number;
  strength: Strength;
}

type ElevenNumbers = [number, number, number, number, number, number, number, number, number, number, number];

/** A power of two. */
const KEPT = 256;

export class Lookup {
  /** Whether there are no aliases. */
  readonly isEmpty: boolean;
  readonly #singles: Table;
  readonly #longer: Table;
  readonly #entries: Uint32Array;
  /** What was last read of some entries: who is named on a page is named there again. */
  readonly #keptOf = new Int32Array(KEPT);
  readonly #kept: (readonly Reading[])[] = [];
  /** Which words may begin an alias, written with a capital and without. */
  readonly #capital: Uint32Array;
  readonly #small: Uint32Array;
  /** Which words may be the second of an alias. */
  readonly #second: Uint32Array;
  readonly #secondShift: number;
  /** By which letters aliases begin. */
  readonly beginnings: Beginnings;
  readonly #capitalShift: number;
  readonly #smallShift: number;

  /** @throws RangeError when the bytes are not an index. */
  constructor(buffer: ArrayBuffer, offset = 0) {
    const header = new Uint32Array(buffer, offset, HEADER_FIELDS) as unknown as ElevenNumbers;
    const [magic, wordFields, beginningBits, capitalBits, smallBits, secondBits, ...tables] = header;
    const [singles, ownSingles, longer, ownLonger, entries] = tables;
    if (magic !== MAGIC) throw new RangeError('not a name index');
    let at = offset + HEADER_FIELDS * 4;
    const next = (fields: number): Uint32Array<ArrayBuffer> => {
      const view = new Uint32Array(buffer, at, fields);
      at += fields * 4;
      return view;
    };
    const [small, capital] = next(INITIAL_FIELDS) as unknown as [number, number];
    const words = next(wordFields);
    this.beginnings = {
      hasSmall: small !== 0,
      start: once(() => startPattern(small !== 0, firstWords(words))),
      kinds: once(() => kindsOf(small, capital)),
      bits: next(beginningBits / 32),
      shift: 32 - Math.log2(beginningBits),
    };
    this.#capital = next(capitalBits / 32);
    this.#small = next(smallBits / 32);
    this.#second = next(secondBits / 32);
    this.#secondShift = 32 - Math.log2(secondBits);
    this.isEmpty = singles === 0;
    this.#singles = new Table(next, { count: singles, own: ownSingles }, SINGLES);
    this.#longer = new Table(next, { count: longer, own: ownLonger }, LONGER);
    this.#entries = next(entries);
    this.#capitalShift = 32 - Math.log2(capitalBits);
    this.#smallShift = 32 - Math.log2(smallBits);
  }

  /** Whether an alias may begin with a word of this hash, written with a capital or without. */
  hasFirst(hash: number, isCapital: boolean): boolean {
    const bit = isCapital ? bitOf(hash, this.#capitalShift) : bitOf(hash, this.#smallShift);
    return ((((isCapital ? this.#capital : this.#small)[bit >>> 5] as number) >>> (bit & 31)) & 1) !== 0;
  }

  /** Whether an alias may have a word of this hash in the second place. */
  hasSecond(hash: number): boolean {
    const bit = bitOf(hash, this.#secondShift);
    return (((this.#second[bit >>> 5] as number) >>> (bit & 31)) & 1) !== 0;
  }

  /** The value of a single word; 0 where no alias is it or begins with it. */
  single(a: number, b: number): number {
    return this.#singles.value(a, b);
  }

  /** The same of several words. */
  longer(a: number, b: number): number {
    return this.#longer.value(a, b);
  }

  /**
   * The first entry of a value whose capitals the first `count` words have: for `readings`; −1 where there is none.
   *
   * @param binding what the capitals of the words are worth
   */
  allowed(value: number, count: number, binding: readonly number[]): number {
    if ((value & INLINE) !== 0) return hasCapitals(allInitial(count), binding) ? value & ~PREFIX : -1;
    const place = (value & ~PREFIX) - 1;
    return place < 0 ? -1 : this.#allowedFrom(place, count, binding);
  }

  #allowedFrom(place: number, count: number, binding: readonly number[]): number {
    for (let at = place; ;) {
      const entry = this.#entries[at] as number;
      const isExplicit = (entry & EXPLICIT) !== 0;
      const capitals = isExplicit ? (this.#entries[at + 1] as number) : allInitial(count);
      if (hasCapitals(capitals, binding)) return at;
      if ((entry & MORE) === 0) return -1;
      at += isExplicit ? 2 : 1;
    }
  }

  /** Everybody whom the entries from `first` on allow. */
  readings(first: number, count: number, binding: readonly number[]): readonly Reading[] {
    if ((first & INLINE) !== 0) return this.#only(first);
    const readings: Reading[] = [];
    for (let at = first; at >= 0;) {
      const entry = this.#entries[at] as number;
      const reading = readingOf(entry);
      if (reading) readings.push(reading);
      at = (entry & MORE) === 0 ? -1 : this.#allowedFrom(at + ((entry & EXPLICIT) === 0 ? 1 : 2), count, binding);
    }
    return readings;
  }

  /** The readings of an entry that is the only one, as most are. */
  #only(entry: number): readonly Reading[] {
    const slot = entry & (KEPT - 1);
    if (this.#keptOf[slot] !== entry) {
      this.#keptOf[slot] = entry;
      const reading = readingOf(entry);
      // An array that does not grow is a tenth as large.
      this.#kept[slot] = reading ? [reading] : [];
    }
    return this.#kept[slot] as readonly Reading[];
  }
}

/** Of their text with spaces, see `names-build.ts`. */
function firstWords({ buffer, byteOffset, byteLength }: Uint32Array): readonly string[] {
  const text = String.fromCharCode(...new Uint8Array(buffer, byteOffset, byteLength)).trimEnd();
  return text === '' ? [] : text.split(' ');
}

/** Nobody for a decoy. */
function readingOf(entry: number): Reading | undefined {
  const strength = STRENGTHS[(entry >>> STRENGTH_SHIFT) & 7] as Strength;
  return strength === 'decoy' ? undefined : { subject: entry & SUBJECT_MASK, strength };
}

/** A capital to each of so many words. */
function allInitial(count: number): number {
  return 0x55555555 >>> (32 - 2 * count);
}

function hasCapitals(needed: number, binding: readonly number[]): boolean {
  let capitals = needed;
  for (let word = 0; capitals !== 0 && (capitals & 3) <= (binding[word] as number); word++) capitals >>>= 2;
  return capitals === 0;
}
