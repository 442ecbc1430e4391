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

/** @returns the blocks in which something is drawn, in their order, with the mentions to draw. */
export function choose<Block extends Mentioning>(blocks: Iterable<Block>): Map<Block, PageMention[]> {
  const chosen = new Map<Block, PageMention[]>();
  const drawn = new Set<SubjectId | undefined>();
  let inHeading = false;
  for (const block of blocks) {
    if (block.heading || inHeading) drawn.clear();
    inHeading = block.heading;
    const first = block.mentions.filter(({ subjects: [subject] }) => !drawn.has(subject) && drawn.add(subject));
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
