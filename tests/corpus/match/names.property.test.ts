import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldAlias, Words } from '../../../corpus/match/fold.ts';
import { Letters } from '../../../corpus/match/letters.ts';
import { buildNames, Names, type Alias, type Candidate } from '../../../corpus/match/names.ts';
import { SLICE, Skim } from '../../../corpus/match/skim.ts';

/** Small worlds make collisions, prefixes and neighbours likely. */
const word = fc.constantFrom(
  'Iran',
  'iraq',
  'US',
  'al',
  'Kerry',
  'John',
  "Khamene'i",
  'é',
  'F',
  'Gov',
  'Baghdad',
  '3M',
  'e.g',
  'eg',
  "o'brien",
  'obrien',
  'naïve',
  'naive',
  'iPhone',
  'iphone',
);
const gap = fc.constantFrom(
  ' ',
  ' ',
  '-',
  ', ',
  '. ',
  "'s ",
  "'s",
  "`S'",
  "'",
  '\u00ad',
  '\u200d ',
  '\n\n',
  ' (',
  '’',
  ' , ',
  ',',
  '\n - ',
);
const text = fc.array(fc.tuple(word, gap), { maxLength: 12 }).map((pairs) => pairs.flat().join(''));
/** With a comma now and then, which an alias may hold once. */
const alias = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 3 }), fc.constantFrom(' ', ' ', '-', ', ', "'s "))
  .map(([words, joint]) => words.slice(0, -1).join(' ') + (words.length > 1 ? joint : '') + words.at(-1));
const strength = fc.constantFrom('certain', 'short', 'decoy');
const aliases = fc.array(fc.record({ text: alias, subject: fc.nat(3), strength }) as fc.Arbitrary<Alias>, {
  minLength: 1,
  maxLength: 8,
});
const anything = fc.string({ unit: 'binary', maxLength: 60 });

/** Unpaired surrogates, marks that combine, marks of direction, joiners, hyphens that do not show. */
const malformed = fc
  .array(
    fc.oneof(
      fc.constantFrom(0xd800, 0xdc00, 0x301, 0x200d, 0x200e, 0x200f, 0x202e, 0xfeff, 0xad, 0xfe0f, 0x1d7d8),
      fc.nat(0xffff),
    ),
    { maxLength: 12 },
  )
  .map((units) => String.fromCodePoint(...units));

interface Token {
  folded: string;
  start: number;
  end: number;
  joined: boolean;
  comma: boolean;
  shape: number;
}

function tokens(input: string): Token[] {
  const words = new Words(new Letters()).read(input);
  const list: Token[] = [];
  while (words.next()) {
    const shape = words.allCapitals ? 2 : words.capital ? 1 : 0;
    list.push({
      folded: words.folded(),
      start: words.start,
      end: words.end,
      joined: words.joined,
      comma: words.comma,
      shape,
    });
  }
  return list;
}

/** A word beside a name, when it has a capital and nothing parts them. */
function beside(neighbour: Token | undefined, isJoined: boolean | undefined): string {
  return neighbour && isJoined && neighbour.shape > 0 ? `${neighbour.folded}@${neighbour.start}-${neighbour.end}` : '';
}

/** Leftmost-longest by trying every alias at every word; of the longest, everybody whom it may stand for. */
function naive(known: readonly Alias[], input: string): string[] {
  const page = tokens(input);
  const wanted = known.map((each) => ({ ...each, words: tokens(each.text) }));
  const found: string[] = [];
  for (let first = 0; first < page.length;) {
    const fitting = wanted.filter(({ words }) =>
      words.every(({ folded, shape, comma }, at) => {
        const here = page[first + at];
        const isApart = at > 0 && (comma ? !here?.comma : !here?.joined);
        return here?.folded === folded && !isApart && here.shape >= (shape === 2 && folded.length === 1 ? 1 : shape);
      }),
    );
    const longest = Math.max(0, ...fitting.map(({ words }) => words.length));
    if (longest > 0) {
      const best = fitting.filter(({ words, strength }) => words.length === longest && strength !== 'decoy');
      const readings = new Set(best.map((each) => `${each.subject}${each.strength}`));
      const [before, begin, end, after] = [first - 1, first, first + longest - 1, first + longest].map(
        (at) => page[at],
      );
      const earlier = beside(before, begin?.joined);
      found.push(
        [
          `${begin?.start}-${end?.end} ${[...readings].toSorted().join(' ')}`,
          earlier && `${earlier}${before?.joined ? '' : ' leads'}`,
          beside(after, after?.joined),
        ].join('|'),
      );
    }
    first += Math.max(1, longest);
  }
  return found;
}

function shown({ start, end, readings, before, after }: Candidate): string {
  const all = new Set(readings.map((each) => `${each.subject}${each.strength}`));
  return [
    `${start}-${end} ${[...all].toSorted().join(' ')}`,
    before ? `${before.word}@${before.start}-${before.end}${before.leads ? ' leads' : ''}` : '',
    after ? `${after.word}@${after.start}-${after.end}` : '',
  ].join('|');
}

test('finds what a naive matcher finds, for the same subjects and beside the same words', () => {
  fc.assert(
    fc.property(aliases, text, (known, input) => {
      const found = new Names(buildNames(known)).find(input).map(shown);
      expect(found).toEqual(naive(known, input));
    }),
    { numRuns: 1000 },
  );
});

test('finds the same wherever in a long text it stands', () => {
  const filler = fc.constantFrom('xxxx ', 'é ', 'X’ ', '—', '😀', '\ud800', 'x. ', 'Xé ');
  fc.assert(
    fc.property(aliases, text, filler, fc.nat(20), (known, input, before, more) => {
      const long = before.repeat(SLICE).slice(0, SLICE - more) + input;
      expect(new Names(buildNames(known)).find(long).map(shown)).toEqual(naive(known, long));
    }),
    { numRuns: 300 },
  );
});

/** More first words without a capital than an index has as text. */
const many = Array.from({ length: 300 }, (_, at): Alias => ({ text: `word${at}`, subject: 0, strength: 'certain' }));

test('finds the same in its first texts as later, and whoever else looks at them', () => {
  const mixed = fc
    .array(fc.oneof(text, malformed, fc.constantFrom('_', '[', '@', '1', '日本', '😀')))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(aliases, aliases, fc.array(mixed, { maxLength: 4 }), (one, other, inputs) => {
      const lists = [one, other, [...other, ...many], []].map((known) => buildNames(known));
      const [together, patient, hasty] = [new Skim(), new Skim(20), new Skim(0)];
      const [shared, counted, later] = [together, patient, hasty].map((skim) =>
        lists.map((bytes) => new Names(bytes, 0, skim)),
      );
      for (const input of inputs) {
        for (const [at, bytes] of lists.entries()) {
          const found = new Names(bytes).find(input);
          for (const names of [shared, counted, later]) expect(names?.[at]?.find(input)).toEqual(found);
        }
      }
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

test('shifts no span by what stands before it, however malformed', () => {
  fc.assert(
    fc.property(aliases, text, malformed, (known, input, junk) => {
      const names = new Names(buildNames(known));
      const before = `${junk} ( `;
      const shifted = names
        .find(before + input)
        .filter(({ start }) => start >= before.length)
        .map(({ start, end, readings }) => ({ start: start - before.length, end: end - before.length, readings }));
      expect(shifted).toEqual(names.find(input).map(({ start, end, readings }) => ({ start, end, readings })));
    }),
    { numRuns: 1000 },
  );
});

test('reads a name through invisible characters, and gives all of it', () => {
  const invisible = fc.constantFrom('', '\u00ad', '\u200d', '\u200f', '\u0301', '\ufe0f', '\u2060');
  fc.assert(
    fc.property(fc.array(invisible, { minLength: 20, maxLength: 20 }), (marks) => {
      const name = 'Hassan Rouhani';
      const written = [...name].map((letter, at) => letter + (at < name.length - 1 ? marks[at % 20] : '')).join('');
      const names = new Names(buildNames([{ text: name, subject: 7, strength: 'certain' }]));
      const [found, ...more] = names.find(`Today ${written} left.`);
      expect(more).toEqual([]);
      expect(`Today ${written} left.`.slice(found?.start, found?.end)).toBe(written);
    }),
  );
});

test('folds an alias word by word', () => {
  const letters = new Letters();
  const plain = fc.string({ unit: fc.constantFrom('a', 'B', 'é', '1', ' ', ' ', '.', '-', "'", 's'), maxLength: 12 });
  fc.assert(
    fc.property(fc.oneof(anything, plain), (input) => {
      const words = new Words(letters).read(input);
      const folded: string[] = [];
      while (words.next()) folded.push(words.folded());
      expect(foldAlias(input)).toBe(folded.join(' '));
    }),
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
