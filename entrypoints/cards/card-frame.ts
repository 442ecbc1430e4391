/**
 * The card on the page, and the only owner of its frame: an extension page that is made when a mark is first looked at,
 * and kept. It is told what to show while the pointer still rests, and is seen when it has said how high it would be.
 * What it shows never enters the page.
 */
import { browser } from 'wxt/browser';
import { ask, onFrameNotice, sendToCard } from '../background/contract/channel.ts';
import type { FrameNotice } from '../background/contract/messages.ts';
import { rectOf, type Box } from '../content/boxes.ts';
import type { Card } from '../content/cards.ts';
import { isFrame } from '../content/frames.ts';
import { createElement, setStyle } from '../content/host.ts';
import type { Lifetime } from '../content/lifetime.ts';
import { boxesOf, type Mark } from '../content/marks.ts';
import type { Overlay } from './overlay.ts';
import { clip, corner, place, union, type Room } from './placement.ts';
import { unclipped, visibleBox } from './sight.ts';

/** In CSS pixels, until the card has said what its text wants. */
const FIRST_WIDTH = 384;
/** Until the card has said what it would like. */
const FIRST_HEIGHT = 240;
/** A card that has not said so after this long is shown at the height it had. */
const MOST_WAIT_MS = 120;
/** A frame that has loaded and is silent this long runs no script: a page can forbid it with a sandbox. */
const MOST_SILENCE_MS = 1_000;
/** In a smaller frame of a page nothing could be read of a card; in CSS pixels. */
const LEAST_ROOM = { width: 280, height: 240 };
/** A card with nothing in it is lower than this, in CSS pixels. */
const EMPTY_HEIGHT = 60;
/** Seen by nobody. Chromium draws nothing of a frame that is wholly transparent, and would begin when it is shown. */
const UNSEEN = '0.001';
/** A pinned card stands where the window ends; it looks this often where that is. */
const PINNED_BEAT_MS = 250;

const FRAME_STYLE = {
  position: 'absolute',
  'pointer-events': 'auto',
  border: '0',
  'border-radius': '10px',
  // Seen on light and on dark; also where the system chooses the colours, and takes shadows away.
  outline: '1px solid #8886',
  // Of the card itself: what has grown and is not painted yet would show the page.
  background: 'light-dark(#fffefb,#1d1e21)',
  'box-shadow': '0 8px 28px #0000003d',
  // The card's own: where the two differ, browsers paint the frame white.
  'color-scheme': 'light dark',
};

/**
 * @param pinned called when the reader pins it, and when they do not want it pinned any more.
 * @param changed called when it has opened or closed.
 */
export function createCard(
  lifetime: Lifetime,
  overlay: Overlay,
  pinned: (isPinned: boolean) => void,
  changed: () => void,
): Card {
  // `randomUUID` is kept from pages without encryption.
  const token = crypto.getRandomValues(new Uint32Array(4)).join('-');
  let frame: HTMLIFrameElement | undefined;
  /** What the browser calls that frame; known once it has spoken. */
  let at: number | undefined;
  let ready = false;
  /** What the card was last told to show, and whether it has answered with a height. */
  let told: Mark | undefined;
  /** Around that, in its block; the mark's own words until the background has said. */
  let sentence = { start: 0, end: 0 };
  /** As JSON. */
  let said = '';
  let answered = false;
  let width = FIRST_WIDTH;
  let height = FIRST_HEIGHT;
  let open: { mark: Mark; held: boolean; previous: Element | null } | undefined;
  let visible = false;
  let isPinned = false;
  // A sandbox, on the web or in a frame without an address; not a file, whose origin is no origin either.
  let isBarred = origin === 'null' && /^[ah]/.test(location.protocol);
  /** What the reader sees of this document, where it is a frame of another. */
  let seen: Box | undefined;
  let stopWaiting: (() => void) | undefined;
  let stopListening: (() => void) | undefined;

  const findSentence = lifetime.guard(async (mark: Mark) => {
    sentence = mark.mention;
    const { start, end } = mark.mention;
    const found = await ask('sentence', { text: mark.block.text, start, end });
    if (told === mark) sentence = found;
  });
  const tell = (mark: Mark, focus: boolean): void => {
    if (told !== mark) findSentence(mark);
    told = mark;
    answered = false;
    const { mention } = mark;
    said = JSON.stringify(mention);
    // The background keeps it for a frame that cannot hear it yet.
    const { text } = mark.block;
    void sendToCard({ frame: token, kind: 'show', marked: mention, text, link: mark.link?.href, focus }, at);
  };

  const reveal = (): void => {
    stopWaiting?.();
    // A frame that has never said that it is there (in a page's sandbox it runs no script) would be an empty box.
    if (!frame || !ready || !follow()) return;
    const isFirst = !visible;
    setVisible(true);
    if (isFirst) beat();
    if (open?.held && overlay.focused !== frame) frame.focus();
  };

  /** While it cannot be seen nobody comes upon it: no pointer, no key, no screen reader; but who is about to go into it. */
  const setVisible = (isVisible: boolean): void => {
    visible = isVisible;
    if (!frame) return;
    frame.inert = !visible && !open?.held;
    setStyle(frame, { opacity: visible ? '1' : UNSEEN });
  };

  /**
   * Puts the card where its mark is now; closes it when that cannot be seen. A pinned card stays in its corner. @returns
   * whether it is still open.
   */
  const follow = (): boolean => {
    if (!open || !frame) return false;
    const { mark } = open;
    const { home } = mark.block;
    // An element that comes to fill the screen, or a dialog around the words, hides what is not in it.
    if (overlay.host.isConnected) overlay.show(frame, home);
    const viewport = visibleBox(seen);
    const size = { width, height };
    if (isPinned) {
      put(corner(rectOf(home), viewport, size));
      return true;
    }
    const left = unclipped(home, viewport);
    const seenOf = (mention: Mark['mention'] | typeof sentence): Box[] =>
      boxesOf({ block: mark.block, mention })
        .map((box) => clip(box, left))
        .filter((box) => box.left < box.right && box.top < box.bottom);
    const marked = seenOf(mark.mention);
    if (!marked[0]) {
      close();
      return false;
    }
    put(
      place({
        mark: union(marked),
        sentence: seenOf(mark === told ? sentence : mark.mention),
        viewport,
        size,
        isRightToLeft: getComputedStyle(home).direction === 'rtl',
      }),
    );
    return true;
  };
  /** As long as it can be seen: a page has many ways to move its words, and most make no event. */
  const beat = lifetime.guard(() => {
    if (!visible || !follow()) return;
    if (isPinned) lifetime.after(PINNED_BEAT_MS, beat);
    else requestAnimationFrame(beat);
  });

  const hear = (notice: FrameNotice, by: number): void => {
    at = by;
    if (notice.kind === 'ready') {
      ready = true;
      // Where everything is slow, that may come late.
      isBarred = false;
      ({ width } = notice);
      layOut();
      if (told) tell(told, open?.held ?? false);
      if (open) stopWaiting = lifetime.after(MOST_WAIT_MS, reveal);
    } else if (notice.kind === 'close') {
      if (notice.follow) told?.link?.click();
      close();
    } else if (notice.kind === 'pin') {
      pinned((isPinned = notice.pinned));
      follow();
    } else if (notice.height > EMPTY_HEIGHT) {
      ({ height } = notice);
      answered = true;
      if (open) reveal();
    }
  };
  onFrameNotice(token, lifetime.guard(hear), lifetime.signal);

  const prepare = (mark: Mark): void => {
    if (isBarred) return;
    if (!frame) {
      frame = frameOf(token);
      lifetime.listen(frame, 'load', () => {
        stopListening = lifetime.after(MOST_SILENCE_MS, () => {
          isBarred ||= !ready && overlay.host.isConnected;
        });
      });
    }
    layOut();
    // Put into the page again, it loads again, and says so.
    if (!overlay.host.isConnected) {
      ready = false;
      stopListening?.();
    }
    overlay.show(frame, mark.block.home);
    seeing?.unobserve(overlay.host);
    seeing?.observe(overlay.host);
    if (told !== mark) tell(mark, false);
  };

  const close = (): void => {
    stopWaiting?.();
    if (!frame || !told) return;
    const previous = open?.previous;
    const wasInside = overlay.focused === frame;
    open = told = undefined;
    isPinned = false;
    setVisible(false);
    overlay.hide(frame);
    if (ready) void sendToCard({ frame: token, kind: 'hide' }, at);
    changed();
    if (wasInside) {
      frame.blur();
      if (previous instanceof HTMLElement) previous.focus({ preventScroll: true });
    }
  };

  const put = (room: Room): void => {
    if (frame) setStyle(frame, room);
  };
  /** So that it can say how high it would be, before it is seen. */
  const layOut = (): void => {
    if (!frame || visible) return;
    setVisible(false);
    put({ left: 0, top: 0, width: Math.min(width, innerWidth), height: FIRST_HEIGHT });
  };

  // It watches only our own layer, and goes with it.
  const seeing = isFrame()
    ? new IntersectionObserver(
        lifetime.guard((sightings: IntersectionObserverEntry[]) => {
          // Of a layer that the page took away nothing is seen, and when it is put back that is not known at once.
          seen = overlay.host.isConnected ? sightings.at(-1)?.intersectionRect : undefined;
        }),
      )
    : undefined;

  return {
    get mark() {
      return open?.mark;
    },
    get isHeld() {
      return !!open && (open.held || overlay.focused === frame);
    },
    get box() {
      return visible ? frame && rectOf(frame) : undefined;
    },
    get canOpen() {
      const { left, top, right, bottom } = visibleBox(seen);
      const isRoomy = right - left >= LEAST_ROOM.width && bottom - top >= LEAST_ROOM.height;
      return !isBarred && (isRoomy || !seeing);
    },
    prepare,
    open(mark, focus = false) {
      open = { mark, held: focus, previous: open?.previous ?? document.activeElement };
      prepare(mark);
      changed();
      if (focus && answered) tell(mark, true);
      if (answered || (!visible && focus)) reveal();
      else stopWaiting = lifetime.after(MOST_WAIT_MS, reveal);
    },
    close,
    renew() {
      const mark = open?.mark;
      const mention = mark?.block.mentions.find(({ start }) => start === mark.mention.start);
      if (!mark || !mention || JSON.stringify(mention) === said) return;
      mark.mention = mention;
      tell(mark, false);
    },
  };
}

/** The card's own page in a frame. */
function frameOf(token: string): HTMLIFrameElement {
  const frame = Object.assign(createElement('iframe'), {
    src: `${browser.runtime.getURL('/card.html')}#${token}`,
    title: 'Concordance',
    // A page that isolates itself (Cross-Origin-Embedder-Policy) admits frames without credentials; ours needs none.
    credentialless: true,
    // So that the reader can copy citations out of it.
    allow: 'clipboard-write',
  });
  setStyle(frame, FRAME_STYLE);
  return frame;
}
