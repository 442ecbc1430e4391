/**
 * The marks by keyboard: from one to the next, each scrolled into view with a box around it, and its card opened with
 * the reader inside.
 */
import type { CommandName } from '../background/contract/messages.ts';
import type { Cards } from './cards.ts';
import type { Lifetime } from './lifetime.ts';
import { boxesOf, type Mark, type Marks } from './marks.ts';
import { createElement, setStyle, type Overlay } from './overlay.ts';
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

export function createSteps(
  lifetime: Lifetime,
  marks: Marks,
  cards: Cards,
  overlay: Overlay,
): (name: CommandName) => void {
  const box = createBox(overlay);
  let current: Mark | undefined;

  const draw = (): void => {
    if (!current || !marks.all.includes(current) || !box.around(current)) leave();
  };
  const leave = (): void => {
    current = undefined;
    box.leave();
  };

  const go = (mark: Mark | undefined): void => {
    if (!mark) return;
    cards.following.close();
    current = mark;
    bringIntoView(mark);
    draw();
  };

  lifetime.onMove(draw);
  lifetime.listen(window, 'pointerdown', leave);
  lifetime.listen(window, 'keydown', ({ key }) => key === 'Escape' && leave());

  return (name) => {
    const at = current ? marks.all.indexOf(current) : -1;
    if (name === 'open-card') {
      if (at === -1) go(marks.all.find(isBelowTop));
      if (current) cards.open(current, true);
    } else if (at === -1) go(name === 'next-mark' ? marks.all.find(isBelowTop) : marks.all.findLast(isAboveBottom));
    else go(marks.all[at + (name === 'next-mark' ? 1 : -1)]);
  };
}

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

const isBelowTop = (mark: Mark): boolean => boxesOf(mark).some(({ top }) => top >= 0);
const isAboveBottom = (mark: Mark): boolean => boxesOf(mark).some(({ bottom }) => bottom <= innerHeight);

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
