/**
 * Set-up of the end-to-end tests, and of the benchmarks in both browsers: both and their builds must be there. No browser is ever
 * left out.
 */
import { ENGINES, requireBrowser, requireBuild } from './browsers.ts';

export function setup(): void {
  for (const engine of ENGINES) {
    requireBrowser(engine);
    requireBuild(engine);
  }
}
