/**
 * What the background answers: what is set for a page; subjects, summaries and the timeline from the corpus; it opens
 * the panel for cards and keeps the toolbar badge.
 */
import { browser } from 'wxt/browser';
import type { SubjectId, SubjectView } from '../../corpus/model.ts';
import type { Corpus } from '../../corpus/pack/corpus.ts';
import { overview } from '../../corpus/pack/overview.ts';
import { timeline } from '../../corpus/pack/timeline.ts';
import { sourceView, subjectView } from '../../corpus/pack/view.ts';
import { automaticAbout, besidePage, readingsSharing } from './automatic.ts';
import { addScript, mayRead, originOf } from './contract/access.ts';
import { askPage, tellOfCards, type Asker, type RequestHandlers } from './contract/channel.ts';
import type { Corpora } from './corpus.ts';
import type { SubjectSummary } from './contract/messages.ts';
import { openPanelFor } from './contract/panel.ts';
import { keepSettings } from './contract/settings.ts';
import { isPageOn, siteOf } from './contract/sites.ts';
import { readSentence } from './page-sentence.ts';
import { sentenceAround } from './sentence.ts';
import { sourceWithTexts, subjectWithTexts } from './storage/texts.ts';

/** Dark enough for white figures on it, in every theme. */
const BADGE_COLOUR = '#4a4f57';

/** A page that has not answered its frames after so many times has no script of ours. */
const MOST_ATTEMPTS = 8;
const RETRY_MS = 250;

/** Beyond this the badge has no room. */
const BADGE_MOST = 999;

/** @param changed what there is to do when the library has changed. */
export function requestHandlers(
  corpora: Corpora,
  changed: () => void,
): Omit<RequestHandlers, 'subscribe' | 'checkSubscriptions' | 'toShow'> {
  const corpus = corpora.readers;
  const settingsNow = keepSettings();
  return {
    libraryChanged() {
      changed();
      return null;
    },
    async settings({ address: own, anew }, asker) {
      const address = await addressAround(asker, own);
      const { settings } = await settingsNow(anew);
      const { opening, dwellMs, key, frequency, kinds, packs, markStyle, markStrength } = settings;
      const sorts = packs.flatMap((pack) => kinds.map((kind) => `${pack}-${kind}` as const));
      const on = isPageOn(settings, address);
      return { site: siteOf(address), on, opening, dwellMs, key, frequency, sorts, markStyle, markStrength };
    },
    sentence: ({ text, start, end }) => sentenceAround(text, start, end),
    subject: ({ id }) => subjectIn(corpora, id),
    async readSentence(marked) {
      return readSentence(await corpus(), marked);
    },
    async sharing({ keys }) {
      const [known, all] = await Promise.all([corpora.public(), corpus()]);
      return all === known ? [] : readingsSharing(keys);
    },
    async besidePage({ pairs, address }) {
      return besidePage(await corpus(), pairs, address);
    },
    async source({ id }) {
      const view = sourceView(await corpus(), id);
      if (!view) throw new RangeError(`no source ${id} in the corpus`);
      return sourceWithTexts(view);
    },
    async summaries({ ids }) {
      const known = await corpus();
      return ids.map((id) => summary(known, id)).filter((each) => each !== undefined);
    },
    async timeline({ about }) {
      return timeline(await corpus(), about);
    },
    async overview() {
      return overview(await corpus());
    },
    async openPanel(wish, asker) {
      await openPanelFor(asker, wish);
      return null;
    },
    async mayRead({ address: own, origin }, asker) {
      // A frame may have no address of its own, and not even an origin.
      const address = [own, origin].find(isAddress) ?? (await addressAround(asker, own));
      return !isAddress(address) || mayRead(originOf(address));
    },
    async script({ name }, { tabId, frameId }) {
      if (tabId !== undefined && frameId !== undefined) await addScript(name, tabId, frameId);
      return null;
    },
    async listed({ mentions }, { tabId, frameId }) {
      if (tabId === undefined || frameId === undefined) return null;
      const listed = mentions.map((mention) => ({ ...mention, frame: frameId }));
      return askPage(tabId, 'inFrame', { frame: frameId, mentions: listed });
    },
    async cards(change, { tabId, frameId: frame }) {
      if (tabId !== undefined && frame !== undefined) await tellOfCards(tabId, { ...change, frame });
      return null;
    },
    async badge({ subjects }, { tabId }) {
      if (tabId === undefined) return null;
      const text = subjects === 0 ? '' : subjects > BADGE_MOST ? `${BADGE_MOST}+` : String(subjects);
      await browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR });
      await browser.action.setBadgeText({ tabId, text });
      return null;
    },
  };
}

/** @throws RangeError where it is in no corpus. */
export async function subjectIn(corpora: Corpora, id: SubjectId): Promise<SubjectView> {
  const [known, all] = await Promise.all([corpora.public(), corpora.readers()]);
  const view = subjectView(all, id);
  if (!view) throw new RangeError(`no subject ${id} in the corpus`);
  if (all === known) return view;
  const isOwn = known.subjects.get(id) === undefined;
  const [shown, automatic] = await Promise.all([subjectWithTexts(view), automaticAbout(all, id)]);
  return { ...shown, automatic, ...(isOwn && { canBeCorrected: true }) };
}

function summary(corpus: Corpus, id: SubjectId): SubjectSummary | undefined {
  const record = corpus.subjects.get(id);
  if (!record) return undefined;
  return {
    id,
    name: record.name,
    description: record.description,
    kind: record.kind === 'event' ? 'event' : record.type,
    differences: record.differences,
  };
}

/** Of something that the reader lets us read or not: the extension's own pages are not asked about. */
const isAddress = (address: string): boolean => /^(https?|file):/.test(address);

/** The page that somebody asks from; for a frame that is the page around it, once that answers. */
async function addressAround({ tabId, frameId = 0 }: Asker, own: string): Promise<string> {
  if (tabId === undefined || frameId === 0) return own;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    try {
      return (await askPage(tabId, 'state', {})).address;
    } catch {
      // Not there yet: a frame may be ready before the page around it.
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
  return own;
}
