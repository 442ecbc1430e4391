/** What the library, and whatever leads to it, tells the outside. All of it bubbles and is composed, as in `events.ts`. */
import type { FormFacts } from './library-shown.ts';

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

/** What the reader wants done with the library. */
export type LibraryWish =
  | { do: 'switch-pack'; id: string; on: boolean }
  | { do: 'rename-pack'; id: string; name: string }
  | { do: 'delete-pack'; id: string }
  | { do: 'export-pack'; id: string; texts: boolean }
  | { do: 'switch-source'; key: string; on: boolean }
  | { do: 'edit-source'; key: string }
  | { do: 'delete-source'; key: string }
  | { do: 'delete-broken' | 'backup' | 'delete-everything' | 'undo' | 'stop-import' | 'close-report' | 'close-form' }
  | { do: 'import'; files: File[] };

export class LibraryWishEvent extends LibraryEvent {
  static readonly type = 'library-wish';
  readonly wish: LibraryWish;
  constructor(wish: LibraryWish) {
    super(LibraryWishEvent.type);
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
    'library-wish': LibraryWishEvent;
    'page-add': PageAddEvent;
    'library-open': LibraryOpenEvent;
  }
}
