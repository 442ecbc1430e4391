/**
 * Which page the panel is about: that of the tab in front in its window, through switches, navigations and reloads. It
 * needs no permission, because it asks the page itself. It knows nothing of what is shown.
 */
import { browser } from 'wxt/browser';
import { watchPage } from '../background/contract/lines.ts';
import type { ListedPage } from '../background/contract/messages.ts';

/** A page whose script has not answered is asked again after this long: it may be about to start. */
const RETRY_MS = 300;
/** One that has loaded and is silent this often has no script of ours. */
const MOST_TRIES = 3;

/** What is heard of the page in front: what it lists, that it may yet answer, or that it will not. */
export type Heard = ListedPage | 'loading' | 'silent';

interface Following {
  windowId: number;
  /** The panel's own tab, where it is shown in one: it is not about itself. */
  own: number | undefined;
  hear: (page: Heard) => void;
}

/** Follows the tab in front as long as the panel is there. @returns what gives the tab that is followed now. */
export async function followTab({ windowId, own, hear }: Following): Promise<() => number | undefined> {
  let tabId: number | undefined;
  let stop: (() => void) | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;

  const connect = (): void => {
    if (tabId === undefined) return hear('silent');
    const mine = tabId;
    clearTimeout(retry);
    stop?.();
    let isOver = false;
    const close = watchPage(
      mine,
      (page) => {
        tries = 0;
        if (!isOver) hear(page);
      },
      () => {
        if (isOver) return;
        stop = undefined;
        void lost(mine);
      },
    );
    stop = () => {
      isOver = true;
      stop = undefined;
      close();
    };
  };

  /** Where there is no script, or not yet, or no more. */
  const lost = async (from: number): Promise<void> => {
    const tab = await browser.tabs.get(from).catch(() => undefined);
    if (from !== tabId || stop) return;
    if (tab?.status === 'complete') tries++;
    const isSilent = !tab || tries > MOST_TRIES;
    hear(isSilent ? 'silent' : 'loading');
    if (!isSilent) retry = setTimeout(connect, RETRY_MS);
  };

  const follow = (id: number | undefined): void => {
    if (id === own && id !== undefined) return;
    tabId = id;
    tries = 0;
    connect();
  };

  browser.tabs.onActivated.addListener((now) => {
    if (now.windowId === windowId) follow(now.tabId);
  });
  browser.tabs.onUpdated.addListener((id, { status }) => {
    if (id !== tabId || status === undefined) return;
    tries = 0;
    // Firefox keeps the line to a page that was left, for when the reader comes back to it.
    if (status === 'complete' || !stop) connect();
  });
  addEventListener('pagehide', () => {
    tabId = undefined;
    clearTimeout(retry);
    stop?.();
  });
  const [inFront] = await browser.tabs.query({ active: true, windowId });
  const named = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  follow(Number.isInteger(named) ? named : inFront?.id);
  return () => tabId;
}
