/** Opens the document that nobody sees, in Chrome: it does what the service worker should not load. */
import { browser } from 'wxt/browser';

const DOCUMENT = '/offscreen.html';

/** Opens it, unless it is open. */
export async function openOffscreen(): Promise<void> {
  // Two who ask at once must not both open it.
  await navigator.locks.request('offscreen', async () => {
    const contexts = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
    if (contexts.length > 0) return;
    await browser.offscreen.createDocument({
      url: DOCUMENT,
      reasons: ['WORKERS'],
      justification:
        'Searches the sources for the address bar, and looks at packs that have come from subscriptions: both are too much for the service worker to load.',
    });
  });
}
