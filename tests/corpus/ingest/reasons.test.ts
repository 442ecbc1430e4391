import { expect, test } from 'vitest';
import { reasonsIn } from '../../../corpus/ingest/reasons.ts';

const reasons = (text: string): string[] => reasonsIn(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['The council shut the quay because the crane leaned.', 'the crane leaned'],
  ['She fired him for lying to the harbour board.', 'lying to the harbour board'],
  ['They closed the port to prevent a spill.', 'prevent a spill'],
  ['The blaze was caused by a heater, the chief said.', 'a heater'],
  ['The mayor quit over the crane affair.', 'the crane affair'],
  ['The pilot stayed ashore over concerns about the fog.', 'the fog'],
  ['The clerk was dismissed because Mr. Tran had lied.', 'Mr. Tran had lied'],
])('%s', (text, reason) => {
  expect(reasons(text)).toEqual([reason]);
});

test.each([
  ['who said it', 'The Quay Herald reported the sale, citing two officials of the port.'],
  ['an attempt', 'The pilot tried to avoid the pier.'],
  ['for whom it is done', 'The council closed the quay for the pilots.'],
])('takes %s for no reason', (_, text) => {
  expect(reasons(text)).toEqual([]);
});
