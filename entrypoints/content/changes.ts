/**
 * The life of the page after it was read: what appears, changes and goes. It says which parts are to be read again once
 * the page is quiet, and at once which text is no longer what it was. While the page is hidden it does nothing.
 */
import type { Affected } from './blocks.ts';
import { listenAgain, type Lifetime } from './lifetime.ts';
import { blocksOf, isForReading, isOfLine, isVeiled, mayHost, TEXT } from './elements.ts';
import { homeOf } from './page-text.ts';
import { parentOf } from './tree.ts';

/** A page that changes in bursts is read after each; "within 200 ms of quiet" leaves 50 for the reading. */
const QUIET_MS = 150;
/** A page that is never quiet is read this often. */
const MOST_WAIT_MS = 1_000;
/**
 * No event tells of a new shadow root, or of text that a style hides no more. They are looked for after this long, then after
 * twice as long, and so on.
 */
const FIRST_LOOK_MS = 250;
const LAST_LOOK_MS = 16_000;
/** A page with more elements that may get a shadow root has them for something else. */
const MOST_ROOTLESS = 1_000;

export interface ChangeListener {
  /** The text of this node is not what it was. */
  stale: (node: Node) => void;
  /** The page may be another than it was: it changed while nobody watched. */
  missed: () => void;
  affected: (affected: Affected) => void;
}

export interface Changes {
  /** These are to be read when they are rendered near the screen. */
  awaitShown(elements: Iterable<Element>): void;
  /** The shadow root of this is to be watched too, once it is there; or it is to be read when its own text is shown. */
  watchHost(host: Element): void;
}

/**
 * In the page, and in each shadow root: nothing that happens in those is told outside. The attributes are those by which pages
 * show and hide what is there already: tabs, slides, "read more".
 */
const WATCHED = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: ['hidden', 'aria-hidden', 'open'],
  attributeOldValue: true,
};

const WHOLE_PAGE = (): Affected => ({ deep: document.body ? [document.body] : [], shallow: [] });

/** Browsers keep idle callbacks waiting for ever, whatever their timeout, while a page does not come to rest. */
export const pageAtRest = (): Promise<unknown> =>
  new Promise((resolve) => {
    setTimeout(resolve, MOST_WAIT_MS);
    requestIdleCallback(resolve);
  });

/**
 * Reads the whole page first, then what changes.
 *
 * @param rest what the page is to have first.
 */
export function watchChanges(
  lifetime: Lifetime,
  rest: Promise<unknown>,
  { stale, missed, affected }: ChangeListener,
): Changes {
  let pending = createPending();
  let cancel: (() => void) | undefined;
  let waitingSince = 0;
  /** The page was not watched for a time in which it changed. */
  let hasMissed = true;
  const rootless = new Set<Element>();
  let stopLooking: (() => void) | undefined;

  const flush = (): void => {
    cancel = undefined;
    findRoots();
    const changes = pending.affected();
    pending = createPending();
    if (changes) affected(changes);
  };
  const schedule = (): void => {
    if (pending.isEmpty) return;
    const now = performance.now();
    if (cancel) cancel();
    else waitingSince = now;
    cancel = lifetime.after(Math.min(QUIET_MS, Math.max(0, waitingSince + MOST_WAIT_MS - now)), flush);
  };

  const observer = new MutationObserver(
    lifetime.guard((records: MutationRecord[]) => {
      if (records.some(({ target }) => target === document)) listenAgain();
      if (document.hidden) {
        hasMissed = true;
        observer.disconnect();
        return begin();
      }
      for (const record of records) {
        if (record.type === 'characterData') stale(record.target);
        pending.add(record);
      }
      schedule();
    }),
  );
  /** A shadow root that has come to an element is read with it, and its own reading asks for it to be watched. */
  const findRoots = (): void => {
    for (const host of rootless) {
      if (host.isConnected && !host.shadowRoot && (mayHost(host) || isVeiled(host))) continue;
      rootless.delete(host);
      pending.addNode(host);
    }
  };
  const lookForRoots = (milliseconds: number): void => {
    stopLooking?.();
    if (milliseconds > LAST_LOOK_MS || document.hidden) return;
    stopLooking = lifetime.after(milliseconds, () => {
      if (!document.hidden) findRoots();
      schedule();
      lookForRoots(2 * milliseconds);
    });
  };
  const shown = new IntersectionObserver(
    lifetime.guard((sightings: IntersectionObserverEntry[]) => {
      for (const { target, isIntersecting } of sightings) {
        if (!isIntersecting) continue;
        shown.unobserve(target);
        pending.addNode(target);
      }
      schedule();
    }),
    { root: document, rootMargin: '50%' },
  );
  lifetime.ended(() => {
    observer.disconnect();
    shown.disconnect();
  });

  const begin = (): void => {
    if (hasMissed && document.hidden) {
      // Our listeners may be taken off meanwhile, that for its return too.
      observer.observe(document, { childList: true });
      return;
    }
    if (rootless.size) lookForRoots(FIRST_LOOK_MS);
    if (!hasMissed) return;
    hasMissed = false;
    missed();
    // The document, because some pages replace their body.
    observer.observe(document, WATCHED);
    void rest.then(() => affected(WHOLE_PAGE()));
  };
  lifetime.listen(document, 'visibilitychange', begin);
  begin();

  return {
    awaitShown(elements) {
      for (const element of elements) shown.observe(element);
    },
    watchHost(host) {
      if (!host.shadowRoot) {
        if (rootless.has(host) || (rootless.size >= MOST_ROOTLESS && !isVeiled(host))) return;
        rootless.add(host);
        lookForRoots(FIRST_LOOK_MS);
      } else if (!hasMissed) observer.observe(host.shadowRoot, WATCHED);
    },
  };
}

/** What has changed since the page was last read. */
function createPending() {
  const deep = new Set<Element>();
  /** Of those: what may be for reading no more, and is then to be forgotten. */
  const turned = new Set<Element>();
  const shallow = new Set<Element>();
  let removed = false;
  const line = (node: Node): void => {
    const home = homeOf(node);
    if (home) shallow.add(home);
  };
  const addNode = (node: Node, isTurned = false): void => {
    if (isOfLine(node)) line(node);
    for (const block of blocksOf(node)) {
      deep.add(block);
      if (isTurned) turned.add(block);
    }
  };
  return {
    get isEmpty() {
      return !removed && !deep.size && !shallow.size;
    },
    addNode,
    add({ type, target, addedNodes, removedNodes, attributeName, oldValue }: MutationRecord) {
      if (type === 'characterData') return line(target);
      if (attributeName) {
        const element = target as Element;
        const isSame = element.getAttribute(attributeName) === oldValue;
        // Of what is text all the same nothing becomes another: pages hide themselves so while they show a dialog.
        if (isSame || (attributeName === 'aria-hidden' && element.querySelector(TEXT))) return;
        return addNode(element, true);
      }
      for (const node of addedNodes) addNode(node);
      if (!removedNodes[0]) return;
      removed = true;
      for (const node of removedNodes) if (isOfLine(node)) return line(target);
    },
    /** Without what is contained in something else, is gone, or was not for reading; undefined when nothing is left. */
    affected(): Affected | undefined {
      const isKnown = (element: Element): boolean =>
        isForReading((turned.has(element) && parentOf(element)) || element);
      const isLeft = (element: Element, from: Element | null): boolean =>
        element.isConnected && isKnown(element) && !isInside(from, deep);
      const left = {
        deep: [...deep].filter((root) => isLeft(root, parentOf(root))),
        shallow: [...shallow].filter((home) => isLeft(home, home)),
      };
      return removed || left.deep[0] || left.shallow[0] ? left : undefined;
    },
  };
}

function isInside(element: Element | null, roots: ReadonlySet<Element>): boolean {
  for (let each = element; each; each = parentOf(each)) if (roots.has(each)) return true;
  return false;
}
