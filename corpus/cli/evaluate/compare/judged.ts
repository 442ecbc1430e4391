/**
 * Pairs that were judged by eye: `tests/evaluate/compare/*.jsonl`, a pair and a label a line, no words of the texts.
 *
 * - A side is named "source#hash of its sentence", so that a label stays with what was read when sentences are parted anew.
 * - `right`: both write about this; `differ`: that, and it is right to say that they may differ; `wrong`: neither.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ComparedPair, ComparedSource } from '../../../compare/compared.ts';
import { PROJECT } from '../../read.ts';

const FOLDER = join(PROJECT, 'tests/evaluate/compare');

/** Hex digits that tell the sentences of one source apart. */
const HASH_LENGTH = 6;

export type Label = 'right' | 'differ' | 'wrong';

/** Pair → label; empty where the file is not there. */
export function readJudged(file: string): Map<string, Label> {
  const path = join(FOLDER, file);
  if (!existsSync(path)) return new Map();
  const lines = readFileSync(path, 'utf8').split('\n');
  const rows = lines
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as { pair: string; label: Label });
  return new Map(rows.map(({ pair, label }) => [pair, label]));
}

/** Whether the level of a shown pair is right; undefined where it was not judged. */
export function isRight({ level }: Pick<ComparedPair, 'level'>, label: Label | undefined): boolean | undefined {
  if (label === undefined) return undefined;
  return level === 'may-differ' ? label === 'differ' : label !== 'wrong';
}

/** The name of a pair, the same from both its sides. */
export function nameOf({ a, b }: Pick<ComparedPair, 'a' | 'b'>, sources: readonly ComparedSource[]): string {
  const sideOf = ({ source, statement }: ComparedPair['a']): string =>
    `${source}#${hashOf(sources.find(({ id }) => id === source)?.statements[statement]?.text ?? '')}`;
  return [sideOf(a), sideOf(b)].toSorted().join(' ');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
}
