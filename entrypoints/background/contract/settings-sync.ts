/**
 * The settings that go along with the reader's browser account, where the reader has asked for it: how marks and cards look
 * and behave, one value in `storage.sync`. Never sites, pages, or anything of the own sources. Off at first, and set for
 * each browser by itself. Knows nothing of how settings are kept here: see `settings.ts`.
 */
import { browser } from 'wxt/browser';
import type { SettingName, Settings } from './settings.ts';

const SYNCED = [
  'opening',
  'dwellMs',
  'key',
  'frequency',
  'kinds',
  'packs',
  'markStyle',
  'markStrength',
  'language',
  'textSize',
] as const satisfies SettingName[];

/** In `storage.local`: whether this browser takes part. */
const SWITCH = 'synced';
/** In `storage.sync`. */
const KEY = 'settings';

/** What goes along of some settings. */
export function syncedPart(settings: Settings): Pick<Settings, (typeof SYNCED)[number]> {
  return Object.fromEntries(SYNCED.map((name) => [name, settings[name]])) as ReturnType<typeof syncedPart>;
}

export async function isSynced(): Promise<boolean> {
  return (await browser.storage.local.get(SWITCH))[SWITCH] === true;
}

export function setSynced(on: boolean): Promise<void> {
  return browser.storage.local.set({ [SWITCH]: on });
}

/** What the other browsers have; undefined for nothing. It may be anything: see `settingsFrom`. */
export async function readSynced(): Promise<unknown> {
  return (await browser.storage.sync.get(KEY))[KEY];
}

/** Gives them to the other browsers, where the reader has asked for it and they have others. */
export async function giveSynced(version: number, settings: Settings): Promise<void> {
  if (!(await isSynced())) return;
  const given = { version, ...syncedPart(settings) };
  if (inOrder(await readSynced()) !== inOrder(given)) await browser.storage.sync.set({ [KEY]: given });
}

/** Chrome gives what is stored in the order of its names. */
function inOrder(given: unknown): string {
  return JSON.stringify(Object.entries(given ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Takes out of the account what it has. Other browsers keep theirs, and give it again when something of it changes there. */
export function dropSynced(): Promise<void> {
  return browser.storage.sync.remove(KEY);
}

/** Calls `hear` when another browser has given others. To be called when the background starts. */
export function watchSynced(hear: () => void): void {
  browser.storage.sync.onChanged.addListener((changes: Record<string, unknown>) => {
    if (KEY in changes) hear();
  });
}
