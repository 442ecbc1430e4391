/** Where elements and ranges stand on the screen. */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The box of an element in the viewport, in CSS pixels. */
export const rectOf = (element: Element): DOMRect => element.getBoundingClientRect();

/** The line boxes of a range in the viewport, in CSS pixels; none when its text is not rendered. */
export const boxesOfRange = (range: AbstractRange): DOMRect[] =>
  alive(range, (live) => [...live.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)) ?? [];

/** What stands in a range now, without spaces and soft hyphens; undefined when the text is shorter now than when it was read. */
export const lettersIn = (range: AbstractRange): string | undefined => alive(range, (live) => lettersOf(String(live)));

export const lettersOf = (text: string): string => text.replace(/[\s\xad]/g, '');

/** @returns what the work gives; undefined where the text is shorter now than when it was read. */
function alive<Result>(
  { startContainer, startOffset, endContainer, endOffset }: AbstractRange,
  work: (live: Range) => Result,
): Result | undefined {
  if (startOffset > lengthOf(startContainer) || endOffset > lengthOf(endContainer)) return undefined;
  const live = document.createRange();
  live.setStart(startContainer, startOffset);
  live.setEnd(endContainer, endOffset);
  const result = work(live);
  // A live range slows every change of the nodes it points into, for as long as it exists.
  live.selectNodeContents(document);
  live.collapse();
  return result;
}

const lengthOf = (node: Node): number => (node as Text).length;
