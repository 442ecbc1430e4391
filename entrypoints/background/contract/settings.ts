/**
 * What the reader has set: one value in `storage.local`, read and written here and nowhere else. Reading repairs: each
 * setting that is stored in another shape than it should be is named, and has its default; of a list, what is good stays. It knows nothing of what a
 * setting does; `sites.ts` says which pages get marks, and pages are told only what concerns them (`messages.ts`).
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { checkSite } from './sites.ts';
import { inTurn } from './in-turn.ts';
import { dropSynced, giveSynced, isSynced, readSynced, setSynced, syncedPart } from './settings-sync.ts';

/** Between touching a mark in passing and waiting for it, in milliseconds. */
export const DWELL_LIMITS = { least: 150, most: 1000 };

/** Pages that were switched by themselves are forgotten, oldest first, beyond this many: nobody tidies such a list. */
const MOST_PAGES = 500;

const sites = v.array(v.pipe(v.string(), v.check(checkSite)));
const pages = v.array(v.pipe(v.string(), v.url()));
const SCHEMA = v.object({
  /** The switch for everything: without it there are no marks anywhere. */
  everywhere: v.boolean(),
  /** Whether sites that are on neither list get marks. */
  otherSites: v.boolean(),
  /** Patterns of sites, see `sites.ts`. */
  sitesOn: sites,
  sitesOff: sites,
  /** Addresses of single pages, without what follows `#`; oldest first. */
  pagesOn: pages,
  pagesOff: pages,
  /** What opens a card: resting on a mark, a click on it, or resting with `key` held. */
  opening: v.picklist(['dwell', 'click', 'key']),
  dwellMs: v.pipe(v.number(), v.integer(), v.minValue(DWELL_LIMITS.least), v.maxValue(DWELL_LIMITS.most)),
  key: v.picklist(['alt', 'ctrl', 'shift']),
  /** Which mentions of a subject are marked: every one, or the first of each section or page. */
  frequency: v.picklist(['every', 'section', 'page']),
  /** What is marked. */
  kinds: v.array(v.picklist(['person', 'organisation', 'group', 'place', 'office', 'event'])),
  /** From which packs it is marked: the bundled one, the reader's own with those that were brought. */
  packs: v.array(v.picklist(['bundled', 'own'])),
  markStyle: v.picklist(['lines', 'tint']),
  /** `off`: nothing is drawn; popup and panel still list what is found. */
  markStrength: v.picklist(['off', 'quiet', 'normal', 'strong']),
  /** Of the extension's own pages; `auto` is the browser's. */
  language: v.picklist(['auto', 'en', 'ar']),
  /** Of the extension's own pages, in percent of the browser's. */
  textSize: v.picklist([90, 100, 115, 130, 150, 200]),
  /** Whether the browser's own language model can be asked about a pair, where it has one. */
  browserModel: v.boolean(),
});

export type Settings = v.InferOutput<typeof SCHEMA>;
export type SettingName = keyof Settings;
export type MarkKind = Settings['kinds'][number];

export const DEFAULT_SETTINGS: Readonly<Settings> = {
  everywhere: true,
  otherSites: true,
  sitesOn: [],
  sitesOff: [],
  pagesOn: [],
  pagesOff: [],
  opening: 'dwell',
  dwellMs: 350,
  key: 'ctrl',
  frequency: 'section',
  kinds: ['person', 'organisation', 'group', 'place', 'office', 'event'],
  packs: ['bundled', 'own'],
  markStyle: 'lines',
  markStrength: 'normal',
  language: 'auto',
  textSize: 100,
  browserModel: false,
};

/** What came out of storage or a file. */
export interface ReadSettings {
  settings: Settings;
  /** Stored in a shape that is not theirs; they have their defaults. */
  broken: SettingName[];
}

/** As stored and exported: the settings with the version of their shape. */
export type StoredSettings = Settings & { version: number };

const KEY = 'settings';
const VERSION = 1;

/** From each version to the next, the first from version 0: a list of hosts by itself, under a key of its own. */
const MIGRATIONS: ((old: Record<string, unknown>) => Record<string, unknown>)[] = [
  ({ sitesOff }) => ({ sitesOff: hostsOf(sitesOff) }),
];

/**
 * Settings out of whatever is stored. Older versions are brought up to date; of a newer one what is known is kept. What
 * is not there has its default and is not broken.
 *
 * @returns undefined for what is no set of settings at all.
 */
export function settingsFrom(stored: unknown): ReadSettings | undefined {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return undefined;
  const { version } = stored as { version?: unknown };
  if (!Number.isInteger(version)) return undefined;
  let current = stored as Record<string, unknown>;
  for (const migrate of MIGRATIONS.slice(Math.max(0, version as number))) current = migrate(current);
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  const broken: SettingName[] = [];
  for (const [name, schema] of Object.entries(SCHEMA.entries)) {
    if (!Object.hasOwn(current, name)) continue;
    const value = current[name];
    if (fits(schema, value)) settings[name] = value;
    else {
      broken.push(name as SettingName);
      if ('item' in schema && Array.isArray(value)) settings[name] = value.filter((each) => fits(schema.item, each));
    }
  }
  return { settings: settings as Settings, broken };
}

/** The settings; the defaults where nothing is stored, or nothing that can be read. */
export async function readSettings(): Promise<ReadSettings> {
  const { [KEY]: stored, sitesOff } = await browser.storage.local.get([KEY, 'sitesOff']);
  if (stored === undefined) return settingsFrom({ version: 0, sitesOff }) ?? defaults([]);
  return settingsFrom(stored) ?? defaults(Object.keys(DEFAULT_SETTINGS) as SettingName[]);
}

/**
 * The settings as the background knows them from one asking to the next: storage takes longer than all else that a page
 * waits for before it is read.
 *
 * @returns gives them; `anew` is for who has heard of a change, perhaps before the background has.
 */
export function keepSettings(): (anew?: boolean) => Promise<ReadSettings> {
  let kept: Promise<ReadSettings> | undefined;
  const forget = (): void => void (kept = undefined);
  // Of this area alone: whatever changes in the others would wake a background that is stopped.
  browser.storage.local.onChanged.addListener((changes: Record<string, unknown>) => {
    if (KEY in changes) forget();
  });
  return async (anew = false) => {
    if (anew) forget();
    kept ??= readSettings();
    kept.catch(forget);
    return kept;
  };
}

/**
 * Changes settings, one change after the other, whichever page of the extension they come from.
 *
 * @param change what is to be different, given what is.
 * @returns the settings as they were before and are now.
 */
export function changeSettings(
  change: (settings: Settings) => Partial<Settings>,
): Promise<{ before: Settings; now: Settings }> {
  return inTurn(KEY, async () => {
    const { settings: before } = await readSettings();
    const now = { ...before, ...change(before) };
    await keep(now);
    // What is set here is set, whatever the account says.
    await giveSynced(VERSION, now).catch(() => undefined);
    return { before, now };
  });
}

async function keep(settings: Settings): Promise<void> {
  for (const list of ['pagesOn', 'pagesOff'] as const) settings[list] = settings[list].slice(-MOST_PAGES);
  await browser.storage.local.set({ [KEY]: toStore(settings) });
  await browser.storage.local.remove('sitesOff');
}

/**
 * Takes what another browser of the reader's has given, where there is something and the reader has asked for it. Reads
 * the account in its turn, and gives it nothing: of two changes soon after each other the first comes back when the second is
 * made, and taken then and given again it would undo the second, which would undo it, without end.
 */
export function takeSynced(): Promise<void> {
  return inTurn(KEY, async () => {
    if (!(await isSynced())) return;
    const given = await readSynced();
    const read = settingsFrom(given);
    if (!read) return;
    // What it does not have, or has in a way that only another version knows, stays as it is here.
    const taken = Object.entries(syncedPart(read.settings)).filter(
      ([name]) => Object.hasOwn(given as object, name) && !read.broken.includes(name as SettingName),
    );
    const { settings } = await readSettings();
    await keep({ ...settings, ...Object.fromEntries(taken) });
  });
}

/** From now on settings go along with the browser account, where what it has already counts; or not, and it has none. */
export async function switchSynced(on: boolean): Promise<void> {
  await setSynced(on);
  if (!on) {
    await dropSynced();
    return;
  }
  await takeSynced();
  await changeSettings(() => ({}));
}

/** Calls `hear` with the settings whenever they change, here or anywhere else. @returns what stops it. */
export function watchSettings(hear: (read: ReadSettings) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && KEY in changes) void readSettings().then(hear);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

export function toStore(settings: Settings): StoredSettings {
  return { version: VERSION, ...settings };
}

function fits(schema: v.GenericSchema, value: unknown): boolean {
  return v.is(schema, value);
}

function defaults(broken: SettingName[]): ReadSettings {
  return { settings: { ...DEFAULT_SETTINGS }, broken };
}

function hostsOf(stored: unknown): string[] {
  return Array.isArray(stored) ? stored.filter((host) => typeof host === 'string' && checkSite(host)) : [];
}
