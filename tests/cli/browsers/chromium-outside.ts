/**
 * The address bar and the context menu of Chromium. No driver reaches them, so the background is told what the browser
 * would tell it; what it answers is read as the browser reads it.
 */
import type { Page, WebWorker } from 'puppeteer-core';
import type { Session } from './session.ts';

/** Of the extension API only what is used here; `dispatch` is how Chromium itself calls listeners. */
interface Api {
  omnibox: {
    onInputStarted: { dispatch(): void };
    onInputChanged: { dispatch(typed: string, suggest: (suggestions: Suggested[]) => void): void };
    onInputEntered: { dispatch(entered: string, disposition: string): void };
  };
  contextMenus: {
    update(id: string, changes: object): Promise<void>;
    onClicked: { dispatch(info: object, tab: object): void };
  };
  tabs: { query(filter: object): Promise<object[]> };
}
interface Suggested {
  content: string;
  description: string;
}
declare const chrome: Api;

/** @param started resolves once the background runs. */
export function outsideThePage(
  started: () => Promise<unknown>,
  openExtensionPage: (file: string) => Promise<Page>,
  workers: () => Promise<WebWorker[]>,
): Pick<Session, 'suggestions' | 'takeSuggestion' | 'chooseInMenu'> {
  let typedLast = '';
  let suggestedLast: Suggested[] = [];
  const background = async (): Promise<WebWorker> => {
    const [running] = await workers();
    if (running !== undefined) return running;
    const waking = await openExtensionPage('popup.html');
    await started();
    await waking.close();
    return background();
  };
  return {
    suggestions: async (typed) => {
      typedLast = typed;
      suggestedLast = await (
        await background()
      ).evaluate((text) => {
        chrome.omnibox.onInputStarted.dispatch();
        return new Promise<Suggested[]>((resolve) => chrome.omnibox.onInputChanged.dispatch(text, resolve));
      }, typed);
      const reading = await openExtensionPage('manifest.json');
      const texts = await reading.evaluate(
        readXml,
        suggestedLast.map(({ description }) => description),
      );
      await reading.close();
      return texts;
    },
    takeSuggestion: async (place) => {
      const entered = place === 0 ? typedLast : (suggestedLast[place - 1]?.content ?? '');
      await (
        await background()
      ).evaluate((text) => chrome.omnibox.onInputEntered.dispatch(text, 'currentTab'), entered);
    },
    chooseInMenu: async (page, entry) => {
      const selectionText = await page.evaluate(() => getSelection()?.toString() ?? '');
      await (
        await background()
      ).evaluate(
        async (selected, menuItemId) => {
          // Fails where there is no such entry.
          await chrome.contextMenus.update(menuItemId, {});
          const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
          chrome.contextMenus.onClicked.dispatch({ menuItemId, selectionText: selected }, tab ?? {});
        },
        selectionText,
        entry,
      );
    },
  };
}

/** Runs in a page: the text of descriptions, which Chromium takes for XML. */
function readXml(descriptions: string[]): string[] {
  return descriptions.map((description) => {
    const parsed = new DOMParser().parseFromString(`<d>${description}</d>`, 'text/xml');
    if (parsed.querySelector('parsererror') !== null) throw new Error(`no XML: ${description}`);
    return parsed.documentElement.textContent ?? '';
  });
}
