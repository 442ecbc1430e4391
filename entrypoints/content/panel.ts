/** What the panel lists of a page. The way from its list to the page: `cards/jump.ts`. */
import type { ListedMention } from '../background/contract/messages.ts';
import type { PageBlocks } from './blocks.ts';

/** Every mention of the article, in the order of the page. */
export function listMentions({ article }: PageBlocks): ListedMention[] {
  return article.flatMap(({ id: block, mentions }) =>
    mentions.map(({ start, words, kind, subjects }) => ({ block, start, words, kind, subjects })),
  );
}
