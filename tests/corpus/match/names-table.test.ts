import { expect, it } from 'vitest';
import { buildTable, Table, type TableKind } from '../../../corpus/match/names-table.ts';

const KIND: TableKind = { each: 8, common: 7 };

/** A table of so many sequences in one bucket, every third of which has the common number, and as many that lie apart. */
function tableOf(together: number) {
  const count = 2 * together;
  const a = Int32Array.from({ length: count }, (_, at) => (at < together ? at : Math.imul(at, 0x9e3779b1)));
  const b = Int32Array.from({ length: count }, (_, at) => at * 31 - 1000);
  const value = Uint32Array.from({ length: count }, (_, at) => (at % 3 === 0 ? KIND.common : at + 100));
  const { size, fields } = buildTable({ a, b, value }, [...a.keys()], KIND);
  let from = 0;
  const next = (length: number): Uint32Array<ArrayBuffer> => {
    const part = fields.slice(from, from + length);
    from += length;
    return part;
  };
  return { a, b, value, table: new Table(next, size, KIND) };
}

it.each([1, 100, 189, 190, 191, 192, 1000])(
  'a table gives the number of each of %i sequences in one bucket',
  (together) => {
    const { a, b, value, table } = tableOf(together);
    const found = Array.from(a, (one, at) => table.value(one, b[at] as number));
    expect(found).toEqual([...value]);
    expect(table.value(a[0] as number, 5_000_000)).toBe(0);
  },
);
