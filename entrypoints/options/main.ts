/** The settings page: settings out of storage and back, the browser's own keys and permissions, a sample with marks. */
import { browser } from 'wxt/browser';
import '../../components/options-page.ts';
import { sampleParagraph } from '../../components/sample.ts';
import { speak } from '../../components/speak.ts';
import { ALL_SITES, askToRead, mayRead } from '../background/contract/access.ts';
import { followLook } from '../background/contract/look.ts';
import { markOwnPage } from '../background/contract/own-marks.ts';
import { hasBrowserModel } from '../background/contract/second-opinion.ts';
import { readSettings, switchSynced, watchSettings } from '../background/contract/settings.ts';
import { isSynced } from '../background/contract/settings-sync.ts';
import { patternFrom } from '../background/contract/sites.ts';
import { createKeeping } from './keeping.ts';
import { openShortcuts, shortcuts, showsShortcuts } from './shortcuts.ts';

async function main(): Promise<void> {
  const page = document.querySelector('concordance-options');
  if (!page) return;
  followLook((look) => speak(document, look, (words) => words.pageTitle({ page: words.settings })));

  const keeping = createKeeping((done, broken) => {
    page.done = done;
    if (broken) page.broken = broken;
  });
  page.addEventListener('setting-change', ({ change }) => void keeping.change(change));
  page.addEventListener('site-add', ({ list, typed }) => {
    const pattern = patternFrom(typed);
    const { settings } = page;
    if (!settings) return;
    if (!pattern.ok) page.problem = { list, error: pattern.error };
    else if (settings[list].includes(pattern.value)) page.problem = { list, error: 'there' };
    else {
      page.problem = undefined;
      void keeping.change({ [list]: [...settings[list], pattern.value] });
    }
  });
  page.addEventListener('settings-import', ({ file }) => void keeping.take(file));
  page.addEventListener('settings-act', ({ act }) => {
    if (act === 'shortcuts') void openShortcuts();
    else if (act === 'allow-sites') void askToRead(ALL_SITES).then(showAccess);
    else if (act === 'sync-on' || act === 'sync-off') void switchSynced(act === 'sync-on').then(showSynced, showSynced);
    else if (act !== 'settings') void keeping[act]();
  });

  const showAccess = async (): Promise<void> => {
    page.access = await mayRead(ALL_SITES);
  };
  const showSynced = async (): Promise<void> => {
    page.synced = await isSynced();
  };
  browser.permissions.onAdded.addListener(() => void showAccess());
  browser.permissions.onRemoved.addListener(() => void showAccess());
  watchSettings(({ settings }) => {
    page.settings = settings;
  });
  const { settings, broken } = await readSettings();
  page.settings = settings;
  page.broken = broken;
  // It is told; from now on it is as it is shown.
  if (broken.length > 0) await keeping.change({});
  page.hasModel = await hasBrowserModel();
  page.canOpenShortcuts = showsShortcuts();
  page.shortcuts = await shortcuts();
  await showAccess();
  await showSynced();
  page.append(sampleParagraph());
  markOwnPage(document);
}

void main();
