import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDraft } from '../../../corpus/compile/compile.ts';
import { proveOriginals, RUN_WORDS } from '../../../corpus/compile/originals.ts';
import { reported, tinyFiles } from './builder.ts';

const PAPER = 'sources/paper.yaml';
const word = fc.stringMatching(/^[a-z]{4,8}$/);
const text = fc.uniqueArray(word, { minLength: 60, maxLength: 80 });
const CONTEXT = 'evil intentions turned it down.';

/** What is said of a digest that holds `count` words of the original from `at` on. */
function saidOf(original: string[], at: number, count: number, digest: string[]): string[] {
  const { draft } = readDraft(tinyFiles());
  const { fingerprints } = proveOriginals(draft, new Map([['paper', `${CONTEXT} ${original.join(' ')}`]]));
  const own = [...digest, ...original.slice(at, at + count), ...digest].map((part) => part.toUpperCase()).join(' - ');
  return reported([[PAPER, 'The ayatollah turned the request down.', own]], { fingerprints });
}

test('finds nine words of an original wherever they stand, and lets eight stand', () => {
  fc.assert(
    fc.property(text, fc.nat(50), (words, at) => {
      const [own, original] = [words.slice(0, 5), words.slice(5)];
      const start = Math.min(at, original.length - RUN_WORDS);
      expect(saidOf(original, start, RUN_WORDS, own)).toHaveLength(1);
      expect(saidOf(original, start, RUN_WORDS - 1, own)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
