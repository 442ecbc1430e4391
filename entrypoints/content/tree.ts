/**
 * The page's nodes as they are rendered: an open shadow root stands in its host, and what was put into a slot stands in
 * that slot. What is in a closed root is not there; neither is what stands in a host and in none of its slots.
 */

/** What the DOM calls by longer names, `Node.DOCUMENT_FRAGMENT_NODE` and `Node.DOCUMENT_POSITION_FOLLOWING`. */
const FRAGMENT = 11;
const FOLLOWING = 4;

/** What is rendered first in a node. */
export function firstIn(node: Element): Node | null {
  const [slotted] = node.localName === 'slot' ? (node as HTMLSlotElement).assignedNodes() : [];
  return slotted ?? (node.shadowRoot ?? node).firstChild;
}

/** What is rendered next in the same parent. Slots that a script fills in another order are read in the page's order. */
export function nextTo(node: Node): Node | null {
  const slot = slotOf(node);
  for (let next = node.nextSibling; next; next = next.nextSibling) if (!slot || slotOf(next) === slot) return next;
  return null;
}

/** The element that a node, which may be a shadow root, is rendered in. */
export const parentOf = (node: Node): Element | null => slotOf(node) ?? outerOf(node);

/** The element that a node stands in, whatever slot shows it. */
export const outerOf = (node: Node): Element | null => node.parentElement ?? hostOf(node) ?? null;

/** The element whose shadow root a node is in, or is. */
export function hostOf(node: Node): Element | undefined {
  const root = node.getRootNode();
  // By type: other nodes than shadow roots have a `host` too, and mean an address by it.
  return root.nodeType === FRAGMENT ? (root as ShadowRoot).host : undefined;
}

/** Whether a node is an element, stands in it or is shown in it, over the borders of shadow roots. */
export const isIn = (node: Node | null | undefined, element: Element): boolean =>
  !!node && (element.contains(node) || isIn(parentOf(node), element));

/** In the order of the page, in which a shadow root comes before what else its host has. */
export function comesBefore(one: Node, other: Node): boolean {
  const [first, second] = [withHosts(one), withHosts(other)];
  const at = first.findIndex((node, depth) => node !== second[depth]);
  const [before, after] = [first[at], second[at]];
  if (!before || !after) return false;
  return (before.compareDocumentPosition(after) & FOLLOWING) !== 0;
}

/** A node in its tree, and before it its hosts in the trees around that; outermost first. */
function withHosts(node: Node): Node[] {
  const host = hostOf(node);
  return host ? [...withHosts(host), node] : [node];
}

const slotOf = (node: Node): Element | null => (node as Partial<Slottable>).assignedSlot ?? null;

/** Whether something is so of an element or of one around it; of those around it each is asked about once. */
export function inherited(isSo: (element: Element) => boolean): (element: Element) => boolean {
  const known = new Map<Element | null, boolean>([[null, false]]);
  const isInherited = (element: Element): boolean => {
    const outer = outerOf(element);
    let is = known.get(outer);
    if (is === undefined) known.set(outer, (is = isInherited(outer as Element)));
    return is || isSo(element);
  };
  return isInherited;
}
