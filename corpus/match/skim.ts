/**
 * The first look at a text: where in it an alias of one index may begin, going by the first letters of a word and by what
 * stands before it. It says "perhaps" of some places where none begins, and leaves out none where one does.
 *
 * The text is read as UTF-8, slice by slice: the platform makes that of a string faster than a loop can ask for its
 * characters, and a table of 256 entries then says what a byte is. There is no branch for a letter, since a word that is a
 * letter longer than the last one costs more by a wrong guess of the processor than by its letters. Knows nothing of names.
 */
import { FirstStarts } from './first-starts.ts';
import { SPREAD } from './names-index.ts';
import { beginningAt, EDGE, FIRST_BYTE, MOST_BYTES_A_UNIT, OPEN_SHIFT, type Beginnings } from './skim-bytes.ts';

// In every place this runs, but in none of the compiler's libraries without the DOM.
declare class TextEncoder {
  encodeInto(text: string, bytes: Uint8Array): { written: number };
}

/** UTF-16 code units of a slice. */
export const SLICE = 16_384;
/** Bytes that are looked at behind the end of a slice; all of them together are fours. */
const BEHIND = 8;
/** No byte of a text: the slice ends there or begins, and a word may not. */
const CUT = 0xff;

/** What belongs to another module is read anew for each word. */
const TIMES = SPREAD;

/** Looks at texts for one index, or for several one after the other. */
export class Skim {
  /** The slice last looked at, from `FIRST_BYTE`. */
  readonly bytes = new Uint8Array(FIRST_BYTE + SLICE * MOST_BYTES_A_UNIT + BEHIND).fill(CUT, 0, FIRST_BYTE);
  /**
   * The places in `bytes` at which an alias may begin, and each byte of a character that has several, for which the reader
   * has to allow in telling where in the text a byte stands. Sorted.
   */
  readonly places = new Uint16Array(SLICE * MOST_BYTES_A_UNIT + BEHIND);
  #end = FIRST_BYTE;
  readonly #encoder = new TextEncoder();
  readonly #slice = this.bytes.subarray(FIRST_BYTE, -BEHIND);
  readonly #fours = new Int32Array(this.bytes.buffer);
  readonly #blocks = new Uint16Array(this.#fours.length);
  readonly #first: FirstStarts;

  /** @param patience see `FirstStarts`. */
  constructor(patience?: number) {
    this.#first = new FirstStarts(this.bytes, patience);
  }

  /** Looks at the slice that begins at `from`. @returns how many places there are. */
  look(text: string, from: number, beginnings: Beginnings): number {
    const first = this.#first;
    if (!first.has(text)) {
      this.#read(text, from);
      first.begin(text);
    }
    if (first.has(text)) return this.#sift(first.places, first.find(beginnings.start()), beginnings);
    return this.#sift(this.places, this.#starts(beginnings), beginnings);
  }

  /** Makes the slice that begins at `from` the one that is looked at. */
  #read(text: string, from: number): void {
    const { bytes } = this;
    const isLast = from + SLICE >= text.length;
    const slice = text.length <= SLICE ? text : text.slice(from, from + SLICE);
    bytes[FIRST_BYTE - 1] = from === 0 ? EDGE : (bytes[this.#end - 1] as number);
    this.#end = FIRST_BYTE + this.#encoder.encodeInto(slice, this.#slice).written;
    bytes.fill(EDGE, this.#end, this.#end + BEHIND);
    if (!isLast) bytes[this.#end] = CUT;
  }

  /** Writes which fours of bytes hold a capital or a wide byte; all, where small letters matter. @returns how many. */
  #blocksWithStarts(hasSmall: boolean): number {
    const fours = this.#fours;
    const blocks = this.#blocks;
    const small = hasSmall ? 1 : 0;
    const last = (this.#end - 1) >> 2;
    let count = 0;
    for (let block = FIRST_BYTE >> 2; block <= last; block++) {
      const four = fours[block] as number;
      blocks[count] = block;
      // Of the letters, capitals have the bit 0x40 and not 0x20.
      const hits = (four & ~(four << 1) & 0x40404040) | (four & 0x80808080) | small;
      count += (hits | -hits) >>> 31;
    }
    return count;
  }

  /** Writes where words begin that may begin an alias by their first letter. @returns how many. */
  #starts(beginnings: Beginnings): number {
    const { bytes, places } = this;
    const fours = this.#fours;
    const kinds = beginnings.kinds();
    const blocks = this.#blocks;
    const blockCount = this.#blocksWithStarts(beginnings.hasSmall);
    let count = 0;
    for (let block = 0; block < blockCount; block++) {
      const at = (blocks[block] as number) << 2;
      const four = fours[at >> 2] as number;
      const zeroth = kinds[bytes[at - 1] as number] as number;
      const first = kinds[four & 0xff] as number;
      places[count] = at;
      count += (first & (zeroth >> 1)) + (first >> 4);
      const second = kinds[(four >>> 8) & 0xff] as number;
      places[count] = at + 1;
      count += (second & (first >> 1)) + (second >> 4);
      const third = kinds[(four >>> 16) & 0xff] as number;
      places[count] = at + 2;
      count += (third & (second >> 1)) + (third >> 4);
      const fourth = kinds[four >>> 24] as number;
      places[count] = at + 3;
      count += (fourth & (third >> 1)) + (fourth >> 4);
    }
    return count;
  }

  /** Leaves out those of which the first letters say that none begins there. @returns how many are left. */
  #sift(starts: Readonly<Uint16Array>, startCount: number, { bits, shift }: Beginnings): number {
    const { bytes, places } = this;
    let count = 0;
    for (let start = 0; start < startCount; start++) {
      const at = starts[start] as number;
      const beginning = beginningAt(bytes, at);
      // As `bitOf`, without a call for each word.
      const bit = Math.imul(beginning, TIMES) >>> shift;
      places[count] = at;
      count += (((bits[bit >>> 5] as number) >>> (bit & 31)) | (beginning >>> OPEN_SHIFT)) & 1;
    }
    while (count > 0 && (places[count - 1] as number) >= this.#end) count--;
    return count;
  }
}
