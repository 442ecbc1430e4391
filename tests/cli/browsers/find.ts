/**
 * Finds the browsers that are installed, and on a Debian machine where we are root installs a missing one.
 *
 * Knows where browsers live on Linux, macOS and Windows. Knows nothing of extensions, pages or how to launch.
 * `CHROME_PATH`, `CHROMIUM_PATH`, `EDGE_PATH` and `FIREFOX_PATH` in the environment win over every known place.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export type Engine = 'chromium' | 'firefox';

/** In the order of preference. */
export const BROWSER_NAMES = ['chrome', 'chromium', 'edge', 'firefox'] as const;
export type BrowserName = (typeof BROWSER_NAMES)[number];

export interface FoundBrowser {
  name: BrowserName;
  engine: Engine;
  path: string;
}

interface Place {
  variable: string;
  /** Names of commands in the PATH. */
  linux: string[];
  /** Below /Applications or ~/Applications. */
  mac: string;
  /** Below the program folders. */
  windows: string[];
}

const PLACES: Record<BrowserName, Place> = {
  chrome: {
    variable: 'CHROME_PATH',
    linux: ['google-chrome-stable', 'google-chrome', 'chrome'],
    mac: 'Google Chrome.app/Contents/MacOS/Google Chrome',
    windows: ['Google', 'Chrome', 'Application', 'chrome.exe'],
  },
  chromium: {
    variable: 'CHROMIUM_PATH',
    linux: ['chromium', 'chromium-browser'],
    mac: 'Chromium.app/Contents/MacOS/Chromium',
    windows: ['Chromium', 'Application', 'chrome.exe'],
  },
  edge: {
    variable: 'EDGE_PATH',
    linux: ['microsoft-edge-stable', 'microsoft-edge'],
    mac: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    windows: ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    linux: ['firefox', 'firefox-esr'],
    mac: 'Firefox.app/Contents/MacOS/firefox',
    windows: ['Mozilla Firefox', 'firefox.exe'],
  },
};

const DEBIAN_PACKAGES: Record<Engine, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

const ADVICE: Record<Engine, string> = {
  chromium:
    'No Chrome, Chromium or Edge was found: install one (https://www.google.com/chrome/, or `apt-get install chromium`), or set CHROME_PATH to its program.',
  firefox:
    'No Firefox was found: install it (https://www.mozilla.org/firefox/, or `apt-get install firefox-esr`), or set FIREFOX_PATH to its program.',
};

export function engineOf(name: BrowserName): Engine {
  return name === 'firefox' ? 'firefox' : 'chromium';
}

/** Every installed browser, at most one of each name, in the order of `BROWSER_NAMES`. */
export function findBrowsers(): FoundBrowser[] {
  return BROWSER_NAMES.flatMap((name) => {
    const path = candidates(PLACES[name]).find(isProgram);
    return path === undefined ? [] : [{ name, engine: engineOf(name), path }];
  });
}

/** One sentence that says what to install. */
export function adviceFor(engine: Engine): string {
  return ADVICE[engine];
}

/**
 * The browser of an engine, installed with apt-get where that can be done without asking anybody: on Debian and its
 * relatives, as root. Says so when it installs. Throws the advice otherwise.
 */
export function requireBrowser(engine: Engine): FoundBrowser {
  const find = (): FoundBrowser | undefined => findBrowsers().find((browser) => browser.engine === engine);
  const found = find() ?? (installWithApt(DEBIAN_PACKAGES[engine]) ? find() : undefined);
  if (found === undefined) throw new Error(ADVICE[engine]);
  return found;
}

function candidates(place: Place): string[] {
  const named = process.env[place.variable];
  return [...(named === undefined || named === '' ? [] : [named]), ...knownPlaces(place)];
}

function knownPlaces(place: Place): string[] {
  switch (process.platform) {
    case 'darwin':
      return ['/Applications', join(homedir(), 'Applications')].map((folder) => join(folder, place.mac));
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
        const folder = process.env[variable];
        return folder === undefined ? [] : [join(folder, ...place.windows)];
      });
    default: {
      const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
      return place.linux.flatMap((command) => folders.map((folder) => join(folder, command)));
    }
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installWithApt(debianPackage: string): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  process.stderr.write(`${debianPackage} is missing: installing it with apt-get.\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]): boolean =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  return apt('update', '-q') && apt('install', '-y', '-q', debianPackage);
}
