/** What of the page the reader can see. In CSS pixels of the viewport. */
import { rectOf, type Box } from '../content/boxes.ts';
import { parentOf } from '../content/tree.ts';
import { clip } from './placement.ts';

/**
 * The part of the viewport that the reader sees: less when they have zoomed in with two fingers, and in a frame that is
 * partly out of their sight.
 */
export function visibleBox(seen: Box | undefined): Box {
  // There is one as long as the page is shown.
  const { offsetLeft: left, offsetTop: top, width, height } = visualViewport as VisualViewport;
  const all = { left, top, right: left + width, bottom: top + height };
  return seen ? clip(seen, all) : all;
}

/** What of a box is left between an element and the page, where parts of the page scroll or hide what is too much. */
export function unclipped(element: Element, box: Box): Box {
  let left = box;
  /** Whether what is inside is placed by an outer element than this one. */
  let isOut = false;
  for (let part: Element | null = element; part && part !== document.body; part = parentOf(part)) {
    const { overflow, position } = getComputedStyle(part);
    if (position !== 'static') isOut = false;
    if (!isOut && overflow !== 'visible') left = clip(rectOf(part), left);
    if (position === 'fixed') break;
    if (position === 'absolute') isOut = true;
  }
  return left;
}
