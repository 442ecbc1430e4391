/**
 * From entries to the bytes of a search index: all words with their places, all aliases with their owners, and what
 * filters ask for. The same entries give the same bytes; they open without parsing (`pack/container.ts`). The entries
 * themselves can go with them, or be kept where memory does not grow with them.
 *
 * Aliases are kept without spaces, so that one typed without a space finds it all the same.
 */
import { Letters } from '../match/letters.ts';
import { encodeText, writeContainer, type Section } from '../pack/container.ts';
import { TableWriter, writeTable } from '../pack/records.ts';
import { KINDS, spokenDates, type SearchEntry } from './entries.ts';
import { PLACES, postingsOf } from './postings.ts';
import type { FilterChoices } from './found.ts';
import { foldedWords, MAX_WORD_LENGTH } from './query.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Sections of one list of words with their postings begin with one of these. */
export const LISTS = { words: 'words', aliases: 'aliases', sources: 'sources' } as const;

/** A date as a number that compares: 20140915; missing parts are 0 in a first date and 99 in a last. */
export function dateNumber(date: string, missing: '00' | '99'): number {
  const [year = '', month = missing, day = missing] = date.replace('~', '').split('-');
  return Number(year + month + day);
}

/** An index with the entries it is over. @param entries as for `buildSearchIndex`. */
export function buildWholeIndex(entries: Iterable<SearchEntry>): ArrayBuffer {
  const table = new TableWriter();
  const sections = sectionsOf(writtenTo(table, entries));
  return writeContainer({ ...sections, entries: table.section() });
}

function* writtenTo(table: TableWriter, entries: Iterable<SearchEntry>): Generator<SearchEntry> {
  for (const entry of entries) {
    table.add(entry);
    yield entry;
  }
}

/**
 * An index without its entries, which are asked for as they are found.
 *
 * @param entries kind by kind, in the order of `KINDS`; the earlier is the better result where words do not decide.
 */
export function buildSearchIndex(entries: Iterable<SearchEntry>): ArrayBuffer {
  return writeContainer(sectionsOf(entries));
}

function sectionsOf(entries: Iterable<SearchEntry>): Record<string, Section> {
  const letters = new Letters();
  const words = new Collector();
  const aliases = new Collector();
  const sources = new Collector();
  const dates: number[] = [];
  const differs: number[] = [];
  const titles: string[] = [];
  const known: FilterChoices['sources'] = [];
  const kinds = new Uint32Array(KINDS.length + 1);
  for (const entry of entries) {
    for (const text of [entry.title, ...entry.aliases, entry.detail, ...entry.also]) {
      for (const { folded } of foldedWords(text, letters)) words.add(folded);
      // No phrase runs from one text into the next.
      words.gap();
    }
    const names = namesOf(entry);
    for (const name of names) aliases.add(aliasKey(name, letters));
    if (names.length > 0) titles.push(entry.title);
    if (entry.kind === 'source') known.push({ id: entry.source, name: `${entry.detail}: ${entry.title}` });
    for (const source of entry.sources) sources.add(source);
    for (const each of [words, aliases, sources]) each.close();
    dates.push(...(entry.dates ? [dateNumber(entry.dates[0], '00'), dateNumber(entry.dates[1], '99')] : [0, 0]));
    differs.push(entry.differs ? 1 : 0);
    kinds.fill(differs.length, KINDS.indexOf(entry.kind) + 1);
  }
  return {
    ...words.sections(LISTS.words),
    ...aliases.sections(LISTS.aliases),
    ...sources.sections(LISTS.sources),
    dates: bytesOf(Uint32Array.from(dates)),
    differs: Uint8Array.from(differs),
    kinds: bytesOf(kinds),
    titles: writeTable(titles),
    choices: encodeText(JSON.stringify(choicesOf(known, dates))),
  };
}

/** What the entries can be filtered by. @param dates as numbers; 0 for none. */
function choicesOf(sources: FilterChoices['sources'], dates: readonly number[]): FilterChoices {
  let [first, last] = [Infinity, -Infinity];
  for (const date of dates) {
    if (date === 0) continue;
    const year = Math.floor(date / 10_000);
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  return { sources, ...(first <= last && { years: [first, last] }) };
}

/**
 * What an entry is called: what is looked up as a whole. An event goes by its date, month and year too; passages and
 * comparisons are found by their words only.
 */
export function namesOf(entry: SearchEntry): string[] {
  switch (entry.kind) {
    case 'entity':
    case 'source':
      return [entry.title, ...entry.aliases];
    case 'event':
      return [entry.title, ...entry.aliases, ...(entry.dates ?? []).flatMap(spokenDates)];
    case 'passage':
    case 'comparison':
      return [];
  }
}

/** The form in which names are compared as a whole. */
export function aliasKey(name: string, letters: Letters): string {
  return [...foldedWords(name, letters)]
    .map(({ folded }) => folded)
    .join('')
    .slice(0, MAX_WORD_LENGTH);
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array | Uint16Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** What is longer than it has to be is memory that nobody uses. */
const GROWTH = 1.25;

/** The words of entry after entry, numbered as they come, and in the end by the alphabet. */
class Collector {
  readonly #numbers = new Map<string, number>();
  #tokens = new Uint32Array(1 << 10);
  #places = new Uint16Array(1 << 10);
  readonly #starts: number[] = [0];
  #length = 0;
  #place = 0;

  /** Words behind the last place that can be counted are not found. */
  add(word: string): void {
    if (word === '' || this.#place >= PLACES) return;
    if (this.#length === this.#tokens.length) this.#grow();
    let number = this.#numbers.get(word);
    if (number === undefined) this.#numbers.set(word, (number = this.#numbers.size));
    this.#tokens[this.#length] = number;
    this.#places[this.#length++] = this.#place++;
  }

  gap(): void {
    this.#place++;
  }

  close(): void {
    this.#starts.push(this.#length);
    this.#place = 0;
  }

  sections(name: string): Record<string, Uint8Array> {
    const sorted = [...this.#numbers.keys()].toSorted((one, other) => (one < other ? -1 : 1));
    const renumbered = new Uint32Array(sorted.length);
    sorted.forEach((word, number) => (renumbered[this.#numbers.get(word) as number] = number));
    this.#numbers.clear();
    // In place: there are as many as words in the library.
    const tokens = this.#tokens.subarray(0, this.#length);
    for (let at = 0; at < tokens.length; at++) tokens[at] = renumbered[tokens[at] as number] as number;
    const { letters, starts, shared } = vocabularyOf(sorted);
    const lists = postingsOf(sorted.length, tokens, this.#places, Uint32Array.from(this.#starts));
    this.#tokens = new Uint32Array(0);
    this.#places = new Uint16Array(0);
    return {
      [`${name}.letters`]: bytesOf(letters),
      [`${name}.starts`]: bytesOf(starts),
      [`${name}.shared`]: shared,
      [`${name}.entries`]: lists.entries,
      [`${name}.entryStarts`]: bytesOf(lists.entryStarts),
      [`${name}.places`]: lists.places,
      [`${name}.placeStarts`]: bytesOf(lists.placeStarts),
    };
  }

  #grow(): void {
    const length = Math.ceil(this.#tokens.length * GROWTH);
    const tokens = new Uint32Array(length);
    const places = new Uint16Array(length);
    tokens.set(this.#tokens);
    places.set(this.#places);
    this.#tokens = tokens;
    this.#places = places;
  }
}
