/**
 * Which blocks of a page are its article: what a reader has come to read, without the lists, teasers and remarks around
 * it. Names stand there too, and are right, but a mark on them is noise.
 *
 * - *Prose* is a line of some length that is not mostly links, outside of what the page calls its furniture.
 * - The *article* is the smallest element that holds most of the prose, and in it everything but furniture and lines
 *   that are links. Feeds and threads have no such element but the one around all of their parts, which is as it should be.
 * - A page with hardly any prose has no article. All of it counts, but not the links of one that is made of links.
 *
 * It asks for no layout. It looks at all blocks anew whenever there are others: a page that loads its article late, or a
 * second one, has it then.
 */
import { isBeside, lengthOf, LINK_SHARE } from './elements.ts';
import type { Run } from './page-text.ts';
import { inherited, isIn, outerOf } from './tree.ts';

/** What is needed of a block. */
export interface Line extends Pick<Run, 'home' | 'heading' | 'text'> {
  /** How much of the text is in links, in UTF-16 code units. */
  readonly linked: number;
}

/** In UTF-16 code units: teasers are about as long, and what paragraphs have beyond it counts. */
const TEASER = 80;
/** An article has at least so much beyond that: two or three paragraphs. */
const LEAST_PROSE = 300;
/** An article with a long thread or many teasers beside it still has so much of the prose; it may be parted in two. */
const ARTICLE_SHARE = 0.7;
/** On a page with so many of them they are a list. */
const MANY_LINKS = 10;

/** @returns those of the blocks, in their order. */
export function articleOf<Block extends Line>(blocks: readonly Block[]): readonly Block[] {
  const isOut = inherited(isBeside);
  const texts = blocks.filter((block) => !isLink(block));
  const { article, prose } = densest(texts.filter(({ heading, home }) => !heading && !isOut(home)));
  if (prose >= LEAST_PROSE) return texts.filter(({ home }) => isIn(home, article) && !isOut(home));
  return blocks.length - texts.length < MANY_LINKS ? blocks : texts;
}

/** How much of a run is in links; of one among others in its element, in the links whose text it has. */
export function linkedIn({ home, text }: Run): number {
  if (home.closest('a')) return text.length;
  if (!home.firstElementChild) return 0;
  return lengthOf([...home.querySelectorAll('a')].filter((link) => text.includes(link.textContent)));
}

/** The smallest element with most of the prose, and how much there is in all. */
function densest(lines: readonly Line[]): { article: Element; prose: number } {
  /** Of each element that has some as a part of it, and then of those around it. */
  const parts = new Map<Element | null, number>();
  const sums = new Map<Element, number>();
  let prose = 0;
  Map.groupBy(lines, (line) => line.home).forEach((own, home) => {
    let sum = 0;
    own.forEach(({ text, linked }) => {
      const beyond = text.trim().length - linked - TEASER;
      if (beyond >= linked) sum += Math.max(0, beyond);
    });
    prose += sum;
    // One long paragraph is not yet the article, but part of it.
    const whole = own[1] ? home : outerOf(home);
    parts.set(whole, (parts.get(whole) ?? 0) + sum);
  });
  for (const [part, sum] of parts)
    for (let each = part; each; each = outerOf(each)) sums.set(each, (sums.get(each) ?? 0) + sum);
  let article: Element = document.documentElement;
  for (const [element, sum] of sums) if (sum >= ARTICLE_SHARE * prose && isIn(element, article)) article = element;
  return { article, prose };
}

function isLink({ text, linked }: Line): boolean {
  return linked > 0 && linked > LINK_SHARE * text.trim().length;
}
