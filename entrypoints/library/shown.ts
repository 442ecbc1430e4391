/** What there is, as the library shows it: its packs and sources, and whom and what these name. */
import type { ShownLibrary, ShownPack } from '../../components/library-shown.ts';
import type { KeptPair } from '../../corpus/compare/kept-pair.ts';
import type { Edtf, SourceId, SubjectId } from '../../corpus/model.ts';
import { libraryOf } from '../../corpus/own/library.ts';
import { listedSubjects, type ListedSubject } from '../../corpus/own/listed.ts';
import { bundledCorpus } from '../background/storage/bundled-corpus.ts';
import type { StoredSource } from '../background/storage/database.ts';
import { switchedOn } from '../background/storage/reading.ts';
import { correctionsOf, OWN_PACK, type Records } from '../background/storage/records.ts';

/** Everybody and everything that the sources name. */
export async function subjectsOf(records: Records, leads: readonly KeptPair[]): Promise<ListedSubject[]> {
  const bundled = await bundledCorpus();
  const library = libraryOf(bundled, switchedOn(records), leads);
  return listedSubjects(library, correctionsOf(records), (id) => bundled.subjects.get(id) !== undefined);
}

export async function shownLibrary(
  { packs, sources, broken }: Records,
  subjects: readonly ListedSubject[],
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
        size: own.reduce((sum, source) => sum + sizeOf(source), 0),
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
  const { title, publisher, date, url, sameAs } = source;
  const same = sameAs && titles.get(sameAs);
  return {
    key,
    title,
    publisher,
    date,
    ...(url !== undefined && { url }),
    on,
    passages: passages.length,
    subjects: new Set([...passages.flatMap(({ subjects }) => subjects), ...(found.get(source.id) ?? [])]).size,
    ...(same !== undefined && { sameAs: same }),
  };
}

/** In bytes, about: the text is nearly all of it. */
function sizeOf({ passages }: StoredSource): number {
  return passages.reduce((sum, { words, digest }) => sum + (words ?? digest).length, 0);
}
