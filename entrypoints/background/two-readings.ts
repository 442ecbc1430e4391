/**
 * A page as it is read twice: with the public corpus as if nothing else existed, and, where the reader has brought packs,
 * with all of them. What only the second finds, on subjects that the public corpus does not have, is private: so public
 * mentions are the same whatever the reader has brought.
 */
import { Reading, type TextBlock } from '../../corpus/match/reading.ts';
import type { Edtf, Mention, SubjectId } from '../../corpus/model.ts';
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

export interface TwiceRead {
  changes: ReadChange[];
  /** Whether the reader has brought anything, whatever this page says. */
  hasPrivate: boolean;
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
  readonly #all: Promise<Reader | undefined>;
  /** Whether the public corpus lacks a subject: a page names the same ones again and again. */
  readonly #private = new Map<SubjectId, boolean>();

  /**
   * @param all the corpus over everything; the public one itself where there is nothing else. After a stop the public one
   * comes first, and reads while the other is still on its way.
   */
  constructor(known: Corpus, all: Promise<Corpus>, date?: Edtf) {
    this.#known = readerOf(known, date);
    this.#all = all.then((corpus) => (corpus === known ? undefined : readerOf(corpus, date)));
  }

  /** As `Reading.read`. The next call comes after this one is done. */
  read(blocks: readonly TextBlock[]): Promise<TwiceRead> {
    return this.#changes((reading) => reading.read(blocks));
  }

  /** As `Reading.forget`. The next call comes after this one is done. */
  forget(ids: readonly number[]): Promise<TwiceRead> {
    return this.#changes((reading) => reading.forget(ids));
  }

  async #changes(read: (reading: Reading) => { id: number; mentions: Mention[] }[]): Promise<TwiceRead> {
    const changed = new Set<number>();
    const keep = ({ reading, told }: Reader): void => {
      for (const { id, mentions } of read(reading)) {
        changed.add(id);
        if (mentions.length > 0) told.set(id, mentions);
        else told.delete(id);
      }
    };
    keep(this.#known);
    const all = await this.#all;
    if (all) keep(all);
    const changes = [...changed].map((id) => ({ id, mentions: this.#mentions(id, all) }));
    return { changes, hasPrivate: all !== undefined };
  }

  #mentions(id: number, all: Reader | undefined): ReadMention[] {
    const known = this.#known.told.get(id) ?? [];
    const mentions = known.map((mention) => ({ mention, corpus: this.#known.corpus, isPrivate: false }));
    if (!all) return mentions;
    const { corpus, told } = all;
    for (const mention of told.get(id) ?? []) {
      if (!this.#isPrivate(mention) || known.some(overlapping(mention))) continue;
      mentions.push({ mention, corpus, isPrivate: true });
    }
    return known.length > 0 ? mentions.sort((one, other) => one.mention.start - other.mention.start) : mentions;
  }

  #isPrivate({ subjects }: Mention): boolean {
    const first = subjects[0];
    if (first === undefined) return false;
    let isPrivate = this.#private.get(first);
    if (isPrivate === undefined) this.#private.set(first, (isPrivate = this.#known.corpus.subjects.find(first) < 0));
    return isPrivate;
  }
}

function readerOf(corpus: Corpus, date: Edtf | undefined): Reader {
  return { corpus, reading: new Reading(corpus, date), told: new Map() };
}

function overlapping(mention: Mention): (other: Mention) => boolean {
  return ({ start, end }) => start < mention.end && mention.start < end;
}
