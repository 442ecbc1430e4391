/** The language of a text, as the browser finds it; it looks at the text on this machine. */
import { browser } from 'wxt/browser';

/** As much as says what a text is written in. */
const MOST_LOOKED_AT = 2000;

/** BCP 47, the language only; undefined where the browser is not sure. */
export async function languageOf(text: string): Promise<string | undefined> {
  const { isReliable, languages } = await browser.i18n.detectLanguage(text.slice(0, MOST_LOOKED_AT));
  const [best] = languages.toSorted((one, other) => other.percentage - one.percentage);
  return isReliable ? best?.language.split('-')[0] : undefined;
}
