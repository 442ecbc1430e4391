/**
 * The toolbar popup: search over the corpus, what the page in the active tab mentions, the switch for its site.
 */
import { browser } from 'wxt/browser';
import { copyCitations } from '../../components/copying.ts';
import '../../components/popup-shell.ts';
import type { FoundSubject } from '../../components/shown.ts';
import { SearchSession } from '../../components/search-session.ts';
import { speak } from '../../components/speak.ts';
import { SubjectHistory } from '../../components/subject-history.ts';
import { SearchIndex } from '../../corpus/search/index.ts';
import { ask, askPage } from '../background/contract/channel.ts';
import type { PageRequests } from '../background/contract/messages.ts';
import { followLook } from '../background/contract/look.ts';
import { openPanel, openPanelTab } from '../background/contract/panel.ts';
import { lastSearch, rememberSearch } from '../background/contract/last-search.ts';
import { changeSettings } from '../background/contract/settings.ts';
import { siteOf, switchSite } from '../background/contract/sites.ts';
import { searchPage } from '../background/contract/search-address.ts';
import { searchIndexBytes } from '../background/contract/search-index.ts';

/** Enough to choose from; who wants others adds a word, or asks for more. */
const RESULTS_PER_KIND = 20;

const FIRST_RESULTS = 'first results';

async function main(): Promise<void> {
  followLook((look) => speak(document, look, (words) => words.name));
  const popup = document.querySelector('concordance-popup');
  if (!popup) return;

  const history = new SubjectHistory(
    (id) => ask('subject', { id }),
    () => {
      popup.shown = history.shown;
    },
    (id) => ask('source', { id }),
  );
  popup.addEventListener('subject-open', ({ subject, at }) => history.open(subject, at));
  popup.addEventListener('source-open', ({ source }) => history.openSource(source));
  popup.addEventListener('view-back', () => history.back());
  popup.addEventListener('view-forward', () => history.forward());
  popup.addEventListener('view-retry', () => history.retry());
  copyCitations(popup);

  searchIn(popup);

  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  popup.addEventListener('panel-open', ({ subject }) => {
    const { id, windowId } = tab ?? {};
    if (windowId === undefined) return;
    void openPanel(windowId, subject && { subject }).then(async (isOpen) => {
      if (!isOpen) await openPanelTab(id, windowId);
      close();
    });
  });
  const state = tab?.id === undefined ? undefined : await pageState(tab.id);
  if (!state) {
    popup.page = { kind: 'unreadable' };
    return;
  }
  const host = siteOf(state.address);
  popup.site = { host, on: state.on };
  popup.addEventListener('site-switch', ({ on }) => {
    popup.site = { host, on };
    void changeSettings((settings) => switchSite(settings, host, on));
  });
  popup.page = { kind: 'read', found: await found(state.marked) };
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

/** What the page's content script says; undefined where there is none. */
async function pageState(tabId: number): Promise<PageRequests['state']['answer'] | undefined> {
  try {
    return await askPage(tabId, 'state', {});
  } catch {
    return undefined;
  }
}

async function found(marked: PageRequests['state']['answer']['marked']): Promise<FoundSubject[]> {
  const counts = new Map(marked.map(({ id, count }) => [id, count]));
  const subjects = await ask('summaries', { ids: [...counts.keys()] });
  return subjects.map((subject) => ({ subject, count: counts.get(subject.id) ?? 0 }));
}

void main();
