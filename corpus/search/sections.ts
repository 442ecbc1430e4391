/**
 * The sections of a search index, as `build.ts` writes them: views over its bytes, nothing copied.
 */
import { Container, decodeText } from '../pack/container.ts';
import { Table } from '../pack/records.ts';
import { LISTS } from './build.ts';
import { KINDS, type SearchEntry } from './entries.ts';
import type { FilterChoices } from './found.ts';
import { Postings } from './postings.ts';
import { Vocabulary } from './vocabulary.ts';

/** Words, and which entries have them. */
export interface WordList {
  words: Vocabulary;
  postings: Postings;
}

export class Sections {
  readonly words: WordList;
  readonly aliases: WordList;
  readonly sources: WordList;
  /** For each entry the first and the last of its dates; 0 for none. */
  readonly dates: Uint32Array;
  readonly differs: Uint8Array;
  /** How many entries there are. */
  readonly size: number;
  readonly #kinds: Uint32Array;
  readonly #titles: Table<string>;
  readonly #container: Container;

  /** @throws RangeError when the bytes are no search index. */
  constructor(bytes: ArrayBuffer) {
    const container = new Container(bytes);
    this.#container = container;
    this.words = listIn(container, LISTS.words);
    this.aliases = listIn(container, LISTS.aliases);
    this.sources = listIn(container, LISTS.sources);
    this.dates = uint32(container.section('dates'));
    this.differs = container.section('differs');
    this.size = this.differs.length;
    this.#kinds = uint32(container.section('kinds'));
    this.#titles = new Table(container.section('titles'));
  }

  /** The numbers `[from, to)` of the entries of a kind. */
  ofKind(kind: SearchEntry['kind']): [from: number, to: number] {
    const at = KINDS.indexOf(kind);
    return [this.#kinds[at] as number, this.#kinds[at + 1] as number];
  }

  kindOf(number: number): SearchEntry['kind'] {
    const kind = KINDS.find((_, at) => number < (this.#kinds[at + 1] as number));
    if (kind === undefined) throw new RangeError(`no entry ${number} of ${this.size}`);
    return kind;
  }

  /** What an entity, an event or a source is called; for no other. */
  titleOf(number: number): string {
    const [, named] = this.ofKind('event');
    const [from] = this.ofKind('source');
    return this.#titles.at(number < named ? number : named + number - from);
  }

  /** The entries that went with the index. @throws RangeError when they did not. */
  entries(): Table<SearchEntry> {
    return new Table(this.#container.section('entries'));
  }

  choices(): FilterChoices {
    return JSON.parse(decodeText(this.#container.section('choices'))) as FilterChoices;
  }
}

function listIn(container: Container, name: string): WordList {
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
