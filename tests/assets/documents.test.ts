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

test('the README promises the browser versions that the manifests do', () => {
  const [, chromium, firefox] =
    /OLDEST = \{ chromium: '(\d+)', firefox: '(\d+)\.0' \}/u.exec(text('wxt.config.ts')) ?? [];
  expect(text('README.md').replaceAll(/\s+/gu, ' ')).toContain(
    `Chromium or Edge ${chromium} or later, or Firefox ${firefox} or later`,
  );
});

test('what CONTRIBUTING calls a constant is one in a file that it names beside it', () => {
  const parts = text('.github/CONTRIBUTING.md').split(/\n\n|\n(?=\d\. |\|)/u);
  const named = parts.flatMap((part) => {
    const files = [...part.matchAll(/`([\w.]+[\w./-]*\.ts)`/gu)]
      .map(([, path]) => path!)
      .filter((path) => existsSync(path));
    return [...part.matchAll(/`([A-Z][A-Z_]+)`/gu)].map(([, name]) => ({
      name: name!,
      isThere: files.some((path) => text(path).includes(`const ${name}`)),
    }));
  });
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter(({ isThere }) => !isThere)).toEqual([]);
});

test.for(['README.md', '.github/store/review.md'])('%s says why each permission is asked for', (document) => {
  const [, asked = ''] = /permissions: \[([^]*?)\],\n    \/\//u.exec(text('wxt.config.ts')) ?? [];
  const permissions = [...asked.matchAll(/'([a-zA-Z]+)'/gu)]
    .map(([, name]) => name!)
    .filter((name) => name !== 'firefox');
  expect(permissions).toContain('activeTab');
  const table = text(document)
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|')[1]);
  const explained = table.join(' ').matchAll(/`([a-zA-Z]+)`/gu);
  expect([...explained].map(([, name]) => name!)).toEqual(expect.arrayContaining(permissions));
});
