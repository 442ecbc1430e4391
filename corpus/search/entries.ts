/**
 * What can be searched: one entry for each subject, comparison, passage and source. Pure data; the index over it is
 * `index.ts`.
 */
import { publishedOn } from '../compare/dates.ts';
import type { ComparisonId, Edtf, Passage, PassageId, Source, SourceId, SubjectId } from '../model.ts';
import type { Corpus } from '../pack/corpus.ts';
import type { ComparisonRecord, SubjectRecord } from '../pack/encode.ts';

interface EntryBase {
  /** The first line of a result. */
  title: string;
  /** The second line: a description, an answer, publisher and date. */
  detail: string;
  /** What it is called, the title not repeated: all spellings of a subject, the publisher of a source. */
  aliases: string[];
  /** Everything else that is searched: names, quotations, dates, each by itself. */
  also: string[];
  /** The sources that speak of it; of a source itself. */
  sources: SourceId[];
  /** Events: when. Others: the dates of the first and the last of its sources. Absent when nothing is dated. */
  dates?: [first: Edtf, last: Edtf];
  /** Whether sources differ on it. */
  differs: boolean;
}

export type SearchEntry = EntryBase &
  (
    | { kind: 'entity' | 'event'; subject: SubjectId }
    | { kind: 'comparison'; comparison: ComparisonId; subject: SubjectId }
    /** Without a subject: a passage that names nobody the corpus knows. */
    | { kind: 'passage'; passage: PassageId; subject?: SubjectId; kept?: Kept }
    | { kind: 'source'; source: SourceId }
  );

/** Where the text of a passage stands that is its title, which is empty until it is read; see `Passage`. */
export type Kept = NonNullable<Passage['kept']>;

/** Gives entries the texts that they are without; in the same order. */
export type Complete = (entries: SearchEntry[]) => Promise<SearchEntry[]>;

/** What opens when an entry is chosen. */
export type Opened = { subject: SubjectId; at?: ComparisonId | PassageId } | { source: SourceId };

export function openedBy(entry: SearchEntry): Opened {
  switch (entry.kind) {
    case 'source':
      return { source: entry.source };
    case 'comparison':
      return { subject: entry.subject, at: entry.comparison };
    case 'passage':
      return entry.subject === undefined
        ? { source: entry.sources[0] as SourceId }
        : { subject: entry.subject, at: entry.passage };
    case 'entity':
    case 'event':
      return { subject: entry.subject };
  }
}

/** The kinds of entries in the order in which they are shown. */
export const KINDS = ['entity', 'event', 'comparison', 'passage', 'source'] as const satisfies SearchEntry['kind'][];

/** Where passages stand in the corpus: they are the most of it, and none of them is held. */
interface Places {
  sources: ReadonlyMap<PassageId, SourceId>;
  /** In the order of their ids. */
  bySource: ReadonlyMap<SourceId, number[]>;
}

/**
 * Every entry of a corpus, kind by kind. Where the words of a query do not decide, the earlier entry is the better
 * result: so subjects that have more passages come first, comparisons that differ, later sources.
 */
export function* searchEntries(corpus: Corpus): Generator<SearchEntry> {
  const places = placesIn(corpus);
  const subjects = [...corpus.subjects].toSorted((one, other) => other.passages.length - one.passages.length);
  const comparisons = [...corpus.comparisons].toSorted((one, other) => weight(other) - weight(one));
  const sources = [...corpus.sources].toSorted((one, other) => (one.date < other.date ? 1 : -1));
  for (const subject of subjects) if (subject.kind === 'entity') yield subjectEntry(corpus, subject, places);
  for (const subject of subjects) if (subject.kind === 'event') yield subjectEntry(corpus, subject, places);
  for (const comparison of comparisons) yield comparisonEntry(corpus, comparison, places);
  for (const source of sources) {
    for (const at of places.bySource.get(source.id) ?? []) yield passageEntry(corpus, source, corpus.passages.once(at));
  }
  for (const source of sources) yield sourceEntry(source);
}

function placesIn({ passages }: Corpus): Places {
  const sources = new Map<PassageId, SourceId>();
  const bySource = new Map<SourceId, number[]>();
  for (let at = 0; at < passages.length; at++) {
    const { id, source } = passages.once(at);
    sources.set(id, source);
    const own = bySource.get(source);
    if (own) own.push(at);
    else bySource.set(source, [at]);
  }
  return { sources, bySource };
}

function weight({ outcome }: ComparisonRecord): number {
  return outcome.kind === 'differ' ? 1 : 0;
}

function subjectEntry(corpus: Corpus, subject: SubjectRecord, places: Places): SearchEntry {
  const isEvent = subject.kind === 'event';
  const involved = isEvent ? [...subject.participants, ...(subject.place ? [subject.place] : [])] : [];
  const dates = isEvent ? [subject.date, ...(subject.end ? [subject.end] : [])] : [];
  const sources = sourcesOf(places, subject.passages);
  return {
    kind: subject.kind,
    subject: subject.id,
    title: subject.name,
    detail: subject.description,
    aliases: [...subject.aliases, ...subject.short].filter((alias) => alias !== subject.name),
    also: [...involved.map((id) => nameOf(corpus, id)), ...dates.flatMap((date) => [spokenDate(date), plain(date)])],
    sources,
    ...spanOf(isEvent ? dates : sources.map((id) => dateOf(corpus, id))),
    differs: subject.differences > 0,
  };
}

function comparisonEntry(corpus: Corpus, comparison: ComparisonRecord, places: Places): SearchEntry {
  const { id, question, answers, subjects, outcome } = comparison;
  const passages = answers.flatMap(({ positions }) => positions.flatMap((position) => position.passages));
  const sources = sourcesOf(places, passages);
  return {
    kind: 'comparison',
    comparison: id,
    subject: subjects[0] as SubjectId,
    title: question,
    detail: answers.map(({ answer }) => answer).join(' · '),
    aliases: [],
    also: subjects.map((subject) => nameOf(corpus, subject)),
    sources,
    ...spanOf(sources.map((source) => dateOf(corpus, source))),
    differs: outcome.kind === 'differ',
  };
}

function passageEntry(
  corpus: Corpus,
  source: Source,
  { id, digest, words, kept, quotation, subjects }: Passage,
): SearchEntry {
  const [subject] = subjects;
  return {
    kind: 'passage',
    passage: id,
    ...(subject && { subject }),
    ...(kept !== undefined && { kept }),
    title: digest ?? words ?? '',
    detail: whoAndWhen(source),
    aliases: [],
    also: [
      ...(quotation ? [quotation.words] : []),
      source.title,
      ...subjects.map((subject) => nameOf(corpus, subject)),
    ],
    sources: [source.id],
    ...spanOf([publishedOn(source)]),
    differs: false,
  };
}

function sourceEntry(source: Source): SearchEntry {
  const date = publishedOn(source);
  return {
    kind: 'source',
    source: source.id,
    title: source.title,
    detail: whoAndWhen(source),
    aliases: [source.publisher],
    also: [source.author, source.republished?.by, date && plain(date)].filter((text) => text !== undefined),
    sources: [source.id],
    ...spanOf([date]),
    differs: false,
  };
}

function sourcesOf({ sources }: Places, passages: readonly PassageId[]): SourceId[] {
  return [...new Set(passages.map((id) => sources.get(id)).filter((id) => id !== undefined))];
}

function dateOf(corpus: Corpus, id: SourceId): Edtf | undefined {
  const source = corpus.sources.get(id);
  return source && publishedOn(source);
}

function spanOf(dates: (Edtf | undefined)[]): { dates?: [Edtf, Edtf] } {
  const known = dates.filter((date) => date !== undefined).toSorted();
  const [first, last] = [known[0], known.at(-1)];
  return first && last ? { dates: [first, last] } : {};
}

function nameOf(corpus: Corpus, id: SubjectId): string {
  return corpus.subjects.get(id)?.name ?? '';
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "The Gazette, 15 September 2014"; a day that stands in for another is no date. */
function whoAndWhen(source: Source): string {
  const date = publishedOn(source);
  return date === undefined ? source.publisher : `${source.publisher}, ${spokenDate(date)}`;
}

/** A date as a searcher would type it: "15 September 2014". */
function spokenDate(date: Edtf): string {
  const [year, month, day] = plain(date).split('-').map(Number);
  return [day, month && MONTHS[month - 1], year].filter(Boolean).join(' ');
}

/** The ways to name a date from the whole of it to the year alone: "15 September 2014", "September 2014", "2014". */
export function spokenDates(date: Edtf): string[] {
  const parts = spokenDate(date).split(' ');
  return parts.map((_, at) => parts.slice(at).join(' '));
}

/** The date without the sign for "about". */
function plain(date: Edtf): string {
  return date.replace('~', '');
}
