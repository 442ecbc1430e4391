/**
 * `npm run evaluate:compare`: how right the automatic comparisons are, part by part. Prints a table beside the goals, and
 * leaves one flat object of figures in `.reports/compare.json`.
 *
 * - `--data FOLDER` reads another folder laid out like `../shared/eval`, whichever of its files are there
 * - `--set NAME` does one set only
 * - `--read open|closed|elsewhere` measures nothing and prints, of a half of the stories or of other texts, the pairs that are shown
 *   and not yet judged, with their sentences, to be judged by eye (`tests/evaluate/compare/README.md`)
 * - `--mistakes` prints all that was wrong: ids, names and figures, none of the sentences
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { evaluateCompare } from '../../corpus/cli/evaluate/compare.ts';
import { printUnjudged, printUnjudgedElsewhere } from '../../corpus/cli/evaluate/compare/unjudged.ts';
import { PROJECT_ROOT } from './browsers.ts';

try {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: join(PROJECT_ROOT, '../shared/eval') },
      set: { type: 'string' },
      read: { type: 'string' },
      mistakes: { type: 'boolean', default: false },
    },
  });
  if (values.read === 'open' || values.read === 'closed') printUnjudged(values.data, values.read);
  else if (values.read === 'elsewhere') printUnjudgedElsewhere(values.data);
  else evaluateCompare(values.data, values.set, values.mistakes);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
