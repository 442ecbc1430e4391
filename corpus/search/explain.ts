/**
 * Why a result was found: which of its words were asked for, and through which other spelling. Reads the entry with the
 * scanner that the index was built with, so that what is marked is what was found.
 */
import type { Letters } from '../match/letters.ts';
import { aliasKey, namesOf } from './build.ts';
import type { SearchEntry } from './entries.ts';
import type { Closeness, MarkedSpan, MarkedText, SearchResult } from './found.ts';
import { foldedWords } from './query.ts';
import type { Reading } from './spellings.ts';

/**
 * @param key the whole query in the form of `aliasKey`.
 */
export function explained(
  entry: SearchEntry,
  closeness: Closeness,
  readings: readonly Reading[],
  key: string,
  letters: Letters,
): SearchResult {
  const finds = new Finds(readings);
  const title = finds.read(entry.title, letters);
  const detail = finds.read(entry.detail, letters);
  const seen = finds.count;
  let also: MarkedText | undefined;
  for (const text of finds.isComplete ? [] : [...entry.aliases, ...entry.also]) {
    const read = finds.read(text, letters);
    if (finds.count > seen && read.marks.length > (also?.marks.length ?? 0)) also = read;
  }
  const via = finds.via();
  if (!finds.isComplete) {
    // Found by a name as a whole: without its space, or misspelt across its words.
    const name = nameFor(entry, key, letters);
    if (name !== undefined) {
      const asked = readings.map((reading) => reading.asked.typed).join(' ');
      const whole: MarkedText = { text: name, marks: [[0, name.length]] };
      const result = { entry, closeness, detail, via: [{ asked, found: name }] };
      return name === entry.title ? { ...result, title: whole } : { ...result, title, also: whole };
    }
  }
  return { entry, closeness, title, detail, ...(also && { also }), via };
}

/** The name that is, or begins with, the key; else the first. */
function nameFor(entry: SearchEntry, key: string, letters: Letters): string | undefined {
  const names = namesOf(entry);
  const keys = names.map((name) => aliasKey(name, letters));
  const at = keys.findIndex((each) => each === key);
  return names[
    at >= 0
      ? at
      : Math.max(
          0,
          keys.findIndex((each) => each.startsWith(key)),
        )
  ];
}

/** Collects, text by text, which of the words asked for were found, and how. */
class Finds {
  readonly #readings: readonly Reading[];
  readonly #plain = new Set<Reading>();
  readonly #other = new Map<Reading, string>();
  readonly #parts = new Map<Reading, [string?, string?]>();

  constructor(readings: readonly Reading[]) {
    this.#readings = readings;
  }

  /** How many of the words were found so far. */
  get count(): number {
    return this.#readings.filter((reading) => this.#plain.has(reading) || this.#other.has(reading)).length;
  }

  get isComplete(): boolean {
    return this.count === this.#readings.length;
  }

  read(text: string, letters: Letters): MarkedText {
    const marks: MarkedSpan[] = [];
    for (const { folded, start, end } of foldedWords(text, letters)) {
      let isFound = false;
      for (const reading of this.#readings) {
        if (this.#take(reading, folded, text.slice(start, end))) isFound = true;
      }
      if (isFound) marks.push([start, end]);
    }
    return { text, marks };
  }

  via(): SearchResult['via'] {
    return this.#readings.flatMap((reading) => {
      const found = this.#plain.has(reading) ? undefined : this.#other.get(reading);
      return found === undefined ? [] : [{ asked: reading.asked.typed, found }];
    });
  }

  #take(reading: Reading, folded: string, written: string): boolean {
    const { asked, near, parts } = reading;
    if (asked.exact ? folded === asked.folded : folded.startsWith(asked.folded)) {
      this.#plain.add(reading);
      return true;
    }
    if (near.has(folded)) {
      if (!this.#other.has(reading)) this.#other.set(reading, written);
      return true;
    }
    const part = parts?.indexOf(folded) ?? -1;
    if (part < 0) return false;
    const both = this.#parts.get(reading) ?? [];
    both[part] ??= written;
    this.#parts.set(reading, both);
    if (both[0] !== undefined && both[1] !== undefined && !this.#other.has(reading)) {
      this.#other.set(reading, both.join(' '));
    }
    return true;
  }
}
