/**
 * A page and the frames in it. Each frame is read by a script of its own and shows its own marks; what it mentions it
 * tells the page around it, which speaks for all of them to popup, panel and toolbar button.
 */
import { notify } from '../background/contract/channel.ts';
import type { ListedMention } from '../background/contract/messages.ts';
import type { Lifetime } from './lifetime.ts';

/** What comes in a burst is told once. */
const TELL_MS = 100;

export const isFrame = (): boolean => window !== window.top;

/** Whether a command from the keyboard is meant for this document, and not for one of its frames or one around it. */
export function isInFocus(): boolean {
  return !document.activeElement?.matches('iframe,frame') && (!isFrame() || document.hasFocus());
}

/** In a frame: what tells the page around it everything that is mentioned, until the end, when nothing is any more. */
export function createTelling(lifetime: Lifetime, list: () => ListedMention[]): () => void {
  let waiting: (() => void) | undefined;
  let told = 0;
  const tell = (mentions: ListedMention[]): void => {
    if (told + mentions.length) notify('listed', { mentions });
    told = mentions.length;
  };
  const leave = (): void => tell([]);
  lifetime.ended(leave);
  // A page that the browser keeps, to show it again, keeps its frames.
  lifetime.listen(window, 'pagehide', ({ persisted }) => persisted || leave());
  return () => {
    waiting ??= lifetime.after(TELL_MS, () => {
      waiting = undefined;
      tell(list());
    });
  };
}
