/**
 * The cards of a page: the one that follows the reader, and the one they have pinned. A pinned card stays where it is
 * while others open beside it; there is one of them, and pinning another takes its place. Where no card can open (a page
 * that lets no script of ours run in its frames, a frame too small to hold one) what the reader presses opens the panel.
 */
import { notify } from '../background/contract/channel.ts';
import type { CardsChange } from '../background/contract/messages.ts';
import { openPanelOn, type Card, type Cards, type MarkedPage } from '../content/cards.ts';
import { isFrame } from '../content/frames.ts';
import type { Mark } from '../content/marks.ts';
import { createCard } from './card-frame.ts';
import type { Overlay } from './overlay.ts';

export function createCards({ lifetime, showing }: MarkedPage, overlay: Overlay): Cards {
  let told = false;
  const say = (change: CardsChange): void => notify('cards', change);
  const tell = (): void => {
    const isOpen = !!(first.mark ?? second.mark);
    // Frames of the page only: ours are in no document.
    if (isOpen === told || !(isFrame() || window.length)) return;
    told = isOpen;
    say({ isOpen });
  };
  const first: Card = createCard(lifetime, overlay, (isPinned) => pin(first, isPinned), tell);
  const second: Card = createCard(lifetime, overlay, (isPinned) => pin(second, isPinned), tell);
  let [following, other] = [first, second];
  /** A card that is pinned follows the reader no more; one that is not any more does so again. */
  const pin = (card: Card, isPinned: boolean): void => {
    (card === following ? other : following).close();
    if (isPinned === (card === following)) [following, other] = [other, following];
  };

  const closeOne = (): boolean => {
    const card = [following, other].find(({ mark }) => mark);
    card?.close();
    return !!card;
  };

  const press = (mark: Mark, focus = false): void => {
    if (following.canOpen) following.open(mark, focus);
    else openPanelOn(mark);
  };

  return {
    host: overlay.host,
    get following() {
      return following;
    },
    open(mark, focus) {
      if (focus || following.canOpen) press(mark, focus);
    },
    press,
    renew() {
      first.renew();
      second.renew();
    },
    dismiss() {
      if (closeOne()) return true;
      if (!showing.size) return false;
      // A document may have gone with its card. Those that keep one say so again.
      showing.clear();
      say({});
      return true;
    },
    hear({ frame, isOpen }) {
      if (isOpen) showing.add(frame);
      else if (isOpen === false) showing.delete(frame);
      else if (closeOne()) {
        told = false;
        tell();
      }
    },
  };
}
