/**
 * What we put over a page, cards and lines, stands in a host element that the page cannot reach into. Of those, what both
 * kinds need: how they are made, styled, kept off paper, and brought to the top.
 *
 * Styles are set one by one through the object model: a page's security policy can forbid `<style>`.
 */
import type { Lifetime } from './lifetime.ts';

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

export const isOpen = (host: HTMLElement): boolean => host.matches(':popover-open');

/** To the top of the top layer. Browsers know no popovers in documents that are not HTML; there, it is only in front. */
export function raise(host: HTMLElement): void {
  if (!host.isConnected) return;
  try {
    if (isOpen(host)) host.hidePopover();
    host.showPopover();
  } catch {
    host.removeAttribute('popover');
  }
}
