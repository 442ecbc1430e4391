/** Set-up of the end-to-end tests, and of the benchmarks in browsers: both browsers and both builds must be there. No browser is ever left out. */
import { ENGINES, requireBrowser, requireBuild } from './browsers.ts';

export function setup(): void {
  for (const engine of ENGINES) {
    requireBrowser(engine);
    requireBuild(engine);
  }
}
