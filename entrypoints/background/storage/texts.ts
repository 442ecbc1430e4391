/**
 * The texts of what the reader has brought: they stand in the records of its sources and nowhere else, so that neither what is
 * compiled nor the making of it holds them all. Whoever shows or searches a passage reads its text here.
 */
import type { ExcerptView, Passage, PassageId, SourceView, SubjectView } from '../../../corpus/model.ts';
import { placeOf } from '../../../corpus/own/ids.ts';
import type { Complete, SearchEntry } from '../../../corpus/search/entries.ts';
import { readSources, SOME } from './sources.ts';

/** A passage of the corpus whose text stands in the record of a key. */
interface Kept {
  id: PassageId;
  kept: string;
}

/** One of the two. */
type Text = { words: string; digest?: never } | { digest: string; words?: never };

/** Gives records of sources by their keys: those that there are, and whatever they hold. */
type ReadRecords = (keys: readonly string[]) => Promise<unknown[]>;

/** None of a passage that is not there any more. */
export async function readTexts(
  passages: readonly Kept[],
  read: ReadRecords = readSources,
): Promise<Map<PassageId, Text>> {
  const texts = new Map<PassageId, Text>();
  const byKey = Map.groupBy(passages, ({ kept }) => kept);
  const keys = [...byKey.keys()];
  for (let at = 0; at < keys.length; at += SOME) {
    for (const record of await read(keys.slice(at, at + SOME))) {
      const { key, passages } = record as { key: string; passages: unknown };
      const byPlace = new Map(passagesIn(passages).map((passage) => [placeOf(passage.id), passage]));
      for (const { id } of byKey.get(key) ?? []) {
        const { words, digest } = byPlace.get(placeOf(id)) ?? {};
        if (words !== undefined) texts.set(id, { words });
        else if (digest !== undefined) texts.set(id, { digest });
      }
    }
  }
  return texts;
}

/** None of a record that cannot be read: it may have been whole when it was compiled. */
function passagesIn(stored: unknown): Pick<Passage, 'id' | 'words' | 'digest'>[] {
  const all: unknown[] = Array.isArray(stored) ? stored : [];
  return all.filter((each): each is Passage => typeof (each as Partial<Passage> | null)?.id === 'string');
}

/** A view with all texts. An excerpt whose text is not there any more goes. */
export async function subjectWithTexts(view: SubjectView): Promise<SubjectView> {
  const voices = view.comparisons.flatMap(({ answers }) => answers.flatMap((answer) => answer.voices));
  const withTexts = await textsFor([...view.sources, ...voices].flatMap(({ excerpts }) => excerpts));
  if (!withTexts) return view;
  const comparisons = view.comparisons.map((comparison) => ({
    ...comparison,
    answers: comparison.answers.map((answer) => ({ ...answer, voices: answer.voices.map(withTexts) })),
  }));
  return { ...view, comparisons, sources: view.sources.map(withTexts) };
}

/** The same of a source. */
export async function sourceWithTexts(view: SourceView): Promise<SourceView> {
  const withTexts = await textsFor(view.excerpts);
  return withTexts ? withTexts(view) : view;
}

interface Excerpts {
  excerpts: ExcerptView[];
}

/** Undefined where none is without its text. */
async function textsFor(excerpts: readonly ExcerptView[]) {
  const without = excerpts.flatMap(({ id, kept }) => (kept === undefined ? [] : [{ id, kept }]));
  if (without.length === 0) return undefined;
  const texts = await readTexts(without);
  return <Some extends Excerpts>(some: Some): Some => ({
    ...some,
    excerpts: some.excerpts.flatMap(({ kept, ...excerpt }): ExcerptView[] => {
      if (kept === undefined) return [excerpt];
      const text = texts.get(excerpt.id);
      return text ? [{ ...excerpt, ...text }] : [];
    }),
  });
}

/** Search entries with all texts; one whose text is not there any more says nothing. */
export const completed: Complete = (entries) => completedBy(entries);

/** The same of all that there are. @param read where some of the records are not written yet. */
export async function* completeEntries(entries: Iterable<SearchEntry>, read: ReadRecords): AsyncGenerator<SearchEntry> {
  let some: SearchEntry[] = [];
  const keys = new Set<string>();
  for (const entry of entries) {
    some.push(entry);
    if (entry.kind === 'passage' && entry.kept !== undefined) keys.add(entry.kept);
    if (keys.size <= SOME) continue;
    yield* await completedBy(some, read);
    some = [];
    keys.clear();
  }
  yield* await completedBy(some, read);
}

async function completedBy(entries: SearchEntry[], read?: ReadRecords): Promise<SearchEntry[]> {
  const without = entries.flatMap((entry) =>
    entry.kind === 'passage' && entry.kept !== undefined ? [{ id: entry.passage, kept: entry.kept }] : [],
  );
  if (without.length === 0) return entries;
  const texts = await readTexts(without, read);
  return entries.map((entry) => {
    const text = entry.kind === 'passage' ? texts.get(entry.passage) : undefined;
    return text ? { ...entry, title: text.words ?? text.digest } : entry;
  });
}
