/**
 * The blocks of a page: its runs of text with an id each, in the order of the page, kept true while the page changes.
 * A block whose text is still there, even in new nodes, keeps its id and its mentions, so that nothing is read twice.
 * It knows nothing of messages and of drawing.
 */
import type { PageMention } from '../background/contract/messages.ts';
import { articleOf, linkedIn } from './article.ts';
import type { Lifetime } from './lifetime.ts';
import { homeOf, walk, type Run } from './page-text.ts';
import { comesBefore } from './tree.ts';

export interface PageBlock extends Run {
  readonly id: number;
  /** How much of its text is in links. */
  readonly linked: number;
  /** Whether it stands above or beside the text: a heading, a caption. */
  readonly beside: boolean;
  mentions: readonly PageMention[];
}

/** Beside the text, like a heading. */
const CAPTIONS = 'figcaption, .cap, [class*="caption" i]';

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
  hidden: Element[];
}

export class PageBlocks {
  /** In the order of the page. */
  list: readonly PageBlock[] = [];
  /** Those of the article, in which mentions count. */
  article: readonly PageBlock[] = [];
  readonly #lifetime: Lifetime;
  readonly #found: (host: Element) => void;
  readonly #byHome = new WeakMap<Element, PageBlock[]>();
  readonly #byId = new Map<number, PageBlock>();
  #lastId = 0;
  #last: Promise<Change | undefined> = Promise.resolve(undefined);

  /** @param found called with each element that has an open shadow root, before that is read, or may get one. */
  constructor(lifetime: Lifetime, found: (host: Element) => void) {
    this.#lifetime = lifetime;
    this.#found = found;
  }

  get(id: number): PageBlock | undefined {
    return this.#byId.get(id);
  }

  /** The blocks that stand in the same element as a node does. */
  at(node: Node): readonly PageBlock[] {
    const home = homeOf(node);
    return (home && this.#byHome.get(home)) ?? [];
  }

  /** Reads what is affected, one call after the other. @returns undefined when the lifetime ended meanwhile. */
  update(affected: Affected): Promise<Change | undefined> {
    const read = (): Promise<Change | undefined> => this.#read(affected);
    this.#last = this.#last.then(read, read);
    return this.#last;
  }

  async #read({ deep, shallow }: Affected): Promise<Change | undefined> {
    const found: Run[][] = [];
    const hidden: Element[] = [];
    const visit = (root: Element, isDeep: boolean): Promise<boolean> => {
      const runs: Run[] = [];
      found.push(runs);
      return this.#lifetime.inSlices(
        walk(root, isDeep, {
          run: (run) => runs.push(run),
          hidden: (element) => hidden.push(element),
          host: this.#found,
        }),
      );
    };
    for (const root of deep) if (!(await visit(root, true))) return undefined;
    for (const root of shallow) if (!(await visit(root, false))) return undefined;
    return { ...this.#take(found, new Set(shallow)), hidden };
  }

  /** In one go, because the list must be true at any moment that others can see. */
  #take(found: Run[][], shallow: ReadonlySet<Element>): Omit<Change, 'hidden'> {
    const touched = new Set(this.list.filter(({ home }) => !home.isConnected || shallow.has(home)));
    // Read again where they stand, or moved there.
    for (const { home } of found.flat()) for (const block of this.#byHome.get(home) ?? []) touched.add(block);
    const orphans = Map.groupBy(touched, ({ text }) => text);
    const kept = this.list.filter((block) => !touched.has(block));
    for (const { home } of touched) this.#byHome.delete(home);
    const added: PageBlock[] = [];
    for (const runs of found) {
      const blocks: PageBlock[] = [];
      for (const run of runs) {
        // Gone since it was found.
        if (!run.home.isConnected) continue;
        const known = adopt(run, orphans);
        const block = known ?? this.#create(run);
        if (!known) added.push(block);
        blocks.push(block);
        this.#remember(block);
      }
      insert(kept, blocks);
    }
    const gone = [...orphans.values()].flat();
    for (const { id } of gone) this.#byId.delete(id);
    this.list = kept;
    this.article = articleOf(kept);
    return { added, gone };
  }

  #create(run: Run): PageBlock {
    const beside = run.heading || run.home.closest(CAPTIONS) !== null;
    return { ...run, id: ++this.#lastId, linked: linkedIn(run), beside, mentions: [] };
  }

  #remember(block: PageBlock): void {
    this.#byId.set(block.id, block);
    const others = this.#byHome.get(block.home);
    if (others) others.push(block);
    else this.#byHome.set(block.home, [block]);
  }
}

/** A block with the same text that has lost its place, at best one that stood there: the run is that block again. */
function adopt(run: Run, orphans: Map<string, PageBlock[]>): PageBlock | undefined {
  const same = orphans.get(run.text);
  if (!same) return undefined;
  const here = same.findIndex(({ home }) => home === run.home);
  const [block] = same.splice(Math.max(0, here), 1);
  return block && Object.assign(block, run);
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

const precedes = (a: PageBlock, b: PageBlock): boolean => comesBefore(startOf(a), startOf(b));

/** Its first text node; a block without pieces is all there is in its element. */
const startOf = ({ pieces, home }: PageBlock): Node => pieces?.[0]?.node ?? home;
