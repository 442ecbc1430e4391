/**
 * `npm start`: builds the extension and opens it in an installed browser on the demonstration page, or on the address
 * given. Without a screen it reads the page by itself and says what it found.
 */
import { parseArgs } from 'node:util';
import {
  adviceFor,
  BROWSER_NAMES,
  engineOf,
  findBrowsers,
  launchBrowser,
  type BrowserName,
  type FoundBrowser,
  type Session,
} from './browsers.ts';
import { build } from './build.ts';
import { serveDemo } from './demo.ts';
import { look } from './look.ts';

const HELP = `npm start -- [address] [--browser ${BROWSER_NAMES.join('|')}] [--headless]

Builds the extension and opens it in a browser with a fresh profile.

  address      the page to open (default: a demonstration page served from this machine)
  --browser    which browser to use (default: the first that is installed)
  --headless   no window: read the page, print what was found, save pictures in .reports/pictures/
               (this is what happens anyway where there is no screen)
  --help       this text

CHROME_PATH, CHROMIUM_PATH, EDGE_PATH and FIREFOX_PATH name a browser's program where it is not found by itself.`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { browser: { type: 'string' }, headless: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return console.log(HELP);
  const found = choose(values.browser);
  const address = checkAddress(positionals);
  const headless = values.headless ?? !hasScreen();

  console.log(`Building the extension for ${found.name} …`);
  const extension = build(found.engine);
  await using site = await serveDemo();
  const session = await launchBrowser(found, { extension, headless });
  try {
    const target = address ?? site.url('/');
    if (headless) await look(session, target);
    else await show(session, target);
  } finally {
    await session.close();
  }
}

function choose(wanted: string | undefined): FoundBrowser {
  if (wanted !== undefined && !isBrowserName(wanted)) {
    throw new Error(`--browser ${wanted}: expected one of ${BROWSER_NAMES.join(', ')}.`);
  }
  const browsers = findBrowsers();
  const found = wanted === undefined ? browsers[0] : browsers.find(({ name }) => name === wanted);
  if (found !== undefined) return found;
  if (wanted === undefined)
    throw new Error(
      `No browser was found: install Chrome (https://www.google.com/chrome/), Chromium, Edge or Firefox (https://www.mozilla.org/firefox/).`,
    );
  const others = browsers.map(({ name }) => name).join(', ');
  throw new Error(others === '' ? adviceFor(engineOf(wanted)) : `No ${wanted} was found; there is ${others}.`);
}

function isBrowserName(name: string): name is BrowserName {
  return (BROWSER_NAMES as readonly string[]).includes(name);
}

function checkAddress([address, ...more]: string[]): string | undefined {
  if (more.length > 0) throw new Error(`One address at a time: what is ${more.join(' ')}?`);
  if (address !== undefined && !/^https?:$/.test(URL.parse(address)?.protocol ?? '')) {
    throw new Error(`${address} is no address of a web page: it should begin with https:// or http://.`);
  }
  return address;
}

function hasScreen(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
}

/** Opens the page in a window and stays until the reader closes it. */
async function show(session: Session, address: string): Promise<void> {
  const [first] = await session.browser.pages();
  const page = first ?? (await session.newPage());
  const closed = new Promise<void>((resolve) => session.browser.once('disconnected', () => resolve()));
  console.log(`${session.found.name} is open on ${address}. Rest the pointer on a mark. Close the window to end.`);
  await page.goto(address).catch((error: unknown) => console.error(String(error)));
  await closed;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
