/**
 * What the elements of a page mean for its text: which part lines, which are seen, which are for reading. Not for reading
 * are navigation, lists of links, forms, code, comments of other readers, what a page calls its furniture, and text that
 * is being edited. Which of the rest is the article is for `article.ts` to say.
 */
import { parentOf } from './tree.ts';

const names = (list: string): Set<string> => new Set(list.split(' '));

/** Elements that part lines by default. Asking each for its computed display would take a microsecond each. */
export const BLOCKS = names(
  'address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary ' +
    'table tbody td tfoot th thead tr ul',
);
const BLOCK_SELECTOR = [...BLOCKS].join();
/** Never seen, and nothing parts at them: "Rou<wbr>hani". */
export const UNSEEN = names(
  'script style template noscript link meta title head base wbr rp rt datalist source track area map',
);
/** Seen inside a line, but not text of the page. */
const OBJECTS = names(
  'audio button canvas code embed iframe img input kbd math meter object picture progress samp select svg textarea video',
);
/** Text like any other, inside a line. */
const PLAIN = 'a abbr b bdi bdo big cite del dfn em font i ins mark q s small span strike strong time u wbr';
const NOT_PLAIN = `:not(${PLAIN.replaceAll(' ', ',')}),[style],[hidden],[role],[aria-hidden],[contenteditable]`;
export const HEADINGS = names('h1 h2 h3 h4 h5 h6');

const withRole = (list: string): string[] => list.split(' ').map((role) => `[role=${role}]`);
const NEVER_READ = names('footer nav pre search');
/** Read or not, as they stand in the page. */
const SOMETIMES_READ = names('aside form header');
const NOT_FOR_READING = [
  // Old sites put the whole page into one form.
  'form:not(body>form,:has(h1,article,main))',
  // Of the site, not of the article.
  'header:not(:is(article,main,[role=main]) *,:has(h1))',
  'aside:not(:is(article,main,[role=main]) *)',
  ...withRole('navigation search contentinfo menu menubar tablist listbox toolbar'),
].join();
/** An element with these in it is text, whatever is said to be hidden. */
export const TEXT = 'p,h1,article,main';
const NOT_TEXT = [
  '[contenteditable]:not([contenteditable=false i])',
  // Pages hide all of themselves in this way while they show a dialog.
  `[aria-hidden=true i]:not(:has(${TEXT}))`,
  '[hidden]:not([hidden=until-found i])',
  ...withRole('button textbox math img'),
].join();

/** What pages call the comments of other readers, and what stands around an article: whole words in an id or a class. */
const COMMENTS = /(?<![^\s_-])comment(?:s|-?(?:list|body|content|stream|\d+))(?![^\s_-])|disqus/i;
const FURNITURE =
  /(?<![^\s_-])(?:side-?bar|footer|related|breadcrumbs?|menu|nav(?:bar|igation)?|promos?|shar(?:e|ing)|social|newsletter|sponsored|widgets?|recommend(?:ed|ations)|trending|most-?(?:read|popular|viewed)|outbrain|taboola|popup|cookies?|consent|subscribe|pag(?:er|ination)|masthead|banner|tags?|by-?line|credits?|bio|author-?(?:box|bio|note|info)|copyright|keywords|gallery|carousel|slide-?show|teasers?|line-?ups?|streams?|(?:info)?graphic|ticker)(?![^\s_-])/i;
/** The same words on outer elements say only that there is such a thing inside. */
const NOT_ALL = ':not(body,main,article,:has(h1,main))';
const NOT_MUCH = ':not(:has(h2,article,p~p,br~br))';
/** A line or a list with more than this in links is a way to other pages; the rest are dates, topics and "2 of 9". */
export const LINK_SHARE = 0.6;

/** A mark of a footnote would grow onto the name before it. */
const FOOTNOTE = /^[\s[(]*(?:\d+|[a-z*†‡])[\s\])]*$/i;

// By type, not by class: a node that came from a frame is of that frame's classes.
export const isText = (node: Node): node is Text => node.nodeType === 3;
export const isElement = (node: Node): node is Element => node.nodeType === 1;

/** Whether a node is part of a line of text, and not a block by itself or something that is never seen. */
export function isOfLine(node: Node): boolean {
  if (isText(node)) return /\S/.test(node.data);
  return isElement(node) && !BLOCKS.has(node.localName) && !UNSEEN.has(node.localName);
}

/** The outermost blocks of an element that has just been added, itself or in it, and blocks inside those. */
export function blocksOf(node: Node): Iterable<Element> {
  if (!isElement(node)) return [];
  return BLOCKS.has(node.localName) ? [node] : node.querySelectorAll(BLOCK_SELECTOR);
}

/**
 * Whether an element has an open shadow root, or may be given one as late as a script likes: it is of a kind that is for that,
 * or a `<div>` with nothing in it.
 */
export const mayHost = (element: Element): boolean =>
  !!element.shadowRoot || element.localName.includes('-') || (!element.firstChild && element.localName === 'div');

/** Whether there is nothing in an element but text and elements that are like text; `isBare`: no elements. */
export function isPlain(element: Element, isBare: boolean): boolean {
  return !mayHost(element) && (isBare || !element.querySelector(NOT_PLAIN));
}

export function isFootnote(element: Element, name: string): boolean {
  return name === 'sup' && FOOTNOTE.test(element.textContent);
}

/** Whether text in this element would be read. */
export function isForReading(element: Element): boolean {
  for (let each: Element | null = element; each; each = parentOf(each)) {
    if (UNSEEN.has(each.localName) || isSkipped(each, each.localName)) return false;
  }
  return true;
}

export function isSkipped(element: Element, name: string): boolean {
  if (OBJECTS.has(name)) return true;
  // Browsers show plain text in one `<pre>`.
  if (NEVER_READ.has(name)) return !(name === 'pre' && document.contentType === 'text/plain');
  const marked = element.hasAttributes();
  if (BLOCKS.has(name)) {
    if ((marked || SOMETIMES_READ.has(name)) && element.matches(NOT_FOR_READING)) return true;
    if ((name === 'ul' || name === 'ol') && isLinkList(element)) return true;
    if (marked && isAside(element)) return true;
  }
  return marked && element.matches(NOT_TEXT);
}

/** Whether the page calls the element something that is not the article. */
function isAside(element: Element): boolean {
  return isBeside(element) && (COMMENTS.test(nameOf(element)) || element.matches(NOT_MUCH));
}

/** The same where the article is known, or is being looked for: then even much that is called so is not part of it. */
export function isBeside(element: Element): boolean {
  if (!element.hasAttributes()) return false;
  const called = nameOf(element);
  return (COMMENTS.test(called) || FURNITURE.test(called)) && element.matches(NOT_ALL);
}

const nameOf = (element: Element): string => `${element.id} ${element.getAttribute('class')}`;

function isLinkList(list: Element): boolean {
  const links = [...list.querySelectorAll('a')];
  return links.length > 1 && lengthOf(links) > LINK_SHARE * list.textContent.replace(/\s+/g, ' ').length;
}

/** Of their texts, together. */
export function lengthOf(links: readonly Element[]): number {
  return links.reduce((sum, { textContent }) => sum + textContent.trim().length, 0);
}

/** Whether the element takes part in the rendering of the page, wherever it is scrolled to. */
export function isRendered(element: Element): boolean {
  for (let each: Element | null = element; each; each = parentOf(each)) {
    if (each.checkVisibility()) return true;
    // It has no box of its own, but its children have.
    if (getComputedStyle(each).display !== 'contents') return false;
  }
  return true;
}

/** Whether an element is rendered, and what stands in it is not: "content-visibility: hidden". */
export function isVeiled(element: Element): boolean {
  return element.hasAttributes() && getComputedStyle(element).contentVisibility === 'hidden';
}

/** The nearest element that has a box. */
export function boxOf(element: Element): Element {
  const parent = element.checkVisibility() ? null : parentOf(element);
  return parent ? boxOf(parent) : element;
}

export function outermostHidden(element: Element): Element {
  const parent = parentOf(element);
  return parent && !isRendered(parent) ? outermostHidden(parent) : element;
}
