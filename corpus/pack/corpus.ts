/**
 * The corpus as the rest of the program reads it: look-ups over one compiled pack. Opening costs a directory; every
 * record is parsed when it is first asked for.
 */
import { Names } from '../match/names.ts';
import type { Passage, Source, SubjectId } from '../model.ts';
import { Container, decodeText } from './container.ts';
import type { ComparisonRecord, PackFacts, SubjectRecord } from './encode.ts';
import { Records } from './records.ts';

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

  /** @throws RangeError when the bytes are not a pack that this version reads. */
  constructor(bytes: ArrayBuffer) {
    const container = new Container(bytes);
    this.facts = JSON.parse(decodeText(container.section('facts'))) as PackFacts;
    this.names = new Names(bytes, container.section('names').byteOffset);
    this.clues = new Names(bytes, container.section('clues').byteOffset);
    this.somebody = new Names(bytes, container.section('somebody').byteOffset);
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

export interface Holder {
  subject: SubjectId;
  from: Source['date'];
  /** Absent: still holds it. */
  to?: Source['date'];
}
