/**
 * `npm run evaluate:marks`: how right the marks are, on data that is not part of the project. Prints a table beside the
 * goals, and leaves one flat object of figures in `.reports/marks.json`.
 *
 * - `--data FOLDER` reads another folder laid out like `../shared/eval`, whichever of its files are there
 * - `--part lists|roles|trap|events|closed|read|pages` does one part only, and keeps the figures of the
 *   others; `closed` is done in no other way
 * - `--mistakes` prints what was wrong: names and places, none of the texts
 *
 * All but `pages` is plain reading (`corpus/cli/evaluate/`); that one reads all saved pages in a browser
 * (`evaluate-pages.ts`) and needs `npm run build`.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { evaluateMarks, MARK_PARTS } from '../../corpus/cli/evaluate/marks.ts';
import { PROJECT_ROOT } from './browsers.ts';
import { evaluatePages } from './evaluate-pages.ts';

const PARTS: readonly (string | undefined)[] = [undefined, 'pages', ...MARK_PARTS];

try {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: join(PROJECT_ROOT, '../shared/eval') },
      part: { type: 'string' },
      mistakes: { type: 'boolean', default: false },
    },
  });
  const { data, part, mistakes } = values;
  if (!PARTS.includes(part)) throw new Error(`--part ${part}: expected one of pages, ${MARK_PARTS.join(', ')}.`);
  if (part !== 'pages')
    evaluateMarks(
      data,
      MARK_PARTS.find((each) => each === part),
      mistakes,
    );
  if (part === undefined || part === 'pages') await evaluatePages(data, mistakes);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
