/**
 * Where the background has its searching done. The index and its code must not slow every wake: Chrome's service worker
 * cannot load code later, so an offscreen document searches, which goes when it is not needed; Firefox's event page can.
 */
import { askOffscreen } from './contract/channel.ts';
import { openOffscreen } from './offscreen.ts';
import type { Suggestion } from './contract/suggestions.ts';

export interface SuggestionFinder {
  /** What may be meant by what somebody types, best first. */
  find: (typed: string) => Promise<Suggestion[]>;
  /** Lets go of what was loaded: a search after this is over what is there then. */
  forget: () => void;
}

export function suggestionFinder(): SuggestionFinder {
  return import.meta.env.FIREFOX ? finderHere() : finderOffscreen();
}

function finderHere(): SuggestionFinder {
  let loading: ReturnType<typeof suggestHere> | undefined;
  return {
    async find(typed) {
      loading ??= suggestHere();
      return (await loading)(typed);
    },
    forget() {
      loading = undefined;
    },
  };
}

async function suggestHere(): Promise<SuggestionFinder['find']> {
  return (await import('./suggest-here.ts')).suggestHere();
}

function finderOffscreen(): SuggestionFinder {
  let anew = true;
  return {
    async find(typed) {
      await openOffscreen();
      const asked = { typed, anew };
      anew = false;
      return askOffscreen('suggestions', asked);
    },
    forget() {
      anew = true;
    },
  };
}
