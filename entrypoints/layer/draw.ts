/**
 * The second painter: lines under words that no script of the page can find, for marks of the reader's private packs; in
 * Firefox for those in shadow roots, where it paints no highlights of the document; and for all of them where the reader's
 * system chooses the colours. It draws what is on the screen into
 * a closed shadow root, and follows the words wherever the page moves them.
 *
 * What a page could still learn decides how it is built:
 * - An IntersectionObserver with `trackVisibility` tells a page that a word is covered. So the lines stand in a layer that
 *   covers all of the screen alike, whether there are lines in it or not.
 * - That the layer is there would say that the page has named a private subject. So it is there on every page, from the
 *   first answer of the background on, for a reader who has private packs at all.
 * - A page's clock tells it whether somebody had the browser lay it out meanwhile. So that is done after what happens on any
 *   page, and as often with lines as without, whether they move or not.
 * - A page that takes the layer away is given it back a few times, by the clock; then it has no such marks.
 * - What a page puts on top, a dialog or what fills the screen, comes above the layer, which then goes above that for as long:
 *   whatever lines there are.
 * - A page can style the layer's host, and measure it. So the lines stand in a pane inside that the page cannot reach (see
 *   `PANE_STYLE`).
 */
import { boxesOfRange } from '../content/boxes.ts';
import type { DrawLayer } from '../content/layer.ts';
import { eachFrame } from '../content/lifetime.ts';
import { createElement, HOST_STYLE, keepOffPaper, PANE_STYLE, raise, setStyle, zoomIn } from '../content/host.ts';
import { hostOf, isIn, parentOf } from '../content/tree.ts';

/** Words that move without an event that says so are followed after this long. */
const BEAT_MS = 250;
/** For so many frames lines are drawn anew after something happened that may move words. */
const FRAMES = 10;
/** After something began that moves them by and by. */
const MOVING_FRAMES = 60;
/** How often a layer that the page took away is put back. */
const MOST_RETURNS = 3;

/** What is in the browser's top layer, and what tells by an event that it comes there or goes. */
const ON_TOP = ':modal,:fullscreen,:popover-open';
const MAY_BE_ON_TOP = 'dialog,[popover]';

/** From the foot of the words to the second line, past the first; in CSS pixels. */
const BELOW = 4;

/** How much of a line is of the text's colour, in per cent; of a tint, a sixth of it. */
const STRENGTH = { off: 0, quiet: 40, normal: 70, strong: 100 };

interface Line {
  left: number;
  top: number;
  width: number;
  height: number;
  colour: string;
}

export const drawLayer: DrawLayer = (lifetime, { markStyle, markStrength }, marks) => {
  const host = createElement('div');
  setStyle(host, HOST_STYLE, 'important');
  const pane = createElement('div');
  // Lines have the colour of their words, also where the reader's system chooses that.
  setStyle(pane, { ...PANE_STYLE, 'forced-color-adjust': 'none' });
  host.attachShadow({ mode: 'closed' }).append(pane);
  const strength = STRENGTH[markStrength];
  const forced = matchMedia('(forced-colors: active)');
  let returns = 0;
  let drawn = '';
  let left = 0;
  let calm = (): void => {};
  /** What has the focus and is on top, in a shadow root, when we last rose. */
  let inRoot: Element | undefined;

  /** What is drawn for one line of words; a second line below the first where the sources differ. */
  const elementsOf = ({ left, top, width, height, colour, kind, differs }: Line & MarkLook): HTMLElement[] => {
    // Where the system chooses the colours, for high contrast, nothing is faint.
    const shown = forced.matches ? STRENGTH.strong : strength;
    const of = (share: number): string => `color-mix(in srgb, ${colour} ${share}%, transparent)`;
    const isTint = markStyle === 'tint';
    const background = isTint ? of(shown / 6) : 'none';
    const line = kind === 'event' ? `3px double ${of(shown)}` : `1.5px dotted ${of(isTint ? 0 : shown)}`;
    const box = { position: 'absolute', left, top, width };
    const first = createElement('div');
    setStyle(first, { ...box, height, background, 'border-bottom': line });
    if (!differs) return [first];
    const second = createElement('div');
    setStyle(second, { ...box, top: top + height + BELOW, 'border-bottom': '1.5px solid #d08a1e' });
    return [first, second];
  };

  const draw = eachFrame(lifetime, () => {
    if (!host.isConnected || strength === 0) return;
    setStyle(pane, { zoom: zoomIn(document.documentElement) });
    const at = pane.getBoundingClientRect();
    const lines = [...marks].flatMap(([range, { kind, differs }]) =>
      linesOf(range).map((line) => ({ ...line, left: line.left - at.left, top: line.top - at.top, kind, differs })),
    );
    const now = JSON.stringify(lines);
    if (now !== drawn) {
      drawn = now;
      pane.replaceChildren(...lines.flatMap(elementsOf));
    }
    if (left-- > 1) draw();
  });
  const wake = (frames = FRAMES): void => {
    left = Math.max(left, frames);
    draw();
  };
  /** The focus may have left what stays open. */
  const inRootNow = (): Element | undefined => focusedOnTop() ?? (inRoot?.matches(ON_TOP) ? inRoot : undefined);
  /** What comes to the browser's top layer, a dialog or what fills the screen, is above all that is not there. */
  const rise = (): void => {
    if (!host.isConnected || document.hidden) return;
    inRoot = inRootNow();
    const isCovered = inRoot ?? [...document.querySelectorAll(ON_TOP)].some((each) => each !== host);
    // A page may look for what is open there, and be styled by it.
    if (!isCovered) return host.removeAttribute('popover');
    host.popover = 'manual';
    raise(host);
  };
  const beat = (): void => {
    calm();
    // A page that comes back to the reader begins again.
    if (document.hidden) return;
    if (!host.isConnected) {
      if (returns++ > MOST_RETURNS) return;
      document.documentElement.append(host);
      rise();
    }
    if (inRootNow() !== inRoot) rise();
    draw();
    calm = lifetime.after(BEAT_MS, beat);
  };

  for (const kind of ['scroll', 'resize'] as const) lifetime.listen(window, kind, () => wake());
  for (const kind of ['transitionrun', 'animationstart'] as const) {
    lifetime.listen(window, kind, () => wake(MOVING_FRAMES));
  }
  lifetime.listen(window, 'toggle', ({ target, oldState, newState }) => {
    // What only rose anew has done so after us, and would go on for ever.
    if (oldState !== newState && target !== host && (target as Element).matches(MAY_BE_ON_TOP)) rise();
  });
  lifetime.listen(document, 'fullscreenchange', rise);
  // What a shadow root puts on top is told there alone; but a dialog takes the focus, and gives it back.
  for (const kind of ['focusin', 'focusout'] as const) {
    lifetime.listen(window, kind, () => inRootNow() === inRoot || rise());
  }
  lifetime.listen(document, 'visibilitychange', () => {
    beat();
    rise();
  });
  keepOffPaper(lifetime, host);
  lifetime.ended(() => host.remove());
  beat();
  wake();
  return wake;
};

interface MarkLook {
  kind: 'name' | 'event';
  differs: boolean;
}

/** Where lines go under the words of a range, in CSS pixels of the viewport; none where they cannot be seen. */
function linesOf(range: AbstractRange): Line[] {
  const element = range.startContainer.parentElement ?? parentOf(range.startContainer);
  if (!element?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return [];
  return boxesOfRange(range)
    .filter((box) => box.bottom > 0 && box.top < innerHeight && isSeen(element, box))
    .map(({ left, top, width, height }) => ({ left, top, width, height, colour: getComputedStyle(element).color }));
}

/**
 * Whether both ends of a line box are on top, not covered and not scrolled out of sight. What covers the words and lets the
 * pointer through is told by nothing but its picture: lines stand over it.
 */
function isSeen(element: Element, { left, right, bottom }: DOMRect): boolean {
  return [left + 1, right - 1].every((x) => {
    const y = bottom - 1;
    const top = topAt(document, x, y);
    if (!top || isIn(top, element)) return top !== null;
    // What is under the point lies around the words, unless something between the two cuts them off.
    for (let part: Element | null = element; part && part !== top; part = parentOf(part)) {
      const { overflow } = getComputedStyle(part);
      const box = part.getBoundingClientRect();
      if (overflow !== 'visible' && (x < box.left || x > box.right || y < box.top || y > box.bottom)) return false;
      if (part === document.documentElement) return false;
    }
    return isIn(element, top);
  });
}

/** What holds the focus in an open shadow root, and is in the browser's top layer. */
function focusedOnTop(): Element | undefined {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  for (let each = focused; each; each = parentOf(each)) if (hostOf(each) && each.matches(ON_TOP)) return each;
  return undefined;
}

/** What is on top at a point, in whatever open shadow root. */
function topAt(root: DocumentOrShadowRoot, x: number, y: number): Element | null {
  const top = root.elementFromPoint(x, y);
  // A root that has nothing there names its host, or what is around it.
  const isOuter = !top?.shadowRoot || top.shadowRoot === root;
  return isOuter ? top : (topAt(top.shadowRoot, x, y) ?? top);
}
