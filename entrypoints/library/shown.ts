/**
 * What there is, as the library shows it: its packs and sources, and whom and what these name. The texts are left out as the
 * sources are read: all of them at once are as large as the library.
 */
import type { ShownLibrary, ShownPack } from '../../components/library-shown.ts';
import type { KeptPair } from '../../corpus/compare/kept-pair.ts';
import type { Edtf, SourceId, SubjectId } from '../../corpus/model.ts';
import { libraryOf, textsNeeded } from '../../corpus/own/library.ts';
import { listedSubjects, type ListedSubject } from '../../corpus/own/listed.ts';
import { withoutTexts } from '../../corpus/own/passages.ts';
import { bundledCorpus } from '../background/storage/bundled-corpus.ts';
import type { StoredSource } from '../background/storage/database.ts';
import { readLeads } from '../background/storage/pairs.ts';
import { switchedOn } from '../background/storage/reading.ts';
import {
  byDay,
  correctionsOf,
  isSource,
  OWN_PACK,
  packsOf,
  type BrokenRecord,
  type Records,
} from '../background/storage/records.ts';
import { eachSource, readPacks } from '../background/storage/sources.ts';

/** @returns the library, and everybody and everything that its sources name. */
export async function shownLibrary(): Promise<{ library: ShownLibrary; subjects: ListedSubject[] }> {
  const leads = await readLeads();
  const { records, sizes } = await readWithoutTexts(leads);
  const bundled = await bundledCorpus();
  const corrections = correctionsOf(records);
  const subjects = listedSubjects(
    libraryOf(bundled, switchedOn(records), { corrections, leads }),
    corrections,
    (id) => bundled.subjects.get(id) !== undefined,
  );
  return { library: await libraryWith(records, subjects, sizes), subjects };
}

type Sizes = ReadonlyMap<string, number>;

/** @returns with the size of each source by its key, in bytes, about: the text is nearly all of it. */
async function readWithoutTexts(leads: readonly KeptPair[]): Promise<{ records: Records; sizes: Sizes }> {
  const broken: BrokenRecord[] = [];
  const packs = packsOf(await readPacks(), broken);
  const isNeeded = textsNeeded({ corrections: correctionsOf({ packs }), leads });
  const sizes = new Map<string, number>();
  const sources: StoredSource[] = [];
  for await (const stored of eachSource()) {
    if (!isSource(stored, broken)) continue;
    sizes.set(stored.key, sizeOf(stored));
    sources.push(withoutTexts(stored, stored.key, isNeeded));
  }
  return { records: { packs, sources: byDay(sources), broken }, sizes };
}

function sizeOf({ passages }: StoredSource): number {
  return passages.reduce((sum, { words, digest }) => sum + (words ?? digest ?? '').length, 0);
}

async function libraryWith(
  { packs, sources, broken }: Records,
  subjects: readonly ListedSubject[],
  sizes: Sizes,
): Promise<ShownLibrary> {
  const found = foundIn(subjects);
  const { usage, quota } = await navigator.storage.estimate();
  const byPack = Map.groupBy(sources, ({ pack }) => pack);
  return {
    packs: packs.map(({ id, name, on, added, licence }): ShownPack => {
      const own = byPack.get(id) ?? [];
      const titles = new Map(own.map(({ source }) => [source.id, source.title]));
      return {
        id,
        name,
        isOwn: id === OWN_PACK,
        on,
        added: added as Edtf,
        ...(licence !== undefined && { licence }),
        size: own.reduce((sum, { key }) => sum + (sizes.get(key) ?? 0), 0),
        sources: own.map((stored) => shownSource(stored, titles, found)),
      };
    }),
    broken,
    ...(usage !== undefined && quota !== undefined && { used: usage, left: quota - usage }),
  };
}

/** Who and what was found in each source. */
function foundIn(subjects: readonly ListedSubject[]): Map<SourceId, SubjectId[]> {
  const found = new Map<SourceId, SubjectId[]>();
  for (const { id, standing, parts } of subjects) {
    if (standing === 'once' || standing === 'hidden') continue;
    for (const { source } of parts) found.set(source, [...(found.get(source) ?? []), id]);
  }
  return found;
}

function shownSource(
  { key, on, source, passages }: StoredSource,
  titles: ReadonlyMap<string, string>,
  found: ReadonlyMap<SourceId, SubjectId[]>,
) {
  const { title, publisher, date, dateNote, url, sameAs } = source;
  const same = sameAs && titles.get(sameAs);
  return {
    key,
    title,
    publisher,
    date,
    ...(dateNote !== undefined && { dateNote }),
    ...(url !== undefined && { url }),
    on,
    passages: passages.length,
    subjects: new Set([...passages.flatMap(({ subjects }) => subjects), ...(found.get(source.id) ?? [])]).size,
    ...(same !== undefined && { sameAs: same }),
  };
}
