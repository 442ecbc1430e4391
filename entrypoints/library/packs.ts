/**
 * Pack files and backups, in and out. A backup is all packs as their files, with what is switched off in them:
 *
 *     { "format": "concordance-backup", "version": 1, "made": …, "packs": [{ "on": …, "off": [source ids], "file": … }] }
 */
import { readPack, readPackValue, type PackReading } from '../../corpus/exchange/read.ts';
import type { PackProblem } from '../../corpus/exchange/problem.ts';
import { selectedPack, writePack } from '../../corpus/exchange/write.ts';
import type { PackFile } from '../../corpus/exchange/schema.ts';
import type { Pack, SourceId } from '../../corpus/model.ts';
import { wholePack } from '../../corpus/own/library.ts';
import { freeId } from '../../corpus/own/ids.ts';
import { sketchOf } from '../../corpus/own/same.ts';
import type { Corpus } from '../../corpus/pack/corpus.ts';
import { packOf } from '../../corpus/pack/merge.ts';
import { keyOf, type StoredPack, type StoredSource } from '../background/storage/database.ts';
import type { Edit } from '../background/storage/library.ts';
import { OWN_PACK, type Records } from '../background/storage/records.ts';

const BACKUP_FORMAT = 'concordance-backup';
const BACKUP_VERSION = 1;

interface BackupPack {
  on: boolean;
  added: string;
  off: SourceId[];
  file: PackFile;
}

export interface Backup {
  format: typeof BACKUP_FORMAT;
  version: typeof BACKUP_VERSION;
  made: string;
  packs: BackupPack[];
}

/** A pack that was read, as it is to be kept. */
export interface ReadPack {
  pack: Pack;
  on: boolean;
  added: string;
  off: SourceId[];
  licence?: string;
  /** Of a backup: it goes where it was. */
  isOwn: boolean;
}

export type PacksReading = { ok: true; packs: ReadPack[] } | { ok: false; problems: PackProblem[] };

/** The packs of a pack file or a backup: all of them, or none. */
export async function readPacks(text: string, today: string): Promise<PacksReading> {
  const backup = backupOf(text);
  if (backup === undefined) {
    const reading = await readPack(text);
    return reading.ok
      ? { ok: true, packs: [readyPack(reading, { on: true, added: today, off: [], isOwn: false })] }
      : reading;
  }
  if (backup.version !== BACKUP_VERSION || !Array.isArray(backup.packs)) {
    return { ok: false, problems: [{ reason: 'unknown-version', at: JSON.stringify(backup.version) ?? '' }] };
  }
  const packs: ReadPack[] = [];
  for (const each of backup.packs) {
    const { on, off, added, file } = (each ?? {}) as Partial<BackupPack>;
    const reading = await readPackValue(file);
    if (!reading.ok) return reading;
    const day = typeof added === 'string' && /^\d{4}-\d\d-\d\d$/.test(added) ? added : today;
    packs.push(readyPack(reading, { on: on !== false, added: day, off: Array.isArray(off) ? off : [], isOwn: true }));
  }
  return { ok: true, packs };
}

/** Undefined for what is no backup, whatever else it is. */
function backupOf(text: string): Partial<Backup> | undefined {
  if (!text.slice(0, 200).includes(BACKUP_FORMAT)) return undefined;
  try {
    const value = JSON.parse(text) as Partial<Backup> | null;
    return value?.format === BACKUP_FORMAT ? value : undefined;
  } catch {
    return undefined;
  }
}

function readyPack(
  { pack, notes }: PackReading & { ok: true },
  state: Pick<ReadPack, 'on' | 'added' | 'off' | 'isOwn'>,
): ReadPack {
  return { pack, ...state, ...(notes.licence !== undefined && { licence: notes.licence }) };
}

/** Keeps packs in place of those of the same ids and names; another pack under an id that is taken gets one of its own. */
export function keepPacks(records: Records, packs: readonly ReadPack[]): Edit {
  const taken = new Map(records.packs.map(({ id, name }) => [id, name]));
  const ids = new Set<string>();
  const kept = packs.map(({ pack, on, added, off, licence, isOwn }) => {
    const { name, subjects, comparisons } = pack;
    const isAnother = !isOwn && (pack.id === OWN_PACK || (taken.get(pack.id) ?? name) !== name);
    const id = isAnother ? freeId([name], (each) => taken.has(each) && taken.get(each) !== name) : pack.id;
    ids.add(id);
    taken.set(id, name);
    const stored: StoredPack = {
      id,
      name,
      on,
      added,
      subjects,
      comparisons,
      ...(licence !== undefined && { licence }),
    };
    const byId = Map.groupBy(pack.passages, ({ source }) => source);
    const sources = pack.sources.map((source): StoredSource => {
      const passages = byId.get(source.id) ?? [];
      const sketch = sketchOf(passages.flatMap(({ words }) => words ?? []));
      return { source, passages, sketch, key: keyOf(id, source.id), pack: id, on: !off.includes(source.id), added };
    });
    return { stored, sources };
  });
  const put = new Set(kept.flatMap(({ sources }) => sources.map(({ key }) => key)));
  return {
    putPacks: kept.map(({ stored }) => stored),
    putSources: kept.flatMap(({ sources }) => sources),
    deleteSources: records.sources.filter(({ pack, key }) => ids.has(pack) && !put.has(key)).map(({ key }) => key),
  };
}

/**
 * A pack as a file.
 *
 * @param corpus knows the subjects of other packs that this one names: they go along.
 * @param name what the pack is called, which its file cannot be without.
 */
export async function packFileOf(
  records: Records,
  pack: StoredPack,
  { corpus, name, texts, today }: { corpus: Corpus; name: string; texts: boolean; today: string },
): Promise<PackFile> {
  const sources = records.sources.filter((source) => source.pack === pack.id);
  const whole = wholePack({ ...pack, name, sources });
  const known = new Set(pack.subjects.map(({ id }) => id));
  const others = packOf(corpus).subjects.filter(({ id }) => !known.has(id));
  const all = { ...whole, subjects: [...pack.subjects, ...others] };
  const there = new Set(all.subjects.map(({ id }) => id));
  const passages = all.passages.map((each) => ({ ...each, subjects: each.subjects.filter((id) => there.has(id)) }));
  const chosen = new Set(sources.map(({ source }) => source.id));
  const file = selectedPack({ ...all, passages }, { sources: chosen, texts });
  return writePack(file, { made: today, ...(pack.licence !== undefined && { licence: pack.licence }) });
}

/** Everything, to be brought back by `readPacks`. @param name what the reader's own pack is called. */
export async function backupFile(records: Records, corpus: Corpus, name: string, today: string): Promise<Backup> {
  const packs: BackupPack[] = [];
  for (const pack of records.packs) {
    const called = pack.id === OWN_PACK && pack.name === '' ? name : pack.name;
    const file = await packFileOf(records, pack, { corpus, name: called, texts: true, today });
    const off = records.sources.filter((each) => each.pack === pack.id && !each.on).map(({ source }) => source.id);
    packs.push({ on: pack.on, added: pack.added, off, file });
  }
  return { format: BACKUP_FORMAT, version: BACKUP_VERSION, made: today, packs };
}
