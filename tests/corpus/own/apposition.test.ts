import { expect, test } from 'vitest';
import { apposition } from '../../../corpus/own/apposition.ts';

const NAME = 'Vera Lindqvist';

test.each<[string, string | undefined]>([
  ['Vera Lindqvist, the mayor of Ostby, resigned.', 'the mayor of Ostby'],
  ['Vera Lindqvist, a marine ecologist at the institute, agreed.', 'a marine ecologist at the institute'],
  ['It was news to Vera Lindqvist, a lawyer.', 'a lawyer'],
  ['Vera Lindqvist, the ambassador to the U.N., agreed.', 'the ambassador to the U.N.'],
  ['So said Vera Lindqvist, the ambassador to the U.N. The Council listened.', 'the ambassador to the U.N.'],
  ['They asked the press spokeswoman Vera Lindqvist about it.', 'press spokeswoman'],
  ['This was said by spokeswoman Vera Lindqvist.', 'spokeswoman'],
  ['Vera Lindqvist, the son of Per Holm, was calm.', 'the son of Per Holm'],
  ['With her came her daughter Vera Lindqvist.', undefined],
  ['With him came his eldest daughter Vera Lindqvist.', undefined],
  ['Vera Lindqvist, the day she left, was calm.', undefined],
  ['Vera Lindqvist, the longer he waited, was calm.', undefined],
  ['Vera Lindqvist, a bigger fleet, and a dry dock.', undefined],
  ['Vera Lindqvist, who is a lawyer, was calm.', undefined],
  ['Then came Mrs Vera Lindqvist.', undefined],
  ['Vera Lindqvist, Per Holm and others came.', undefined],
])('%s: %s', (text, told) => {
  const start = text.indexOf(NAME);
  expect(apposition(text, { start, end: start + NAME.length })).toBe(told);
});
