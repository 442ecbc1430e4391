/**
 * `npm test`: everything that must hold, one step after the other, up to the first that fails. The last line counts the
 * tests that ran, as Vitest reported them.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ENGINES, PROJECT_ROOT, requireBrowser } from './browsers.ts';
import { TALLY_FOLDER, type Tally } from './tally-reporter.ts';

/** Scripts of package.json. */
const STEPS = ['check', 'zip', 'test:browser', 'test:e2e', 'lint:extension'];

const SECOND_MS = 1000;

rmSync(TALLY_FOLDER, { recursive: true, force: true });
try {
  // First, because a missing browser should not be found out after five minutes.
  for (const engine of ENGINES) requireBrowser(engine);
  for (const step of STEPS) run(step);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
const { passed, failed, skipped } = addUp();
if (skipped > 0) console.log(`${skipped} skipped`);
console.log(`${passed} passed, ${failed} failed`);

function run(step: string): void {
  const started = Date.now();
  const { status } = spawnSync(`npm run --silent ${step}`, { cwd: PROJECT_ROOT, stdio: 'inherit', shell: true });
  const seconds = Math.round((Date.now() - started) / SECOND_MS);
  if (status !== 0) throw new Error(`✗ ${step} failed after ${seconds} s.`);
  console.log(`✓ ${step}, ${seconds} s\n`);
}

function addUp(): Tally {
  const total: Tally = { passed: 0, failed: 0, skipped: 0 };
  for (const file of tallyFiles()) {
    const tally = JSON.parse(readFileSync(join(TALLY_FOLDER, file), 'utf8')) as Tally;
    total.passed += tally.passed;
    total.failed += tally.failed;
    total.skipped += tally.skipped;
  }
  return total;
}

function tallyFiles(): string[] {
  try {
    return readdirSync(TALLY_FOLDER);
  } catch {
    return []; // No tests ran.
  }
}
