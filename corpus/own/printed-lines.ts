/**
 * A printed page to its lines in the order in which they are read: pieces of text that stand somewhere are put together
 * to lines, and columns are read one after the other. A page that is written from right to left is read in a mirror.
 *
 * Knows places and sizes, nothing of words but their direction, and nothing of the file that the page is from.
 */

/** A piece of text as it stands on a page. All in one unit, from the upper left corner. */
export interface PrintedPiece {
  text: string;
  x: number;
  /** Of the line that the letters stand on. */
  y: number;
  width: number;
  /** Of the type. */
  size: number;
}

export interface PrintedPage {
  width: number;
  height: number;
  pieces: PrintedPiece[];
}

/** As a piece; for a page that is read from right to left `x` is counted from the right. */
export interface PrintedLine extends PrintedPiece {
  /** The column that it stands in, counted through the page; a line across several columns has one of its own. */
  column: number;
}

/** In parts of the size of the type: pieces further apart on one line belong to two columns. */
const COLUMN_GAP = 1;
/** Pieces nearer than that are one word. */
const WORD_GAP = 0.15;
/** Baselines so near are one line. */
const SAME_LINE = 0.5;
/** A figure so much smaller than its line, and raised, leads to a note: it is no part of the sentence. */
const NOTE_SIZE = 0.8;
/** Between columns no more than this share of the lines run across. */
const MOST_ACROSS = 0.25;
/** A column has at least so many lines. */
const LEAST_LINES = 4;

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/gu;
const LETTER = /\p{L}/gu;

/** @returns none for a page without text. */
export function linesOf({ width, pieces }: PrintedPage): PrintedLine[] {
  const shown = pieces.filter(({ text }) => text.trim() !== '');
  const all = shown.map(({ text }) => text).join('');
  const isMirrored = 2 * (all.match(RIGHT_TO_LEFT)?.length ?? 0) > (all.match(LETTER)?.length ?? 0);
  const placed = isMirrored ? shown.map((piece) => ({ ...piece, x: width - piece.x - piece.width })) : shown;
  let column = 0;
  return inOrder(fragmentsOf(placed)).flatMap((lines) => {
    column++;
    return lines.map((line) => ({ ...line, column }));
  });
}

/** Pieces that stand close together on one line, as one; by no order. */
function fragmentsOf(pieces: readonly PrintedPiece[]): PrintedPiece[] {
  const rows: PrintedPiece[][] = [];
  for (const piece of pieces.toSorted((one, other) => one.y - other.y)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && piece.y - first.y < SAME_LINE * Math.max(first.size, piece.size)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.flatMap((row) => joined(row.toSorted((one, other) => one.x - other.x)));
}

/** @param row from left to right. */
function joined(row: readonly PrintedPiece[]): PrintedPiece[] {
  const size = Math.max(...row.map((piece) => piece.size));
  const base = Math.max(...row.map(({ y }) => y));
  const fragments: PrintedPiece[] = [];
  for (const piece of row) {
    const last = fragments.at(-1);
    const isNote = piece.size < NOTE_SIZE * size && piece.y < base - 0.1 * size && /^[\d,*†‡\s]+$/u.test(piece.text);
    if (isNote && last) continue;
    const gap = last ? piece.x - last.x - last.width : Infinity;
    if (!last || gap > COLUMN_GAP * size) {
      fragments.push({ ...piece, y: base });
      continue;
    }
    const isApart = gap > WORD_GAP * size || /\s$/u.test(last.text) || /^\s/u.test(piece.text);
    last.text = `${last.text.trimEnd()}${isApart ? ' ' : ''}${piece.text.trimStart()}`;
    last.width = Math.max(last.width, piece.x + piece.width - last.x);
    last.size = Math.max(last.size, piece.size);
  }
  return fragments.map((fragment) => ({ ...fragment, text: fragment.text.replaceAll(/\s+/gu, ' ').trim() }));
}

/** Columns in the order in which they are read; what runs across them parts those above from those below. */
function inOrder(fragments: readonly PrintedPiece[]): PrintedPiece[][] {
  const gutter = gutterOf(fragments);
  const downwards = fragments.toSorted((one, other) => one.y - other.y || one.x - other.x);
  if (gutter === undefined) return fragments.length === 0 ? [] : [downwards];
  const columns: PrintedPiece[][] = [];
  let beside: PrintedPiece[] = [];
  let across: PrintedPiece[] = [];
  const closeBeside = (): void => {
    columns.push(...inOrder(beside.filter(({ x }) => x < gutter)), ...inOrder(beside.filter(({ x }) => x >= gutter)));
    beside = [];
  };
  const closeAcross = (): void => {
    if (across.length > 0) columns.push(across);
    across = [];
  };
  for (const fragment of downwards) {
    if (runsAcross(fragment, gutter)) {
      closeBeside();
      across.push(fragment);
    } else {
      closeAcross();
      beside.push(fragment);
    }
  }
  closeBeside();
  closeAcross();
  return columns;
}

function runsAcross({ x, width }: PrintedPiece, at: number): boolean {
  return x < at && x + width > at;
}

/** Where two columns part: a place with lines on both sides of it, that few lines run across; undefined for none. */
function gutterOf(fragments: readonly PrintedPiece[]): number | undefined {
  if (fragments.length < 2 * LEAST_LINES) return undefined;
  const places = new Set(fragments.map(({ x }) => Math.floor(x) - 0.5));
  let best: { at: number; across: number } | undefined;
  for (const at of places) {
    const across = fragments.filter((each) => runsAcross(each, at)).length;
    const right = fragments.filter(({ x }) => x >= at).length;
    const left = fragments.length - across - right;
    if (Math.min(left, right) < LEAST_LINES || across > MOST_ACROSS * fragments.length) continue;
    // Bullets and numbers before lines are no column.
    if (2 * medianWidth(fragments, at, -1) < medianWidth(fragments, at, 1) * 0.5) continue;
    if (!best || across < best.across || (across === best.across && at < best.at)) best = { at, across };
  }
  return best?.at;
}

function medianWidth(fragments: readonly PrintedPiece[], at: number, side: 1 | -1): number {
  const widths = fragments
    .filter(({ x, width }) => (side === 1 ? x >= at : x + width <= at))
    .map(({ width }) => width)
    .toSorted((one, other) => one - other);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}
