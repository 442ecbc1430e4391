/**
 * Our own layer over the page: one host element with a pane in a closed shadow root, above everything the page shows, dialogs and
 * full-screen elements included. What is put into it is placed in CSS pixels of the viewport. The page can take the host
 * away; it is put back when something is shown again.
 *
 * Styles are set one by one through the object model: a page's security policy can forbid `<style>`.
 */
import type { Lifetime } from './lifetime.ts';
import { parentOf } from './tree.ts';

export interface Overlay {
  /** Shows a part above what the reader sees around an element of the page. */
  show(part: HTMLElement, near: Element): void;
  /** Parts stay in the layer while they are not shown, so that a frame keeps its document. */
  hide(part: HTMLElement): void;
  /** By which the page's events name whatever is in the layer. */
  readonly host: HTMLElement;
  /** The part that has the focus. */
  readonly focused: Element | null;
}

const HTML = 'http://www.w3.org/1999/xhtml';

/** Against every rule of the page, and of the browser: `all` takes borders, sizes and colours away. */
export const HOST_STYLE = {
  all: 'initial',
  position: 'fixed',
  inset: '0',
  'pointer-events': 'none',
  'z-index': '2147483647',
};

/**
 * Of the pane in the host, which the page cannot reach: it inherits nothing, hands no size on to the host, which the page
 * could measure, and no pointer ever meets it.
 */
export const PANE_STYLE = { ...HOST_STYLE, overflow: 'clip', contain: 'strict' };

export function createOverlay(lifetime: Lifetime): Overlay {
  const host = createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const pane = createElement('div');
  setStyle(host, HOST_STYLE, 'important');
  setStyle(pane, PANE_STYLE);
  root.append(pane);
  // The browser's top layer, where no stacking of the page reaches.
  host.popover = 'manual';
  const shown = new Set<HTMLElement>();
  lifetime.ended(() => host.remove());
  keepOffPaper(lifetime, host);

  return {
    host,
    get focused() {
      return root.activeElement;
    },
    show(part, near) {
      const isFirst = !shown.size;
      shown.add(part);
      let place: Element | null = near;
      while (place && !place.matches(':modal')) place = parentOf(place);
      const parent = place ?? document.documentElement;
      const hasMoved = moveTo(parent, host);
      setStyle(pane, { zoom: zoomIn(parent) });
      if (part.parentNode !== pane) pane.append(part);
      if (isFirst || hasMoved || !isOpen(host)) raise(host);
    },
    hide(part) {
      shown.delete(part);
      if (!shown.size && isOpen(host)) host.hidePopover();
    },
  };
}

/** An element of HTML in any document. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] {
  return document.createElementNS(HTML, name) as HTMLElementTagNameMap[Name];
}

/** What makes up for the zoom that a page has in its own style: places are in pixels of the viewport. */
export const zoomIn = (parent: Element): string => `${1 / parent.currentCSSZoom}`;

/** Numbers are CSS pixels. */
export function setStyle(element: HTMLElement, style: Record<string, string | number>, priority?: 'important'): void {
  for (const [property, value] of Object.entries(style))
    element.style.setProperty(property, typeof value === 'number' ? `${value}px` : value, priority);
}

/** Hides what is ours while the page is printed. */
export function keepOffPaper(lifetime: Lifetime, host: HTMLElement): void {
  lifetime.listen(window, 'beforeprint', () => setStyle(host, { display: 'none' }, 'important'));
  lifetime.listen(window, 'afterprint', () => setStyle(host, { display: 'initial' }, 'important'));
}

const isOpen = (host: HTMLElement): boolean => host.matches(':popover-open');

/** To the top of the top layer. Browsers know no popovers in documents that are not HTML; there, it is only in front. */
export function raise(host: HTMLElement): void {
  try {
    if (isOpen(host)) host.hidePopover();
    host.showPopover();
  } catch {
    host.removeAttribute('popover');
  }
}

/** Without losing the documents of frames, where the browser can. @returns whether it was elsewhere. */
function moveTo(parent: Element & { moveBefore?: (node: Node, before: null) => void }, host: HTMLElement): boolean {
  if (host.parentNode === parent) return false;
  if (host.isConnected && parent.moveBefore) parent.moveBefore(host, null);
  else parent.append(host);
  return true;
}
