/**
 * What is drawn of all that is mentioned. A page about one person would otherwise be marked in every line: only the
 * first mention of a subject in each section is drawn. A section is what stands between two headings, and each heading
 * is a section of its own. Everything is counted. Pure.
 */
import type { SubjectId } from '../../corpus/model.ts';
import type { PageMention } from '../background/contract/messages.ts';

/** What is needed of a block. */
export interface Mentioning {
  readonly heading: boolean;
  readonly mentions: readonly PageMention[];
}

/**
 * Private mentions are chosen apart: a page that is shown the public marks must not see by them that there are others.
 *
 * @returns the blocks in which something is drawn, in their order, with the mentions to draw, sorted by `start`.
 */
export function choose<Block extends Mentioning>(blocks: Iterable<Block>): Map<Block, PageMention[]> {
  const list = [...blocks];
  const known = chooseAmong(list, ({ isPrivate }) => !isPrivate);
  const own = chooseAmong(list, ({ isPrivate }) => isPrivate);
  if (own.size === 0) return known;
  const drawn = list.map((block): [Block, PageMention[]] => [
    block,
    [...(known.get(block) ?? []), ...(own.get(block) ?? [])].sort((a, b) => a.start - b.start),
  ]);
  return new Map(drawn.filter(([, mentions]) => mentions.length > 0));
}

function chooseAmong<Block extends Mentioning>(
  blocks: readonly Block[],
  isOne: (mention: PageMention) => boolean,
): Map<Block, PageMention[]> {
  const chosen = new Map<Block, PageMention[]>();
  const drawn = new Set<SubjectId | undefined>();
  let inHeading = false;
  for (const block of blocks) {
    if (block.heading || inHeading) drawn.clear();
    inHeading = block.heading;
    const first = block.mentions.filter((mention) => {
      const [subject] = mention.subjects;
      return isOne(mention) && !drawn.has(subject) && drawn.add(subject);
    });
    if (first.length > 0) chosen.set(block, first);
  }
  return chosen;
}

/** @returns how often each subject is mentioned, by first appearance. */
export function countSubjects(blocks: Iterable<Mentioning>): { id: SubjectId; count: number }[] {
  const counts = new Map<SubjectId, number>();
  for (const { mentions } of blocks) {
    for (const {
      subjects: [id],
    } of mentions) {
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return [...counts].map(([id, count]) => ({ id, count }));
}
