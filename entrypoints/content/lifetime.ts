/**
 * The life of the content script on a page. Everything that starts is started through it, stops when it ends, and
 * cannot break the page: an error is logged once, however often it happens. It knows nothing of what is started.
 */

/** A stretch of work on the page's thread ends after this long, so that input is answered in between. */
const SLICE_MS = 4;

interface Heard extends WindowEventMap, Pick<DocumentEventMap, 'visibilitychange' | 'fullscreenchange'> {}

export interface Lifetime {
  readonly signal: AbortSignal;
  /** Does the work at the end. */
  ended(work: () => void): void;
  /** The same work, but it does nothing after the end and never throws. */
  guard<Args extends unknown[]>(work: (...args: Args) => unknown): (...args: Args) => void;
  /**
   * Hears what the reader does, and the browser, before the page does, which may keep an event to itself; events that a
   * page's script made up are not heard.
   *
   * @param isTaking whether an event may be kept from the page.
   */
  listen<Kind extends keyof Heard>(
    target: EventTarget,
    kind: Kind,
    hear: (event: Heard[Kind]) => void,
    isTaking?: boolean,
  ): void;
  /** Does the work when the browser shows a page again that it had kept as it was. */
  returned(work: () => void): void;
  /** Does the work after a time. @returns what calls it off. */
  after(milliseconds: number, work: () => unknown): () => void;
  /** Goes through the steps in short slices, letting the page breathe in between. @returns whether it came to the end. */
  inSlices(steps: Iterable<unknown>): Promise<boolean>;
}

/**
 * Lets whatever else the page has to do go first. What `scheduler.yield()` resumes comes before all that: in Firefox the page
 * got no turn between slices.
 */
export const breathe = (): Promise<unknown> => scheduler.postTask(() => {});

/** What puts each listener where it was, of each lifetime that lasts. */
const lasting = new Set<(() => void)[]>();

/** A page that writes all of itself anew (`document.open`) takes every listener off its document and window, ours too. */
export const listenAgain = (): void => lasting.forEach((listeners) => listeners.forEach((add) => add()));

/** @param isGone whether the extension that started this has been updated or removed; asked after each error. */
export function createLifetime(signal: AbortSignal, isGone: () => boolean): Lifetime {
  const reported = new Set<string>();
  const listeners: (() => void)[] = [];

  const report = (error: unknown): void => {
    // After an update every call to the extension fails; that is normal, and asking ends this lifetime.
    if (signal.aborted || isGone()) return;
    const message = String(error);
    if (reported.has(message)) return;
    reported.add(message);
    console.debug('Concordance:', error);
  };

  const guard: Lifetime['guard'] =
    (work) =>
    (...args) => {
      if (signal.aborted) return;
      try {
        const result = work(...args);
        if (result instanceof Promise) result.catch(report);
      } catch (error) {
        report(error);
      }
    };

  const lifetime: Lifetime = {
    signal,
    ended: (work) => signal.addEventListener('abort', work),
    guard,
    listen(target, kind, hear, isTaking) {
      const guarded = guard(hear);
      const listener = (event: Event): void => {
        if (event.isTrusted) guarded(event as Parameters<typeof hear>[0]);
      };
      const add = (): void => target.addEventListener(kind, listener, { capture: true, passive: !isTaking, signal });
      listeners.push(add);
      add();
    },
    returned: (work) => lifetime.listen(window, 'pageshow', ({ persisted }) => persisted && work()),
    after(milliseconds, work) {
      const timer = setTimeout(guard(work), milliseconds);
      return () => clearTimeout(timer);
    },
    async inSlices(steps) {
      let end = performance.now() + SLICE_MS;
      for (const _ of steps) {
        if (performance.now() < end) continue;
        await breathe();
        if (signal.aborted) return false;
        end = performance.now() + SLICE_MS;
      }
      return !signal.aborted;
    },
  };
  lasting.add(listeners);
  lifetime.ended(() => lasting.delete(listeners));
  return lifetime;
}

/** @returns what does the work once before the next frame, however often it is asked for in between. */
export function eachFrame(lifetime: Lifetime, work: () => void): () => void {
  let asked = false;
  const frame = lifetime.guard(work);
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      frame();
    });
  };
}

/** Does the work before the next frame whenever what is on the screen may have moved. */
export function onMove(lifetime: Lifetime, work: () => void): void {
  const soon = eachFrame(lifetime, work);
  lifetime.listen(window, 'scroll', soon);
  lifetime.listen(window, 'resize', soon);
}

/** Does the work when it is first asked for. @returns what came of it, then and later. */
export function once<Result>(work: () => Result): () => Result {
  let done: { result: Result } | undefined;
  return () => (done ??= { result: work() }).result;
}
