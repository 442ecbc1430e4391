/**
 * `npm run corpus`: compiles the bundled corpus, checks it and reports what is in it. Ends with 1 where there is an
 * error or a warning that nobody has explained, with 2 where it was called wrongly.
 *
 * - `--originals FOLDER` compares it with the original texts too, and writes their hashed word runs
 * - `--schemas` writes the JSON Schemas for editors
 * - `--json` prints report and problems as JSON
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compile, readDraft } from '../compile/compile.ts';
import { proveOriginals } from '../compile/originals.ts';
import type { Fingerprint } from '../compile/originals.ts';
import { formatProblem } from '../compile/problem.ts';
import type { Problem } from '../compile/problem.ts';
import { packFolder } from './documents.ts';
import { readCommonWords } from './common-words.ts';
import {
  BUNDLED_PACK,
  FileError,
  FINGERPRINTS,
  PROJECT,
  readBundled,
  readFingerprints,
  readOriginals,
} from './read.ts';
import { formatReport, reportOf } from './report.ts';
import { staleSchemas, writeSchemas } from './schemas.ts';
import { formatted } from './write.ts';

const USAGE = `usage: npm run corpus -- [--originals FOLDER] [--schemas] [--json]
       npm run corpus -- --from FOLDER --out FILE [--name NAME] [--licence LICENCE]`;

interface Options {
  originals?: string;
  schemas: boolean;
  json: boolean;
  from?: string;
  out?: string;
  name?: string;
  licence?: string;
}

/** `undefined` where the arguments make no sense; what is wrong has been said then. */
function readArguments(): Options | undefined {
  try {
    const { values } = parseArgs({
      options: {
        originals: { type: 'string' },
        schemas: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        from: { type: 'string' },
        out: { type: 'string' },
        name: { type: 'string' },
        licence: { type: 'string' },
      },
    });
    if ((values.from === undefined) !== (values.out === undefined)) throw new Error('--from and --out go together');
    return values;
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    return undefined;
  }
}

/** Compares with the originals; the fingerprints are only written where everything was found to be verbatim. */
async function prove(folder: string): Promise<{ fingerprints: Fingerprint[]; problems: Problem[] }> {
  const { draft } = readDraft(readBundled());
  const originals = readOriginals(
    folder,
    draft.sources.map(({ value }) => value.id),
  );
  const { fingerprints, problems } = proveOriginals(draft, originals, knownFingerprints());
  if (problems.length > 0 || draft.unread.has('source')) return { fingerprints, problems };
  const target = join(PROJECT, FINGERPRINTS);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const fingerprint of fingerprints) {
    const file = join(target, `${fingerprint.source}.json`);
    writeFileSync(file, await formatted(file, fingerprint));
  }
  return { fingerprints, problems };
}

/** None where they cannot be read: they are about to be made anew. */
function knownFingerprints(): Fingerprint[] {
  try {
    return readFingerprints();
  } catch (error) {
    if (error instanceof FileError) return [];
    throw error;
  }
}

/** Makes a pack of the documents in a folder. */
async function packDocuments({ from = '', out = '', name, licence }: Options): Promise<number> {
  const { file, problems } = await packFolder(from, { name, licence });
  for (const problem of problems) console.log(problem);
  if (!file) return 1;
  writeFileSync(out, JSON.stringify(file));
  const { sources, passages, subjects } = file.counts;
  console.log(`${out}: ${sources} sources, ${passages} passages, ${subjects} subjects`);
  return 0;
}

async function main(options: Options): Promise<number> {
  if (options.from !== undefined) return packDocuments(options);
  const { originals, schemas, json } = options;
  if (schemas) await writeSchemas(PROJECT);
  const proof = originals === undefined ? { fingerprints: readFingerprints(), problems: [] } : await prove(originals);
  const words = readCommonWords();
  const { pack, problems: found } = compile(readBundled(), {
    pack: BUNDLED_PACK,
    warnings: { isCommonWord: (word) => words.has(word) },
    fingerprints: proof.fingerprints,
  });
  const problems = [...stale(), ...proof.problems, ...found];
  const report = pack && reportOf(pack);
  if (json) console.log(JSON.stringify({ report, problems }, null, 2));
  else {
    if (report) console.log(formatReport(report));
    for (const problem of problems) console.log(formatProblem(problem));
    console.log(verdict(problems));
  }
  return problems.length > 0 ? 1 : 0;
}

function stale(): Problem[] {
  return staleSchemas(PROJECT).map((file) => ({
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: 'this file is not made from the present corpus/compile/schema.ts',
    expected: 'a run of "npm run corpus -- --schemas"',
  }));
}

function verdict(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'no error, no unexplained warning';
  const count = (severity: Problem['severity']): number =>
    problems.filter((problem) => problem.severity === severity).length;
  return `${count('error')} errors, ${count('warning')} unexplained warnings`;
}

const options = readArguments();
try {
  process.exitCode = options ? await main(options) : 2;
} catch (error) {
  if (!(error instanceof FileError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
