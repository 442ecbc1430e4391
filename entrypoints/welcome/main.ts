/** The welcome page, opened once when the extension was installed: its paragraph is read by the real content script. */
import { browser } from 'wxt/browser';
import { sampleParagraph } from '../../components/sample.ts';
import { speak } from '../../components/speak.ts';
import '../../components/welcome-page.ts';
import { ALL_SITES, askToRead, mayRead } from '../background/contract/access.ts';
import { followLook } from '../background/contract/look.ts';
import { markOwnPage } from '../background/contract/own-marks.ts';

async function main(): Promise<void> {
  const page = document.querySelector('concordance-welcome');
  if (!page) return;
  followLook((look) => speak(document, look, (words) => words.pageTitle({ page: words.welcome })));
  page.browser = location.protocol === 'moz-extension:' ? 'firefox' : 'chromium';
  page.append(sampleParagraph());
  markOwnPage(document);

  page.addEventListener('settings-act', ({ act }) => {
    if (act === 'settings') void browser.runtime.openOptionsPage();
    else if (act === 'allow-sites') void askToRead(ALL_SITES).then(showAccess);
  });
  page.addEventListener('welcome-end', () => void leave());

  const showAccess = async (): Promise<void> => {
    page.access = await mayRead(ALL_SITES);
  };
  const commands = await browser.commands.getAll();
  const keysOf = (wanted: string): string => commands.find(({ name }) => name === wanted)?.shortcut ?? '';
  page.keys = { next: keysOf('next-mark'), open: keysOf('open-card') };
  await showAccess();
}

async function leave(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

void main();
