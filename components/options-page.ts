/**
 * The settings page: every setting under its heading, found by a word of it; the lists of sites; what can be done with
 * all settings at once, and undone. It is told what is set and says what is wanted.
 */
import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { notice } from './pieces.ts';
import { SettingsActEvent, SettingsImportEvent } from './settings-events.ts';
import {
  choiceRow,
  dwellRow,
  everywhereRow,
  kindsRow,
  plainRow,
  rowStyles,
  textSizeRow,
  type Row,
} from './setting-rows.ts';
import type { PageList, SettingsDone, Shortcut, ShownSettings, SiteList, SiteProblem } from './shown-settings.ts';
import './site-list.ts';
import { sharedStyles } from './styles.ts';
import { switchStyles } from './switch.ts';
import { wordsOf, type Words } from './words.ts';

interface Section {
  name: keyof Words['section'];
  rows: Row[];
}

/**
 * `<concordance-options>`
 *
 * @property settings - what is set; without it nothing is shown
 * @property broken - names of settings that could not be read and have their defaults
 * @property problem - why a site that was typed is on no list
 * @property shortcuts - the commands of the keyboard
 * @property canOpenShortcuts - whether the browser can be made to show where they are changed
 * @property access - whether the extension may read all sites; undefined while it is not known
 * @property done - what was done to all settings last
 * @slot sample - a paragraph with marks as they are set
 * @slot packs - the settings of packs and sources
 * @slot dismissed - the marks that the reader has dismissed
 * @fires setting-change, site-add, settings-import, settings-act
 */
export class OptionsElement extends LitElement {
  static override properties: PropertyDeclarations = {
    settings: { attribute: false },
    broken: { attribute: false },
    problem: { attribute: false },
    shortcuts: { attribute: false },
    canOpenShortcuts: { attribute: false },
    access: { attribute: false },
    done: { attribute: false },
    query: { state: true },
  };
  declare settings: ShownSettings | undefined;
  declare broken: readonly (keyof ShownSettings)[];
  declare problem: SiteProblem | undefined;
  declare shortcuts: readonly Shortcut[];
  declare canOpenShortcuts: boolean;
  declare access: boolean | undefined;
  declare done: SettingsDone | undefined;
  declare query: string;

  constructor() {
    super();
    this.settings = undefined;
    this.broken = [];
    this.problem = undefined;
    this.shortcuts = [];
    this.canOpenShortcuts = false;
    this.access = undefined;
    this.done = undefined;
    this.query = '';
  }

  static override styles = [
    sharedStyles,
    switchStyles,
    rowStyles,
    css`
      :host {
        max-inline-size: 42rem;
        margin-inline: auto;
        padding: var(--space-5) var(--space-4) 4rem;
      }
      h1 {
        font: var(--text-title);
      }
      h2 {
        margin-block-end: var(--space-1);
        padding-block-end: var(--space-1);
        border-block-end: 2px solid var(--line-strong);
        font: var(--text-question);
      }
      section {
        margin-block-start: var(--space-5);
      }
      .find {
        inline-size: 100%;
        margin-block-start: var(--space-3);
        padding: var(--space-2) var(--space-3);
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--paper);
      }
      .said {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-3);
        margin-block-start: var(--space-3);
        padding: var(--space-2) var(--space-3);
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--paper-sunk);
      }
      .said p {
        flex: 1 1 16rem;
      }
      .push {
        margin: 0;
      }
      .act {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-1) var(--space-3);
      }
      .act > div {
        flex: 1 1 16rem;
      }
      .act strong {
        font-weight: 600;
      }
      .keys {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--space-1) var(--space-3);
        margin-block-end: var(--space-2);
      }
      kbd {
        padding: 0 var(--space-1);
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--paper-sunk);
        font: var(--text-small);
      }
      .sample {
        margin-block: var(--space-2);
        padding: var(--space-3);
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }
      ::slotted([slot='sample']) {
        margin: 0;
      }
      .sample .hint {
        margin-block-end: var(--space-1);
      }
    `,
  ];

  override render() {
    const { settings } = this;
    const words = wordsOf(this);
    if (!settings) return nothing;
    const sections = this.#found(this.#sections(settings, words), words);
    return html`<header>
        <h1>${words.settings}</h1>
        <input
          class="find"
          type="search"
          aria-label=${words.findSetting}
          placeholder=${words.findSetting}
          .value=${this.query}
          @input=${this.#sought}
        />
      </header>
      <div role="status">${this.done ? this.#said(this.done, words) : nothing}</div>
      ${this.broken.length > 0 ? this.#broken(words) : nothing} ${this.access === false ? this.#access(words) : nothing}
      <main>
        ${sections.map(({ name, rows }) => this.#section(name, rows, words))}
        ${sections.length === 0 ? notice(words.noSetting({ query: this.query.trim() }), words.noSettingAdvice) : nothing}
        <div ?hidden=${this.query.trim() !== ''}><slot name="packs"></slot><slot name="dismissed"></slot></div>
      </main>`;
  }

  #sections(settings: ShownSettings, words: Words): Section[] {
    const { opening } = settings;
    const sample = html`<div class="sample">
      <p class="hint">${words.sampleOfMarks}</p>
      <slot name="sample"></slot>
    </div>`;
    return [
      {
        name: 'marks',
        rows: [
          everywhereRow(settings, words),
          choiceRow('markStyle', ['lines', 'tint'], settings, words),
          choiceRow('markStrength', ['quiet', 'normal', 'strong', 'off'], settings, words, sample),
          kindsRow(settings, words),
          choiceRow('frequency', ['every', 'section', 'page'], settings, words),
        ],
      },
      {
        name: 'cards',
        rows: [
          choiceRow('opening', ['dwell', 'click', 'key'], settings, words),
          ...(opening === 'dwell' ? [dwellRow(settings, words)] : []),
          ...(opening === 'dwell' ? [] : [choiceRow('key', ['ctrl', 'alt', 'shift'], settings, words)]),
        ],
      },
      {
        name: 'sites',
        rows: [
          choiceRow('otherSites', [true, false], settings, words),
          this.#list('sitesOff', settings, words),
          this.#list('sitesOn', settings, words),
          ...(['pagesOff', 'pagesOn'] as const)
            .filter((list) => settings[list].length > 0)
            .map((list) => this.#list(list, settings, words)),
        ],
      },
      {
        name: 'own',
        rows: [choiceRow('language', ['auto', 'en', 'ar'], settings, words), textSizeRow(settings, words)],
      },
      { name: 'keys', rows: [this.#keys(words)] },
      { name: 'keep', rows: this.#keep(words) },
    ];
  }

  /** What has every word that is sought, wherever it stands in a setting. */
  #found(sections: Section[], words: Words): Section[] {
    const sought = folded(this.query).split(/\s+/);
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

  #section(name: Section['name'], rows: Row[], words: Words): TemplateResult {
    return html`<section aria-labelledby=${`section-${name}`}>
      <h2 id=${`section-${name}`}>${words.section[name]}</h2>
      ${rows.map(({ template }) => template)}
    </section>`;
  }

  #list(list: SiteList | PageList, settings: ShownSettings, words: Words): Row {
    const isOfSites = list === 'sitesOff' || list === 'sitesOn';
    // Said once, above the lists that it is about.
    const hint = isOfSites ? (list === 'sitesOff' ? words.hint.sites : '') : words.hint.pages;
    const problem = this.problem?.list === list ? this.problem.error : undefined;
    return plainRow(
      words.setting[list],
      [hint, ...settings[list]],
      html`<concordance-site-list
        .list=${list}
        .entries=${settings[list]}
        .problem=${problem}
        .hint=${hint}
      ></concordance-site-list>`,
    );
  }

  #keys(words: Words): Row {
    const names = this.shortcuts.map(({ name, what }) => {
      const known = COMMANDS[name];
      return known ? words[known] : what;
    });
    const shortcuts = this.shortcuts.map(
      ({ keys }, at) =>
        html`<dt>${names[at]}</dt>
          <dd>${keys === '' ? words.noKey : html`<kbd dir="ltr">${keys}</kbd>`}</dd>`,
    );
    const advice = this.canOpenShortcuts ? words.changeKeysAdvice : words.changeKeysPlace;
    return plainRow(
      words.changeKeys,
      [advice, ...names, ...this.shortcuts.map(({ keys }) => keys)],
      html`<dl class="keys">${shortcuts}</dl>
        <div class="act">
          <p class="hint">${advice}</p>
          ${this.canOpenShortcuts ? this.#button('shortcuts', words.changeKeys) : nothing}
        </div>`,
    );
  }

  #keep(words: Words): Row[] {
    const row = (label: string, about: string, control: TemplateResult): Row =>
      plainRow(
        label,
        [about],
        html`<div class="act">
          <div>
            <p><strong>${label}</strong></p>
            <p class="hint">${about}</p>
          </div>
          ${control}
        </div>`,
      );
    return [
      row(words.exportSettings, words.exportSettingsAbout, this.#button('export', words.exportSettings)),
      row(
        words.importSettings,
        words.importSettingsAbout,
        html`<button type="button" class="push" @click=${this.#fileAsked}>${words.chooseFile}</button>
          <input
            type="file"
            accept="application/json,.json"
            aria-label=${words.importSettings}
            hidden
            @change=${this.#fileChosen}
          />`,
      ),
      row(words.resetSettings, words.resetSettingsAbout, this.#button('reset', words.resetSettings)),
    ];
  }

  #said({ what, undo }: SettingsDone, words: Words): TemplateResult {
    return html`<div class="said">
      <p>${words.done[what]}</p>
      ${undo ? this.#button('undo', words.undo) : nothing}
    </div>`;
  }

  #broken(words: Words): TemplateResult {
    const names = words.list(this.broken.map((name) => words.setting[name]));
    return html`<div class="said" role="alert">
      <p>${words.broken({ names })} ${words.brokenLists}</p>
    </div>`;
  }

  #access(words: Words): TemplateResult {
    return html`<div class="said">
      <p>${words.noAccess}</p>
      ${this.#button('allow-sites', words.allowSites)}
    </div>`;
  }

  #button(act: SettingsActEvent['act'], label: string): TemplateResult {
    return html`<button type="button" class="push" data-act=${act} @click=${this.#acted}>${label}</button>`;
  }

  #sought(event: Event): void {
    this.query = (event.target as HTMLInputElement).value;
  }

  #acted(event: Event): void {
    const { act } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new SettingsActEvent(act as SettingsActEvent['act']));
  }

  #fileAsked(): void {
    this.renderRoot.querySelector<HTMLInputElement>('input[type="file"]')?.click();
  }

  #fileChosen(event: Event): void {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) this.dispatchEvent(new SettingsImportEvent(file));
    // So that the same file can be chosen again.
    input.value = '';
  }
}

/** The browser describes its commands in its own language, which need not be the one the reader has chosen here. */
const COMMANDS: Record<string, 'nextMark' | 'previousMark' | 'openCard' | 'switchSite'> = {
  'next-mark': 'nextMark',
  'previous-mark': 'previousMark',
  'open-card': 'openCard',
  'switch-site': 'switchSite',
};

/** Letters without case and marks above or below them. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim();
}

customElements.define('concordance-options', OptionsElement);

declare global {
  interface HTMLElementTagNameMap {
    'concordance-options': OptionsElement;
  }
}
