/** What the library, and whatever leads to it, tells the outside. All of it bubbles and is composed, as in `events.ts`. */
import type { ComparisonId, EntityType, SubjectId } from '../corpus/model.ts';
import type { Part } from '../corpus/own/corrections.ts';
import type { FormFacts, KeptQuestion } from './library-shown.ts';

class LibraryEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}

/** Facts of a source are to be kept as they stand in the form. */
export class SourceKeepEvent extends LibraryEvent {
  static readonly type = 'source-keep';
  readonly facts: FormFacts;
  readonly onlySelected: boolean;
  constructor(facts: FormFacts, onlySelected: boolean) {
    super(SourceKeepEvent.type);
    this.facts = facts;
    this.onlySelected = onlySelected;
  }
}

/** A question of the reader's is to be kept as it stands in the form. */
export class QuestionKeepEvent extends LibraryEvent {
  static readonly type = 'question-keep';
  readonly question: KeptQuestion;
  constructor(question: KeptQuestion) {
    super(QuestionKeepEvent.type);
    this.question = question;
  }
}
/** What the reader wants done with packs that stand at addresses. */
export type SubscriptionWish =
  | { do: 'subscribe' | 'bring-once'; address: string }
  | { do: 'check-subscription'; address: string }
  | { do: 'check-subscriptions' }
  | { do: 'unsubscribe'; id: string };

/** What the reader wants done with the library. */
export type LibraryWish =
  | { do: 'switch-pack'; id: string; on: boolean }
  | { do: 'rename-pack'; id: string; name: string }
  | { do: 'delete-pack' | 'raise-pack'; id: string }
  | { do: 'export-pack'; id: string; texts: boolean }
  | { do: 'switch-source'; key: string; on: boolean }
  | { do: 'edit-source'; key: string }
  | { do: 'delete-source'; key: string }
  | { do: 'delete-broken' | 'backup' | 'delete-everything' | 'undo' | 'stop-import' | 'close-report' | 'close-form' }
  | { do: 'delete-question'; id: ComparisonId }
  | { do: 'import'; files: File[] }
  | SubscriptionWish;

export class LibraryWishEvent extends LibraryEvent {
  static readonly type = 'library-wish';
  readonly wish: LibraryWish;
  constructor(wish: LibraryWish) {
    super(LibraryWishEvent.type);
    this.wish = wish;
  }
}

/** What the reader wants to be different about a subject of the own sources. */
export type SubjectWish =
  | { do: 'rename'; name: string }
  | { do: 'retype'; type: EntityType }
  | { do: 'mark' | 'hide'; on: boolean }
  | { do: 'merge'; into: SubjectId }
  /** These parts of it are of another. */
  | { do: 'split'; parts: Part[] };

export class SubjectCorrectEvent extends LibraryEvent {
  static readonly type = 'subject-correct';
  readonly subject: SubjectId;
  readonly name: string;
  readonly wish: SubjectWish;
  constructor(subject: SubjectId, name: string, wish: SubjectWish) {
    super(SubjectCorrectEvent.type);
    this.subject = subject;
    this.name = name;
    this.wish = wish;
  }
}

/** The page in front is to become a source. */
export class PageAddEvent extends LibraryEvent {
  static readonly type = 'page-add';
  constructor() {
    super(PageAddEvent.type);
  }
}

/** A subject of the own sources is to be put right. */
export class CorrectionOpenEvent extends LibraryEvent {
  static readonly type = 'correction-open';
  readonly subject: SubjectId;
  constructor(subject: SubjectId) {
    super(CorrectionOpenEvent.type);
    this.subject = subject;
  }
}

/** The reader's own sources are to be shown. */
export class LibraryOpenEvent extends LibraryEvent {
  static readonly type = 'library-open';
  constructor() {
    super(LibraryOpenEvent.type);
  }
}

declare global {
  interface HTMLElementEventMap {
    'source-keep': SourceKeepEvent;
    'question-keep': QuestionKeepEvent;
    'library-wish': LibraryWishEvent;
    'subject-correct': SubjectCorrectEvent;
    'page-add': PageAddEvent;
    'correction-open': CorrectionOpenEvent;
    'library-open': LibraryOpenEvent;
  }
}
