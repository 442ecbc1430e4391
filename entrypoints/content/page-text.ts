/**
 * The text of a page, cut into runs that no name crosses: what stands in one line of text flow, over inline elements
 * but never over the boundary of a block.
 *
 * - A run's text is the data of its text nodes, one after the other and unchanged, and where nothing of them stands:
 *   `\n` for a `<br>`, U+FFFC for what is skipped inside a line (a picture, a button). Two `<br>` part runs.
 * - A `<wbr>` and a soft hyphen part nothing.
 * - A very long text node, as of a plain text file, is parted at its blank lines.
 * - What is not for reading is skipped; see `elements.ts`.
 * - What is not rendered is not read, but reported: it may be shown later.
 * - Open shadow roots are read where their hosts stand, and what is in their slots there; see `tree.ts`.
 *
 * Every page pays for this. A plain paragraph is read whole, and its text nodes are looked up when they are asked for,
 * which is for one in ten. Where elements stand side by side without a space between them, their display decides whether
 * they part the line; to ask for it everywhere would double the cost.
 */
import { MOST_BLOCK_LENGTH } from '../background/contract/messages.ts';
import {
  BLOCKS,
  HEADINGS,
  isElement,
  isFootnote,
  isPlain,
  isSkipped,
  isText,
  isVeiled,
  mayHost,
  outermostHidden,
  isRendered,
  UNSEEN,
} from './elements.ts';
import { firstIn, isIn, nextTo, parentOf } from './tree.ts';

/** A part of a text node: from `from` to where the next piece begins, or to the end of the run. */
export interface Piece {
  node: Text;
  from: number;
  /** Where the part begins in the text of the run. */
  start: number;
}

export interface Run {
  text: string;
  /** The element of a kind that parts lines in which the run stands: the unit that is read again when it changes. */
  home: Element;
  heading: boolean;
  /** None until they are asked for, when the run is all the text there is in its home. Others each time it is read. */
  pieces: Piece[];
}

/** What a walk has found, in the order of the page. */
export interface Finder {
  run(run: Run): void;
  /** The outermost element that is not rendered, around text that would be read. */
  unrendered(element: Element): void;
  /** An element that has an open shadow root, which is read next, or may get one yet; or whose own text is not shown yet. */
  host(element: Element): void;
}

/**
 * The first part rules most texts in, and the second most others: to make an expression takes the browser longer than to
 * read many texts, and to make the one of all letters longer than many pages.
 */
const hasLetter = (text: string): boolean => isLatin(text.charCodeAt(0)) || /[a-z]/i.test(text) || /\p{L}/u.test(text);
/** Whether a UTF-16 code unit is one of a to z, of either case. */
const isLatin = (unit: number): boolean => (unit | 32) > 96 && (unit | 32) < 123;
/** Two words without a space between them, where elements meet: "IranIraq". */
const GLUED = /[\p{Ll}\p{Nd}]\p{Lu}/u;
export const LAST_LETTER = /[\p{L}\p{Nd}]$/u;
export const FIRST_LETTER = /^[\p{L}\p{Nd}]/u;
/** In UTF-16 code units; paragraphs are shorter. */
const LONG_NODE = 10_000;
const BLANK_LINES = /\n[^\S\n]*\n\s*/g;
const PLACEHOLDER = '\uFFFC';
/** `NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION`: all that is in `textContent`. */
const TEXT_NODES = 12;
/** Between two of these the walk can be paused. */
const STEPS = 50;

/**
 * Finds the runs under an element.
 *
 * @param deep whether to go into the blocks inside, or to read only the lines of the element itself.
 * @returns steps; the page may change between two of them, and what has left it meanwhile is not found.
 */
export function* walk(root: Element, deep: boolean, found: Finder): Generator<void> {
  const lines = createLines(root, deep, found);
  if (mayHost(root)) found.host(root);
  let steps = 0;
  let node: Node | null = BLOCKS.has(root.localName) && lines.readWhole(root) ? null : firstIn(root);
  while (node) {
    let next: Node | null = null;
    if (isText(node)) lines.addText(node);
    else if (isElement(node) && lines.enter(node)) {
      if (mayHost(node)) found.host(node);
      next = firstIn(node);
      if (!next) lines.leave(node);
    }
    next ??= nextAfter(node, root, lines.leave);
    if (lines.unrendered) next = lines.skipHidden();
    node = next;
    if (++steps % STEPS === 0) yield;
  }
  lines.end();
}

/** The node that comes behind a node and all in it; `leave` is called with each element that ends before it. */
function nextAfter(node: Node, root: Element, leave: (element: Element) => void): Node | null {
  for (let at = node; ;) {
    const next = nextTo(at);
    const parent = next ? null : parentOf(at);
    if (!parent || parent === root) return next;
    at = parent;
    leave(parent);
  }
}

/** An element that was entered and parts lines. */
interface Part {
  element: Element;
  home: Element;
  heading: boolean;
}

/** The line of text that is being put together, and the blocks around it. */
interface Lines {
  /** Set when the text just read turned out not to be rendered. */
  readonly unrendered: Element | undefined;
  addText(node: Text): void;
  /** @returns whether to go on with what is inside. */
  enter(element: Element): boolean;
  leave: (element: Element) => void;
  /** Reads the block just entered at once, if there is nothing in it but text. @returns whether it is done with. */
  readWhole(element: Element): boolean;
  /** Ends the line. */
  end(): void;
  /** @returns the node after what turned out not to be rendered. */
  skipHidden(): Node | null;
}

function createLines(root: Element, deep: boolean, found: Finder): Lines {
  const home = homeOf(root) ?? root;
  let innermost: Part = { element: root, home, heading: !!home.closest([...HEADINGS].join()) };
  /** Around that, outermost first. */
  const around: Part[] = [];
  let text = '';
  let pieces: Piece[] = [];
  let blank = true;
  let breaks = 0;
  let rendered: Element | undefined;
  let unrendered: Element | undefined;

  const push = (part: Part): void => {
    around.push(innermost);
    innermost = part;
  };
  const pop = (): void => {
    innermost = around.pop() ?? innermost;
  };
  const add = (node: Text, from: number, part: string): void => {
    if (part.trim()) {
      blank = false;
      breaks = 0;
    }
    pieces.push({ node, from, start: text.length });
    text += part;
  };
  const find = (text: string, pieces: Piece[]): void => {
    if (text.length > MOST_BLOCK_LENGTH || !hasLetter(text)) return;
    const { element, home, heading } = innermost;
    // What stands in it beside its summary is not rendered, but the element itself is.
    if (element.matches('details:not([open])')) return;
    if (rendered !== element && !isRendered(element)) {
      unrendered = outermostHidden(element);
      found.unrendered(unrendered);
      return;
    }
    rendered = element;
    if (isVeiled(element)) return found.host(element);
    found.run({ text, pieces, home, heading });
  };
  const end = (): void => {
    if (!pieces[0]) return;
    if (!blank) find(text, pieces);
    text = '';
    pieces = [];
    breaks = 0;
    blank = true;
  };
  const readWhole = (element: Element): boolean => {
    const isBare = !element.firstElementChild;
    if (!isPlain(element, isBare)) return false;
    const text = element.textContent;
    if (text.length > LONG_NODE || (!isBare && GLUED.test(text))) return false;
    find(text, []);
    return true;
  };
  const leave = (element: Element): void => {
    if (innermost.element !== element) return;
    end();
    pop();
  };
  const enterBlock = (element: Element, name: string): boolean => {
    end();
    // What an inline element has in its shadow root belongs to its line, and is found by no other way.
    if ((!deep && element.getRootNode() === root.getRootNode()) || isSkipped(element, name)) return false;
    push({ element, home: element, heading: innermost.heading || HEADINGS.has(name) });
    if (!readWhole(element)) return true;
    pop();
    return false;
  };

  return {
    get unrendered() {
      return unrendered;
    },
    addText(node) {
      const { data } = node;
      let from = 0;
      if (data.length > LONG_NODE) {
        for (const gap of data.matchAll(BLANK_LINES)) {
          add(node, from, data.slice(from, gap.index));
          end();
          from = gap.index + gap[0].length;
        }
      }
      add(node, from, from === 0 ? data : data.slice(from));
    },
    enter(element) {
      const name = element.localName;
      if (name === 'br') {
        if (++breaks > 1) end();
        else if (!blank) text += '\n';
        return false;
      }
      if (UNSEEN.has(name)) return false;
      if (BLOCKS.has(name)) return enterBlock(element, name);
      if (isSkipped(element, name) || isFootnote(element, name)) {
        if (!blank) text += PLACEHOLDER;
        return false;
      }
      if (LAST_LETTER.test(text) || isGluedToNext(element)) {
        const { display } = getComputedStyle(element);
        if (display === 'none') return false;
        if (!/^(?:inline|contents|ruby)/.test(display)) {
          end();
          push({ ...innermost, element });
        }
      }
      return true;
    },
    leave,
    readWhole,
    end,
    skipHidden() {
      const skipped = unrendered;
      unrendered = undefined;
      if (!skipped || isIn(root, skipped)) return null;
      while (around[0] && isIn(innermost.element, skipped)) pop();
      return nextAfter(skipped, root, leave);
    },
  };
}

/** Whether a word would grow together with the element's text at its end. */
function isGluedToNext(element: Element): boolean {
  const next = element.nextSibling;
  if (!next || (isText(next) && !FIRST_LETTER.test(next.data))) return false;
  return LAST_LETTER.test(element.textContent);
}

/** The nearest element of a kind that parts lines, from the node itself upwards. */
export function homeOf(node: Node): Element | null {
  let element = isElement(node) ? node : parentOf(node);
  while (element && !BLOCKS.has(element.localName)) element = parentOf(element);
  return element;
}

/** The text nodes of a run; none when its text is no longer there. */
export function piecesOf({ home, text, pieces }: Run): readonly Piece[] {
  if (pieces[0]) return pieces;
  const nodes = document.createTreeWalker(home, TEXT_NODES);
  let start = 0;
  for (let node = nodes.nextNode(); node && start < text.length; node = nodes.nextNode()) {
    const { data } = node as Text;
    // What the page has put in since it was read, and is not of its line: an advertisement, a script.
    if (!text.startsWith(data, start)) continue;
    pieces.push({ node: node as Text, from: 0, start });
    start += data.length;
  }
  if (start < text.length) pieces.length = 0;
  return pieces;
}

/** The place of a span of a run in the page. A live range would slow every change the page makes to itself. */
export function rangeOf(run: Run, start: number, end: number): StaticRange | undefined {
  const pieces = piecesOf(run);
  const first = pieceAt(pieces, start);
  const last = pieceAt(pieces, end - 1);
  if (!first || !last) return undefined;
  // Browsers draw nothing over the border of a shadow root.
  if (first !== last && first.node.getRootNode() !== last.node.getRootNode()) return undefined;
  return new StaticRange({
    startContainer: first.node,
    startOffset: first.from + start - first.start,
    endContainer: last.node,
    endOffset: last.from + end - last.start,
  });
}

/** The last piece that begins at or before an offset. */
export const pieceAt = (pieces: readonly Piece[], offset: number): Piece | undefined =>
  pieces.findLast(({ start }) => start <= offset);
