import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EMERGENT } from '../../../../../corpus/cli/evaluate/compare/emergent.ts';
import { ISTS } from '../../../../../corpus/cli/evaluate/compare/ists.ts';
import { NANCO } from '../../../../../corpus/cli/evaluate/compare/nanco.ts';
import { STS } from '../../../../../corpus/cli/evaluate/compare/sts.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compare-'));
  mkdirSync(join(folder, 'compare'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(file: string, rows: readonly object[]): void {
  writeFileSync(join(folder, 'compare', file), rows.map((row) => JSON.stringify(row)).join('\n'));
}

describe('the evaluation of a set', () => {
  test('says nothing where the data are not there', () => {
    for (const set of [EMERGENT, ISTS, NANCO, STS]) expect(set.run(folder)).toBeUndefined();
  });

  test('names every row that was labelled wrongly, and none of its words', () => {
    write('emergent.jsonl', [
      { id: 'e/1', topic: 'ferry', a: 'The ferry sank', b: 'Ferry sinks', label: 'agree' },
      { id: 'e/2', topic: 'bridge', a: 'The bridge fell', b: 'Bridge fall is a hoax', label: 'discuss' },
    ]);
    const result = EMERGENT.run(folder);
    expect(result?.mistakes).toEqual(['e/2: discuss, found disagree']);
    expect(result?.figures['emergentMacroF1']).toBeCloseTo(1 / 2);
  });

  test('counts pairs of answers', () => {
    const answers = [
      { answer: 'a new bridge', group: 0 },
      { answer: 'the new bridge', group: 0 },
      { answer: 'greed', group: 1 },
    ];
    write('nanco.jsonl', [{ id: 'n/1', answers }]);
    expect(NANCO.run(folder)?.figures['nancoBalancedAccuracy']).toBe(1);
  });

  test('gives full marks to parts that are paired, named and graded as in the gold, and part of them for another name', () => {
    const row = {
      id: 'i/1',
      a_tokens: ['Ferry', 'sinks', '.'],
      b_tokens: ['Ferry', 'sinks'],
      a_chunks: ['Ferry', 'sinks', '.'],
      b_chunks: ['Ferry', 'sinks'],
      alignments: [
        { a_tok: [1], b_tok: [1], type: 'EQUI', score: 5 },
        { a_tok: [2], b_tok: [2], type: 'EQUI', score: 5 },
        { a_tok: [3], b_tok: [], type: 'NOALI', score: null },
      ],
    };
    write('ists_headlines.jsonl', [row]);
    expect(ISTS.run(folder)?.figures['istsTypeScoreF1']).toBe(1);
    write('ists_headlines.jsonl', [
      { ...row, alignments: [row.alignments[0], { a_tok: [2], b_tok: [2], type: 'EQUI_FACT', score: 2.5 }] },
    ]);
    expect(ISTS.run(folder)?.figures['istsTypeScoreF1']).toBeCloseTo((1 + 0.5 * 0.5) / 2);
  });

  test('judges a year that nothing was learnt from by the ranker of the product', () => {
    write('sts2031-headlines.test.jsonl', [
      { id: 's/1', a: 'Ferry sinks off Oslo', b: 'Ferry sinks off Oslo', graded: 5 },
      { id: 's/2', a: 'Ferry sinks off Oslo', b: 'Oslo ferry sinks', graded: 4 },
      { id: 's/3', a: 'Ferry sinks off Oslo', b: 'Choir wins prize', graded: 0 },
    ]);
    const result = STS.run(folder);
    expect(result?.figures['stsHeadlinesPearson']).toBeGreaterThan(0.9);
    expect(result?.confusion?.get('5 → 5')).toBe(1);
  });
});
