/**
 * From entries to the bytes of a search index: all words with their places, all aliases with their owners, and what
 * filters ask for. The same entries give the same bytes; they open without parsing (`pack/container.ts`). The entries
 * themselves can go with them, or be kept where memory does not grow with them.
 *
 * Aliases are kept without spaces, so that one typed without a space finds it all the same.
 */
import { Letters } from '../match/letters.ts';
import { encodeText, writeContainer } from '../pack/container.ts';
import { TableWriter } from '../pack/records.ts';
import { KINDS, spokenDates, type SearchEntry } from './entries.ts';
import { PostingsWriter } from './postings-writer.ts';
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

/** An index with the entries it is over. @param entries as for `IndexWriter.add`. */
export function buildWholeIndex(entries: Iterable<SearchEntry>): ArrayBuffer {
  const index = new IndexWriter(true);
  for (const entry of entries) index.add(entry);
  return index.bytes();
}

/** An index without its entries, which are asked for as they are found. @param entries as for `IndexWriter.add`. */
export function buildSearchIndex(entries: Iterable<SearchEntry>): ArrayBuffer {
  const index = new IndexWriter(false);
  for (const entry of entries) index.add(entry);
  return index.bytes();
}

/** Writes an index entry by entry: none of them is held. */
export class IndexWriter {
  readonly #letters = new Letters();
  readonly #words = new Collector();
  readonly #aliases = new Collector();
  readonly #sources = new Collector();
  readonly #dates: number[] = [];
  readonly #differs: number[] = [];
  readonly #titles = new TableWriter();
  readonly #known: FilterChoices['sources'] = [];
  readonly #kinds = new Uint32Array(KINDS.length + 1);
  readonly #entries: TableWriter | undefined;

  /** @param isWhole whether the entries go with it, but for texts that are kept elsewhere. */
  constructor(isWhole: boolean) {
    if (isWhole) this.#entries = new TableWriter();
  }

  /**
   * Entries come kind by kind, in the order of `KINDS`; the earlier is the better result where words do not decide.
   *
   * @param entry with its texts.
   */
  add(entry: SearchEntry): void {
    for (const text of [entry.title, ...entry.aliases, entry.detail, ...entry.also]) {
      for (const { folded } of foldedWords(text, this.#letters)) this.#words.add(folded);
      // No phrase runs from one text into the next.
      this.#words.gap();
    }
    const names = namesOf(entry);
    for (const name of names) this.#aliases.add(aliasKey(name, this.#letters));
    if (names.length > 0) this.#titles.add(entry.title);
    if (entry.kind === 'source') this.#known.push({ id: entry.source, name: `${entry.detail}: ${entry.title}` });
    for (const source of entry.sources) this.#sources.add(source);
    for (const each of [this.#words, this.#aliases, this.#sources]) each.close();
    const [first, last] = entry.dates ?? [];
    this.#dates.push(first ? dateNumber(first, '00') : 0, last ? dateNumber(last, '99') : 0);
    this.#differs.push(entry.differs ? 1 : 0);
    this.#kinds.fill(this.#differs.length, KINDS.indexOf(entry.kind) + 1);
    this.#entries?.add(entry.kind === 'passage' && entry.kept !== undefined ? { ...entry, title: '' } : entry);
  }

  /** Of all that was added; the writer is of no use after it. */
  bytes(): ArrayBuffer {
    return writeContainer({
      ...this.#words.sections(LISTS.words),
      ...this.#aliases.sections(LISTS.aliases),
      ...this.#sources.sections(LISTS.sources),
      dates: bytesOf(Uint32Array.from(this.#dates)),
      differs: Uint8Array.from(this.#differs),
      kinds: bytesOf(this.#kinds),
      titles: this.#titles.section(),
      choices: encodeText(JSON.stringify(choicesOf(this.#known, this.#dates))),
      ...(this.#entries && { entries: this.#entries.section() }),
    });
  }
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

/** The words of entry after entry, numbered as they come, and in the end by the alphabet. */
class Collector {
  readonly #numbers = new Map<string, number>();
  readonly #postings = new PostingsWriter();

  add(word: string): void {
    if (word === '') return;
    let number = this.#numbers.get(word);
    if (number === undefined) this.#numbers.set(word, (number = this.#numbers.size));
    this.#postings.add(number);
  }

  gap(): void {
    this.#postings.gap();
  }

  close(): void {
    this.#postings.close();
  }

  sections(name: string): Record<string, Uint8Array> {
    const sorted = [...this.#numbers].toSorted(([one], [other]) => (one < other ? -1 : 1));
    this.#numbers.clear();
    const { letters, starts, shared } = vocabularyOf(sorted.map(([word]) => word));
    const lists = this.#postings.arrays(Uint32Array.from(sorted, ([, number]) => number));
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
}
