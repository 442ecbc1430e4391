/**
 * The toolbar popup: search over the corpus, what the page in the active tab mentions, the switches for it. Here is what it
 * takes to draw it with what was found last, and no more; all else is loaded once that is on the screen: the search in
 * `search.ts`, the rest in `whole.ts`.
 */
import '../../components/popup-shell.ts';
import { SearchSession } from '../../components/search-session.ts';
import { speak } from '../../components/speak.ts';
import type { Found } from '../../corpus/search/found.ts';
import { askForKept, lastSearchOf, lookOf, type Look } from '../background/contract/kept.ts';
import { searchPage } from '../background/contract/search-address.ts';
import { holdUntil } from './hold.ts';

type Popup = HTMLElementTagNameMap['concordance-popup'];

/** Enough to choose from; who wants others adds a word, or asks for more. */
const RESULTS_PER_KIND = 20;

/** A browser has shown its popup by then; one that is opened as a tab behind others stays hidden. */
const SHOWN_MS = 250;

/** `npm run bench -- popup` reads the time. */
const FIRST_RESULTS = 'first results';

/** What a reader can ask for before all is there. */
const EARLY = ['subject-open', 'source-open', 'panel-open', 'library-open', 'settings-open'] as const;

async function main(): Promise<void> {
  const popup = document.createElement('concordance-popup');
  const begun = Promise.withResolvers<void>();
  const found = Promise.withResolvers<void>();
  const spoken = Promise.withResolvers<void>();
  const session = searchIn(popup, begun.promise, found.resolve);
  const say = (look: Look): Promise<void> => speak(document, look, (words) => words.name).then(spoken.resolve);

  const kept = await askForKept().catch(() => ({}));
  const [last, look] = [lastSearchOf(kept), lookOf(kept)];
  const drawn = spoken.promise.then(painted);
  const whole = begun.promise
    .then(() => import('./whole.ts'))
    .then(({ complete }) => complete(popup, { look, say, drawn }));
  holdUntil(whole, popup, EARLY);
  if (last.query !== '') session.begin(last.query, last.found);
  // What was not kept has to be looked up.
  if (!look || (last.query !== '' && !last.found)) begun.resolve();
  // Drawn once, with all of it; but who types into it is not kept waiting for long.
  if (look) await say(look);
  document.body.append(popup);
  await drawn;
  if (session.found) performance.mark(FIRST_RESULTS);
  else void found.promise.then(painted).then(() => performance.mark(FIRST_RESULTS));
  begun.resolve();
}

/**
 * Searches for what is typed.
 *
 * @param begun when the search may be loaded.
 * @param found called when there are results, of this search or of one before.
 */
function searchIn(popup: Popup, begun: Promise<void>, found: () => void): SearchSession {
  const loaded = begun.then(() => import('./search.ts'));
  const search = loaded.then(({ searchWhatIsRead }) => searchWhatIsRead(() => session.again()));
  const remember = async (query: string, answer?: Found): Promise<void> => (await loaded).rememberSearch(query, answer);
  const session = new SearchSession(
    async (query, ...narrowed) => {
      const answer = await (await search)(query, ...narrowed);
      if (query === session.query) void remember(query, answer);
      return answer;
    },
    () => {
      popup.query = session.query;
      popup.found = session.found;
      popup.searchPage = searchPage({ query: session.query, filters: {} });
      if (session.found) found();
    },
    RESULTS_PER_KIND,
  );
  popup.addEventListener('more-results', ({ kind }) => session.more(kind));
  popup.addEventListener('query-change', ({ query }) => {
    session.ask(query);
    void remember(query);
  });
  return session;
}

/** Once what is drawn now is on the screen; soon where nobody looks. */
async function painted(): Promise<void> {
  if (document.hidden)
    await new Promise((resolve) => {
      document.addEventListener('visibilitychange', resolve, { once: true });
      setTimeout(resolve, SHOWN_MS);
    });
  if (!document.hidden) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

void main();
