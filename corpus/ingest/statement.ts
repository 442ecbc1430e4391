/**
 * What a document becomes before it is compared: statements, each a sentence with what it says in the open. Plain data
 * that survives `structuredClone` and JSON.
 *
 * Spans are half-open `[start, end)` in UTF-16 code units of the statement's own `text`, unless said otherwise.
 */
import type { Act } from '../match/acts.ts';
import type { Span } from '../match/sentences.ts';
import type { Edtf } from '../model.ts';

/** A text with what has to be known of it; a reader's own document has this shape. */
export interface Document {
  title: string;
  publisher: string;
  /** When it was published; without it "Monday" is no day. */
  date?: Edtf;
  /** BCP 47. Of other languages than English only known names, dates and figures are read. */
  language: string;
  /** Without the title. */
  paragraphs: readonly string[];
}

export type NameType = 'person' | 'organisation' | 'place' | 'group' | 'office';

/** A name, as it stands in a text. */
export interface Name extends Span {
  /**
   * Who it is, the same for every spelling in the document: the id of a subject of the corpus where that is known, else
   * the folded words of its fullest form ("ali khamenei"), a country's folded name for its adjective too.
   */
  key: string;
  type: NameType;
  /** A country's adjective or its people: it may only describe ("Iranian officials"). */
  adjective?: true;
}

/** A name that somebody has already recognised: by the aliases of a corpus (see `known.ts`). */
export interface KnownName extends Name {
  /** 0 is the title. */
  paragraph: number;
}

/** An event of a corpus that is told or named there. */
export interface KnownEvent extends Span {
  /** Id of the subject. */
  key: string;
  /** 0 is the title. */
  paragraph: number;
}

/** What a corpus recognises in a document. */
export interface Known {
  names: readonly KnownName[];
  events: readonly KnownEvent[];
}

/** How exactly a figure is meant. */
export type Exactness = 'exact' | 'about' | 'at-least' | 'at-most' | 'range';

/** A figure: an interval of numbers in a unit, with what it counts. */
export interface Figure extends Span {
  /** Both included; of "at least 38" `high` is infinite, of "dozens" 24 to 99. `low` is never over `high`. */
  low: number;
  high: number;
  exactness: Exactness;
  /** "%", "$", "km", "year", "magnitude"; empty for a plain count. */
  unit: string;
  /** Folded base form of what is counted: "people", "page"; empty where the sentence does not say. */
  counted: string;
  /** An age, a rank, a share and a result are never compared with a count. */
  kind: 'count' | 'measure' | 'age' | 'score';
}

export interface DateMention extends Span {
  date: Edtf;
  /** First and last day it may mean, in days since 1970, both included. */
  from: number;
  to: number;
}

/** Who stands behind the words. */
export type Voice =
  | { kind: 'own'; carrier?: string }
  /** `speaker` is a name's key, or "" for somebody without a name; `carrier` the agency or paper they come through. */
  | { kind: 'speaker'; speaker: string; words?: string; direct: boolean; carrier?: string };

/** `open`: would, could, may, plans to, if, whether, calls for. */
export type Sign = 'did' | 'did-not' | 'open';

/** Something the sentence tells: its trigger word. */
export interface EventMention extends Span {
  /** Base form: "refuse". */
  lemma: string;
  /** What kind of act it is, as far as the press's words tell; may be empty. */
  acts: readonly Act[];
  sign: Sign;
  /** Of `did-not`: the denial stands right before the trigger ("did not sign", "denied having signed"). */
  direct?: true;
  /** Key of the name that does it and of the one it is done to, where their place in the sentence shows it. */
  by?: string;
  to?: string;
}

/** One sentence of a document, and what it says. */
export interface Statement extends Span {
  /** `start` and `end` are in the paragraph; 0 is the title, the first paragraph is 1. */
  paragraph: number;
  /** Position in the document, from 0. */
  at: number;
  text: string;
  part: 'headline' | 'lead' | 'body';
  /** Sorted by `start`, disjoint; so are the others. */
  names: readonly Name[];
  figures: readonly Figure[];
  dates: readonly DateMention[];
  events: readonly EventMention[];
  /** Ids of the events of the corpus that it tells. */
  knownEvents: readonly (Span & { key: string })[];
  /** Where a reason is given: the clause behind "because", "citing", "over". */
  reasons: readonly Span[];
  voice: Voice;
}
