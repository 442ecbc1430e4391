/**
 * The words of the project as types: what a pack holds, and what a reader is shown of it.
 *
 * Everything here is plain data that survives `structuredClone` and JSON. It knows nothing of files (see
 * `compile/schema.ts`), of bytes (see `pack/`) or of pages.
 *
 * Spans are half-open `[start, end)` in UTF-16 code units. Dates are EDTF level 1 without intervals:
 * `2014-09-15`, `2014-09`, `2014`, each with an optional `~` for "about". In views a day that stands in for a date that nobody
 * knows has a `?` behind it.
 */

import type { Level, Observation } from './compare/compared.ts';
import type { Act } from './match/acts.ts';
import type { Span } from './match/sentences.ts';

declare const brand: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

export type Edtf = Branded<string, 'Edtf'>;
export type SourceId = Branded<string, 'SourceId'>;
/** `<source id>#<passage>`; unique in the corpus. */
export type PassageId = Branded<string, 'PassageId'>;
export type SubjectId = Branded<string, 'SubjectId'>;
export type ComparisonId = Branded<string, 'ComparisonId'>;

export type EntityType = 'person' | 'organisation' | 'group' | 'place' | 'office';
export type EventStatus = 'happened' | 'announced';
export type DifferenceType =
  'number' | 'date' | 'place' | 'who' | 'polarity' | 'reason' | 'attribution' | 'certainty' | 'wording';
/** How the true answer to a question behaves in time; see `compile/schema.ts`. */
export type TimeKind = 'fixed' | 'situation' | 'running';
export type Genre = 'report' | 'commentary';

// ---------------------------------------------------------------------------------------------- what a pack holds

export interface Source {
  id: SourceId;
  title: string;
  publisher: string;
  author?: string;
  date: Edtf;
  dateNote?: string;
  /** Absent: a document that stands nowhere, as a file of the reader's. */
  url?: string;
  republished?: { by: string; date?: Edtf; url?: string };
  genre: Genre;
  /** BCP 47. */
  language: string;
  /** The source whose text this is, nearly word for word, under another title: both are one voice, that of the other. */
  sameAs?: SourceId;
}

export interface Quotation {
  /** Verbatim, without quotation marks around it. */
  words: string;
  /** Absent: the publisher's own wording. */
  speaker?: SubjectId;
  /** The agency or broadcaster the publisher has the words from. */
  carrier?: SubjectId;
}

interface PassageBase {
  id: PassageId;
  source: SourceId;
  /** From 1. */
  paragraph: number;
  quotation?: Quotation;
  subjects: SubjectId[];
  /** At most five words of the original, for a link to the place. */
  anchor?: string;
}

/** Either our summary, labelled as ours wherever it is shown, or, in a reader's own sources, the source's own words. */
interface Digested {
  digest: string;
  words?: never;
  kept?: never;
}
interface Worded {
  words: string;
  digest?: never;
  kept?: never;
}

/** In a compiled library: its summary or its words stand where its source is kept, and nowhere else. */
interface Elsewhere {
  /** The key of the record that has them. */
  kept: string;
  words?: never;
  digest?: never;
}

export type Passage = PassageBase & (Digested | Worded | Elsewhere);

export interface Tenure {
  office: SubjectId;
  from: Edtf;
  /** Absent: still held. */
  to?: Edtf;
}

interface SubjectBase {
  id: SubjectId;
  name: string;
  description: string;
  /** Spellings that stand for the subject wherever they occur; the name is the first. */
  aliases: string[];
  /** Spellings that count only with other evidence on the page. */
  short: string[];
  /** It has a card and is searched, and pages are not marked with it. */
  quiet?: true;
  wikidata?: string;
}

export interface Entity extends SubjectBase {
  kind: 'entity';
  type: EntityType;
  /** Longer names that contain an alias and are something else. */
  decoys: string[];
  /** Words of whoever else bears its name, beside which it is not meant: "Troy", of Paris. */
  namesakes?: string[];
  held: Tenure[];
  /** Places: the adjectives that name their offices: "Iranian". */
  adjectives: string[];
  /** Offices: where, and by which words. */
  country?: SubjectId;
  role: string[];
}

export interface Event extends SubjectBase {
  kind: 'event';
  date: Edtf;
  end?: Edtf;
  place?: SubjectId;
  participants: SubjectId[];
  status: EventStatus;
  told?: Telling;
}

/** Somebody a sentence has to name, or, behind a "~", words of the page that stand for them: "~ground troops". */
export type Participant = SubjectId | `~${string}`;

/** How a sentence tells an event without naming it. */
export interface Telling {
  /** Base forms of the event's own words; "…" stands for words between. They come before those of its acts. */
  triggers: string[];
  acts: Act[];
  /** Who does it: where a sentence makes somebody else do it, it tells of something else. Empty: anybody. */
  by: Participant[];
  /** Whom it was done to: has to be named, and not as the object of nobody else's, nor as the one who did it. */
  to: Participant[];
  /** Each group has to be named, by one of its members at least. */
  with: Participant[][];
  /** Nothing like it has ever happened again: on a page without a date it is told without one. */
  once: boolean;
}

export type Subject = Entity | Event;

export interface Position {
  passages: PassageId[];
  /** Absent: the publisher speaks. */
  speaker?: SubjectId;
}

export interface Answer {
  answer: string;
  positions: Position[];
}

export interface Comparison {
  id: ComparisonId;
  question: string;
  asks: DifferenceType;
  time: TimeKind;
  subjects: SubjectId[];
  answers: Answer[];
}

/** One set of sources with what is compiled from it. All ids resolve inside it. */
export interface Pack {
  id: string;
  name: string;
  sources: Source[];
  passages: Passage[];
  subjects: Subject[];
  comparisons: Comparison[];
}

// ------------------------------------------------------------------------------------------- what a reader is shown

/** What a comparison comes to; computed by `compare/outcome.ts`, never stored. */
export type Outcome =
  | { kind: 'agree' }
  | { kind: 'differ'; type: DifferenceType }
  | { kind: 'update' }
  | { kind: 'change' }
  /** One publisher, or one speaker whom several publishers report. */
  | { kind: 'one-voice'; publishers: string[]; speaker?: string };

/** Why a mention was taken for its subject; in the order in which a reader would tell it. */
export type Reason =
  /** The words on the page, as an alias of the subject. */
  | { kind: 'alias'; alias: string }
  /** A short form counts because a certain alias of the subject stands on the page too. */
  | { kind: 'full-name'; alias: string }
  /** A short form counts because these related subjects are on the page. */
  | { kind: 'related'; names: string[] }
  /** A short form counts because the page is known to speak of the subjects of the pack. */
  | { kind: 'listed' }
  /** These others bear the name too, with evidence that is nearly as good. */
  | { kind: 'several'; names: string[] }
  /** A role, resolved by the date of the page; without a date it stays the office. */
  | { kind: 'role'; office: string; date?: Edtf }
  /** A sentence that tells the event by this word, with its participants named; and what it says of it. */
  | { kind: 'told'; trigger: string; status: TellingStatus };

/** What a sentence on a page says of an event. */
export type TellingStatus = 'happened' | 'denied' | 'planned';

export interface Mention {
  start: number;
  end: number;
  kind: 'name' | 'event';
  /** Best reading first; never empty. */
  subjects: SubjectId[];
  why: Reason[];
}

export interface SubjectReference {
  id: SubjectId;
  name: string;
}

export interface VoiceView {
  publisher: string;
  /** Present where the publisher quotes or reports somebody. */
  speaker?: SubjectReference;
  source: SourceId;
  date: Edtf;
  /** In the order of the source. */
  excerpts: ExcerptView[];
}

export interface ComparisonView {
  id: ComparisonId;
  question: string;
  asks: DifferenceType;
  outcome: Outcome;
  answers: { answer: string; voices: VoiceView[] }[];
  /** Publishers that were read with the question in mind and say nothing on it; counts for nothing. */
  silent: string[];
  subjects: SubjectReference[];
  /** The reader has asked it. */
  isMine: boolean;
}

export interface ExcerptView {
  id: PassageId;
  paragraph: number;
  /** Our summary; or else … */
  digest?: string;
  /** … the source's own words: one of the two is there. */
  words?: string;
  /** Neither is there yet: the key of the record that has it. No reader is shown an excerpt without its text. */
  kept?: string;
  quotation?: { words: string; speaker?: SubjectReference; carrier?: SubjectReference };
  /** The original at the passage (text fragment where an anchor is known); absent where the source has no address. */
  link?: string;
}

/** One of two statements that were set beside one another by nobody. */
export interface StatementView {
  /** Absent: the page that is being read. */
  source?: Pick<Source, 'id' | 'title' | 'publisher' | 'date' | 'language'>;
  text: string;
  /** Our summary, and not the source's own words. */
  isSummary: boolean;
  /** Of the words that both share, in the text. */
  shared: Span[];
  /** Whom it reports, as it calls them; empty where it does not say; absent where the publisher speaks. */
  speaker?: string;
  /** Absent: it is the title. */
  passage?: { id: PassageId; paragraph: number };
  /** To the original, at the passage where it is known; absent where the source has no address. */
  link?: string;
}

/** Two statements that were found to speak of one thing, with what is true of both texts and no verdict. */
export interface AutomaticView {
  /** The same after its sources were brought again. */
  id: string;
  level: Level;
  /** What "may differ" rests on; one of the observations. */
  because?: DifferenceType;
  /** The earlier one first. */
  a: StatementView;
  b: StatementView;
  /** What is unlike first. */
  observations: Observation[];
  /** The agency or the speaker behind both. */
  origin?: string;
  /** Both have the same words: one voice, told by two. */
  isCopied?: true;
  /** Days between the publications, where both are known. */
  apart?: number;
  /** The reader has said that it is not right. */
  isSetAside: boolean;
  /** A question of the reader's can rest on both. */
  canBeAsked: boolean;
  /** The browser's own model may be asked about it: said by the page that shows it, never by the background. */
  mayAskModel?: true;
}

export interface SourceView extends Source {
  excerpts: ExcerptView[];
}

/** Everything a card shows. */
export interface SubjectView {
  id: SubjectId;
  name: string;
  description: string;
  kind: EntityType | 'event';
  /** Events. */
  date?: Edtf;
  end?: Edtf;
  status?: EventStatus;
  place?: SubjectReference;
  participants: SubjectReference[];
  /** People: offices with their terms, latest first. Offices: their holders, latest first. */
  tenures: { subject: SubjectReference; from: Edtf; to?: Edtf }[];
  /** Differences first, then changes and updates, agreements, single voices. */
  comparisons: ComparisonView[];
  /** Those that may differ first, then the most alike; in the end those that share names only. */
  automatic: AutomaticView[];
  /** Only sources with an excerpt on the subject; by date. */
  sources: SourceView[];
  /** How many sources the corpus has. */
  sourceCount: number;
  /** How many of them were read with questions in mind. */
  askedCount: number;
  /** It was found in the reader's own sources, or came with a pack: the reader can put it right. */
  canBeCorrected?: true;
}
