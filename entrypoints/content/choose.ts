/**
 * What is drawn of all that is mentioned. A page about one person would otherwise be marked in every line: only the
 * first mention of a subject in each section is drawn, or the first of the page, or every one, as the reader has set it.
 * Everything is counted. Pure.
 *
 * - A *section* begins with a heading, or with several in a row.
 * - Text comes first: headings and captions get a mark only for what the text of their section does not mention.
 * - Where a screenful would be *sown* with marks, as many as are bearable are drawn: first those on which the sources
 *   differ, then those they compare at all, then as they come. Readers who want every mention get every mention.
 */
import type { SubjectId } from '../../corpus/model.ts';
import type { PageMention, PageSettings } from '../background/contract/messages.ts';

/** What is needed of a block. */
export interface Mentioning {
  readonly text: string;
  readonly heading: boolean;
  /** A heading, a caption. */
  readonly beside: boolean;
  readonly mentions: readonly PageMention[];
}

/** What the reader wants marked, from which packs, and how often. */
export type Wish = Pick<PageSettings, 'frequency' | 'sorts'>;

/** In UTF-16 code units: what a column on a common screen shows at once. It needs no layout to be counted. */
const SCREENFUL = 2_000;
/** More would be one in nearly every line of such a column. */
const MOST_IN_SCREENFUL = 24;

/** A mention that may be drawn. */
interface Candidate<Block> {
  block: Block;
  mention: PageMention;
  /** On which screenful of text it stands. */
  screen: number;
}

/**
 * Private mentions are chosen apart: a page that is shown the public marks must not see by them that there are others.
 *
 * @returns the blocks in which something is drawn, in their order, with the mentions to draw, sorted by `start`.
 */
export function choose<Block extends Mentioning>(
  blocks: Iterable<Block>,
  { frequency, sorts }: Wish,
): Map<Block, PageMention[]> {
  const sections: Candidate<Block>[][] = [[]];
  let inHeading = false;
  let read = 0;
  for (const block of blocks) {
    if (frequency === 'section' && block.heading && !inHeading) sections.push([]);
    inHeading = block.heading;
    if (block.mentions[0])
      for (const mention of block.mentions)
        sections.at(-1)?.push({ block, mention, screen: Math.floor((read + mention.start) / SCREENFUL) });
    read += block.text.length;
  }
  const isEvery = frequency === 'every';
  const wanted = new Set(
    (isEvery ? sections : sections.map(firstOf)).flat().filter(({ mention }) => sorts.includes(mention.sort)),
  );
  const drawn = sections.flat().filter((each) => wanted.has(each));
  if (!isEvery) for (const each of tooMany(drawn)) wanted.delete(each);
  const byBlock = Map.groupBy(
    drawn.filter((each) => wanted.has(each)),
    ({ block }) => block,
  );
  return new Map([...byBlock].map(([block, some]) => [block, some.map(({ mention }) => mention)]));
}

/** Of each subject the first mention in the text of a section, else in what stands beside it; private ones apart. */
function firstOf<Block extends Mentioning>(section: readonly Candidate<Block>[]): Candidate<Block>[] {
  const seen = new Set<string>();
  const text = section.filter(({ block }) => !block.beside);
  const beside = section.filter(({ block }) => block.beside);
  return [...text, ...beside].filter(({ mention: { isPrivate, subjects } }) => {
    const key = `${isPrivate} ${subjects[0]}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** What is too much for each screenful, in which private ones are counted apart. */
function tooMany<Block>(drawn: readonly Candidate<Block>[]): Candidate<Block>[] {
  const screens = Map.groupBy(drawn, ({ screen, mention }) => `${mention.isPrivate} ${screen}`);
  return [...screens.values()]
    .filter(({ length }) => length > MOST_IN_SCREENFUL)
    .flatMap((screen) =>
      screen.toSorted((one, other) => weight(other.mention) - weight(one.mention)).slice(MOST_IN_SCREENFUL),
    );
}

const weight = ({ differs, compared }: PageMention): number => (differs ? 2 : compared ? 1 : 0);

/** @returns how often each subject is mentioned, by first appearance. */
export function countSubjects(
  blocks: Iterable<{ mentions: readonly Pick<PageMention, 'subjects'>[] }>,
): { id: SubjectId; count: number }[] {
  const counts = new Map<SubjectId, number>();
  for (const { mentions } of blocks) {
    if (!mentions[0]) continue;
    for (const { subjects } of mentions) {
      const id = subjects[0];
      if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return [...counts].map(([id, count]) => ({ id, count }));
}
