/**
 * A pack from its file: everything is looked at before anything is taken. What is not right is named by thing and
 * reason, and then nothing is taken at all.
 *
 * A file is a stranger's: keys that would reach into the program's own objects are refused wherever they stand, and the
 * size of the text and the number of names are limited before they are walked.
 */
import * as v from 'valibot';
import type { Pack } from '../model.ts';
import { problemsOf } from './check.ts';
import { hashOf } from './hash.ts';
import { MAX_PROBLEMS, type PackProblem, type PackReason } from './problem.ts';
import { PACK_FORMAT, PACK_VERSION, packFile, type PackFile } from './schema.ts';

/** UTF-16 code units: more than that is no set of articles. */
const MAX_PACK_LENGTH = 150_000_000;
/** What a name index of a reader's machine is made for. */
const MAX_ALIASES = 1_000_000;
/** Deeper than any pack goes. */
const MAX_DEPTH = 20;

/** What a file says of itself besides its pack. */
export interface PackNotes {
  licence?: string;
  made: string;
}

export type PackReading = { ok: true; pack: Pack; notes: PackNotes } | { ok: false; problems: PackProblem[] };

/** @param text the whole file. */
export async function readPack(text: string): Promise<PackReading> {
  if (text.length > MAX_PACK_LENGTH) return refused('too-large', `${Math.round(text.length / 1e6)} MB`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused('no-json');
  }
  return readPackValue(value);
}

/** The same for a file that was parsed already, as one of several in a backup. */
export async function readPackValue(value: unknown): Promise<PackReading> {
  const names = countNames(value);
  if (names > MAX_ALIASES) return refused('too-many-aliases', `${names}`);
  const forbidden = forbiddenKey(value);
  if (forbidden !== undefined) return refused('forbidden-key', forbidden);
  const { format, version } = (value ?? {}) as { format?: unknown; version?: unknown };
  if (format !== PACK_FORMAT) return refused('no-pack');
  if (version !== PACK_VERSION) return refused('unknown-version', JSON.stringify(version) ?? '');
  const result = v.safeParse(packFile, value, { abortPipeEarly: true });
  if (!result.success) {
    return { ok: false, problems: result.issues.slice(0, MAX_PROBLEMS).map((issue) => shapeProblem(issue)) };
  }
  const problems = await wholeProblems(result.output);
  if (problems.length > 0) return { ok: false, problems };
  const { id, name, content, licence, made } = result.output;
  const pack = { id, name, ...content } as unknown as Pack;
  return { ok: true, pack, notes: { made, ...(licence !== undefined && { licence }) } };
}

function refused(reason: PackReason, at = ''): PackReading {
  return { ok: false, problems: [{ reason, at }] };
}

/** `content.subjects 3, aliases 1`: counted from 1, as people count. */
function shapeProblem(issue: v.BaseIssue<unknown>): PackProblem {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? ` ${key + 1}` : `.${String(key)}`));
  return { reason: 'wrong-shape', at: path.join('').replace(/^\./, '') };
}

async function wholeProblems({ hash, counts, content }: PackFile): Promise<PackProblem[]> {
  if ((await hashOf(content)) !== hash) return [{ reason: 'wrong-hash', at: hash }];
  const wrong = Object.entries(counts).find(([kind, count]) => content[kind as keyof typeof content].length !== count);
  if (wrong) return [{ reason: 'wrong-count', at: `${wrong[0]} ${wrong[1]}` }];
  const problems: PackProblem[] = [];
  for (const problem of problemsOf(content)) {
    problems.push(problem);
    if (problems.length === MAX_PROBLEMS) break;
  }
  return problems;
}

/** Of what may be no pack: looked at first, as looking at each of ten million would take all the memory there is. */
function countNames(value: unknown): number {
  const { content } = (value ?? {}) as { content?: { subjects?: unknown } | null };
  const subjects: unknown[] = Array.isArray(content?.subjects) ? content.subjects : [];
  const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);
  return subjects.reduce<number>((sum, each) => {
    const { aliases, short } = (each ?? {}) as { aliases?: unknown; short?: unknown };
    return sum + lengthOf(aliases) + lengthOf(short);
  }, 0);
}

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Where such a key stands; what is nested too deeply counts as one. */
function forbiddenKey(value: unknown, depth = 0): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > MAX_DEPTH) return '…';
  for (const key of Object.keys(value)) {
    if (!Array.isArray(value) && FORBIDDEN.has(key)) return key;
    const within = forbiddenKey((value as Record<string, unknown>)[key], depth + 1);
    if (within !== undefined) return `${key}.${within}`;
  }
  return undefined;
}
