import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldAlias, Words } from '../../../corpus/match/fold.ts';
import { Letters } from '../../../corpus/match/letters.ts';
import { buildNames, Names } from '../../../corpus/match/names.ts';

/** Small worlds make collisions, prefixes and neighbours likely. */
const word = fc.constantFrom('Iran', 'iraq', 'US', 'al', 'Kerry', 'John', "Khamene'i", 'é', 'F');
const gap = fc.constantFrom(' ', '-', ', ', '. ', "'s ", '\u00ad', '\u200d ', '\n', ' (', '’');
const text = fc.array(fc.tuple(word, gap), { maxLength: 12 }).map((pairs) => pairs.flat().join(''));
const alias = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const anything = fc.string({ unit: 'binary', maxLength: 60 });

interface Token {
  folded: string;
  start: number;
  end: number;
  joined: boolean;
  shape: number;
}

function tokens(input: string): Token[] {
  const words = new Words(new Letters()).read(input);
  const list: Token[] = [];
  while (words.next()) {
    const shape = words.allCapitals ? 2 : words.capital ? 1 : 0;
    list.push({ folded: words.folded(), start: words.start, end: words.end, joined: words.joined, shape });
  }
  return list;
}

/** Leftmost-longest by trying every alias at every word. */
function naive(aliases: string[], input: string): string[] {
  const page = tokens(input);
  const known = aliases.map(tokens);
  const found: string[] = [];
  for (let first = 0; first < page.length;) {
    let longest = 0;
    for (const wanted of known) {
      const here = page.slice(first, first + wanted.length);
      const fits = wanted.every(
        ({ folded, shape }, at) =>
          here[at]?.folded === folded &&
          (at === 0 || here[at].joined) &&
          here[at].shape >= (shape === 2 && folded.length === 1 ? 1 : shape),
      );
      if (fits) longest = Math.max(longest, wanted.length);
    }
    if (longest > 0) found.push(`${page[first]?.start}-${page[first + longest - 1]?.end}`);
    first += Math.max(1, longest);
  }
  return found;
}

test('finds what a naive matcher finds', () => {
  fc.assert(
    fc.property(fc.array(alias, { minLength: 1, maxLength: 8 }), text, (aliases, input) => {
      const names = new Names(
        buildNames(aliases.map((each, subject) => ({ text: each, subject, strength: 'certain' }))),
      );
      expect(names.find(input).map(({ start, end }) => `${start}-${end}`)).toEqual(naive(aliases, input));
    }),
    { numRuns: 1000 },
  );
});

test('gives sorted, disjoint spans that fold to a known alias', () => {
  fc.assert(
    fc.property(fc.array(alias, { minLength: 1, maxLength: 8 }), fc.oneof(text, anything), (aliases, input) => {
      const names = new Names(
        buildNames(aliases.map((each, subject) => ({ text: each, subject, strength: 'certain' }))),
      );
      const known = new Set(aliases.map((each) => foldAlias(each)));
      let reached = 0;
      for (const { start, end } of names.find(input)) {
        expect(start).toBeGreaterThanOrEqual(reached);
        expect(end).toBeGreaterThan(start);
        expect(known).toContain(foldAlias(input.slice(start, end)));
        reached = end;
      }
    }),
    { numRuns: 1000 },
  );
});

test('reads any text, well formed or not, without throwing, and gives words inside it', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anything,
        fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
      ),
      (input) => {
        let reached = 0;
        for (const { start, end, folded } of tokens(input)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(input.length);
          expect(folded).not.toBe('');
          reached = end;
        }
      },
    ),
    { numRuns: 2000 },
  );
});

test('folds a folded alias to itself', () => {
  fc.assert(
    fc.property(anything, (input) => {
      const once = foldAlias(input).replaceAll(" 's", '');
      expect(foldAlias(once)).toBe(once);
    }),
  );
});
