/**
 * What is part of the extension, as bytes: the public pack, the index over it, and its digests as they are compared. Works
 * wherever the extension's code runs, in its workers too, which know nothing of the browser's own interface.
 */
import type { ReadSource } from '../../../corpus/compare/read-source.ts';
import { Corpus } from '../../../corpus/pack/corpus.ts';

export type Bundled = 'bundled.pack' | 'bundled.search' | 'bundled.statements';

export async function bundled(name: Bundled): Promise<ArrayBuffer> {
  const response = await fetch(new URL(`/${name}`, location.href));
  return response.arrayBuffer();
}

export async function bundledCorpus(): Promise<Corpus> {
  return new Corpus(await bundled('bundled.pack'));
}

/** Its sources as they are compared: in the words of our digests. */
export async function bundledStatements(): Promise<ReadSource[]> {
  return JSON.parse(new TextDecoder().decode(await bundled('bundled.statements'))) as ReadSource[];
}
