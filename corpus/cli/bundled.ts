/** The bundled pack, and what the build makes of it. */
import { readCorpus } from '../compare/read-source.ts';
import { compile } from '../compile/compile.ts';
import { formatProblem } from '../compile/problem.ts';
import type { Pack } from '../model.ts';
import { Corpus } from '../pack/corpus.ts';
import { encodePack } from '../pack/encode.ts';
import { buildWholeIndex } from '../search/build.ts';
import { searchEntries } from '../search/entries.ts';
import { BUNDLED_PACK, PROJECT, readBundled } from './read.ts';

/**
 * Compiles `corpus/bundled` under `root`. The rules that need word runs of the originals, and the warnings, are left
 * to `npm run corpus`.
 * @throws Error with one line for each error in the files
 */
export function compileBundled(root: string = PROJECT): Pack {
  const { pack, problems } = compile(readBundled(root), { pack: BUNDLED_PACK });
  if (pack) return pack;
  throw new Error(`the bundled corpus has errors:\n${problems.map(formatProblem).join('\n')}`);
}

/**
 * The files of the extension that come from the bundled pack, by name: its bytes, the search index over it, and its statements
 * as they are compared.
 * @throws as `compileBundled`.
 */
export function bundledFiles(): Record<`bundled.${'pack' | 'search' | 'statements'}`, Uint8Array> {
  const pack = encodePack(compileBundled());
  const corpus = new Corpus(pack);
  return {
    'bundled.pack': new Uint8Array(pack),
    'bundled.search': new Uint8Array(buildWholeIndex(searchEntries(corpus))),
    'bundled.statements': new TextEncoder().encode(JSON.stringify(readCorpus(corpus))),
  };
}
