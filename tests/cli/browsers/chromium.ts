/**
 * Chrome, Chromium and Edge with the extension, driven through the DevTools protocol.
 */
import { setTimeout } from 'node:timers/promises';
import puppeteer, {
  type Browser,
  type CDPSession,
  type Protocol,
  type Target,
  type TargetType,
  type WebWorker,
} from 'puppeteer-core';
import type { FoundBrowser } from './find.ts';
import { outsideThePage } from './chromium-outside.ts';
import { costsInChromium, heapInChromium } from './costs.ts';
import { DEFAULT_VIEWPORT, WELCOME_PAGE, type Placed, type Session } from './session.ts';

const ARGS = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const BACKGROUND_TIMEOUT_MS = 10_000;
const POLL_MS = 25;

/** Where errors can happen: tabs, frames of the extension in a page ("other"), the background. */
const WATCHED_TARGETS = new Set<`${TargetType}`>(['page', 'other', 'service_worker']);

export async function launchChromium(found: FoundBrowser, options: Placed): Promise<Session> {
  const { extension } = options;
  const browser = await start(found, options);
  const problems = watchProblems(browser);
  // Read at the start: a background that was stopped is no target any more.
  const id = extension === undefined ? '' : new URL((await background(browser)).url()).host;
  if (extension !== undefined && !options.keepWelcome) await closeWelcome(browser);
  const openExtensionPage: Session['openExtensionPage'] = async (file, inFront = false, before = async () => {}) => {
    const page = await browser.newPage({ background: !inFront });
    await before();
    await page.goto(`chrome-extension://${id}/${file}`);
    return page;
  };
  const workers = async (): Promise<WebWorker[]> => (await browser.extensions()).get(id)?.workers() ?? [];

  return {
    found,
    engine: 'chromium',
    browser,
    newPage: () => browser.newPage(),
    openPrivately: async (address) => {
      const settings = await browser.newPage();
      await settings.goto('chrome://extensions');
      // Chromium refuses an unpacked extension that is configured by anybody but a developer.
      await settings.evaluate(`chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })`);
      await settings.evaluate(
        `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${id}', incognitoAccess: true })`,
      );
      await settings.close();
      // That loads it anew.
      await background(browser);
      const opening = await openExtensionPage('manifest.json');
      await opening.evaluate(`void chrome.windows.create({ incognito: true, url: ${JSON.stringify(address)} })`);
      const context = opening.browserContext();
      await opening.close();
      // A context of puppeteer's own would be private too, but unknown to extensions.
      const target = await browser.waitForTarget((each) => each.url() === address && each.browserContext() === context);
      const page = await target.page();
      if (!page) throw new Error(`${address} is no page.`);
      return page;
    },
    openExtensionPage,
    badgeText: async (page) => {
      await page.bringToFront();
      // Any document of the extension may ask; this one runs nothing of its own.
      const asking = await openExtensionPage('manifest.json');
      const text = await asking.evaluate(readBadge);
      await asking.close();
      return text;
    },
    ...outsideThePage(() => background(browser), openExtensionPage, workers),
    movePointer: (page, points) => page.evaluate(movePointer, points),
    isPanelOpen: async () => browser.targets().some((target) => target.url().endsWith('/sidepanel.html')),
    stopBackground: async () => {
      // Again and again: a message that was on its way wakes it anew.
      for (let alive = await workers(); alive.length > 0; alive = await workers()) {
        await Promise.allSettled(alive.map((worker) => worker.close()));
        // A worker lives as long as anything listens to it.
        await problems.letGo('service_worker');
        await setTimeout(POLL_MS);
      }
    },
    isBackgroundRunning: async () => (await workers()).length > 0,
    allowSites: async (allowed) => {
      const page = await browser.newPage();
      await page.goto('chrome://extensions');
      const hostAccess = allowed ? 'ON_ALL_SITES' : 'ON_CLICK';
      await page.evaluate(
        `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${id}', hostAccess: '${hostAccess}' })`,
      );
      await page.close();
    },
    timePopup: async (page, mark, restMs) => {
      await page.evaluate(`void chrome.action.openPopup()`);
      await setTimeout(restMs);
      const popup = await browser
        .targets()
        .find((target) => target.url().endsWith('/popup.html'))
        ?.asPage();
      const time = await popup?.evaluate((name) => performance.getEntriesByName(name)[0]?.startTime, mark);
      await popup?.close();
      return time;
    },
    showPrinted: (page, isPrinted) => page.emulateMediaType(isPrinted ? 'print' : undefined),
    costs: costsInChromium,
    backgroundMegabytes: async () => heapInChromium(await background(browser)),
    reloadExtension: async () => {
      if (extension === undefined) throw new Error('The browser was launched without the extension.');
      await browser.installExtension(extension);
    },
    takeProblems: async () => problems.found.splice(0),
    startOver: async () => {
      const [first, ...others] = await browser.pages();
      await Promise.all(others.map((page) => page.close()));
      await first?.goto('about:blank');
      await browser.uninstallExtension(id);
      problems.found.length = 0;
      if (extension !== undefined) await browser.installExtension(extension);
      if (!options.keepWelcome) await closeWelcome(browser);
    },
    close: () => browser.close(),
  };
}

function start(found: FoundBrowser, options: Placed): Promise<Browser> {
  const headless = options.headless ?? true;
  return puppeteer.launch({
    executablePath: found.path,
    headless,
    pipe: true,
    ...(options.userDataDir !== undefined && { userDataDir: options.userDataDir }),
    enableExtensions: options.extension === undefined ? false : [options.extension],
    defaultViewport: headless ? (options.viewport ?? DEFAULT_VIEWPORT) : null,
    args: [
      ...ARGS,
      ...(headless ? ['--disable-gpu'] : []),
      ...(options.colorScheme === undefined
        ? []
        : [`--blink-settings=preferredColorScheme=${options.colorScheme === 'dark' ? 0 : 1}`]),
      ...(options.allowedHosts ? ['--ignore-certificate-errors'] : []),
      ...(options.reducedMotion === true ? ['--force-prefers-reduced-motion'] : []),
      ...(options.hand === true ? ['--enable-gpu-benchmarking'] : []),
      ...(options.forcedColors === true ? ['--force-high-contrast'] : []),
      // Chromium does not start its sandbox as root, which is what containers and CI run as.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}

function background(browser: Browser): Promise<Target> {
  const prefix = 'chrome-extension://';
  return browser.waitForTarget((target) => typeOf(target) === 'service_worker' && target.url().startsWith(prefix), {
    timeout: BACKGROUND_TIMEOUT_MS,
  });
}

async function closeWelcome(browser: Browser): Promise<void> {
  const target = await browser.waitForTarget((each) => each.url().endsWith(WELCOME_PAGE), {
    timeout: BACKGROUND_TIMEOUT_MS,
  });
  await (await target.page())?.close();
}

function typeOf(target: Target): `${TargetType}` {
  return target.type();
}

/** Runs in a page of the extension. */
async function readBadge(): Promise<string> {
  const { chrome } = globalThis as unknown as {
    chrome: {
      tabs: { query(filter: object): Promise<{ id: number }[]> };
      action: { getBadgeText(details: { tabId: number }): Promise<string> };
    };
  };
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  return tab === undefined ? '' : chrome.action.getBadgeText({ tabId: tab.id });
}

/**
 * Runs in a page. What Chromium's own speed tests move the pointer with goes through the browser's window, as a hand's
 * does: so the page is told, too, that it enters a frame.
 */
function movePointer(points: readonly { x: number; y: number }[]): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { gpuBenchmarking: { pointerActionSequence(sequence: object[], done: () => void): boolean } };
  };
  const actions = points.map((point) => ({ name: 'pointerMove', ...point }));
  return new Promise((resolve) => {
    chrome.gpuBenchmarking.pointerActionSequence([{ source: 'mouse', actions }], resolve);
  });
}

interface Watch {
  /** Grows. */
  found: string[];
  /** Stops listening to the targets of a type that are there now. */
  letGo(type: `${TargetType}`): Promise<void>;
}

function watchProblems(browser: Browser): Watch {
  const found: string[] = [];
  const sessions = new Map<CDPSession, `${TargetType}`>();
  const watch = async (target: Target): Promise<void> => {
    if (!WATCHED_TARGETS.has(typeOf(target))) return;
    const session = await target.createCDPSession();
    sessions.set(session, typeOf(target));
    await listen(session, target, found);
  };
  const quietly = (target: Target): void => {
    watch(target).catch(() => {}); // The target went away before it could be watched.
  };
  browser.targets().forEach(quietly);
  browser.on('targetcreated', quietly);
  return {
    found,
    letGo: async (type) => {
      for (const [session, of] of sessions) {
        if (of !== type) continue;
        sessions.delete(session);
        await session.detach().catch(() => {}); // Gone already.
      }
    },
  };
}

async function listen(session: CDPSession, target: Target, problems: string[]): Promise<void> {
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    problems.push(`exception in ${exceptionDetails.url ?? target.url()}: ${describe(exceptionDetails)}`);
  });
  session.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type !== 'error' && type !== 'assert') return;
    problems.push(
      `console.${type} in ${target.url()}: ${args.map((arg) => String(arg.value ?? arg.description)).join(' ')}`,
    );
  });
  session.on('Log.entryAdded', ({ entry }) => {
    if (entry.level === 'error' && entry.source === 'security')
      problems.push(`${entry.url ?? target.url()}: ${entry.text}`);
  });
  // Both report what happened before they were enabled, too.
  await Promise.all([session.send('Runtime.enable'), session.send('Log.enable')]);
}

function describe(details: Protocol.Runtime.ExceptionDetails): string {
  return `${details.text} ${details.exception?.description ?? String(details.exception?.value ?? '')}`;
}
