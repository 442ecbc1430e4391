/**
 * What happens when the reader allows more sites, or fewer, while pages are open: the page in front is read at once when
 * it may be; a page that may not be read any more is let go.
 */
import { browser } from 'wxt/browser';
import { readPage } from './contract/access.ts';
import { accessChanged, askPage } from './contract/channel.ts';

export function followAccess(): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    if (origins.length > 0) void readFront();
  });
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    if (origins.length > 0) void letGo();
  });
}

/** Reads the page in front, if it is not read yet. */
async function readFront(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  try {
    await askPage(tab.id, 'state', {});
  } catch {
    // The browser's own pages are never read.
    await readPage(tab.id).catch(() => undefined);
  }
}

async function letGo(): Promise<void> {
  for (const { id } of await browser.tabs.query({})) if (id !== undefined) void accessChanged(id);
}
