/**
 * The language of a document. Which one it is to be is decided elsewhere.
 */
import type { LitElement } from 'lit';
import { wordsFor, type Words } from './words.ts';

/**
 * Makes a document speak the language of a BCP 47 tag, or the nearest there is: its `lang`, its direction, its title,
 * and every component in it.
 *
 * @param title what the document is, in those words
 */
export function speak(document: Document, language: string, title: (words: Words) => string): void {
  const words = wordsFor(language);
  const root = document.documentElement;
  root.lang = words.locale.split('-', 1)[0] ?? '';
  root.dir = words.direction;
  document.title = title(words);
  renderAgain(root);
}

function renderAgain(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement & Partial<LitElement>>('*')) {
    element.requestUpdate?.();
    if (element.shadowRoot) renderAgain(element.shadowRoot);
  }
}
