/**
 * Which elements are near the screen. One of several screens is not near as a whole: what stands in it is looked at part by
 * part, whenever it may have moved. It knows nothing of marks.
 */
import { rectOf } from './boxes.ts';
import type { Lifetime } from './lifetime.ts';
import { parentOf } from './tree.ts';

/**
 * How far beyond the edges of the screen something is near, so that it is there when the reader scrolls; of its height.
 * `SCROLL_MARGIN` is the same for parts of the page that scroll by themselves. Chromium adds it to the other one.
 */
const MARGIN = '75%';
const SCROLL_MARGIN = '25%';
/** An element of more screens than this is looked at part by part. */
const LONG = 3;
/** After so long without a look, a page that is scrolled is looked at. */
const LOOK_MS = 50;

interface NearListener {
  /** It has come near, or may have become longer or shorter meanwhile. */
  entered: (element: Element) => void;
  left: (element: Element) => void;
  /** Looks at the parts of one that is long, in steps between which the page has its turn. */
  look: (element: Element) => Iterable<unknown>;
}

export interface Near {
  /** Those near the screen, and whether one is long. */
  readonly elements: ReadonlyMap<Element, boolean>;
  watch: (element: Element) => void;
  forget: (element: Element) => void;
  /** Asks where it is, without waiting for the browser to tell. @returns whether it is on the screen. */
  see: (element: Element) => boolean;
  /** The parts of those that are long are looked at soon. */
  lookSoon: () => void;
}

export function createNear(lifetime: Lifetime, { entered, left, look }: NearListener): Near {
  const elements = new Map<Element, boolean>();
  let isLooking = false;
  /** Something may have moved, or have another size, since the last look began. */
  let isStale = false;
  let isResized = false;
  let page: Element | undefined;

  const observer = new IntersectionObserver(
    lifetime.guard((sightings: IntersectionObserverEntry[]) => {
      for (const { target, isIntersecting, boundingClientRect } of sightings) {
        if (isIntersecting) {
          enter(target, boundingClientRect);
          entered(target);
        } else {
          leave(target);
          left(target);
        }
      }
    }),
    { root: document, rootMargin: `${MARGIN} 0%`, scrollMargin: `${SCROLL_MARGIN} 0%` },
  );
  const enter = (element: Element, { height }: DOMRectReadOnly): void => {
    const wasLong = elements.get(element);
    const isLong = height > LONG * innerHeight;
    elements.set(element, isLong);
    if (!isLong || wasLong) return;
    const options = { capture: true, passive: true, signal: lifetime.signal };
    for (let each: Element | null = element; each; each = parentOf(each)) {
      // Scrolling is not told outside the shadow root in which it happens. The same listener is added once.
      each.getRootNode().addEventListener('scroll', lookSoon, options);
      // No event tells that what stands above was opened or closed.
      sizes.observe(each);
    }
  };
  const leave = (element: Element): void => {
    if (elements.get(element)) sizes.unobserve(element);
    elements.delete(element);
  };

  function* parts(): Generator {
    for (const [element, isLong] of elements) if (isLong) yield* look(element);
  }
  const lookSoon = (): void => {
    isStale = true;
    if (isLooking) return;
    isLooking = true;
    lifetime.after(LOOK_MS, async () => {
      isStale = false;
      if (isResized) askAgain();
      try {
        await lifetime.inSlices(parts());
      } finally {
        isLooking = false;
      }
      if (isStale) lookSoon();
    });
  };
  /** The browser tells again of what is near, and how high that is by now. */
  const askAgain = (): void => {
    isResized = false;
    for (const element of elements.keys()) {
      observer.unobserve(element);
      observer.observe(element);
    }
  };
  const resized = (): void => {
    isResized = true;
    lookSoon();
  };
  lifetime.listen(window, 'resize', resized);
  const sizes = new ResizeObserver(resized);
  lifetime.ended(() => {
    observer.disconnect();
    sizes.disconnect();
  });

  return {
    elements,
    watch(element) {
      if (!elements.has(element)) observer.observe(element);
      // By the size of the page, which another element can come to be, one that is not long is known to have grown.
      if (page !== document.documentElement) sizes.observe((page = document.documentElement));
    },
    forget(element) {
      leave(element);
      observer.unobserve(element);
    },
    see(element) {
      const rect = rectOf(element);
      const isOn = rect.top < innerHeight && rect.bottom > 0;
      if (isOn) enter(element, rect);
      return isOn;
    },
    lookSoon,
  };
}
