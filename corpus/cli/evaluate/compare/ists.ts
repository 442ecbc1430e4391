/**
 * Parts of headlines that people have paired, named (the same, opposite, more specific …) and graded from 0 to 5, against
 * `compare/measured/parts.ts`, which gets the parts as people cut them. Nothing is learnt from these rows: the set states no licence.
 *
 * The score is that of the task (SemEval 2016, task 2): F1 over pairs of words of paired parts, each pair weighted by how
 * many the two words are in, times the share of the names that are alike, times how near the grades are. Punctuation
 * does not count.
 */
import { pairParts, type PartPair, type PartRelation } from '../../../compare/measured/parts.ts';
import { readRows } from '../data.ts';
import { Confusion } from '../score.ts';
import type { EvaluationSet } from './sets.ts';

interface Row {
  id: string;
  a_tokens: string[];
  b_tokens: string[];
  a_chunks: string[];
  b_chunks: string[];
  alignments: { a_tok: number[]; b_tok: number[]; type: string; score: number | null }[];
}

/** Two parts that are paired, by the places of their words, counted from 1. */
interface Link {
  a: readonly number[];
  b: readonly number[];
  types: readonly string[];
  score: number;
}

/** What the task calls the relations. */
const TYPES: Readonly<Record<PartRelation, string>> = {
  same: 'EQUI',
  opposite: 'OPPO',
  'more-a': 'SPE1',
  'more-b': 'SPE2',
  similar: 'SIMI',
};

const PUNCTUATION = /^[.,:'`?;"-]$/u;

export const ISTS: EvaluationSet = {
  name: 'ists',
  rows: [
    {
      key: 'istsTypeScoreF1',
      best: '.757',
      floor: '.591',
      goal: 0.66,
      what: 'parts of headlines, paired, named and graded; gold parts',
    },
    { key: 'istsAlignmentF1', best: '–', floor: '–', what: 'paired only' },
  ],
  run(data) {
    const rows = readRows<Row>(data, 'compare/ists_headlines.jsonl');
    if (!rows) return undefined;
    const judged = rows.map((row) => ({ row, gold: goldOf(row), found: foundIn(row) }));
    const confusion = new Confusion();
    for (const { gold, found } of judged) count(gold, found, confusion);
    const f1 = (value: LinkValue): number => f1Of(judged, value);
    return {
      figures: { istsTypeScoreF1: f1(typeAndScore), istsAlignmentF1: f1(() => 1) },
      confusion: confusion.cells,
      mistakes: judged
        .map((each) => ({ id: each.row.id, f1: f1Of([each], typeAndScore) }))
        .toSorted((one, other) => one.f1 - other.f1)
        .filter(({ f1 }) => f1 < 1)
        .map(({ id, f1 }) => `${id}: F1 ${f1.toFixed(2)}`),
    };
  },
};

interface Judged {
  row: Row;
  gold: readonly Link[];
  found: readonly Link[];
}

function goldOf({ alignments }: Row): Link[] {
  return alignments
    .filter(({ a_tok, b_tok }) => a_tok.length > 0 && b_tok.length > 0)
    .map(({ a_tok, b_tok, type, score }) => ({ a: a_tok, b: b_tok, types: type.split('_'), score: score ?? 0 }));
}

function foundIn({ a_chunks, b_chunks }: Row): Link[] {
  const [a, b] = [partsOf(a_chunks), partsOf(b_chunks)];
  const pairs = pairParts(
    a.map(({ text }) => text),
    b.map(({ text }) => text),
  );
  return pairs.map((pair: PartPair) => ({
    a: a[pair.a]?.tokens ?? [],
    b: b[pair.b]?.tokens ?? [],
    types: [TYPES[pair.relation]],
    score: pair.score,
  }));
}

/** With the places of their words; none that is only punctuation. */
function partsOf(chunks: readonly string[]): { text: string; tokens: number[] }[] {
  let next = 1;
  return chunks
    .map((text) => ({ text, tokens: text.split(' ').map(() => next++) }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** Words of paired parts: "3 5" → what is said of them, and how much they weigh. */
function wordPairs({ row }: Judged, links: readonly Link[]): Map<string, { link: Link; weight: number }> {
  const isWord = (tokens: readonly string[], at: number): boolean => !PUNCTUATION.test(tokens[at - 1] ?? '');
  const pairs = links.flatMap((link) =>
    link.a
      .filter((a) => isWord(row.a_tokens, a))
      .flatMap((a) => link.b.filter((b) => isWord(row.b_tokens, b)).map((b) => ({ a, b, link }))),
  );
  const unique = [...new Map(pairs.map((pair) => [`${pair.a} ${pair.b}`, pair])).entries()];
  const fanOf = (side: 'a' | 'b', at: number): number => unique.filter(([, pair]) => pair[side] === at).length;
  return new Map(
    unique.map(([key, { a, b, link }]) => [key, { link, weight: 1 / Math.max(fanOf('a', a), fanOf('b', b)) }]),
  );
}

type LinkValue = (one: Link, other: Link) => number;

function typeAndScore(one: Link, other: Link): number {
  const common = one.types.filter((type) => other.types.includes(type)).length;
  const jaccard = common / new Set([...one.types, ...other.types]).size;
  return jaccard * (1 - Math.abs(one.score - other.score) / 5);
}

function f1Of(judged: readonly Judged[], value: LinkValue): number {
  const sums = { found: 0, foundRight: 0, gold: 0, goldRight: 0 };
  for (const each of judged) {
    const [gold, found] = [wordPairs(each, each.gold), wordPairs(each, each.found)];
    for (const [key, { link, weight }] of found) {
      const other = gold.get(key);
      sums.found += weight;
      if (other) sums.foundRight += weight * value(link, other.link);
    }
    for (const [key, { link, weight }] of gold) {
      const other = found.get(key);
      sums.gold += weight;
      if (other) sums.goldRight += weight * value(link, other.link);
    }
  }
  const precision = sums.found === 0 ? 1 : sums.foundRight / sums.found;
  const recall = sums.gold === 0 ? 1 : sums.goldRight / sums.gold;
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** Parts that both pair alike, those found in another pair or in none, and those that are not in the gold. */
function count(gold: readonly Link[], found: readonly Link[], confusion: Confusion): void {
  const key = ({ a, b }: Link): string => `${a.join()} ${b.join()}`;
  const byKey = new Map(found.map((link) => [key(link), link]));
  for (const link of gold) confusion.add(link.types[0] ?? '', byKey.get(key(link))?.types[0] ?? 'not paired');
  const golden = new Set(gold.map(key));
  for (const link of found) if (!golden.has(key(link))) confusion.add('not paired', link.types[0] ?? '');
}
