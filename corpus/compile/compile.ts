/**
 * The files of a pack, as texts, to the pack; every error by file and line. Pure: who reads the files, and where
 * from, is the caller's business (`corpus/cli`).
 */
import type { Pack } from '../model.ts';
import { assemble } from './assemble.ts';
import { check } from './check.ts';
import { draftOf } from './draft.ts';
import type { Draft } from './draft.ts';
import { checkOriginals } from './originals.ts';
import type { Fingerprint } from './originals.ts';
import { kindOf, parseFile } from './parse.ts';
import type { FileText } from './parse.ts';
import { byPlace } from './problem.ts';
import type { Problem } from './problem.ts';
import { warn } from './warn.ts';
import type { WarnOptions } from './warn.ts';

export interface CompileOptions {
  /** What the pack is called. */
  pack: { id: string; name: string };
  /** Default: no warnings, and `accepts:` lists are not looked at. */
  warnings?: WarnOptions;
  /** Hashed word runs of the originals. Default: the rules on quoting that need them are not looked at. */
  fingerprints?: readonly Fingerprint[];
}

export interface Compiled {
  /** Absent where there is an error. */
  pack?: Pack;
  /** By file and place. Warnings are given only where there is no error. */
  problems: Problem[];
}

/**
 * ```ts
 * const { pack, problems } = compile(files, { pack: { id: 'bundled', name: 'Iran and Iraq' } });
 * for (const problem of problems) console.error(formatProblem(problem));
 * ```
 */
export function compile(files: readonly FileText[], { pack, warnings, fingerprints }: CompileOptions): Compiled {
  const { draft, problems } = readDraft(files);
  problems.push(...check(draft));
  if (fingerprints) problems.push(...checkOriginals(draft, fingerprints));
  const isSound = problems.length === 0;
  if (isSound && warnings) problems.push(...warn(draft, warnings));
  problems.sort(byPlace);
  return isSound ? { pack: assemble(draft, pack), problems } : { problems };
}

/** The records of all files that could be read, in the order of their paths, and the errors of the others. */
export function readDraft(files: readonly FileText[]): { draft: Draft; problems: Problem[] } {
  const ordered = files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  const results = ordered.map((file) => ({ ...parseFile(file), kind: kindOf(file.path) }));
  const unread = results.flatMap(({ file, kind }) => (file || !kind ? [] : [kind]));
  return {
    draft: draftOf(
      results.flatMap(({ file }) => file ?? []),
      unread,
    ),
    problems: results.flatMap((result) => result.problems),
  };
}
