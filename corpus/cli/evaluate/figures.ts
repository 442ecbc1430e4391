/** The file of figures, `.reports/marks.json`: several commands fill it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT } from '../read.ts';

export type Figures = Record<string, number | null>;

const FILE = join(PROJECT, '.reports/marks.json');

/** Every figure that is asked for; null until a part has filled it. */
const KEYS = `aidaDevF1 kore50F1 newsFairF1 wikiFairF1 rolesAccuracy pages pageExceptions pagesChanged marksInArticle
  marksPerThousandWords trapFalseMarks eventsPrecision eventsRecall readPagesPrecision readPagesRecall`.split(/\s+/);

/**
 * Writes the file. @returns all figures.
 *
 * @param keep whether figures of earlier runs stay; otherwise what is not among the new ones is null.
 */
export function saveFigures(figures: Figures, keep: boolean): Figures {
  const before = keep && existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Figures) : {};
  const all = { ...Object.fromEntries(KEYS.map((key) => [key, null])), ...before, ...figures };
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, `${JSON.stringify(all, null, 2)}\n`);
  return all;
}
