import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compileBundled } from '../../../corpus/cli/bundled.ts';
import { formatReport, reportOf } from '../../../corpus/cli/report.ts';

const COMMAND = fileURLToPath(new URL('../../../corpus/cli/corpus.ts', import.meta.url));

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8' });
}

test('refuses a flag it does not know', () => {
  const { status, stderr } = run('--original');
  expect(status).toBe(2);
  expect(stderr).toMatch(/Unknown option '--original'/);
  expect(stderr).toMatch(/usage: npm run corpus -- \[--originals FOLDER\] \[--schemas\] \[--json\]/);
});

test('names a folder of originals that does not exist', () => {
  const { status, stderr } = run('--originals', 'no/such/folder');
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: 'there is no folder "no/such/folder" with originals\n',
  });
});

test('reports the bundled corpus, without an error or an unexplained warning', () => {
  const { status, stdout } = run();
  expect(stdout).toMatch(/^sources {9}5 {2}/);
  expect(stdout).toMatch(/no error, no unexplained warning\n$/);
  expect(status).toBe(0);
});

test('reports the same as JSON', () => {
  const { report, problems } = JSON.parse(run('--json').stdout) as { report: unknown; problems: unknown };
  expect(report).toEqual(reportOf(compileBundled()));
  expect(problems).toEqual([]);
});

test('counts comparisons by outcome, and differences by their type', () => {
  const report = reportOf(compileBundled());
  const sum = Object.values(report.comparisons.byOutcome).reduce((total, count) => total + count, 0);
  expect(sum).toBe(report.comparisons.total);
  expect(formatReport(report)).toMatch(/^comparisons +\d+ {2}.*differ: \w+ \d+/m);
});
