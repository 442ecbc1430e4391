/**
 * Changing what the reader has brought: one change after the other, whichever window it comes from, each whole or not
 * at all. What follows from a change, and where it is made, is for others to say (`settle.ts`). The background only reads.
 */
import { Corpus } from '../../../corpus/pack/corpus.ts';
import { bundledCorpus } from './bundled-corpus.ts';
import { readCompiled, readStored, type Change } from './database.ts';
import { recordsOf, type Records } from './records.ts';

/** What becomes of the records; all else is made from that. */
export type Edit = Omit<Change, 'compiled' | 'comparing'>;

export interface Changing {
  /** Makes the change. @throws NoRoomError where the browser gives no more room. */
  settle: (edit: Edit, before: Records) => Promise<void>;
  /** Tells the background of it. */
  announce: () => Promise<unknown>;
}

/** @param edit what is to be different, given what is; undefined for nothing. It may be asked only once. */
export async function changeLibrary(
  edit: (records: Records) => Edit | undefined | Promise<Edit | undefined>,
  { settle, announce }: Changing,
): Promise<void> {
  const hasChanged = await locked(async () => {
    const before = await readLibrary();
    const wished = await edit(before);
    if (wished) await settle(wished, before);
    return wished !== undefined;
  });
  if (hasChanged) await announce();
}

/** Waits until nobody else changes the library. */
export function locked<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  return navigator.locks.request('library', work) as Promise<Answer>;
}

export async function readLibrary(): Promise<Records> {
  return recordsOf(await readStored());
}

/** All that is switched on, and the bundled pack. */
export async function readersCorpus(): Promise<Corpus> {
  const compiled = await readCompiled('corpus');
  return compiled ? new Corpus(compiled.bytes) : bundledCorpus();
}
