/**
 * Search over the entries of a corpus.
 *
 * A query finds the entries that have all its words: the words themselves, words that begin with them, and for misspelt
 * ones words spelt nearly like them (`spellings.ts`). Where nothing has "why" and "did" as well, it is those without them
 * that are found. Words are folded as in the matcher. Within a kind of entries come first those with a name that is the
 * query, then those with a name that begins with it, then the rest as FlexSearch ranks them: words themselves before
 * beginnings before other spellings, early in the entry before late.
 *
 * The lists of entries for each word lie in typed arrays (`postings.ts`) and not in FlexSearch's own maps, which at
 * 200,000 passages take 150 MB of heap, 20 s to build and 60 ms for two common words (see `npm run bench -- search`).
 * What the lists have in common is handed to a FlexSearch index that lives for one query, and that ranks it.
 *
 * The only import of FlexSearch. Nothing here knows where entries are kept or how results are drawn; only those that are
 * results are asked for. Never throws for anything that can be typed.
 */
import { Index } from 'flexsearch';
import { Letters } from '../match/letters.ts';
import { aliasKey, buildWholeIndex } from './build.ts';
import { KINDS, type Complete, type SearchEntry } from './entries.ts';
import { explained } from './explain.ts';
import {
  CLOSENESS,
  type Closeness,
  type FilterChoices,
  type Found,
  type Limits,
  type SearchFilters,
  type SearchResult,
} from './found.ts';
import { entriesHaving, levelsOf } from './levels.ts';
import { allowedBy } from './narrow.ts';
import { LEVELS } from './postings.ts';
import { parseQuery, withoutFillers, type Query } from './query.ts';
import { Sections } from './sections.ts';
import { mostErrors, readingOf, STEP_COUNT, STEPS, type Reading } from './spellings.ts';
import { suggestedQueries } from './suggest.ts';
import type { NearWord, Vocabulary } from './vocabulary.ts';

/** Enough to choose from; who wants others adds a word. */
const LIMITS: Limits = { each: 20 };
/** Of the subjects that share a name ("the president"), this many are also looked for by their main names. */
const MOST_OWNERS = 3;

type Kind = SearchEntry['kind'];

interface Named {
  number: number;
  closeness: Closeness;
  /** What has the query, or what it nearly is, for its main name. */
  isMain?: boolean;
}

interface Hit extends Named {
  kind: Kind;
  readings: Reading[];
  /** Found by the main name of a subject that has the query for another name. */
  mainName?: string;
}

/** What a query is looked for with. */
interface Search {
  query: Query;
  /** The whole query in the form in which names are compared. */
  key: string;
  filters: SearchFilters;
  limits: Limits;
  /** 1 for the entries that were found so far, shown or not. */
  seen: Uint8Array;
  /** How many these are, for each of `KINDS`. */
  counts: number[];
}

export class SearchIndex {
  readonly #sections: Sections;
  readonly #entriesAt: (numbers: readonly number[]) => Promise<SearchEntry[]>;
  readonly #letters = new Letters();

  /**
   * @param bytes as `buildSearchIndex()` makes them; they are used where they lie.
   * @param entriesAt gives entries by their numbers, the order in which the index was built; asked only for results.
   */
  constructor(bytes: ArrayBuffer, entriesAt: (numbers: readonly number[]) => Promise<SearchEntry[]>) {
    this.#sections = new Sections(bytes);
    this.#entriesAt = entriesAt;
  }

  /**
   * An index that has its entries with it.
   *
   * @param bytes as `buildWholeIndex()` makes them. @param complete for entries whose texts are kept elsewhere.
   */
  static whole(bytes: ArrayBuffer, complete: Complete = (entries) => Promise.resolve(entries)): SearchIndex {
    const entries = new Sections(bytes).entries();
    return new SearchIndex(bytes, (numbers) => complete(numbers.map((number) => entries.at(number))));
  }

  static of(entries: Iterable<SearchEntry>): SearchIndex {
    return SearchIndex.whole(buildWholeIndex(entries));
  }

  /** What the entries can be filtered by. */
  get choices(): FilterChoices {
    return this.#sections.choices();
  }

  /** What a query finds. Nothing for a query without a letter or digit. */
  async search(typed: string, filters: SearchFilters = {}, limits: Limits = LIMITS): Promise<Found> {
    const query = parseQuery(typed, this.#letters);
    const { cut } = query;
    if (query.words.length === 0) return { results: [], more: {}, cut, suggestions: [] };
    const lean = withoutFillers(query);
    return (
      (await this.#found(query, false, filters, limits)) ??
      (lean === query ? undefined : await this.#found(lean, false, filters, limits)) ??
      (await this.#found(lean, true, filters, limits)) ?? {
        results: [],
        more: {},
        cut,
        suggestions: suggestedQueries(lean, {
          key: this.#keyOf(lean),
          filters,
          sections: this.#sections,
          letters: this.#letters,
        }),
      }
    );
  }

  /** What has all words of the query; undefined for nothing. */
  async #found(query: Query, forgiving: boolean, filters: SearchFilters, limits: Limits): Promise<Found | undefined> {
    const key = this.#keyOf(query);
    const seen = new Uint8Array(this.#sections.size);
    const search = { query, key, filters, limits, seen, counts: KINDS.map(() => 0) };
    const allowed = allowedBy(this.#sections, filters, query);
    const readings = this.#readings(query, forgiving);
    const isMisspelt = query.phrases.length === 0 && (forgiving || readings.some(isUnknown));
    const hits = this.#hits(search, readings, this.#named(key, isMisspelt, allowed), allowed);
    if (hits.length === 0) return undefined;
    hits.push(...this.#askedAbout(search, allowed), ...this.#byOtherNames(search, hits));
    const shown = inOrder(hits, limits);
    const asked = query.words.map(({ typed }) => typed).join(' ');
    return {
      results: await this.#explained(shown, asked, key),
      more: moreThan(shown, search),
      cut: query.cut,
      suggestions: [],
    };
  }

  /** Who or what is asked about, even where something else has its "who" and "is" as well. */
  #askedAbout(search: Search, allowed: Uint8Array | undefined): Hit[] {
    const lean = withoutFillers(search.query);
    if (lean === search.query) return [];
    const readings = this.#readings(lean, false);
    const hits = this.#hits(search, [], this.#named(this.#keyOf(lean), false, allowed), allowed);
    return hits.map((hit) => ({ ...hit, readings }));
  }

  #keyOf({ words }: Query): string {
    return aliasKey(words.map(({ folded }) => folded).join(' '), this.#letters);
  }

  async #explained(hits: Hit[], typed: string, key: string): Promise<SearchResult[]> {
    const entries = await this.#entriesAt(hits.map(({ number }) => number));
    return hits.map(({ closeness, readings, mainName }, at) => {
      const result = explained(entries[at] as SearchEntry, closeness, readings, key, this.#letters);
      return mainName === undefined ? result : { ...result, via: [{ asked: typed, found: mainName }] };
    });
  }

  #readings({ words }: Query, forgiving: boolean): Reading[] {
    const known = this.#sections.words;
    return words.map((word) => readingOf(word, known.words, known.postings, forgiving));
  }

  /**
   * What speaks of a subject that has the query, or something spelt nearly like it, for a name, by its main name: "Daesh"
   * finds what is told of "Islamic State".
   */
  #byOtherNames(search: Search, hits: readonly Hit[]): Hit[] {
    const { key, filters } = search;
    const { words, postings } = this.#sections.aliases;
    const isMisspelt = hits[0]?.closeness === 'spelling';
    const alias = isMisspelt ? words.near(key, mostErrors(key.length))[0]?.word : words.find(key);
    const owners = alias === undefined || alias < 0 ? [] : postings.entriesOf(alias);
    return owners.slice(0, MOST_OWNERS).flatMap((owner) => {
      const mainName = this.#sections.titleOf(owner);
      if (this.#sections.kindOf(owner) !== 'entity' || this.#isMainName(key, owner)) return [];
      const phrase = parseQuery(`"${mainName}"`, this.#letters);
      const allowed = allowedBy(this.#sections, filters, phrase);
      const hits = this.#hits(search, this.#readings(phrase, false), [], allowed);
      return hits.map((hit): Hit => ({ ...hit, closeness: 'spelling', mainName }));
    });
  }

  // ------------------------------------------------------------------------------------------------------- finding

  /** What was not seen before, kind by kind, best first. */
  #hits({ filters, limits, seen, counts }: Search, readings: Reading[], named: Named[], allowed?: Uint8Array): Hit[] {
    const levels = this.#levels(readings);
    return KINDS.flatMap((kind, place) => {
      if (filters.kind !== undefined && filters.kind !== kind) return [];
      const [from, to] = this.#sections.ofKind(kind);
      const limit = limits[kind] ?? limits.each;
      const first = named.filter(({ number }) => number >= from && number < to && seen[number] === 0);
      const known = new Set(first.map(({ number }) => number));
      const numbers = entriesHaving(levels, allowed, from, to, seen);
      const others = first.filter(({ number }) => seen[number] === 0);
      for (const { number } of others) seen[number] = 1;
      counts[place] = (counts[place] as number) + numbers.length + others.length;
      const rest = ranked(numbers, levels, limit + known.size).filter((number) => !known.has(number));
      return [...first, ...rest.map((number) => ({ number, closeness: closenessOf(number, levels) }))]
        .toSorted((one, other) => rank(one) - rank(other))
        .slice(0, limit)
        .map((hit): Hit => ({ ...hit, kind, readings }));
    });
  }

  /** Entries with a name that is the query, or begins with it; where it is misspelt, with one spelt nearly like it. */
  #named(key: string, misspelt: boolean, allowed: Uint8Array | undefined): Named[] {
    const { words, postings } = this.#sections.aliases;
    const closest = new Map<number, Named>();
    const take = (alias: number, closeness: Closeness): void => {
      for (const number of postings.entriesOf(alias)) {
        if (allowed?.[number] === 0 || closest.has(number)) continue;
        // The city comes before the country that is called by its name.
        const isMain = closeness !== 'alias-beginning' && this.#isMainName(words.word(alias), number);
        closest.set(number, { number, closeness, isMain });
      }
    };
    const itself = words.find(key);
    if (itself >= 0) take(itself, 'alias');
    const [from, to] = words.beginningWith(key);
    for (let alias = from; alias < to; alias++) take(alias, 'alias-beginning');
    if (misspelt) for (const { word } of nearestTo(key, words)) take(word, 'spelling');
    // In the order of entries, which is their weight.
    return [...closest.values()].toSorted((a, b) => Number(b.isMain) - Number(a.isMain) || a.number - b.number);
  }

  #isMainName(key: string, number: number): boolean {
    return aliasKey(this.#sections.titleOf(number), this.#letters) === key;
  }

  #levels(readings: readonly Reading[]): Uint8Array[] {
    return readings.map((reading) => levelsOf(reading, this.#sections.words, this.#sections.size));
  }
}

/** No word of the corpus is it or begins with it. */
function isUnknown({ spellings }: Reading): boolean {
  return spellings.every(({ step }) => step !== STEPS.itself && step !== STEPS.beginning);
}

/** Names one letter away; where there are none, two. */
function nearestTo(key: string, names: Vocabulary): NearWord[] {
  const most = mostErrors(key.length);
  const near = names.near(key, Math.min(1, most));
  return near.length > 0 ? near : names.near(key, most);
}

/** The best of the entries that have all words, as FlexSearch ranks them. */
function ranked(numbers: Uint32Array, levels: readonly Uint8Array[], limit: number): number[] {
  if (numbers.length === 0) return [];
  // A shape that FlexSearch reads: for each term, entries by level. Terms are the numbers of the query's words.
  const terms = levels.map((level, word): [string, number[][]] => {
    const list: number[][] = [];
    for (const number of numbers) {
      const those = (list[level[number] as number] ??= []);
      // Of a single word nothing behind these is a result; of several, their levels together decide.
      if (levels.length > 1 || those.length < limit) those.push(number);
    }
    return [String(word), list];
  });
  const index = new Index({ resolution: STEP_COUNT * LEVELS, encode: (text: string) => text.split(' ') });
  // What `export()` gives, before it is made a string: the type knows only of strings.
  index.import('1.map', terms as unknown as string);
  return index.search(terms.map(([term]) => term).join(' '), { limit }) as number[];
}

function rank({ closeness }: Named): number {
  return CLOSENESS.indexOf(closeness);
}

/** By kind, the kind with the closest hit first; within a kind by closeness, else as given. */
function inOrder(hits: readonly Hit[], limits: Limits): Hit[] {
  return KINDS.map((kind) =>
    hits
      .filter((hit) => hit.kind === kind)
      .toSorted((one, other) => rank(one) - rank(other))
      .slice(0, limits[kind] ?? limits.each),
  )
    .filter((group) => group.length > 0)
    .toSorted((one, other) => rank(one[0] as Hit) - rank(other[0] as Hit))
    .flat();
}

/** How many more of each kind were found than are shown. */
function moreThan(shown: readonly Hit[], { counts }: Search): Found['more'] {
  const left = KINDS.map((kind, place): [Kind, number] => [
    kind,
    (counts[place] as number) - shown.filter((hit) => hit.kind === kind).length,
  ]);
  return Object.fromEntries(left.filter(([, count]) => count > 0));
}

function closenessOf(number: number, levels: readonly Uint8Array[]): Closeness {
  return levels.some((level) => (level[number] as number) >= STEPS.near * LEVELS) ? 'spelling' : 'words';
}
