/** Stored records as what they should be: those that are not are named, and the rest goes on without them. */
import * as v from 'valibot';
import type { Comparison } from '../../../corpus/model.ts';
import { isMine } from '../../../corpus/own/mine.ts';
import { packParts } from '../../../corpus/exchange/schema.ts';
import type { Correction, Corrections } from '../../../corpus/own/corrections.ts';
import type { StoredPack, StoredSource, Stored } from './database.ts';

/** Of the pack that everything is in that the reader adds piece by piece. */
export const OWN_PACK = 'own';

/** @param today the day it is made: `2026-01-02`. */
export function ownPack(today: string): StoredPack {
  return { id: OWN_PACK, name: '', on: true, added: today, subjects: [], comparisons: [] };
}

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/));

const named = { subject: v.string() };
const CORRECTION = v.variant('do', [
  v.object({ do: v.literal('split'), ...named, source: v.string(), as: v.string() }),
  v.object({ do: v.literal('merge'), ...named, into: v.string() }),
  v.object({ do: v.literal('rename'), ...named, name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(500)) }),
  v.object({
    do: v.literal('retype'),
    ...named,
    type: v.picklist(['person', 'organisation', 'group', 'place', 'office']),
  }),
  v.object({ do: v.literal('told'), ...named, by: v.array(v.string()) }),
  v.object({ do: v.literal('hide'), ...named }),
  v.object({ do: v.literal('mark'), ...named, on: v.boolean() }),
]);

const FOUND = v.object({
  key: v.string(),
  type: v.picklist(['person', 'organisation', 'group', 'place', 'office']),
  spelt: v.pipe(v.array(v.object({ text: v.string(), count: v.number() })), v.minLength(1)),
  at: v.array(v.number()),
  told: v.optional(v.string()),
});

const PACK = v.object({
  id: v.string(),
  name: v.string(),
  licence: v.optional(v.string()),
  on: v.boolean(),
  added: day,
  place: v.optional(v.number()),
  subjects: packParts.subjects,
  comparisons: packParts.comparisons,
  corrections: v.optional(v.array(CORRECTION)),
});

const SOURCE = v.object({
  key: v.string(),
  pack: v.string(),
  on: v.boolean(),
  added: day,
  source: packParts.source,
  passages: packParts.passages,
  sketch: v.array(v.number()),
  names: v.optional(v.array(FOUND)),
  readBy: v.optional(v.string()),
});

/** The corrections of a file, which may be anything; undefined where they are none. */
export function correctionsIn(value: unknown): Correction[] | undefined {
  const corrections = v.safeParse(v.array(CORRECTION), value);
  return corrections.success ? (corrections.output as Correction[]) : undefined;
}

/** What the reader has put right. */
export function correctionsOf({ packs }: Pick<Records, 'packs'>): Corrections {
  return packs.find(({ id }) => id === OWN_PACK)?.corrections ?? [];
}

/** What can be read, in the order in which it came. */
export interface Records {
  packs: StoredPack[];
  sources: StoredSource[];
  /** What cannot: where it is kept, its key, and its title if it has one. */
  broken: BrokenRecord[];
}

export interface BrokenRecord {
  store: 'packs' | 'sources';
  key: string;
  title: string;
}

export function recordsOf({ packs, sources }: Stored): Records {
  const broken: BrokenRecord[] = [];
  const known = packsOf(packs, broken);
  return { packs: known, sources: byDay(sources.filter((record) => isSource(record, broken))), broken };
}

/** @param broken those that cannot be read are added to them. */
export function packsOf(stored: readonly unknown[], broken: BrokenRecord[] = []): StoredPack[] {
  return inOrder(stored.filter((record): record is StoredPack => isWhole('packs', record, broken)));
}

/** As the reader has put them, and the others behind those in the order in which they came. */
export function inOrder(packs: readonly StoredPack[]): StoredPack[] {
  return byDay(packs).toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** @param broken it is added to them where it cannot be read. */
export function isSource(stored: unknown, broken: BrokenRecord[] = []): stored is StoredSource {
  return isWhole('sources', stored, broken);
}

/** In the order in which they came. */
export function byDay<Value extends { added: string }>(records: readonly Value[]): Value[] {
  return records.toSorted((one, other) => (one.added < other.added ? -1 : one.added > other.added ? 1 : 0));
}

const SCHEMAS = { packs: PACK, sources: SOURCE } satisfies Record<BrokenRecord['store'], v.GenericSchema>;

function isWhole(store: BrokenRecord['store'], record: unknown, broken: BrokenRecord[]): boolean {
  if (v.is(SCHEMAS[store], record)) return true;
  const { id, key, name, source } = record as Record<string, unknown>;
  const { title } = (source ?? {}) as { title?: unknown };
  const called = [title, name, key, id].find((each) => typeof each === 'string' && each !== '') as string;
  broken.push({ store, key: String(store === 'packs' ? id : key), title: called });
  return false;
}

/** A pack one place up: where two packs speak of one subject, the words of the upper one stand. */
export function raised({ packs }: Pick<Records, 'packs'>, id: string): StoredPack[] {
  const others = packs.filter((pack) => pack.id !== OWN_PACK);
  const at = others.findIndex((pack) => pack.id === id);
  const [pack] = at > 0 ? others.splice(at, 1) : [];
  if (pack) others.splice(at - 1, 0, pack);
  return others.map((each, place) => ({ ...each, place }));
}

function placeOf({ place = Number.MAX_SAFE_INTEGER }: StoredPack): number {
  return place;
}

/** Questions of the reader's out of whatever stands in a file. */
export function questionsIn(stored: unknown): Comparison[] {
  return v.is(packParts.comparisons, stored) ? (stored as unknown as Comparison[]).filter(({ id }) => isMine(id)) : [];
}
