/**
 * The one file that opens and receives ports: the lines that stay open. A page has one to the background, by which its text
 * goes out and its mentions come in; a panel has one to the page it watches. Strangers are rejected as in `channel.ts`.
 */
import { browser, type Browser } from 'wxt/browser';
import { isOurs, TOP_FRAME, type Shapes } from './channel.ts';
import { hearUntil } from './hear-until.ts';
import { PAGE_PORT, PANEL_PORT, type ListedPage, type PageReply, type PageRequest } from './messages.ts';

// ------------------------------------------------------------------------------------------------- page ⇄ background

/** A page's line to the background. */
export interface PageLine {
  send(request: PageRequest): void;
  close(): void;
}

/**
 * Opens a page's line. The browser closes it when it stops the background, or after an update.
 *
 * @param hear called with each reply.
 * @param closed called once, when the other side is gone.
 * @throws Error when the extension that this page belongs to is gone.
 */
export function connectPage(hear: (reply: PageReply) => void, closed: () => void): PageLine {
  const port = browser.runtime.connect({ name: PAGE_PORT });
  port.onMessage.addListener((message: unknown) => hear(message as PageReply));
  port.onDisconnect.addListener(closed);
  return { send: (request) => port.postMessage(request), close: () => port.disconnect() };
}

/** Serves the pages' lines: `serve` makes the reader of one page, whose requests are answered in their order. */
export function servePages(
  serve: (inPrivateWindow: boolean) => (request: PageRequest) => Promise<PageReply | undefined>,
  { asPageRequest }: Shapes,
): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== PAGE_PORT || (port.sender && !isOurs(port.sender))) return;
    const read = serve(port.sender?.tab?.incognito === true);
    let last: Promise<void> = Promise.resolve();
    port.onMessage.addListener((message: unknown) => {
      const request = asPageRequest(message);
      if (!request) return;
      last = last
        .then(async () => {
          const reply = await read(request);
          if (reply) post(port, reply);
        }, reportFailure)
        .catch(reportFailure);
    });
  });
}

function post(port: Browser.runtime.Port, message: PageReply | ListedPage): void {
  try {
    port.postMessage(message);
  } catch {
    // The other side is gone; what it is told is not missed.
  }
}

function reportFailure(error: unknown): void {
  console.error('Concordance could not read a page:', error);
}

// ------------------------------------------------------------------------------------------------- page → panel

/**
 * Listens to the page in a tab, which tells at once what it mentions, and again whenever that changes.
 *
 * @param hear called with each telling.
 * @param closed called once, when the page is gone, or when there is none that we read.
 * @returns what stops listening; `closed` is then not called.
 */
export function watchPage(tabId: number, hear: (page: ListedPage) => void, closed: () => void): () => void {
  const port = browser.tabs.connect(tabId, { name: PANEL_PORT, frameId: TOP_FRAME });
  port.onMessage.addListener((message: unknown) => hear(message as ListedPage));
  port.onDisconnect.addListener(() => {
    // Asked for, or the browser complains that nobody looked at the reason.
    void browser.runtime.lastError;
    closed();
  });
  return () => port.disconnect();
}

/**
 * Serves the panels that watch this page, until the signal.
 *
 * @param list what there is to tell.
 * @returns tells all panels; without a panel it does nothing.
 */
export function servePanels(list: () => ListedPage, signal: AbortSignal): () => void {
  const panels = new Set<Browser.runtime.Port>();
  const serve = (port: Browser.runtime.Port): void => {
    if (port.name !== PANEL_PORT || (port.sender && !isOurs(port.sender))) return;
    panels.add(port);
    port.onDisconnect.addListener(() => panels.delete(port));
    post(port, list());
  };
  hearUntil(browser.runtime.onConnect, serve, signal);
  signal.addEventListener('abort', () => panels.forEach((port) => port.disconnect()));
  return () => {
    if (panels.size === 0) return;
    const page = list();
    for (const port of panels) post(port, page);
  };
}
