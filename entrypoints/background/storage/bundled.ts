/** What is part of the extension, as bytes: the public pack, the index over it, and its digests as they are compared. */
import { browser } from 'wxt/browser';
import type { ReadSource } from '../../../corpus/compare/read-source.ts';

export type Bundled = 'bundled.pack' | 'bundled.search' | 'bundled.statements';

export async function bundled(name: Bundled): Promise<ArrayBuffer> {
  const response = await fetch(browser.runtime.getURL(`/${name}` as '/card.html'));
  return response.arrayBuffer();
}

/** Its sources as they are compared: in the words of our digests. */
export async function bundledStatements(): Promise<ReadSource[]> {
  return JSON.parse(new TextDecoder().decode(await bundled('bundled.statements'))) as ReadSource[];
}
