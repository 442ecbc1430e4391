/** What is part of the extension, as bytes: the public pack, and the index over it. */
import { browser } from 'wxt/browser';

export type Bundled = 'bundled.pack' | 'bundled.search';

export async function bundled(name: Bundled): Promise<ArrayBuffer> {
  const response = await fetch(browser.runtime.getURL(`/${name}` as '/card.html'));
  return response.arrayBuffer();
}
