/**
 * The context menu: "Look up in my sources" for selected text, which opens the search page, with the subject where it is a
 * name; and "Add this page", which opens the library with the page in it.
 */
import { browser } from 'wxt/browser';
import { selectedQuery } from '../../corpus/search/query.ts';
import { searchPage } from './contract/search-address.ts';
import { say } from './say.ts';

const LOOK_UP = 'look-up';
const ADD_PAGE = 'add-page';

export function serveLookUp(): void {
  const { contextMenus } = browser as Partial<typeof browser>;
  // Phones have none.
  if (!contextMenus) return;
  browser.runtime.onInstalled.addListener(() => {
    // Browsers keep the menu from one start to the next; after an update its words may be others.
    void contextMenus.removeAll().then(() => {
      contextMenus.create({ id: LOOK_UP, title: say('lookUp'), contexts: ['selection'] });
      contextMenus.create({ id: ADD_PAGE, title: say('addPage'), contexts: ['page', 'selection'] });
    });
  });
  contextMenus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    if (menuItemId === ADD_PAGE && tab?.id !== undefined) addPage(tab.id);
    const query = selectedQuery(selectionText);
    if (menuItemId !== LOOK_UP || query === '') return;
    const url = browser.runtime.getURL(searchPage({ query, filters: {}, open: 'named' }) as '/search.html');
    // Beside the page; one that belongs to no tab, as a popup's, has no such place.
    void browser.tabs.create({ url, ...(tab && tab.index >= 0 && { index: tab.index + 1, windowId: tab.windowId }) });
  });
}

function addPage(tab: number): void {
  const address = browser.runtime.getURL('/library.html');
  void browser.tabs.create({ url: `${address}#add=${tab}` });
}
