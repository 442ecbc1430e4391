/**
 * Everything the components tell the outside. All of them bubble and are composed, so one listener on the outermost
 * element hears them.
 */
import type { ComparisonId, Edtf, PassageId, SourceId, SubjectId, SubjectReference } from '../corpus/model.ts';
import type { SearchEntry } from '../corpus/search/entries.ts';
import type { OverviewFilters } from '../corpus/pack/overview.ts';
import type { SearchFilters } from '../corpus/search/found.ts';
import type { DismissedMark, DismissScope } from './shown.ts';

/** A place inside a subject: what is scrolled to and opened. */
export type Place = ComparisonId | PassageId | SourceId;

class ComponentEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}

/** A reader follows a name or chooses a result: show this subject, at this place. */
export class SubjectOpenEvent extends ComponentEvent {
  static readonly type = 'subject-open';
  readonly subject: SubjectId;
  readonly at: Place | undefined;
  constructor(subject: SubjectId, at?: Place) {
    super(SubjectOpenEvent.type);
    this.subject = subject;
    this.at = at;
  }
}

/** A reader chooses a source among the results: show all it says. */
export class SourceOpenEvent extends ComponentEvent {
  static readonly type = 'source-open';
  readonly source: SourceId;
  constructor(source: SourceId) {
    super(SourceOpenEvent.type);
    this.source = source;
  }
}

/** A reader says which of several subjects a mark means. Replaces what is shown; it is no step to go back from. */
export class ReadingChooseEvent extends ComponentEvent {
  static readonly type = 'reading-choose';
  readonly subject: SubjectId;
  constructor(subject: SubjectId) {
    super(ReadingChooseEvent.type);
    this.subject = subject;
  }
}

/** Back to what was shown before. */
export class ViewBackEvent extends ComponentEvent {
  static readonly type = 'view-back';
  constructor() {
    super(ViewBackEvent.type);
  }
}

/** Forward to what was shown before the last step back. */
export class ViewForwardEvent extends ComponentEvent {
  static readonly type = 'view-forward';
  constructor() {
    super(ViewForwardEvent.type);
  }
}

/** Look up again what failed. */
export class ViewRetryEvent extends ComponentEvent {
  static readonly type = 'view-retry';
  constructor() {
    super(ViewRetryEvent.type);
  }
}

/** The card wants to be closed: its button, or Escape; with `follow` because the reader goes where its mark leads. */
export class CardCloseEvent extends ComponentEvent {
  static readonly type = 'card-close';
  readonly follow: boolean;
  constructor(follow = false) {
    super(CardCloseEvent.type);
    this.follow = follow;
  }
}

/** The height that would show all of the card without scrolling, in whole CSS pixels. */
export class CardSizeEvent extends ComponentEvent {
  static readonly type = 'card-size';
  readonly height: number;
  constructor(height: number) {
    super(CardSizeEvent.type);
    this.height = height;
  }
}

/** The text in the search box is now `query`, untrimmed; may be empty. */
export class QueryChangeEvent extends ComponentEvent {
  static readonly type = 'query-change';
  readonly query: string;
  constructor(query: string) {
    super(QueryChangeEvent.type);
    this.query = query;
  }
}

/** More results of a kind are wanted than there are. */
export class MoreResultsEvent extends ComponentEvent {
  static readonly type = 'more-results';
  readonly kind: SearchEntry['kind'];
  constructor(kind: SearchEntry['kind']) {
    super(MoreResultsEvent.type);
    this.kind = kind;
  }
}

/** Results are wanted under these filters only. */
export class FiltersChangeEvent extends ComponentEvent {
  static readonly type = 'filters-change';
  readonly filters: SearchFilters;
  constructor(filters: SearchFilters) {
    super(FiltersChangeEvent.type);
    this.filters = filters;
  }
}

/** Marks on this page, this site or everywhere are wanted (`on`) or not. */
export class MarksSwitchEvent extends ComponentEvent {
  static readonly type = 'marks-switch';
  readonly what: 'page' | 'site' | 'everywhere';
  readonly on: boolean;
  constructor(what: MarksSwitchEvent['what'], on: boolean) {
    super(MarksSwitchEvent.type);
    this.what = what;
    this.on = on;
  }
}

/** The extension is to be allowed to read this page now, its site always, or every site. */
export class AccessAskEvent extends ComponentEvent {
  static readonly type = 'access-ask';
  readonly what: 'page' | 'site' | 'everywhere';
  constructor(what: AccessAskEvent['what']) {
    super(AccessAskEvent.type);
    this.what = what;
  }
}

/** Show the settings. */
export class SettingsOpenEvent extends ComponentEvent {
  static readonly type = 'settings-open';
  constructor() {
    super(SettingsOpenEvent.type);
  }
}

/** Copy this text: a citation, in lines. */
export class CitationCopyEvent extends ComponentEvent {
  static readonly type = 'citation-copy';
  readonly text: string;
  constructor(text: string) {
    super(CitationCopyEvent.type);
    this.text = text;
  }
}

/** Open the panel, at the subject that is shown where there is one. */
export class PanelOpenEvent extends ComponentEvent {
  static readonly type = 'panel-open';
  readonly subject: SubjectId | undefined;
  constructor(subject?: SubjectId) {
    super(PanelOpenEvent.type);
    this.subject = subject;
  }
}

/** Two statements that were set beside one another do not belong together, or do, after all. */
export class PairAsideEvent extends ComponentEvent {
  static readonly type = 'pair-aside';
  readonly pair: string;
  readonly aside: boolean;
  constructor(pair: string, aside: boolean) {
    super(PairAsideEvent.type);
    this.pair = pair;
    this.aside = aside;
  }
}

/** The card is to stay until the reader closes it, or no more. */
export class CardPinEvent extends ComponentEvent {
  static readonly type = 'card-pin';
  readonly pinned: boolean;
  constructor(pinned: boolean) {
    super(CardPinEvent.type);
    this.pinned = pinned;
  }
}

/** Go to a mention on the page: its block, where in it the mention begins, and the frame where it is in one. */
export class MentionJumpEvent extends ComponentEvent {
  static readonly type = 'mention-jump';
  readonly block: number;
  readonly start: number;
  readonly frame: number | undefined;
  constructor(block: number, start: number, frame?: number) {
    super(MentionJumpEvent.type);
    this.block = block;
    this.start = start;
    this.frame = frame;
  }
}

/** Show the timeline: of one subject, or of everything. */
export class TimelineOpenEvent extends ComponentEvent {
  static readonly type = 'timeline-open';
  readonly about: SubjectReference | undefined;
  constructor(about?: SubjectReference) {
    super(TimelineOpenEvent.type);
    this.about = about;
  }
}

/** The overview is to be narrowed in another way. */
export class OverviewFiltersEvent extends ComponentEvent {
  static readonly type = 'overview-filters';
  readonly filters: OverviewFilters;
  constructor(filters: OverviewFilters) {
    super(OverviewFiltersEvent.type);
    this.filters = filters;
  }
}

/** Show what was found on the page. */
export class FoundOpenEvent extends ComponentEvent {
  static readonly type = 'found-open';
  constructor() {
    super(FoundOpenEvent.type);
  }
}

/** The words of the mark do not mean the subject that is chosen: on this page, or anywhere. */
export class MarkDismissEvent extends ComponentEvent {
  static readonly type = 'mark-dismiss';
  readonly scope: DismissScope;
  constructor(scope: DismissScope) {
    super(MarkDismissEvent.type);
    this.scope = scope;
  }
}

/** They may mean it, after all. `dismissed` is absent where the mark that is shown is meant. */
export class MarkRestoreEvent extends ComponentEvent {
  static readonly type = 'mark-restore';
  readonly scope: DismissScope;
  readonly dismissed: DismissedMark | undefined;
  constructor(scope: DismissScope, dismissed?: DismissedMark) {
    super(MarkRestoreEvent.type);
    this.scope = scope;
    this.dismissed = dismissed;
  }
}

/** The page is to be read by this date; without one by its own. */
export class PageDateEvent extends ComponentEvent {
  static readonly type = 'page-date';
  readonly date: Edtf | undefined;
  constructor(date: Edtf | undefined) {
    super(PageDateEvent.type);
    this.date = date;
  }
}

declare global {
  interface HTMLElementEventMap {
    'subject-open': SubjectOpenEvent;
    'source-open': SourceOpenEvent;
    'reading-choose': ReadingChooseEvent;
    'view-back': ViewBackEvent;
    'view-forward': ViewForwardEvent;
    'view-retry': ViewRetryEvent;
    'card-close': CardCloseEvent;
    'card-size': CardSizeEvent;
    'card-pin': CardPinEvent;
    'query-change': QueryChangeEvent;
    'more-results': MoreResultsEvent;
    'filters-change': FiltersChangeEvent;
    'marks-switch': MarksSwitchEvent;
    'access-ask': AccessAskEvent;
    'settings-open': SettingsOpenEvent;
    'citation-copy': CitationCopyEvent;
    'pair-aside': PairAsideEvent;
    'panel-open': PanelOpenEvent;
    'mention-jump': MentionJumpEvent;
    'timeline-open': TimelineOpenEvent;
    'found-open': FoundOpenEvent;
    'mark-dismiss': MarkDismissEvent;
    'mark-restore': MarkRestoreEvent;
    'page-date': PageDateEvent;
    'overview-filters': OverviewFiltersEvent;
  }
}
