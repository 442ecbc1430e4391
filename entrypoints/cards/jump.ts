/** The way from the panel's list to the page: scrolled into view, with a box around it that comes and goes once. */
import type { PageBlocks } from '../content/blocks.ts';
import type { OverPage } from '../content/cards.ts';
import { onMove, type Lifetime } from '../content/lifetime.ts';
import type { Mark } from '../content/marks.ts';
import { bringIntoView, createBox } from './box.ts';
import type { Overlay } from './overlay.ts';

const FLASH_MS = 1_600;
/** Rises at once, stays, and goes softly. It never blinks, so readers who want no motion lose nothing by it. */
const FLASH = [{ opacity: 1 }, { opacity: 1, offset: 0.7 }, { opacity: 0 }];

/** @returns what goes to a mention and says whether it could. */
export function createJump(lifetime: Lifetime, blocks: PageBlocks, overlay: Overlay): OverPage['jump'] {
  const box = createBox(overlay);
  let current: Mark | undefined;
  let flash: Animation | undefined;

  onMove(lifetime, () => current && box.around(current));

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
