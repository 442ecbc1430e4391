/**
 * Several packs as one, for a corpus over all of them. The pack that comes first has its ids; what a later pack calls
 * the same is joined to it, and what is another thing under the same id gets an id of its own.
 *
 * - Subjects are one when they have one Wikidata id, or one id or name and one type.
 * - Of one subject the first pack's words stand; spellings, offices and adjectives of all packs count.
 * - Sources are one when they have one id and one title; comparisons when they have one id and one question.
 *
 * The packs are sound each by itself; so is what is made of them.
 */
import { foldAlias } from '../match/fold.ts';
import { Letters } from '../match/letters.ts';
import type {
  Comparison,
  ComparisonId,
  Entity,
  Pack,
  Participant,
  Passage,
  PassageId,
  Source,
  SourceId,
  Subject,
  SubjectId,
} from '../model.ts';
import type { Corpus } from './corpus.ts';

/** The pack that a corpus was compiled from, without what follows from it. */
export function packOf(corpus: Corpus): Pack {
  const { id, name } = corpus.facts;
  return {
    id,
    name,
    sources: [...corpus.sources],
    passages: [...corpus.passages],
    subjects: [...corpus.subjects].map((each) => without(each, ['passages', 'comparisons', 'differences', 'related'])),
    comparisons: [...corpus.comparisons].map((each) => without(each, ['outcome'])),
  };
}

function without<RecordType extends object, Key extends string>(
  record: RecordType,
  keys: readonly Key[],
): RecordType extends unknown ? Omit<RecordType, Key> : never {
  const entries = Object.entries(record).filter(([key]) => !(keys as readonly string[]).includes(key));
  return Object.fromEntries(entries) as ReturnType<typeof without<RecordType, Key>>;
}

export interface Merged {
  pack: Pack;
  /** Of each pack given: under which ids its subjects and sources are known now. */
  ids: Known[];
}

interface Known {
  subjects: ReadonlyMap<SubjectId, SubjectId>;
  sources: ReadonlyMap<SourceId, SourceId>;
}

/** @param packs best first; the whole has the id and name of the first. @throws RangeError without any. */
export function mergePacks(packs: readonly Pack[]): Merged {
  const [first] = packs;
  if (!first) throw new RangeError('nothing to merge');
  const merger = new Merger(first);
  const ids = packs.map((pack) => merger.add(pack));
  return { pack: merger.pack(), ids };
}

class Merger {
  readonly #first: Pack;
  readonly #letters = new Letters();
  readonly #sources = new Map<SourceId, Source>();
  readonly #passages = new Map<PassageId, Passage>();
  readonly #subjects = new Map<SubjectId, Subject>();
  readonly #comparisons = new Map<ComparisonId, Comparison>();
  readonly #byName = new Map<string, SubjectId>();
  readonly #byWikidata = new Map<string, SubjectId>();

  constructor(first: Pack) {
    this.#first = first;
  }

  pack(): Pack {
    const { id, name } = this.#first;
    return {
      id,
      name,
      sources: [...this.#sources.values()],
      passages: [...this.#passages.values()],
      subjects: [...this.#subjects.values()],
      comparisons: [...this.#comparisons.values()],
    };
  }

  add(pack: Pack): Known {
    const subjects = this.#addSubjects(pack);
    const toSubject = (id: SubjectId): SubjectId => subjects.get(id) ?? id;
    const { sources, passages } = this.#addSources(pack, toSubject);
    for (const comparison of pack.comparisons) this.#addComparison(pack, comparison, toSubject, passages);
    return { subjects, sources };
  }

  /** @returns under which id each subject of the pack is known now. */
  #addSubjects(pack: Pack): Map<SubjectId, SubjectId> {
    const ids = new Map<SubjectId, SubjectId>();
    const isNew = new Map<SubjectId, boolean>();
    for (const subject of pack.subjects) {
      const known = this.#known(subject);
      const id = known ?? this.#free(subject.id, pack.id, this.#subjects);
      ids.set(subject.id, id);
      isNew.set(subject.id, known === undefined);
      // A place for it, so that the next one finds it taken.
      if (known === undefined) this.#take(id, subject);
    }
    const toSubject = (id: SubjectId): SubjectId => ids.get(id) ?? id;
    for (const subject of pack.subjects) {
      const id = toSubject(subject.id);
      const renamed = withIds(subject, id, toSubject);
      const present = isNew.get(subject.id) === true ? renamed : joined(this.#subjects.get(id) ?? renamed, renamed);
      this.#subjects.set(id, present);
    }
    return ids;
  }

  #take(id: SubjectId, subject: Subject): void {
    this.#subjects.set(id, subject);
    this.#byName.set(this.#nameKey(subject), id);
    if (subject.wikidata !== undefined) this.#byWikidata.set(subject.wikidata, id);
  }

  #nameKey(subject: Subject): string {
    return `${typeOf(subject)} ${foldAlias(subject.name, this.#letters)}`;
  }

  #known(subject: Subject): SubjectId | undefined {
    const same = this.#subjects.get(subject.id);
    const isSame = same !== undefined && this.#nameKey(same) === this.#nameKey(subject);
    if (isSame) return subject.id;
    const byWikidata = subject.wikidata === undefined ? undefined : this.#byWikidata.get(subject.wikidata);
    return byWikidata ?? this.#byName.get(this.#nameKey(subject));
  }

  #free<Id extends string>(id: Id, pack: string, taken: ReadonlyMap<Id, unknown>): Id {
    if (!taken.has(id)) return id;
    let free = `${pack}.${id}` as Id;
    for (let count = 2; taken.has(free); count++) free = `${pack}.${id}-${count}` as Id;
    return free;
  }

  /** @returns under which id each source and each passage of the pack is known now. */
  #addSources(
    pack: Pack,
    toSubject: ToSubject,
  ): { sources: Map<SourceId, SourceId>; passages: Map<PassageId, PassageId> } {
    const sources = new Map<SourceId, SourceId>();
    for (const source of pack.sources) {
      const known = this.#sources.get(source.id);
      const isKnown = known !== undefined && known.title === source.title && known.publisher === source.publisher;
      const id = isKnown ? source.id : this.#free(source.id, pack.id, this.#sources);
      sources.set(source.id, id);
      if (!isKnown) this.#sources.set(id, { ...source, id });
    }
    for (const { id, sameAs } of pack.sources) {
      const known = this.#sources.get(sources.get(id) as SourceId);
      if (known && sameAs) this.#sources.set(known.id, { ...known, sameAs: sources.get(sameAs) ?? sameAs });
    }
    const passages = new Map<PassageId, PassageId>();
    for (const passage of pack.passages) {
      const source = sources.get(passage.source) as SourceId;
      const id = `${source}${passage.id.slice(passage.source.length)}` as PassageId;
      passages.set(passage.id, id);
      if (!this.#passages.has(id)) this.#passages.set(id, { ...placed(passage, toSubject), id, source });
    }
    return { sources, passages };
  }

  #addComparison(
    pack: Pack,
    comparison: Comparison,
    toSubject: (id: SubjectId) => SubjectId,
    passages: ReadonlyMap<PassageId, PassageId>,
  ): void {
    if (this.#comparisons.get(comparison.id)?.question === comparison.question) return;
    const id = this.#free(comparison.id, pack.id, this.#comparisons);
    this.#comparisons.set(id, { ...renamedComparison(comparison, toSubject, passages), id });
  }
}

type ToSubject = (id: SubjectId) => SubjectId;

/** A pack in which subjects have other ids. What these stand for is not looked at. */
export function withSubjectIds({ subjects, passages, comparisons, ...pack }: Pack, toSubject: ToSubject): Pack {
  return {
    ...pack,
    subjects: subjects.map((subject) => withIds(subject, toSubject(subject.id), toSubject)),
    passages: passages.map((passage) => placed(passage, toSubject)),
    comparisons: comparisons.map((each) => renamedComparison(each, toSubject)),
  };
}

function renamedComparison(
  comparison: Comparison,
  toSubject: ToSubject,
  passages: ReadonlyMap<PassageId, PassageId> = new Map(),
): Comparison {
  return {
    ...comparison,
    subjects: [...new Set(comparison.subjects.map(toSubject))],
    answers: comparison.answers.map(({ answer, positions }) => ({
      answer,
      positions: positions.map(({ passages: cited, speaker }) => ({
        passages: cited.map((each) => passages.get(each) ?? each),
        ...(speaker && { speaker: toSubject(speaker) }),
      })),
    })),
  };
}

function typeOf(subject: Subject): string {
  return subject.kind === 'event' ? `event ${subject.date}` : subject.type;
}

function withIds(subject: Subject, id: SubjectId, toSubject: (id: SubjectId) => SubjectId): Subject {
  if (subject.kind === 'entity') {
    const held = subject.held.map((term) => ({ ...term, office: toSubject(term.office) }));
    return { ...subject, id, held, ...(subject.country && { country: toSubject(subject.country) }) };
  }
  const { told } = subject;
  const named = (each: Participant): Participant => (each.startsWith('~') ? each : toSubject(each as SubjectId));
  return {
    ...subject,
    id,
    participants: subject.participants.map(toSubject),
    ...(subject.place && { place: toSubject(subject.place) }),
    ...(told && {
      told: { ...told, by: told.by.map(named), to: told.to.map(named), with: told.with.map((each) => each.map(named)) },
    }),
  };
}

/** Its spellings and offices from both; everything else from the first. It is quiet only where both are. */
export function joined({ quiet, ...first }: Subject, other: Subject): Subject {
  const spelt = {
    aliases: union(first.aliases, other.aliases),
    short: union(first.short, other.short),
    ...(quiet && other.quiet && { quiet }),
  };
  if (first.kind === 'event' || other.kind === 'event') return { ...first, ...spelt };
  const held: Entity['held'] = [...first.held];
  for (const term of other.held) {
    if (!held.some(({ office, from }) => office === term.office && from === term.from)) held.push(term);
  }
  return {
    ...first,
    ...spelt,
    held,
    decoys: union(first.decoys, other.decoys),
    ...((first.namesakes ?? other.namesakes) && { namesakes: union(first.namesakes ?? [], other.namesakes ?? []) }),
    adjectives: union(first.adjectives, other.adjectives),
    role: union(first.role, other.role),
  };
}

function union(one: readonly string[], other: readonly string[]): string[] {
  return [...new Set([...one, ...other])];
}

function placed(passage: Passage, toSubject: (id: SubjectId) => SubjectId): Passage {
  const { quotation } = passage;
  return {
    ...passage,
    subjects: [...new Set(passage.subjects.map(toSubject))],
    ...(quotation && {
      quotation: {
        ...quotation,
        ...(quotation.speaker && { speaker: toSubject(quotation.speaker) }),
        ...(quotation.carrier && { carrier: toSubject(quotation.carrier) }),
      },
    }),
  };
}
