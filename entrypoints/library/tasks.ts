/**
 * The heavy work of the library: it runs beside the page, in a worker (`worker.ts`), so that the page answers its reader
 * meanwhile. What goes in and out is data that can be cloned; of what
 * has changed the page tells the background. Knows neither the page nor the browser's own interface.
 */
import type { ShownLibrary } from '../../components/library-shown.ts';
import type { PackProblem } from '../../corpus/exchange/problem.ts';
import type { Document } from '../../corpus/own/document.ts';
import type { ListedSubject } from '../../corpus/own/listed.ts';
import { bundledCorpus } from '../background/storage/bundled-corpus.ts';
import { compareRest, compileAgain, type Compared } from '../background/storage/catch-up.ts';
import { changeLibrary, knownSources, readLibrary, type Edit } from '../background/storage/library.ts';
import { backupFile, keepPacks, packFileOf, readPacks } from '../background/storage/packs.ts';
import { readLeads } from '../background/storage/pairs.ts';
import { currentReading } from '../background/storage/reading.ts';
import { readSubscriptions } from '../background/storage/subscriptions.ts';
import { OWN_PACK } from '../background/storage/records.ts';
import { settle, UNANNOUNCED, WITH_MORE_TO_COME } from '../background/storage/settle.ts';
import { keepDocuments, mayBe, type KeepOutcome } from './keep.ts';
import { shownLibrary } from './shown.ts';

/** What became of a document. */
export interface Told {
  outcome: KeepOutcome;
  /** Under which it is kept. */
  key: string;
  title: string;
  /** The title of the source whose text it is. */
  sameAs?: string;
}

export interface Keeping {
  documents: Document[];
  today: string;
  /** See `keepDocuments`. */
  replace?: boolean;
  beside?: boolean;
  /** More is brought after them, or was before: what follows from all of them is for `compileAgain`. Default false. */
  isPart?: boolean;
}

export type PacksKept = { ok: true; names: string[]; setAside: string[] } | { ok: false; problems: PackProblem[] };

/** The page takes in so many in a few milliseconds. */
const SUBJECTS_TOLD = 250;

export const tasks = {
  /** The lock is held by the page. */
  settle: ({ edit }: { edit: Edit }): Promise<void> => settle(edit),

  async keep({ documents, isPart = false, ...keeping }: Keeping): Promise<Told[]> {
    const reading = await currentReading();
    let told: Told[] = [];
    await changeLibrary(
      async ({ packs }) => {
        const known = await knownSources(OWN_PACK, mayBe(documents));
        const { edit, kept } = keepDocuments({ packs, ...known }, documents, { ...keeping, reading });
        told = kept.map(({ outcome, source: { key, source }, sameAs }) => {
          return { outcome, key, title: source.title, ...(sameAs !== undefined && { sameAs }) };
        });
        return edit;
      },
      isPart ? WITH_MORE_TO_COME : UNANNOUNCED,
    );
    return told;
  },

  /** Sources that were kept as parts, and of which nothing has followed yet. */
  takeBack: ({ keys }: { keys: string[] }): Promise<void> =>
    changeLibrary(() => ({ deleteSources: keys }), WITH_MORE_TO_COME),

  async keepPacks({ file, today }: { file: Blob; today: string }): Promise<PacksKept> {
    const reading = await readPacks(await file.text(), today);
    if (!reading.ok) return reading;
    const { packs: brought, setAside } = reading;
    await changeLibrary(
      async ({ packs, keys }) => keepPacks({ packs, sources: await keys() }, brought, await readSubscriptions()),
      UNANNOUNCED,
    );
    return { ok: true, names: brought.map(({ pack }) => pack.name), setAside };
  },

  compileAgain: (_ask: object): Promise<boolean> => compileAgain(),

  compareRest: (_ask: object, tell: (compared: Compared) => void): Promise<boolean> => compareRest(tell),

  /** @param tell who and what the sources name, some at a time and in order: thousands at once would hold the page up. */
  async shown(_ask: object, tell: (subjects: ListedSubject[]) => void): Promise<ShownLibrary> {
    const { library, subjects } = await shownLibrary();
    for (let at = 0; at < subjects.length; at += SUBJECTS_TOLD) tell(subjects.slice(at, at + SUBJECTS_TOLD));
    return library;
  },

  /** Undefined where there is no such pack. */
  async packFile({
    id,
    ...more
  }: {
    id: string;
    name: string;
    texts: boolean;
    today: string;
  }): Promise<Blob | undefined> {
    const records = await readLibrary();
    const pack = records.packs.find((each) => each.id === id);
    return (
      pack &&
      fileOf(await packFileOf(records, pack, { bundled: await bundledCorpus(), leads: await readLeads(), ...more }))
    );
  },

  async backup(about: { name: string; today: string; setAside: string[] }): Promise<Blob> {
    const subscriptions = await readSubscriptions();
    return fileOf(await backupFile(await readLibrary(), await bundledCorpus(), { ...about, subscriptions }));
  },
};

export type Tasks = typeof tasks;

function fileOf(content: unknown): Blob {
  return new Blob([JSON.stringify(content)], { type: 'application/json' });
}
