/**
 * The panel: one page for Chrome's side panel and Firefox's sidebar. It follows the tab that is in front in its window,
 * and shows what is found there, the timeline, and any subject of the corpus.
 */
import { browser } from 'wxt/browser';
import { copyCitations } from '../../components/copying.ts';
import '../../components/panel-shell.ts';
import { speak } from '../../components/speak.ts';
import { SubjectHistory } from '../../components/subject-history.ts';
import type { SubjectReference } from '../../corpus/model.ts';
import { ask, askPage } from '../background/contract/channel.ts';
import { followLook } from '../background/contract/look.ts';
import { openLibrary } from '../background/contract/open-library.ts';
import { onPanelWish } from '../background/contract/panel.ts';
import { secondOpinions } from '../background/contract/second-opinion.ts';
import { keepAside } from '../background/contract/set-aside.ts';
import { showDismissals } from './dismissals.ts';
import { followTab } from './follow.ts';
import { createListing } from './listing.ts';

async function main(): Promise<void> {
  followLook((look) => speak(document, look, (words) => words.name));
  const panel = document.querySelector('concordance-panel');
  if (!panel) return;
  const own = await browser.tabs.getCurrent();
  const { id: windowId } = await browser.windows.getCurrent();
  if (windowId === undefined) return;

  panel.inTab = own !== undefined;

  const withOpinions = await secondOpinions(panel);
  const history = new SubjectHistory(
    async (id) => withOpinions(await ask('subject', { id })),
    () => {
      panel.shown = history.shown;
    },
  );
  panel.addEventListener('subject-open', ({ subject, at }) => history.open(subject, at));
  panel.addEventListener('view-back', () => history.back());
  panel.addEventListener('view-retry', () => history.retry());
  copyCitations(panel);
  keepAside(panel);
  onPanelWish(windowId, ({ subject, at }) => history.open(subject, at));

  const showTimeline = async (about: SubjectReference | undefined): Promise<void> => {
    history.clear();
    panel.tab = 'timeline';
    if (panel.timeline && panel.about?.id === about?.id) return;
    panel.about = about;
    panel.timeline = undefined;
    const entries = await ask('timeline', about ? { about: about.id } : {});
    // Only the last wish is answered.
    if (panel.about === about) panel.timeline = entries;
  };
  panel.addEventListener('timeline-open', ({ about }) => void showTimeline(about));
  panel.addEventListener('found-open', () => {
    panel.tab = 'page';
  });

  const list = createListing((page) => {
    panel.page = page;
  });
  const dismissals = showDismissals(panel);
  const following = await followTab({
    windowId,
    own: own?.id,
    hear: (page) => {
      list(page);
      if (typeof page === 'object') dismissals(page.host);
    },
  });
  panel.addEventListener('page-add', () => {
    const tab = following();
    if (tab !== undefined) void openLibrary({ kind: 'add', tab, selected: false });
  });
  panel.addEventListener('correction-open', ({ subject }) => void openLibrary({ kind: 'subject', subject }));
  panel.addEventListener('mention-jump', ({ block, start, frame }) => {
    const tabId = following();
    if (tabId === undefined) return;
    // As a tab, the panel stands where the page would be seen.
    if (own) void browser.tabs.update(tabId, { active: true });
    askPage(tabId, 'jump', { block, start }, frame).then(
      (there) => (panel.told = { what: there ? 'jumped' : 'not-jumped' }),
      () => (panel.told = { what: 'not-jumped' }),
    );
  });
}

void main();
