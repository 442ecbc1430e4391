import { expect, test } from 'vitest';
import { fromAddress, toAddress } from '../../../../entrypoints/background/contract/search-address.ts';
import type { PassageId, SourceId, SubjectId } from '../../../../corpus/model.ts';

test('a search comes back from its address as it was', () => {
  const search = {
    query: '"islamic state" & پاریس #1',
    filters: { source: 'post' as SourceId, kind: 'event', from: 2007, to: 2014, differs: true },
  } as const;
  expect(fromAddress(toAddress(search))).toEqual(search);
});

test('what an address says and nobody knows is dropped', () => {
  expect(fromAddress('#kind=spell&from=soon&to=20140&differs=yes&other=1')).toEqual({ query: '', filters: {} });
});

test.each([
  { subject: 'iran' as SubjectId },
  { subject: 'iran' as SubjectId, at: 'post#p1' as PassageId },
  { source: 'post' as SourceId },
  'named' as const,
])('so does what is opened beside it: %j', (open) => {
  const search = { query: 'iran', filters: { source: 'herald' as SourceId }, open };
  expect(fromAddress(toAddress(search))).toEqual(search);
});
