/**
 * Which pages the browser lets the extension read, and asking it for more. A reader can refuse all sites, allow some, or
 * take back what was allowed; a click on the toolbar button allows the page in front until it is left.
 */
import { browser } from 'wxt/browser';
import type { ExtraScript } from './messages.ts';

/** What the manifest names as the content script's. */
const SCRIPT = '/content-scripts/content.js';
const STYLE = '/content-scripts/content.css';

export const ALL_SITES = '<all_urls>';

/** As the browser's permissions name the site of an address. */
export function originOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return protocol === 'file:' ? 'file:///*' : `${protocol}//${hostname}/*`;
}

/**
 * Whether pages of a site, or of all, are read without being asked for. Chrome's `contains` would ask for more than that
 * where a site may be allowed for subscriptions too, so what is allowed is looked through.
 */
export async function mayRead(origin: string): Promise<boolean> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.some((allowed) => allowed === origin || covers(allowed, origin));
}

/** Whether one pattern of sites is within another: `https://*.example.org/*` has `https://www.example.org/*`. */
function covers(allowed: string, origin: string): boolean {
  if (allowed === ALL_SITES) return true;
  const [, scheme = '', host = ''] = /^([^:]+):\/\/([^/]*)/.exec(allowed) ?? [];
  const [, itsScheme = '', itsHost = ''] = /^([^:]+):\/\/([^/]*)/.exec(origin) ?? [];
  if (scheme !== itsScheme && !(scheme === '*' && /^https?$/.test(itsScheme))) return false;
  const base = host.replace(/^\*\.?/, '');
  return base === itsHost || (host !== base && (base === '' || itsHost.endsWith(`.${base}`)));
}

/** Whether files may be loaded from the host of an address. */
export function mayFetch(address: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [originOf(address)] });
}

/** Asks the reader. To be called while the browser still counts it as their doing. */
export function askToFetch(address: string): Promise<boolean> {
  return browser.permissions.request({ origins: [originOf(address)] });
}

/**
 * Gives back what was asked for an address. Where single sites are allowed to be read this host stays allowed: the browser
 * does not tell what it was allowed for.
 */
export async function letGoOf(address: string): Promise<void> {
  if (!(await mayRead(ALL_SITES))) return;
  // It cannot be given back where it was never asked for, as by an administrator's rule.
  await browser.permissions.remove({ origins: [originOf(address)] }).catch(() => false);
}

/** Asks the reader. To be called while the browser still counts it as their doing. */
export function askToRead(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [origin] });
}

/** Reads a page that has no content script yet. @throws Error where the browser does not allow it. */
export async function readPage(tabId: number): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId }, files: [STYLE] });
  await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] });
}

/** Puts what few pages need into a frame that has a content script. @throws Error where the browser does not allow it. */
export async function addScript(name: ExtraScript, tabId: number, frameId: number): Promise<void> {
  // What WXT makes of the folder of that name; its types may not know it yet.
  const file = `/${name}.js` as typeof SCRIPT;
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [file] });
}
