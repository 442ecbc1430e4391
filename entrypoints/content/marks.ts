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
import { createNear } from './near.ts';
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
  /** Takes the marks of those blocks away that stand in a text node, whose text is not what it was. */
  erase: (blocks: Iterable<PageBlock>, node: Node) => void;
  /** Takes those away that are drawn where other words stand now. */
  check: () => void;
  /** The mark under a point of the viewport, of which the browser says that this element is on top there. */
  at: (point: { x: number; y: number }, top: Element) => Mark | undefined;
}

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
  let all: readonly Mark[] = [];
  const near = createNear(lifetime, {
    entered: (box) => byBox.get(box)?.forEach((entry) => draw(entry)),
    left: (box) => byBox.get(box)?.forEach((entry) => clear(entry)),
    look: (box) => drawParts(box),
  });

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
  function* drawParts(box: Element): Generator<void> {
    for (const entry of byBox.get(box)?.slice() ?? []) {
      // It may have gone far meanwhile.
      if (!near.elements.get(box)) return;
      // Where private ones stand is not asked: a page could see that somebody did.
      yield drawIf((range, { isPrivate }) => isPrivate || isNear(range), entry);
    }
  }
  const draw = (entry: Entry): void => {
    if (near.elements.get(entry.box)) near.lookSoon();
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
      if (!near.elements.has(entry.box)) continue;
      clear(entry);
      draw(entry);
    }
  });
  /** @returns whether there were any. */
  const drop = (
    { marks, ranges }: Entry,
    isGone: (mark: Mark, range: AbstractRange | undefined) => boolean,
  ): boolean => {
    const { length } = marks;
    for (const [at, mark] of [...marks.entries()].toReversed()) {
      const range = ranges[at];
      if (!isGone(mark, range)) continue;
      if (range) erase(range);
      marks.splice(at, 1);
      ranges.splice(at, 1);
    }
    return marks.length < length;
  };
  /** Marks that look the same stay: a page is not to see by public ones that a private one came. @returns whether any came. */
  const update = (block: PageBlock, entry: Entry, mentions: readonly PageMention[]): boolean => {
    // Most are what they were: on a long page all are gone through with each answer.
    const { marks } = entry;
    if (marks.length === mentions.length && marks.every(({ mention }, at) => mention === mentions[at])) return false;
    const now = mentions.map((mention) => looks({ mention }));
    drop(entry, (mark) => !now.includes(looks(mark)));
    const kept = new Map(entry.marks.map((mark, at) => [looks(mark), { mark, range: entry.ranges[at] }]));
    entry.marks = mentions.map((mention, at) => Object.assign(kept.get(now[at] ?? '')?.mark ?? { block }, { mention }));
    entry.ranges = now.map((look) => kept.get(look)?.range);
    return kept.size < mentions.length;
  };
  const add = (block: PageBlock, mentions: PageMention[]): Entry => {
    const marks = mentions.map((mention) => ({ block, mention }));
    const entry: Entry = { marks, pieces: piecesOf(block), box: boxOf(block.home), ranges: [] };
    entries.set(block, entry);
    const others = byBox.get(entry.box);
    if (others) others.push(entry);
    else byBox.set(entry.box, [entry]);
    near.watch(entry.box);
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
      near.forget(box);
    });
  };

  const isLeft = (mark: Mark): boolean => !!entries.get(mark.block)?.marks.includes(mark);

  return {
    get all() {
      return all;
    },
    show(blocks) {
      // What is added asks for this too, and the page is not to see by it that something was; as in `at`.
      boxOf(document.documentElement);
      const chosen = choose(blocks, look);
      for (const [block, entry] of entries) {
        if (!chosen.has(block) || entry.pieces !== block.pieces) remove(block);
      }
      const added: Entry[] = [];
      chosen.forEach((mentions, block) => {
        const entry = entries.get(block);
        if (!entry || update(block, entry, mentions)) added.push(entry ?? add(block, mentions));
      });
      // The first do not wait until the browser tells what is near. Private ones count for nothing in that: a page could see
      // that the browser was asked where they stand. And all are asked about before any is drawn.
      const isFirst = !all.some(isPublic);
      const isThere = ({ box, marks }: Entry): boolean =>
        near.elements.has(box) || (isFirst && marks.some(isPublic) && near.see(box));
      for (const entry of added.filter(isThere)) draw(entry);
      near.lookSoon();
      sweep();
      all = [...chosen.keys()].flatMap((block) => entries.get(block)?.marks ?? []);
    },
    erase(blocks, node) {
      for (const block of blocks) {
        const entry = entries.get(block);
        if (entry && drop(entry, (mark) => isAt(mark, node))) all = all.filter(isLeft);
      }
    },
    check() {
      for (const entry of entries.values())
        drop(entry, ({ mention }, range) => range !== undefined && lettersIn(range) !== lettersOf(mention.words));
      all = all.filter(isLeft);
    },
    at({ x, y }, top) {
      // A page can tell by its clock whether somebody had the browser lay it out: it always happens, marks or none.
      rectOf(top);
      for (const box of near.elements.keys()) {
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

const looks = ({ mention: { start, end, kind, differs, isPrivate, subjects } }: Pick<Mark, 'mention'>): string =>
  [start, end, kind, differs, isPrivate, subjects[0]].join(' ');
