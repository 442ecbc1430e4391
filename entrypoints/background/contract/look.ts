/**
 * How the reader wants the extension's own pages to look: what was chosen in the settings, else what the browser has. A page
 * shows nothing before it knows, and Firefox takes long to read what is kept for good: so what was found there is kept in
 * `storage.session`, too, for the next page to begin with.
 */
import { browser, type Browser } from 'wxt/browser';
import { LOOK, lookOf, type Look } from './kept.ts';
import { readSettings, watchSettings, type ReadSettings } from './settings.ts';

/** Firefox has none in the frame of a card. */
function session(): Browser.storage.StorageArea | undefined {
  return browser.storage.session;
}

async function lastLook(): Promise<Look | undefined> {
  return lookOf((await session()?.get(LOOK)) ?? {});
}

/**
 * Calls `hear` with language and text size, now and whenever they change; for as long as the page lives.
 *
 * @param last what the page looks like already, of which `hear` is not told.
 */
export function followLook(hear: (look: Look) => void | Promise<void>, last?: Look): void {
  let heard = last;
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
  if (!last)
    void lastLook().then((look) => {
      if (look && heard === undefined) tell(look);
    });
  void readSettings().then(tellSet);
  watchSettings(tellSet);
}
