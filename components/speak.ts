/**
 * How a document presents itself to its reader: in which language, in which direction, how large. What the reader wants
 * is decided elsewhere.
 */
import type { LitElement } from 'lit';
import { bringWords, wordsFor, type Words } from './words.ts';

export interface Look {
  /** A BCP 47 tag; the nearest language that there is will be spoken. */
  language: string;
  /** Of the text, in percent of the browser's. */
  textSize: number;
}

/** What each document was told last. */
const wanted = new WeakMap<Document, Look>();

/**
 * Makes a document speak a language: its `lang`, its direction, its title, and every component in it.
 *
 * @param title what the document is, in those words
 */
export async function speak(document: Document, look: Look, title: (words: Words) => string): Promise<void> {
  wanted.set(document, look);
  const { language, textSize } = look;
  await bringWords(language);
  if (wanted.get(document) !== look) return; // Told otherwise, while the words were on their way.
  const words = wordsFor(language);
  const root = document.documentElement;
  root.lang = words.locale.split('-', 1)[0] ?? '';
  root.dir = words.direction;
  root.style.fontSize = `${textSize}%`;
  document.title = title(words);
  renderAgain(root);
}

function renderAgain(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement & Partial<LitElement>>('*')) {
    element.requestUpdate?.();
    if (element.shadowRoot) renderAgain(element.shadowRoot);
  }
}
