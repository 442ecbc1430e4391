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

/** What the reader wants marked, and how often. */
export type Wish = Pick<PageSettings, 'frequency' | 'kinds'>;

/** In UTF-16 code units: what a column on a common screen shows at once. It needs no layout to be counted. */
const SCREENFUL = 2_000;
/** More would be one in nearly every line of such a column. */
const MOST_IN_SCREENFUL = 24;

/**
 * Private mentions are chosen apart: a page that is shown the public marks must not see by them that there are others.
 *
 * @returns the blocks in which something is drawn, in their order, with the mentions to draw, sorted by `start`.
 */
export function choose<Block extends Mentioning>(
  blocks: Iterable<Block>,
  { frequency, kinds }: Wish,
): Map<Block, PageMention[]> {
  const sections: Block[][] = [[]];
  let inHeading = false;
  for (const block of blocks) {
    if (frequency === 'section' && block.heading && !inHeading) sections.push([]);
    inHeading = block.heading;
    sections.at(-1)?.push(block);
  }
  const all = sections.flat();
  const wanted = new Set<PageMention>();
  for (const isPrivate of [false, true]) {
    const isOne = (mention: PageMention): boolean => mention.isPrivate === isPrivate && kinds.includes(mention.sort);
    const marks = new Set(
      sections.flatMap((section) => (frequency === 'every' ? allOf : firstOf)(section).filter(isOne)),
    );
    if (frequency !== 'every') thin(all, marks);
    for (const mention of marks) wanted.add(mention);
  }
  const chosen = new Map<Block, PageMention[]>();
  for (const block of all) {
    const drawn = block.mentions.filter((each) => wanted.has(each));
    if (drawn.length > 0) chosen.set(block, drawn);
  }
  return chosen;
}

const allOf = (section: readonly Mentioning[]): PageMention[] => section.flatMap(({ mentions }) => mentions);

/** Of each subject the first mention in the text of a section, else in what stands beside it; private ones apart. */
function firstOf(section: readonly Mentioning[]): PageMention[] {
  const seen = new Set<string>();
  return allOf(section.toSorted((one, other) => Number(one.beside) - Number(other.beside))).filter((mention) => {
    const key = `${mention.isPrivate} ${mention.subjects[0]}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Takes out of each screenful what is too much for it. */
function thin(blocks: readonly Mentioning[], wanted: Set<PageMention>): void {
  const screens: PageMention[][] = [];
  let read = 0;
  for (const { text, mentions } of blocks) {
    for (const mention of mentions)
      if (wanted.has(mention)) (screens[Math.floor((read + mention.start) / SCREENFUL)] ??= []).push(mention);
    read += text.length;
  }
  // Screens without marks are holes.
  screens.forEach((screen) => {
    const best = screen.toSorted((one, other) => weight(other) - weight(one));
    for (const mention of best.slice(MOST_IN_SCREENFUL)) wanted.delete(mention);
  });
}

const weight = ({ differs, compared }: PageMention): number => Number(differs) + Number(compared);

/** @returns how often each subject is mentioned, by first appearance. */
export function countSubjects(
  blocks: Iterable<{ mentions: readonly Pick<PageMention, 'subjects'>[] }>,
): { id: SubjectId; count: number }[] {
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
