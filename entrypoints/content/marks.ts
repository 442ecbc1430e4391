/**
 * The marks of a page: which mentions are drawn, while they are near the screen, by one of two painters. What anybody may
 * know is given to the browser as highlights; what is private to the reader is drawn in boxes. Public marks are chosen as
 * if there were no private ones.
 */
import type { PageMention } from '../background/contract/messages.ts';
import type { PageBlock } from './blocks.ts';
import { boxesOfRange, lettersIn, lettersOf, rectOf } from './boxes.ts';
import { choose, type Wish } from './choose.ts';
import { boxOf } from './elements.ts';
import { createHighlights, type Look, type Painter } from './highlights.ts';
import type { Lifetime } from './lifetime.ts';
import { pieceAt, piecesOf, rangeOf } from './page-text.ts';
import { hostOf, isIn } from './tree.ts';

/** The same object for as long as the same words are marked for the same subject. */
export interface Mark {
  readonly block: PageBlock;
  /** As it was last told: another place on the page can change the reasons for it. */
  mention: PageMention;
  /** The link that it stands in, once the reader has tapped it: the card then leads there, too. */
  link?: HTMLAnchorElement;
}

export interface Marks {
  /** All that could be drawn, in the order of the page. */
  readonly all: readonly Mark[];
  /** Draws what is to be drawn of these blocks, which are all there are, in the order of the page. */
  show: (blocks: Iterable<PageBlock>) => void;
  /** Takes the marks of those blocks away of which one stands in a text node, whose text is not what it was. */
  erase: (blocks: Iterable<PageBlock>, node: Node) => void;
  /** Takes those away that are drawn where other words stand now. */
  check: () => void;
  /** The mark under a point of the viewport, of which the browser says that this element is on top there. */
  at: (point: { x: number; y: number }, top: Element) => Mark | undefined;
}

/**
 * How far beyond the edges of the screen marks are drawn, so that they are there when the reader scrolls; of its height.
 * `SCROLL_MARGIN` is the same for parts of the page that scroll by themselves. Chromium adds it to the other one.
 */
const MARGIN = '75%';
const SCROLL_MARGIN = '25%';
/** An element of more screens than this is not near as a whole: of a page that is one element, marks come and go one by one. */
const LONG = 3;
/** After so long without a look, a page that is scrolled is looked at for those. */
const LOOK_MS = 50;

/** The marks of one block, as they were when they were chosen. */
interface Entry {
  marks: Mark[];
  /** Asked for at once: the page may take some away before they come near the screen. Not the block's any more once that was read again. */
  pieces: Readonly<PageBlock['pieces']>;
  /** Whose place on the page stands for the block's. */
  box: Element;
  /** Of the marks that are drawn, each at its mark's place. */
  ranges: (AbstractRange | undefined)[];
}

export function createMarks(lifetime: Lifetime, look: Look & Wish, layer: Painter): Marks {
  // Where the reader's system chooses the colours, Chromium paints every highlight as a block, whatever is said of it.
  const forced = matchMedia('(forced-colors:active)');
  const highlights = createHighlights(lifetime, look);
  const entries = new Map<PageBlock, Entry>();
  const byBox = new Map<Element, Entry[]>();
  /** Those near the screen, and whether one is long. */
  const near = new Map<Element, boolean>();
  let all: readonly Mark[] = [];
  let isLooking = false;
  /** Something may have moved since the last look began. */
  let isStale = false;

  const observer = new IntersectionObserver(
    lifetime.guard((sightings: IntersectionObserverEntry[]) => {
      for (const { target, isIntersecting, boundingClientRect } of sightings) {
        if (isIntersecting) setNear(target, boundingClientRect);
        else near.delete(target);
        for (const entry of byBox.get(target) ?? []) {
          if (isIntersecting) draw(entry);
          else clear(entry);
        }
      }
    }),
    { root: document, rootMargin: `${MARGIN} 0%`, scrollMargin: `${SCROLL_MARGIN} 0%` },
  );
  lifetime.ended(() => {
    observer.disconnect();
    sizes.disconnect();
  });
  const setNear = (box: Element, rect: DOMRectReadOnly): void => {
    const long = rect.height > LONG * innerHeight;
    near.set(box, long);
    // Scrolling is not told outside the shadow root in which it happens. The same listener is added once.
    if (long)
      box.getRootNode().addEventListener('scroll', drawSoon, { capture: true, passive: true, signal: lifetime.signal });
  };

  const drawIf = (
    isWanted: (range: AbstractRange, mention: PageMention) => boolean,
    { marks, ranges }: Entry,
  ): void => {
    for (const [at, { block, mention }] of marks.entries()) {
      const drawn = ranges[at];
      const range = drawn ?? rangeOf(block, mention.start, mention.end);
      if (!range || isWanted(range, mention) === !!drawn) continue;
      const isUnpainted = import.meta.env.FIREFOX && hostOf(range.startContainer);
      if (drawn) erase(range);
      else (mention.isPrivate || isUnpainted || forced.matches ? layer : highlights)?.paint(range, mention);
      ranges[at] = drawn ? undefined : range;
    }
  };
  function* drawParts(): Generator<void> {
    for (const box of near.keys()) {
      for (const entry of byBox.get(box)?.slice() ?? []) {
        // It may have gone far meanwhile.
        if (!near.get(box)) break;
        // Where private ones stand is not asked: a page could see that somebody did.
        yield drawIf((range, { isPrivate }) => isPrivate || isNear(range), entry);
      }
    }
  }
  const drawSoon = (): void => {
    isStale = true;
    if (isLooking) return;
    isLooking = true;
    lifetime.after(LOOK_MS, async () => {
      isStale = false;
      await lifetime.inSlices(drawParts());
      isLooking = false;
      if (isStale) drawSoon();
    });
  };
  /** The browser tells again of what is near, and how high that is by now. */
  const resized = lifetime.guard(() => {
    for (const box of near.keys()) {
      observer.unobserve(box);
      observer.observe(box);
    }
    drawSoon();
  });
  lifetime.listen(window, 'resize', resized);
  // No event tells that what stands above was opened or closed, or that an element has grown.
  const sizes = new ResizeObserver(resized);
  sizes.observe(document.documentElement);
  const draw = (entry: Entry): void => {
    if (near.get(entry.box)) drawSoon();
    else drawIf(() => true, entry);
  };
  const erase = (range: AbstractRange): void => {
    layer.erase(range);
    highlights?.erase(range);
  };
  const clear = (entry: Entry): void => {
    for (const range of entry.ranges) if (range) erase(range);
    entry.ranges = [];
  };
  lifetime.listen(forced, 'change', () => {
    for (const entry of entries.values()) {
      if (!near.has(entry.box)) continue;
      clear(entry);
      draw(entry);
    }
  });
  /** @returns whether it is on the screen. */
  const see = (box: Element): boolean => {
    const rect = rectOf(box);
    const isOn = rect.top < innerHeight && rect.bottom > 0;
    if (isOn) setNear(box, rect);
    return isOn;
  };
  const add = (block: PageBlock, mentions: PageMention[]): Entry => {
    const marks = mentions.map((mention) => ({ block, mention }));
    const entry: Entry = { marks, pieces: piecesOf(block), box: boxOf(block.home), ranges: [] };
    entries.set(block, entry);
    const others = byBox.get(entry.box);
    if (others) others.push(entry);
    else byBox.set(entry.box, [entry]);
    if (!near.has(entry.box)) observer.observe(entry.box);
    return entry;
  };
  const remove = (block: PageBlock): void => {
    const entry = entries.get(block);
    if (!entry) return;
    clear(entry);
    // A look that goes on draws it no more.
    entry.marks = [];
    entries.delete(block);
    const others = byBox.get(entry.box);
    others?.splice(others.indexOf(entry), 1);
  };
  /** Last, so that what is removed and added again stays known to be near the screen. */
  const sweep = (): void => {
    byBox.forEach((left, box) => {
      if (left[0]) return;
      byBox.delete(box);
      near.delete(box);
      observer.unobserve(box);
    });
  };

  return {
    get all() {
      return all;
    },
    show(blocks) {
      // What is added asks for this too, and the page is not to see by it that something was; as in `at`.
      boxOf(document.documentElement);
      const chosen = choose(blocks, look);
      for (const [block, entry] of entries) {
        const mentions = chosen.get(block);
        if (!mentions || entry.pieces !== block.pieces || !update(entry, mentions)) remove(block);
      }
      const added: Entry[] = [];
      chosen.forEach((mentions, block) => entries.has(block) || added.push(add(block, mentions)));
      // The first do not wait until the browser tells what is near. Private ones count for nothing in that: a page could see
      // that the browser was asked where they stand. And all are asked about before any is drawn.
      const isFirst = !all.some(isPublic);
      const isThere = ({ box, marks }: Entry): boolean =>
        near.has(box) || (isFirst && marks.some(isPublic) && see(box));
      for (const entry of added.filter(isThere)) draw(entry);
      drawSoon();
      sweep();
      all = [...chosen.keys()].flatMap((block) => entries.get(block)?.marks ?? []);
    },
    erase(blocks, node) {
      for (const block of blocks) {
        if (!entries.get(block)?.marks.some((mark) => isAt(mark, node))) continue;
        remove(block);
        all = all.filter((mark) => mark.block !== block);
      }
    },
    check() {
      for (const [block, { marks, ranges }] of entries)
        if (ranges.some((range, at) => range && lettersIn(range) !== lettersOf(marks[at]?.mention.words ?? '')))
          remove(block);
      all = all.filter(({ block }) => entries.has(block));
    },
    at({ x, y }, top) {
      // A page can tell by its clock whether somebody had the browser lay it out: it always happens, marks or none.
      rectOf(top);
      for (const box of near.keys()) {
        // A mark that something else covers is not under the pointer.
        if (!areNested(box, top)) continue;
        for (const { marks } of byBox.get(box) ?? []) {
          const mark = marks.find((each) => isOn(each, top) && boxesOf(each).some((part) => isInside(part, x, y)));
          if (mark) return mark;
        }
      }
      return undefined;
    },
  };
}

/** A span of a block. */
interface Located {
  block: PageBlock;
  mention: { start: number; end: number };
}

/** The line boxes of a mark in the viewport; none when its text is not rendered. */
export function boxesOf({ block, mention: { start, end } }: Located): DOMRect[] {
  const range = rangeOf(block, start, end);
  return range ? boxesOfRange(range) : [];
}

/** Whether the mark, or a part of it, stands in a text node. */
function isAt({ block, mention: { start, end } }: Mark, node: Node): boolean {
  const pieces = piecesOf(block);
  const first = pieceAt(pieces, start);
  return pieces.some((piece) => piece.node === node && piece.start < end && (piece === first || piece.start > start));
}

const isPublic = ({ mention }: Mark): boolean => !mention.isPrivate;

/** Whether something is within a screen of the screen. */
const isNear = (range: AbstractRange): boolean =>
  boxesOfRange(range).some(({ top, bottom }) => top < 2 * innerHeight && bottom > -innerHeight);

const isInside = (box: DOMRect, x: number, y: number): boolean =>
  x >= box.left && x < box.right && y >= box.top && y < box.bottom;

/** Whether the element that is on top at some point holds the mark's text or lies inside the element that does. */
function isOn({ block, mention }: Mark, top: Element): boolean {
  const parent = rangeOf(block, mention.start, mention.end)?.startContainer.parentElement;
  return !!parent && areNested(parent, top);
}

const areNested = (one: Element, other: Element): boolean => isIn(one, other) || isIn(other, one);

/** @returns whether the marks look the same with these mentions, which they then have. */
function update({ marks }: Entry, mentions: readonly PageMention[]): boolean {
  if (marks.map(looks).join() !== mentions.map((mention) => looks({ mention })).join()) return false;
  for (const [at, mark] of marks.entries()) mark.mention = mentions[at] ?? mark.mention;
  return true;
}

const looks = ({ mention: { start, end, kind, differs, isPrivate, subjects } }: Pick<Mark, 'mention'>): string =>
  [start, end, kind, differs, isPrivate, subjects[0]].join(' ');
