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
export function boxesOfRange({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): DOMRect[] {
  // Text that is shorter now than when it was read.
  if (startOffset > lengthOf(startContainer) || endOffset > lengthOf(endContainer)) return [];
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  // A live range slows every change of the nodes it points into, for as long as it exists.
  range.selectNodeContents(document);
  range.collapse();
  return boxes;
}

const lengthOf = (node: Node): number => (node as Text).length;
