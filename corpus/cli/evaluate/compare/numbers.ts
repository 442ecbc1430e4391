/**
 * Figures that differ: aligned chunks of two headlines, each with a figure or a date ("22 dead", "89 dead"). *Differ* is said
 * where two figures can be set side by side and cannot both hold, or two dates cannot be one; the score is the F1 of it.
 */
import { areComparable, canBothHold } from '../../../compare/figures.ts';
import { datesIn } from '../../../ingest/dates.ts';
import { figuresIn } from '../../../ingest/figures.ts';
import type { DateMention, Figure } from '../../../ingest/statement.ts';
import type { Edtf } from '../../../model.ts';
import { readRows } from '../data.ts';
import { scoreOf } from '../score.ts';
import type { EvaluationSet } from './sets.ts';

interface Row {
  id: string;
  a: string;
  b: string;
  a_chunk: string;
  b_chunk: string;
  label: 'same' | 'differ';
}

const A_YEAR = '2013' as Edtf;

export const NUMBERS: EvaluationSet = {
  name: 'numbers',
  rows: [
    { key: 'numbersDifferF1', best: '–', floor: '–', goal: 0.85, what: 'figures that differ, chunks of two headlines' },
    { key: 'numbersDifferPrecision', best: '–', floor: '.92', what: 'of what is said to differ (floor: all of them)' },
  ],
  run(data) {
    const rows = readRows<Row>(data, 'compare/ists_numbers.jsonl');
    if (!rows) return undefined;
    const confusion = new Map<string, number>();
    const mistakes: string[] = [];
    for (const row of rows) {
      const found = verdict(row);
      const cell = `${row.label} → ${found}`;
      confusion.set(cell, (confusion.get(cell) ?? 0) + 1);
      if (found !== row.label) mistakes.push(`${row.id}: ${row.label}, found ${found}`);
    }
    const cell = (name: string): number => confusion.get(name) ?? 0;
    const missed = rows.filter(({ label }) => label === 'differ').length - cell('differ → differ');
    const { f1, precision } = scoreOf(cell('differ → differ'), cell('same → differ'), missed);
    return { figures: { numbersDifferF1: f1, numbersDifferPrecision: precision }, confusion, mistakes };
  },
};

function verdict(row: Row): 'same' | 'differ' | 'not compared' {
  const [a, b] = [inChunk(row.a, row.a_chunk), inChunk(row.b, row.b_chunk)];
  if (a.dates.length > 0 && b.dates.length > 0) {
    return a.dates.some((one) => b.dates.some((other) => one.from <= other.to && other.from <= one.to))
      ? 'same'
      : 'differ';
  }
  const pairs = a.figures.flatMap((one) =>
    b.figures.filter((other) => areComparable(one, other)).map((other) => [one, other] as const),
  );
  if (pairs.length === 0) return 'not compared';
  return pairs.some(([one, other]) => canBothHold(one, other)) ? 'same' : 'differ';
}

/** What stands in a chunk, read in its sentence; in the chunk alone where the sentence has it otherwise. */
function inChunk(sentence: string, chunk: string): { figures: Figure[]; dates: DateMention[] } {
  const at = sentence.indexOf(chunk);
  const text = at < 0 ? chunk : sentence;
  const [from, to] = at < 0 ? [0, chunk.length] : [at, at + chunk.length];
  const within = ({ start, end }: { start: number; end: number }): boolean => start >= from && end <= to;
  // The headlines bear no date: what they say without a year is read as of one year.
  return { figures: figuresIn(text).filter(within), dates: datesIn(text, A_YEAR).filter(within) };
}
