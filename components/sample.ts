/**
 * A paragraph about subjects of the bundled corpus, to see marks and cards on. In English in every language of the
 * interface, as the names in that corpus are.
 */
import { wordsFor } from './words.ts';

/** For the slot `sample` of the settings and of the welcome: outside their shadow roots, where pages have their text. */
export function sampleParagraph(): HTMLParagraphElement {
  const words = wordsFor('en');
  const paragraph = document.createElement('p');
  Object.assign(paragraph, { slot: 'sample', lang: 'en', dir: 'ltr', textContent: words.sampleText });
  // Where the interface runs the other way, it would be aligned with that.
  paragraph.style.textAlign = 'start';
  return paragraph;
}
