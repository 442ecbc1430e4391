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
  ['The mayor quit after reports of forged permits.', 'reports of forged permits'],
  ['The clerk was suspended for his role in the sale.', 'his role in the sale'],
  ['In light of the storm, the ferry stayed in port.', 'the storm'],
  ['She left because of “cold cabins,” the crew of the ferry said.', '“cold cabins'],
  ['The clerk was dismissed because Mr. Tran had lied.', 'Mr. Tran had lied'],
])('%s', (text, reason) => {
  expect(reasons(text)).toEqual([reason]);
});

test.each([
  ['who said it', 'The Quay Herald reported the sale, citing two officials of the port.'],
  ['what merely came before', 'The mayor quit after twelve years in office.'],
  ['an attempt', 'The pilot tried to avoid the pier.'],
  ['for whom it is done', 'The council closed the quay for the pilots.'],
])('takes %s for no reason', (_, text) => {
  expect(reasons(text)).toEqual([]);
});
