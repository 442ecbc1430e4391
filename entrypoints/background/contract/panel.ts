/**
 * Opening the panel, and what it is to show. A panel that opens has nobody to tell it why: the wish waits in the
 * session's storage, where the panel of that window finds it, whether it was open before or not.
 */
import { browser } from 'wxt/browser';
import type { ComparisonId, PassageId, SourceId, SubjectId } from '../../../corpus/model.ts';
import type { Asker } from './channel.ts';

/** The subject that the panel is to show, and the place in it. */
export interface PanelWish {
  subject: SubjectId;
  at?: ComparisonId | PassageId | SourceId;
}

interface Waiting extends PanelWish {
  windowId: number;
}

const WISH = 'panelWish';

/** Each browser has one of them, and on phones there is neither. */
interface Panels {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void>; isOpen(details: { windowId: number }): Promise<boolean> };
}

/**
 * Opens the panel of a window, at a subject where one is wished for. To be called while the browser still counts it as
 * the reader's doing, so nothing is awaited before. Firefox does not count what reaches it by a message: from a card only
 * a sidebar that is open already will do.
 *
 * @returns whether there is a panel now.
 */
export async function openPanel(windowId: number, wish?: PanelWish): Promise<boolean> {
  const opening = open(windowId).then(
    () => true,
    () => isOpen(windowId),
  );
  if (wish) await browser.storage.session.set({ [WISH]: { ...wish, windowId } satisfies Waiting });
  return opening;
}

/** The same for a card, from the background; in place of a panel that cannot be opened a tab is. */
export async function openPanelFor({ tabId, windowId }: Asker, wish: PanelWish): Promise<void> {
  if (windowId === undefined) return;
  if (!(await openPanel(windowId, wish))) await openPanelTab(tabId, windowId);
}

/** The panel as a tab, for browsers without a better place. @param tabId the page that it is about. */
export async function openPanelTab(tabId: number | undefined, windowId: number): Promise<void> {
  const address = browser.runtime.getURL('/sidepanel.html');
  await browser.tabs.create({ url: tabId === undefined ? address : `${address}?tab=${tabId}`, windowId });
}

/** Calls `hear` with what the panel of this window is wished to show: what waits for it, and what comes later. */
export function onPanelWish(windowId: number, hear: (wish: PanelWish) => void): void {
  const take = (stored: unknown): void => {
    if (!isWaiting(stored) || stored.windowId !== windowId) return;
    void browser.storage.session.remove(WISH);
    hear(stored);
  };
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session') take(changes[WISH]?.newValue);
  });
  void browser.storage.session.get(WISH).then((stored) => take(stored[WISH]));
}

function isWaiting(stored: unknown): stored is Waiting {
  const { subject, windowId } = (stored ?? {}) as Partial<Record<keyof Waiting, unknown>>;
  return typeof subject === 'string' && typeof windowId === 'number';
}

async function isOpen(windowId: number): Promise<boolean> {
  const { sidebarAction } = browser as unknown as Panels;
  return (await sidebarAction?.isOpen({ windowId })) ?? false;
}

async function open(windowId: number): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  if (sidePanel) await sidePanel.open({ windowId });
  else if (sidebarAction) await sidebarAction.open();
  else throw new Error('no panel in this browser');
}
