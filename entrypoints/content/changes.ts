/**
 * The life of the page after it was read: what appears, changes and goes. It says which parts are to be read again once
 * the page is quiet, and at once which text is no longer what it was. While the page is hidden it does nothing.
 */
import type { Affected } from './blocks.ts';
import type { Lifetime } from './lifetime.ts';
import { blocksOf, isForReading, isOfLine } from './elements.ts';
import { homeOf } from './page-text.ts';

/** A page that changes in bursts is read after each; "within 200 ms of quiet" leaves 50 for the reading. */
const QUIET_MS = 150;
/** A page that is never quiet is read this often. */
const MOST_WAIT_MS = 1_000;

export interface ChangeListener {
  /** The text of this node is not what it was. */
  stale: (node: Node) => void;
  affected: (affected: Affected) => void;
}

export interface Changes {
  /** These are to be read when they are rendered near the screen. */
  awaitShown(elements: Iterable<Element>): void;
}

const WHOLE_PAGE = (): Affected => ({ deep: document.body ? [document.body] : [], shallow: [] });

/** Reads the whole page first, then what changes. */
export function watchChanges(lifetime: Lifetime, { stale, affected }: ChangeListener): Changes {
  let pending = new Pending();
  let cancel: (() => void) | undefined;
  let waitingSince = 0;
  /** The page was not watched for a time in which it changed. */
  let missed = true;

  const flush = (): void => {
    cancel = undefined;
    const changes = pending.affected();
    pending = new Pending();
    if (changes) affected(changes);
  };
  const schedule = (): void => {
    const now = performance.now();
    if (cancel) cancel();
    else waitingSince = now;
    cancel = lifetime.after(Math.min(QUIET_MS, Math.max(0, waitingSince + MOST_WAIT_MS - now)), flush);
  };

  const observer = new MutationObserver(
    lifetime.guard((records: MutationRecord[]) => {
      if (document.hidden) {
        missed = true;
        observer.disconnect();
        return;
      }
      for (const record of records) {
        if (record.type === 'characterData') stale(record.target);
        pending.add(record);
      }
      if (!pending.isEmpty) schedule();
    }),
  );
  const shown = new IntersectionObserver(
    lifetime.guard((sightings: IntersectionObserverEntry[]) => {
      for (const { target, isIntersecting } of sightings) {
        if (!isIntersecting) continue;
        shown.unobserve(target);
        pending.addNode(target);
      }
      if (!pending.isEmpty) schedule();
    }),
    { root: document, rootMargin: '50%' },
  );
  lifetime.ended(() => {
    observer.disconnect();
    shown.disconnect();
  });

  /** Browsers keep idle callbacks waiting for ever, whatever their timeout, while a page does not come to rest. */
  const whenIdle = (work: () => void): void => {
    const late = lifetime.after(MOST_WAIT_MS, () => {
      cancelIdleCallback(idle);
      work();
    });
    const idle = requestIdleCallback(
      lifetime.guard(() => {
        late();
        work();
      }),
    );
  };
  const begin = (): void => {
    if (document.hidden || !missed) return;
    missed = false;
    // The document, because some pages replace their body.
    observer.observe(document, { childList: true, characterData: true, subtree: true });
    whenIdle(() => affected(WHOLE_PAGE()));
  };
  lifetime.listen(document, 'visibilitychange', begin);
  begin();

  return {
    awaitShown(elements) {
      for (const element of elements) shown.observe(element);
    },
  };
}

/** What has changed since the page was last read. */
class Pending {
  readonly #deep = new Set<Element>();
  readonly #shallow = new Set<Element>();
  #removed = false;

  get isEmpty(): boolean {
    return !this.#removed && this.#deep.size === 0 && this.#shallow.size === 0;
  }

  add({ type, target, addedNodes, removedNodes }: MutationRecord): void {
    if (type === 'characterData') return this.#line(target);
    for (const node of addedNodes) this.addNode(node);
    if (removedNodes.length === 0) return;
    this.#removed = true;
    for (const node of removedNodes) if (isOfLine(node)) return this.#line(target);
  }

  /** Without what is contained in something else, is gone, or is not for reading; undefined when nothing is left. */
  affected(): Affected | undefined {
    const deep = [...this.#deep].filter(
      (root) => root.isConnected && isForReading(root) && !isInside(root.parentElement, this.#deep),
    );
    const shallow = [...this.#shallow].filter(
      (home) => home.isConnected && isForReading(home) && !isInside(home, this.#deep),
    );
    return this.#removed || deep.length > 0 || shallow.length > 0 ? { deep, shallow } : undefined;
  }

  addNode(node: Node): void {
    if (isOfLine(node)) this.#line(node);
    for (const block of blocksOf(node)) this.#deep.add(block);
  }

  #line(node: Node): void {
    const home = homeOf(node);
    if (home) this.#shallow.add(home);
  }
}

function isInside(element: Element | null, roots: ReadonlySet<Element>): boolean {
  for (let each = element; each; each = each.parentElement) if (roots.has(each)) return true;
  return false;
}
