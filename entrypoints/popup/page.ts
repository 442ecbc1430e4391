/**
 * What the popup shows of the page in front: what is found on it, whether it may be read, and the switches for it, its
 * site and everything. A page that was open before the extension was is read when the reader comes here.
 */
import { browser, type Browser } from 'wxt/browser';
import type { FoundSubject } from '../../components/shown.ts';
import { ALL_SITES, askToRead, mayRead, originOf, readPage } from '../background/contract/access.ts';
import { ask, askPage } from '../background/contract/channel.ts';
import type { PageState } from '../background/contract/messages.ts';
import { changeSettings, readSettings, watchSettings, type Settings } from '../background/contract/settings.ts';
import { isPageOn, isSiteOn, siteOf, switchPage, switchSite } from '../background/contract/sites.ts';

type Popup = HTMLElementTagNameMap['concordance-popup'];

/** A page that has just opened, or was just switched on, is asked again after this long, until it has had time to be read. */
const ASK_AGAIN_MS = 250;
const READING_MS = 1_500;

export async function showPage(popup: Popup, tab: Browser.tabs.Tab | undefined): Promise<void> {
  const { id, url = '', incognito = false } = tab ?? {};
  /** Of the page, where anything says it. */
  let address = url;
  let latest = 0;

  const shown = (state: PageState): Promise<FoundSubject[]> => found(state.marked);
  const refresh = async (patience = 0): Promise<void> => {
    const mine = ++latest;
    const state = id === undefined ? undefined : await stateOf(id);
    address = state?.address ?? address;
    const [{ settings }, allowed] = [await readSettings(), await isAllowed(address)];
    if (mine !== latest) return;
    const once = state?.on === true && allowed === false;
    // Of a page in a private window nothing is written down: it is switched as long as it is open.
    popup.site = incognito
      ? { host: '', on: true, ...(state && { page: state.on }), everywhere: settings.everywhere, once }
      : siteState(settings, address, once);
    // Not read any more, though it would be by what is set: what was allowed was taken back.
    const isLetGo = state?.on === false && allowed === false && isPageOn(settings, address);
    if (!state || isLetGo) {
      popup.page = { kind: allowed === false ? 'refused' : 'unreadable' };
      if (allowed === true && id !== undefined && (await read(id))) await refresh(READING_MS);
      return;
    }
    const list = await shown(state);
    if (mine !== latest) return;
    // The page hears of new settings when the popup does, and may not have begun.
    const isReading = list.length === 0 && (state.on || isPageOn(settings, address)) && patience > 0;
    popup.page = isReading ? { kind: 'reading' } : { kind: 'read', found: list, cards: state.cards };
    if (isReading) setTimeout(() => void (mine === latest && refresh(patience - ASK_AGAIN_MS)), ASK_AGAIN_MS);
  };

  popup.addEventListener('marks-switch', ({ what, on }) => {
    if (incognito && what !== 'everywhere') {
      if (id !== undefined) void askPage(id, 'state', { turn: on }).then(() => refresh(READING_MS));
      return;
    }
    void changeSettings((settings) => {
      if (what === 'everywhere') return { everywhere: on };
      return what === 'site' ? switchSite(settings, siteOf(address), on) : switchPage(settings, address, on);
    }).catch(() => refresh()); // Not stored: the switch goes back.
  });
  popup.addEventListener('access-ask', ({ what }) => {
    if (what === 'page') void (id !== undefined && read(id).then(() => refresh(READING_MS)));
    // Where the popup closes for the browser's question, the background reads the page.
    else void askToRead(what === 'site' ? originOf(address) : ALL_SITES).then(() => refresh(READING_MS));
  });
  watchSettings(() => void refresh(READING_MS));
  await refresh(READING_MS);
}

function siteState(settings: Settings, address: string, once: boolean): Popup['site'] {
  const host = address === '' ? '' : siteOf(address);
  const { everywhere } = settings;
  if (host === '') return { host, on: true, everywhere, once: false };
  const on = isSiteOn(settings, host);
  return { host, on, page: isPageOn({ ...settings, everywhere: true }, address), everywhere, once };
}

/** Undefined for what is no site, and where the browser does not say which page is in front. */
async function isAllowed(address: string): Promise<boolean | undefined> {
  return address === '' || siteOf(address) === '' ? undefined : mayRead(originOf(address));
}

/** What the page's content script says; undefined where there is none. */
async function stateOf(tabId: number): Promise<PageState | undefined> {
  return askPage(tabId, 'state', {}).catch(() => undefined);
}

/** Reads a page that is not read. @returns whether it is now. */
async function read(tabId: number): Promise<boolean> {
  try {
    // The click that opened the popup may have let the browser run the script by itself; two of them would be one too many, and
    // so would be to read a page twice that was still loading.
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
    const state = await stateOf(tabId);
    if (!state) await readPage(tabId);
    else if (!state.on) await askPage(tabId, 'state', { turn: true });
    return true;
  } catch {
    return false;
  }
}

async function found(marked: PageState['marked']): Promise<FoundSubject[]> {
  const counts = new Map(marked.map(({ id, count }) => [id, count]));
  const subjects = await ask('summaries', { ids: [...counts.keys()] });
  return subjects.map((subject) => ({ subject, count: counts.get(subject.id) ?? 0 }));
}

/** The settings, in a tab. */
export function openSettings(): void {
  void browser.runtime.openOptionsPage().then(close);
}
