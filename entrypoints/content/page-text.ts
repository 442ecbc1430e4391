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
 *
 * Every page pays for this. A plain paragraph is read whole, and its text nodes are looked up when they are asked for,
 * which is for one in ten. Where elements stand side by side without a space between them, their display decides whether
 * they part the line; to ask for it everywhere would double the cost.
 */
import {
  BLOCKS,
  HEADINGS,
  isElement,
  isFootnote,
  isPlain,
  isSkipped,
  isText,
  outermostHidden,
  isRendered,
  UNSEEN,
} from './elements.ts';

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
  /** Undefined until they are asked for, when the run is all the text there is in its home. */
  pieces: readonly Piece[] | undefined;
}

/** What a walk has found, in the order of the page. */
export interface Finder {
  run(run: Run): void;
  /** The outermost element that is not rendered, around text that would be read. */
  hidden(element: Element): void;
}

const INK = /\S/;
const LETTER = /\p{L}/u;
/** Two words without a space between them, where elements meet: "IranIraq". */
const GLUED = /[\p{Ll}\p{Nd}]\p{Lu}/u;
const LAST_LETTER = /[\p{L}\p{Nd}]$/u;
const FIRST_LETTER = /^[\p{L}\p{Nd}]/u;
/** In UTF-16 code units; paragraphs are shorter. */
const LONG_NODE = 10_000;
const BLANK_LINES = /\n[^\S\n]*\n\s*/g;
const PLACEHOLDER = '\uFFFC';
/** Between two of these the walk can be paused. */
const STEPS = 50;

/**
 * Finds the runs under an element.
 *
 * @param deep whether to go into the blocks inside, or to read only the lines of the element itself.
 * @returns steps; the page may change between two of them, and what has left it meanwhile is not found.
 */
export function* walk(root: Element, deep: boolean, found: Finder): Generator<void> {
  const lines = new Lines(root, deep, found);
  let steps = 0;
  let node: Node | null = lines.readWhole(root) ? null : root.firstChild;
  while (node) {
    let next: Node | null = null;
    if (isText(node)) lines.addText(node);
    else if (isElement(node) && lines.enter(node)) {
      next = node.firstChild;
      if (!next) lines.leave(node);
    }
    for (let at: Node = node; !next;) {
      next = at.nextSibling;
      if (next || !at.parentNode || at.parentNode === root) break;
      at = at.parentNode;
      lines.leave(at as Element);
    }
    if (lines.hidden) next = lines.skipHidden();
    node = next;
    if (++steps % STEPS === 0) yield;
  }
  lines.end();
}

/** An element that was entered and parts lines. */
interface Part {
  element: Element;
  home: Element;
  heading: boolean;
}

/** The line of text that is being put together, and the blocks around it. */
class Lines {
  /** Set when the text just read turned out not to be rendered. */
  hidden: Element | undefined;

  readonly #root: Element;
  readonly #deep: boolean;
  readonly #found: Finder;
  /** Outermost first. */
  readonly #parts: Part[];
  #text = '';
  #pieces: Piece[] = [];
  #blank = true;
  #breaks = 0;
  #rendered: Element | undefined;

  constructor(root: Element, deep: boolean, found: Finder) {
    this.#root = root;
    this.#deep = deep;
    this.#found = found;
    const home = homeOf(root) ?? root;
    this.#parts = [{ element: root, home, heading: home.closest([...HEADINGS].join()) !== null }];
  }

  addText(node: Text): void {
    const { data } = node;
    let from = 0;
    if (data.length > LONG_NODE) {
      for (const gap of data.matchAll(BLANK_LINES)) {
        this.#add(node, from, data.slice(from, gap.index));
        this.end();
        from = gap.index + gap[0].length;
      }
    }
    this.#add(node, from, from === 0 ? data : data.slice(from));
  }

  #add(node: Text, from: number, text: string): void {
    if (INK.test(text)) {
      this.#blank = false;
      this.#breaks = 0;
    }
    this.#pieces.push({ node, from, start: this.#text.length });
    this.#text += text;
  }

  /** @returns whether to go on with what is inside. */
  enter(element: Element): boolean {
    const name = element.localName;
    if (name === 'br') return this.#break();
    if (UNSEEN.has(name)) return false;
    if (BLOCKS.has(name)) {
      this.end();
      if (!this.#deep || isSkipped(element, name)) return false;
      this.#parts.push({ element, home: element, heading: this.#top.heading || HEADINGS.has(name) });
      if (!this.readWhole(element)) return true;
      this.#parts.pop();
      return false;
    }
    if (isSkipped(element, name) || isFootnote(element, name)) return this.#placeholder();
    if (LAST_LETTER.test(this.#text) || this.#isGluedTo(element)) {
      const { display } = getComputedStyle(element);
      if (display === 'none') return false;
      if (!/^(?:inline|contents|ruby)/.test(display)) {
        this.end();
        this.#parts.push({ ...this.#top, element });
      }
    }
    return true;
  }

  leave(element: Element): void {
    if (this.#top.element !== element) return;
    this.end();
    if (this.#parts.length > 1) this.#parts.pop();
  }

  /** Reads the block just entered at once, if there is nothing in it but text. @returns whether it is done with. */
  readWhole(element: Element): boolean {
    if (!BLOCKS.has(element.localName) || !isPlain(element)) return false;
    const text = element.textContent;
    if (text.length > LONG_NODE || (GLUED.test(text) && element.firstElementChild)) return false;
    this.#find(text, undefined);
    return true;
  }

  /** Ends the line. */
  end(): void {
    const [text, pieces, blank] = [this.#text, this.#pieces, this.#blank];
    if (pieces.length === 0) return;
    this.#text = '';
    this.#pieces = [];
    this.#breaks = 0;
    this.#blank = true;
    if (!blank) this.#find(text, pieces);
  }

  /** @returns the node after what turned out not to be rendered. */
  skipHidden(): Node | null {
    const { hidden } = this;
    this.hidden = undefined;
    if (!hidden || hidden.contains(this.#root)) return null;
    while (this.#parts.length > 1 && hidden.contains(this.#top.element)) this.#parts.pop();
    for (let at: Node = hidden; ; at = at.parentNode) {
      if (at !== hidden) this.leave(at as Element);
      if (at.nextSibling) return at.nextSibling;
      if (!at.parentNode || at.parentNode === this.#root) return null;
    }
  }

  #find(text: string, pieces: Piece[] | undefined): void {
    if (!LETTER.test(text)) return;
    const { element, home, heading } = this.#top;
    if (this.#rendered !== element && !isRendered(element)) {
      this.hidden = outermostHidden(element);
      this.#found.hidden(this.hidden);
      return;
    }
    this.#rendered = element;
    this.#found.run({ text, pieces, home, heading });
  }

  get #top(): Part {
    return this.#parts.at(-1) as Part;
  }

  /** Whether a word would grow together with the element's text on either side of its end. */
  #isGluedTo(element: Element): boolean {
    const next = element.nextSibling;
    if (!next || (isText(next) && !FIRST_LETTER.test(next.data))) return false;
    return LAST_LETTER.test(element.textContent);
  }

  #break(): false {
    if (++this.#breaks > 1) this.end();
    else if (!this.#blank) this.#text += '\n';
    return false;
  }

  #placeholder(): false {
    if (!this.#blank) this.#text += PLACEHOLDER;
    return false;
  }
}

/** The nearest element of a kind that parts lines, from the node itself upwards. */
export function homeOf(node: Node): Element | undefined {
  let element = isElement(node) ? node : node.parentElement;
  while (element && !BLOCKS.has(element.localName)) element = element.parentElement;
  return element ?? undefined;
}

/** The text nodes of a run; none when the page has changed since it was read. */
export function piecesOf(run: Run): readonly Piece[] {
  run.pieces ??= allPieces(run);
  return run.pieces;
}

function allPieces({ home, text }: Run): Piece[] {
  const pieces: Piece[] = [];
  const nodes = document.createTreeWalker(home, NodeFilter.SHOW_TEXT);
  let start = 0;
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    pieces.push({ node: node as Text, from: 0, start });
    start += (node as Text).length;
  }
  return start === text.length ? pieces : [];
}

/** The place of a span of a run in the page. A live range would slow every change the page makes to itself. */
export function rangeOf(run: Run, start: number, end: number): StaticRange | undefined {
  const pieces = piecesOf(run);
  const first = pieceAt(pieces, start);
  const last = pieceAt(pieces, end - 1);
  if (!first || !last) return undefined;
  return new StaticRange({
    startContainer: first.node,
    startOffset: first.from + start - first.start,
    endContainer: last.node,
    endOffset: last.from + end - last.start,
  });
}

/** The last piece that begins at or before an offset. */
const pieceAt = (pieces: readonly Piece[], offset: number): Piece | undefined =>
  pieces.findLast(({ start }) => start <= offset);
