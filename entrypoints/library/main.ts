/** The library: what is connected to what. */
import { browser } from 'wxt/browser';
import '../../components/library-page.ts';
import { speak } from '../../components/speak.ts';
import type { ListedSubject } from '../../corpus/own/listed.ts';
import { followLook } from '../background/contract/look.ts';
import { libraryPlace } from '../background/contract/library-address.ts';
import { searchPage } from '../background/contract/search-address.ts';
import { adding } from './adding.ts';
import { asking } from './asking.ts';
import { announce, beside } from './beside.ts';
import { bringing } from './bringing.ts';
import { kindOf } from './failure.ts';
import { managing } from './managing.ts';
import { isSubscriptionWish, shownSubscriptions, subscribing } from './subscribing.ts';

async function main(): Promise<void> {
  followLook((look) => speak(document, look, (words) => words.pageTitle({ page: words.library })));
  const page = document.querySelector('concordance-library');
  if (!page) return;
  // Firefox keeps what private windows have apart, and forgets it with them.
  page.isPrivate = browser.extension.inIncognitoContext;
  if (page.isPrivate) return;

  const show = async (): Promise<void> => {
    const subjects: ListedSubject[] = [];
    const library = await beside('shown', {}, (some) => subjects.push(...some));
    page.subjects = subjects;
    page.library = library;
    page.subscribed = await shownSubscriptions(library.packs);
  };
  /** Does what the reader wants, and shows what there is then; what fails is told, and has changed nothing. */
  const run = (work: () => Promise<unknown>): Promise<void> =>
    work()
      .catch((error: unknown) => {
        const what = kindOf(error);
        page.told = { what, ...(what === 'failed' && { detail: String(error) }) };
        if (what === 'failed') console.error('Concordance could not change the library:', error);
      })
      .then(show)
      .catch((error: unknown) => {
        if (kindOf(error) === 'newer') page.told = { what: 'newer' };
        else console.error('Concordance could not read the library:', error);
      });

  let saved = 0;
  /** The same for what changes the library: the reader sees that it is being done, and is asked before the window is closed. */
  const save = (work: () => Promise<unknown>): Promise<void> =>
    run(async () => {
      saved++;
      page.saving = true;
      addEventListener('beforeunload', stay);
      try {
        await work();
      } finally {
        if (--saved === 0) {
          page.saving = false;
          removeEventListener('beforeunload', stay);
        }
      }
    });

  /** What comes by the hundred is compared once it is there, and the reader sees it meanwhile. */
  const compare = async (): Promise<void> => {
    try {
      const isAnother = await beside('compareRest', {}, (compared) => {
        page.comparing = compared;
      });
      if (isAnother) await announce();
    } finally {
      page.comparing = undefined;
    }
  };
  /** What an earlier version has left, or a window that was closed. */
  const catchUp = async (): Promise<void> => {
    if (await beside('compileAgain', {})) await announce();
    await compare();
  };

  const add = adding(page);
  const asks = asking(page);
  const { manage, correctSubject } = managing(page, add, asks);
  const bring = bringing(page);
  page.addEventListener('question-keep', ({ question }) => void save(() => asks.keep(question)));
  const subscribe = subscribing(page);
  page.addEventListener('source-keep', (event) => void save(() => add.keep(event)));
  page.addEventListener('subject-correct', (event) => void save(() => correctSubject(event)));
  page.addEventListener('subject-open', ({ subject }) => {
    const query = page.subjects.find(({ id }) => id === subject)?.name ?? '';
    void browser.tabs.create({
      url: browser.runtime.getURL(searchPage({ query, filters: {}, open: { subject } }) as '/search.html'),
    });
  });
  page.addEventListener('library-wish', ({ wish }) => {
    if (wish.do === 'stop-import') bring.stop();
    else if (wish.do === 'import') void run(() => bring.files(wish.files)).then(() => run(compare));
    else if (isSubscriptionWish(wish)) void run(() => subscribe(wish));
    else void save(() => manage(wish));
  });
  // Another window may have changed it.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void run(() => Promise.resolve());
  });
  const openFromAddress = (): void => {
    const place = libraryPlace(location.hash);
    if (place.kind === 'add') void run(() => add.page(place));
    if (place.kind === 'subject') page.correcting = place.subject;
    if (place.kind === 'question' || place.kind === 'change') void run(() => asks.open(place));
  };
  addEventListener('hashchange', openFromAddress);
  void run(catchUp);
  openFromAddress();
}

const stay = (event: Event): void => event.preventDefault();

void main();
