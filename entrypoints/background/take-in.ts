/**
 * Where the background has a pack looked at and compiled, which is too much for its own wakes: in Chrome in the offscreen
 * document, in Firefox by code that is loaded for it.
 */
import { askOffscreen } from './contract/channel.ts';
import { openOffscreen } from './offscreen.ts';
import type { Arrival } from './storage/arrived.ts';
import type { Failure } from './storage/subscription.ts';

/** @param changed what there is to do when the library has changed. */
export function packTaker(changed: () => void): (arrival: Arrival) => Promise<Failure | undefined> {
  if (import.meta.env.FIREFOX) {
    return async (arrival) => {
      const { takeArrived } = await import('./storage/arrived.ts');
      // A background hears no messages of its own.
      return takeArrived(arrival, async () => changed());
    };
  }
  return async (arrival) => {
    await openOffscreen();
    return (await askOffscreen('takeArrived', arrival)) ?? undefined;
  };
}
