/**
 * The parts of `npm run evaluate:marks` that need no browser: how right the marks are, on data that is not part of the
 * project (`../shared/eval`; its README says what is in it). See `tests/cli/evaluate-marks.ts` for the command line.
 */
import { Corpus } from '../../pack/corpus.ts';
import { encodePack } from '../../pack/encode.ts';
import { compileBundled } from '../bundled.ts';
import { saveFigures, type Figures } from './figures.ts';
import { ASKED_FOR, PARTS, type Part } from './parts.ts';
import { printTable } from './table.ts';

export const MARK_PARTS = Object.keys(PARTS) as Part[];

/**
 * Prints a table, and leaves the figures in `.reports/marks.json`.
 *
 * @param data the folder of the data; what is not there is said, and its figures are null.
 * @param part one part only, which keeps the figures of the others; a whole run keeps none, and leaves out those to be asked for.
 * @param mistakes prints what was wrong too: names and places only, none of the texts.
 */
export function evaluateMarks(data: string, part: Part | undefined, mistakes: boolean): void {
  const corpus = new Corpus(encodePack(compileBundled()));
  const figures: Figures = {};
  for (const name of part === undefined ? MARK_PARTS.filter((each) => !ASKED_FOR.includes(each)) : [part]) {
    const { figures: own, missing, mistakes: wrong } = PARTS[name]({ data, corpus });
    Object.assign(figures, own);
    for (const each of missing) console.log(`not there: ${each}`);
    if (mistakes) for (const each of wrong) console.log(`${name}: ${each}`);
  }
  printTable(saveFigures(figures, part !== undefined));
}
