/**
 * A Vitest reporter that leaves a count of what ran in `.reports/tally/`, one file for each project, for `all.ts` to add
 * up. A file that cannot be loaded, a set-up that fails and an error outside every test count as one failure each.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { PROJECT_ROOT } from './browsers.ts';

export const TALLY_FOLDER = join(PROJECT_ROOT, '.reports', 'tally');

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

export class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tallies = new Map<string, Tally>();
    for (const module of modules) {
      const name = module.project.name || 'tests';
      const tally = tallies.get(name) ?? { passed: 0, failed: 0, skipped: 0 };
      tallies.set(name, tally);
      tally.failed += module.errors().length;
      for (const suite of module.children.allSuites()) tally.failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') tally.passed += 1;
        else if (state === 'failed') tally.failed += 1;
        else tally.skipped += 1;
      }
    }
    if (unhandledErrors.length > 0) {
      tallies.set('outside every test', { passed: 0, failed: unhandledErrors.length, skipped: 0 });
    }
    mkdirSync(TALLY_FOLDER, { recursive: true });
    for (const [name, tally] of tallies) writeFileSync(join(TALLY_FOLDER, `${name}.json`), JSON.stringify(tally));
  }
}
