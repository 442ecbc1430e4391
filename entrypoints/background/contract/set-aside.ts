/**
 * The automatic comparisons that the reader has said are not right, by their ids: one value in `storage.local`, read and
 * written here and nowhere else. Reading repairs: what is stored in another shape counts as not stored. An id stays the
 * same when its sources are brought again, and says nothing of them.
 */
import { browser } from 'wxt/browser';
import { MOST, setAsideFrom } from './aside-ids.ts';
import { inTurn } from './in-turn.ts';

/** In `storage.local`. */
const SET_ASIDE = 'setAside';

/** Oldest first. */
export async function readSetAside(): Promise<string[]> {
  const { [SET_ASIDE]: stored } = await browser.storage.local.get(SET_ASIDE);
  return setAsideFrom(stored);
}

/** From now on these are out of sight, beside those that are already. */
export function setAside(ids: readonly string[]): Promise<void> {
  return change((stored) => [...new Set([...stored, ...ids])]);
}

/** It is shown again. */
function takeBack(id: string): Promise<void> {
  return change((stored) => stored.filter((each) => each !== id));
}

async function change(work: (ids: string[]) => string[]): Promise<void> {
  await inTurn(SET_ASIDE, async () => {
    await browser.storage.local.set({ [SET_ASIDE]: work(await readSetAside()).slice(-MOST) });
  });
}

/** Keeps what the reader says of pairs in a shell. */
export function keepAside(shell: HTMLElement): void {
  shell.addEventListener('pair-aside', ({ pair, aside }) => {
    void (aside ? setAside([pair]) : takeBack(pair));
  });
}
