/**
 * A table of rows, each parsed only when it is asked for; and one of records, which have an id.
 *
 * Layout: count (u32), count + 1 offsets (u32, from the end of the offsets), then one JSON text a row. Records are
 * sorted by `id` (code units), so one is found by binary search.
 */
import { decodeText, encodeText, type Section } from './container.ts';

/** @param records sorted by `id`, each id once. */
export function writeRecords(records: Iterable<{ id: string }>): Section {
  return writeTable(idFirst(records));
}

/** As `Records` looks for it. */
function* idFirst(records: Iterable<{ id: string }>): Generator<object> {
  for (const record of records) yield Object.assign({ id: record.id }, record);
}

/** @param rows anything that JSON can say. */
export function writeTable(rows: Iterable<unknown>): Section {
  const table = new TableWriter();
  for (const row of rows) table.add(row);
  return table.section();
}

const CHUNK_BYTES = 1 << 20;

/**
 * A table that is written row by row: none of them is held. Its bytes are in chunks, since one that grew would be there twice
 * whenever it does.
 */
export class TableWriter {
  readonly #ends: number[] = [];
  readonly #full: Uint8Array[] = [];
  #chunk = new Uint8Array(0);
  #used = 0;
  #length = 0;

  /** @param row anything that JSON can say. */
  add(row: unknown): void {
    const text = encodeText(JSON.stringify(row));
    if (this.#used + text.byteLength > this.#chunk.byteLength) this.#begin(text.byteLength);
    this.#chunk.set(text, this.#used);
    this.#used += text.byteLength;
    this.#ends.push((this.#length += text.byteLength));
  }

  section(): Section {
    const head = Uint32Array.from([this.#ends.length, 0, ...this.#ends]);
    return [new Uint8Array(head.buffer), ...this.#full, this.#written()];
  }

  /** The last row ends where the next chunk begins: no row is in two. */
  #begin(least: number): void {
    if (this.#used > 0) this.#full.push(this.#written());
    this.#chunk = new Uint8Array(Math.max(least, CHUNK_BYTES));
    this.#used = 0;
  }

  #written(): Uint8Array {
    return this.#chunk.subarray(0, this.#used);
  }
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
    return this.#parsed.get(position) ?? this.keep(position);
  }

  /** Parses a row that was not asked for before. */
  protected keep(position: number): Row {
    const row = this.once(position);
    this.#parsed.set(position, row);
    return row;
  }

  /** The same for whoever asks for each once: it is not held. */
  once(position: number): Row {
    return JSON.parse(this.text(position)) as Row;
  }

  /** The JSON text of a row, or its first bytes. */
  protected text(position: number, most = Infinity): string {
    const from = this.#offsets[position] as number;
    const to = this.#offsets[position + 1] as number;
    return decodeText(this.#bytes.subarray(from, Math.min(to, from + most)));
  }

  /** All rows, in their order. */
  *[Symbol.iterator](): Generator<Row> {
    for (let position = 0; position < this.length; position++) yield this.at(position);
  }
}

/** No longer than most ids are, with what stands around one. */
const HEAD_BYTES = 100;
const HEAD = /^\{"id":"([^"\\]*)"/;

/** A table in the order of ids, with which its rows begin: to compare them nothing else is parsed. */
export class Records<RecordType extends { id: string }> extends Table<RecordType> {
  readonly #ids = new Map<number, string>();
  /** Of those that were parsed: on a page the same ones are looked for again and again. */
  readonly #positions = new Map<string, number>();

  protected override keep(position: number): RecordType {
    const record = super.keep(position);
    this.#positions.set(record.id, position);
    return record;
  }

  /** The position of an id; −1 when there is none. */
  find(id: string): number {
    const known = this.#positions.get(id);
    if (known !== undefined) return known;
    let low = 0;
    let high = this.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.#idAt(middle);
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

  #idAt(position: number): string {
    let id = this.#ids.get(position);
    if (id === undefined) {
      id = HEAD.exec(this.text(position, HEAD_BYTES))?.[1] ?? this.at(position).id;
      this.#ids.set(position, id);
    }
    return id;
  }
}
