/**
 * The toolbar popup: search over the corpus, what the page in the active tab mentions, the switches for it.
 */
import { ahead } from './ahead.ts';
import { browser } from 'wxt/browser';
import { copyCitations } from '../../components/copying.ts';
import '../../components/popup-shell.ts';
import { SearchSession, type Search } from '../../components/search-session.ts';
import { speak } from '../../components/speak.ts';
import { SubjectHistory } from '../../components/subject-history.ts';
import { SearchIndex } from '../../corpus/search/index.ts';
import { ask } from '../background/contract/channel.ts';
import { followLook } from '../background/contract/look.ts';
import type { LibraryPlace } from '../background/contract/library-address.ts';
import { openLibrary } from '../background/contract/open-library.ts';
import { openPanel, openPanelTab } from '../background/contract/panel.ts';
import { requestsMade } from '../background/contract/requests-made.ts';
import { rememberSearch } from '../background/contract/last-search.ts';
import { searchPage } from '../background/contract/search-address.ts';
import { keepAside } from '../background/contract/set-aside.ts';
import { isLibraryNewer } from '../background/storage/database.ts';
import { openSettings, showPage } from './page.ts';

/** Enough to choose from; who wants others adds a word, or asks for more. */
const RESULTS_PER_KIND = 20;

const FIRST_RESULTS = 'first results';

async function main(): Promise<void> {
  const popup = document.querySelector('concordance-popup');
  if (!popup) return;
  const begun = searchIn(popup);
  followLook((look) => speak(document, look, (words) => words.name));

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
  // For what is on the page the background is woken, which in Firefox keeps the popup's own thread busy.
  await begun;
  await showPage(popup, tab);
  requestIdleCallback(() => void views());
}

function views(): Promise<unknown> {
  return import('../../components/subject-view.ts');
}

/**
 * Searches for what is typed, and begins with what was typed when the popup was last open, if that is not long ago.
 *
 * @returns once the answer to that is drawn, or there is nothing to answer.
 */
async function searchIn(popup: HTMLElementTagNameMap['concordance-popup']): Promise<void> {
  const answered = Promise.withResolvers<void>();
  const search = searchWhatIsRead(() => session.again());
  const session = new SearchSession(
    (...asked) => search(...asked).finally(() => setTimeout(answered.resolve)),
    () => {
      popup.query = session.query;
      popup.found = session.found;
      popup.searchPage = searchPage({ query: session.query, filters: {} });
    },
    RESULTS_PER_KIND,
  );
  popup.addEventListener('more-results', ({ kind }) => session.more(kind));
  popup.addEventListener('query-change', ({ query }) => {
    session.ask(query);
    void rememberSearch(query);
  });
  const last = await ahead.lastSearch;
  if (last === '') return;
  if (session.query === '') session.ask(last);
  await answered.promise;
  // `npm run bench -- popup` reads the time.
  performance.mark(FIRST_RESULTS);
}

/**
 * Searches what is bundled until it is known what the reader has brought, which takes Firefox longer than all the rest. What is
 * not found there is not said before that.
 *
 * @param more called when there turns out to be more.
 */
function searchWhatIsRead(more: () => void): Search {
  const { bundled, whole } = ahead.indexBytes;
  const known = bundled.then((bytes) => SearchIndex.whole(bytes));
  let all: SearchIndex | undefined;
  const everything = whole.then(async (bytes) => {
    all = bytes ? SearchIndex.whole(bytes) : await known;
    if (bytes) more();
    return all;
  });
  // Whoever searches hears of it.
  everything.catch(() => {});
  return async (query, filters, limits) => {
    const found = await (all ?? (await known.catch(() => everything))).search(query, filters, limits);
    return all || found.results.length > 0 ? found : (await everything).search(query, filters, limits);
  };
}

void main();
