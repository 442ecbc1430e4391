/** Keeps the number on the toolbar button true. */
import { ask, notify } from '../background/contract/channel.ts';
import type { Lifetime } from './lifetime.ts';

export function createBadge(lifetime: Lifetime): (subjects: number) => void {
  let told = 0;
  const tell = lifetime.guard(() => ask('badge', { subjects: told }));
  // The browser forgets it when the reader leaves the page, and may bring the page back as it was.
  lifetime.returned(tell);
  lifetime.ended(() => {
    if (told) notify('badge', { subjects: 0 });
  });
  return (subjects) => {
    if (subjects === told) return;
    told = subjects;
    tell();
  };
}
