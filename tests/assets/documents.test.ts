/** Whether what the documents name is there: files, and libraries with their licences. Not whether what they say of them is true. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const text = (path: string): string => readFileSync(path, 'utf8');
const fieldOf = (path: string, field: string): unknown => Object(JSON.parse(text(path)))[field];

test.for(['.github/CONTRIBUTING.md', '.github/PRIVACY.md'])('every path in %s leads somewhere', (document) => {
  const paths = [...text(document).matchAll(/`([\w.]+\/[\w./-]+)`/gu)].map(([, path]) => path!);
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.filter((path) => !existsSync(path) && !path.startsWith('.output/'))).toEqual([]);
});

test('the README names each bundled library, with its licence', () => {
  const readme = text('README.md');
  const named = new Map(
    [...readme.slice(readme.indexOf('## Licence')).matchAll(/([^;:()]+) \(([\w.-]+)\)/gu)].flatMap(
      ([, names, licence]) =>
        [...names!.matchAll(/`([^`]+)`/gu)].map(([, name]): [string, string] => [name!, licence!]),
    ),
  );
  const bundled = Object.keys(Object(fieldOf('package.json', 'dependencies')));
  const licences = bundled.map((name): [string, unknown] => [
    name,
    fieldOf(`node_modules/${name}/package.json`, 'license'),
  ]);
  expect(Object.fromEntries(named)).toEqual(Object.fromEntries(licences));
});
