import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FUNCTION_WORDS } from '../../../corpus/function-words.ts';
import { SearchIndex } from '../../../corpus/search/index.ts';
import { Vocabulary, vocabularyOf } from '../../../corpus/search/vocabulary.ts';
import { entry, titles } from './entry.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'), minLength: 1, maxLength: 9 });
/** One that has to be found, where it is asked for. */
const telling = word.filter((each) => !FUNCTION_WORDS.has(each));
const longWord = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 4, maxLength: 12 });
/** Any code units, halves of characters among them. */
const typed = fc.array(fc.nat(0xffff), { maxLength: 300 }).map((units) => String.fromCharCode(...units));
const texts = fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 20 });

/** Restricted Damerau–Levenshtein, straight from its definition. */
function distance(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: other.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  for (let row = 1; row <= one.length; row++) {
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      rows[row]![column] = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (isSame ? 0 : 1),
        isSwapped ? at(row - 2, column - 2) + 1 : Infinity,
      );
    }
  }
  return at(one.length, other.length);
}

describe('a vocabulary', () => {
  const lists = fc.uniqueArray(word, { minLength: 1, maxLength: 60 }).map((words) => words.toSorted());

  test('knows its words, and where those with a beginning stand', () => {
    fc.assert(
      fc.property(lists, word, (words, asked) => {
        const vocabulary = new Vocabulary(vocabularyOf(words));
        expect(vocabulary.find(asked)).toBe(words.indexOf(asked));
        const [from, to] = vocabulary.beginningWith(asked);
        expect(words.slice(from, to)).toEqual(words.filter((each) => each.startsWith(asked)));
        expect(words.map((_, number) => vocabulary.word(number))).toEqual(words);
      }),
    );
  });

  test('finds near words as the definition of their distance says', () => {
    fc.assert(
      fc.property(lists, word, fc.integer({ min: 0, max: 3 }), fc.boolean(), (words, asked, most, beginning) => {
        const far = (each: string): number =>
          beginning
            ? Math.min(...Array.from({ length: each.length + 1 }, (_, end) => distance(asked, each.slice(0, end))))
            : distance(asked, each);
        const found = new Vocabulary(vocabularyOf(words)).near(asked, most, beginning);
        const expected = words.filter((each) => far(each) <= most);
        expect(found.map((each) => words[each.word] as string).toSorted()).toEqual(expected);
        expect(found.map((each) => each.distance)).toEqual(found.map((each) => far(words[each.word] as string)));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a search', () => {
  test('finds exactly the entries that have all words, or words that begin with them', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.array(telling, { minLength: 1, maxLength: 3 }), async (all, asked) => {
        const entries = all.map((words, number) => entry('passage', words.join(' '), { also: [`n${number}`] }));
        const found = await SearchIndex.of(entries).search(asked.join(' '), {}, { each: 100 });
        const strict = found.results.filter(({ closeness }) => closeness !== 'spelling');
        const expected = entries.filter(({ title }) =>
          asked.every((each) => title.split(' ').some((other) => other.startsWith(each))),
        );
        expect(strict.map(({ entry }) => entry.also[0] as string).toSorted()).toEqual(
          expected.map(({ also }) => also[0] as string).toSorted(),
        );
      }),
    );
  });

  test('finds exactly the entries that have a phrase', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.array(word, { minLength: 1, maxLength: 3 }), async (all, asked) => {
        const expected = all
          .map((words) => words.join(' '))
          .filter((text) => ` ${text} `.includes(` ${asked.join(' ')} `));
        const entries = all.map((words) => entry('passage', words.join(' ')));
        const found = await SearchIndex.of(entries).search(`"${asked.join(' ')}"`, {}, { each: 100 });
        expect(found.results.map(({ entry }) => entry.title).toSorted()).toEqual(expected.toSorted());
      }),
    );
  });

  test('finds a word with one letter left out, added, replaced or swapped', async () => {
    await fc.assert(
      fc.asyncProperty(
        longWord,
        fc.nat(),
        fc.constantFrom(...'aeioxz'),
        fc.nat(3),
        async (sought, place, letter, error) => {
          const at = place % sought.length;
          const misspelt = [
            sought.slice(0, at) + sought.slice(at + 1),
            sought.slice(0, at) + letter + sought.slice(at),
            sought.slice(0, at) + letter + sought.slice(at + 1),
            sought.slice(0, at) +
              sought
                .slice(at, at + 2)
                .split('')
                .toReversed()
                .join('') +
              sought.slice(at + 2),
          ][error] as string;
          expect(await titles([entry('passage', `something ${sought} 1234`)], misspelt)).toHaveLength(1);
        },
      ),
    );
  });

  test('does not tell apart what folding makes the same', async () => {
    await fc.assert(
      fc.asyncProperty(longWord, fc.constantFrom('upper', 'accent', 'apostrophe'), async (sought, change) => {
        const written = {
          upper: sought.toUpperCase(),
          accent: sought.replace(/./, '$&\u0301'),
          apostrophe: `${sought.slice(0, 2)}’${sought.slice(2)}`,
        }[change];
        fc.pre(change !== 'apostrophe' || sought.slice(2) !== 's');
        const [result] = (await SearchIndex.of([entry('passage', written)]).search(sought)).results;
        expect(result?.closeness).toBe('words');
      }),
    );
  });

  test('throws for nothing that can be typed, and marks only what is there', async () => {
    const index = SearchIndex.of([entry('entity', 'Khamene’i 😀 علي'), entry('passage', 'U.S. air strikes “now”')]);
    await fc.assert(
      fc.asyncProperty(typed, async (query) => {
        for (const { title } of (await index.search(query)).results) {
          for (const [start, end] of title.marks) expect(title.text.slice(start, end)).not.toBe('');
        }
      }),
    );
  });
});
