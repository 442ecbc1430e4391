/**
 * An HTML page to its article: title, publisher, author, date, language and the paragraphs of its text. The page is
 * parsed as a document of its own, in which nothing runs and nothing is loaded; only texts are taken out of it.
 */
import { Readability } from '@mozilla/readability';
import { dateOfPage, type DateClues } from '../../corpus/match/page-date.ts';
import type { Parsed } from '../../corpus/own/document.ts';

/** Elements whose text is none of the page's. */
const SILENT = 'script, style, noscript, template, svg, math, iframe, object, button, select, textarea, nav, form';
/** Elements that stand by themselves: what is before and behind them is another paragraph. */
const BLOCKS = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BR DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE
  SECTION TABLE TBODY TD TH THEAD TR UL BODY`.split(/\s+/),
);

/** @param address where the page is; absent for a file. */
export function articleOf(html: string, address?: string): Parsed {
  const page = new DOMParser().parseFromString(disarmed(html), 'text/html');
  // Readability takes the page apart: what is asked of the page is asked before.
  const canonical =
    webAddress(page.querySelector('link[rel="canonical"]')?.getAttribute('href')) ?? webAddress(address);
  const date = dateOfPage(cluesOf(page, address))?.date;
  const whole = paragraphsOf(page.body);
  const article = new Readability(page, { serializer: (node) => node as Element }).parse();
  const paragraphs = article?.content ? paragraphsOf(article.content) : whole;
  const host = canonical === undefined ? '' : new URL(canonical).hostname.replace(/^www\./, '');
  const { title, site } = titleAndSite(article?.title ?? '', [article?.siteName ?? '', host]);
  const publisher = article?.siteName ?? site ?? host;
  const given = {
    title,
    publisher,
    author: authorOf(article?.byline ?? '', publisher),
    date: date ?? '',
    url: canonical ?? '',
    language: article?.lang ?? '',
  };
  const said = Object.entries(given).map(([fact, text]) => [fact, text.replaceAll(/\s+/g, ' ').trim()]);
  return { facts: Object.fromEntries(said.filter(([, text]) => text !== '')) as Parsed['facts'], paragraphs };
}

/** Who signed; empty where that is a dash, or the site once more. */
function authorOf(byline: string, publisher: string): string {
  const signed = byline.trim().replace(/^by(?:\s+|$)/i, '');
  return /\p{L}/u.test(signed) && signed.toLowerCase() !== publisher.trim().toLowerCase() ? signed : '';
}

/**
 * Many a title ends in the name of its site: “Harbour closed - Gazette.com”.
 *
 * @param names what the site is called, its host among them; empty ones are called nothing.
 * @returns the title without it, and the name as it stood there, without the end of a host; `site` is absent where none did.
 */
function titleAndSite(title: string, names: readonly string[]): { title: string; site?: string } {
  const [, rest, last = ''] = /^(.+\S)\s+[-|–—·«]\s+(\S.*)$/u.exec(title) ?? [];
  const plain = (name: string): string => withoutEnd(name.toLowerCase()).replaceAll(/[^\p{L}\p{N}]/gu, '');
  const isSite = names.some((name) => name !== '' && plain(name) === plain(last));
  return rest !== undefined && isSite ? { title: rest, site: withoutEnd(last) } : { title };
}

function withoutEnd(host: string): string {
  return host.replace(/\.(?:com|org|net|co\.\w\w|\w\w)$/u, '');
}

/**
 * What would run is made into something that does not before it is parsed: the browser would refuse to run it, and
 * complain of each to the reader.
 */
function disarmed(html: string): string {
  return html.replaceAll(/<[a-z][^>]*>/gi, (tag) => tag.replaceAll(/\son(?=\w+\s*=)/gi, ' data-on'));
}

function webAddress(address: string | null | undefined): string | undefined {
  return address !== null && address !== undefined && URL.canParse(address) && /^https?:/.test(address)
    ? new URL(address).href
    : undefined;
}

function cluesOf(page: Document, address = ''): DateClues {
  const all = (selector: string): Element[] => [...page.querySelectorAll(selector)].slice(0, 100);
  const said = (element: Element, ...names: string[]): string =>
    names.map((name) => element.getAttribute(name)).find((value) => value !== null) ?? '';
  return {
    structured: all('script[type="application/ld+json" i]').map(({ textContent }) => textContent),
    meta: all('meta[content]').map((meta) => [
      said(meta, 'property', 'name', 'itemprop').toLowerCase(),
      said(meta, 'content'),
    ]),
    times: all('time[datetime], [itemprop="datePublished"]').map((time) => said(time, 'datetime', 'content')),
    path: URL.canParse(address) ? new URL(address).pathname : '',
  };
}

/** What a text is written in; anything else has to be as long as a sentence to be one. */
const TEXTS = 'p, blockquote, pre, dd, h2, h3';
const SENTENCE_WORDS = 8;

/** The text, block by block; white space made one. Labels, figures of tables and buttons are left out. */
function paragraphsOf(root: Element): string[] {
  const paragraphs: string[] = [];
  let open = '';
  let block: Element | null = null;
  const close = (): void => {
    const text = open.replaceAll(/\s+/g, ' ').trim();
    const isText = block?.closest(TEXTS) ?? text.split(' ').length >= SENTENCE_WORDS;
    if (text !== '' && isText) paragraphs.push(text);
    open = '';
  };
  // Without recursion: a page may nest as deeply as it likes.
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) {
      if (BLOCKS.has(node.tagName)) close();
      continue;
    }
    const parent = node.parentElement;
    if (parent?.closest(SILENT)) continue;
    const within = blockOf(parent);
    if (within !== block) close();
    block = within;
    open += node.nodeValue ?? '';
  }
  close();
  return paragraphs;
}

function blockOf(element: Element | null): Element | null {
  let at = element;
  while (at && !BLOCKS.has(at.tagName)) at = at.parentElement;
  return at;
}
