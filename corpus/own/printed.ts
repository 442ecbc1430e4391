/**
 * The lines of printed pages to paragraphs: what stands at the head and foot of every page goes, lines are put together,
 * words that were broken at their ends are whole again.
 *
 * Knows nothing of files; see `printed-lines.ts` for the order in which lines are read.
 */
import { linesOf, type PrintedLine, type PrintedPage } from './printed-lines.ts';

export interface PrintedText {
  /** The largest lines of the first page, where they are larger than the text; undefined where none are. */
  heading: string | undefined;
  paragraphs: string[];
}

/** In parts of the page's height: running heads and page numbers stand this near to its edges. */
const MARGIN = 0.12;
/** In parts of the size of the type: a first line is indented by as much, and a last one ends so much earlier. */
const INDENT = 0.8;
const SHORT = 3;
/** Lines further apart than usual by so much begin a paragraph. */
const APART = 1.35;
/** Type so much larger, or smaller, is another text. */
const OTHER_SIZE = 1.15;
/** A heading is larger than the text by so much. */
const HEADING_SIZE = 1.25;
/** Longer ones are no heading. */
const MAX_HEADING_LENGTH = 200;

const PAGE_NUMBER = /^(?:\p{L}+\.?\s*)?[-–—|•\s]*\p{N}{1,4}(?:\s*(?:\/|of|de|von|من)\s*\p{N}{1,4})?[-–—|•\s]*$/u;
const ENDS_SENTENCE = /[.!?:;؟۔…]["'”’»)\]]*$/u;
const BROKEN_WORD = /\p{L}[-‐\u00AD]$/u;

/** Empty for pages without text. */
export function printedText(pages: readonly PrintedPage[]): PrintedText {
  const lined = pages.map((page) => ({ page, lines: linesOf(page) }));
  const running = runningLines(lined);
  const kept = lined.map(({ page, lines }) => lines.filter((line) => !isRunning(line, page, running)));
  const whole = kept.flat();
  const words = new Set(whole.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}-]+/gu) ?? []));
  const size = usual(whole.map((line) => ({ value: line.size, weight: line.text.length })));
  const paragraphs = paragraphsOf(kept).map((lines) =>
    lines.reduce((text, line) => withLine(text, line.text, words), ''),
  );
  return { heading: headingOf(kept[0] ?? [], size), paragraphs: paragraphs.filter((text) => text !== '') };
}

interface LinedPage {
  page: PrintedPage;
  lines: PrintedLine[];
}

/** What tells a line that stands on every page, whatever number is in it. */
function signOf(line: PrintedLine): string {
  return line.text.replaceAll(/\p{N}+/gu, '#').toLowerCase();
}

/** Signs of the lines near the edges of at least two pages, and of a third of all. */
function runningLines(lined: readonly LinedPage[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { page, lines } of lined) {
    const signs = new Set(lines.filter((line) => isNearEdge(line, page)).map(signOf));
    for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const least = Math.max(2, lined.length / 3);
  return new Set([...counts].filter(([, count]) => count >= least).map(([sign]) => sign));
}

function isRunning(line: PrintedLine, page: PrintedPage, running: ReadonlySet<string>): boolean {
  return isNearEdge(line, page) && (running.has(signOf(line)) || PAGE_NUMBER.test(line.text));
}

function isNearEdge({ y, size }: PrintedLine, { height }: PrintedPage): boolean {
  return y - size < MARGIN * height || y > (1 - MARGIN) * height;
}

/** Lines by paragraph. One that is broken by the end of a column or a page goes on behind it. */
function paragraphsOf(pages: readonly PrintedLine[][]): PrintedLine[][] {
  const paragraphs: PrintedLine[][] = [];
  let before: PrintedLine | undefined;
  for (const lines of pages) {
    const columns = Map.groupBy(lines, ({ column }) => column);
    for (const column of columns.values()) {
      const shape = shapeOf(column);
      column.forEach((line, at) => {
        const begins = at === 0 ? !goesOn(before, line) : beginsParagraph(column[at - 1] as PrintedLine, line, shape);
        if (begins || before === undefined) paragraphs.push([line]);
        else paragraphs.at(-1)?.push(line);
        before = line;
      });
    }
  }
  return paragraphs;
}

interface Shape {
  left: number;
  right: number;
  /** From one line to the next. */
  leading: number;
}

function shapeOf(column: readonly PrintedLine[]): Shape {
  const steps = column.slice(1).map((line, at) => line.y - (column[at] as PrintedLine).y);
  return {
    left: Math.min(...column.map(({ x }) => x)),
    right: Math.max(...column.map(({ x, width }) => x + width)),
    leading: usual(steps.filter((step) => step > 0).map((step) => ({ value: step, weight: 1 }))),
  };
}

function beginsParagraph(before: PrintedLine, line: PrintedLine, { left, right, leading }: Shape): boolean {
  const { size } = line;
  // A wide gap between two words of one line.
  if (line.y - before.y < 0.3 * size) return false;
  const sizes = [before.size, size].toSorted((one, other) => one - other) as [number, number];
  if (sizes[1] > OTHER_SIZE * sizes[0]) return true;
  if (leading > 0 && line.y - before.y > APART * leading) return true;
  const isIndented = line.x - left > INDENT * size;
  const wasIndented = before.x - left > INDENT * size;
  if (isIndented && !wasIndented) return true;
  return right - before.x - before.width > SHORT * size && ENDS_SENTENCE.test(before.text);
}

/** Whether the first line of a column goes on with the paragraph before it. */
function goesOn(before: PrintedLine | undefined, line: PrintedLine): boolean {
  if (!before || Math.abs(before.size - line.size) > (OTHER_SIZE - 1) * line.size) return false;
  return BROKEN_WORD.test(before.text) || (!ENDS_SENTENCE.test(before.text) && !/^\p{Lu}/u.test(line.text));
}

/** @param words of the whole text, in small letters: those with a hyphen inside a line keep it at its end too. */
function withLine(text: string, line: string, words: ReadonlySet<string>): string {
  if (text === '') return line;
  if (!BROKEN_WORD.test(text) || !/^\p{Ll}/u.test(line))
    return BROKEN_WORD.test(text) ? text + line : `${text} ${line}`;
  const head = text.slice(0, -1);
  const [first = ''] = /[\p{L}-]+$/u.exec(head) ?? [];
  const [second = ''] = /^[\p{L}-]+/u.exec(line) ?? [];
  const isHyphened = words.has(`${first}-${second}`.toLowerCase()) && !words.has((first + second).toLowerCase());
  return isHyphened && !text.endsWith('\u00AD') ? `${head}-${line}` : head + line;
}

function headingOf(first: readonly PrintedLine[], size: number): string | undefined {
  const largest = Math.max(0, ...first.map((line) => line.size));
  if (size === 0 || largest < HEADING_SIZE * size) return undefined;
  const lines = first.filter((line) => line.size > 0.97 * largest).map(({ text }) => text);
  const heading = lines.join(' ');
  return heading.length <= MAX_HEADING_LENGTH && /\p{L}/u.test(heading) ? heading : undefined;
}

/** The value with the most weight, of those that are nearly equal; 0 for none. */
function usual(values: readonly { value: number; weight: number }[]): number {
  const weights = new Map<number, number>();
  for (const { value, weight } of values) {
    const rounded = Math.round(value * 2) / 2;
    weights.set(rounded, (weights.get(rounded) ?? 0) + weight);
  }
  return [...weights].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}
