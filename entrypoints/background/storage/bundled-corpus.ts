/**
 * What is part of the extension, ready for use. Apart from its bytes, for whoever wants those alone, as the popup does, is
 * there sooner without what reads them.
 */
import type { ReadSource } from '../../../corpus/compare/read-source.ts';
import { Corpus } from '../../../corpus/pack/corpus.ts';
import { bundled } from './bundled.ts';

export async function bundledCorpus(): Promise<Corpus> {
  return new Corpus(await bundled('bundled.pack'));
}

/** Its sources as they are compared: in the words of our digests. */
export async function bundledStatements(): Promise<ReadSource[]> {
  return JSON.parse(new TextDecoder().decode(await bundled('bundled.statements'))) as ReadSource[];
}
