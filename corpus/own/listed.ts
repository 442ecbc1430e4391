/**
 * The subjects of the own sources as their reader is shown them to put them right: with those that are hidden and those
 * that are named once only, and with the parts that each is made of.
 */
import { shownDate } from '../compare/dates.ts';
import type { EntityType, Pack, Source, SourceId, SubjectId } from '../model.ts';
import { corrected } from './corrected.ts';
import { ownerOf, rootOf, type Corrections, type Part } from './corrections.ts';
import type { Library } from './library.ts';
import type { Standing } from './standing.ts';

/** What one source says of it, under the name that was read there. */
export interface ListedPart extends Part {
  name: string;
  title: string;
  publisher: string;
  date: Source['date'];
  passages: number;
}

export interface ListedSubject {
  id: SubjectId;
  name: string;
  type: EntityType | 'event';
  /** Empty where no source says who or what it is. */
  description: string;
  standing: Standing | 'hidden';
  sources: number;
  passages: number;
  /** By date of their sources. */
  parts: ListedPart[];
}

/** Most passages first, then by name. @param isPublic whether everybody has a subject: only others can be put right. */
export function listedSubjects(
  library: Library,
  corrections: Corrections,
  isPublic: (id: SubjectId) => boolean,
): ListedSubject[] {
  const hidden = new Set(corrections.filter((each) => each.do === 'hide').map(({ subject }) => subject));
  const touched = new Set(corrections.map(({ subject }) => subject));
  const { subjects } = corrected(
    library.pack,
    corrections.filter((each) => each.do !== 'hide'),
  );
  const known = new Map(subjects.map((subject) => [subject.id, subject]));
  const parts = partsOf(library.pack, isPublic);
  const owned = Map.groupBy(parts, (part) => {
    const root = rootOf(corrections, ownerOf(corrections, part));
    return known.has(root) ? root : part.subject;
  });
  return [...owned]
    .flatMap(([id, own]): ListedSubject[] => {
      const subject = known.get(id);
      if (!subject) return [];
      const { name, description, quiet } = subject;
      const isOnce = library.once.has(id) && !touched.has(id) && own.every((part) => part.subject === id);
      return [
        {
          id,
          name,
          type: subject.kind === 'event' ? 'event' : subject.type,
          description,
          standing: hidden.has(id) ? 'hidden' : isOnce ? 'once' : quiet ? 'quiet' : 'marked',
          sources: new Set(own.map(({ source }) => source)).size,
          passages: own.reduce((sum, { passages }) => sum + passages, 0),
          parts: own.toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0)),
        },
      ];
    })
    .toSorted((one, other) => other.passages - one.passages || (one.name < other.name ? -1 : 1));
}

function partsOf({ subjects, sources, passages }: Pack, isPublic: (id: SubjectId) => boolean): ListedPart[] {
  const own = new Map(subjects.filter(({ id }) => !isPublic(id)).map((subject) => [subject.id, subject.name]));
  const byId = new Map<SourceId, Source>(sources.map((source) => [source.id, source]));
  const parts = new Map<string, ListedPart>();
  for (const passage of passages) {
    const source = byId.get(passage.source);
    for (const subject of passage.subjects) {
      const name = own.get(subject);
      if (name === undefined || !source) continue;
      const key = `${subject} ${source.id}`;
      const part = parts.get(key);
      if (part) part.passages++;
      else {
        const { id, title, publisher } = source;
        const date = shownDate(source);
        parts.set(key, { subject, source: id, name, title, publisher, date, passages: 1 });
      }
    }
  }
  return [...parts.values()];
}
