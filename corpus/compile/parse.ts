/**
 * The text of one file to typed data, with the place of every value. What one file shows to be wrong is said here, by
 * `schema.ts`; what takes several files is said by `check.ts`.
 */
import * as v from 'valibot';
import { inQuotes } from './problem.ts';
import type { Problem } from './problem.ts';
import { suggestion } from './nearest.ts';
import { comparisonsFile, entitiesFile, eventsFile, sourceFile } from './schema.ts';
import type { ComparisonsFile, EntitiesFile, EventsFile, SourceFile } from './schema.ts';
import { readYaml } from './yaml.ts';
import type { Locate, Path } from './yaml.ts';

/** A file as it was read: its path is only a name, and is what problems are reported under. */
export interface FileText {
  path: string;
  text: string;
}

export type ParsedFile = { path: string; locate: Locate } & (
  | { kind: 'source'; data: SourceFile }
  | { kind: 'entities'; data: EntitiesFile }
  | { kind: 'events'; data: EventsFile }
  | { kind: 'comparisons'; data: ComparisonsFile }
);

/** The schema of each kind of file; the JSON Schemas for editors have the same names. */
export const SCHEMAS = {
  source: sourceFile,
  entities: entitiesFile,
  events: eventsFile,
  comparisons: comparisonsFile,
} as const;

export type FileKind = keyof typeof SCHEMAS;

const FOLDERS: Record<string, FileKind> = {
  sources: 'source',
  entities: 'entities',
  events: 'events',
  comparisons: 'comparisons',
};

/** By its folder (`sources/…yaml`) or its own name (`events.yaml`); `undefined` for any other place. */
export function kindOf(path: string): FileKind | undefined {
  const parts = path.replace(/\.ya?ml$/, '').split('/');
  return FOLDERS[parts.at(-2) ?? ''] ?? FOLDERS[parts.at(-1) ?? ''];
}

/** No `file` where there is any problem. */
export function parseFile({ path, text }: FileText): { file?: ParsedFile; problems: Problem[] } {
  const kind = kindOf(path);
  if (!kind) {
    const message = 'nothing says what this file is';
    const expected = 'a file in sources/, entities/, events/ or comparisons/, or one named events.yaml and so on';
    return { problems: [{ severity: 'error', file: path, line: 1, column: 1, message, expected }] };
  }
  const { value, locate, problems } = readYaml(path, text);
  if (problems.length > 0) return { problems };
  const schema: v.GenericSchema = SCHEMAS[kind];
  const result = v.safeParse(schema, value);
  if (result.success) return { file: { path, locate, kind, data: result.output } as ParsedFile, problems: [] };
  return { problems: result.issues.map((issue) => problemOf(path, schema, issue, locate)) };
}

function problemOf(file: string, schema: v.GenericSchema, issue: v.BaseIssue<unknown>, locate: Locate): Problem {
  const path = (issue.path ?? []).map((item) => item.key as string | number);
  const isUnknownField = issue.expected === 'never';
  return {
    severity: 'error',
    file,
    ...locate(path, isUnknownField ? 'key' : 'value'),
    ...phrase(schema, issue, path),
  };
}

type Phrase = Pick<Problem, 'message' | 'expected'>;

function phrase(schema: v.GenericSchema, issue: v.BaseIssue<unknown>, path: Path): Phrase {
  const field = fieldName(path);
  if (issue.expected === 'never') {
    const known = Object.keys(schemaAt(schema, path.slice(0, -1))?.entries ?? {});
    const key = String(path.at(-1));
    return {
      message: `unknown field ${field}`,
      expected: `one of ${known.join(', ')}${suggestion(key, known)}`,
    };
  }
  if (issue.kind === 'schema' && issue.input === undefined) {
    return { message: `the field ${field} is missing`, expected: kindOfValue(schemaAt(schema, path)) };
  }
  const message = `${field} is ${show(issue.input)}`;
  if (issue.kind === 'validation') return { message, expected: issue.message };
  if (issue.type === 'picklist')
    return { message, expected: (issue.expected ?? '').replace(/[()]/g, '').replaceAll(' | ', ' or ') };
  if (issue.type === 'string' && isScalar(issue.input)) {
    return { message, expected: `text; in quotation marks it is: "${issue.input}"` };
  }
  return { message, expected: kindOfValue(schemaAt(schema, path)) };
}

/** `"date"`, `entry 2 of "subjects"`, and for the empty path `the file`. */
function fieldName(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  if (typeof last === 'string') return `"${last}"`;
  return `entry ${last + 1} of ${fieldName(path.slice(0, -1))}`;
}

function show(value: unknown): string {
  if (value === null) return 'empty';
  if (typeof value === 'string') return value === '' ? 'empty' : inQuotes(value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  return isScalar(value) ? `the ${typeof value} ${value}` : 'a set of fields';
}

/** What YAML makes of a bare word that it takes for something else than text. */
function isScalar(value: unknown): value is number | boolean | bigint {
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint';
}

/** The parts of valibot's schemas that are walked here. */
interface AnySchema {
  type: string;
  entries?: Record<string, AnySchema>;
  item?: AnySchema;
  wrapped?: AnySchema;
}

function schemaAt(schema: v.GenericSchema, path: Path): AnySchema | undefined {
  let at: AnySchema | undefined = schema;
  for (const key of path) at = unwrapped(typeof key === 'number' ? at?.item : at?.entries?.[key]);
  return at;
}

function unwrapped(schema: AnySchema | undefined): AnySchema | undefined {
  return schema?.wrapped ? unwrapped(schema.wrapped) : schema;
}

function kindOfValue(schema: AnySchema | undefined): string {
  switch (schema?.type) {
    case 'array':
      return 'a list';
    case 'number':
      return 'a number';
    case 'strict_object':
      return `the fields ${requiredOf(schema).join(', ')}`;
    default:
      return 'text';
  }
}

function requiredOf(schema: AnySchema): string[] {
  return Object.entries(schema.entries ?? {}).flatMap(([key, entry]) => (entry.type === 'optional' ? [] : [key]));
}
