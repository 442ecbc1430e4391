/**
 * What the panel lists of a page, and the way from its list to the page: scrolled into view, with a box around it that
 * comes and goes once.
 */
import type { ListedMention, MentionPlace } from '../background/contract/messages.ts';
import type { PageBlocks } from './blocks.ts';
import type { Lifetime } from './lifetime.ts';
import type { Mark } from './marks.ts';
import type { Overlay } from './overlay.ts';
import { bringIntoView, createBox } from './steps.ts';

const FLASH_MS = 1_600;
/** Rises at once, stays, and goes softly. It never blinks, so readers who want no motion lose nothing by it. */
const FLASH = [{ opacity: 1 }, { opacity: 1, offset: 0.7 }, { opacity: 0 }];

/** Every mention of the article, in the order of the page. */
export function listMentions({ article }: PageBlocks): ListedMention[] {
  return article.flatMap(({ id: block, mentions }) =>
    mentions.map(({ start, words, kind, subjects }) => ({ block, start, words, kind, subjects })),
  );
}

/** @returns what goes to a mention and says whether it could. */
export function createJump(lifetime: Lifetime, blocks: PageBlocks, overlay: Overlay): (place: MentionPlace) => boolean {
  const box = createBox(overlay);
  let current: Mark | undefined;
  let flash: Animation | undefined;

  lifetime.onMove(() => current && box.around(current));

  return ({ block: id, start }) => {
    const block = blocks.get(id);
    const mention = block?.mentions.find((each) => each.start === start);
    if (!block || !mention) return false;
    const mark = { block, mention };
    // Before it is scrolled to: what cannot be seen anywhere is not scrolled to.
    if (!box.around(mark)) return false;
    flash?.cancel();
    bringIntoView(mark);
    box.around((current = mark));
    flash = box.element.animate(FLASH, { duration: FLASH_MS, easing: 'ease-in' });
    flash.onfinish = lifetime.guard(() => {
      current = undefined;
      box.leave();
    });
    return true;
  };
}
