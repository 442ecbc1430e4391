/**
 * The near half of going to marks, by keyboard and from the panel's list. Few pages see either, so the going is a script by
 * itself (entrypoints/steps), which the background puts into this document when the reader first asks for it.
 */
import { ask } from '../background/contract/channel.ts';
import type { CommandName, MentionPlace } from '../background/contract/messages.ts';
import type { PageBlocks } from './blocks.ts';
import type { Cards } from './cards.ts';
import type { Lifetime } from './lifetime.ts';
import type { Marks } from './marks.ts';
import type { Overlay } from './overlay.ts';

export interface PageWithMarks {
  lifetime: Lifetime;
  blocks: PageBlocks;
  marks: Marks;
  cards: Cards;
  overlay: Overlay;
}

export interface Steps {
  step: (name: CommandName) => void;
  /** Goes to a mention. @returns whether it could. */
  jump: (place: MentionPlace) => boolean;
}

declare global {
  /** In the world of content scripts, which pages do not see. */
  // oxlint-disable-next-line eslint/no-var -- a global, which only `var` declares
  var concordanceSteps: ((page: PageWithMarks) => Steps) | undefined;
}

/** @returns what gives the steps of a page, the same each time; undefined once its lifetime has ended. @throws Error where the browser refuses the script. */
export function createSteps(page: PageWithMarks): () => Promise<Steps | undefined> {
  let steps: Steps | undefined;
  return async () => {
    if (!globalThis.concordanceSteps) await ask('script', { name: 'steps' });
    if (page.lifetime.signal.aborted) return undefined;
    return (steps ??= globalThis.concordanceSteps?.(page));
  };
}
