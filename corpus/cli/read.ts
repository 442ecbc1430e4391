/** The files of the bundled corpus on this machine's disk. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { fingerprintFile } from '../compile/originals.ts';
import type { Fingerprint } from '../compile/originals.ts';
import type { FileText } from '../compile/parse.ts';

/** The project, three folders up from here. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

const BUNDLED = 'corpus/bundled';
export const FINGERPRINTS = `${BUNDLED}/originals`;

export const BUNDLED_PACK = {
  id: 'bundled',
  name: 'Iran, Iraq and the campaign against Islamic State, 2007–2014',
};

/** What is wrong with a file or folder somebody named or wrote; the message says it all. */
export class FileError extends Error {}

/** Paths are relative to the project and have forward slashes, sorted. */
export function readBundled(root: string = PROJECT): FileText[] {
  return textFiles(join(root, BUNDLED), /\.ya?ml$/).map((file) => ({
    path: relative(root, file).split(sep).join('/'),
    text: readFileSync(file, 'utf8'),
  }));
}

/** @throws FileError naming the file that is not as `--originals` writes it. */
export function readFingerprints(root: string = PROJECT): Fingerprint[] {
  return textFiles(join(root, FINGERPRINTS), /\.json$/).map((file) => {
    const result = v.safeParse(fingerprintFile, parsed(readFileSync(file, 'utf8')));
    if (result.success) return result.output;
    throw new FileError(
      `${relative(root, file)} is not as "npm run corpus -- --originals FOLDER" writes it; run that again`,
    );
  });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/**
 * The originals in a folder, by the id of the source that a file name begins with (the longest, where there are
 * several). Files of no source are left out.
 * @throws FileError where there is no such folder
 */
export function readOriginals(folder: string, ids: readonly string[]): Map<string, string> {
  if (!existsSync(folder)) throw new FileError(`there is no folder "${folder}" with originals`);
  const originals = new Map<string, string>();
  for (const name of readdirSync(folder).toSorted()) {
    const [id] = ids
      .filter((candidate) => name.startsWith(candidate))
      .toSorted((one, other) => other.length - one.length);
    if (name.endsWith('.txt') && id !== undefined) originals.set(id, readFileSync(join(folder, name), 'utf8'));
  }
  return originals;
}

function textFiles(folder: string, ending: RegExp): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && ending.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
