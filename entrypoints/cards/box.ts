/** The box that points out a mark, and the way to it. */
import { createElement, setStyle } from '../content/host.ts';
import { boxesOf, type Mark } from '../content/marks.ts';
import type { Overlay } from './overlay.ts';
import { union } from './placement.ts';

/** Between the mark and the box around it, in CSS pixels. */
const GAP = 3;

/** Two colours, of which one is seen on any page. */
const BOX_STYLE = {
  position: 'absolute',
  'box-sizing': 'border-box',
  border: '2px solid #1d4ed8',
  outline: '2px solid #fff',
  'border-radius': '4px',
};

/** A box that points out one mark at a time. */
export interface MarkBox {
  readonly element: HTMLElement;
  /** Draws it around a mark, as that stands now. @returns whether it can be seen. */
  around: (mark: Mark) => boolean;
  /** Takes it away: the layer itself hides nothing that is in it. */
  leave: () => void;
}

export function createBox(overlay: Overlay): MarkBox {
  const element = createElement('div');
  setStyle(element, BOX_STYLE);
  return {
    element,
    around(mark) {
      const boxes = boxesOf(mark);
      if (!boxes[0]) return false;
      const { left, top, right, bottom } = union(boxes);
      setStyle(element, {
        left: left - GAP,
        top: top - GAP,
        width: right - left + 2 * GAP,
        height: bottom - top + 2 * GAP,
      });
      overlay.show(element, mark.block.home);
      return true;
    },
    leave() {
      overlay.hide(element);
      element.remove();
    },
  };
}

/** Scrolls to a mark, unless it can be seen. */
export function bringIntoView(mark: Mark): void {
  const [first] = boxesOf(mark);
  if (first && first.top >= 0 && first.bottom <= innerHeight) return;
  mark.block.home.scrollIntoView({ block: 'center', behavior: 'instant' });
  // An element that is higher than the screen.
  const [box] = boxesOf(mark);
  if (box && (box.top < 0 || box.bottom > innerHeight))
    scrollBy({ top: box.top - innerHeight / 2, behavior: 'instant' });
}
