/**
 * Open mode on News-Fair: names are found without any list.
 *
 * - A found span is *right* when it overlaps a gold mention, a gold name is *found* when a span overlaps it; inside
 *   `eval_span`. Spans that only touch what is not scored (optional mentions, quantities, dates) count neither way.
 * - Gold names are the mentions written with a capital that are neither pronouns and descriptions (`coref`) nor parts of
 *   another gold mention.
 * - A country's adjective and its people count as the place, as in the gold.
 * - *Typed recall*: of the gold names that are a person, an organisation or a place, those found with that type.
 */
import { namesIn } from '../../../ingest/names.ts';
import { countryOf } from '../../../match/countries.ts';
import { Sentences } from '../../../match/sentences.ts';
import type { NameType } from '../../../ingest/statement.ts';
import { readRows } from '../data.ts';
import { scoreOf } from '../score.ts';
import type { EvaluationSet } from './sets.ts';

interface Row {
  doc: string;
  text: string;
  eval_span: [number, number];
  mentions: Gold[];
}

interface Gold {
  s: number;
  e: number;
  surface: string;
  types: string[];
  kind: string;
  coref: boolean;
  optional: boolean;
  nested: boolean;
}

const TYPES: Readonly<Record<string, NameType>> = {
  Person: 'person',
  Organization: 'organisation',
  'Geographic Entity': 'place',
};

export const NAMES: EvaluationSet = {
  name: 'names',
  rows: [
    {
      key: 'namesNewsFairOverlapF1',
      best: '.947',
      floor: '.78',
      goal: 0.94,
      what: 'names in web news, open mode, overlap',
    },
    {
      key: 'namesTypedRecall',
      best: '.84',
      floor: '.55',
      goal: 0.8,
      what: 'of people, organisations, places: found and typed',
    },
  ],
  run(data) {
    const rows = readRows<Row>(data, 'entities/news-fair-v2.jsonl');
    return rows ? scoreRows(rows) : undefined;
  },
};

function scoreRows(rows: readonly Row[]): ReturnType<EvaluationSet['run']> {
  const counts = { right: 0, wrong: 0, missed: 0, typed: 0, typable: 0 };
  const confusion = new Map<string, number>();
  const mistakes: string[] = [];
  const count = (key: string): Map<string, number> => confusion.set(key, (confusion.get(key) ?? 0) + 1);
  for (const row of rows) {
    const found = foundIn(row);
    const scored = row.mentions.filter(isScored);
    for (const name of found) {
      if (row.mentions.some((gold) => !isSkipped(gold) && overlaps(gold, name))) counts.right++;
      else if (!row.mentions.some((gold) => overlaps(gold, name))) {
        counts.wrong++;
        mistakes.push(`${row.doc}: no name: ${name.surface}`);
      }
    }
    for (const gold of scored) {
      const best = found.filter((name) => overlaps(gold, name)).toSorted((a, b) => share(gold, b) - share(gold, a))[0];
      if (!best) {
        counts.missed++;
        mistakes.push(`${row.doc}: missed: ${gold.surface}`);
      }
      const types = gold.types.map((type) => TYPES[type]).filter((type) => type !== undefined);
      if (types.length === 0) continue;
      counts.typable++;
      const is = best !== undefined && types.includes(best.type);
      if (is) counts.typed++;
      else if (best) mistakes.push(`${row.doc}: ${gold.surface} is ${types.join(' or ')}, not ${best.type}`);
      count(`${types[0]} → ${best?.type ?? 'missed'}`);
    }
  }
  // A gold name has one span more often than not; precision counts spans, recall gold names.
  const precision = scoreOf(counts.right, counts.wrong, 0).precision;
  const recall = (scoredCount(rows) - counts.missed) / Math.max(1, scoredCount(rows));
  return {
    figures: {
      namesNewsFairOverlapF1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
      namesNewsFairPrecision: precision,
      namesNewsFairRecall: recall,
      namesTypedRecall: counts.typed / Math.max(1, counts.typable),
    },
    confusion,
    mistakes,
  };
}

interface Found {
  s: number;
  e: number;
  surface: string;
  type: NameType;
}

/** The names found inside the span that is scored, in code points. */
function foundIn({ text, eval_span: [from, to] }: Row): Found[] {
  const sentences = new Sentences();
  const points = pointsOf(text);
  const lines: { text: string; at: number }[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\n]+/gu)) lines.push({ text: line, at: index });
  const names = namesIn(lines.map(({ text: line }) => ({ text: line, sentences: sentences.of(line) })));
  return lines
    .flatMap(({ text: line, at }, number) =>
      (names[number] ?? []).map(({ start, end, type, key }) => ({
        s: points[at + start] ?? 0,
        e: points[at + end] ?? 0,
        surface: line.slice(start, end),
        type: type === 'group' && countryOf(key) !== undefined ? 'place' : type,
      })),
    )
    .filter(({ s, e }) => s >= from && e <= to);
}

/** The number of code points before each code unit. */
function pointsOf(text: string): number[] {
  const points: number[] = [];
  let count = 0;
  for (const character of text) {
    for (let unit = 0; unit < character.length; unit++) points.push(count);
    count++;
  }
  points.push(count);
  return points;
}

function scoredCount(rows: readonly Row[]): number {
  return rows.reduce((sum, { mentions }) => sum + mentions.filter(isScored).length, 0);
}

function isSkipped({ optional, kind }: Gold): boolean {
  return optional || kind === 'quantity' || kind === 'datetime';
}

function isScored(gold: Gold): boolean {
  return !isSkipped(gold) && !gold.coref && !gold.nested && /^[^\p{L}]*\p{Lu}/u.test(gold.surface);
}

function overlaps(one: { s: number; e: number }, other: { s: number; e: number }): boolean {
  return one.s < other.e && other.s < one.e;
}

function share(one: { s: number; e: number }, other: { s: number; e: number }): number {
  return Math.min(one.e, other.e) - Math.max(one.s, other.s);
}
