/**
 * Marks on a page of the extension itself, drawn by the very script that reads every other page: browsers run content
 * scripts on no extension's pages, so such a page runs it by itself.
 */
import { browser } from 'wxt/browser';
import type { ExtraScript } from './messages.ts';

const EXTRA: ExtraScript[] = ['layer', 'cards'];

export function markOwnPage(document: Document): void {
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = browser.runtime.getURL('/content-scripts/content.css' as '/card.html');
  // What other pages are brought when they need it stands here first: it cannot be brought here.
  const scripts = [...EXTRA.map((name) => `/${name}.js`), '/content-scripts/content.js'].map((file) => {
    const script = document.createElement('script');
    script.src = browser.runtime.getURL(file as '/card.html');
    script.async = false;
    return script;
  });
  document.head.append(style, ...scripts);
}
