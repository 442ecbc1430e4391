/**
 * How the reader wants the extension's own pages to look: what was chosen in the settings, else what the browser has. A page
 * shows nothing before it knows, and Firefox takes long to read what is kept for good: so what was found there is kept in
 * `storage.session`, too, for the next page to begin with.
 */
import { browser, type Browser } from 'wxt/browser';
import { readSettings, watchSettings, type ReadSettings } from './settings.ts';

interface Look {
  language: string;
  textSize: number;
}

const LOOK = 'look';

/** Firefox has none in the frame of a card. */
function session(): Browser.storage.StorageArea | undefined {
  return browser.storage.session;
}

/** What the last page found; undefined for the first one since the browser was started. */
export async function lastLook(): Promise<Look | undefined> {
  const kept = (await session()?.get(LOOK))?.[LOOK];
  return isLook(kept) ? kept : undefined;
}

/**
 * Calls `hear` with language and text size, now and whenever they change; for as long as the page lives.
 *
 * @param last what to begin with, where it was asked for ahead.
 */
export function followLook(hear: (look: Look) => void | Promise<void>, last = lastLook()): void {
  let heard: Look | undefined;
  const tell = (look: Look): void => {
    if (heard?.language === look.language && heard.textSize === look.textSize) return;
    heard = look;
    void hear(look);
  };
  const tellSet = ({ settings: { language, textSize } }: ReadSettings): void => {
    const before = heard;
    tell({ language: language === 'auto' ? browser.i18n.getUILanguage() : language, textSize });
    if (heard !== before) void session()?.set({ [LOOK]: heard });
  };
  void last.then((look) => {
    if (look && heard === undefined) tell(look);
  });
  void readSettings().then(tellSet);
  watchSettings(tellSet);
}

function isLook(kept: unknown): kept is Look {
  const { language, textSize } = (kept ?? {}) as Partial<Record<keyof Look, unknown>>;
  return typeof language === 'string' && typeof textSize === 'number';
}
