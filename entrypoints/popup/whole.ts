/**
 * Everything in the popup but what it is drawn with at first (see `main.ts`): subjects in place of the search, the ways to the
 * extension's other pages, what is on the page in front.
 */
import { browser } from 'wxt/browser';
import { copyCitations } from '../../components/copying.ts';
import { SubjectHistory } from '../../components/subject-history.ts';
import { ask } from '../background/contract/channel.ts';
import type { Look } from '../background/contract/kept.ts';
import type { LibraryPlace } from '../background/contract/library-address.ts';
import { followLook } from '../background/contract/look.ts';
import { openLibrary } from '../background/contract/open-library.ts';
import { openPanel, openPanelTab } from '../background/contract/panel.ts';
import { requestsMade } from '../background/contract/requests-made.ts';
import { keepAside } from '../background/contract/set-aside.ts';
import { openSettings, showPage } from './page.ts';

interface Drawing {
  /** What the popup looks like already. */
  look: Look | undefined;
  /** Makes it look like something else. */
  say: (look: Look) => Promise<void>;
  /** Once it is on the screen. */
  drawn: Promise<void>;
}

/** @returns once it hears what the reader does. What there is to show comes later. */
export async function complete(
  popup: HTMLElementTagNameMap['concordance-popup'],
  { look, say, drawn }: Drawing,
): Promise<void> {
  followLook(say, look);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  // With the views in which they are shown, which come after the search.
  const history = new SubjectHistory(
    async (id) => (await Promise.all([ask('subject', { id }), views()]))[0],
    () => {
      popup.shown = history.shown;
    },
    async (id) => (await Promise.all([ask('source', { id }), views()]))[0],
  );
  popup.addEventListener('subject-open', ({ subject, at }) => history.open(subject, at));
  popup.addEventListener('source-open', ({ source }) => history.openSource(source));
  popup.addEventListener('view-back', () => history.back());
  popup.addEventListener('view-forward', () => history.forward());
  popup.addEventListener('view-retry', () => history.retry());
  copyCitations(popup);
  keepAside(popup);
  popup.addEventListener('panel-open', ({ subject }) => {
    const { id, windowId } = tab ?? {};
    if (windowId === undefined) return;
    void openPanel(windowId, subject && { subject }).then(async (isOpen) => {
      if (!isOpen) await openPanelTab(id, windowId);
      close();
    });
  });
  const toLibrary = (place: LibraryPlace): void => void openLibrary(place).then(() => close());
  popup.addEventListener('library-open', () => toLibrary({ kind: 'whole' }));
  popup.addEventListener('page-add', () => {
    if (tab?.id !== undefined) toLibrary({ kind: 'add', tab: tab.id, selected: false });
  });
  popup.addEventListener('settings-open', openSettings);
  // For what is on the page the background is woken, which in Firefox keeps the popup's own thread busy.
  void drawn.then(async () => {
    void requestsMade().then((made) => {
      popup.requests = made;
    });
    void import('../background/storage/database.ts').then(async ({ isLibraryNewer }) => {
      popup.isLibraryNewer = await isLibraryNewer();
    });
    await showPage(popup, tab);
    requestIdleCallback(() => void views());
  });
}

function views(): Promise<unknown> {
  return import('../../components/subject-view.ts');
}
