/**
 * The toolbar popup: search over the corpus, what the page in the active tab mentions, the switches for it.
 */
import { browser } from 'wxt/browser';
import { copyCitations } from '../../components/copying.ts';
import '../../components/popup-shell.ts';
import { SearchSession } from '../../components/search-session.ts';
import { speak } from '../../components/speak.ts';
import { SubjectHistory } from '../../components/subject-history.ts';
import { SearchIndex } from '../../corpus/search/index.ts';
import { ask } from '../background/contract/channel.ts';
import { followLook } from '../background/contract/look.ts';
import type { LibraryPlace } from '../background/contract/library-address.ts';
import { openLibrary } from '../background/contract/open-library.ts';
import { openPanel, openPanelTab } from '../background/contract/panel.ts';
import { requestsMade } from '../background/contract/requests-made.ts';
import { lastSearch, rememberSearch } from '../background/contract/last-search.ts';
import { searchPage } from '../background/contract/search-address.ts';
import { searchIndexBytes } from '../background/contract/search-index.ts';
import { keepAside } from '../background/contract/set-aside.ts';
import { isLibraryNewer } from '../background/storage/database.ts';
import { openSettings, showPage } from './page.ts';

/** Enough to choose from; who wants others adds a word, or asks for more. */
const RESULTS_PER_KIND = 20;

const FIRST_RESULTS = 'first results';

async function main(): Promise<void> {
  followLook((look) => speak(document, look, (words) => words.name));
  const popup = document.querySelector('concordance-popup');
  if (!popup) return;

  // With the views in which they are shown, which come after the search.
  const history = new SubjectHistory(
    async (id) => (await Promise.all([ask('subject', { id }), views()]))[0],
    () => {
      popup.shown = history.shown;
    },
    async (id) => (await Promise.all([ask('source', { id }), views()]))[0],
  );
  popup.addEventListener('subject-open', ({ subject, at }) => history.open(subject, at));
  popup.addEventListener('source-open', ({ source }) => history.openSource(source));
  popup.addEventListener('view-back', () => history.back());
  popup.addEventListener('view-forward', () => history.forward());
  popup.addEventListener('view-retry', () => history.retry());
  copyCitations(popup);
  keepAside(popup);

  searchIn(popup);
  void requestsMade().then((made) => {
    popup.requests = made;
  });
  void isLibraryNewer().then((isNewer) => {
    popup.isLibraryNewer = isNewer;
  });

  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  popup.addEventListener('panel-open', ({ subject }) => {
    const { id, windowId } = tab ?? {};
    if (windowId === undefined) return;
    void openPanel(windowId, subject && { subject }).then(async (isOpen) => {
      if (!isOpen) await openPanelTab(id, windowId);
      close();
    });
  });
  const toLibrary = (place: LibraryPlace): void => void openLibrary(place).then(() => close());
  popup.addEventListener('library-open', () => toLibrary({ kind: 'whole' }));
  popup.addEventListener('page-add', () => {
    if (tab?.id !== undefined) toLibrary({ kind: 'add', tab: tab.id, selected: false });
  });
  popup.addEventListener('settings-open', openSettings);
  await showPage(popup, tab);
  requestIdleCallback(() => void views());
}

function views(): Promise<unknown> {
  return import('../../components/subject-view.ts');
}

/** Searches for what is typed, and begins with what was typed when the popup was last open, if that is not long ago. */
function searchIn(popup: HTMLElementTagNameMap['concordance-popup']): void {
  const index = searchIndexBytes().then((bytes) => SearchIndex.whole(bytes));
  const session = new SearchSession(
    async (query, filters, limits) => (await index).search(query, filters, limits),
    () => {
      popup.query = session.query;
      popup.found = session.found;
      popup.searchPage = searchPage({ query: session.query, filters: {} });
      // Once they are drawn; `npm run bench -- popup` reads the time.
      if (session.found && !performance.getEntriesByName(FIRST_RESULTS).length)
        setTimeout(() => performance.mark(FIRST_RESULTS));
    },
    RESULTS_PER_KIND,
  );
  popup.addEventListener('more-results', ({ kind }) => session.more(kind));
  popup.addEventListener('query-change', ({ query }) => {
    session.ask(query);
    void rememberSearch(query);
  });
  void lastSearch().then((query) => {
    if (query !== '' && session.query === '') session.ask(query);
  });
}

void main();
