/**
 * A table of records, each parsed only when it is asked for.
 *
 * Layout: count (u32), count + 1 offsets (u32, from the end of the offsets), then one JSON text a record. Records are
 * sorted by `id` (code units), so one is found by binary search.
 */
import { decodeText, encodeText } from './container.ts';

/** @param records sorted by `id`, each id once. */
export function writeRecords(records: readonly { id: string }[]): Uint8Array {
  const texts = records.map((record) => encodeText(JSON.stringify(record)));
  const offsets = new Uint32Array(records.length + 2);
  offsets[0] = records.length;
  texts.forEach((text, at) => (offsets[at + 2] = (offsets[at + 1] as number) + text.byteLength));
  const bytes = new Uint8Array(offsets.byteLength + (offsets.at(-1) as number));
  bytes.set(new Uint8Array(offsets.buffer));
  texts.forEach((text, at) => bytes.set(text, offsets.byteLength + (offsets[at + 1] as number)));
  return bytes;
}

export class Records<RecordType extends { id: string }> {
  readonly length: number;
  readonly #bytes: Uint8Array;
  readonly #offsets: Uint32Array;
  readonly #parsed = new Map<number, RecordType>();

  constructor(section: Uint8Array) {
    this.length = new Uint32Array(section.buffer, section.byteOffset, 1)[0] as number;
    this.#offsets = new Uint32Array(section.buffer, section.byteOffset + 4, this.length + 1);
    this.#bytes = section.subarray(4 * (this.length + 2));
  }

  /** The record at a position in the order of ids. @throws RangeError outside the table. */
  at(position: number): RecordType {
    if (!(position >= 0 && position < this.length)) throw new RangeError(`no record ${position} of ${this.length}`);
    let record = this.#parsed.get(position);
    if (!record) {
      const text = this.#bytes.subarray(this.#offsets[position], this.#offsets[position + 1]);
      record = JSON.parse(decodeText(text)) as RecordType;
      this.#parsed.set(position, record);
    }
    return record;
  }

  /** The position of an id; −1 when there is none. */
  find(id: string): number {
    let low = 0;
    let high = this.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.at(middle).id;
      if (found === id) return middle;
      if (found < id) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** The record of an id; undefined when there is none. */
  get(id: string): RecordType | undefined {
    const position = this.find(id);
    return position < 0 ? undefined : this.at(position);
  }

  /** All records, in the order of ids. */
  *[Symbol.iterator](): Generator<RecordType> {
    for (let position = 0; position < this.length; position++) yield this.at(position);
  }
}
