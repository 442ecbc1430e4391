/**
 * `npm run zip`: the packages for the stores, and the archive of the sources that Mozilla's reviewers build from. Then it
 * does what a reviewer does, builds both packages anew out of that archive alone, and fails when one differs in a byte.
 *
 * Needs no network: the copy uses the dependencies that are installed here.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { BUILD_NAMES, ENGINES, PROJECT_ROOT } from './browsers.ts';

const OUT = '.output';
const SOURCES = /-sources\.zip$/;

const copy = mkdtempSync(join(tmpdir(), 'concordance-sources-'));
try {
  const made = zipBoth(PROJECT_ROOT);
  const sources = [...made.keys()].find((name) => SOURCES.test(name));
  if (sources === undefined) throw new Error('No archive of the sources was made.');
  unpack(join(PROJECT_ROOT, OUT, sources), copy);
  symlinkSync(join(PROJECT_ROOT, 'node_modules'), join(copy, 'node_modules'));
  const again = zipBoth(copy);
  for (const [name, hash] of made) {
    if (again.get(name) !== hash) throw new Error(`${name} is not the same when it is built from ${sources}.`);
    console.log(`${hash}  ${OUT}/${name}`);
  }
  console.log(`Built again from ${sources}: the same, byte for byte.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}

/** @returns the SHA-256 of each archive made in a folder's output, by name. */
function zipBoth(root: string): Map<string, string> {
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const out = join(root, OUT);
  mkdirSync(out, { recursive: true });
  const zips = (): string[] => readdirSync(out).filter((name) => name.endsWith('.zip'));
  for (const name of zips()) rmSync(join(out, name));
  for (const engine of ENGINES) {
    const args = [wxt, 'zip', '-b', BUILD_NAMES[engine]];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${stdout}${stderr}\nThe package for ${engine} could not be made in ${root}.`);
  }
  const hashOf = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(join(out, name)))
      .digest('hex');
  return new Map(zips().map((name) => [name, hashOf(name)]));
}

function unpack(archive: string, folder: string): void {
  for (const [name, content] of Object.entries(unzipSync(readFileSync(archive)))) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}
