/**
 * How many requests the extension has made to the network since the browser was started: in `storage.session`, gone with
 * the browser. `network.ts`, which alone makes any, counts; the popup tells.
 */
import { browser } from 'wxt/browser';
import { inTurn } from './in-turn.ts';

const MADE = 'requestsMade';

export async function requestsMade(): Promise<number> {
  const { [MADE]: made } = await browser.storage.session.get(MADE);
  return typeof made === 'number' ? made : 0;
}

/** To be called before each request. */
export function countRequest(): Promise<void> {
  return inTurn(MADE, async () => {
    await browser.storage.session.set({ [MADE]: (await requestsMade()) + 1 });
  });
}
