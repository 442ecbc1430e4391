/**
 * Where the background has its searching done. The index and its code must not slow every wake: Chrome's service worker
 * cannot load code later, so an offscreen document searches, which goes when it is not needed; Firefox's event page can.
 */
import { browser } from 'wxt/browser';
import { askOffscreen } from './contract/channel.ts';
import type { Suggestion } from './contract/suggestions.ts';

const DOCUMENT = '/offscreen.html';

/** A function that finds what may be meant by what somebody types, best first. */
export function suggestionFinder(): (typed: string) => Promise<Suggestion[]> {
  if (import.meta.env.FIREFOX) {
    let loading: Promise<(typed: string) => Promise<Suggestion[]>> | undefined;
    return async (typed) => {
      loading ??= import('./suggest-here.ts').then(({ suggestHere }) => suggestHere());
      return (await loading)(typed);
    };
  }
  let opening: Promise<void> = Promise.resolve();
  return async (typed) => {
    opening = opening.then(openDocument, openDocument);
    await opening;
    return askOffscreen('suggestions', { typed });
  };
}

async function openDocument(): Promise<void> {
  const contexts = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (contexts.length > 0) return;
  await browser.offscreen.createDocument({
    url: DOCUMENT,
    reasons: ['WORKERS'],
    justification: 'Searches the sources for the address bar, which is too much for the service worker to load.',
  });
}
