/** All settings at once: to a file and from one, back to what they were at first, and each of these undone. */
import type { SettingsDone } from '../../components/shown-settings.ts';
import {
  changeSettings,
  DEFAULT_SETTINGS,
  readSettings,
  settingsFrom,
  toStore,
  type SettingName,
  type Settings,
} from '../background/contract/settings.ts';

const FILE_NAME = 'concordance-settings.json';
/** No settings are larger, with every list full. */
const MOST_BYTES = 1_000_000;

export interface Keeping {
  change(change: Partial<Settings>): Promise<void>;
  export(): Promise<void>;
  take(file: File): Promise<void>;
  reset(): Promise<void>;
  undo(): Promise<void>;
}

/** @param tell what was done, and which settings of a file could not be read; nothing once it cannot be undone any more. */
export function createKeeping(tell: (done: SettingsDone | undefined, broken?: SettingName[]) => void): Keeping {
  let before: Settings | undefined;

  const replace = async (by: Settings, what: SettingsDone['what'], broken?: SettingName[]): Promise<void> => {
    try {
      const changed = await changeSettings(() => by);
      before = what === 'undo' ? undefined : changed.before;
      tell({ what, undo: before !== undefined }, broken);
    } catch {
      tell({ what: 'not-stored', undo: false });
    }
  };

  return {
    async change(change) {
      try {
        await changeSettings(() => change);
        before = undefined;
        tell(undefined);
      } catch {
        tell({ what: 'not-stored', undo: false });
      }
    },
    async export() {
      const { settings } = await readSettings();
      const text = `${JSON.stringify(toStore(settings), undefined, 2)}\n`;
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
      link.download = FILE_NAME;
      link.click();
      URL.revokeObjectURL(link.href);
    },
    async take(file) {
      const read = file.size > MOST_BYTES ? undefined : settingsFrom(parsed(await file.text()));
      if (read) await replace(read.settings, 'import', read.broken);
      else tell({ what: 'not-settings', undo: false });
    },
    reset: () => replace({ ...DEFAULT_SETTINGS }, 'reset', []),
    async undo() {
      if (before) await replace(before, 'undo', []);
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
