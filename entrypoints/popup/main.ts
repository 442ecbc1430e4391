/**
 * The toolbar popup: search over the corpus, what the page in the active tab mentions, the switches for it.
 */
import { ahead } from './ahead.ts';
import { browser } from 'wxt/browser';
import { copyCitations } from '../../components/copying.ts';
import '../../components/popup-shell.ts';
import { SearchSession } from '../../components/search-session.ts';
import { speak } from '../../components/speak.ts';
import { SubjectHistory } from '../../components/subject-history.ts';
import { ask } from '../background/contract/channel.ts';
import { followLook } from '../background/contract/look.ts';
import type { LibraryPlace } from '../background/contract/library-address.ts';
import { openLibrary } from '../background/contract/open-library.ts';
import { openPanel, openPanelTab } from '../background/contract/panel.ts';
import { requestsMade } from '../background/contract/requests-made.ts';
import { rememberSearch } from '../background/contract/last-search.ts';
import { searchPage } from '../background/contract/search-address.ts';
import { keepAside } from '../background/contract/set-aside.ts';
import { openSettings, showPage } from './page.ts';

/** Enough to choose from; who wants others adds a word, or asks for more. */
const RESULTS_PER_KIND = 20;

/** `npm run bench -- popup` reads the time. */
const FIRST_RESULTS = 'first results';

async function main(): Promise<void> {
  const popup = document.createElement('concordance-popup');
  const spoken = Promise.withResolvers<void>();
  followLook((look) => speak(document, look, (words) => words.name).then(spoken.resolve), ahead.look);
  const begun = searchIn(popup, spoken.promise);

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
  void requestsMade().then((made) => {
    popup.requests = made;
  });
  void import('../background/storage/database.ts').then(async ({ isLibraryNewer }) => {
    popup.isLibraryNewer = await isLibraryNewer();
  });
  await showPage(popup, tab);
  requestIdleCallback(() => void views());
}

function views(): Promise<unknown> {
  return import('../../components/subject-view.ts');
}

/**
 * Searches for what is typed, and begins with what was typed when the popup was last open, if that is not long ago: what was
 * found then is there at once, and what is found now in its place. The popup is put into the document with it.
 *
 * @param shown once anything is.
 * @returns once the popup is painted, with what was found then.
 */
async function searchIn(popup: HTMLElementTagNameMap['concordance-popup'], shown: Promise<void>): Promise<void> {
  const begun = Promise.withResolvers<void>();
  const anything = Promise.withResolvers<void>();
  const search = begun.promise
    .then(() => import('./search.ts'))
    .then(({ searchWhatIsRead }) => searchWhatIsRead(() => session.again()));
  const session = new SearchSession(
    async (query, ...narrowed) => {
      const found = await (await search)(query, ...narrowed);
      if (query === session.query) void rememberSearch(query, found);
      return found;
    },
    () => {
      popup.query = session.query;
      popup.found = session.found;
      popup.searchPage = searchPage({ query: session.query, filters: {} });
      if (session.found) anything.resolve();
    },
    RESULTS_PER_KIND,
  );
  popup.addEventListener('more-results', ({ kind }) => session.more(kind));
  popup.addEventListener('query-change', ({ query }) => {
    session.ask(query);
    void rememberSearch(query);
  });
  void Promise.all([anything.promise, shown])
    .then(painted)
    .then(() => performance.mark(FIRST_RESULTS));
  const [last, look] = await Promise.all([ahead.lastSearch, ahead.look]);
  if (last.query !== '') session.begin(last.query, last.found);
  if (last.query !== '' && !last.found) begun.resolve();
  // Drawn once, with all of it; but who types into it is not kept waiting for long.
  if (look) await shown;
  document.body.append(popup);
  await shown;
  await painted();
  begun.resolve();
}

/** Once what is drawn now is on the screen; at once where nobody looks. */
async function painted(): Promise<void> {
  if (document.visibilityState === 'hidden') return;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

void main();
