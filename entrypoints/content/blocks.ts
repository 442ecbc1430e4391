/**
 * The blocks of a page: its runs of text with an id each, in the order of the page, kept true while the page changes.
 * A block whose text is still there, even in new nodes, keeps its id and its mentions, so that nothing is read twice.
 * It knows nothing of messages and of drawing.
 */
import type { PageMention } from '../background/contract/messages.ts';
import { articleOf, linkedIn } from './article.ts';
import { isForReading } from './elements.ts';
import type { Lifetime } from './lifetime.ts';
import { FIRST_LETTER, homeOf, LAST_LETTER, walk, type Run } from './page-text.ts';
import { comesBefore, inherited } from './tree.ts';

/** A run, and how it stands in the page. */
export interface PageBlock extends Run {
  /** None of a run that has just been found. */
  id: number;
  /** How much of its text is in links. */
  readonly linked: number;
  /** Whether it stands above or beside the text: a heading, a caption. */
  readonly beside: boolean;
  mentions: readonly PageMention[];
}

/** Beside the text, like a heading. */
const CAPTIONS = 'figcaption,.cap,[class*=caption i]';

/** What is to be read again. */
export interface Affected {
  /** With everything in them. */
  deep: Iterable<Element>;
  /** Only their own lines. */
  shallow: Iterable<Element>;
}

export interface Change {
  added: PageBlock[];
  gone: PageBlock[];
  /** Not rendered, so not read; to be read when they are. */
  unrendered: Element[];
}

export interface PageBlocks {
  /** In the order of the page. */
  readonly list: readonly PageBlock[];
  /** Those of the article, in which mentions count. It takes long to tell on a long page: once there are some. */
  readonly article: readonly PageBlock[];
  get(id: number): PageBlock | undefined;
  /** The blocks that stand in the same element as a node does. */
  at(node: Node): readonly PageBlock[];
  /** Reads what is affected, one call after the other. @returns undefined when the lifetime ended meanwhile. */
  update(affected: Affected): Promise<Change | undefined>;
}

/** @param host called with each element that has an open shadow root, before that is read, or may get one. */
export function createBlocks(lifetime: Lifetime, host: (element: Element) => void): PageBlocks {
  const byId = new Map<number, PageBlock>();
  let list: readonly PageBlock[] = [];
  /** Those of the list by where they stand; put together when that is first asked for, after each change. */
  let byHome: Map<Element, PageBlock[]> | undefined;
  let article: readonly PageBlock[] | undefined;
  let lastId = 0;
  let last: Promise<Change | undefined> = Promise.resolve(undefined);

  const blocksIn = (home: Element): readonly PageBlock[] =>
    (byHome ??= Map.groupBy(list, (block) => block.home)).get(home) ?? [];

  /** In one go, because the list must be true at any moment that others can see. */
  const take = (
    found: PageBlock[][],
    deep: ReadonlySet<Element>,
    shallow: ReadonlySet<Element>,
  ): Omit<Change, 'unrendered'> => {
    const isRead = inherited((element) => deep.has(element));
    const touched = new Set(list.filter(({ home }) => !home.isConnected || shallow.has(home) || isRead(home)));
    // Read again where they stand, or moved there.
    if (list[0]) for (const { home } of found.flat()) for (const block of blocksIn(home)) touched.add(block);
    const orphans = Map.groupBy(touched, ({ text }) => text);
    const kept = list.filter((block) => !touched.has(block));
    const added: PageBlock[] = [];
    for (const runs of found) {
      const blocks: PageBlock[] = [];
      for (const run of runs) {
        // Gone since it was found.
        if (!run.home.isConnected) continue;
        const block = adopt(run, orphans) ?? run;
        if (block === run) {
          run.id = ++lastId;
          // Until it is read, what is the same is taken to mean the same: in it only "10" became "9".
          run.mentions = carried(blocksIn(run.home), run.text);
          added.push(run);
          byId.set(run.id, run);
        }
        blocks.push(block);
      }
      insert(kept, blocks);
    }
    const gone = [...orphans.values()].flat();
    for (const { id } of gone) byId.delete(id);
    list = kept;
    byHome = article = undefined;
    return { added, gone };
  };

  const read = async ({ deep, shallow }: Affected): Promise<Change | undefined> => {
    const found: PageBlock[][] = [];
    const unrendered: Element[] = [];
    const isCaption = inherited((element) => element.matches(CAPTIONS));
    const visit = (root: Element, isDeep: boolean): Promise<boolean> => {
      const lines: PageBlock[] = [];
      found.push(lines);
      return lifetime.inSlices(
        walk(root, isDeep, {
          run(run) {
            const { text, home, heading, pieces } = run;
            const beside = heading || isCaption(home);
            // Each by its name: to copy what is there takes twice as long.
            lines.push({ id: 0, text, home, heading, pieces, linked: linkedIn(run), beside, mentions: [] });
          },
          unrendered: (element) => unrendered.push(element),
          host,
        }),
      );
    };
    for (const root of deep) if (!isGone(root) && !(await visit(root, true))) return undefined;
    for (const root of shallow) if (!(await visit(root, false))) return undefined;
    return { ...take(found, new Set(deep), new Set(shallow)), unrendered };
  };

  return {
    get list() {
      return list;
    },
    get article() {
      return (article ??= articleOf(list));
    },
    get: (id) => byId.get(id),
    at(node) {
      const home = homeOf(node);
      return home ? blocksIn(home) : [];
    },
    update(affected) {
      const readIt = (): Promise<Change | undefined> => read(affected);
      return (last = last.then(readIt, readIt));
    },
  };
}

/** A block with the same text that has lost its place, at best one that stood there: the run is that block again. */
function adopt(run: PageBlock, orphans: Map<string, PageBlock[]>): PageBlock | undefined {
  // To look for a text the browser reads all of it.
  const same = orphans.size && orphans.get(run.text);
  if (!same) return undefined;
  const here = same.findIndex(({ home }) => home === run.home);
  const [block] = same.splice(Math.max(0, here), 1);
  return block && Object.assign(block, run, { id: block.id, mentions: block.mentions });
}

/** What blocks mention that a text begins or ends with as they do, at its place there; of the first that has some. */
function carried(blocks: readonly PageBlock[], text: string): PageMention[] {
  for (const before of blocks) {
    const shift = text.length - before.text.length;
    const kept: PageMention[] = [];
    for (const mention of before.mentions) {
      const { start, end } = mention;
      const begins = text.startsWith(before.text.slice(0, end)) && !FIRST_LETTER.test(text.slice(end));
      const ends = text.endsWith(before.text.slice(start)) && !LAST_LETTER.test(text.slice(0, start + shift));
      if (begins) kept.push(mention);
      else if (ends && start + shift >= (kept.at(-1)?.end ?? 0))
        kept.push({ ...mention, start: start + shift, end: end + shift });
    }
    if (kept[0]) return kept;
  }
  return [];
}

/** Puts blocks, themselves in the order of the page, where they belong among others. */
function insert(list: PageBlock[], blocks: PageBlock[]): void {
  const [first] = blocks;
  const last = blocks.at(-1);
  if (!first || !last) return;
  const at = placeOf(first, list);
  const next = list[at];
  if (!next || precedes(last, next)) list.splice(at, 0, ...blocks);
  else for (const block of blocks) list.splice(placeOf(block, list), 0, block);
}

function placeOf(block: PageBlock, list: readonly PageBlock[]): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = list[middle];
    if (other && precedes(other, block)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What the page has turned into something that is not for reading. */
const isGone = (root: Element): boolean => root !== document.body && !isForReading(root);

const precedes = (a: PageBlock, b: PageBlock): boolean => comesBefore(startOf(a), startOf(b));

/** Its first text node; a block without pieces is all there is in its element. */
const startOf = ({ pieces, home }: PageBlock): Node => pieces[0]?.node ?? home;
