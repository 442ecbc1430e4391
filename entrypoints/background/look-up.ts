/**
 * The context menu: "Look up in my sources" for selected text, which opens the search page, with the subject where it is a
 * name; "Keep this page" and "Keep the selected text", which open the library with the page in it.
 */
import { browser } from 'wxt/browser';
import { selectedQuery } from '../../corpus/search/query.ts';
import { searchPage } from './contract/search-address.ts';
import { openLibrary } from './contract/open-library.ts';
import { say } from './say.ts';

const LOOK_UP = 'look-up';
const KEEP_PAGE = 'keep-page';
const KEEP_SELECTED = 'keep-selected';

export function serveLookUp(): void {
  const { contextMenus } = browser as Partial<typeof browser>;
  // Phones have none.
  if (!contextMenus) return;
  browser.runtime.onInstalled.addListener(() => {
    // Browsers keep the menu from one start to the next; after an update its words may be others.
    void contextMenus.removeAll().then(() => {
      contextMenus.create({ id: LOOK_UP, title: say('lookUp'), contexts: ['selection'] });
      contextMenus.create({ id: KEEP_SELECTED, title: say('keepSelected'), contexts: ['selection'] });
      contextMenus.create({ id: KEEP_PAGE, title: say('keepPage'), contexts: ['page'] });
    });
  });
  contextMenus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    const isPart = menuItemId === KEEP_SELECTED;
    if ((isPart || menuItemId === KEEP_PAGE) && tab?.id !== undefined) {
      void openLibrary({ kind: 'add', tab: tab.id, selected: isPart });
    }
    const query = selectedQuery(selectionText);
    if (menuItemId !== LOOK_UP || query === '') return;
    const url = browser.runtime.getURL(searchPage({ query, filters: {}, open: 'named' }) as '/search.html');
    // Beside the page; one that belongs to no tab, as a popup's, has no such place.
    void browser.tabs.create({ url, ...(tab && tab.index >= 0 && { index: tab.index + 1, windowId: tab.windowId }) });
  });
}
