/**
 * Where the background has its searching done. The index and its code must not slow every wake: Chrome's service worker
 * cannot load code later, so an offscreen document searches, which goes when it is not needed; Firefox's event page can.
 */
import { askOffscreen } from './contract/channel.ts';
import { openOffscreen } from './offscreen.ts';
import type { Suggestion } from './contract/suggestions.ts';

/** A function that finds what may be meant by what somebody types, best first. */
export function suggestionFinder(): (typed: string) => Promise<Suggestion[]> {
  if (import.meta.env.FIREFOX) {
    let loading: Promise<(typed: string) => Promise<Suggestion[]>> | undefined;
    return async (typed) => {
      loading ??= import('./suggest-here.ts').then(({ suggestHere }) => suggestHere());
      return (await loading)(typed);
    };
  }
  return async (typed) => {
    await openOffscreen();
    return askOffscreen('suggestions', { typed });
  };
}
