/**
 * The address bar's keyword: suggestions as somebody types, and the page that Enter opens. Its events reach only the
 * background, which does not search itself (`suggest.ts`). On phones there is no such thing.
 */
import { browser, type Browser } from 'wxt/browser';
import { searchPage } from './contract/search-address.ts';
import { say } from './say.ts';
import { asText, asXml, escaped, offersOf, type Offer, type Suggestion } from './contract/suggestions.ts';
import type { SuggestionFinder } from './suggest.ts';

type Disposition = `${Browser.omnibox.OnInputEnteredDisposition}`;

export function serveAddressBar({ find, forget }: SuggestionFinder): void {
  const { omnibox } = browser as Partial<typeof browser>;
  if (!omnibox) return;
  let offers: Offer[] = [];
  let last = 0;
  let before = Promise.resolve();

  // From the keyword to the choice, or to leaving without one, it is one search over the same sources.
  omnibox.onInputStarted.addListener(() => {
    forget();
    sayOfEnter(say('search'));
  });
  omnibox.onInputCancelled.addListener(forget);
  omnibox.onInputChanged.addListener((typed, suggest) => {
    const request = ++last;
    // One after the other, and of those that wait only the last.
    before = before
      .then(async () => {
        if (request !== last) return;
        const found = typed.trim() === '' ? [] : await find(typed);
        if (request !== last) return;
        offers = offersOf(typed, found, describe);
        const isNothing = found.length === 0 && typed.trim() !== '';
        sayOfEnter(isNothing ? say('noResults', typed.trim()) : say('search'));
        suggest(offers.map(({ content, description }) => ({ content, description })));
      })
      .catch((error: unknown) => console.error('Concordance could not search for the address bar:', error));
  });
  omnibox.onInputEntered.addListener((entered, disposition) => {
    forget();
    // A background that was stopped meanwhile has forgotten what it offered; the name alone finds it again.
    const chosen = offers.find(({ content }) => content === entered);
    void open(chosen?.address ?? searchPage({ query: entered.trim(), filters: {}, open: 'named' }), disposition);
  });
}

/** What stands beside the text itself, which Enter takes when nothing else is chosen. */
function sayOfEnter(description: string): void {
  void browser.omnibox.setDefaultSuggestion({
    description: import.meta.env.FIREFOX ? description : escaped(description),
  });
}

function describe(suggestion: Suggestion): string {
  const notes = suggestion.via.map(({ asked, found }) => say('foundAs', asked, found));
  return import.meta.env.FIREFOX ? asText(suggestion, notes) : asXml(suggestion, notes);
}

async function open(address: string, disposition: Disposition): Promise<void> {
  const url = browser.runtime.getURL(address as '/search.html');
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}
