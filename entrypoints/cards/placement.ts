/**
 * Where the card goes: never over the sentence that is being read while there is room elsewhere, never outside the part
 * of the page that can be seen. Below the sentence, else above, else beside it; on a narrow screen a sheet at an edge.
 * Pure: boxes in, a box out, all in CSS pixels of the viewport.
 */

import type { Box } from '../content/boxes.ts';

/** A box by its place and its size. */
export type Room = Record<'left' | 'top' | 'width' | 'height', number>;

export interface Wanted {
  mark: Box;
  /** The line boxes of the sentence around the mark. */
  sentence: readonly Box[];
  /** What can be seen of the page: less than all when the reader has zoomed in. */
  viewport: Box;
  /** What the card would like. */
  size: { width: number; height: number };
  /** Whether the lines begin on the right: there the card does, too. */
  isRightToLeft: boolean;
}

/** Up to this width of the viewport the card is a sheet. */
export const SHEET_WIDTH = 480;
/** Of the height of the viewport; the rest shows the reader where they are. */
const SHEET_SHARE = 0.6;
/** Between card and sentence. */
const GAP = 8;
/** Between card and the edge of the viewport. */
const MARGIN = 8;
/** A card this high shows what matters; less only where there is no better place. */
const ENOUGH_HEIGHT = 280;
/** Below this nothing can be read. */
const LEAST_HEIGHT = 120;

export function place({ mark, sentence, viewport, size, isRightToLeft }: Wanted): Room {
  const { sheet, free, width, height: wanted } = fitting(viewport, size, 1);
  const taken = clip(union([mark, ...sentence]), viewport);
  const left = clamp(isRightToLeft ? mark.right - width : mark.left, free.left, free.right - width);

  const below = free.bottom - taken.bottom - GAP;
  const above = taken.top - GAP - free.top;
  const at = (isBelow: boolean, height: number): Room => {
    const beside = isBelow ? taken.bottom + GAP : taken.top - GAP - height;
    const edge = isBelow ? free.bottom - height : free.top;
    return { left, top: sheet ? edge : beside, width, height };
  };

  const enough = Math.min(wanted, ENOUGH_HEIGHT);
  if (below >= enough) return at(true, Math.min(wanted, below));
  if (above >= enough) return at(false, Math.min(wanted, above));
  const beside = sheet ? undefined : besideOf(taken, free, width);
  if (beside !== undefined) {
    const top = clamp(mark.top, free.top, free.bottom - wanted);
    return { left: beside, top, width, height: wanted };
  }
  const room = Math.max(below, above);
  if (room >= Math.min(wanted, LEAST_HEIGHT)) return at(below >= above, room);

  // The sentence fills the screen: at the edge that is farther from the mark.
  const height = Math.min(wanted, (free.bottom - free.top) / 2);
  const top = mark.top + mark.bottom < free.top + free.bottom ? free.bottom - height : free.top;
  return { left, top, width, height };
}

/** What there is of a viewport for a card, and how much of that it takes; of the height at most a share. */
function fitting(viewport: Box, size: Wanted['size'], share: number) {
  const sheet = viewport.right - viewport.left <= SHEET_WIDTH;
  const free = inset(viewport, sheet ? 0 : MARGIN);
  const { left, top, right, bottom } = free;
  const most = (bottom - top) * (sheet ? SHEET_SHARE : share);
  const width = sheet ? right - left : Math.min(size.width, right - left);
  return { sheet, free, width, height: Math.max(0, Math.min(size.height, most)) };
}

/** The left edge of a card to the right or left of a box; undefined when neither side has the width. */
function besideOf(taken: Box, free: Box, width: number): number | undefined {
  if (free.right - taken.right - GAP >= width) return taken.right + GAP;
  return taken.left - GAP - free.left >= width ? taken.left - GAP - width : undefined;
}

export function union(boxes: readonly Box[]): Box {
  const outermost = (most: 'min' | 'max', edge: keyof Box): number => Math[most](...boxes.map((box) => box[edge]));
  return {
    left: outermost('min', 'left'),
    top: outermost('min', 'top'),
    right: outermost('max', 'right'),
    bottom: outermost('max', 'bottom'),
  };
}

const inset = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left + by,
  top: top + by,
  right: right - by,
  bottom: bottom - by,
});

/** What of a box can be seen; an edge of the viewport when nothing can. */
export const clip = (box: Box, { left, top, right, bottom }: Box): Box => ({
  left: clamp(box.left, left, right),
  top: clamp(box.top, top, bottom),
  right: clamp(box.right, left, right),
  bottom: clamp(box.bottom, top, bottom),
});

/** Where a card goes that the reader has pinned: into a corner below, on the side with more room beside the text. */
export function corner(text: Box, viewport: Box, size: Wanted['size']): Room {
  const { free, width, height } = fitting(viewport, size, SHEET_SHARE);
  const isLeft = text.left - free.left > free.right - text.right;
  return { left: isLeft ? free.left : free.right - width, top: free.bottom - height, width, height };
}

/** The lower bound wins when there is no room between the bounds. */
const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));
