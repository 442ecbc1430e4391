/** Opens the library in a tab of its own. */
import { browser } from 'wxt/browser';
import { libraryPage, type LibraryPlace } from './library-address.ts';

export async function openLibrary(place: LibraryPlace): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(libraryPage(place) as '/library.html') });
}
