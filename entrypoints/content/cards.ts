/**
 * The cards of a page: the one that follows the reader, and the one they have pinned. A pinned card stays where it is
 * while others open beside it; there is one of them, and pinning another takes its place. Where no card can open (a page
 * that lets no script of ours run in its frames, a frame too small to hold one) what the reader presses opens the panel.
 */
import { notify } from '../background/contract/channel.ts';
import type { CardsChange, PageRequests } from '../background/contract/messages.ts';
import { createCard, type Card } from './card-frame.ts';
import { isFrame } from './frames.ts';
import type { Lifetime } from './lifetime.ts';
import type { Mark } from './marks.ts';
import type { Overlay } from './overlay.ts';

export interface Cards extends Pick<Card, 'renew'> {
  /** The one that follows the reader. */
  readonly following: Card;
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

export function createCards(lifetime: Lifetime, overlay: Overlay): Cards {
  /** Documents of the tab that show a card. */
  const showing = new Set<number>();
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
    const [subject] = mark.mention.subjects;
    if (following.canOpen) following.open(mark, focus);
    else if (subject) notify('openPanel', { subject });
  };

  return {
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
