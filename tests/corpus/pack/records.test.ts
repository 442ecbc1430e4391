import { expect, test } from 'vitest';
import { Container, writeContainer } from '../../../corpus/pack/container.ts';
import { Records, Table, writeRecords, writeTable } from '../../../corpus/pack/records.ts';

test.each([
  ['none', []],
  ['an empty one', ['']],
  ['many small ones', Array.from({ length: 200_000 }, (_, at) => `row ${at}`)],
  ['some larger than others', ['a', 'b'.repeat(3_000_000), 'c', 'd'.repeat(900_000), 'é'.repeat(900_000), 'f']],
])('a table gives back its rows: %s', (_, rows: string[]) => {
  const bytes = writeContainer({ before: new Uint8Array(3), rows: writeTable(rows) });
  expect([...new Table<string>(new Container(bytes).section('rows'))]).toEqual(rows);
});

test('records are found by their ids, whatever those are like', () => {
  const ids = ['', 'a', 'a-b', 'a"b', 'b\\c', 'é'.repeat(120), 'z'.repeat(300), '\u{1F30D}'].toSorted((one, other) =>
    one < other ? -1 : 1,
  );
  const bytes = writeContainer({ rows: writeRecords(ids.map((id, number) => ({ number, id }))) });
  const records = new Records<{ id: string; number: number }>(new Container(bytes).section('rows'));
  expect(ids.map((id) => records.find(id))).toEqual(ids.map((_, number) => number));
  expect(ids.map((id) => records.get(id))).toEqual(ids.map((id, number) => ({ number, id })));
  // Now that each has been parsed.
  expect(ids.map((id) => records.find(id))).toEqual(ids.map((_, number) => number));
  expect(['0', 'a"', 'a-', 'zz', '\uFFFF'].map((id) => records.find(id))).toEqual([-1, -1, -1, -1, -1]);
});
