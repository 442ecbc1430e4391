/** The far half of the cards, and of going from mark to mark: see `content/cards.ts`, which asks for it. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { once } from '../content/lifetime.ts';
import { createCards } from './cards.ts';
import { createJump } from './jump.ts';
import { createKeySteps } from './keys.ts';
import { createOverlay } from './overlay.ts';

export default defineUnlistedScript(() => {
  globalThis.concordanceCards = (page) => {
    const { lifetime, blocks, marks } = page;
    const overlay = createOverlay(lifetime);
    const cards = createCards(page, overlay);
    // Few readers do either.
    const step = once(() => createKeySteps(lifetime, marks, cards, overlay));
    const jump = once(() => createJump(lifetime, blocks, overlay));
    return { cards, step: (name) => step()(name), jump: (place) => jump()(place) };
  };
});
