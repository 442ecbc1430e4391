/**
 * What the background answers: what is set for a page; subjects, summaries and the timeline from the corpus; it opens
 * the panel for cards and keeps the toolbar badge.
 */
import { browser } from 'wxt/browser';
import type { SubjectId } from '../../corpus/model.ts';
import type { Corpus } from '../../corpus/pack/corpus.ts';
import { timeline } from '../../corpus/pack/timeline.ts';
import { sourceView, subjectView } from '../../corpus/pack/view.ts';
import type { RequestHandlers } from './contract/channel.ts';
import type { Corpora } from './corpus.ts';
import type { SubjectSummary } from './contract/messages.ts';
import { openPanelFor } from './contract/panel.ts';
import { readSettings } from './contract/settings.ts';
import { isPageOn, siteOf } from './contract/sites.ts';
import { sentenceAround } from './sentence.ts';

/** Dark enough for white figures on it, in every theme. */
const BADGE_COLOUR = '#4a4f57';

/** Beyond this the badge has no room. */
const BADGE_MOST = 999;

export function requestHandlers(corpora: Corpora): RequestHandlers {
  const corpus = corpora.readers;
  return {
    libraryChanged() {
      corpora.forget();
      return null;
    },
    async settings({ address }) {
      const { settings } = await readSettings();
      const { opening, dwellMs, key, frequency, kinds, markStyle, markStrength } = settings;
      const on = isPageOn(settings, address);
      return { site: siteOf(address), on, opening, dwellMs, key, frequency, kinds, markStyle, markStrength };
    },
    sentence: ({ text, start, end }) => sentenceAround(text, start, end),
    async subject({ id }) {
      const view = subjectView(await corpus(), id);
      if (!view) throw new RangeError(`no subject ${id} in the corpus`);
      return view;
    },
    async source({ id }) {
      const view = sourceView(await corpus(), id);
      if (!view) throw new RangeError(`no source ${id} in the corpus`);
      return view;
    },
    async summaries({ ids }) {
      const known = await corpus();
      return ids.map((id) => summary(known, id)).filter((each) => each !== undefined);
    },
    async timeline({ about }) {
      return timeline(await corpus(), about);
    },
    async openPanel(wish, asker) {
      await openPanelFor(asker, wish);
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
