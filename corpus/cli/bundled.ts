/** The bundled pack for the build. */
import { compile } from '../compile/compile.ts';
import { formatProblem } from '../compile/problem.ts';
import type { Pack } from '../model.ts';
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
