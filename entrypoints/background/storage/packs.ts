/**
 * Pack files and backups, in and out. A backup is all packs as their files, with what is switched off in them:
 *
 *     { "format": "concordance-backup", "version": 1, "made": …, "packs": [{ "on": …, "place": …, "off": [source ids], "corrections": […], "questions": […], "subscription": …, "file": … }] }
 */
import { readPack, readPackValue, type PackReading } from '../../../corpus/exchange/read.ts';
import type { PackProblem } from '../../../corpus/exchange/problem.ts';
import { selectedPack, writePack } from '../../../corpus/exchange/write.ts';
import type { KeptPair } from '../../../corpus/compare/kept-pair.ts';
import type { PackFile } from '../../../corpus/exchange/schema.ts';
import type { Comparison, Pack, SourceId, Subject } from '../../../corpus/model.ts';
import type { Corrections } from '../../../corpus/own/corrections.ts';
import { libraryOf, readersPack, wholePack, type LibraryPack } from '../../../corpus/own/library.ts';
import { freeId } from '../../../corpus/own/ids.ts';
import { isMine, ofOthers } from '../../../corpus/own/mine.ts';
import { sketchOf } from '../../../corpus/own/same.ts';
import type { Corpus } from '../../../corpus/pack/corpus.ts';
import { keyOf, type StoredPack, type StoredSource } from './database.ts';
import { setAsideFrom } from '../contract/aside-ids.ts';
import type { Edit } from './library.ts';
import { switchedOn } from './reading.ts';
import { overtaken, subscriptionsOf, unasked, type Subscription } from './subscription.ts';
import { correctionsIn, correctionsOf, OWN_PACK, questionsIn, type Records } from './records.ts';

const BACKUP_FORMAT = 'concordance-backup';
const BACKUP_VERSION = 1;

interface BackupPack {
  on: boolean;
  added: string;
  /** Among the packs, where the reader has put them in order. */
  place?: number;
  off: SourceId[];
  /** Of the reader's own pack: what the reader has put right. */
  corrections?: Corrections;
  /** The reader's questions: they may rest on what the bundled pack says, which is not in the file. */
  questions?: Comparison[];
  /** Where it is taken from. Nobody but its reader has a backup: what is shared never says it. */
  subscription?: Subscription;
  file: PackFile;
}

export interface Backup {
  format: typeof BACKUP_FORMAT;
  version: typeof BACKUP_VERSION;
  made: string;
  packs: BackupPack[];
  /** Automatic comparisons that are not right. */
  setAside?: string[];
}

/** A pack that was read, as it is to be kept. */
export interface ReadPack {
  pack: Pack;
  on: boolean;
  added: string;
  /** Default: that of the pack whose place it takes. */
  place?: number;
  off: SourceId[];
  corrections?: Corrections;
  licence?: string;
  /** Of a backup: it goes where it was. */
  isOwn: boolean;
  subscription?: Subscription;
  /** The id that it is kept under, in place of whatever is there. Default: its own, where that is free. */
  as?: string;
}

export type PacksReading = { ok: true; packs: ReadPack[]; setAside: string[] } | { ok: false; problems: PackProblem[] };

/** The packs of a pack file or a backup: all of them, or none. */
export async function readPacks(text: string, today: string): Promise<PacksReading> {
  const backup = backupOf(text);
  if (backup === undefined) {
    const reading = await readPack(text);
    return reading.ok
      ? { ok: true, packs: [readyPack(reading, { on: true, added: today, off: [], isOwn: false })], setAside: [] }
      : reading;
  }
  if (backup.version !== BACKUP_VERSION || !Array.isArray(backup.packs)) {
    return { ok: false, problems: [{ reason: 'unknown-version', at: JSON.stringify(backup.version) ?? '' }] };
  }
  const packs: ReadPack[] = [];
  for (const each of backup.packs) {
    const { on, off, added, place, corrections, questions, subscription, file } = (each ?? {}) as Partial<BackupPack>;
    const reading = await readPackValue(file);
    if (!reading.ok) return reading;
    const day = typeof added === 'string' && /^\d{4}-\d\d-\d\d$/.test(added) ? added : today;
    const right = correctionsIn(corrections);
    const state = { on: on !== false, added: day, off: Array.isArray(off) ? off : [], isOwn: true };
    const ready = readyPack(reading, state);
    const pack = { ...ready.pack, comparisons: [...ready.pack.comparisons, ...questionsIn(questions)] };
    const [subscribed] = subscriptionsOf([subscription]);
    packs.push({
      ...ready,
      pack,
      ...(right && { corrections: right }),
      ...(Number.isSafeInteger(place) && { place }),
      ...(subscribed && { subscription: unasked(subscribed) }),
    });
  }
  return { ok: true, packs, setAside: setAsideFrom(backup.setAside) };
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
  const comparisons = state.isOwn ? pack.comparisons.filter(({ id }) => !isMine(id)) : ofOthers(pack.comparisons);
  return { pack: { ...pack, comparisons }, ...state, ...(notes.licence !== undefined && { licence: notes.licence }) };
}

/**
 * Keeps packs in place of those of the same ids and names; another pack under an id that is taken gets one of its own.
 *
 * @param subscriptions those that there are: a pack that takes the place of one is not what stands at its address.
 */
export function keepPacks(
  records: Pick<Records, 'packs'> & { sources: readonly Pick<StoredSource, 'pack' | 'key'>[] },
  packs: readonly ReadPack[],
  subscriptions: readonly Subscription[] = [],
): Edit {
  const taken = new Map(records.packs.map(({ id, name }) => [id, name]));
  const ids = new Set<string>();
  const places = new Map(records.packs.map(({ id, place }) => [id, place]));
  const kept = packs.map(({ pack, on, added, off, place: wished, corrections, licence, subscription, isOwn, as }) => {
    const { name, subjects, comparisons } = pack;
    const isAnother = !isOwn && (pack.id === OWN_PACK || (taken.get(pack.id) ?? name) !== name);
    const id = as ?? (isAnother ? freeId([name], (each) => taken.has(each) && taken.get(each) !== name) : pack.id);
    ids.add(id);
    taken.set(id, name);
    const place = wished ?? places.get(id);
    const stored: StoredPack = {
      id,
      name,
      on,
      added,
      ...(place !== undefined && { place }),
      subjects,
      comparisons,
      ...(corrections && { corrections: [...corrections] }),
      ...(licence !== undefined && { licence }),
    };
    const byId = Map.groupBy(pack.passages, ({ source }) => source);
    const sources = pack.sources.map((source): StoredSource => {
      const passages = byId.get(source.id) ?? [];
      const sketch = sketchOf(passages.flatMap(({ words }) => words ?? []));
      return { source, passages, sketch, key: keyOf(id, source.id), pack: id, on: !off.includes(source.id), added };
    });
    return { stored, sources, subscribed: subscription ? [{ ...subscription, pack: id }] : [] };
  });
  const put = new Set(kept.flatMap(({ sources }) => sources.map(({ key }) => key)));
  return {
    putPacks: kept.map(({ stored }) => stored),
    putSources: kept.flatMap(({ sources }) => sources),
    putSubscriptions: [
      ...subscriptions.filter(({ pack }) => ids.has(pack)).map(overtaken),
      ...kept.flatMap(({ subscribed }) => subscribed),
    ],
    deleteSources: records.sources.filter(({ pack, key }) => ids.has(pack) && !put.has(key)).map(({ key }) => key),
  };
}

interface Sharing {
  bundled: Corpus;
  /** Pairs that sources begin with: see `compileLibrary`. */
  leads?: readonly KeptPair[];
  name: string;
  texts: boolean;
  today: string;
}

/**
 * A pack as a file, to be shared: with the subjects that its sources name, as the reader has put them right.
 *
 * @param name what the pack is called, which its file cannot be without.
 */
export async function packFileOf(
  records: Records,
  pack: StoredPack,
  { bundled, leads = [], name, texts, today }: Sharing,
): Promise<PackFile> {
  const corrections = correctionsOf(records);
  const library = libraryOf(bundled, libraryPacks(records), { corrections, leads });
  const whole = readersPack(library, corrections);
  const cited = citedBy(whole, pack.comparisons);
  const own = selectedPack(whole, {
    sources: new Set([...(library.sources.get(pack.id)?.values() ?? []), ...cited]),
    texts,
  });
  return fileOf({ ...own, id: pack.id, name }, pack, today);
}

/** The sources that comparisons rest on, those of other packs too: a file is whole by itself. */
function citedBy({ passages, comparisons }: Pack, own: readonly Comparison[]): SourceId[] {
  const ids = new Set(own.map(({ id }) => id));
  const cited = new Set(
    comparisons
      .filter(({ id }) => ids.has(id))
      .flatMap(({ answers }) => answers.flatMap(({ positions }) => positions.flatMap((each) => each.passages))),
  );
  return passages.filter(({ id }) => cited.has(id)).map(({ source }) => source);
}

/** As it is kept, with the subjects of other packs that it names: nothing that follows from it. */
async function keptFileOf(records: Records, pack: StoredPack, backup: Backing): Promise<PackFile> {
  const sources = records.sources.filter((source) => source.pack === pack.id);
  const whole = wholePack({ ...pack, sources });
  const known = new Set(pack.subjects.map(({ id }) => id));
  const subjects = [...pack.subjects, ...backup.subjects.filter(({ id }) => !known.has(id))];
  const there = new Set(subjects.map(({ id }) => id));
  const passages = whole.passages.map((each) => ({ ...each, subjects: each.subjects.filter((id) => there.has(id)) }));
  const chosen = new Set(sources.map(({ source }) => source.id));
  const kept = selectedPack({ ...whole, subjects, passages }, { sources: chosen, texts: true });
  const name = pack.id === OWN_PACK && pack.name === '' ? backup.name : pack.name;
  return fileOf({ ...kept, name }, pack, backup.today);
}

function fileOf(pack: Pack, { licence }: StoredPack, today: string): Promise<PackFile> {
  return writePack(pack, { made: today, ...(licence !== undefined && { licence }) });
}

/** All of it, whatever is switched off. */
function libraryPacks({ packs, sources }: Records): LibraryPack[] {
  return switchedOn({
    packs: packs.map((pack) => ({ ...pack, on: true })),
    sources: sources.map((source) => ({ ...source, on: true })),
  });
}

interface Backing {
  /** What the reader's own pack is called. */
  name: string;
  /** All that there are. */
  subjects: readonly Subject[];
  today: string;
}

/** Everything, to be brought back by `readPacks`; `name` is what the reader's own pack is called. */
export async function backupFile(
  records: Records,
  bundled: Corpus,
  {
    name,
    today,
    setAside = [],
    subscriptions = [],
  }: { name: string; today: string; setAside?: string[]; subscriptions?: readonly Subscription[] },
): Promise<Backup> {
  const { pack: whole } = libraryOf(bundled, libraryPacks(records));
  const packs: BackupPack[] = [];
  for (const pack of records.packs) {
    const file = await keptFileOf(records, pack, { name, subjects: whole.subjects, today });
    const off = records.sources.filter((each) => each.pack === pack.id && !each.on).map(({ source }) => source.id);
    const { on, added, place, corrections } = pack;
    const questions = pack.comparisons.filter(({ id }) => isMine(id));
    const subscription = subscriptions.find((each) => each.pack === pack.id);
    packs.push({
      on,
      added,
      ...(place !== undefined && { place }),
      off,
      ...(corrections && { corrections }),
      ...(questions.length > 0 && { questions }),
      ...(subscription && { subscription }),
      file,
    });
  }
  return { format: BACKUP_FORMAT, version: BACKUP_VERSION, made: today, packs, setAside };
}
