/**
 * Names that somebody has and news that somebody wrote, for the bench of matching, from the data beside the project; none of it
 * is part of the project. Where the data are not there, there is nothing to measure.
 */
import { join } from 'node:path';
import { readRows, readText } from '../../../corpus/cli/evaluate/data.ts';
import { PROJECT_ROOT } from '../browsers.ts';
import { names } from './news.ts';

const DATA = join(PROJECT_ROOT, '..', 'shared', 'eval');
const TEXT_UNITS = 1_000_000;
/** Shorter ones are initials. */
const LEAST_LETTERS = 3;

/** Whether the data are there. */
export function hasRealNews(): boolean {
  return readText(DATA, 'pages/index.jsonl') !== undefined;
}

/** So many of the names there are, in an order that is always the same; made ones where there are not as many. */
export function realNames(count: number): string[] {
  const known = (readText(DATA, 'names/names.tsv') ?? '')
    .split('\n')
    .map((line) => line.split('\t', 1)[0] ?? '')
    .filter(({ length }) => length >= LEAST_LETTERS);
  let state = 20_140_915;
  for (let at = known.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    const other = state % (at + 1);
    [known[at], known[other]] = [known[other] as string, known[at] as string];
  }
  return [...known.slice(0, count), ...names(Math.max(0, count - known.length))];
}

/** A million letters of articles. */
export function realNews(): string {
  const articles = readRows<{ text?: string }>(DATA, 'pages/article-text.jsonl') ?? [];
  return articles
    .flatMap(({ text }) => text ?? [])
    .join('\n')
    .slice(0, TEXT_UNITS);
}
