/**
 * The one contract of messages between the parts of the extension: who may say what to whom, in what shape.
 *
 *     page (content script) ──port "page"──► background      text in, mentions out
 *     card, popup           ──request──────► background      subjects, summaries, the timeline
 *     popup, background     ──request──────► page            what is marked; commands
 *     background            ──request──────► offscreen       suggestions for the address bar
 *     page                  ◄──notice──────► card            what to show; size, close: passed on by the background
 *     panel ──port "panel"─────────────────► page            what is marked, and again whenever that changes
 *
 * Types and names only; `channel.ts` is the one file that sends and receives.
 */
import type { KeptPair } from '../../../corpus/compare/kept-pair.ts';
import type { ReadSource } from '../../../corpus/compare/read-source.ts';
import type { DateClues, DateOrigin } from '../../../corpus/match/page-date.ts';
import type {
  AutomaticView,
  Edtf,
  EntityType,
  Mention,
  SourceId,
  SourceView,
  SubjectId,
  SubjectView,
} from '../../../corpus/model.ts';
import type { Overview } from '../../../corpus/pack/overview.ts';
import type { TimelineEntry } from '../../../corpus/pack/timeline.ts';
import type { MarkedText, ReadSentence } from '../page-sentence.ts';
import type { Arrival } from '../storage/arrived.ts';
import type { Failure } from '../storage/subscription.ts';
import type { PanelWish } from './panel.ts';
import type { MarkKind, Settings } from './settings.ts';
import type { Suggestion } from './suggestions.ts';

// --------------------------------------------------------------------------------------------- page ⇄ background

export const PAGE_PORT = 'page';

/** A run of text that no name crosses: a paragraph, a heading, a cell. Ids are the page's own and never reused. */
export interface Block {
  id: number;
  text: string;
}

/** What is known of the page before its text is read. */
export interface PageFacts {
  url: string;
  /** To when it was published. */
  clues: DateClues;
}

/** At most this much text in one message, in UTF-16 code units: a round trip stays near a millisecond. */
export const BATCH_LENGTH = 100_000;

/** A longer run of text is no prose, and is not read; in UTF-16 code units. */
export const MOST_BLOCK_LENGTH = 10_000_000;

export type PageRequest =
  | { kind: 'begin'; facts: PageFacts }
  | { kind: 'read'; blocks: Block[] }
  /** These blocks have left the page: they are evidence no longer. */
  | { kind: 'forget'; blocks: number[] };

/** How a page was read: what it is called in corrections, its date, and where that is from. */
export interface PageRead {
  /** Without what follows `#`; absent in a private window, of which nothing is kept. */
  address?: string;
  date?: Edtf;
  /** Absent with the date: the page does not say. */
  origin?: DateOrigin | 'reader';
}

/** What somebody or something is, and from which packs it is known: by that readers choose what is marked. */
export type MarkSort = `${Settings['packs'][number]}-${MarkKind}`;

/** A mention as the page needs it; most of it goes on to the card unread. */
export interface PageMention extends Mention {
  /** Its own words, spaces made one. */
  words: string;
  /** Of the first subject. */
  sort: MarkSort;
  page: PageRead;
  /** Whether the sources differ on the first subject. */
  differs: boolean;
  /** Known from a private pack alone: the page must not learn of it. */
  isPrivate: boolean;
  /** Whether they are compared on it at all. */
  compared: boolean;
}

/**
 * The mentions of each block named, replacing what was known of it; sorted by `start` and disjoint. One reply follows
 * every `read`; it names the blocks read, and earlier ones whose mentions changed because of them.
 */
export interface PageReply {
  kind: 'mentions';
  /** Whether the reader has private packs at all, whatever this page says. */
  hasPrivate: boolean;
  blocks: { id: number; mentions: PageMention[] }[];
}

// ------------------------------------------------------------------------------------------ requests to background

export interface SubjectSummary {
  id: SubjectId;
  name: string;
  description: string;
  kind: EntityType | 'event';
  /** How many of its comparisons differ. */
  differences: number;
}

/** What a page has to know of the settings. */
export interface PageSettings extends Pick<
  Settings,
  'opening' | 'dwellMs' | 'key' | 'frequency' | 'markStyle' | 'markStrength'
> {
  /** As the settings know it, see `sites.ts`. */
  site: string;
  /** Whether this page gets marks. */
  on: boolean;
  /** What is marked. */
  sorts: MarkSort[];
}

/** Requests that the background answers. Every answer is a `Result`. */
export interface BackgroundRequests {
  /** From a page: what is set for it. To be asked again, `anew`, whenever `settings` in `storage.local` changes. */
  settings: { ask: { address: string; anew?: boolean }; answer: PageSettings };
  /** From a page, for a card to keep off: the span of the sentence, or sentences, that a span of a text stands in. */
  sentence: { ask: { text: string; start: number; end: number }; answer: { start: number; end: number } };
  subject: { ask: { id: SubjectId }; answer: SubjectView };
  /** What a card that has just been made is to show, with its subject, and by which frame; null where its page has not said so. */
  toShow: { ask: { frame: string }; answer: { notice: ShowNotice; by: number; view: SubjectView } | null };
  /** From a card: the sentence under its mark, and what the corpus recognises in it. */
  readSentence: { ask: MarkedText; answer: ReadSentence };
  /** From a card: sources of the reader's that share some of these keys (`corpus/compare/finding.ts`), most first. */
  sharing: { ask: { keys: number[] }; answer: ReadSource[] };
  /** From a card: what it has set beside the page, as it is shown; without the sources that are the page itself. */
  besidePage: { ask: { pairs: KeptPair[]; address?: string }; answer: AutomaticView[] };
  /** With all its excerpts. */
  source: { ask: { id: SourceId }; answer: SourceView };
  /** In the order asked; unknown ids are left out. */
  summaries: { ask: { ids: SubjectId[] }; answer: SubjectSummary[] };
  /** By date; only what is about one subject where one is named. */
  timeline: { ask: { about?: SubjectId }; answer: TimelineEntry[] };
  /** Every question and what each source says on it. */
  overview: { ask: Record<never, never>; answer: Overview };
  /** From a card: opens the panel of its window at a subject, or what the browser has in place of a panel. */
  openPanel: { ask: PanelWish; answer: null };
  /** The pack at an address is to be had, once or from now on; whoever asks has been allowed to. Null: it is there. */
  subscribe: { ask: { address: string; once?: boolean }; answer: Failure | null };
  /** Subscriptions are to be asked for now: the one of an address, or all. */
  checkSubscriptions: { ask: { address?: string }; answer: null };
  /** What the reader has brought has changed. */
  libraryChanged: { ask: Record<never, never>; answer: null };
  /** From a page: how many subjects it mentions; shown on the toolbar button of its tab. */
  badge: { ask: { subjects: number }; answer: null };
  /** From a page, or a frame: whether the browser still lets it be read. */
  mayRead: { ask: { address: string; origin: string }; answer: boolean };
  /** From a page: puts a script that few documents need into the one that asks, or fails. */
  script: { ask: { name: ExtraScript }; answer: null };
  /** From a frame of a page: everything that it mentions now. The background hands it on to the page. */
  listed: { ask: { mentions: ListedMention[] }; answer: null };
  /** From a page or a frame: what became of its cards. The background hands it on to all documents of the tab. */
  cards: { ask: CardsChange; answer: null };
}

/** Requests of the background that its offscreen document answers: what is too heavy to be loaded at every wake. */
export interface OffscreenRequests {
  /** Best first. */
  /** `anew`: what is searched may have changed since the last. */
  suggestions: { ask: { typed: string; anew: boolean }; answer: Suggestion[] };
  /** What has come from an address is to be looked at, and kept. Null: it is. */
  takeArrived: { ask: Arrival; answer: Failure | null };
}

export type Result<Value> = { ok: true; value: Value } | { ok: false; error: string };

/** What not all documents need of the content script is a script by itself; the name is that of its entrypoint. */
export type ExtraScript = 'layer' | 'cards';

// ------------------------------------------------------------------------------------------------- page ⇄ card

/** What the card's frame is told by the page that holds it. `frame` is the secret in the frame's address. */
export type CardNotice =
  /**
   * `marked` is not called `mention`, a name that the page's script has shortened; `text` is that of its block; `link` the
   * address that the mark leads to, where that is to be offered.
   */
  | { frame: string; kind: 'show'; marked: PageMention; text: string; link?: string | undefined; focus: boolean }
  | { frame: string; kind: 'hide' };

export type ShowNotice = CardNotice & { kind: 'show' };

/** What the page is told by the card in its frame. Sizes in CSS pixels of the frame. */
export type FrameNotice =
  /** It can be told what to show, and would be as wide as its text asks for; said again when that is another width. */
  | { frame: string; kind: 'ready'; width: number }
  /** The height the content would like; the page gives it at most what fits. */
  | { frame: string; kind: 'size'; height: number }
  /** Whether the card is to stay until the reader closes it. */
  | { frame: string; kind: 'pin'; pinned: boolean }
  /** With `follow` the reader goes where the mark leads. */
  | { frame: string; kind: 'close'; follow?: boolean | undefined };

// ------------------------------------------------------------------------------------ popup and background → page

export interface PageState {
  address: string;
  on: boolean;
  /** With what its frames mention. */
  marked: { id: SubjectId; count: number }[];
  /** False where the page keeps our card from running: pressing a mark opens the panel instead. */
  cards: boolean;
}

export interface PageRequests {
  /**
   * The page's address, whether it gets marks, and what is mentioned, by first appearance. With `turn` it is read from now
   * on, or not, whatever is set; until the settings change.
   */
  state: { ask: { turn?: boolean }; answer: PageState };
  command: { ask: { name: CommandName }; answer: null };
  /** To a page and all its frames: what may be read is less than it was; those that may not be read any more let go. */
  access: { ask: Record<never, never>; answer: null };
  /** The whole page as it is now, for the reader to keep, and what is selected on it. */
  copy: { ask: Record<never, never>; answer: PageCopy };
  /** To a page: what one of its frames mentions now. */
  inFrame: { ask: { frame: number; mentions: ListedMention[] }; answer: null };
  /** To a page and its frames: what became of the cards in one of them. */
  cards: { ask: CardsChange & { frame: number }; answer: null };
  /** Scrolls to a mention and points it out once. Answers whether it is still there, and can be seen. */
  jump: { ask: MentionPlace; answer: boolean };
}

/** Whether a document shows a card now; without that, its reader wants the cards of the others closed. */
export interface CardsChange {
  isOpen?: boolean;
}

/** A page to be kept. */
export interface PageCopy {
  address: string;
  html: string;
  selected: string;
}

// --------------------------------------------------------------------------------------------------- page → panel

export const PANEL_PORT = 'panel';

/** Where a mention is: its block and where in that it begins. */
export interface MentionPlace {
  block: number;
  start: number;
}

/** A mention as the panel lists it. */
export interface ListedMention extends MentionPlace {
  /** The frame that it is in, by the browser's number; absent for the page itself. */
  frame?: number;
  /** The mention's own words, spaces made one. */
  words: string;
  kind: Mention['kind'];
  /** Best reading first; never empty. */
  subjects: SubjectId[];
}

/** A page as the panel shows it: every mention, drawn or not, in the order of the page. */
export interface ListedPage {
  /** As the settings know it, see `sites.ts`. */
  host: string;
  on: boolean;
  mentions: ListedMention[];
}

const PAGE_COMMANDS = ['next-mark', 'previous-mark', 'open-card'] as const;
/** What the page in front does when its keys are pressed. */
export type CommandName = (typeof PAGE_COMMANDS)[number];

/** What the background does: marks on or off on the site in front. */
export const SITE_COMMAND = 'switch-site';

/** In the order in which a reader finds them. */
export const COMMANDS = [...PAGE_COMMANDS, SITE_COMMAND] as const;
