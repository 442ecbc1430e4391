/**
 * The search page: the popup's search in a tab, with filters. What is sought stands in the address.
 */
import { browser } from 'wxt/browser';
import { copyCitations } from '../../components/copying.ts';
import '../../components/search-page.ts';
import { SearchSession } from '../../components/search-session.ts';
import { speak } from '../../components/speak.ts';
import { SubjectHistory } from '../../components/subject-history.ts';
import { filterChoices } from '../../corpus/search/entries.ts';
import { SearchIndex } from '../../corpus/search/index.ts';
import { ask } from '../background/contract/channel.ts';
import { fromAddress, toAddress } from './address.ts';

/** A page has room for more than the popup. */
const RESULTS_PER_KIND = 100;

function main(): void {
  speak(document, browser.i18n.getUILanguage(), (words) => words.pageTitle({ page: words.search }));
  const page = document.querySelector('concordance-search-page');
  if (!page) return;

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
  copyCitations(page);

  const entries = ask('searchEntries', {});
  void entries.then((known) => {
    page.choices = filterChoices(known);
  });
  const index = entries.then((known) => SearchIndex.of(known));
  const session = new SearchSession(
    async (query, filters) => (await index).search(query, filters, RESULTS_PER_KIND),
    () => {
      page.query = session.query;
      page.filters = session.filters;
      page.found = session.found;
    },
  );
  const keep = (): void => window.history.replaceState(null, '', toAddress(session));
  page.addEventListener('query-change', ({ query }) => {
    session.ask(query);
    keep();
  });
  page.addEventListener('filters-change', ({ filters }) => {
    session.ask(session.query, filters);
    keep();
  });
  const read = (): void => {
    const { query, filters } = fromAddress(location.hash);
    session.ask(query, filters);
  };
  addEventListener('hashchange', read);
  read();
}

main();
