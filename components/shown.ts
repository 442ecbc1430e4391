/**
 * The data the shells are given besides `SubjectView`: what they show at the moment. Types only.
 */
import type { AutomaticView, Edtf, SourceView, SubjectId, SubjectView } from '../corpus/model.ts';
import type { Place } from './events.ts';

/** What fills a shell. `nothing` leaves the popup with its search, the card empty. */
export type Shown =
  | { kind: 'nothing' }
  | { kind: 'loading' }
  | { kind: 'failed' }
  | { kind: 'subject'; view: SubjectView; at?: Place }
  /** Everything that one source says. */
  | { kind: 'source'; view: SourceView };

/** A subject in one line. The background's `SubjectSummary` is one. */
export interface SubjectLine {
  id: SubjectId;
  name: string;
  description: string;
  kind: SubjectView['kind'];
  /** How many of its comparisons differ. */
  differences: number;
}

/** A subject that the page mentions `count` times. */
export interface FoundSubject {
  subject: SubjectLine;
  count: number;
}

/** What is known of the page in the active tab. */
export type PageState =
  | { kind: 'reading' }
  /** `cards`: false where no card can open. */
  | { kind: 'read'; found: FoundSubject[]; cards?: boolean }
  | { kind: 'unreadable' }
  /** The reader has not allowed it, or not any more. */
  | { kind: 'refused' };

/** A mention as the panel lists it. */
export interface FoundMention {
  /** Where it is: a block of the page, and where in that it begins. */
  block: number;
  start: number;
  /** The frame of the page that it is in; absent for the page itself. */
  frame?: number;
  /** Its own words on the page. */
  words: string;
  /** Its best reading. */
  subject: SubjectLine;
  /** How many other subjects it could stand for. */
  others: number;
}

/** What the panel knows of the page in the active tab. */
export type PanelPage =
  | { kind: 'reading' }
  | { kind: 'read'; mentions: FoundMention[] }
  | { kind: 'off'; host: string }
  | { kind: 'unreadable' };

/** What a reader can know, and put right, of a mark. */
export interface MarkFacts {
  /** The mark's own words. */
  words: string;
  /** Whether only the reader's own packs know what it stands for. */
  isPrivate: boolean;
  page: {
    /** Absent in a private window: nothing can be put right there, because nothing is kept. */
    address?: string;
    /** Absent where the page gives none. */
    date?: Edtf;
    /** What told it. */
    origin?: 'structured' | 'meta' | 'time' | 'address' | 'reader';
  };
  /** Where the reader has said that the words do not mean the subject. */
  dismissed?: DismissScope;
}

export type DismissScope = 'page' | 'always';

/** Words that the reader has said do not mean a subject. */
export interface DismissedMark {
  words: string;
  subject: SubjectId;
  name: string;
  /** Its address; everywhere without it. */
  page?: string;
}

/** What a shell tells in passing. Each telling is a new object, so that the same can be told twice. */
export interface Told {
  what: 'copied' | 'not-copied' | 'jumped' | 'not-jumped';
}

/** The page in the active tab and its site, and whether they get marks. */
export interface SiteState {
  host: string;
  /** The switch of the site, of this page alone, and of everything; the page's is absent where it is not offered. */
  on: boolean;
  page?: boolean;
  everywhere: boolean;
  /** Whether the page is read only because it was asked for: the browser does not allow the site in general. */
  once: boolean;
}

/** What the sources have on the sentence of the page that a mark stands in. */
export interface BesidePage {
  pairs: AutomaticView[];
  /** BCP 47, of a page of which only names, dates and numbers are compared. */
  language?: string;
}
