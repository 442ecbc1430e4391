/**
 * What the panel lists of a page, and the way from its list to the page: scrolled into view, with a box around it that
 * comes and goes once.
 */
import type { ListedMention, MentionPlace } from '../background/contract/messages.ts';
import type { PageBlocks } from './blocks.ts';
import type { Lifetime } from './lifetime.ts';
import { boxesOf, type Mark } from './marks.ts';
import { createElement, setStyle, type Overlay } from './overlay.ts';
import { BOX_STYLE, bringIntoView, putAround } from './steps.ts';

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
  const box = createElement('div');
  setStyle(box, BOX_STYLE);
  let current: Mark | undefined;
  let flash: Animation | undefined;

  const follow = (): void => {
    const boxes = current ? boxesOf(current) : [];
    if (boxes.length > 0) putAround(box, boxes);
  };
  lifetime.onMove(follow);

  const end = lifetime.guard(() => {
    current = undefined;
    overlay.hide(box);
  });

  return ({ block: id, start }) => {
    const block = blocks.get(id);
    const mention = block?.mentions.find((each) => each.start === start);
    if (!block || !mention) return false;
    const mark = { block, mention };
    if (boxesOf(mark).length === 0) return false;
    flash?.cancel();
    bringIntoView(mark);
    current = mark;
    follow();
    overlay.show(box, block.home);
    flash = box.animate(FLASH, { duration: FLASH_MS, easing: 'ease-in' });
    flash.onfinish = end;
    return true;
  };
}
