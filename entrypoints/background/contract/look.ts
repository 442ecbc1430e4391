/**
 * How the reader wants the extension's own pages to look: what was chosen in the settings, else what the browser has.
 */
import { browser } from 'wxt/browser';
import { readSettings, watchSettings, type ReadSettings } from './settings.ts';

/** Calls `hear` with language and text size, now and whenever they change; for as long as the page lives. */
export function followLook(hear: (look: { language: string; textSize: number }) => void): void {
  const tell = ({ settings: { language, textSize } }: ReadSettings): void =>
    hear({ language: language === 'auto' ? browser.i18n.getUILanguage() : language, textSize });
  void readSettings().then(tell);
  watchSettings(tell);
}
