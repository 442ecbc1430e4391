/**
 * A page as it is read twice: with the public corpus as if nothing else existed, and, where the reader has brought packs,
 * with all of them. What only the second finds, on subjects that the public corpus does not have, is private: so public
 * mentions are the same whatever the reader has brought.
 */
import { Reading, type TextBlock } from '../../corpus/match/reading.ts';
import type { Edtf, Mention } from '../../corpus/model.ts';
import type { Corpus } from '../../corpus/pack/corpus.ts';

/** A mention, with the corpus that its subjects are in. */
export interface ReadMention {
  mention: Mention;
  corpus: Corpus;
  isPrivate: boolean;
}

export interface ReadChange {
  id: number;
  /** Sorted by `start`, disjoint. */
  mentions: ReadMention[];
}

/** A page as one corpus reads it. */
interface Reader {
  corpus: Corpus;
  reading: Reading;
  /** What it has told of each block. */
  told: Map<number, Mention[]>;
}

export class TwoReadings {
  readonly #known: Reader;
  readonly #all: Reader | undefined;

  /** @param all the corpus over everything; the public one itself where there is nothing else. */
  constructor(known: Corpus, all: Corpus, date?: Edtf) {
    this.#known = readerOf(known, date);
    this.#all = all === known ? undefined : readerOf(all, date);
  }

  /** Whether the reader has brought anything, whatever this page says. */
  get hasPrivate(): boolean {
    return this.#all !== undefined;
  }

  /** As `Reading.read`. */
  read(blocks: readonly TextBlock[]): ReadChange[] {
    return this.#changes((reading) => reading.read(blocks));
  }

  /** As `Reading.forget`. */
  forget(ids: readonly number[]): ReadChange[] {
    return this.#changes((reading) => reading.forget(ids));
  }

  #changes(read: (reading: Reading) => { id: number; mentions: Mention[] }[]): ReadChange[] {
    const changed = new Set<number>();
    for (const reader of this.#all ? [this.#known, this.#all] : [this.#known]) {
      for (const { id, mentions } of read(reader.reading)) {
        changed.add(id);
        if (mentions.length > 0) reader.told.set(id, mentions);
        else reader.told.delete(id);
      }
    }
    return [...changed].map((id) => ({ id, mentions: this.#mentions(id) }));
  }

  #mentions(id: number): ReadMention[] {
    const known = this.#known.told.get(id) ?? [];
    const mentions = known.map((mention) => ({ mention, corpus: this.#known.corpus, isPrivate: false }));
    if (!this.#all) return mentions;
    const { corpus, told } = this.#all;
    const others = (told.get(id) ?? []).filter(
      (mention) => this.#isPrivate(mention) && !known.some(overlapping(mention)),
    );
    return [...mentions, ...others.map((mention) => ({ mention, corpus, isPrivate: true }))].toSorted(
      (one, other) => one.mention.start - other.mention.start,
    );
  }

  #isPrivate({ subjects: [first] }: Mention): boolean {
    return first !== undefined && this.#known.corpus.subjects.get(first) === undefined;
  }
}

function readerOf(corpus: Corpus, date: Edtf | undefined): Reader {
  return { corpus, reading: new Reading(corpus, date), told: new Map() };
}

function overlapping(mention: Mention): (other: Mention) => boolean {
  return ({ start, end }) => start < mention.end && mention.start < end;
}
