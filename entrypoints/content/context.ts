/**
 * The context in which WXT runs the content script, in place of WXT's own (`wxt.config.ts` swaps them). That one tells
 * every page, by an event of the document, that a script of ours has started, and lets any page that knows the event end
 * it; and it is as large as our reading of a page. We need two things of it.
 */
import { browser } from 'wxt/browser';

export function createContext() {
  const ending = new AbortController();
  const { signal } = ending;
  return {
    /** Aborted when the extension that this script belongs to is known to be gone. */
    signal,
    /** Whether it is gone: updated, switched off or removed. Asking ends the signal. */
    get isInvalid() {
      if (!browser.runtime?.id) ending.abort();
      return signal.aborted;
    },
  };
}
