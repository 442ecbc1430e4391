/** What to search for where nothing was found. */
import type { Letters } from '../match/letters.ts';
import type { SearchFilters } from './found.ts';
import { entriesHaving, levelsOf } from './levels.ts';
import { allowedBy } from './narrow.ts';
import { ABSENT } from './postings.ts';
import { parseQuery, type Query, type QueryWord } from './query.ts';
import type { Sections } from './sections.ts';
import { mostErrors, readingOf } from './spellings.ts';

const MOST_SUGGESTIONS = 4;
/** Words of three letters have too many neighbours to guess. */
const SHORTEST_RESPELT = 3;
/** Of a question that nothing answers as a whole. */
const MOST_TOGETHER = 3;

interface Asked {
  /** The whole query in the form of `aliasKey`. */
  key: string;
  filters: SearchFilters;
  sections: Sections;
  letters: Letters;
}

/**
 * Other queries that find something: the words without their order, names and words nearer than nothing, the words that
 * stand together somewhere, the query without one of its words, one word alone, spelt right too.
 */
export function suggestedQueries(query: Query, { key, filters, sections, letters }: Asked): string[] {
  const { aliases, words: known } = sections;
  const allowed = allowedBy(sections, filters, { ...query, phrases: [] });
  const typed = query.words.map((word) => word.typed);
  const names = aliases.words
    .near(key, mostGuessed(key.length))
    .slice(0, 1)
    .flatMap(({ word }) => aliases.postings.entriesOf(word).slice(0, 1))
    .map((number) => sections.titleOf(number));
  const near = query.words.map(({ folded }) => {
    if (folded.length <= SHORTEST_RESPELT || known.words.find(folded) >= 0) return [];
    return known.words.near(folded, mostGuessed(folded.length)).slice(0, 2);
  });
  const respelt = near.flatMap((those, at) =>
    those.map(({ word }) => typed.with(at, known.words.word(word)).join(' ')),
  );
  // Alone only what the word would have been taken for.
  const alone = near.flatMap((those, at) =>
    those
      .filter(({ distance }) => distance <= mostErrors(query.words[at]?.folded.length ?? 0))
      .map(({ word }) => known.words.word(word)),
  );
  const unordered = query.phrases.length > 0 ? [typed.join(' ')] : [];
  const together = wordsTogether(query, sections, allowed);
  const fewer =
    typed.length < 2 || together.length > 0
      ? []
      : [...typed.map((_, at) => typed.toSpliced(at, 1).join(' ')), ...typed];
  const found: string[] = [];
  for (const each of new Set([...unordered, ...names, ...together, ...respelt, ...fewer, ...alone])) {
    if (found.length < MOST_SUGGESTIONS && findsPlainly(parseQuery(each, letters), sections, allowed)) found.push(each);
  }
  return found;
}

/** Of a whole question what it may be about: words that stand together in one entry, the more of them and the rarer the better. */
function wordsTogether({ words }: Query, sections: Sections, allowed: Uint8Array | undefined): string[] {
  if (words.length < 3) return [];
  const levels = words.map((word) => levelsAsWritten(word, sections));
  const { size } = sections;
  const weights = words.map(({ folded }, place) => {
    const { length: count } = entriesHaving([levels[place] as Uint8Array], allowed, 0, size);
    // Short ones that most entries have, "the" and "to", say nothing; a country that all of them are about does.
    const isFiller = folded.length <= SHORTEST_RESPELT && count > size / 3;
    return isFiller || count === 0 ? 0 : Math.log(1 + size / count);
  });
  const telling = [...weights.keys()].filter((place) => weights[place] !== 0);
  // By which of the words an entry has: a bit for each.
  const found = new Map<number, number>();
  for (let number = 0; number < size; number++) {
    if (allowed?.[number] === 0) continue;
    let [which, count, weight] = [0, 0, 0];
    for (const [bit, place] of telling.entries()) {
      if (levels[place]?.[number] === ABSENT) continue;
      which += 2 ** bit;
      count++;
      weight += weights[place] as number;
    }
    if (count > 1) found.set(which, weight);
  }
  const best = [...found].toSorted(([, one], [, other]) => other - one).slice(0, MOST_TOGETHER);
  return best.map(([which]) =>
    telling
      .filter((_, bit) => Math.floor(which / 2 ** bit) % 2 === 1)
      .map((place) => words[place]?.typed)
      .join(' '),
  );
}

function findsPlainly({ words }: Query, sections: Sections, allowed: Uint8Array | undefined): boolean {
  const levels = words.map((word) => levelsAsWritten(word, sections));
  return entriesHaving(levels, allowed, 0, sections.size).length > 0;
}

/** Of a word taken for itself, and a longer one for what begins with it: "refuse" for "refused", and for nothing spelt nearly so. */
function levelsAsWritten(word: QueryWord, { words: { words, postings }, size }: Sections): Uint8Array {
  const written = { ...word, exact: word.folded.length <= SHORTEST_RESPELT, filler: true };
  return levelsOf(readingOf(written, words, postings, false), { words, postings }, size);
}

/** One error more than a search forgives, as long as most of the letters are right: "zurich" is no "africa". */
function mostGuessed(length: number): number {
  return Math.min(mostErrors(length) + 1, Math.floor(length * 0.4));
}
