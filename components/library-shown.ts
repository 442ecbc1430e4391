/** The data that the library is given to show. Types only. */
import type { ComparisonId, DifferenceType, Edtf, Genre, PassageId, SubjectId, TimeKind } from '../corpus/model.ts';

export interface ShownSource {
  key: string;
  title: string;
  publisher: string;
  date: Edtf;
  /** What the date is, where the text does not say it. */
  dateNote?: string;
  url?: string;
  on: boolean;
  passages: number;
  /** How many subjects its passages name. */
  subjects: number;
  /** The title of the source whose text it is: both are one voice. */
  sameAs?: string;
}

export interface ShownPack {
  id: string;
  /** Empty for the reader's own that was not given a name. */
  name: string;
  /** Whether the reader adds to it piece by piece. */
  isOwn: boolean;
  on: boolean;
  added: Edtf;
  licence?: string;
  /** In bytes, about. */
  size: number;
  sources: ShownSource[];
}

/** A pack that is taken from an address. */
export interface ShownSubscription {
  pack: string;
  /** As the reader calls it. */
  name: string;
  address: string;
  /** When it was last found there: date and time, `2026-01-02T10:00:00.000Z`. */
  checked: string;
  /** Why it could not be had the last time. */
  failure?: ShownFailure;
  news?: { at: string; changes: ShownChanges };
}

export interface ShownFailure {
  reason: string;
  detail: string;
}

/** How many of each were different. */
export interface ShownChanges {
  statementsNew: number;
  statementsChanged: number;
  statementsGone: number;
  questionsChanged: number;
  sourcesChanged: number;
}

/** A record that cannot be read. */
export interface BrokenRecord {
  store: 'packs' | 'sources';
  key: string;
  title: string;
}

export interface ShownLibrary {
  packs: ShownPack[];
  broken: BrokenRecord[];
  /** In bytes; absent where the browser does not tell. */
  used?: number;
  left?: number;
}

/** What became of one file. */
export interface ShownReport {
  file: string;
  outcome: string;
  detail: string;
}

/** An import: under way, or over and to be read. */
export interface ShownImport {
  done: number;
  count: number;
  isOver: boolean;
  /** What is read now. */
  file?: string;
  reports: ShownReport[];
}

/** How many of the sources are compared with the others. */
export interface ShownCompared {
  done: number;
  count: number;
}

/** What the form is about. */
export interface ShownForm {
  /** Of a source that is there already; absent for a new one. */
  key?: string;
  facts: FormFacts;
  /** What the date is, where the text does not say it. */
  dateNote?: string;
  /** The text, as it will be kept. */
  paragraphs: string[];
  /** What was selected on the page; empty where nothing was. */
  selected: string;
  /** Whether the reader has asked for that alone. */
  onlySelected: boolean;
  /** Whether it is there already, and keeping it replaces what is there. */
  isKnown: boolean;
}

export interface FormFacts {
  title: string;
  publisher: string;
  author: string;
  date: string;
  url: string;
  genre: Genre;
  language: string;
}

/** A passage that answers a question of the reader's. */
export interface FormPosition {
  passage: PassageId;
  publisher: string;
  date: Edtf;
  text: string;
  /** Empty for one that is not chosen yet. */
  answer: string;
}

/** A question as the reader wants to keep it. */
export interface KeptQuestion {
  /** Absent for a new one. */
  id?: ComparisonId;
  question: string;
  asks: DifferenceType;
  time: TimeKind;
  subjects: SubjectId[];
  positions: FormPosition[];
}

/** The same, with what else could answer it. */
export interface ShownQuestion extends KeptQuestion {
  candidates: FormPosition[];
}

export interface LibraryTold {
  what:
    | 'corrected'
    | 'kept'
    | 'replaced'
    | 'deleted'
    | 'restored'
    | 'no-room'
    | 'newer'
    | 'failed'
    | 'no-page'
    | 'private-window'
    | 'saved'
    | 'no-question'
    | 'subscribed'
    | 'unsubscribed'
    | 'not-subscribed'
    | 'brought'
    | 'not-brought';
  detail?: string;
  /** Whether it can be taken back. */
  undo?: boolean;
}
