/** The JSON Schemas by which an editor completes and checks the files, made from the schemas of the compiler. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { toJsonSchema } from '@valibot/to-json-schema';
import { SCHEMAS } from '../compile/parse.ts';
import { packFile } from '../exchange/schema.ts';
import { formatted } from './write.ts';

const FOLDER = 'corpus/schemas';

/** By path under the project. */
function schemaFiles(): Map<string, unknown> {
  return new Map(
    Object.entries({ ...SCHEMAS, pack: packFile }).map(([kind, schema]) => [
      `${FOLDER}/${kind}.json`,
      // What an editor writes is the input; trimming it changes nothing that a JSON Schema could say, and what a check asks its
      // description says.
      toJsonSchema(schema, { typeMode: 'input', ignoreActions: ['trim', 'check'] }),
    ]),
  );
}

export async function writeSchemas(root: string): Promise<void> {
  for (const [path, schema] of schemaFiles()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), await formatted(join(root, path), schema));
  }
}

/** The files that are not as `writeSchemas` would write them, by path; formatting does not count. */
export function staleSchemas(root: string): string[] {
  return [...schemaFiles()].flatMap(([path, schema]) =>
    isDeepStrictEqual(read(join(root, path)), schema) ? [] : [path],
  );
}

function read(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
