/**
 * A pack to its file. What is written is read again as the same (see `read.ts`).
 *
 * A share of a corpus has to stand by itself: `selectedPack` takes along whoever its passages and comparisons name, and
 * leaves out what rests on a source that is not in it.
 */
import { mentionedIn } from '../pack/encode.ts';
import type { Pack, Passage, SourceId, Subject, SubjectId } from '../model.ts';
import { hashOf } from './hash.ts';
import { PACK_FORMAT, PACK_VERSION, type PackFile } from './schema.ts';

/** @param made the day, `2014-09-15`. */
export async function writePack(pack: Pack, { made, licence }: { made: string; licence?: string }): Promise<PackFile> {
  const { id, name, sources, passages, subjects, comparisons } = pack;
  const content = { sources, passages, subjects, comparisons };
  const dates = sources.map(({ date }) => date).toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  return {
    format: PACK_FORMAT,
    version: PACK_VERSION,
    id,
    name,
    ...(licence !== undefined && { licence }),
    made,
    hash: await hashOf(content),
    counts: {
      sources: sources.length,
      passages: passages.length,
      subjects: subjects.length,
      comparisons: comparisons.length,
    },
    ...(first !== undefined && last !== undefined && { dates: [first, last] }),
    content: content as unknown as PackFile['content'],
  };
}

export interface Selection {
  sources: ReadonlySet<SourceId>;
  /**
   * Whether passages in the source's own words go along. Without them what is known of such a source does, and who and
   * what it names.
   */
  texts: boolean;
}

/** The part of a pack that some of its sources are. */
export function selectedPack(pack: Pack, { sources: chosen, texts }: Selection): Pack {
  const sources = pack.sources
    .filter(({ id }) => chosen.has(id))
    .map(({ sameAs, ...source }) => ({ ...source, ...(sameAs && chosen.has(sameAs) && { sameAs }) }));
  const own = pack.passages.filter(({ source }) => chosen.has(source));
  const passages = own.filter(({ words }) => texts || words === undefined);
  const kept = new Set(passages.map(({ id }) => id));
  const comparisons = pack.comparisons.filter(({ answers }) =>
    answers.every(({ positions }) => positions.every((position) => position.passages.every((id) => kept.has(id)))),
  );
  const named = [
    ...own.flatMap((passage: Passage) => [
      ...mentionedIn(passage),
      ...(passage.quotation?.carrier ? [passage.quotation.carrier] : []),
    ]),
    ...comparisons.flatMap(({ subjects, answers }) => [
      ...subjects,
      ...answers.flatMap(({ positions }) => positions.flatMap(({ speaker }) => speaker ?? [])),
    ]),
  ];
  return { ...pack, sources, passages, comparisons, subjects: reachable(pack.subjects, named) };
}

/** The subjects of these ids, and those that they name in turn; in the order given. */
function reachable(subjects: readonly Subject[], ids: readonly SubjectId[]): Subject[] {
  const byId = new Map(subjects.map((subject) => [subject.id, subject]));
  const wanted = new Set<SubjectId>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const subject = byId.get(id);
    if (!subject || wanted.has(id)) continue;
    wanted.add(id);
    open.push(...namedBy(subject));
  }
  return subjects.filter(({ id }) => wanted.has(id));
}

function namedBy(subject: Subject): SubjectId[] {
  if (subject.kind === 'entity') {
    return [...subject.held.map(({ office }) => office), ...(subject.country ? [subject.country] : [])];
  }
  const { by = [], to = [], with: groups = [] } = subject.told ?? {};
  const told = [...by, ...to, ...groups.flat()].filter((each) => !each.startsWith('~')) as SubjectId[];
  return [...subject.participants, ...(subject.place ? [subject.place] : []), ...told];
}
