/** Words for where the browser itself shows them: messages of `assets/_locales`, in the browser's language. */
import { browser } from 'wxt/browser';
import type english from '../../assets/_locales/en/messages.json';

/** @param values what stands in place of `$1`, `$2`, … */
export function say(key: keyof typeof english, ...values: string[]): string {
  // The types that WXT makes know only the browser's own messages.
  return (browser.i18n.getMessage as (key: string, values: string[]) => string)(key, values);
}
