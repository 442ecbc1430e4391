/**
 * The search page: the popup's search in a tab, with filters. What is sought stands in the address.
 */
import { copyCitations } from '../../components/copying.ts';
import '../../components/search-page.ts';
import { SearchSession } from '../../components/search-session.ts';
import { speak } from '../../components/speak.ts';
import { SubjectHistory } from '../../components/subject-history.ts';
import { openedBy, type Opened } from '../../corpus/search/entries.ts';
import { SearchIndex } from '../../corpus/search/index.ts';
import { ask } from '../background/contract/channel.ts';
import { followLook } from '../background/contract/look.ts';
import { fromAddress, toAddress } from '../background/contract/search-address.ts';
import { searchIndexBytes } from '../background/contract/search-index.ts';
import { completed } from '../background/storage/texts.ts';
import { keepAside } from '../background/contract/set-aside.ts';

type SearchPage = HTMLElementTagNameMap['concordance-search-page'];

/** A page has room for more than the popup. */
const RESULTS_PER_KIND = 100;

function main(): void {
  followLook((look) => speak(document, look, (words) => words.pageTitle({ page: words.search })));
  const page = document.querySelector('concordance-search-page');
  if (!page) return;
  const history = historyOf(page);
  searchIn(page, (opening) => {
    if ('source' in opening) history.openSource(opening.source);
    else history.open(opening.subject, opening.at);
  });
  copyCitations(page);
  keepAside(page);
}

function historyOf(page: SearchPage): SubjectHistory {
  const history = new SubjectHistory(
    (id) => ask('subject', { id }),
    () => {
      page.shown = history.shown;
    },
    (id) => ask('source', { id }),
  );
  page.addEventListener('subject-open', ({ subject, at }) => history.open(subject, at));
  page.addEventListener('source-open', ({ source }) => history.openSource(source));
  page.addEventListener('view-back', () => history.back());
  page.addEventListener('view-forward', () => history.forward());
  page.addEventListener('view-retry', () => history.retry());
  return history;
}

/** Searches for what is typed and for what the address says, which may also say what is to be opened. */
function searchIn(page: SearchPage, open: (opening: Opened) => void): void {
  const index = searchIndexBytes().then((bytes) => SearchIndex.whole(bytes, completed));
  void index.then(({ choices }) => {
    page.choices = choices;
  });
  let opensNamed = false;
  const session = new SearchSession(
    async (query, filters, limits) => (await index).search(query, filters, limits),
    () => {
      page.query = session.query;
      page.filters = session.filters;
      page.found = session.found;
      const [best] = session.found?.results ?? [];
      if (opensNamed && best?.closeness === 'alias') open(openedBy(best.entry));
      opensNamed &&= session.found === undefined;
    },
    RESULTS_PER_KIND,
  );
  const seek = (query: string, filters = session.filters): void => {
    opensNamed = false;
    session.ask(query, filters);
    window.history.replaceState(null, '', toAddress(session));
  };
  page.addEventListener('query-change', ({ query }) => seek(query));
  page.addEventListener('filters-change', ({ filters }) => seek(session.query, filters));
  page.addEventListener('more-results', ({ kind }) => session.more(kind));
  const read = (): void => {
    const { query, filters, open: opening } = fromAddress(location.hash);
    // What was found for an earlier address does not answer this one.
    session.found = undefined;
    opensNamed = opening === 'named';
    if (opening !== undefined && opening !== 'named') open(opening);
    session.ask(query, filters);
  };
  addEventListener('hashchange', read);
  read();
}

main();
