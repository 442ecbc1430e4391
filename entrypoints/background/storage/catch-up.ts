/**
 * What a change has left for afterwards, or a browser that was closed, or an earlier version of the extension: compiled
 * anew, read and compared. Some sources at a time: another window that changes the library need not wait for all of them.
 */
import { compareUnread } from './comparing.ts';
import { readCompiled } from './database.ts';
import { changeLibrary, locked, readLibrary } from './library.ts';
import { countLeads, isLead, writeReadings } from './pairs.ts';
import { currentReading, version, type Reading } from './reading.ts';
import { UNANNOUNCED } from './settle.ts';

/** How many of the sources are compared. */
export interface Compared {
  done: number;
  count: number;
}

/**
 * Compiles anew what an earlier version of the extension has compiled, and where events have come to light that nobody has
 * compiled since: the page was closed between the two. @returns whether there was something.
 */
export async function compileAgain(): Promise<boolean> {
  const compiled = await readCompiled('corpus');
  if (!compiled) return false;
  if (compiled.version === version() && (compiled.leads ?? 0) === (await countLeads())) return false;
  await changeLibrary(() => ({}), UNANNOUNCED);
  return true;
}

/**
 * Reads and compares what has not been yet, and compiles anew where events have come to light by it.
 *
 * @param tell how far that is, where there is something to be done. @returns whether the corpus is another now.
 */
export async function compareRest(tell: (compared: Compared) => void = () => {}): Promise<boolean> {
  const { corpus } = await currentReading();
  let found: Found;
  let hasLeads = false;
  do {
    found = await compareSome(corpus, tell);
    hasLeads ||= found === 'leads';
  } while (found !== 'nothing');
  if (hasLeads) await changeLibrary(() => ({}), UNANNOUNCED);
  return hasLeads;
}

/** Among what was read: sources that begin alike. */
type Found = 'nothing' | 'something' | 'leads';

function compareSome(corpus: Reading['corpus'], tell: (compared: Compared) => void): Promise<Found> {
  return locked(async () => {
    const { sources } = await readLibrary();
    const { comparing, left } = await compareUnread(sources, { corpus, version: version() });
    if (comparing.readings.length === 0) return 'nothing';
    await writeReadings(comparing);
    tell({ done: sources.length - left, count: sources.length });
    return comparing.pairs.some(({ pair }) => isLead(pair)) ? 'leads' : 'something';
  });
}
