/** Set-up of the browser tests: a Chromium must be there, or be installed, before the first of them. */
import { requireBrowser } from './browsers.ts';

export function setup(): void {
  requireBrowser('chromium');
}
