/**
 * Our own layer over the page: one host element with a pane in a closed shadow root, above everything the page shows, dialogs and
 * full-screen elements included. What is put into it is placed in CSS pixels of the viewport. The page can take the host
 * away; it is put back when something is shown again.
 */
import {
  createElement,
  HOST_STYLE,
  isOpen,
  keepOffPaper,
  PANE_STYLE,
  raise,
  setStyle,
  zoomIn,
} from '../content/host.ts';
import type { Lifetime } from '../content/lifetime.ts';
import { parentOf } from '../content/tree.ts';

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

/** Without losing the documents of frames, where the browser can. @returns whether it was elsewhere. */
function moveTo(parent: Element & { moveBefore?: (node: Node, before: null) => void }, host: HTMLElement): boolean {
  if (host.parentNode === parent) return false;
  if (host.isConnected && parent.moveBefore) parent.moveBefore(host, null);
  else parent.append(host);
  return true;
}
