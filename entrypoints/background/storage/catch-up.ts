/**
 * What a change has left for afterwards, or a browser that was closed, or an earlier version of the extension: compiled
 * anew, read and compared. Some sources at a time: another window that changes the library need not wait for all of them.
 */
import { Corpus } from '../../../corpus/pack/corpus.ts';
import { compareUnread } from './comparing.ts';
import { keyOf, readCompiled, type Compiled, type StoredSource } from './database.ts';
import { changeLibrary, locked } from './library.ts';
import { countLeads, isLead, readKeysOfReadings, writeReadings } from './pairs.ts';
import { currentReading, type Reading } from './reading.ts';
import { isSource } from './records.ts';
import { UNANNOUNCED } from './settle.ts';
import { countSources, readKeysOfSources, readSources } from './sources.ts';
import { version } from './version.ts';

/** How many of the sources are compared. */
export interface Compared {
  done: number;
  count: number;
}

/**
 * Compiles anew what an earlier version of the extension has compiled, or in a format that this one does not read, and where
 * sources have been added, or events have come to light, that nobody has compiled since: more were to come, or the page was
 * closed between the two.
 *
 * @returns whether there was something.
 */
export async function compileAgain(): Promise<boolean> {
  const sources = await countSources();
  if (await isUpToDate(sources, await readCompiled('corpus'))) return false;
  await changeLibrary(() => ({}), UNANNOUNCED);
  return true;
}

async function isUpToDate(sources: number, compiled: Compiled | undefined): Promise<boolean> {
  if (!compiled) return sources === 0;
  return (
    compiled.version === version() &&
    compiled.sources === sources &&
    (compiled.leads ?? 0) === (await countLeads()) &&
    isReadable(compiled.bytes)
  );
}

/** Builds that were never released have one version and several formats. */
function isReadable(corpus: ArrayBuffer): boolean {
  try {
    return new Corpus(corpus).facts.id !== '';
  } catch {
    return false;
  }
}

/**
 * Reads and compares what has not been yet, and compiles anew where events have come to light by it.
 *
 * @param tell how far that is, where there is something to be done. @returns whether the corpus is another now.
 */
export async function compareRest(tell: (compared: Compared) => void = () => {}): Promise<boolean> {
  const { corpus } = await currentReading();
  const tried = new Set<string>();
  let step: Step;
  let hasLeads = false;
  do {
    step = await compareSome(corpus, tried);
    hasLeads ||= step.hasLeads;
    if (step.some > 0) tell({ done: step.count - step.left, count: step.count });
  } while (step.some > 0);
  if (hasLeads) await changeLibrary(() => ({}), UNANNOUNCED);
  return hasLeads;
}

/** So many sources are read between two others who change the library. */
const A_STEP = 10;

interface Step extends Pick<Compared, 'count'> {
  /** How many were come to, and how many there still are. */
  some: number;
  left: number;
  /** Among them are sources that begin alike. */
  hasLeads: boolean;
}

/** @param tried keys of sources that were come to, whatever came of it: records may be broken. */
function compareSome(corpus: Reading['corpus'], tried: Set<string>): Promise<Step> {
  return locked(async () => {
    const keys = await readKeysOfSources();
    const read = new Set(await readKeysOfReadings(version()));
    const unread = keys.filter((key) => !read.has(key) && !tried.has(key));
    const some = unread.slice(0, A_STEP);
    for (const key of some) tried.add(key);
    const sources = await sourcesOf(some);
    const beside = await sourcesOf(
      sources.flatMap(({ pack, source: { sameAs } }) => (sameAs === undefined ? [] : [keyOf(pack, sameAs)])),
    );
    const comparing = await compareUnread(sources, beside, { corpus, version: version() });
    if (comparing.readings.length > 0) await writeReadings(comparing);
    const hasLeads = comparing.pairs.some(({ pair }) => isLead(pair));
    return { count: keys.length, some: some.length, left: unread.length - some.length, hasLeads };
  });
}

/** Those that are there and can be read. */
async function sourcesOf(keys: readonly string[]): Promise<StoredSource[]> {
  return (await readSources(keys)).filter((stored) => isSource(stored));
}
