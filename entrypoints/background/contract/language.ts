/** The language of a text, as the browser finds it; it looks at the text on this machine. */
import { browser } from 'wxt/browser';
import { shareOfEnglish } from '../../../corpus/ingest/english.ts';

/** As much as says what a text is written in. */
const MOST_LOOKED_AT = 2000;

/** Of English nine small words in ten are everyday ones. */
const SURELY_ENGLISH = 0.45;

/** BCP 47, the language only; undefined where nobody is sure. */
export async function languageOf(text: string): Promise<string | undefined> {
  // Chromium is sure of a wrong language for many a sentence.
  if ((shareOfEnglish(text) ?? 0) >= SURELY_ENGLISH) return 'en';
  const { isReliable, languages } = await browser.i18n.detectLanguage(text.slice(0, MOST_LOOKED_AT));
  const [best] = languages.toSorted((one, other) => other.percentage - one.percentage);
  return isReliable ? best?.language.split('-')[0] : undefined;
}
