/**
 * Writes a change of the library with all that follows from it, in one transaction: own sources are read again that have
 * to be, the corpus and its index are compiled anew, what is new is compared. The heavy part of any change; whoever asks
 * for it holds the lock (see `library.ts`).
 *
 * No texts are held but of what is changed and of some sources at a time. What is held of all is made into another form twice,
 * and the functions are cut so that each has let go of what it was given when the next begins.
 */
import type { KeptPair } from '../../../corpus/compare/kept-pair.ts';
import type { Pack } from '../../../corpus/model.ts';
import type { Corrections } from '../../../corpus/own/corrections.ts';
import { packOfLibrary, textsNeeded } from '../../../corpus/own/library.ts';
import { Corpus } from '../../../corpus/pack/corpus.ts';
import { encodePack } from '../../../corpus/pack/encode.ts';
import { IndexWriter } from '../../../corpus/search/build.ts';
import { searchEntries } from '../../../corpus/search/entries.ts';
import { libraryAfter, withNeeded, type After } from './after.ts';
import { bundledCorpus } from './bundled-corpus.ts';
import { compareChanged } from './comparing.ts';
import { writeChange, type Change, type Comparing, type StoredPack } from './database.ts';
import type { Changing, Edit } from './library.ts';
import { isLead, readLeads } from './pairs.ts';
import { switchedOn } from './reading.ts';
import { correctionsOf, OWN_PACK } from './records.ts';
import { completeEntries } from './texts.ts';
import { version } from './version.ts';

/** @throws NoRoomError where the browser gives no more room; then nothing has changed. */
export async function settle(wished: Edit): Promise<void> {
  const { corpus, leads, whole, ...change } = encoded(await packAfter(wished));
  const parts = corpus && { corpus: compiled(corpus, leads), search: await index(corpus, whole) };
  await writeChange({ ...change, compiled: parts });
}

/** A change that is made where this runs, and that whoever asked for it tells the background of. */
export const UNANNOUNCED: Changing = { settle, announce: () => Promise.resolve() };

/** One that adds sources, of which more are to come: what follows from them all is for `compileAgain`. */
export const WITH_MORE_TO_COME: Changing = {
  settle: (edit) => writeChange({ ...edit, compiled: 'later' }),
  announce: () => Promise.resolve(),
};

interface Packed extends Omit<Change, 'compiled'> {
  comparing: Comparing;
  /** All that is read; undefined: there is nothing of the reader's to be read. */
  pack: Pack | undefined;
  leads: number;
  whole: After['whole'];
}

/** Without the records that the pack was made of, which are as large again. */
function encoded({ pack, ...packed }: Packed): Omit<Packed, 'pack'> & { corpus: ArrayBuffer | undefined } {
  return { ...packed, corpus: pack && encodePack(pack) };
}

async function packAfter(wished: Edit): Promise<Packed> {
  const after = await libraryAfter(wished);
  const { edit, named, whole } = after;
  const comparing = await compareChanged(after, version());
  const leads = await leadsAfter(comparing);
  const made = await packOf(after, leads);
  const putPacks = withCorrected(after, made?.corrections);
  return { ...edit, putPacks, named, comparing, pack: made?.pack, leads: leads.length, whole };
}

/** The packs that are put, the reader's own among them where what is put right has something more to it. */
function withCorrected({ edit: { putPacks = [] }, records: { packs } }: After, right: Corrections = []): StoredPack[] {
  const own = packs.find(({ id }) => id === OWN_PACK);
  if (!own || right.length === 0 || right === own.corrections) return putPacks;
  return [...putPacks.filter(({ id }) => id !== OWN_PACK), { ...own, corrections: [...right] }];
}

/** The pairs that sources begin with, once that is compared. */
async function leadsAfter({ forget, pairs }: Comparing): Promise<KeptPair[]> {
  const gone = new Set(forget);
  const stay = (await readLeads()).filter(({ a, b }) => !gone.has(a.source) && !gone.has(b.source));
  return [...stay, ...pairs.flatMap(({ pair }) => (isLead(pair) ? [pair] : []))];
}

async function packOf(after: After, leads: readonly KeptPair[]): Promise<ReturnType<typeof packOfLibrary> | undefined> {
  const { packs } = after.records;
  const corrections = correctionsOf({ packs });
  const sources = await withNeeded(after, textsNeeded({ corrections, leads }));
  const library = switchedOn({ packs, sources });
  if (library.every((pack) => [pack.sources, pack.subjects, pack.comparisons].every(({ length }) => length === 0)))
    return undefined;
  return packOfLibrary(await bundledCorpus(), library, { corrections, leads });
}

type Part = Exclude<Change['compiled'], 'later' | undefined>['corpus'];

function compiled(bytes: ArrayBuffer, leads: number): Part {
  return { bytes, version: version(), leads };
}

async function index(corpus: ArrayBuffer, whole: After['whole']): Promise<Part> {
  const writer = new IndexWriter(true);
  for await (const entry of completeEntries(searchEntries(new Corpus(corpus)), whole)) writer.add(entry);
  return { bytes: writer.bytes(), version: version() };
}
