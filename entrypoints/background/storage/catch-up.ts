/**
 * What a change has left for afterwards, or a browser that was closed, or an earlier version of the extension: compiled
 * anew, read and compared. Some sources at a time: another window that changes the library need not wait for all of them.
 */
import { compareUnread } from './comparing.ts';
import { readCompiled } from './database.ts';
import { changeLibrary, locked, readLibrary } from './library.ts';
import { writeReadings } from './pairs.ts';
import { currentReading, version, type Reading } from './reading.ts';
import { settle } from './settle.ts';

/** How many of the sources are compared. */
export interface Compared {
  done: number;
  count: number;
}

/** Compiles anew what an earlier version of the extension has compiled. @returns whether there was something. */
export async function compileAgain(): Promise<boolean> {
  const compiled = await readCompiled('corpus');
  if (!compiled || compiled.version === version()) return false;
  await changeLibrary(() => ({}), { settle, announce: () => Promise.resolve() });
  return true;
}

/** Reads and compares what has not been yet. @param tell how far that is, where there is something to be done. */
export async function compareRest(tell: (compared: Compared) => void = () => {}): Promise<void> {
  const { corpus } = await currentReading();
  while (await compareSome(corpus, tell));
}

/** @returns whether there was something to be read. */
function compareSome(corpus: Reading['corpus'], tell: (compared: Compared) => void): Promise<boolean> {
  return locked(async () => {
    const { sources } = await readLibrary();
    const { comparing, left } = await compareUnread(sources, { corpus, version: version() });
    if (comparing.readings.length === 0) return false;
    await writeReadings(comparing);
    tell({ done: sources.length - left, count: sources.length });
    return true;
  });
}
