/**
 * The corpus as the rest of the program reads it: look-ups over one compiled pack. Opening costs a directory; every
 * record is parsed when it is first asked for.
 */
import { Names } from '../match/names.ts';
import { Skim } from '../match/skim.ts';
import type { Passage, Source, SourceId, SubjectId } from '../model.ts';
import { isMine } from '../own/mine.ts';
import { Container, decodeText } from './container.ts';
import type { ComparisonRecord, PackFacts, SubjectRecord } from './encode.ts';
import { Records } from './records.ts';

/** One for all texts and all corpora: its tables take longer to be made than a corpus to be opened. */
let skim: Skim | undefined;

export class Corpus {
  readonly facts: PackFacts;
  readonly names: Names;
  /** Triggers of events and adjectives of countries. */
  readonly clues: Names;
  /** Those of them that say that somebody is named, who is none of `names`. */
  readonly somebody: Names;
  readonly subjects: Records<SubjectRecord>;
  readonly comparisons: Records<ComparisonRecord>;
  readonly passages: Records<Passage>;
  readonly sources: Records<Source>;
  #holders: Map<SubjectId, Holder[]> | undefined;
  #asked: Asked | undefined;

  /** @throws RangeError when the bytes are not a pack that this version reads. */
  constructor(bytes: ArrayBuffer) {
    const container = new Container(bytes);
    this.facts = JSON.parse(decodeText(container.section('facts'))) as PackFacts;
    skim ??= new Skim();
    const names = (section: string): Names => new Names(bytes, container.section(section).byteOffset, skim);
    this.names = names('names');
    this.clues = names('clues');
    this.somebody = names('somebody');
    this.subjects = new Records(container.section('subjects'));
    this.comparisons = new Records(container.section('comparisons'));
    this.passages = new Records(container.section('passages'));
    this.sources = new Records(container.section('sources'));
  }

  /** Who held an office, earliest first; empty when nobody in the corpus did. */
  holders(office: SubjectId): Holder[] {
    this.#holders ??= this.#collectHolders();
    return this.#holders.get(office) ?? [];
  }

  /** Which sources were read with questions in mind; of any other nobody knows what it says on them, or that it is silent. */
  asked(): Asked {
    this.#asked ??= this.#collectAsked();
    return this.#asked;
  }

  #collectAsked(): Asked {
    const asked = { ofAny: new Set<SourceId>(), ofOthers: new Set<SourceId>() };
    for (const { id, answers } of this.comparisons) {
      const passages = answers.flatMap(({ positions }) => positions.flatMap((position) => position.passages));
      for (const each of passages) {
        const source = this.passages.get(each)?.source;
        if (source === undefined) continue;
        asked.ofAny.add(source);
        if (!isMine(id)) asked.ofOthers.add(source);
      }
    }
    return asked;
  }

  #collectHolders(): Map<SubjectId, Holder[]> {
    const holders = new Map<SubjectId, Holder[]>();
    for (const subject of this.subjects) {
      if (subject.kind !== 'entity') continue;
      for (const { office, from, to } of subject.held) {
        const list = holders.get(office) ?? [];
        list.push({ subject: subject.id, from, ...(to && { to }) });
        holders.set(office, list);
      }
    }
    for (const list of holders.values()) list.sort((one, other) => (one.from < other.from ? -1 : 1));
    return holders;
  }
}

/** Sources that a question rests on. */
export interface Asked {
  /** Whoever has asked it. */
  ofAny: ReadonlySet<SourceId>;
  /** That came with a pack: whoever made that has looked into each of its sources for the answer. */
  ofOthers: ReadonlySet<SourceId>;
}

export interface Holder {
  subject: SubjectId;
  from: Source['date'];
  /** Absent: still holds it. */
  to?: Source['date'];
}
