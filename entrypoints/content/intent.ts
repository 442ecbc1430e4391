/**
 * What the reader wants, from what their pointer does: a card for the mark they rest on, or rest on with a key held, or
 * click, as they have set it; the card to stay while they are on their way to it; the card gone when they turn
 * elsewhere. In links a click stays the link's, so the key opens the cards of marks there for those who click. A finger
 * has no other way than to tap: there the first tap opens the card, which leads to the link, and a second one follows it.
 * It never takes an event from the page, but for that tap, and the Escape that closes a card.
 */
import type { PageSettings } from '../background/contract/messages.ts';
import type { Loading } from './cards.ts';
import type { Lifetime } from './lifetime.ts';
import type { Mark, Marks } from './marks.ts';
import { isOnTheWay, type Point } from './way.ts';

/** A pointer that races rests this long before the card is got ready: one that only crosses costs nothing. */
const PREPARE_MS = 60;
/** How long it rests with the key held, or while another card is open: the reader has shown that they want to see one. */
const SWITCH_MS = 50;
/** How long the card stays when the pointer is elsewhere. */
const GRACE_MS = 300;
/** In CSS pixels per millisecond: a pointer that is faster is passing by. */
const RACING = 1;
/** After a key was pressed the reader is typing; a pointer that is pushed meanwhile means nothing. */
const TYPING_MS = 800;

/** What a tap does already. */
const PRESSABLE = 'a[href],button,summary,label,input,select,textarea,[role=button],[role=link]';

interface Sighting extends Point {
  time: number;
}

export function watchPointer(
  lifetime: Lifetime,
  { opening, dwellMs, key }: Pick<PageSettings, 'opening' | 'dwellMs' | 'key'>,
  marks: Marks,
  over: Loading,
): void {
  let last: Sighting = { x: -1, y: -1, time: 0 };
  /** Where the pointer was last seen on the mark whose card is open. */
  let left: Point = last;
  let lastKey = -Infinity;
  let stopGrace: (() => void) | undefined;

  const markAt = (target: EventTarget | null, at: Point): Mark | undefined =>
    target instanceof Element ? marks.at(at, target) : undefined;
  const isKeyHeld = (event: MouseEvent | KeyboardEvent): boolean => event[`${key}Key`];
  /** Of what is in a shadow root of the page, its events name the root's host alone. */
  const isOurs = (event: Event): boolean => !!over.cards.host && event.composedPath().includes(over.cards.host);

  const stay = (): void => {
    stopGrace?.();
    stopGrace = undefined;
  };
  const { restOn, forget } = createRest(lifetime, over, () => {
    stay();
    left = last;
  });
  const leaveSoon = (): void => {
    // What was clicked open is closed by a click.
    if (!over.cards.following.mark || over.cards.following.isHeld || opening === 'click') return;
    stopGrace ??= lifetime.after(GRACE_MS, () => {
      stopGrace = undefined;
      // The reader may have gone into it meanwhile, or pinned it.
      if (!over.cards.following.isHeld) over.cards.following.close();
    });
  };

  const moved = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    const at = { x: event.clientX, y: event.clientY, time: event.timeStamp };
    const distance = Math.hypot(at.x - last.x, at.y - last.y);
    // The browser says so too when the page has scrolled under a pointer that rests.
    if (!distance) return;
    const isRacing = distance > RACING * (at.time - last.time);
    last = at;
    if (event.buttons || at.time - lastKey < TYPING_MS) return forget();
    if (isOurs(event)) {
      forget();
      return stay();
    }
    const mark = markAt(event.target, at);
    const box = over.cards.following.box;
    const isOnWay = !!box && isOnTheWay(left, at, box);
    if (mark && mark === over.cards.following.mark) {
      left = at;
      forget();
      return stay();
    }
    const isQuick = opening === 'dwell' ? over.cards.following.mark && !isOnWay : isKeyHeld(event);
    if (mark && (isQuick || opening === 'dwell')) restOn(mark, isRacing, isQuick ? SWITCH_MS : dwellMs, at.time);
    else forget();
    if (isOnWay) stay();
    leaveSoon();
  };

  lifetime.listen(document, 'pointermove', moved);
  over.onEnter(() => {
    forget();
    stay();
  });
  lifetime.listen(window, 'pointerout', ({ relatedTarget }) => {
    // Out of the window.
    if (relatedTarget !== null) return;
    forget();
    leaveSoon();
  });
  lifetime.listen(window, 'scroll', forget);
  lifetime.listen(window, 'blur', forget);

  lifetime.listen(window, 'pointerdown', (event) => {
    forget();
    const { following } = over.cards;
    if (!isOurs(event) && markAt(event.target, event) !== following.mark) following.close();
  });
  lifetime.listen(
    window,
    'click',
    (event) => {
      const { pointerType, target } = event;
      const { following } = over.cards;
      const isTap = pointerType === 'touch';
      const isWanted = (opening === 'click' || !following.canOpen) && getSelection()?.isCollapsed;
      const mark = (isTap || isWanted) && markAt(target, event);
      if (!mark) return;
      const pressable = (target as Element).closest<HTMLAnchorElement>(PRESSABLE);
      if (pressable) {
        // A link to a page: no button, and no link that only runs a script.
        if (!isTap || !/^https?:/.test(pressable.protocol) || !following.canOpen || mark === following.mark) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        mark.link = pressable;
      }
      over.cards.press(mark);
    },
    true,
  );

  lifetime.listen(
    window,
    'keydown',
    (event) => {
      if (event.key === 'Escape' && over.cards.dismiss()) {
        // The page's own dialog stays open.
        event.preventDefault();
        event.stopImmediatePropagation();
        return;
      }
      if (opening !== 'dwell' && isKeyHeld(event)) {
        const mark = markAt(document.elementFromPoint(last.x, last.y), last);
        if (mark && mark !== over.cards.following.mark) restOn(mark, false, SWITCH_MS, event.timeStamp);
      }
      if (event.ctrlKey || event.altKey || event.metaKey || event.key === 'Shift') return;
      lastKey = event.timeStamp;
      forget();
    },
    true,
  );
}

/** The pointer's rest on a mark, which gets its card ready and ends in it. @param opening called before it opens. */
function createRest(lifetime: Lifetime, over: Loading, opening: () => void) {
  let resting: Mark | undefined;
  let stop: (() => void) | undefined;
  const forget = (): void => {
    stop?.();
    resting = undefined;
  };
  return {
    forget,
    /** @param since when it began, as events have it: they are heard late. */
    restOn: (mark: Mark, isRacing: boolean, milliseconds: number, since: number): void => {
      if (mark === resting && !isRacing) return;
      forget();
      resting = mark;
      stop = lifetime.after(isRacing ? PREPARE_MS : 0, () => {
        // The page sees the frame that is made ready, and would learn of a mark that is not for it to know. A card that is
        // open shows what it shows until another mark is chosen.
        if (!mark.mention.isPrivate && !over.cards.following.mark) over.cards.following.prepare(mark);
        stop = lifetime.after(since + milliseconds - performance.now(), () => {
          opening();
          over.cards.open(mark);
        });
      });
    },
  };
}
