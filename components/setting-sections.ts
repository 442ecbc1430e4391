/**
 * The settings in their sections, each under a heading, and what of them has the words that are sought. It knows what is
 * set and nothing of the page around.
 */
import { html } from 'lit';
import { anyRow, choiceRow, dwellRow, everywhereRow, plainRow, textSizeRow, type Row } from './setting-rows.ts';
import type { PageList, ShownSettings, SiteList, SiteProblem } from './shown-settings.ts';
import './site-list.ts';
import type { Words } from './words.ts';

export interface Section {
  name: keyof Words['section'];
  rows: Row[];
}

/**
 * @param problem why a site that was typed is on no list
 * @param hasModel whether the browser has a language model of its own that could be asked
 */
export function settingSections(
  settings: ShownSettings,
  problem: SiteProblem | undefined,
  hasModel: boolean,
  words: Words,
): Section[] {
  const list = (name: SiteList | PageList): Row => listRow(name, settings, problem, words);
  return [
    { name: 'marks', rows: markRows(settings, words) },
    {
      name: 'cards',
      rows: [
        choiceRow('opening', ['dwell', 'click', 'key'], settings, words),
        settings.opening === 'dwell'
          ? dwellRow(settings, words)
          : choiceRow('key', ['ctrl', 'alt', 'shift'], settings, words),
        ...(hasModel ? [choiceRow('browserModel', [false, true], settings, words)] : []),
      ],
    },
    {
      name: 'sites',
      rows: [
        choiceRow('otherSites', [true, false], settings, words),
        list('sitesOff'),
        list('sitesOn'),
        ...(['pagesOff', 'pagesOn'] as const).filter((pages) => settings[pages].length > 0).map(list),
      ],
    },
    {
      name: 'own',
      rows: [choiceRow('language', ['auto', 'en', 'ar'], settings, words), textSizeRow(settings, words)],
    },
  ];
}

/** What has every word that is sought, wherever it stands in a setting; all of it where nothing is sought. */
export function sectionsWith(query: string, words: Words, sections: readonly Section[]): Section[] {
  const sought = folded(query).split(/\s+/);
  return sections
    .map(({ name, rows }) => ({
      name,
      rows: rows.filter(({ texts }) => {
        const text = folded([words.section[name], ...texts].join(' '));
        return sought.every((word) => text.includes(word));
      }),
    }))
    .filter(({ rows }) => rows.length > 0);
}

function markRows(settings: ShownSettings, words: Words): Row[] {
  const sample = html`<div class="sample">
    <p class="hint">${words.sampleOfMarks}</p>
    <slot name="sample"></slot>
  </div>`;
  return [
    everywhereRow(settings, words),
    choiceRow('markStyle', ['lines', 'tint'], settings, words),
    choiceRow('markStrength', ['quiet', 'normal', 'strong', 'off'], settings, words, sample),
    anyRow('kinds', settings, words),
    anyRow('packs', settings, words),
    choiceRow('frequency', ['every', 'section', 'page'], settings, words),
  ];
}

function listRow(
  list: SiteList | PageList,
  settings: ShownSettings,
  problem: SiteProblem | undefined,
  words: Words,
): Row {
  const isOfSites = list === 'sitesOff' || list === 'sitesOn';
  // Said once, above the lists that it is about.
  const hint = isOfSites ? (list === 'sitesOff' ? words.hint.sites : '') : words.hint.pages;
  return plainRow(
    words.setting[list],
    [hint, ...settings[list]],
    html`<concordance-site-list
      .list=${list}
      .entries=${settings[list]}
      .problem=${problem?.list === list ? problem.error : undefined}
      .hint=${hint}
    ></concordance-site-list>`,
  );
}

/** Letters without case and marks above or below them. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim();
}
