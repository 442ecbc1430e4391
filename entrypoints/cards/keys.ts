/**
 * The marks by keyboard: from one to the next, each scrolled into view with a box around it, and its card opened with
 * the reader inside.
 */
import type { Cards, OverPage } from '../content/cards.ts';
import { onMove, type Lifetime } from '../content/lifetime.ts';
import { boxesOf, type Mark, type Marks } from '../content/marks.ts';
import { bringIntoView, createBox } from './box.ts';
import type { Overlay } from './overlay.ts';

export function createKeySteps(lifetime: Lifetime, marks: Marks, cards: Cards, overlay: Overlay): OverPage['step'] {
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

  onMove(lifetime, draw);
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

const isBelowTop = (mark: Mark): boolean => boxesOf(mark).some(({ top }) => top >= 0);
const isAboveBottom = (mark: Mark): boolean => boxesOf(mark).some(({ bottom }) => bottom <= innerHeight);
