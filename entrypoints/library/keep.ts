/**
 * Documents to records of the reader's own pack: each a source of its own, unless it is there already. The same text
 * under another publisher's name is kept, and counts as one voice with the one that was there.
 */
import type { SourceId } from '../../corpus/model.ts';
import type { Document } from '../../corpus/own/document.ts';
import { freeId } from '../../corpus/own/ids.ts';
import { ownSource } from '../../corpus/own/passages.ts';
import { canonicalAddress, KnownTexts, sketchOf } from '../../corpus/own/same.ts';
import { keyOf, type StoredSource } from '../background/storage/database.ts';
import type { Edit, KnownSource } from '../background/storage/library.ts';
import type { Reading } from '../background/storage/reading.ts';
import { OWN_PACK, ownPack, type Records } from '../background/storage/records.ts';

/** What there is, as far as it tells whether a source is new. */
interface Known extends Pick<Records, 'packs'> {
  /** Those at least that `mayBe` some of the documents. */
  sources: readonly KnownSource[];
  /** Of all sources. */
  keys: readonly string[];
}

export type KeepOutcome = 'taken' | 'replaced' | 'known';

export interface Kept {
  outcome: KeepOutcome;
  source: KnownSource;
  /** The title of the source whose text it is. */
  sameAs?: string;
}

interface Keeping {
  today: string;
  reading: Reading;
  /** What is there takes the new one's place: the reader has asked for it. Default: it stays. */
  replace?: boolean;
  /** It is kept beside what is there, whatever that is: a part of a text is not the text. Default false. */
  beside?: boolean;
}

/** @returns what is to be changed, and what became of each document, in their order. */
export function keepDocuments(
  records: Known,
  documents: readonly Document[],
  { today, reading: { corpus, by }, replace = false, beside = false }: Keeping,
): { edit: Edit; kept: Kept[] } {
  const own = new OwnSources(records);
  const put = new Map<string, StoredSource>();
  const kept = documents.map((document): Kept => {
    const id = freeId<SourceId>([document.publisher, document.date, document.title], (each) => own.has(each));
    const made = ownSource(document, id, corpus);
    const known = beside ? undefined : own.known(document, made.sketch);
    if (known && !replace) return { outcome: 'known', source: known };
    const whole = known ? ownSource(document, known.source.id, corpus) : made;
    const first = own.other(document, made.sketch, known);
    const sameAs = first && (first.source.sameAs ?? first.source.id);
    const source: StoredSource = {
      ...whole,
      source: { ...whole.source, ...(sameAs && { sameAs }) },
      key: keyOf(OWN_PACK, whole.source.id),
      pack: OWN_PACK,
      on: known?.on ?? true,
      added: today,
      readBy: by,
    };
    own.add(source);
    put.set(source.key, source);
    return { outcome: known ? 'replaced' : 'taken', source, ...(first && { sameAs: first.source.title }) };
  });
  const hasPack = records.packs.some(({ id }) => id === OWN_PACK);
  const edit = { putSources: [...put.values()], ...(!hasPack && { putPacks: [ownPack(today)] }) };
  return { edit, kept };
}

/**
 * Which sources of the reader's own pack some documents may be, or be a text of. All others are nothing to them, and need not
 * be held: together they are as large as the library.
 */
export function mayBe(documents: readonly Document[]): (source: KnownSource) => boolean {
  const addresses = new Set(documents.flatMap(({ url }) => (url === undefined ? [] : [canonicalAddress(url)])));
  const names = new Set(documents.map(nameOf));
  const texts = new KnownTexts<number>();
  for (const [at, { paragraphs }] of documents.entries()) texts.add(at, sketchOf(paragraphs));
  return ({ source, sketch }) =>
    (source.url !== undefined && addresses.has(canonicalAddress(source.url))) ||
    (sketch.length === 0 ? names.has(nameOf(source)) : texts.same(sketch).length > 0);
}

/** The source that a document would be once more; undefined for a new one. */
export function knownAs(records: Pick<Known, 'sources'>, document: Document): KnownSource | undefined {
  return new OwnSources({ ...records, keys: [] }).known(document, sketchOf(document.paragraphs));
}

/** The sources of the reader's own pack, to be found by what tells a source. */
class OwnSources {
  readonly #byId = new Map<SourceId, KnownSource>();
  readonly #byAddress = new Map<string, SourceId>();
  readonly #byName = new Map<string, SourceId>();
  readonly #texts = new KnownTexts<SourceId>();
  readonly #keys: Set<string>;

  constructor({ sources, keys }: Pick<Known, 'sources' | 'keys'>) {
    this.#keys = new Set(keys);
    for (const source of sources) if (source.pack === OWN_PACK) this.add(source);
  }

  has(id: SourceId): boolean {
    return this.#byId.has(id) || this.#keys.has(keyOf(OWN_PACK, id));
  }

  add(stored: KnownSource): void {
    const { source, sketch } = stored;
    this.#byId.set(source.id, stored);
    if (source.url !== undefined) this.#byAddress.set(canonicalAddress(source.url), source.id);
    // A text that is too short to be told by its words.
    if (sketch.length === 0) this.#byName.set(nameOf(source), source.id);
    else this.#texts.add(source.id, sketch);
  }

  /** By its address, or by its text where no other publisher stands over it. */
  known(document: Document, sketch: readonly number[]): KnownSource | undefined {
    const byAddress = document.url === undefined ? undefined : this.#byAddress.get(canonicalAddress(document.url));
    const byName = sketch.length === 0 ? this.#byName.get(nameOf(document)) : undefined;
    const byText = this.#texts.same(sketch).find((id) => this.#byId.get(id)?.source.publisher === document.publisher);
    const id = byAddress ?? byName ?? byText;
    return id && this.#byId.get(id);
  }

  /** A source of another publisher with this text. */
  other(document: Document, sketch: readonly number[], known: KnownSource | undefined): KnownSource | undefined {
    const same = this.#texts.same(sketch).map((id) => this.#byId.get(id));
    return same.find((each) => each !== known && each?.source.publisher !== document.publisher);
  }
}

function nameOf({ publisher, date, title }: Pick<Document, 'publisher' | 'date' | 'title'>): string {
  return JSON.stringify([publisher, date, title]);
}
