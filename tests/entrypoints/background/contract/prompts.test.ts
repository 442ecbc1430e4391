/** What the browser asks a reader on our behalf is asked in few places, and of each it is known that the page says why. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PROMPTS } from '../../../components/prompts.ts';

const CODE = globSync('{components,entrypoints,corpus}/**/*.ts').map(
  (path) => [path, readFileSync(path, 'utf8')] as const,
);
/** Whatever the object is called; `locks.request` asks nobody. */
const ASKS =
  /permissions\s*\??\.\s*request\b|\.persist\(|requestPermission\b|getUserMedia\b|show(?:Open|Save|Directory)\w*Picker\b/;
const OWNERS = ['entrypoints/background/contract/access.ts', 'entrypoints/library/persist.ts'];

test('one file asks for permissions, and one for room that is not cleared away', () => {
  expect(
    CODE.filter(([, code]) => ASKS.test(code))
      .map(([path]) => path)
      .toSorted(),
  ).toEqual(OWNERS);
});

test('whoever has them ask is in the table of those beside which the page says why', () => {
  const calls = CODE.filter(([path]) => !OWNERS.includes(path)).flatMap(([path, code]) =>
    [...code.matchAll(/\b(askToRead|askToFetch|persist)\(/g)].map(([, by]) => `${path} ${by}`),
  );
  expect(calls.length).toBeGreaterThan(0);
  expect([...new Set(calls)].toSorted()).toEqual([...new Set(PROMPTS.map(({ asks }) => asks.join(' ')))].toSorted());
});
