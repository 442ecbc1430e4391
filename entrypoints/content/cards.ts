/**
 * The near half of the cards, and of going from mark to mark. Most pages mention nothing, so what is put over a page is a
 * script by itself (entrypoints/cards), which the background puts into this document when there is something to open, or
 * may come to be. Until it is there nothing is open, and what the reader does is done then.
 */
import { ask, notify } from '../background/contract/channel.ts';
import type { CommandName, MentionPlace, PageRequests } from '../background/contract/messages.ts';
import type { PageBlocks } from './blocks.ts';
import type { Box } from './boxes.ts';
import type { Lifetime } from './lifetime.ts';
import type { Mark, Marks } from './marks.ts';

export interface Card {
  /** The mark whose card can be seen, or is about to be. */
  readonly mark: Mark | undefined;
  /** Whether the reader is inside it, or opened it by keyboard: then it stays when the pointer leaves. */
  readonly isHeld: boolean;
  /** Where it is; undefined while it cannot be seen. */
  readonly box: Box | undefined;
  /** False where the page keeps our frame from running, or where there is no room for it. */
  readonly canOpen: boolean;
  /** Gets the card ready, unseen, because it may be opened soon. */
  prepare: (mark: Mark) => void;
  /** @param focus whether the reader goes on inside it. */
  open: (mark: Mark, focus?: boolean) => void;
  /** Tells it what its mark stands for by now. */
  renew: () => void;
  /** Closes it; a reader who was inside is put back where they were. */
  close: () => void;
}

/** The cards of a document. */
export interface Cards {
  /** By which the page's events name whatever of ours the pointer is on; undefined before there can be something. */
  readonly host: HTMLElement | undefined;
  /** The one that follows the reader. */
  readonly following: Omit<Card, 'open' | 'renew'>;
  /** Tells them what their marks stand for by now. */
  renew: () => void;
  /** Takes in what became of the cards of a document of the tab, which may be this one. */
  hear: (change: PageRequests['cards']['ask']) => void;
  /** @param focus whether the reader goes on inside it. */
  open: (mark: Mark, focus?: boolean) => void;
  /** Opens it because the reader pressed the mark; the panel where there can be no card. */
  press: (mark: Mark) => void;
  /**
   * Closes one card, the pinned one last; where this document has none, those of the frames in it or the pages around
   * it: a key is heard where the reader clicked last. @returns whether there was one.
   */
  dismiss: () => boolean;
}

/** What the script gives a page. */
export interface OverPage {
  readonly cards: Cards;
  /** Does what a command from the keyboard says. */
  step: (name: CommandName) => void;
  /** Goes to a mention. @returns whether it could. */
  jump: (place: MentionPlace) => boolean;
}

export interface MarkedPage {
  lifetime: Lifetime;
  blocks: PageBlocks;
  marks: Marks;
  /** The documents of the tab that show a card, this one apart. */
  showing: Set<number>;
}

declare global {
  /** In the world of content scripts, which pages do not see. */
  // oxlint-disable-next-line eslint/no-var -- a global, which only `var` declares
  var concordanceCards: ((page: MarkedPage) => OverPage) | undefined;
}

export interface Loading {
  /** The cards as they are now. */
  readonly cards: Cards;
  /** Asks for the script, once. @returns undefined once the page's lifetime has ended. @throws Error where the browser refuses it. */
  load: () => Promise<OverPage | undefined>;
  /** Does the work whenever the pointer comes to what is ours. */
  onEnter: (work: () => void) => void;
}

export function createCards(page: Omit<MarkedPage, 'showing'>): Loading {
  const { lifetime } = page;
  const showing = new Set<number>();
  let there: OverPage | undefined;
  let asking: Promise<unknown> | undefined;
  let isRefused = false;
  let entered = (): void => {};
  /** Whose card the reader waits for. */
  let wanted: Mark | undefined;

  const load = async (): Promise<OverPage | undefined> => {
    try {
      if (!globalThis.concordanceCards) await (asking ??= ask('script', { name: 'cards' }));
      isRefused = false;
    } catch (error) {
      asking = undefined;
      isRefused = true;
      throw error;
    }
    if (lifetime.signal.aborted || there) return there;
    there = globalThis.concordanceCards?.({ ...page, showing });
    // Nothing of that is told outside the shadow root that the layer may be in.
    if (there?.cards.host) lifetime.listen(there.cards.host, 'pointerenter', () => entered());
    return there;
  };
  const soon = lifetime.guard(async (work: (cards: Cards) => void) => {
    const over = await load();
    if (over) work(over.cards);
  });
  const none: Cards = {
    host: undefined,
    following: {
      get mark() {
        return wanted;
      },
      isHeld: false,
      box: undefined,
      get canOpen() {
        return !isRefused;
      },
      prepare: (mark) => soon(({ following }) => following.prepare(mark)),
      close: () => (wanted = undefined),
    },
    renew() {},
    hear({ frame, isOpen }) {
      if (isOpen) showing.add(frame);
      else if (isOpen === false) showing.delete(frame);
    },
    open(mark, focus) {
      wanted = mark;
      soon((cards) => wanted === mark && cards.open(mark, focus));
    },
    press: lifetime.guard(async (mark: Mark) => {
      wanted = mark;
      try {
        const over = await load();
        if (wanted === mark) over?.cards.press(mark);
      } catch {
        wanted = undefined;
        openPanelOn(mark);
      }
    }),
    dismiss() {
      const isAny = !!wanted || showing.size > 0;
      wanted = undefined;
      if (showing.size && !isRefused) soon((cards) => void cards.dismiss());
      return isAny && !isRefused;
    },
  };
  return {
    get cards() {
      return there?.cards ?? none;
    },
    load,
    onEnter: (work) => (entered = work),
  };
}

/** Where there can be no card. */
export function openPanelOn({ mention: { subjects } }: Mark): void {
  if (subjects[0]) notify('openPanel', { subject: subjects[0] });
}
