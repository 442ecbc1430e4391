/**
 * A table of rows, each parsed only when it is asked for; and one of records, which have an id.
 *
 * Layout: count (u32), count + 1 offsets (u32, from the end of the offsets), then one JSON text a row. Records are
 * sorted by `id` (code units), so one is found by binary search.
 */
import { decodeText, encodeText } from './container.ts';

/** @param records sorted by `id`, each id once. */
export function writeRecords(records: readonly { id: string }[]): Uint8Array {
  return writeTable(records);
}

/** @param rows anything that JSON can say. */
export function writeTable(rows: readonly unknown[]): Uint8Array {
  const texts = rows.map((row) => encodeText(JSON.stringify(row)));
  const offsets = new Uint32Array(rows.length + 2);
  offsets[0] = rows.length;
  texts.forEach((text, at) => (offsets[at + 2] = (offsets[at + 1] as number) + text.byteLength));
  const bytes = new Uint8Array(offsets.byteLength + (offsets.at(-1) as number));
  bytes.set(new Uint8Array(offsets.buffer));
  texts.forEach((text, at) => bytes.set(text, offsets.byteLength + (offsets[at + 1] as number)));
  return bytes;
}

export class Table<Row> {
  readonly length: number;
  readonly #bytes: Uint8Array;
  readonly #offsets: Uint32Array;
  readonly #parsed = new Map<number, Row>();

  constructor(section: Uint8Array) {
    this.length = new Uint32Array(section.buffer, section.byteOffset, 1)[0] as number;
    this.#offsets = new Uint32Array(section.buffer, section.byteOffset + 4, this.length + 1);
    this.#bytes = section.subarray(4 * (this.length + 2));
  }

  /** The row at a position. @throws RangeError outside the table. */
  at(position: number): Row {
    if (!(position >= 0 && position < this.length)) throw new RangeError(`no record ${position} of ${this.length}`);
    let row = this.#parsed.get(position);
    if (row === undefined) {
      const text = this.#bytes.subarray(this.#offsets[position], this.#offsets[position + 1]);
      row = JSON.parse(decodeText(text)) as Row;
      this.#parsed.set(position, row);
    }
    return row;
  }

  /** All rows, in their order. */
  *[Symbol.iterator](): Generator<Row> {
    for (let position = 0; position < this.length; position++) yield this.at(position);
  }
}

/** A table in the order of ids. */
export class Records<RecordType extends { id: string }> extends Table<RecordType> {
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
}
