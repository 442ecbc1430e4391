import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { compileBundled } from '../../../corpus/cli/bundled.ts';
import { readPack } from '../../../corpus/exchange/read.ts';
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

describe('a folder of documents', () => {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'));
  const out = join(folder, 'out.json');
  afterAll(() => rmSync(folder, { recursive: true }));

  test('becomes a pack that an extension reads', async () => {
    const facts = 'title: Talks in Paris\npublisher: The Harbour Gazette\ndate: 2014-09-16';
    writeFileSync(join(folder, 'a.md'), `---\n${facts}\n---\nJohn Kerry came to Paris.\n\nNobody else did.`);
    const { status, stdout } = run('--from', folder, '--out', out, '--name', 'Harbour papers', '--licence', 'CC0');
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringMatching(/1 sources, 2 passages, \d+ subjects/),
    });
    const reading = await readPack(readFileSync(out, 'utf8'));
    expect(reading).toMatchObject({ ok: true, pack: { name: 'Harbour papers' }, notes: { licence: 'CC0' } });
    expect(reading.ok && reading.pack.passages[0]?.subjects).toContain('john-kerry');
  });

  test('is refused with the names of the files that do not say what they are', () => {
    writeFileSync(join(folder, 'b.txt'), 'Just text.');
    const { status, stdout } = run('--from', folder, '--out', out);
    expect({ status, stdout }).toEqual({
      status: 1,
      stdout: 'b.txt: does not say its title, publisher, date between two lines of "---"\n',
    });
  });
});
