/**
 * The cards of a page: the one that follows the reader, and the one they have pinned. A pinned card stays where it is
 * while others open beside it; there is one of them, and pinning another takes its place. Where no card can open (a page
 * that lets no script of ours run in its frames, a frame too small to hold one) what the reader presses opens the panel.
 */
import { ask } from '../background/contract/channel.ts';
import { createCard, type Card } from './card-frame.ts';
import type { Lifetime } from './lifetime.ts';
import type { Mark } from './marks.ts';
import type { Overlay } from './overlay.ts';

export interface Cards extends Pick<Card, 'mark' | 'isHeld' | 'box' | 'canOpen' | 'prepare' | 'renew' | 'close'> {
  /** @param focus whether the reader goes on inside it. */
  open: (mark: Mark, focus?: boolean) => void;
  /** Opens it because the reader pressed the mark; the panel where there can be no card. */
  press: (mark: Mark) => void;
  /** Closes one card, the pinned one last. @returns whether there was one. */
  dismiss: () => boolean;
}

export function createCards(lifetime: Lifetime, overlay: Overlay): Cards {
  const first: Card = createCard(lifetime, overlay, (isPinned) => pin(first, isPinned));
  const second: Card = createCard(lifetime, overlay, (isPinned) => pin(second, isPinned));
  let [following, other] = [first, second];
  /** A card that is pinned follows the reader no more; one that is not any more does so again. */
  const pin = (card: Card, isPinned: boolean): void => {
    (card === following ? other : following).close();
    if (isPinned === (card === following)) [following, other] = [other, following];
  };

  const press = (mark: Mark, focus = false): void => {
    const [subject] = mark.mention.subjects;
    if (following.canOpen) following.open(mark, focus);
    else if (subject) ask('openPanel', { subject }).catch(() => undefined);
  };

  return {
    get mark() {
      return following.mark;
    },
    get isHeld() {
      return following.isHeld;
    },
    get box() {
      return following.box;
    },
    get canOpen() {
      return following.canOpen;
    },
    prepare: (mark) => following.prepare(mark),
    open(mark, focus) {
      if (focus || following.canOpen) press(mark, focus);
    },
    press,
    renew() {
      first.renew();
      second.renew();
    },
    close: () => following.close(),
    dismiss() {
      const card = [following, other].find(({ mark }) => mark);
      card?.close();
      return card !== undefined;
    },
  };
}
