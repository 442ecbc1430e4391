/**
 * Which pages the browser lets the extension read, and asking it for more. A reader can refuse all sites, allow some, or
 * take back what was allowed; a click on the toolbar button allows the page in front until it is left.
 */
import { browser } from 'wxt/browser';

/** What the manifest names as the content script's. */
const SCRIPT = '/content-scripts/content.js';
const STYLE = '/content-scripts/content.css';
/** What WXT makes of the folder of that name; its types may not know it yet. */
const LAYER = '/layer.js' as typeof SCRIPT;

export const ALL_SITES = '<all_urls>';

/** As the browser's permissions name the site of an address. */
export function originOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return protocol === 'file:' ? 'file:///*' : `${protocol}//${hostname}/*`;
}

/** Whether pages of a site, or of all, are read without being asked for. */
export function mayRead(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [origin] });
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

/** Puts the second painter into a frame that has a content script. @throws Error where the browser does not allow it. */
export async function addLayer(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [LAYER] });
}
