/** What axe-core has to say on everything a reader can see, with as much in it as there can be. */
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import '../../components/card-shell.ts';
import '../../components/library-page.ts';
import '../../components/options-page.ts';
import '../../components/overview-page.ts';
import '../../components/panel-shell.ts';
import '../../components/popup-shell.ts';
import '../../components/search-page.ts';
import '../../components/welcome-page.ts';
import type { ShownPack } from '../../components/library-shown.ts';
import type { ComparisonId, SourceId } from '../../corpus/model.ts';
import type { Overview } from '../../corpus/pack/overview.ts';
import tokens from '../../assets/tokens.css?inline';
import {
  answer,
  comparison,
  edtf,
  entry,
  excerpt,
  found,
  line,
  pair,
  reference,
  result,
  shownSettings,
  source,
  subject,
  timelineEvent,
  timelineSource,
  voice,
} from './builders.ts';
import { mounted, speaking } from './mount.ts';

const quotation = { words: 'evil intentions', speaker: reference('Ali Khamenei'), carrier: reference('IRNA') };
const quoted = excerpt('He declined.', { quotation });
const view = subject('Iran', {
  kind: 'event',
  date: edtf('2014-09-15'),
  place: reference('Tehran'),
  participants: [reference('Ali Khamenei'), reference('John Kerry')],
  comparisons: [
    comparison('Why did Iran refuse?', {
      outcome: { kind: 'differ', type: 'reason' },
      answers: [
        {
          answer: 'Evil intentions',
          voices: [voice('The Post', { speaker: reference('Ali Khamenei'), excerpts: [quoted] })],
        },
        { answer: 'It was not asked', voices: [voice('The Herald'), voice('The Herald', { date: edtf('2014-10') })] },
      ],
      silent: ['The Times'],
    }),
    comparison('Who asked?'),
  ],
  automatic: [
    pair(
      { a: '[Kerry] counted 48 [lanterns].', b: '[Kerry] counted 47 [lanterns].', seen: ['number', '48', '47'] },
      { level: 'may-differ', because: 'number', origin: 'IRNA', sides: [{ speaker: 'an aide' }, { isSummary: true }] },
    ),
    pair({ a: '[Kerry] lit a [lantern] here.', b: '[Kerry] saw a [lantern].' }, { apart: 100 }),
    pair({ a: '[Kerry] went.', b: '[Kerry] came.' }, { level: 'names' }),
    pair({ a: '[Kerry] sat.', b: '[Kerry] stood up.' }, { isSetAside: true }),
  ],
  sources: [
    source('The Post', { author: 'A. Writer', excerpts: [quoted, excerpt('b'), excerpt('c'), excerpt('d')] }),
    source('The Herald'),
  ],
});
const mentions = [
  found('Iran', { subject: line('Iran', { differences: 2 }) }),
  found('Psaki', { subject: line('Jen Psaki'), others: 1, block: 2 }),
];
const timeline = [
  timelineEvent('Revolution', '1979', { place: reference('Iran'), differences: 1 }),
  timelineEvent('Refusal', '2014-09-15'),
  timelineSource('The Post', '2014-09-15', ['Yes', 'No', 'Perhaps', 'Never']),
];
const overview: Overview = {
  sources: [
    { id: 'post' as SourceId, publisher: 'The Post', title: 'A title', date: edtf('2014-09-15'), genre: 'report' },
  ],
  questions: [
    {
      comparison: 'why' as ComparisonId,
      question: 'Why did Iran refuse?',
      outcome: { kind: 'differ', type: 'reason' },
      answers: ['Evil intentions'],
      stands: [{ source: 'post' as SourceId, answer: 0 }],
      subjects: [reference('Iran')],
    },
  ],
};
const choices = { sources: overview.sources, subjects: [reference('Iran')], years: [2014, 2014] as [number, number] };
const shown = { kind: 'subject', view } as const;
const site = { host: 'news.example.com', on: true, page: true, everywhere: true, once: false };

const pack: ShownPack = {
  id: 'own',
  name: '',
  isOwn: true,
  on: true,
  added: edtf('2026-01-02'),
  size: 1_500_000,
  sources: [
    { key: 'a', title: 'Harbour', publisher: 'Gazette', date: edtf('2014-09'), on: true, passages: 3, subjects: 1 },
  ],
};

const CASES = {
  'the card': () =>
    mounted('concordance-card', {
      shown,
      canGoBack: true,
      readings: [line('Iran'), line('Iraq')],
      reading: line('Iran').id,
      link: 'https://gazette.example/',
      why: [{ kind: 'alias', alias: 'Iran' }],
      told: { what: 'copied' },
    }),
  'the card with what can be put right': () =>
    mounted('concordance-card', {
      shown,
      pinned: true,
      reading: view.id,
      why: [{ kind: 'role', office: 'Prime Minister', date: edtf('2014-10-24') }],
      mark: {
        words: 'Iran',
        isPrivate: true,
        page: { address: 'https://gazette.example/', date: edtf('2014-10-24'), origin: 'reader' },
        dismissed: 'page',
      },
    }),
  'the card while it looks something up': () => mounted('concordance-card', { shown: { kind: 'loading' } }),
  'the card that failed': () => mounted('concordance-card', { shown: { kind: 'failed' } }),
  'the popup': () =>
    mounted('concordance-popup', {
      page: { kind: 'read', found: [{ subject: line('Iran', { differences: 1 }), count: 3 }] },
      site,
    }),
  'the popup of a page that may not be read': () =>
    mounted('concordance-popup', { page: { kind: 'refused' }, site: { ...site, everywhere: false, once: true } }),
  'the popup with a subject': () => mounted('concordance-popup', { shown, site }),
  'the settings': () =>
    mounted('concordance-options', {
      settings: shownSettings({ sitesOff: ['*.example.org'], pagesOn: ['https://example.org/a'] }),
      shortcuts: [{ name: 'next-mark', what: '', keys: 'Alt+Shift+J' }],
      canOpenShortcuts: true,
      problem: { list: 'sitesOff', error: 'wildcard' },
      broken: ['dwellMs'],
      done: { what: 'reset', undo: true },
      access: false,
    }),
  'the settings with nothing found': () => mounted('concordance-options', { settings: shownSettings(), query: 'xyz' }),
  'the welcome': () => mounted('concordance-welcome', { keys: { next: 'Alt+Shift+J', open: 'Alt+Shift+O' } }),
  'the second step of the welcome': () => mounted('concordance-welcome', { step: 1, access: false }),
  'the third step of the welcome': () => mounted('concordance-welcome', { step: 2 }),
  'the panel': () => mounted('concordance-panel', { page: { kind: 'read', mentions }, told: { what: 'jumped' } }),
  'the panel with the timeline': () =>
    mounted('concordance-panel', { tab: 'timeline', timeline, about: reference('Iran') }),
  'the search page': () =>
    mounted('concordance-search-page', {
      query: 'ira',
      found: answer(result(entry('Iran')), result(entry('Iraq'))),
      choices: { sources: [{ id: source('The Post').id, name: 'The Post' }], years: [2007, 2014] },
    }),
  'the search page with a subject': () => mounted('concordance-search-page', { shown, query: 'ira' }),
  'the search page with nothing found': () =>
    mounted('concordance-search-page', { query: 'xyz', found: { ...answer(), suggestions: ['Iran'] } }),
  'the popup without anything on the page': () =>
    mounted('concordance-popup', { page: { kind: 'read', found: [] }, site: { ...site, on: false } }),
  'the panel of a page that cannot be read': () => mounted('concordance-panel', { page: { kind: 'unreadable' } }),
  'the panel of a page without marks': () => mounted('concordance-panel', { page: { kind: 'off', host: 'a.example' } }),
  'the panel with nothing found': () =>
    mounted('concordance-panel', {
      page: { kind: 'read', mentions: [] },
      inTab: true,
      dismissed: [{ words: 'Iran', subject: line('Iran').id, name: 'Iran' }],
    }),
  'the library': () => mounted('concordance-library', { library: { packs: [pack], broken: [] } }),
  'the library without a source': () => mounted('concordance-library', { library: { packs: [], broken: [] } }),
  'the overview with nothing left': () =>
    mounted('concordance-overview', { overview: { sources: [], questions: [] }, choices, timeline: [] }),
  'the timeline of the overview': async () => {
    const page = await mounted('concordance-overview', { overview, choices, timeline });
    page.shadowRoot?.querySelector<HTMLElement>('[data-tab=timeline]')?.click();
    await page.updateComplete;
    return page;
  },
  'the overview': () => mounted('concordance-overview', { overview, choices, shown, timeline }),
  'the panel with a subject': () => mounted('concordance-panel', { shown, page: { kind: 'read', mentions } }),
};

const LOOKS = [
  { scheme: 'light', language: 'en' },
  { scheme: 'dark', language: 'en' },
  { scheme: 'light', language: 'ar' },
  { scheme: 'dark', language: 'ar' },
];

describe.each(LOOKS)('in the $scheme scheme and in $language, axe finds nothing in', ({ scheme, language }) => {
  test.each(Object.entries(CASES))('%s', async (_, mount) => {
    const style = document.createElement('style');
    style.textContent = `${tokens} :root { color-scheme: ${scheme}; } *, ::before { animation: none !important; }`;
    document.head.append(style);
    await speaking(language);
    const element = await mount();
    for (const details of unfolded(element)) details.open = true;
    await settled();
    const { violations } = await axe.run(element, { resultTypes: ['violations'] });
    style.remove();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
  });
});

/** Everything that can be unfolded in an element, inside whatever shadow roots. */
function unfolded(element: Element): HTMLDetailsElement[] {
  return [...(element.shadowRoot ?? element).querySelectorAll('*')].flatMap((each) => [
    ...(each instanceof HTMLDetailsElement ? [each] : []),
    ...(each.shadowRoot ? unfolded(each) : []),
  ]);
}

async function settled(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}
