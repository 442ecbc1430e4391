/**
 * Search over the entries of a corpus.
 *
 * A query finds the entries that have all its words: the words themselves, words that begin with them, and for misspelt
 * ones words spelt nearly like them (`spellings.ts`). Words are folded as in the matcher. Within a kind of entries come
 * first those with a name that is the query, then those with a name that begins with it, then the rest as FlexSearch
 * ranks them: words themselves before beginnings before other spellings, early in the entry before late.
 *
 * The lists of entries for each word lie in typed arrays (`postings.ts`) and not in FlexSearch's own maps, which at
 * 200,000 passages take 150 MB of heap, 20 s to build and 60 ms for two common words (see `npm run bench -- search`).
 * What the lists have in common is handed to a FlexSearch index that lives for one query, and that ranks it.
 *
 * The only import of FlexSearch. Nothing here knows where entries come from or how results are drawn. Never throws for
 * anything that can be typed.
 */
import { Index } from 'flexsearch';
import { Letters } from '../match/letters.ts';
import { Container } from '../pack/container.ts';
import { aliasKey, buildSearchIndex, dateNumber, LISTS } from './build.ts';
import { KINDS, type SearchEntry } from './entries.ts';
import { explained } from './explain.ts';
import { CLOSENESS, type Closeness, type Found, type SearchFilters, type SearchResult } from './found.ts';
import { ABSENT, LEVELS, Postings } from './postings.ts';
import { parseQuery, type Query } from './query.ts';
import { mostErrors, readingOf, STEP_COUNT, STEPS, type Reading } from './spellings.ts';
import { Vocabulary } from './vocabulary.ts';

/** Enough to choose from; who wants others adds a word. */
const RESULTS_PER_KIND = 20;
const MOST_SUGGESTIONS = 4;
/** Of the subjects that share a name ("the president"), this many are also looked for by their main names. */
const MOST_OWNERS = 3;

interface List {
  words: Vocabulary;
  postings: Postings;
}

interface Hit {
  number: number;
  closeness: Closeness;
}

export class SearchIndex {
  readonly #size: number;
  readonly #entryAt: (number: number) => SearchEntry;
  readonly #letters = new Letters();
  readonly #words: List;
  readonly #aliases: List;
  readonly #sources: List;
  readonly #dates: Uint32Array;
  readonly #differs: Uint8Array;
  readonly #kinds: Uint32Array;

  /**
   * @param bytes as `buildSearchIndex()` makes them; they are used where they lie.
   * @param entryAt gives an entry by its number, the order in which the index was built; asked only for results.
   */
  constructor(bytes: ArrayBuffer, entryAt: (number: number) => SearchEntry) {
    const container = new Container(bytes);
    this.#entryAt = entryAt;
    this.#words = listIn(container, LISTS.words);
    this.#aliases = listIn(container, LISTS.aliases);
    this.#sources = listIn(container, LISTS.sources);
    this.#dates = uint32(container.section('dates'));
    this.#differs = container.section('differs');
    this.#kinds = uint32(container.section('kinds'));
    this.#size = this.#differs.length;
  }

  /** An index over entries that are at hand. */
  static of(entries: readonly SearchEntry[]): SearchIndex {
    return new SearchIndex(buildSearchIndex(entries), (number) => entries[number] as SearchEntry);
  }

  /**
   * What a query finds. Nothing for a query without a letter or digit.
   *
   * @param perKind at most this many results of each kind.
   */
  search(typed: string, filters: SearchFilters = {}, perKind: number = RESULTS_PER_KIND): Found {
    const query = parseQuery(typed, this.#letters);
    if (query.words.length === 0) return { results: [], cut: query.cut, suggestions: [] };
    const key = aliasKey(query.words.map(({ folded }) => folded).join(' '), this.#letters);
    const allowed = this.#allowed(filters, query);
    for (const forgiving of [false, true]) {
      const readings = query.words.map((word) => readingOf(word, this.#words.words, this.#words.postings, forgiving));
      const named = this.#named(key, forgiving && query.phrases.length === 0, allowed);
      const hits = this.#hits(readings, named, allowed, perKind, filters.kind);
      if (hits.length === 0) continue;
      const explain = ({ number, closeness }: Hit): SearchResult =>
        explained(this.#entryAt(number), closeness, readings, key, this.#letters);
      const results = [...hits.map(explain), ...this.#byOtherNames(typed, key, hits, filters, perKind)];
      return { results: inOrder(results, perKind), cut: query.cut, suggestions: [] };
    }
    return { results: [], cut: query.cut, suggestions: this.#suggestions(query, key, allowed) };
  }

  /**
   * What speaks of a subject that has the query, or something spelt nearly like it, for a name, by its main name: "Daesh"
   * finds what is told of "Islamic State".
   */
  #byOtherNames(
    typed: string,
    key: string,
    hits: readonly Hit[],
    filters: SearchFilters,
    perKind: number,
  ): SearchResult[] {
    const { words, postings } = this.#aliases;
    const isMisspelt = hits[0]?.closeness === 'spelling';
    const alias = isMisspelt ? words.near(key, mostErrors(key.length))[0]?.word : words.find(key);
    const owners = alias === undefined || alias < 0 ? [] : postings.entriesOf(alias);
    const known = new Set(hits.map(({ number }) => number));
    return owners.slice(0, MOST_OWNERS).flatMap((owner) => {
      const { kind, title } = this.#entryAt(owner);
      if (kind !== 'entity' || aliasKey(title, this.#letters) === key) return [];
      const phrase = parseQuery(`"${title}"`, this.#letters);
      const readings = phrase.words.map((word) => readingOf(word, this.#words.words, this.#words.postings, false));
      const allowed = this.#allowed(filters, phrase);
      const hits = this.#hits(readings, [], allowed, perKind, filters.kind).filter(({ number }) => !known.has(number));
      return hits.map(({ number }) => {
        known.add(number);
        const result = explained(this.#entryAt(number), 'spelling', readings, key, this.#letters);
        return { ...result, via: [{ asked: typed.trim(), found: title }] };
      });
    });
  }

  // ------------------------------------------------------------------------------------------------------- finding

  #hits(
    readings: Reading[],
    named: Hit[],
    allowed: Uint8Array | undefined,
    perKind: number,
    only?: SearchEntry['kind'],
  ): Hit[] {
    const levels = readings.map((reading) => this.#levels(reading));
    return KINDS.flatMap((kind, at) => {
      if (only !== undefined && only !== kind) return [];
      const [from, to] = [this.#kinds[at] as number, this.#kinds[at + 1] as number];
      const first = named.filter(({ number }) => number >= from && number < to);
      const known = new Set(first.map(({ number }) => number));
      const rest = this.#ranked(levels, allowed, from, to, perKind + known.size).filter((number) => !known.has(number));
      const hits = [...first, ...rest.map((number) => ({ number, closeness: closenessOf(number, levels) }))];
      return hits.toSorted((one, other) => rank(one) - rank(other)).slice(0, perKind);
    });
  }

  /** Entries with a name that is the query, or begins with it. */
  #named(key: string, misspelt: boolean, allowed: Uint8Array | undefined): Hit[] {
    const { words, postings } = this.#aliases;
    const closest = new Map<number, Closeness>();
    const take = (alias: number, closeness: Closeness): void => {
      for (const number of postings.entriesOf(alias)) {
        if (allowed?.[number] !== 0 && !closest.has(number)) closest.set(number, closeness);
      }
    };
    const itself = words.find(key);
    if (itself >= 0) take(itself, 'alias');
    const [from, to] = words.beginningWith(key);
    for (let alias = from; alias < to; alias++) take(alias, 'alias-beginning');
    if (misspelt) for (const { word } of words.near(key, mostErrors(key.length))) take(word, 'spelling');
    // In the order of entries, which is their weight.
    return [...closest].map(([number, closeness]) => ({ number, closeness })).toSorted((a, b) => a.number - b.number);
  }

  /** For each entry the level of the best spelling that it has, of a word asked for. */
  #levels({ spellings, parts }: Reading): Uint8Array {
    const { words, postings } = this.#words;
    const levels = new Uint8Array(this.#size).fill(ABSENT);
    for (const { word, step } of spellings) postings.gather(word, step * LEVELS, levels);
    if (!parts) return levels;
    const [left, right] = parts.map((part) => {
      const found = new Uint8Array(this.#size).fill(ABSENT);
      postings.gather(words.find(part), STEPS.near * LEVELS, found);
      return found;
    }) as [Uint8Array, Uint8Array];
    for (let number = 0; number < this.#size; number++) {
      const level = Math.max(left[number] as number, right[number] as number);
      if (level < (levels[number] as number)) levels[number] = level;
    }
    return levels;
  }

  /** Of the entries `[from, to)`, those that have all words, as FlexSearch ranks them. */
  #ranked(levels: Uint8Array[], allowed: Uint8Array | undefined, from: number, to: number, limit: number): number[] {
    // A shape that FlexSearch reads: for each term, entries by level. Terms are the numbers of the query's words.
    const lists = levels.map((): number[][] => []);
    const numbers = having(levels, allowed, from, to);
    if (numbers.length === 0) return [];
    levels.forEach((level, word) => {
      const list = lists[word] as number[][];
      for (const number of numbers) (list[level[number] as number] ??= []).push(number);
    });
    const index = new Index({ resolution: STEP_COUNT * LEVELS, encode: (text: string) => text.split(' ') });
    const terms = lists.map((list, word) => [String(word), list] as const);
    // What `export()` gives, before it is made a string: the type knows only of strings.
    index.import('1.map', terms as unknown as string);
    return index.search(terms.map(([term]) => term).join(' '), { limit }) as number[];
  }

  // ------------------------------------------------------------------------------------------------------ narrowing

  /** 0 for the entries that filters and phrases leave out; undefined when they leave out none. */
  #allowed({ source, from, to, differs }: SearchFilters, { phrases }: Query): Uint8Array | undefined {
    const narrowings: ((number: number) => boolean)[] = [];
    if (source !== undefined) narrowings.push(this.#speaking(source));
    if (differs) narrowings.push((number) => this.#differs[number] === 1);
    if (from !== undefined) {
      const first = dateNumber(String(from), '00');
      narrowings.push((number) => (this.#dates[number * 2 + 1] as number) >= first);
    }
    if (to !== undefined) {
      const last = dateNumber(String(to), '99');
      narrowings.push((number) => this.#dates[number * 2] !== 0 && (this.#dates[number * 2] as number) <= last);
    }
    for (const phrase of phrases) narrowings.push(this.#having(phrase));
    if (narrowings.length === 0) return undefined;
    return new Uint8Array(this.#size).map((_, number) => (narrowings.every((passes) => passes(number)) ? 1 : 0));
  }

  #speaking(source: string): (number: number) => boolean {
    const { words, postings } = this.#sources;
    const word = words.find(source);
    const entries = new Set(word < 0 ? [] : postings.entriesOf(word));
    return (number) => entries.has(number);
  }

  #having(phrase: string[]): (number: number) => boolean {
    const { words, postings } = this.#words;
    const numbers = phrase.map((word) => words.find(word));
    const entries = numbers.includes(-1) ? new Set<number>() : postings.entriesWithRun(numbers);
    return (number) => entries.has(number);
  }

  // ---------------------------------------------------------------------------------------------------- suggestions

  /** Other queries that find something: names and words nearer than nothing, and the query without one of its words. */
  #suggestions(query: Query, key: string, allowed: Uint8Array | undefined): string[] {
    const { words } = query;
    const typed = words.map((word) => word.typed);
    const names = this.#aliases.words
      .near(key, mostErrors(key.length) + 1)
      .slice(0, 1)
      .flatMap(({ word }) => {
        const [number] = this.#aliases.postings.entriesOf(word);
        return number === undefined ? [] : [this.#entryAt(number).title];
      });
    const respelt = words.flatMap(({ folded }, at) => {
      if (folded.length <= SHORTEST_RESPELT || this.#words.words.find(folded) >= 0) return [];
      const near = this.#words.words.near(folded, mostErrors(folded.length) + 1).slice(0, 2);
      return near.map(({ word }) => typed.with(at, this.#words.words.word(word)).join(' '));
    });
    const fewer = words.length < 2 ? [] : typed.map((_, at) => typed.toSpliced(at, 1).join(' '));
    const found = [...new Set([...names, ...respelt, ...fewer])].filter((each) => this.#findsPlainly(each, allowed));
    return found.slice(0, MOST_SUGGESTIONS);
  }

  #findsPlainly(typed: string, allowed: Uint8Array | undefined): boolean {
    const { words } = parseQuery(typed, this.#letters);
    const levels = words.map((word) =>
      this.#levels(readingOf({ ...word, exact: true }, this.#words.words, this.#words.postings, false)),
    );
    return having(levels, allowed, 0, this.#size).length > 0;
  }
}

/** Words of three letters have too many neighbours to guess. */
const SHORTEST_RESPELT = 3;

function rank({ closeness }: Hit | SearchResult): number {
  return CLOSENESS.indexOf(closeness);
}

/** By kind, the kind with the closest result first; within a kind by closeness, else as given. */
function inOrder(results: SearchResult[], perKind: number): SearchResult[] {
  return KINDS.map((kind) =>
    results
      .filter(({ entry }) => entry.kind === kind)
      .toSorted((one, other) => rank(one) - rank(other))
      .slice(0, perKind),
  )
    .filter((group) => group.length > 0)
    .toSorted((one, other) => rank(one[0] as SearchResult) - rank(other[0] as SearchResult))
    .flat();
}

/** The entries `[from, to)` that are allowed and have all words, in rising order. */
function having(levels: Uint8Array[], allowed: Uint8Array | undefined, from: number, to: number): number[] {
  const [first, ...others] = levels;
  const numbers: number[] = [];
  if (first === undefined) return numbers;
  next: for (let number = from; number < to; number++) {
    if (first[number] === ABSENT || allowed?.[number] === 0) continue;
    for (const level of others) if (level[number] === ABSENT) continue next;
    numbers.push(number);
  }
  return numbers;
}

function closenessOf(number: number, levels: Uint8Array[]): Closeness {
  return levels.some((level) => (level[number] as number) >= STEPS.near * LEVELS) ? 'spelling' : 'words';
}

function listIn(container: Container, name: string): List {
  const section = (part: string): Uint8Array => container.section(`${name}.${part}`);
  const letters = section('letters');
  return {
    words: new Vocabulary({
      letters: new Uint16Array(letters.buffer, letters.byteOffset, letters.length / 2),
      starts: uint32(section('starts')),
      shared: section('shared'),
    }),
    postings: new Postings({
      entries: section('entries'),
      entryStarts: uint32(section('entryStarts')),
      places: section('places'),
      placeStarts: uint32(section('placeStarts')),
    }),
  };
}

function uint32(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
}
