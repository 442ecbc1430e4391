/** The records of all files in one place, each with where it stands; not yet checked. */
import type { FileKind, ParsedFile } from './parse.ts';
import type { Problem } from './problem.ts';
import type { ComparisonsFile, EntitiesFile, EventsFile, SourceFile } from './schema.ts';
import type { Path } from './yaml.ts';

/** A record and where it stands. `path` leads to it in its file; paths of problems go on from there. */
export interface Located<Value> {
  value: Value;
  file: ParsedFile;
  path: Path;
}

export type EntityRecord = EntitiesFile['entities'][number] & { type: EntitiesFile['type'] };
export type EventRecord = EventsFile['events'][number];
export type ComparisonRecord = ComparisonsFile['comparisons'][number];
/** `key` is what the passage is cited by: `trumpet-2007-12#p4`. */
export type PassageRecord = SourceFile['passages'][number] & { key: string; source: string };

export interface Draft {
  sources: Located<SourceFile>[];
  passages: Located<PassageRecord>[];
  entities: Located<EntityRecord>[];
  events: Located<EventRecord>[];
  comparisons: Located<ComparisonRecord>[];
  /** The kinds of the files that are not among these because they have errors of their own. */
  unread: ReadonlySet<FileKind>;
}

/** Records in the order of the files, and within a file as they stand. */
export function draftOf(files: readonly ParsedFile[], unread: Iterable<FileKind> = []): Draft {
  const draft: Draft = {
    sources: [],
    passages: [],
    entities: [],
    events: [],
    comparisons: [],
    unread: new Set(unread),
  };
  for (const file of files) {
    const within = <Value>(key: string, values: readonly Value[]): Located<Value>[] =>
      values.map((value, at) => ({ value, file, path: [key, at] }));
    if (file.kind === 'source') {
      const source = file.data.id;
      draft.sources.push({ value: file.data, file, path: [] });
      const passages = file.data.passages.map((passage) => ({
        ...passage,
        source,
        key: `${source}#${passage.id}`,
      }));
      draft.passages.push(...within('passages', passages));
    } else if (file.kind === 'entities') {
      const { type, entities } = file.data;
      draft.entities.push(
        ...within(
          'entities',
          entities.map((entity) => ({ ...entity, type })),
        ),
      );
    } else if (file.kind === 'events') {
      draft.events.push(...within('events', file.data.events));
    } else {
      draft.comparisons.push(...within('comparisons', file.data.comparisons));
    }
  }
  return draft;
}

/** Entities and events: what shares one set of ids and of aliases. */
export function subjectsOf(draft: Draft): Located<EntityRecord | EventRecord>[] {
  return [...draft.entities, ...draft.events];
}

/** A problem at a field of a record. */
export function problemAt(
  record: Located<unknown>,
  path: Path,
  message: string,
  expected: string,
  severity: Problem['severity'] = 'error',
): Problem {
  const place = record.file.locate([...record.path, ...path]);
  return { severity, file: record.file.path, ...place, message, expected };
}
