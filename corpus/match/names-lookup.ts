/**
 * Look-ups in the bytes of a name index (`names-index.ts`), used where they lie. Knows hashes and capitals, and no text.
 */
import {
  bitOf,
  EXPLICIT,
  HEADER_FIELDS,
  MAGIC,
  MORE,
  PAIR_FIELDS,
  SLOT_FIELDS,
  slotOf,
  STRENGTH_SHIFT,
  STRENGTHS,
  SUBJECT_MASK,
  type Strength,
} from './names-index.ts';

export interface Reading {
  subject: number;
  strength: Strength;
}

export class Lookup {
  readonly #slots: Uint32Array;
  readonly #entries: Uint32Array;
  readonly #slotCount: number;
  /** Which words may begin an alias, written with a capital and without. */
  readonly #capital: Uint32Array;
  readonly #small: Uint32Array;
  /** The second letters of the aliases that begin with a small one, as bits, by the first. */
  readonly pairs: Readonly<Uint32Array>;
  readonly #capitalShift: number;
  readonly #smallShift: number;

  /** @throws RangeError when the bytes are not an index. */
  constructor(buffer: ArrayBuffer, offset = 0) {
    const header = new Uint32Array(buffer, offset, HEADER_FIELDS);
    const [magic, slots, entries, capitalBits, smallBits] = header as unknown as [
      number,
      number,
      number,
      number,
      number,
    ];
    if (magic !== MAGIC) throw new RangeError('not a name index');
    let at = offset + HEADER_FIELDS * 4;
    const next = (fields: number): Uint32Array => {
      const view = new Uint32Array(buffer, at, fields);
      at += fields * 4;
      return view;
    };
    this.#capital = next(capitalBits / 32);
    this.#small = next(smallBits / 32);
    this.pairs = next(PAIR_FIELDS);
    this.#slots = next(slots * SLOT_FIELDS);
    this.#entries = next(entries);
    this.#slotCount = slots;
    this.#capitalShift = 32 - Math.log2(capitalBits);
    this.#smallShift = 32 - Math.log2(smallBits);
  }

  /** Whether an alias may begin with a word of this hash, written with a capital or without. */
  hasFirst(hash: number, isCapital: boolean): boolean {
    const bit = isCapital ? bitOf(hash, this.#capitalShift) : bitOf(hash, this.#smallShift);
    return ((((isCapital ? this.#capital : this.#small)[bit >>> 5] as number) >>> (bit & 31)) & 1) !== 0;
  }

  /** What stands in the slot of a sequence; 0 where it has none. */
  value(a: number, b: number): number {
    const slots = this.#slots;
    const tag = b >>> 0;
    for (let slot = slotOf(a, this.#slotCount); ; slot = slot + 1 === this.#slotCount ? 0 : slot + 1) {
      const value = slots[slot * SLOT_FIELDS + 1] as number;
      if (value === 0) return 0;
      if (slots[slot * SLOT_FIELDS] === tag) return value;
    }
  }

  /**
   * The first of the entries at `place` whose capitals the first `count` words have; else −1.
   *
   * @param binding what the capitals of the words are worth
   */
  allowed(place: number, count: number, binding: readonly number[]): number {
    for (let at = place; ;) {
      const entry = this.#entries[at] as number;
      const isExplicit = (entry & EXPLICIT) !== 0;
      let word = 0;
      let capitals = isExplicit ? (this.#entries[at + 1] as number) : 0x55555555 >>> (32 - 2 * count);
      while (capitals !== 0 && (capitals & 3) <= (binding[word] as number)) {
        capitals >>>= 2;
        word++;
      }
      if (capitals === 0) return at;
      if ((entry & MORE) === 0) return -1;
      at += isExplicit ? 2 : 1;
    }
  }

  /** Everybody whom the entries from `first` on allow. */
  readings(first: number, count: number, binding: readonly number[]): Reading[] {
    const readings: Reading[] = [];
    for (let at = first; at >= 0;) {
      const entry = this.#entries[at] as number;
      const strength = STRENGTHS[(entry >>> STRENGTH_SHIFT) & 7] as Strength;
      if (strength !== 'decoy') readings.push({ subject: entry & SUBJECT_MASK, strength });
      at = (entry & MORE) === 0 ? -1 : this.allowed(at + ((entry & EXPLICIT) === 0 ? 1 : 2), count, binding);
    }
    return readings;
  }
}
