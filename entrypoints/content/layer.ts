/**
 * The second painter: lines under words that no script of the page can find, for marks of the reader's private packs. It
 * draws what is on the screen into a closed shadow root, and follows the words wherever the page moves them.
 *
 * What a page could still learn decides how it is built:
 * - An IntersectionObserver with `trackVisibility` tells a page that a word is covered. So the lines stand in a layer that
 *   covers all of the screen alike, whether there are lines in it or not.
 * - That the layer is there would say that the page has named a private subject. So it is there on every page, from the
 *   first answer of the background on, for a reader who has private packs at all.
 * - A page that takes the layer away is given it back a few times, by the clock; then it has no such marks.
 */
import type { Look, Painter } from './highlights.ts';
import type { Lifetime } from './lifetime.ts';
import { boxesOfRange } from './marks.ts';
import { HOST_STYLE, createElement, setStyle } from './overlay.ts';

export interface Layer extends Painter {
  /** Puts the layer over the page. Before that nothing is drawn. */
  begin(): void;
}

/** Words that move without an event that says so are followed after this long. */
const BEAT_MS = 250;
/** Words that have stood still for so many frames are at rest. */
const STILL_FRAMES = 10;
/** How often a layer that the page took away is put back. */
const MOST_RETURNS = 3;

/** How much of a line is of the text's colour, in per cent; of a tint, a sixth of it. */
const STRENGTH = { off: 0, quiet: 40, normal: 70, strong: 100 };

interface Line {
  left: number;
  top: number;
  width: number;
  height: number;
  colour: string;
}

export function createLayer(lifetime: Lifetime, { markStyle, markStrength }: Look): Layer {
  const marks = new Map<AbstractRange, Parameters<Painter['paint']>[1]>();
  const host = createElement('div');
  setStyle(host, HOST_STYLE, 'important');
  const root = host.attachShadow({ mode: 'closed' });
  const strength = STRENGTH[markStrength];
  let begun = false;
  let returns = 0;
  let drawn = '';
  let still = 0;

  const draw = lifetime.eachFrame(() => {
    if (!host.isConnected) return;
    const { left, top } = host.getBoundingClientRect();
    const lines = [...marks].flatMap(([range, { kind, differs }]) =>
      linesOf(range).map((line) => ({ ...line, kind, differs })),
    );
    const now = JSON.stringify([left, top, lines]);
    still = now === drawn ? still + 1 : 0;
    if (still === 0) {
      drawn = now;
      root.replaceChildren(
        ...lines.map((line) => {
          const element = createElement('div');
          const of = (share: number): string => `color-mix(in srgb, ${line.colour} ${share}%, transparent)`;
          const isTint = markStyle === 'tint';
          setStyle(element, {
            position: 'absolute',
            left: `${line.left - left}px`,
            top: `${line.top - top}px`,
            width: `${line.width}px`,
            height: `${line.height}px`,
            background: isTint ? of(strength / 6) : 'none',
            'border-bottom':
              line.kind === 'event' ? `3px double ${of(strength)}` : `1.5px dotted ${of(isTint ? 0 : strength)}`,
            'box-shadow': line.differs ? '0 2px #d08a1e' : 'none',
          });
          return element;
        }),
      );
    }
    if (still < STILL_FRAMES && marks.size > 0) draw();
  });
  const wake = (): void => {
    if (!begun) return;
    still = 0;
    draw();
  };
  const beat = (): void => {
    if (!host.isConnected) {
      if (returns++ > MOST_RETURNS) return;
      document.documentElement.append(host);
    }
    if (marks.size > 0 && !document.hidden) draw();
    lifetime.after(BEAT_MS, beat);
  };

  for (const kind of ['scroll', 'resize', 'transitionrun', 'animationstart'] as const) {
    lifetime.listen(window, kind, wake, { capture: true });
  }
  // On paper there are no marks.
  lifetime.listen(window, 'beforeprint', () => host.style.setProperty('display', 'none', 'important'));
  lifetime.listen(window, 'afterprint', () => host.style.removeProperty('display'));
  lifetime.ended(() => host.remove());

  return {
    begin() {
      if (begun) return;
      begun = true;
      beat();
    },
    paint(range, mention) {
      if (strength === 0) return;
      marks.set(range, mention);
      wake();
    },
    erase(range) {
      if (marks.delete(range)) wake();
    },
  };
}

/** Where lines go under the words of a range, in CSS pixels of the viewport; none where they cannot be seen. */
function linesOf(range: AbstractRange): Line[] {
  const element = range.startContainer.parentElement;
  if (!element?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return [];
  return boxesOfRange(range)
    .filter((box) => box.bottom > 0 && box.top < innerHeight && isSeen(element, box))
    .map(({ left, top, width, height }) => ({ left, top, width, height, colour: getComputedStyle(element).color }));
}

/** Whether both ends of a line box are on top, not covered and not scrolled out of sight. */
function isSeen(element: Element, { left, right, bottom }: DOMRect): boolean {
  return [left + 1, right - 1].every((x) => {
    const y = bottom - 1;
    const top = document.elementFromPoint(x, y);
    if (!top || element.contains(top)) return top !== null;
    // What is under the point lies around the words, unless something between the two cuts them off.
    for (let part: Element | null = element; part && part !== top; part = part.parentElement) {
      const { overflow } = getComputedStyle(part);
      const box = part.getBoundingClientRect();
      if (overflow !== 'visible' && (x < box.left || x > box.right || y < box.top || y > box.bottom)) return false;
      if (part === document.documentElement) return false;
    }
    return top.contains(element);
  });
}
