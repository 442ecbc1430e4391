import type { CDPSession } from 'puppeteer-core';

/** The worlds of extensions in a page, as they come. */
export async function worldsOf(cdp: CDPSession): Promise<Set<number>> {
  const worlds = new Set<number>();
  cdp.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
    if (origin.startsWith('chrome-extension:')) worlds.add(id);
  });
  cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => worlds.delete(executionContextId));
  await cdp.send('Runtime.enable');
  return worlds;
}
