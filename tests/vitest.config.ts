/**
 * The three places where tests run; the suffix of a file says which.
 *
 *     unit      *.test.ts, *.property.test.ts   Node
 *     browser   *.browser.test.ts               a real Chromium, headless
 *     e2e       *.e2e.ts                        the built extension in Chromium and in Firefox
 */
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowsers, PROJECT_ROOT } from './cli/browsers.ts';
import { TallyReporter } from './cli/tally-reporter.ts';

/** For a browser that starts, opens a real page and answers, on a machine that does other things too. */
const MOST_TEST_MS = 60_000;

/** Where apt-get puts it when the set-up of the project has to install it first. */
const CHROMIUM_ONCE_INSTALLED = '/usr/bin/chromium';

const chromium = findBrowsers().find(({ engine }) => engine === 'chromium')?.path ?? CHROMIUM_ONCE_INSTALLED;

export default defineConfig({
  root: PROJECT_ROOT,
  test: {
    reporters: ['default', new TallyReporter()],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.browser.test.ts'],
          environment: 'node',
          // Some start a process of their own, on a machine that does other things too.
          testTimeout: MOST_TEST_MS,
        },
      },
      {
        // Named here, or Vite finds them in mid-run on a clean clone and reloads the page under the tests.
        optimizeDeps: {
          include: [
            'lit',
            'lit/directives/keyed.js',
            'fast-check',
            'idb',
            'fflate',
            '@mozilla/readability',
            'valibot',
            'pdfjs-dist/legacy/build/pdf.mjs',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts'],
          globalSetup: ['tests/cli/require-chromium.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: chromium, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/**/*.e2e.ts'],
          globalSetup: ['tests/cli/require-builds.ts'],
          environment: 'node',
          testTimeout: MOST_TEST_MS,
          hookTimeout: MOST_TEST_MS,
          // Each has two browsers of several processes each, from file to file (see `in-browsers.ts`).
          maxWorkers: 2,
          isolate: false,
          // CI's machine does other things too, and a browser there may miss a deadline once; vitest prints each retry.
          retry: process.env['CI'] === undefined ? 0 : 1,
        },
      },
    ],
  },
});
