/**
 * Firefox with the extension, driven through WebDriver BiDi.
 *
 * BiDi knows tabs and frames but refuses to go to `moz-extension:` addresses, and reports such documents as
 * `about:blank`. What it cannot do is done in the browser's own window, which `-remote-allow-system-access` opens to
 * scripts: opening a page of the extension, reading the badge, stopping the background, reading the error console.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { FoundBrowser } from './find.ts';
import { costsInFirefox, tidyInFirefox } from './costs.ts';
import { outsideThePage } from './firefox-outside.ts';
import { DEFAULT_VIEWPORT, WELCOME_PAGE, type Placed, type Session } from './session.ts';

/** Fixed for our runs, where a profile would otherwise draw one by chance. */
const EXTENSION_UUID = '6b1d3f0e-9a52-4c7e-8f14-0c0ffee0d0c5';

const PAGE_TIMEOUT_MS = 5000;
const PAGE_ATTEMPTS = 3;
const POLL_MS = 25;

/** The part of puppeteer's BiDi connection used here; it is not in its public types. */
interface BidiConnection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

/** Evaluates an expression in the browser's own window; it must come to a string, number, boolean or nothing. */
export type Privileged = (expression: string) => Promise<unknown>;

export async function launchFirefox(found: FoundBrowser, options: Placed): Promise<Session> {
  const { extension } = options;
  const id = extension === undefined ? '' : await geckoId(extension);
  const browser = await start(found, options, id);
  if (extension !== undefined) await browser.installExtension(extension);
  const privileged = await openPrivileged(browser);
  if (extension !== undefined && !options.keepWelcome) await closeWelcome(privileged);
  const policy = `WebExtensionPolicy.getByID(${JSON.stringify(id)})`;
  let thrownBefore = 0;
  const logged: string[] = [];
  const pressToolbarButton = async (page: Page): Promise<void> => {
    await page.bringToFront();
    await privileged(`ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
      .ExtensionParent.apiManager.global.browserActionFor(${policy}.extension).triggerAction(window)`);
  };

  return {
    found,
    engine: 'firefox',
    browser,
    newPage: async () => {
      const page = await browser.newPage();
      watchConsole(page, logged);
      return page;
    },
    openPrivately: async (address) => {
      await privileged(`ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
        .ExtensionPermissions.add(${JSON.stringify(id)},
          { permissions: ['internal:privateBrowsingAllowed'], origins: [] }, ${policy}.extension)`);
      await privileged(`AddonManager.getAddonByID(${JSON.stringify(id)}).then((addon) => addon.reload())`);
      const before = new Set(await browser.pages());
      await privileged(`void OpenBrowserWindow({ private: true, args: null })`);
      for (;;) {
        const page = (await browser.pages()).find((each) => !before.has(each));
        // Its first page is on its way to another process.
        if (page && (await addressOfLoaded(page)) === 'about:privatebrowsing') {
          // A window that is opened by hand has the size of the screen's.
          await page.setViewport(DEFAULT_VIEWPORT);
          await page.goto(address);
          return page;
        }
        await setTimeout(POLL_MS);
      }
    },
    openExtensionPage: (file, inFront = false, before) =>
      openExtensionPage(browser, privileged, { file, inFront, before }),
    badgeText: async (page) => {
      await page.bringToFront();
      return String(
        await privileged(`ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
          .ExtensionParent.apiManager.global.browserActionFor(${policy}.extension)
          .action.getProperty(gBrowser.selectedTab, 'badgeText') ?? ''`),
      );
    },
    ...outsideThePage(privileged),
    isPanelOpen: async () =>
      (await privileged(`SidebarController.isOpen && SidebarController.currentID.endsWith('-sidebar-action')`)) ===
      true,
    giveCommand: async (name) => {
      await privileged(`(async () => {
        const commands = await ${policy}.extension.shortcuts.allCommands();
        const { shortcut } = commands.find(({ name }) => name === ${JSON.stringify(name)});
        const key = shortcut.split('+').at(-1);
        document.querySelector('keyset[id^="ext-keyset-id"] key[key="' + key + '" i]').doCommand();
      })()`);
    },
    movePointer: async (page, points) => {
      for (const { x, y } of points) await page.mouse.move(x, y);
    },
    stopBackground: async () => {
      await privileged(`${policy}.extension.terminateBackground()`);
    },
    isBackgroundRunning: async () => (await privileged(`${policy}.extension.backgroundState`)) === 'running',
    allowSites: async (allowed) => {
      await privileged(`ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
        .ExtensionPermissions.${allowed ? 'add' : 'remove'}(
          ${JSON.stringify(id)}, { permissions: [], origins: ['<all_urls>'] }, ${policy}.extension)`);
    },
    showPrinted: async (page, isPrinted) => {
      await page.bringToFront();
      const medium = isPrinted ? 'print' : '';
      await privileged(`void (gBrowser.selectedBrowser.browsingContext.mediumOverride = '${medium}')`);
    },
    pressToolbarButton,
    timePopup: async (page, mark, restMs) => {
      await pressToolbarButton(page);
      await setTimeout(restMs);
      const time = await privileged(timeInPopup(mark));
      await privileged(`${POPUP}?.closest('panel').hidePopup()`);
      return typeof time === 'number' ? time : undefined;
    },
    openForReading: async (page, address) => {
      await page.bringToFront();
      await privileged(`gBrowser.selectedBrowser.fixupAndLoadURIString(
        'about:reader?url=' + encodeURIComponent(${JSON.stringify(address)}),
        { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() })`);
    },
    costs: () => costsInFirefox(privileged, 'web'),
    tidy: () => tidyInFirefox(privileged),
    backgroundMegabytes: async () => (await costsInFirefox(privileged, 'extension')).megabytes,
    reloadExtension: async () => {
      if (extension === undefined) throw new Error('The browser was launched without the extension.');
      await browser.installExtension(extension);
    },
    takeProblems: async () => {
      const thrown = JSON.parse(String(await privileged(EXCEPTIONS_EXPRESSION))) as string[];
      const fresh = thrown.slice(thrownBefore);
      thrownBefore = thrown.length;
      return [...fresh, ...logged.splice(0)];
    },
    startOver: async () => {
      // Puppeteer's list has some that are long gone.
      await privileged(`gBrowser.selectedTab = gBrowser.addTab('about:blank',
        { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });
        gBrowser.removeAllTabsBut(gBrowser.selectedTab, { animate: false, skipWarnOrAsk: true })`);
      await privileged(`AddonManager.getAddonByID(${JSON.stringify(id)}).then((addon) => addon.uninstall())`);
      await browser.installExtension(extension!);
      if (!options.keepWelcome) await closeWelcome(privileged);
      logged.length = 0;
      thrownBefore = (JSON.parse(String(await privileged(EXCEPTIONS_EXPRESSION))) as string[]).length;
    },
    close: () => browser.close(),
  };
}

function start(found: FoundBrowser, options: Placed, id: string): Promise<Browser> {
  const headless = options.headless ?? true;
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: found.path,
    headless,
    defaultViewport: headless ? (options.viewport ?? DEFAULT_VIEWPORT) : null,
    args: ['-remote-allow-system-access'],
    ...(options.userDataDir !== undefined && { userDataDir: options.userDataDir }),
    acceptInsecureCerts: options.allowedHosts !== undefined,
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: EXTENSION_UUID }),
      'extensions.webextensions.keepUuidOnUninstall': true,
      // An extension that is loaded for once is taken out at the end, and what it kept with it; one that is installed stays.
      'extensions.webextensions.keepStorageOnUninstall': options.profile !== undefined,
      ...(options.colorScheme === undefined
        ? {}
        : { 'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1 }),
      ...(options.forcedColors === true ? { 'browser.display.document_color_use': 2 } : {}),
      ...(options.reducedMotion === true ? { 'ui.prefersReducedMotion': 1 } : {}),
      ...(options.backgroundIdleMs === undefined
        ? {}
        : { 'extensions.background.idle.timeout': options.backgroundIdleMs }),
      ...(options.room === undefined
        ? {}
        : { 'dom.quotaManager.temporaryStorage.fixedLimit': Math.floor(options.room / 1024) }),
    },
  });
}

async function geckoId(extension: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error(`${extension}: the manifest has no browser_specific_settings.gecko.id.`);
  return id;
}

async function openPrivileged(browser: Browser): Promise<Privileged> {
  const { connection } = browser as unknown as { connection: BidiConnection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = tree.result as { contexts: { context: string; url: string }[] };
  const window = contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
  if (window === undefined) throw new Error('Firefox shows no window.');
  return async (expression) => {
    const target = { context: window.context };
    const answer = await connection.send('script.evaluate', { expression, target, awaitPromise: true });
    const outcome = answer.result as {
      result?: { value?: unknown };
      exceptionDetails?: { text: string };
    };
    if (outcome.exceptionDetails !== undefined) throw new Error(`${outcome.exceptionDetails.text}\n${expression}`);
    return outcome.result?.value;
  };
}

async function closeWelcome(privileged: Privileged): Promise<void> {
  const deadline = Date.now() + PAGE_TIMEOUT_MS * PAGE_ATTEMPTS;
  const found = `gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec.endsWith('${WELCOME_PAGE}'))`;
  while (!(await privileged(`((tab) => tab && (gBrowser.removeTab(tab), true))(${found})`))) {
    if (Date.now() > deadline) throw new Error('The extension opened no page of welcome.');
    await setTimeout(POLL_MS);
  }
}

/** The popup of an extension, while one is open. */
const POPUP = `document.querySelector('.webextension-popup-browser')`;

/** Comes to when the popup made a mark in its timeline, which scripts of its window alone can ask; to nothing where it did not. */
function timeInPopup(mark: string): string {
  const asking = `sendAsyncMessage('time', content.performance.getEntriesByName(${JSON.stringify(mark)})[0]?.startTime)`;
  return `${POPUP} && new Promise((resolve) => {
    const { messageManager } = ${POPUP};
    messageManager.addMessageListener('time', ({ data }) => resolve(data));
    messageManager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(asking)}), false);
  })`;
}

/** Empty until the document is complete. */
async function addressOfLoaded(page: Page): Promise<string> {
  try {
    return await page.evaluate(() => (document.readyState === 'complete' ? location.href : ''));
  } catch {
    return ''; // On its way from one document to the next.
  }
}

/** Now and then Firefox leaves a tab that is opened while others close where it is; then another one is opened. */
async function openExtensionPage(
  browser: Browser,
  privileged: Privileged,
  { file, inFront, before }: { file: string; inFront: boolean; before: (() => Promise<void>) | undefined },
): Promise<Page> {
  const address = `moz-extension://${EXTENSION_UUID}/${file}`;
  const others = new Set(await browser.pages());
  for (let attempt = 0; attempt < PAGE_ATTEMPTS; attempt += 1) {
    const first = before ? 'about:blank' : address;
    await privileged(`void (window.concordanceTab = gBrowser.addTab(${JSON.stringify(first)}, {
      inBackground: ${!inFront},
      triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
    }))`);
    if (inFront) await privileged('void (gBrowser.selectedTab = window.concordanceTab)');
    if (before) {
      await before();
      await privileged(`window.concordanceTab.linkedBrowser.fixupAndLoadURIString(${JSON.stringify(address)},
        { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() })`);
    }
    const deadline = Date.now() + PAGE_TIMEOUT_MS;
    while (Date.now() < deadline) {
      for (const page of await browser.pages()) {
        if (!others.has(page) && (await addressOfLoaded(page)) === address) return page;
      }
      await setTimeout(POLL_MS);
    }
    await privileged('gBrowser.removeTab(window.concordanceTab)');
  }
  const tabs = await privileged(`gBrowser.tabs.map(({ linkedBrowser }) => linkedBrowser.currentURI.spec).join(' ')`);
  throw new Error(`${address} did not open; the tabs are at ${String(tabs)}.`);
}

/** Covers the page and content scripts in it; what the background or the card log, BiDi does not tell. */
function watchConsole(page: Page, logged: string[]): void {
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'assert') return;
    logged.push(`console.${message.type()} in ${message.location().url ?? page.url()}: ${message.text()}`);
  });
}

/**
 * Comes to a JSON list of the exceptions in the browser console that nobody caught, oldest first. Scripts of the browser
 * itself (`chrome:`, `resource:`) complain for reasons of their own; and when a document goes while it waits for an
 * answer from the extension, Firefox notes so in the extension's name.
 */
const EXCEPTIONS_EXPRESSION = `JSON.stringify(Services.console.getMessageArray()
  .filter((message) => message instanceof Ci.nsIScriptError && message.flags === Ci.nsIScriptError.errorFlag)
  .filter((message) => /^(moz-extension|https?|data|file):/.test(message.sourceName))
  .filter((message) => !/Promise (rejected|resolved) (after context unloaded|while context is inactive)/.test(message.errorMessage))
  .map((message) => 'exception in ' + message.sourceName + ': ' + message.errorMessage))`;
