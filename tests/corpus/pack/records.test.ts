import { expect, test } from 'vitest';
import { Container, writeContainer } from '../../../corpus/pack/container.ts';
import { Table, writeTable } from '../../../corpus/pack/records.ts';

test.each([
  ['none', []],
  ['an empty one', ['']],
  ['many small ones', Array.from({ length: 200_000 }, (_, at) => `row ${at}`)],
  ['some larger than others', ['a', 'b'.repeat(3_000_000), 'c', 'd'.repeat(900_000), 'é'.repeat(900_000), 'f']],
])('a table gives back its rows: %s', (_, rows: string[]) => {
  const bytes = writeContainer({ before: new Uint8Array(3), rows: writeTable(rows) });
  expect([...new Table<string>(new Container(bytes).section('rows'))]).toEqual(rows);
});
