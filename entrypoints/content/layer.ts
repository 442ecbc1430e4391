/**
 * The near half of the second painter: it knows what is to be drawn where no script of the page can see it. Few pages need
 * that, so the drawing is a script by itself (entrypoints/layer), which the background puts into this document when the
 * first such mark is there, or may come to be. Where the browser refuses that, such subjects are in the panel only.
 */
import { ask } from '../background/contract/channel.ts';
import type { Look, Painter } from './highlights.ts';
import type { Lifetime } from './lifetime.ts';

export interface Layer extends Painter {
  /** Puts the layer over the page, or draws anew what is in it. Painting what is public does so too. */
  begin(): void;
}

type Drawn = Parameters<Painter['paint']>[1];

/**
 * Puts the layer over the page and draws, until the lifetime ends.
 *
 * @param marks what is to be drawn; changed by the caller.
 * @returns what is to be called when they may be others, or elsewhere; whether any are private or not.
 */
export type DrawLayer = (lifetime: Lifetime, look: Look, marks: ReadonlyMap<AbstractRange, Drawn>) => () => void;

declare global {
  /** In the world of content scripts, which pages do not see. */
  // oxlint-disable-next-line eslint/no-var -- a global, which only `var` declares
  var concordanceLayer: DrawLayer | undefined;
}

export function createLayer(lifetime: Lifetime, look: Look): Layer {
  const marks = new Map<AbstractRange, Drawn>();
  let asked = false;
  let changed: (() => void) | undefined;
  const begin = lifetime.guard(async () => {
    if (asked) return changed?.();
    asked = true;
    if (!globalThis.concordanceLayer) await ask('script', { name: 'layer' });
    if (!lifetime.signal.aborted) changed = globalThis.concordanceLayer?.(lifetime, look, marks);
  });
  return {
    begin,
    paint(range, mention) {
      marks.set(range, mention);
      // What is private is drawn by the next turn or beat: a page's clock is not to tell that something was painted.
      if (!mention.isPrivate) begin();
    },
    erase(range) {
      marks.delete(range);
    },
  };
}
